import { isoInstant } from "../../words/iso-instant.ts";
import { type Field, type KindName, kinds } from "../kinds.ts";

type Cell = string | number | boolean | null;
type Row = Readonly<Record<string, unknown>>;

/**
 * A sealed row as the person it is about may read it: fields by name, what is missing left out; money in minor units;
 * times as they were written. Of people it says whether it is them: anybody else is nobody's business but their own.
 */
export function heldRow(kind: KindName, row: Row, identities: ReadonlySet<number>): Record<string, Cell> {
  const fields: readonly Field[] = kinds[kind].fields;
  const said: [string, Cell][] = fields.flatMap((field): [string, Cell][] => {
    const [name, value] = told(field, row, identities);
    return value === null || value === undefined ? [] : [[name, value as Cell]];
  });
  const { source, load, received_us } = row;
  return {
    ...Object.fromEntries(said),
    source: source as string,
    load: load as number,
    received: isoInstant(received_us as number),
  };
}

function told({ name, type }: Field, row: Row, identities: ReadonlySet<number>): [string, unknown] {
  switch (type) {
    case "person": {
      const id = row[`${name}_id`];
      if (typeof id !== "number") return [name, null];
      return [name, identities.has(id) ? "this person" : "somebody else"];
    }
    case "money":
      return [`${name}_minor`, row[`${name}_minor`]];
    case "instant":
      return [name, asWritten(row[`${name}_at`], row[`${name}_form`])];
    default:
      return [name, row[name]];
  }
}

/** `asWritten(0, 0)` is `1970-01-01T00:00:00Z`; of form 1 without the Z, of form 2 the date alone. */
function asWritten(at: unknown, form: unknown): string | null {
  if (typeof at !== "number") return null;
  const iso = isoInstant(at);
  if (form === 0) return iso;
  return form === 1 ? iso.slice(0, -1) : iso.slice(0, 10);
}
