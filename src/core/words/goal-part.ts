/** Which number of what explains a goal is meant. */
export interface GoalPart {
  /** `climbed`, `decided`, `took`, `came` or `left`; `joined`, `ceased`: to belong to the segment of a goal; `stands`: on its rung. */
  readonly word: string;
  /** Days waited, a month, or the id of a place; null: of all of them. */
  readonly of: string | null;
  /** In as many days before the goal's span. */
  readonly before: boolean;
}

/** A part as an address has it, taken apart: `climbed.28.before` is who climbed having waited from 28 days on, before the span. */
export function goalPart(part: string): GoalPart {
  const [word = "", ...more] = part.split(".");
  const before = more.at(-1) === "before";
  return { word, of: (before ? more.slice(0, -1) : more)[0] ?? null, before };
}
