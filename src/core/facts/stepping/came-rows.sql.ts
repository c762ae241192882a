import { text } from "../../sql/literal.ts";
import { type SealedKind, sealedColumns } from "../sealing/sealed.ts";
import type { Segments } from "../sealing/versions.sql.ts";
import { inRoom } from "./stepped-tables.ts";

/** The table of the sealed rows of a kind that came. */
export function cameRows(kind: SealedKind): string {
  return inRoom("rows", `came_${kind}`);
}

/** Reads the rows of a kind that came into their table. */
export function stageSql(kind: SealedKind, { files }: Segments): readonly string[] {
  const columns = sealedColumns(kind).map(({ name, type }) => `"${name}" ${type}`);
  const list = (files[kind] ?? []).map(text);
  return [
    `CREATE TABLE ${cameRows(kind)} (${columns.join(", ")})`,
    `INSERT INTO ${cameRows(kind)} BY NAME FROM read_parquet([${list}], union_by_name = true)`,
  ];
}
