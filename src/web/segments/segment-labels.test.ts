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

test("marks on one spot: each name where it covers no other; where there is no room left the number alone, and then nothing", () => {
  const names = ["1 Kom tilbake", "2 Kjøpte", "3 Aldri", "4 Stille", "5 Lead", "6 Nye", "7 Flere"];
  const labels = labelsOf(
    names.map((name) => mark(200, 150, name)),
    within,
  );
  expect(labels.map((label) => label?.text)).toEqual([...names.slice(0, 4), "5", "6", undefined]);
  expect(new Set(labels.slice(0, 4).map((label) => `${label?.textAnchor} ${label?.y}`)).size).toBe(4);
});

test("a name covers nothing that is written already", () => {
  const line = { left: 100, right: 200, top: 128, bottom: 146 };
  expect(labelsOf([mark(100, 150, "1 Skifolk")], within, [line])[0]).toMatchObject({ y: 166 });
});

test("a name covers the middle of no other mark", () => {
  const [first] = labelsOf([mark(100, 150, "1 Skifolk"), mark(130, 138, "2 Løpere")], within);
  expect(first).toMatchObject({ textAnchor: "start", y: 166 });
});
