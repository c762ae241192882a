import { describe, expect, test } from "vitest";
import type { SegmentRule } from "../../facts/segment-rule.ts";
import { presetLadder } from "../presets.ts";
import { readStigeYaml } from "./read-stige-yaml.ts";
import { setSegment } from "./set-segment.ts";
import { writeStigeYaml } from "./write-stige-yaml.ts";

const shop = 'shop: { name: Blåbær & Løk, timeZone: Europe/Oslo, currency: NOK, country: "NO" } # vår';
const ladder = "ladder: { preset: norwegian }";
const files = {
  none: `# øverst\n${shop}\n${ladder}\n`,
  "in a block": `${shop}\nsegments:\n  # de beste\n  - name: Beste # alle\n    rfm: { money: { atLeast: 5 } }\n  - { name: Stille, rung: lapsed }\n# og stigen\n${ladder}\n`,
  "in one line": `${shop}\nsegments: [{ name: Beste, rfm: { money: { atLeast: 5 } } }, { name: Stille, rung: [lapsed] }] # mine\n${ladder}\n`,
  "as on Windows": `${shop}\r\nsegments:\r\n  - name: Beste\r\n    rfm: { money: { atLeast: 5 } }\r\n${ladder}\r\n`,
};

function segmentsOf(text: string): readonly SegmentRule[] {
  const read = readStigeYaml(text);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value.settings.segments ?? [];
}

const when = presetLadder("norwegian").rungs.at(-1)?.when ?? null;
const rules: readonly SegmentRule[] = [
  {
    name: "Nye: & løk",
    places: ["lead"],
    countries: ["NO"],
    company: true,
    when: null,
    rfm: {},
    valueMinor: null,
  },
  {
    name: "Ambassadører",
    places: [],
    countries: ["NO", "SE"],
    company: null,
    when,
    rfm: {},
    valueMinor: { atLeast: -50, atMost: 123_450 },
  },
  {
    ...{
      name: "beste",
      places: ["customer", "lapsed"],
      countries: [],
      company: false,
      when: null,
      valueMinor: null,
    },
    rfm: { recency: { atLeast: null, atMost: 2 }, money: { atLeast: 3, atMost: 4 } },
  },
];

describe.each(Object.entries(files))("a segment in a stige.yaml with %s", (_, text) => {
  const before = segmentsOf(text);
  test.each(rules)(
    "$name is added or takes the place of its name, and goes again; all else stays",
    (rule) => {
      const after = setSegment(text, rule.name, rule, "NOK") as string;
      const same = (one: SegmentRule) => one.name.toLowerCase() === rule.name.toLowerCase();
      expect(segmentsOf(after)).toEqual(
        before.some(same) ? before.map((one) => (same(one) ? rule : one)) : [...before, rule],
      );
      for (const kept of ["# øverst", "# vår", "# de beste", "# og stigen", "# mine"])
        expect(after.includes(kept)).toBe(text.includes(kept));
      expect(after.includes("\r\n")).toBe(text.includes("\r\n"));
      const gone = setSegment(after, rule.name, null, "NOK") as string;
      expect(segmentsOf(gone)).toEqual(before.filter((one) => !same(one)));
      expect(readStigeYaml(gone).ok).toBe(true);
    },
  );
});

test("is not changed where only its writer can", () => {
  expect(setSegment(`{ ${shop.replace(" # vår", "")}, ${ladder} }`, "a", null, "NOK")).toBe(null);
});

test("a file written anew is read back to the same segments", () => {
  const read = readStigeYaml(files.none);
  if (!read.ok) throw new Error("not read");
  const settings = { ...read.value.settings, segments: rules };
  expect(segmentsOf(writeStigeYaml(settings, "norwegian"))).toEqual(rules);
});
