import { expect, test } from "vitest";
import { labelsOf } from "./segment-labels.ts";

const within = { left: 0, right: 400, top: 0, bottom: 300 };
const mark = (cx: number, cy: number, label: string) => ({ cx, cy, r: 5, label, short: label.slice(0, 1) });

test("a name stands right of its mark, left of it at the right edge, below it at the top", () => {
  const [free, edge, high] = labelsOf(
    [mark(100, 150, "1 Skifolk"), mark(390, 200, "2 Løpere"), mark(100, 10, "3 Klatring")],
    within,
  );
  expect(free).toMatchObject({ text: "1 Skifolk", textAnchor: "start", y: 142 });
  expect(edge).toMatchObject({ text: "2 Løpere", textAnchor: "end" });
  expect(high).toMatchObject({ text: "3 Klatring", y: 26 });
});

test("marks on one spot: each name where it covers no other, near or a line further; where there is no room left the number alone, and then nothing", () => {
  const names = [
    "Kom tilbake",
    "Kjøpte",
    "Aldri",
    "Stille",
    "Lead",
    "Nye",
    "Flere",
    "Få",
    "Alle",
    "En",
    "To",
    "Tre",
    "Fire",
    "Fem",
    "Seks",
  ];
  const marks = names.map((name, i) => mark(200, 150, `${i + 1} ${name}`));
  const labels = labelsOf(marks, within).map((label) => label?.text);
  expect(labels.slice(0, 12)).toEqual(marks.slice(0, 12).map(({ label }) => label));
  expect(labels.slice(12)).toEqual(["1", "1", undefined]);
});

test("a line through a name moves it a line further, one through all its places shortens it, one through those too drops it", () => {
  const across = (...ys: number[]) => ys.map((y) => ({ left: 0, right: 400, top: y - 1, bottom: y + 1 }));
  const at = mark(100, 150, "1 Skifolk");
  const [near] = labelsOf([at], within, across(150));
  expect(near).toMatchObject({ text: "1 Skifolk", y: 142 });
  const [moved] = labelsOf([at], within, across(138, 150, 162));
  expect(moved).toMatchObject({ text: "1 Skifolk", y: 128 });
  const upright = [80, 120].map((x) => ({ left: x - 1, right: x + 1, top: 0, bottom: 300 }));
  expect(labelsOf([at], within, upright)[0]).toMatchObject({ text: "1", textAnchor: "start" });
  expect(labelsOf([at], within, [...upright, ...across(110, 124, 138, 162, 176, 190)])[0]).toBeNull();
});

test("a name covers nothing that is written already", () => {
  const line = { left: 100, right: 200, top: 128, bottom: 146 };
  expect(labelsOf([mark(100, 150, "1 Skifolk")], within, [line])[0]).toMatchObject({ y: 166 });
});

test("a name covers the middle of no other mark", () => {
  const [first] = labelsOf([mark(100, 150, "1 Skifolk"), mark(130, 138, "2 Løpere")], within);
  expect(first).toMatchObject({ textAnchor: "start", y: 166 });
});
