/** A change that some rows of facts make to a slot: SQL over the columns of such a row. */
export interface Side {
  readonly slot: number;
  readonly us: string;
  readonly delta: string;
  /** Which rows make it. */
  readonly when: string;
}

/** A query for the changes that rows make: person_id, us, slot, delta. The rows are read once, however many sides they have. */
export function sidesSql(rows: string, sides: readonly Side[]): string {
  const ofSide = (texts: readonly string[]) =>
    `case side.nth ${texts.map((each, nth) => `when ${nth} then ${each}`).join(" ")} end`;
  return `select person_id, ${ofSide(sides.map(({ us }) => us))} as us, side.slot, cast(${ofSide(sides.map(({ delta }) => delta))} as bigint) as delta
    from ${rows}
    cross join (values ${sides.map(({ slot }, nth) => `(${nth}, ${slot})`).join(", ")}) as side(nth, slot)
    where ${ofSide(sides.map(({ when }) => when))}`;
}
