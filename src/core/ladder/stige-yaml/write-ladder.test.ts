import fc from "fast-check";
import { expect, test } from "vitest";
import { writableLadder } from "../../../../test/ladder/written.ts";
import { presetLadder, usualName } from "../presets.ts";
import { readStigeYaml } from "./read-stige-yaml.ts";
import { writeLadder } from "./write-ladder.ts";

const head = (currency: string) =>
  `shop: { name: X, timeZone: Europe/Oslo, currency: ${currency}, country: "NO" }\n`;
const readBack = (yaml: string, currency: string) => {
  const read = readStigeYaml(head(currency) + yaml);
  return read.ok ? read.value.ladder : read.problems;
};

test("every ladder is read back as it was", () => {
  fc.assert(
    fc.property(writableLadder, fc.constantFrom("NOK", "JPY", "KWD"), (ladder, currency) => {
      const named = {
        rungs: ladder.rungs.map((rung) => ({ ...rung, name: usualName(rung.id) })),
        offLadder: ladder.offLadder.map((exit) => ({ ...exit, name: usualName(exit.id) })),
      };
      expect(readBack(writeLadder(ladder, currency), currency)).toEqual(named);
    }),
    { numRuns: 100 },
  );
});

test("a preset is written out, with its names", () => {
  const yaml = writeLadder(presetLadder("danish"), "DKK");
  expect(yaml).toContain("within: 365d");
  expect(readBack(yaml, "DKK")).toEqual(presetLadder("danish"));
});
