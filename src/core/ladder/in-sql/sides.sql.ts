import { worth } from "./bits.ts";
import type { Kept, Slot } from "./slots.ts";

/** A change that some rows of facts make to a number: SQL over the columns of such a row. */
export interface Side {
  readonly track: number;
  readonly us: string;
  readonly delta: string;
  /** Which rows make it. */
  readonly when: string;
}

/** The two sides of a slot that becomes 1, and 0 again. */
export function begin({ track, bit }: Kept<Slot>, us: string, when: string): Side {
  return { track, us, delta: bit ? worth(bit) : "1", when };
}

export function end({ track, bit }: Kept<Slot>, us: string, when: string): Side {
  return { track, us, delta: bit ? `-${worth(bit)}` : "-1", when };
}

/** A query for the changes that rows make: person_id, us, track, delta. The rows are read once, however many sides they have. */
export function sidesSql(rows: string, sides: readonly Side[]): string {
  const ofSide = (texts: readonly string[]) =>
    `case side.nth ${texts.map((each, nth) => `when ${nth} then ${each}`).join(" ")} end`;
  return `select person_id, ${ofSide(sides.map(({ us }) => us))} as us, side.track, cast(${ofSide(sides.map(({ delta }) => delta))} as bigint) as delta
    from ${rows}
    cross join (values ${sides.map(({ track }, nth) => `(${nth}, ${track})`).join(", ")}) as side(nth, track)
    where ${ofSide(sides.map(({ when }) => when))}`;
}
