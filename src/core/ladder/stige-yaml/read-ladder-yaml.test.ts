import { expect, test } from "vitest";
import { presetLadder } from "../presets.ts";
import { readLadderYaml } from "./read-ladder-yaml.ts";
import { writeLadder } from "./write-ladder.ts";

const settings = { currency: "NOK", interest: ["product added"], language: "nb" } as const;
const read = (text: string) => readLadderYaml(text, settings);

test("what a ladder is written as is read back as that ladder", () => {
  for (const preset of ["norwegian", "danish"] as const) {
    const ladder = presetLadder(preset, undefined, settings.interest);
    const back = read(writeLadder(ladder, "NOK"));
    expect(back).toMatchObject({ ok: true, value: { ladder, written: { preset: null } } });
  }
});

test("a preset with a parameter of its own", () => {
  const back = read("ladder:\n  preset: norwegian\n  lapsedAfter: 270d\n");
  expect(back).toMatchObject({ ok: true, value: { written: { preset: "norwegian" } } });
});

test.each([
  ["", 1],
  ["ladder:", 1],
  ["lader: { preset: norwegian }", 1],
  ["shop: { name: x }\nladder: { preset: norwegian }", 1],
  ["ladder: { preset: norwegian, lapsedAfter: soon, loyalOrders: 3 }", 2],
  ["ladder: [", 2],
])("every mistake of %j is told with its place", (text, problems) => {
  const back = read(text);
  if (back.ok) throw new Error("read");
  expect(back.problems.length).toBe(problems);
  for (const { line, column } of back.problems) {
    expect(line).toBeGreaterThan(0);
    expect(column).toBeGreaterThan(0);
  }
});

test("a rung that nobody can come to is warned of at its place", () => {
  const back = read(`ladder:
  rungs:
    - { id: lead }
    - { id: buyer, when: { orders: { atLeast: 2 } } }
    - { id: again, when: { orders: { atLeast: 1 } } }
`);
  expect(back).toMatchObject({ ok: true, warnings: [{ line: 4 }] });
});
