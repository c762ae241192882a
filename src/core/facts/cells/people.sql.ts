import { fieldValues } from "../cleaning/clean-field.sql.ts";
import { type Field, type KindName, kinds } from "../kinds.ts";
import { identityKinds } from "../persons/identity.ts";
import type { CellSource, Reading } from "./reading.ts";

/** The different persons of the records: a table made by `countedPeopleSql`, and which cells of the records stand in it. */
export interface CountedPeople {
  readonly table: string;
  readonly cells: readonly string[];
  /** SQL over the records of what stands as `who` in the table; null: nothing does. */
  readonly who: string | null;
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

/** The persons of one of several parts: no set of cells stands in two. */
export interface PartOfPeople {
  readonly nth: number;
  readonly of: number;
}

const wholly: PartOfPeople = { nth: 0, of: 1 };

/** So many different persons are grouped at once within the memory of a load. */
export const peopleAtOnce = 3_000_000;

/** All parts of so many persons, where so many go into one. */
export function partsOfPeople(different: number, atOnce: number): readonly PartOfPeople[] {
  const of = Math.max(1, Math.ceil(different / atOnce));
  return Array.from({ length: of }, (_, nth) => ({ nth, of }));
}

/** The condition that a row is of one part, by the hash that tells its person apart; nothing where there is but one part. Not by the lowest bits: by these a table of hashes finds its places. */
export function partSql(hash: string, { nth, of }: PartOfPeople, before: "WHERE" | "AND"): string {
  return of > 1 ? ` ${before} (${hash} >> 32) % ${of} = ${nth}` : "";
}

/** About how many different sets of cells there are, as one row: `different`. */
export function differentPeopleSql(relation: string, cells: readonly string[]): string {
  return `SELECT approx_count_distinct(${bareHashSql(cells)}) AS different FROM ${relation} WHERE bad IS NULL`;
}

/**
 * Each different set of such cells once, with the number of records that hold it: `n`. Far fewer rows than the file has, so
 * that what is asked of all persons is asked of these.
 */
export function countedPeopleSql(
  relation: string,
  cells: readonly string[],
  part: PartOfPeople = wholly,
): string {
  const columns = cells.join(", ");
  const within = partSql(bareHashSql(cells), part, "AND");
  return `SELECT ${columns}, count(*) AS n FROM ${relation} WHERE bad IS NULL${within} GROUP BY ${columns}`;
}

/**
 * The same from bare cells, what is made of them only once they are few: so a set may stand more than once. `who` beside is the
 * hash of the bare cells, by which a record finds its person without anything being made of its own.
 */
export function countedBareSql(
  { relation, cells }: BareCells,
  wanted: readonly string[],
  part: PartOfPeople = wholly,
): string {
  const bare = wanted.map((cell) => cells.get(cell)?.name as string);
  const made = wanted.map((cell) => `${cells.get(cell)?.made} AS ${cell}`);
  return `SELECT ${made.join(", ")}, ${bareHashSql(bare)} AS who, n FROM (${countedPeopleSql(relation, bare, part)})`;
}

/** What `who` is of a record that has these bare cells. */
export function bareHashSql(bare: readonly string[]): string {
  return `hash(${bare.join(", ")})`;
}

interface BareCells {
  readonly relation: string;
  readonly cells: ReadonlyMap<string, { readonly name: string; readonly made: string }>;
}

/** The identities of all persons of a kind; the columns are those of the cleaned rows, and `who` where there is one. */
export function namedPeopleSql({ table, who }: CountedPeople, reading: Reading): string {
  const field = personOf(reading.kind) as string;
  const wanted = new Set(Object.keys(identityKinds).map((part) => `${field}_${part}`));
  const values = fieldValues({ name: field, type: "person" }, reading).filter(({ column }) =>
    wanted.has(column),
  );
  const columns = values.map(({ column, sql }) => `${sql} AS ${column}`);
  return `SELECT ${[...columns, ...(who ? ["who"] : [])].join(", ")} FROM ${table}`;
}
