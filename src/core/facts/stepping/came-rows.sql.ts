import { text } from "../../sql/literal.ts";
import { type SealedKind, sealedColumns } from "../sealing/sealed.ts";
import type { Segments } from "../sealing/versions.sql.ts";
import { inRoom } from "./stepped-tables.ts";

/** The table of the sealed rows of a kind that came. */
export function cameRows(kind: SealedKind): string {
  return inRoom("rows", `came_${kind}`);
}

/** Makes that table. */
export function cameTableSql(kind: SealedKind): string {
  const columns = sealedColumns(kind).map(({ name, type }) => `"${name}" ${type}`);
  return `CREATE TABLE ${cameRows(kind)} (${columns.join(", ")})`;
}

/** Reads the rows of a kind that came into it. */
export function stageSql(kind: SealedKind, { files }: Segments): string {
  const list = (files[kind] ?? []).map(text);
  // Of one file nothing is to be united, which spares a quarter of the time.
  const united = list.length > 1 ? ", union_by_name = true" : "";
  return `INSERT INTO ${cameRows(kind)} BY NAME FROM read_parquet([${list}]${united})`;
}
