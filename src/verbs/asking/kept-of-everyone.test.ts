import { expect, test } from "vitest";
import { zoneOf } from "../../core/facts/zone.ts";
import { type FactsThen, keepOfEveryone, keptOfEveryone } from "./kept-of-everyone.ts";

const dayUs = 86_400_000_000;
const onDay = (day: number): FactsThen => ({
  projection: { facts: "of a million", newestFactUs: 4000 * dayUs } as FactsThen["projection"],
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
