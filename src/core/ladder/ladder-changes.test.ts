import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { writableLadder } from "../../../test/ladder/written.ts";
import { formats } from "../words/formats.ts";
import { say } from "../words/say.ts";
import { dayUs } from "./duration.ts";
import type { Condition, Ladder } from "./ladder.ts";
import { ladderChanges } from "./ladder-changes.ts";
import { ladderKey } from "./ladder-key.ts";
import { presetLadder } from "./presets.ts";

const norwegian = formats({ language: "nb", timeZone: "Europe/Oslo", currency: "NOK" });
const told = (before: Ladder, after: Ladder) =>
  ladderChanges(before, after).map((change) => say(change, norwegian));

test("what differs is told one by one", () => {
  const before = presetLadder("danish");
  const changed = presetLadder("danish", { loyalOrders: 3, lapsedAfterUs: 400 * dayUs });
  const [potential, customer, returning, loyal, ambassador] = changed.rungs;
  if (!potential || !customer || !returning || !loyal || !ambassador) throw new Error("five rungs");
  const after: Ladder = {
    rungs: [
      potential,
      { ...customer, name: { nb: "Kjøper", da: "Kunde", en: "Customer" } },
      { ...loyal, graceUs: 0 },
      returning,
      { ...ambassador, id: "fan" },
    ],
    offLadder: changed.offLadder.toReversed(),
  };
  expect(told(before, after)).toEqual([
    "Nytt trinn: Ambassadør.",
    "Trinn fjernet: Ambassadør.",
    "Trinnene står i en annen rekkefølge: Potensiell kunde, Kjøper, Lojal kunde, Gjenkjøper, Ambassadør, det laveste først.",
    "Stedene utenfor stigen står i en annen rekkefølge: Stille, Sovende, det første går foran.",
    "`customer` (nb) het Kunde, nå Kjøper.",
    "Regelen for Lojal kunde var: minst 4 kjøp siste 365 dager. Nå: minst 3 kjøp siste 365 dager.",
    "Respitten på Lojal kunde var 30 dager, nå 0 dager.",
    "Regelen for Sovende var: minst ett kjøp, ingen kjøp siste 365 dager og ingen vervede venner som har kjøpt siste 365 dager. Nå: minst ett kjøp, ingen kjøp siste 400 dager og ingen vervede venner som har kjøpt siste 400 dager.",
  ]);
  expect(told(presetLadder("norwegian"), { ...presetLadder("norwegian"), offLadder: [] })).toEqual([
    "Sted utenfor stigen fjernet: Sovende.",
    "Sted utenfor stigen fjernet: Stille.",
  ]);
});

describe("the key of a ladder", () => {
  test("is the same whatever the order within groups and the capitals of filters", () => {
    const shuffled = (condition: Condition): Condition => {
      if (condition.kind === "not") return { of: shuffled(condition.of), kind: "not" };
      if (condition.kind === "all" || condition.kind === "any")
        return { of: condition.of.map(shuffled).reverse(), kind: condition.kind };
      if (condition.kind !== "orders" || !condition.where) return condition;
      const { category, ...where } = condition.where;
      return { ...condition, where: { ...where, category: category?.toUpperCase() ?? null } };
    };
    fc.assert(
      fc.property(writableLadder, (ladder) => {
        const same: Ladder = {
          rungs: ladder.rungs.map((rung) => ({ ...rung, when: rung.when && shuffled(rung.when) })),
          offLadder: ladder.offLadder.map((exit) => ({ ...exit, when: shuffled(exit.when) })),
        };
        expect(ladderKey(same)).toBe(ladderKey(ladder));
        expect(ladderChanges(ladder, same)).toEqual([]);
      }),
    );
  });

  test("differs exactly where a change is told", () => {
    let same = 0;
    fc.assert(
      fc.property(writableLadder, writableLadder, fc.boolean(), (a, other, mixed) => {
        const b = mixed ? { rungs: [...a.rungs], offLadder: other.offLadder } : other;
        const changes = ladderChanges(a, b);
        expect(changes.length === 0).toBe(ladderKey(a) === ladderKey(b));
        if (changes.length === 0) same++;
        for (const change of changes) expect(say(change, norwegian)).toMatch(/^\P{Ll}.*[.]$/su);
      }),
      { numRuns: 500 },
    );
    expect(same).toBeGreaterThan(10);
  });

  test("of the presets, shop for shop", () => {
    expect(ladderKey(presetLadder("norwegian"))).toBe(
      ladderKey(presetLadder("norwegian", { loyalOrders: 7 })),
    );
    expect(ladderKey(presetLadder("norwegian"))).not.toBe(ladderKey(presetLadder("norwegian", {}, ["x"])));
    expect(ladderKey(presetLadder("norwegian"))).not.toBe(ladderKey(presetLadder("danish")));
  });
});
