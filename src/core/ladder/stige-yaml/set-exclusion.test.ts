import { describe, expect, it } from "vitest";
import type { ExclusionRule } from "../../facts/persons/exclusions.ts";
import { readStigeYaml } from "./read-stige-yaml.ts";
import { setExclusion } from "./set-exclusion.ts";

const shop = 'shop: { name: Blåbær & Løk, timeZone: Europe/Oslo, currency: NOK, country: "NO" }';
const mail = (text: string): ExclusionRule => ({ by: "emails", text });
const number = (text: string): ExclusionRule => ({ by: "numbers", text });
const files = {
  none: `# øverst\n${shop}\nladder: { preset: norwegian } # vår\n`,
  "in one line": `${shop}\nexclude: { emails: ["*@garn.no", test@a.no], numbers: [0071, "90*"], relays: true } # ansatte\nladder: { preset: danish }\n`,
  "in a block": `${shop}\nexclude:\n  # de som jobber her\n  emails:\n    - "*@garn.no" # alle\n    - test@a.no\n  numbers: [0071, "90*"]\n  relays: true\n# og stigen\nladder: { preset: danish }\n`,
  "as on Windows": `${shop}\r\nexclude:\r\n  emails: ["*@garn.no", test@a.no]\r\n  numbers: [0071, "90*"]\r\n  relays: true\r\nladder: { preset: danish }\r\n`,
};

function excludeOf(text: string) {
  const read = readStigeYaml(text);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value.settings.exclude;
}

describe.each(Object.entries(files))("an exclusion in a stige.yaml with %s", (_, text) => {
  const before = excludeOf(text);

  it.each([
    mail("@ny.no"),
    mail("ny+test@b.no"),
    number("1001"),
    number("AB-1*"),
    number("true"),
    { by: "companies" } as const,
  ])("%o comes in and goes out again, and nothing else changes", (rule) => {
    const after = setExclusion(text, rule, true) ?? "";
    const more = "text" in rule ? { [rule.by]: [...before[rule.by], rule.text] } : { [rule.by]: true };
    expect(excludeOf(after)).toEqual({ ...before, ...more });
    expect(excludeOf(setExclusion(after, rule, false) ?? "")).toEqual(before);
    for (const kept of text.match(/#.*|ladder:.*/g) ?? []) expect(after).toContain(kept.trimEnd());
    expect(after.includes("\r\n")).toBe(text.includes("\r\n"));
    expect(after.replaceAll("\r\n", "").includes("\r")).toBe(false);
  });

  it("that is there already, or is not there, changes nothing that is said", () => {
    for (const rule of [mail("*@garn.no"), number("0071"), { by: "relays" } as const]) {
      const isThere = "text" in rule ? before[rule.by].includes(rule.text) : before[rule.by];
      expect(excludeOf(setExclusion(text, rule, isThere) ?? "")).toEqual(before);
    }
  });
});

it("of one that only its writer can change is not changed", () => {
  expect(setExclusion(`{ ${shop} }`, { by: "relays" }, true)).toBe(null);
  expect(setExclusion(`${shop}\nexclude: { emails: &a ["@a.no"], numbers: *a }\n`, number("1"), true)).toBe(
    null,
  );
});
