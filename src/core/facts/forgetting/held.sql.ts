import { integer, text } from "../../sql/literal.ts";
import { type Field, type KindName, kinds } from "../kinds.ts";
import type { SealedKind } from "../sealing/sealed.ts";
import { rowsSql, type Segments } from "../sealing/versions.sql.ts";
import { identityColumns } from "./erase.sql.ts";

/** Kinds whose rows others refer to by key without naming anybody. */
const referredTo = [
  { kind: "orders", key: "order_id" },
  { kind: "touches", key: "touch_id" },
] as const satisfies readonly { kind: KindName; key: string }[];

/** Where a sealed row stands: several of an order may stand in one line. */
export interface Place {
  readonly load: number;
  readonly line: number;
}

/** SQL, of two steps: the places of rows, told by their persons alone; then the rows that stand there. */
export interface HeldSql {
  readonly places: string;
  readonly rows: (places: readonly Place[]) => string;
}

/**
 * SQL for every sealed row of a kind that is about some identities, whatever came later: that names them, or that refers
 * to an order or a touch that does. Null: the kind says nothing of people, as `spend`. To look for them in all columns at once would
 * read all of every row that there is.
 */
export function heldSql(kind: KindName, segments: Segments, identities: readonly number[]): HeldSql | null {
  const about = aboutThem(kind, segments, identities);
  if (about === null) return null;
  const all = rowsSql(segments, kind);
  return {
    places: `SELECT load, line FROM ${all} WHERE ${about}`,
    rows: (places) => {
      const each = (of: keyof Place) => [...new Set(places.map((place) => place[of]))].map(integer);
      return `SELECT * FROM ${all} AS r WHERE line IN (${each("line")}) AND load IN (${each("load")}) AND (${about}) ORDER BY load, line`;
    },
  };
}

function aboutThem(kind: KindName, segments: Segments, identities: readonly number[]): string | null {
  const names = (columns: readonly string[]) =>
    columns.map((column) => `${column} IN (${identities.map(integer)})`).join(" OR ");
  const own = identityColumns(kind);
  if (own.length > 0) return names(own);
  const fields: readonly Field[] = kinds[kind].fields;
  const to = referredTo.find(({ key }) => fields.some(({ name }) => name === key));
  if (!to) return null;
  const theirs = `SELECT source, ${to.key} FROM ${rowsSql(segments, to.kind)} WHERE ${names(identityColumns(to.kind))}`;
  return `(source, ${to.key}) IN (${theirs})`;
}

/** Whether the rows of a kind may be laid out by person: each names one, or nobody. */
export function isByPerson(kind: SealedKind): boolean {
  return identityColumns(kind).join() === "person_id";
}

/** SQL of a sealed file by person: all that is told of its rows, but not by what they are compared. */
export function rowsByPersonSql(file: string): string {
  return `SELECT * EXCLUDE (content) FROM read_parquet(${text(file)}) WHERE person_id IS NOT NULL ORDER BY person_id, load, line`;
}

/** SQL of the rows of some identities in files that are laid out so. */
export function heldByPersonSql(files: readonly string[], identities: readonly number[]): string {
  return `SELECT * FROM read_parquet([${files.map(text)}], union_by_name = true) WHERE person_id IN (${identities.map(integer)}) ORDER BY load, line`;
}
