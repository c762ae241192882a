import type { ValueAnswer } from "../api/answers.ts";
import { type RungColour, rungColours } from "../drawing/rung-colours.ts";

export type ValueRung = ValueAnswer["rungs"][number] & { readonly colour: RungColour };

/** Rungs, the top one first, then the places off the ladder, with their colours. */
export function rungsTold({ rungs, firstBought }: ValueAnswer): readonly ValueRung[] {
  const on = rungs.filter(({ off }) => !off);
  const colours = rungColours(on.length, firstBought);
  return [
    ...on.map((rung, i) => ({ ...rung, colour: colours[i] ?? ("off" as const) })).toReversed(),
    ...rungs.filter(({ off }) => off).map((rung) => ({ ...rung, colour: "off" as const })),
  ];
}

/** How much of the people and of the value of the ladder stands above the rung of a first purchase, and from which rung on; null: not to be told, or everybody stands there. */
export function upperShare({ rungs, firstBought }: ValueAnswer): {
  readonly people: number;
  readonly value: number;
  readonly from: ValueAnswer["rungs"][number];
} | null {
  const on = rungs.filter(({ off }) => !off);
  const from = firstBought === null ? undefined : on[firstBought + 1];
  if (!from) return null;
  const upper = on.slice(on.indexOf(from));
  const people = (of: typeof on) => of.reduce((sum, one) => sum + one.people, 0);
  const value = (of: typeof on) => of.reduce((sum, one) => sum + (one.total?.value ?? 0), 0);
  if (!(people(on) > 0) || !(value(on) > 0) || people(upper) === 0 || people(upper) === people(on))
    return null;
  return { people: people(upper) / people(on), value: value(upper) / value(on), from };
}
