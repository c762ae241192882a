import fc from "fast-check";
import { expect, test } from "vitest";
import { randomLadder } from "../../../../test/ladder/random-ladder.ts";
import { dayUs } from "../duration.ts";
import type { Condition } from "../ladder.ts";
import { presetLadder } from "../presets.ts";
import { readLadderYaml } from "../stige-yaml/read-ladder-yaml.ts";
import { writeDraft } from "../stige-yaml/set-rule-value.ts";
import { type ConditionEdit, conditionsOf, editConditions } from "./edit-conditions.ts";
import { ruleWishes } from "./first-rule.ts";

const settings = { currency: "NOK", interest: ["product added"], language: "nb" } as const;
const written = { preset: null };
const norwegian = { ladder: presetLadder("norwegian"), written };
const edited = (edit: ConditionEdit) => {
  const ladder = editConditions(norwegian, edit, settings)?.ladder;
  return ladder && [...ladder.rungs, ...ladder.offLadder].find(({ id }) => id === edit.place)?.when;
};
const kinds = (edit: ConditionEdit) => {
  const when = edited(edit);
  return when && conditionsOf(when).map(({ condition }) => condition.kind);
};

test("a condition is joined by and, or by or, and taken away again", () => {
  const add = { do: "add-condition", place: "repeat", asks: "revenue" } as const;
  expect(edited({ ...add, joined: "all" })).toMatchObject({
    kind: "all",
    of: [{ kind: "orders" }, { kind: "revenue", atLeastMinor: 100_000 }],
  });
  expect(edited({ ...add, joined: "any" })).toMatchObject({ kind: "any" });
  const ambassador = ["when", "of", 1, "of", 0];
  expect(kinds({ do: "remove-condition", place: "ambassador", path: ambassador })).toEqual([
    "orders",
    "referrals",
  ]);
  // Added to what is joined so already, it stands beside it.
  expect(edited({ ...add, place: "ambassador", joined: "all" })).toMatchObject({
    of: [{ kind: "orders" }, { kind: "any" }, { kind: "revenue" }],
  });
});

test("a rule is never left without a condition, and the lowest rung has none", () => {
  for (const edit of [
    { do: "remove-condition", place: "repeat", path: ["when"] },
    { do: "remove-condition", place: "ambassador", path: ["when", "of", 7] },
    { do: "remove-condition", place: "ambassador", path: ["graceUs", "of", 0] },
    { do: "remove-condition", place: "ambassador", path: ["when", "of", 0, "atLeast", 1] },
    { do: "remove-condition", place: "lead", path: ["when", "of", 0] },
    { do: "add-condition", place: "lead", joined: "all", asks: "nps" },
    { do: "add-condition", place: "nobody", joined: "all", asks: "nps" },
  ] as const)
    expect(edited(edit), JSON.stringify(edit)).toBeUndefined();
});

test("whatever is added to a rule is written and read back, and taken away leaves what was asked before", () => {
  const property = fc.property(
    randomLadder(dayUs),
    fc.nat(20),
    fc.constantFrom("all", "any"),
    fc.constantFrom(...ruleWishes),
    (ladder, nth, joined, asks) => {
      if (!readLadderYaml(writeDraft({ ladder, written }, "NOK"), settings).ok) return;
      const places = [...ladder.rungs, ...ladder.offLadder].filter(({ when }) => when !== null);
      const place = places[nth % Math.max(1, places.length)];
      if (!place?.when) return;
      const more = editConditions(
        { ladder, written },
        { do: "add-condition", place: place.id, joined, asks },
        settings,
      );
      const added = [...(more?.ladder.rungs ?? []), ...(more?.ladder.offLadder ?? [])].find(
        ({ id }) => id === place.id,
      )?.when;
      if (!more || !added) throw new Error("nothing was added");
      const read = readLadderYaml(writeDraft(more, "NOK"), settings);
      if (read.ok) expect(read.value.ladder).toEqual(more.ladder);
      const last = conditionsOf(added).at(-1)?.path ?? [];
      const edit = { do: "remove-condition", place: place.id, path: last } as const;
      const back = editConditions(more, edit, settings)?.ladder;
      const left = [...(back?.rungs ?? []), ...(back?.offLadder ?? [])].find(
        ({ id }) => id === place.id,
      )?.when;
      const asked = (when: Condition | null | undefined) =>
        when && conditionsOf(when).map(({ condition }) => condition);
      expect(asked(left)).toEqual(asked(place.when));
    },
  );
  fc.assert(property);
});
