import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse, stringify } from "yaml";
import type { Ladder } from "../../src/core/ladder/ladder.ts";
import { usualName } from "../../src/core/ladder/presets.ts";
import { readStigeYaml } from "../../src/core/ladder/stige-yaml/read-stige-yaml.ts";
import { stigeYamlSchema } from "../../src/core/ladder/stige-yaml/stige-yaml-schema.ts";
import { validUnder } from "./json-schema.ts";
import { asWritten, writableLadder } from "./written.ts";

const shop = { name: "X", timeZone: "Europe/Oslo", currency: "NOK", country: "NO" };
const hand = fc.record({ hours: fc.boolean(), usual: fc.boolean() });
const style = fc.constantFrom({}, { indent: 4 }, { collectionStyle: "flow" as const, lineWidth: 0 });
/** Keywords that draft 7 of JSON Schema lacks. */
const youngerThanDraft7 = ["prefixItems", "maxContains"];

describe("a ladder written by hand", () => {
  test("is read back as it was, and is valid under the schema, also for a reader of draft 7", () => {
    fc.assert(
      fc.property(writableLadder, hand, style, (ladder, how, look) => {
        const file = { shop, ladder: asWritten(ladder, how) };
        const read = readStigeYaml(stringify(file, look));
        if (!read.ok) expect(read.problems).toEqual([]);
        else expect(read.value.ladder).toEqual(withNames(ladder));
        expect(validUnder(stigeYamlSchema, file)).toBe(true);
        expect(validUnder(stigeYamlSchema, file, youngerThanDraft7)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test("and broken by one change is seldom valid under the schema while the reader refuses it", () => {
    const seen = { refused: 0, marked: 0 };
    const change = fc.record({
      at: fc.nat(10_000),
      put: fc.constantFrom(null, true, -1, 0, "", "x", [], {}, "3m", 1.5),
    });
    fc.assert(
      fc.property(writableLadder, hand, change, (ladder, how, { at, put }) => {
        const file = changed({ shop, ladder: asWritten(ladder, how) }, at, put);
        const read = readStigeYaml(stringify(file));
        const valid = validUnder(stigeYamlSchema, file);
        if (read.ok) expect(valid).toBe(true);
        if (!read.ok) seen.refused++;
        if (!read.ok && !valid) seen.marked++;
      }),
      { numRuns: 1500 },
    );
    expect(seen.refused).toBeGreaterThan(500);
    expect(seen.marked / seen.refused).toBeGreaterThan(0.9);
  });
});

const withNames = ({ rungs, offLadder }: Ladder): Ladder => ({
  rungs: rungs.map((rung) => ({ ...rung, name: usualName(rung.id) })),
  offLadder: offLadder.map((exit) => ({ ...exit, name: usualName(exit.id) })),
});

/** The same but for one value, taken by its number in the order of the text. */
function changed(value: unknown, at: number, put: unknown): unknown {
  const text = JSON.stringify(value);
  const count = (text.match(/[:[,]/g) ?? []).length;
  let left = at % count;
  const visit = (here: unknown): unknown => {
    if (left-- === 0) return put;
    if (Array.isArray(here)) return here.map(visit);
    if (typeof here !== "object" || here === null) return here;
    return Object.fromEntries(Object.entries(here).map(([key, inner]) => [key, visit(inner)]));
  };
  return visit(value);
}

describe("the schema", () => {
  const rungs = (...more: unknown[]) => ({ shop, ladder: { rungs: [{ id: "lead" }, ...more] } });
  const rule = (when: unknown) => rungs({ id: "b", when });
  const file = (text: string) => parse(text) as unknown;

  test.each<[string, unknown]>([
    ["a preset", { shop, ladder: { preset: "norwegian" } }],
    [
      "with parameters",
      { shop, ladder: { preset: "norwegian", lapsedAfter: "400d", interestWithin: "26w" } },
    ],
    [
      "the other",
      { shop, ladder: { preset: "danish", lapsedAfter: "400d", loyalOrders: 3, loyalWithin: "730d" } },
    ],
    ["own rungs", rungs()],
    [
      "all settings",
      {
        ...{ shop: { ...shop, language: "da", marginRate: 0.4 }, interest: ["A"], orders: { from: "own" } },
        ...{ exclude: { emails: ["@a.no", "b@c.dk"], numbers: [7, "x"] }, ladder: { preset: "danish" } },
        watch: "inn",
      },
    ],
    ["a name as text", rungs({ id: "b", name: "Gull", when: { known: { for: "1d" } }, grace: "0d" })],
  ])("takes %s", (_, value) => {
    expect(validUnder(stigeYamlSchema, value)).toBe(true);
    expect(validUnder(stigeYamlSchema, value, youngerThanDraft7)).toBe(true);
    expect(readStigeYaml(stringify(value)).ok).toBe(true);
  });

  test.each<[string, unknown]>([
    ["nothing", null],
    ["no shop", { ladder: { preset: "danish" } }],
    ["no ladder", { shop }],
    ["an unknown part", { shop, ladder: { preset: "danish" }, interst: ["a"] }],
    ["a shop without zone", { shop: { ...shop, timeZone: undefined }, ladder: { preset: "danish" } }],
    ["a parameter of the other preset", { shop, ladder: { preset: "norwegian", loyalOrders: 4 } }],
    ["an unknown preset", { shop, ladder: { preset: "norsk" } }],
    ["preset and rungs", { shop, ladder: { preset: "danish", rungs: [{ id: "a" }] } }],
    ["months", { shop, ladder: { preset: "danish", lapsedAfter: "6m" } }],
    ["a duration without unit", { shop, ladder: { preset: "danish", lapsedAfter: 180 } }],
    ["a first rung with a rule", { shop, ladder: { rungs: [{ id: "a", when: { known: { for: "1d" } } }] } }],
    ["a second rung without", rungs({ id: "b" })],
    [
      "grace on an exit",
      {
        shop,
        ladder: {
          rungs: [{ id: "a" }],
          offLadder: [{ id: "b", when: { known: { for: "1d" } }, grace: "1d" }],
        },
      },
    ],
    ["an id with capitals", rungs({ id: "B", when: { known: { for: "1d" } } })],
    ["two conditions in one", rule({ orders: { atLeast: 1 }, nps: { atLeast: 9 } })],
    ["none and atLeast", rule({ orders: { atLeast: 1, none: true } })],
    ["none and atLeast of events", rule({ event: "a", atLeast: 1, none: true })],
    ["neither", rule({ orders: {} })],
    ["within beside orders", rule({ orders: { atLeast: 1 }, within: "3d" })],
    ["an event with a condition beside", rule({ event: "a", nps: { atLeast: 9 } })],
    ["an empty group", rule({ all: [] })],
    ["a list of conditions", rule([{ orders: { atLeast: 1 } }])],
    ["a score of 11", rule({ nps: { atLeast: 11 } })],
    ["which with none", rule({ nps: { none: true, which: "any" } })],
    ["a negative amount", rule({ revenue: { atLeast: -1 } })],
    ["none of revenue", rule({ revenue: { none: true } })],
    ["half a purchase", rule({ orders: { atLeast: 1.5 } })],
    ["an empty filter", rule({ orders: { atLeast: 1, where: {} } })],
    ["a mistake deep inside", rule({ not: { any: [{ all: [{ referals: { atLeast: 1 } }] }] } })],
  ])("refuses %s", (_, value) => {
    expect(validUnder(stigeYamlSchema, value)).toBe(false);
    expect(readStigeYaml(stringify(value)).ok).toBe(false);
  });

  test("takes the example of the design", () => {
    const example = readFileSync(join(import.meta.dirname, "design-example.yaml"), "utf8");
    expect(validUnder(stigeYamlSchema, file(example))).toBe(true);
    expect(readStigeYaml(example).ok).toBe(true);
  });

  test("as published is current: npm run schema writes it", () => {
    const published = readFileSync(join(import.meta.dirname, "../../schema/stige.schema.json"), "utf8");
    expect(JSON.parse(published)).toEqual(stigeYamlSchema);
  });
});
