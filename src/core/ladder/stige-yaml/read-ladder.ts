import { nearestWord } from "../../words/nearest-word.ts";
import { message } from "../../words/say.ts";
import type { Ladder } from "../ladder.ts";
import { defaultParameters, presetLadder, presetParameters, presets } from "../presets.ts";
import { type LadderContext, readOwn } from "./read-rungs.ts";
import { durationAt, numberAt, textAt } from "./read-value.ts";
import type { Preset, WrittenLadder } from "./written-ladder.ts";
import { type Field, type Fields, fieldsOf, missing, type Reading, report, type Spot } from "./yaml-spot.ts";

const parameterKeys = ["lapsedAfter", "interestWithin", "loyalOrders", "loyalWithin"];
export const ladderKeys = ["preset", "rungs", "offLadder", ...parameterKeys];

/** Reads the ladder; null where something is wrong, and that has been noted. */
export function readLadder(
  reading: Reading,
  root: Spot,
  field: Field | undefined,
  context: LadderContext,
): { ladder: Ladder; written: WrittenLadder } | null {
  if (!field) return missing(reading, root, "ladder", "ladder: { preset: norwegian }");
  const { value } = field;
  const before = reading.findings.length;
  const write = message("ladderFile.fix.write", { example: "ladder: { preset: norwegian }" });
  const fields = fieldsOf(reading, value, ladderKeys, write);
  if (!fields) return null;
  const preset = fields.get("preset");
  const own = fields.get("rungs") ?? fields.get("offLadder");
  if (preset && own)
    report(reading, own.key, message("ladderFile.ladder.both"), message("ladderFile.ladder.both.fix"));
  if (!preset && !own) {
    report(reading, value, message("ladderFile.ladder.neither"), write);
    readParameters(reading, fields);
    return null;
  }
  const chosen = preset ? presetAt(reading, preset.value) : null;
  reportStrangeParameters(reading, fields, preset ? chosen : "rungs");
  const parameters = readParameters(reading, fields);
  const ladder = own ? readOwn(reading, value, fields, context) : null;
  if (reading.findings.length > before) return null;
  if (ladder) return { ladder, written: { preset: null } };
  if (!chosen) return null;
  return {
    ladder: presetLadder(chosen, parameters, context.interest),
    written: { preset: chosen, parameters },
  };
}

function presetAt(reading: Reading, spot: Spot): Preset | null {
  const text = textAt(reading, spot, "preset: norwegian");
  const preset = presets.find((known) => known === text);
  if (text === null || preset) return preset ?? null;
  const spoken = /^(no|nb|norsk|norge|norway)$/i.test(text) ? "norwegian" : null;
  const danish = /^(dk|da|dansk|danmark|denmark)$/i.test(text) ? "danish" : null;
  const meant = spoken ?? danish ?? nearestWord(text, presets);
  return report(
    reading,
    spot,
    message("ladderFile.unknown", { value: text, known: "preset" }),
    meant
      ? message("ladderFile.fix.meant", { text: meant })
      : message("ladderFile.fix.choose", { texts: presets }),
  );
}

/** Notes parameters that the preset does not read, or that stand beside own rungs. Null: the preset is not known. */
function reportStrangeParameters(reading: Reading, fields: Fields, preset: Preset | "rungs" | null): void {
  for (const key of preset === null ? [] : parameterKeys) {
    const field = fields.get(key);
    if (!field || (preset !== "rungs" && preset !== null && presetParameters[preset].includes(key))) continue;
    const sentence =
      preset === "rungs"
        ? message("ladderFile.parameter.rungs", { key })
        : message("ladderFile.parameter.preset", { key, preset: preset ?? "" });
    report(reading, field.key, sentence, message("ladderFile.fix.remove", { key }));
  }
}

function readParameters(reading: Reading, fields: Fields) {
  const length = (key: string) => {
    const field = fields.get(key);
    return field ? durationAt(reading, field.value, "longer") : null;
  };
  const orders = fields.get("loyalOrders");
  const bounds = { least: 1, most: 1_000_000, whole: true };
  const example = message("ladderFile.fix.example", { example: "loyalOrders: 4" });
  return {
    lapsedAfterUs: length("lapsedAfter") ?? defaultParameters.lapsedAfterUs,
    interestWithinUs: length("interestWithin") ?? defaultParameters.interestWithinUs,
    loyalOrders:
      (orders && numberAt(reading, orders.value, bounds, example)) ?? defaultParameters.loyalOrders,
    loyalWithinUs: length("loyalWithin") ?? defaultParameters.loyalWithinUs,
  };
}
