import { writeDuration } from "../duration.ts";
import { presetParameters } from "../presets.ts";
import type { Preset, PresetParameters } from "./written-ladder.ts";

const texts = {
  lapsedAfter: ({ lapsedAfterUs }: PresetParameters) => writeDuration(lapsedAfterUs),
  interestWithin: ({ interestWithinUs }: PresetParameters) => writeDuration(interestWithinUs),
  loyalOrders: ({ loyalOrders }: PresetParameters) => String(loyalOrders),
  loyalWithin: ({ loyalWithinUs }: PresetParameters) => writeDuration(loyalWithinUs),
};

/** A parameter of a preset as `stige.yaml` calls it. */
export type PresetParameter = keyof typeof texts;

/**
 * The parameters that a preset reads, by name, as they are written in the file. Those of the danish preset where nothing
 * was changed are `lapsedAfter` `365d`, `loyalOrders` `4` and `loyalWithin` `365d`.
 */
export function writePresetParameters(
  preset: Preset,
  parameters: PresetParameters,
): readonly (readonly [PresetParameter, string])[] {
  const names = Object.keys(texts) as PresetParameter[];
  return names
    .filter((name) => presetParameters[preset].includes(name))
    .map((name) => [name, texts[name](parameters)]);
}
