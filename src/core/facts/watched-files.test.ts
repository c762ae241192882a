import { describe, expect, it, test } from "vitest";
import { type FileSeen, type FileWatched, isToTake, lookAt, nameAgain } from "./watched-files.ts";

const nothing: ReadonlyMap<string, FileWatched> = new Map();
const file = (name: string, mark = "1", bytes = 10): FileSeen => ({ name, bytes, mark });

describe("a file is taken", () => {
  it("when it looked the same for long enough, and not before", () => {
    const first = lookAt(nothing, [file("a.csv")], 1000, 2000);
    expect(first).toMatchObject({ whole: [], nextMs: 2000 });
    const early = lookAt(first.watched, [file("a.csv")], 2999, 2000);
    expect(early).toMatchObject({ whole: [], nextMs: 1 });
    expect(lookAt(early.watched, [file("a.csv")], 3000, 2000)).toMatchObject({
      whole: ["a.csv"],
      nextMs: null,
    });
  });

  it("not while it grows, and waits anew from the last change", () => {
    const first = lookAt(nothing, [file("a.csv", "1")], 0, 2000);
    const grown = lookAt(first.watched, [file("a.csv", "2")], 1999, 2000);
    expect(grown).toMatchObject({ whole: [], nextMs: 2000 });
    expect(lookAt(grown.watched, [file("a.csv", "2")], 3998, 2000).whole).toEqual([]);
    expect(lookAt(grown.watched, [file("a.csv", "2")], 3999, 2000).whole).toEqual(["a.csv"]);
  });

  it("not before the map beside it is whole too", () => {
    const first = lookAt(nothing, [file("a.csv")], 0, 2000);
    const withMap = [file("a.csv"), file("a.csv.map.yaml")];
    const second = lookAt(first.watched, withMap, 2000, 2000);
    expect(second).toMatchObject({ whole: [], nextMs: 2000 });
    expect(lookAt(second.watched, withMap, 4000, 2000).whole).toEqual(["a.csv"]);
  });

  it("much later when it is empty", () => {
    const first = lookAt(nothing, [file("a.csv", "1", 0)], 0, 1000);
    expect(lookAt(first.watched, [file("a.csv", "1", 0)], 19_000, 1000).whole).toEqual([]);
    expect(lookAt(first.watched, [file("a.csv", "1", 0)], 20_000, 1000).whole).toEqual(["a.csv"]);
  });

  it("later, never earlier, when the clock is set back", () => {
    const first = lookAt(nothing, [file("a.csv")], 1_000_000, 2000);
    const back = lookAt(first.watched, [file("a.csv")], 500, 2000);
    expect(back).toMatchObject({ whole: [], nextMs: 2000 });
    expect(lookAt(back.watched, [file("a.csv")], 2500, 2000).whole).toEqual(["a.csv"]);
  });

  it("in the order of the names, numbers as numbers", () => {
    const names = ["ordrer 10.csv", "ærlig.csv", "ordrer 9.csv", "A.csv", "b.csv"];
    const seen = names.map((name) => file(name));
    const { watched } = lookAt(nothing, seen, 0, 1);
    expect(lookAt(watched, seen, 1, 1).whole).toEqual([
      "A.csv",
      "b.csv",
      "ordrer 9.csv",
      "ordrer 10.csv",
      "ærlig.csv",
    ]);
  });
});

test.each([
  ...["ordrer.csv", "Bestillinger æøå 2026.csv", "part.csv", "map.csv", "orders.map.yaml.csv", "export"],
])("%s is taken", (name) => expect(isToTake(name)).toBe(true));

test.each([
  ...["orders.csv.part", "orders.csv.PART", "x.tmp", "orders.csv.crdownload", "orders.csv~", "~$orders.xlsx"],
  ...[
    ".orders.csv.Xa81",
    ".DS_Store",
    "map.yaml",
    "orders.csv.map.yaml",
    "orders.csv.reason.txt",
    "stige.yaml",
  ],
])("%s is left", (name) => expect(isToTake(name)).toBe(false));

test("a name that is taken gets a number before its ending", () => {
  expect([1, 2, 3].map((time) => nameAgain("ordrer jan.csv", time))).toEqual([
    "ordrer jan.csv",
    "ordrer jan-2.csv",
    "ordrer jan-3.csv",
  ]);
  expect(nameAgain("export", 2)).toBe("export-2");
  expect(nameAgain("a.tar.gz", 2)).toBe("a.tar-2.gz");
});

test.each([
  ["n".repeat(250), ".csv"],
  ["æ".repeat(125), ".csv"],
  ["\u{1F4C8}".repeat(62), ".xlsx"],
])(
  "a name that leaves no room for what lies beside it is shortened between two characters: %s",
  (stem, ending) => {
    for (const time of [1, 2, 100]) {
      const name = nameAgain(`${stem}${ending}`, time);
      const number = time === 1 ? "" : `-${time}`;
      const end = `${number}${ending}`;
      expect(name.endsWith(end)).toBe(true);
      expect(stem.startsWith(name.slice(0, -end.length))).toBe(true);
      expect(name.isWellFormed()).toBe(true);
      const bytes = Buffer.byteLength(`${name}.reason.txt`);
      expect(bytes).toBeLessThanOrEqual(255);
      expect(bytes).toBeGreaterThan(251);
    }
  },
);

test("a long name without an ending, or with an endless one, is shortened at its end", () => {
  expect(nameAgain("n".repeat(255), 2)).toBe(`${"n".repeat(242)}-2`);
  expect(nameAgain(`a.${"n".repeat(253)}`, 1)).toBe(`a.${"n".repeat(242)}`);
});
