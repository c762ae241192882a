import { fieldValues } from "../cleaning/clean-field.sql.ts";
import { type Field, type KindName, kinds } from "../kinds.ts";
import { identityKinds } from "../persons/identity.ts";
import type { CellSource, Reading } from "./reading.ts";

/** The different persons of the records: a table made by `countedPeopleSql`, and which cells of the records stand in it. */
export interface CountedPeople {
  readonly table: string;
  readonly cells: readonly string[];
}

/** The field of the person of a kind; null where it has none, or several. */
function personOf(kind: KindName): string | null {
  const fields: readonly Field[] = kinds[kind].fields;
  const [first, ...others] = fields.filter(({ type }) => type === "person");
  return first && others.length === 0 ? first.name : null;
}

/** The cells that name the person of a record; none where a kind's rows name nobody, or two. */
export function personCells(kind: KindName, cells: ReadonlyMap<string, CellSource>): readonly string[] {
  const field = personOf(kind);
  const named = Object.keys(identityKinds).flatMap((part) => cells.get(`${field}_${part}`)?.name ?? []);
  return [...new Set(named)];
}

/**
 * The different sets of such cells, each at least once, with the number of records that hold it: `n`. Far fewer rows than the
 * file has, so that what is asked of all persons is asked of these. `made`: what is to be made of cells that stand in `relation` as
 * in the file, once they are few.
 */
export function countedPeopleSql(
  relation: string,
  cells: readonly string[],
  made: ReadonlyMap<string, string> = new Map(),
): string {
  const columns = cells.join(", ");
  const counted = `SELECT ${columns}, count(*) AS n FROM ${relation} WHERE bad IS NULL GROUP BY ${columns}`;
  if (made.size === 0) return counted;
  return `SELECT ${cells.map((cell) => `${made.get(cell) ?? cell} AS ${cell}`).join(", ")}, n FROM (${counted})`;
}

/** The identities of all persons of a kind, from `countedPeopleSql`; the columns are those of the cleaned rows. */
export function namedPeopleSql(people: string, reading: Reading): string {
  const field = personOf(reading.kind) as string;
  const wanted = new Set(Object.keys(identityKinds).map((part) => `${field}_${part}`));
  const values = fieldValues({ name: field, type: "person" }, reading).filter(({ column }) =>
    wanted.has(column),
  );
  return `SELECT ${values.map(({ column, sql }) => `${sql} AS ${column}`).join(", ")} FROM ${people}`;
}
