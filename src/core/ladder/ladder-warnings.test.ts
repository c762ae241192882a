import { describe, expect, test } from "vitest";
import { ladderWarnings, windowWarnings } from "./ladder-warnings.ts";
import { presetLadder } from "./presets.ts";
import { readStigeYaml } from "./stige-yaml/read-stige-yaml.ts";

const shop = "shop: { name: X, timeZone: Europe/Oslo, currency: NOK, country: NO }\n";

/** The warnings about a ladder of one line per rung: line, id, and what is said. */
function warningsOf(...lines: string[]): (readonly [number | undefined, string, unknown])[] {
  const read = readStigeYaml(`${shop}ladder:\n  rungs:\n    - { id: lead }\n${lines.join("\n")}\n`);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.warnings.map(({ line, sentence }) => [line, sentence.key, sentence.params]);
}
const rung = (id: string, when: string, grace = "") =>
  `    - { id: ${id}, when: ${when}${grace && `, grace: ${grace}`} }`;

test("the presets give no cause", () => {
  expect(ladderWarnings(presetLadder("norwegian"))).toEqual([]);
  expect(ladderWarnings(presetLadder("danish"))).toEqual([]);
});

describe("rungs that nobody comes to", () => {
  test("a lower rung that asks for more than a higher one", () => {
    expect(
      warningsOf(
        rung("loyal", "{ orders: { atLeast: 4, within: 365d } }"),
        rung("repeat", "{ orders: { atLeast: 2 } }"),
      ),
    ).toEqual([[5, "ladderFile.warn.covered", { id: "loyal", by: "repeat" }]]);
  });

  test("with grace people still fall to it", () => {
    expect(
      warningsOf(
        rung("loyal", "{ orders: { atLeast: 4, within: 365d } }", "30d"),
        rung("repeat", "{ orders: { atLeast: 2, within: 365d } }"),
      ),
    ).toEqual([[5, "ladderFile.warn.grace", { id: "loyal", by: "repeat" }]]);
  });

  test("unless the higher rung has as much grace", () => {
    expect(
      warningsOf(
        rung("loyal", "{ orders: { atLeast: 4, within: 365d } }", "30d"),
        rung("repeat", "{ orders: { atLeast: 2, within: 365d } }", "30d"),
      ),
    ).toEqual([[5, "ladderFile.warn.covered", { id: "loyal", by: "repeat" }]]);
  });

  test("that an answer cannot cut short", () => {
    const fan = "{ any: [ { orders: { atLeast: 2, within: 365d } }, { nps: { atLeast: 9 } } ] }";
    expect(
      warningsOf(rung("loyal", "{ orders: { atLeast: 4, within: 365d } }", "30d"), rung("fan", fan, "30d")),
    ).toEqual([[5, "ladderFile.warn.grace", { id: "loyal", by: "fan" }]]);
  });

  test("a rule that contradicts itself, and one under an exit", () => {
    const none = "{ all: [ { orders: { atLeast: 2 } }, { orders: { none: true } } ] }";
    const quiet = "{ orders: { none: true, within: 400d } }";
    expect(
      warningsOf(
        rung("ghost", none),
        rung("asleep", "{ orders: { none: true, within: 500d } }"),
        rung("customer", "{ orders: { atLeast: 1 } }"),
        "  offLadder:",
        rung("gone", quiet),
        rung("long-gone", "{ orders: { none: true, within: 800d } }"),
      ),
    ).toEqual([
      [5, "ladderFile.warn.never", { id: "ghost" }],
      [6, "ladderFile.warn.covered", { id: "asleep", by: "gone" }],
      [10, "ladderFile.warn.covered", { id: "long-gone", by: "gone" }],
    ]);
  });

  test("the first rung under one that everyone meets", () => {
    const everyone = "{ any: [ { orders: { atLeast: 1 } }, { orders: { none: true } } ] }";
    expect(warningsOf(rung("all", everyone))).toEqual([
      [4, "ladderFile.warn.first", { id: "lead", by: "all" }],
    ]);
  });

  test("rungs in their natural order", () => {
    expect(
      warningsOf(
        rung("customer", "{ orders: { atLeast: 1 } }"),
        rung("active", "{ orders: { atLeast: 1, within: 365d } }"),
        rung("big", "{ revenue: { atLeast: 5000, within: 365d } }"),
      ),
    ).toEqual([]);
  });
});

test("windows longer than the data", () => {
  const told = (days: number) =>
    windowWarnings(presetLadder("danish"), days).map(({ place, sentence }) => [place, sentence.params]);
  expect(told(730)).toEqual([]);
  const days = 86_400_000_000;
  expect(told(729)).toEqual([
    ["ladder.rungs[4].when", { id: "ambassador", windowUs: 730 * days, dataDays: 729 }],
    ["ladder.offLadder[1].when", { id: "silent", windowUs: 730 * days, dataDays: 729 }],
  ]);
  expect(told(300).map(([place]) => place)).toEqual([
    "ladder.rungs[3].when",
    "ladder.rungs[4].when",
    "ladder.offLadder[0].when",
    "ladder.offLadder[1].when",
  ]);
});
