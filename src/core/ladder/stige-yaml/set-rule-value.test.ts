import fc from "fast-check";
import { expect, test } from "vitest";
import { randomLadder } from "../../../../test/ladder/random-ladder.ts";
import { formats } from "../../words/formats.ts";
import { type RuleValue, ruleParts, ruleSentence } from "../../words/rule-sentence.ts";
import { dayUs } from "../duration.ts";
import { defaultParameters, presetLadder } from "../presets.ts";
import { readLadderYaml } from "./read-ladder-yaml.ts";
import { setRuleValue, writeDraft } from "./set-rule-value.ts";

const settings = { currency: "NOK", interest: ["product added"], language: "nb" } as const;
const inNorwegian = formats({ language: "nb", timeZone: "Europe/Oslo", currency: "NOK" });

const partsOf = (when: Parameters<typeof ruleParts>[0]) => ruleParts(when, settings.interest, inNorwegian);
const valuesOf = (when: Parameters<typeof ruleParts>[0]) =>
  partsOf(when).filter((part): part is RuleValue => typeof part !== "string");

test("every value of every rule is told in its sentence, and another there changes that one alone", () => {
  let seen = 0;
  const property = fc.property(randomLadder(dayUs), fc.integer({ min: 1, max: 9 }), (ladder, more) => {
    for (const { id, when } of [...ladder.rungs, ...ladder.offLadder]) {
      if (!when) continue;
      const parts = partsOf(when);
      const text = parts.map((part) => (typeof part === "string" ? part : part.text)).join("");
      expect(text).toBe(ruleSentence(when, settings.interest, inNorwegian));
      const values = valuesOf(when);
      values.forEach((value, i) => {
        const step = { count: 1, score: 1, money: 100, duration: dayUs }[value.kind];
        const wished = value.value + more * step;
        const edit = { place: id, path: ["when", ...value.path], value: wished };
        const edited = setRuleValue({ ladder, written: { preset: null } }, edit, settings.interest);
        if (!edited) throw new Error(`nothing at ${value.path.join(".")}`);
        const place = [...edited.ladder.rungs, ...edited.ladder.offLadder].find((one) => one.id === id);
        const now = valuesOf(place?.when as NonNullable<typeof when>);
        expect(now.map((one) => one.value)).toEqual(values.map((one, j) => (j === i ? wished : one.value)));
        expect(now[i]?.text).not.toBe(value.text);
        seen++;
      });
    }
  });
  fc.assert(property, { numRuns: 150 });
  expect(seen).toBeGreaterThan(500);
});

test("a preset stays one where its parameter says as much", () => {
  const ladder = presetLadder("norwegian", undefined, settings.interest);
  const draft = { ladder, written: { preset: "norwegian", parameters: defaultParameters } } as const;
  const lapsed = ladder.offLadder.find(({ id }) => id === "lapsed");
  const window = valuesOf(lapsed?.when as never).find(({ kind }) => kind === "duration");
  const edit = { place: "lapsed", path: ["when", ...(window?.path ?? [])], value: 270 * dayUs };
  const edited = setRuleValue(draft, edit, settings.interest);
  if (!edited) throw new Error("nothing there");
  const text = writeDraft(edited, "NOK");
  expect(text).toBe("ladder:\n  preset: norwegian\n  lapsedAfter: 270d\n  interestWithin: 180d\n");
  expect(readLadderYaml(text, settings)).toMatchObject({ ok: true, value: edited });
});

test("a preset of which no parameter says as much becomes rungs of the shop's own, and all else stays", () => {
  const ladder = presetLadder("norwegian", undefined, settings.interest);
  const draft = { ladder, written: { preset: "norwegian", parameters: defaultParameters } } as const;
  const edited = setRuleValue(
    draft,
    { place: "ambassador", path: ["graceUs"], value: 30 * dayUs },
    settings.interest,
  );
  expect(edited?.written).toEqual({ preset: null });
  expect(edited?.ladder.rungs.map(({ graceUs }) => graceUs)).toEqual(
    ladder.rungs.map(({ id, graceUs }) => (id === "ambassador" ? 30 * dayUs : graceUs)),
  );
  const back = readLadderYaml(writeDraft(edited as NonNullable<typeof edited>, "NOK"), settings);
  expect(back).toMatchObject({ ok: true, value: edited });
});

test.each([
  ["nobody", ["graceUs"]],
  ["ambassador", ["when", "of", 99, "atLeast"]],
  ["ambassador", ["id"]],
  ["ambassador", ["when"]],
  ["ambassador", ["__proto__", "x"]],
])("no number stands at %s %j", (place, path) => {
  const ladder = presetLadder("norwegian", undefined, settings.interest);
  expect(
    setRuleValue({ ladder, written: { preset: null } }, { place, path, value: 1 }, settings.interest),
  ).toBeNull();
});
