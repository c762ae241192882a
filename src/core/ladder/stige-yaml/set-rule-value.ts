import type { Ladder } from "../ladder.ts";
import { presetLadder } from "../presets.ts";
import { writeLadder } from "./write-ladder.ts";
import { writePresetParameters } from "./write-preset-parameters.ts";
import type { Preset, PresetParameters, WrittenLadder } from "./written-ladder.ts";

/** A value of a place's rule (`["when", "of", 1, "windowUs"]`) or its grace (`["graceUs"]`), and what it is to be: microseconds, minor units or a whole number. */
export interface RuleEdit {
  readonly place: string;
  readonly path: readonly (string | number)[];
  readonly value: number;
}

/** A ladder and how it is written. */
export interface LadderDraft {
  readonly ladder: Ladder;
  readonly written: WrittenLadder;
}

/**
 * A ladder with another value in a rule; null: no number stands there. A preset stays one where one of its parameters says
 * as much: its other rules that read that parameter then change as well. Whether the value may be so is told by
 * reading what is written of it. `{ place: "lapsed", path: ["when", "of", 1, "windowUs"], value: 23328000000000 }` makes the
 * norwegian preset one with `lapsedAfter: 270d`.
 */
export function setRuleValue(
  { ladder, written }: LadderDraft,
  edit: RuleEdit,
  interest: readonly string[],
): LadderDraft | null {
  const value = valueIn(ladder, edit);
  if (value === null) return null;
  if (written.preset !== null) {
    const { preset, parameters } = written;
    for (const parameter of Object.keys(parameters) as (keyof PresetParameters)[]) {
      if (parameters[parameter] !== value) continue;
      const changed = { ...parameters, [parameter]: edit.value };
      const all = presetLadder(preset, changed, interest);
      if (valueIn(all, edit) === edit.value) return { ladder: all, written: { preset, parameters: changed } };
    }
  }
  const places = <P extends { readonly id: string }>(list: readonly P[]): readonly P[] =>
    list.map((place) => (place.id === edit.place ? (withValue(place, edit.path, edit.value) as P) : place));
  return {
    ladder: { rungs: places(ladder.rungs), offLadder: places(ladder.offLadder) },
    written: { preset: null },
  };
}

function valueIn({ rungs, offLadder }: Ladder, { place, path }: RuleEdit): number | null {
  let at: unknown = [...rungs, ...offLadder].find(({ id }) => id === place);
  for (const step of path)
    at =
      typeof at === "object" && at !== null && Object.hasOwn(at, step) ? at[step as keyof typeof at] : null;
  return typeof at === "number" ? at : null;
}

function withValue(at: unknown, [step, ...more]: RuleEdit["path"], value: number): unknown {
  if (step === undefined) return value;
  if (Array.isArray(at)) return at.map((one, i) => (i === step ? withValue(one, more, value) : one));
  const inside = at as Record<string, unknown>;
  return { ...inside, [step]: withValue(inside[step], more, value) };
}

/** A ladder as the `ladder:` of a `stige.yaml`, in the way it is written. `currency`: ISO 4217, the shop's. */
export function writeDraft({ ladder, written }: LadderDraft, currency: string): string {
  return written.preset === null
    ? writeLadder(ladder, currency)
    : writePreset(written.preset, written.parameters);
}

function writePreset(preset: Preset, parameters: PresetParameters): string {
  const lines = writePresetParameters(preset, parameters).map(([key, text]) => `  ${key}: ${text}\n`);
  return `ladder:\n  preset: ${preset}\n${lines.join("")}`;
}
