/** The colours of rungs by their usual names, cold first: up to the first purchase, then warm. */
const cool = ["lead", "prospect", "customer"] as const;
const warm = ["repeat", "loyal", "ambassador"] as const;

/** A token of design 10: `--r-lead`. */
export type RungColour = (typeof cool)[number] | (typeof warm)[number] | "off";

/**
 * The colour of each rung, lowest first, by how many there are and which a first purchase gives (null: none): cold colours
 * up to it and warm ones above, spread evenly and ending in the strongest. Five rungs with a purchase at the third are lead, prospect,
 * customer, repeat, ambassador.
 */
export function rungColours(rungs: number, firstBought: number | null): readonly RungColour[] {
  const cold = firstBought === null ? Math.ceil(rungs / 2) : firstBought + 1;
  return Array.from({ length: rungs }, (_, rung) =>
    rung < cold
      ? (spread(cool, rung, cold) ?? "lead")
      : (spread(warm, rung - cold, rungs - cold) ?? "repeat"),
  );
}

function spread<T>(colours: readonly T[], i: number, of: number): T | undefined {
  const last = colours.length - 1;
  if (of <= 1) return colours[colours === (cool as readonly unknown[]) ? last : 0];
  return colours[Math.round((i / (of - 1)) * last)];
}
