import { expect, test } from "vitest";
import { zoneOf } from "../../core/facts/zone.ts";
import { type FactsThen, keepOfEveryone, keptOfEveryone } from "./kept-of-everyone.ts";

const dayUs = 86_400_000_000;
const onDay = (day: number, facts = "of a million"): FactsThen => ({
  projection: { facts, newestFactUs: 4000 * dayUs } as FactsThen["projection"],
  ...{ asOfUs: day * dayUs, zone: zoneOf("Europe/Oslo") },
});

test("of a million people the groups of fifty days are kept: whoever comes back to the first need not wait until they are reckoned", () => {
  const of = Uint8Array.from({ length: 1_000_000 }, (_, person) => person % 2);
  const groups = Array.from({ length: 10 }, (_, i) => `group ${i}`);
  for (let day = 0; day < 50; day++) {
    keepOfEveryone(onDay(day), "found", { of, names: groups });
    for (const made of ["made 1", "made 2"]) keepOfEveryone(onDay(day), made, { of, names: [""] });
  }
  expect(keptOfEveryone(onDay(0), "found")).toEqual({ of, names: groups });
  expect(keptOfEveryone(onDay(0), "made 1")).toEqual({ of, names: [""] });
  for (let day = 50; day < 200; day++) keepOfEveryone(onDay(day), "found", { of, names: groups });
  // Of more those go that nobody asked for longest.
  expect(keptOfEveryone(onDay(1), "found")).toBe(null);
  expect(keptOfEveryone(onDay(199), "found")?.names).toEqual(groups);
});

test("of the last facts alone: what came since has made the rest useless", () => {
  const told = { of: Uint8Array.of(0, 1), names: ["a"] };
  const use = (n: number) => {
    for (const day of [0, 400]) keepOfEveryone(onDay(day, `facts ${n}`), "rhythm", told);
  };
  const kept = (n: number, day = 0) => keptOfEveryone(onDay(day, `facts ${n}`), "rhythm");
  for (let n = 0; n < 10; n++) use(n);
  expect([kept(9), kept(9, 400), kept(8), kept(7)]).toEqual([told, told, told, told]);
  expect([kept(6), kept(6, 400), kept(0)]).toEqual([null, null, null]);
  // Those that are asked about again stay.
  expect(kept(7)).toEqual(told);
  use(10);
  expect([kept(7), kept(10), kept(9), kept(8)]).toEqual([told, told, null, told]);
});
