import { identityColumns } from "../../core/facts/forgetting/erase.sql.ts";
import { heldByPersonSql, heldSql, isByPerson, type Place } from "../../core/facts/forgetting/held.sql.ts";
import { type KindName, kinds } from "../../core/facts/kinds.ts";
import { rowsSql, type Segments } from "../../core/facts/sealing/versions.sql.ts";
import type { Engine } from "../../core/sql/engine.ts";
import { exactPattern } from "../../io/files/exact-path.ts";
import { rowsByPerson } from "../../io/files/rows-by-person.ts";
import { allSegments, loads, originOf, type SegmentRow } from "../../io/store/loads.ts";
import type { Workshop } from "../shop/workshop.ts";
import { allRows } from "./erase-beside.ts";

/** Sealed rows of a kind, their columns by name. */
export type SealedRows = readonly Readonly<Record<string, unknown>>[];

/** Every sealed row about some identities, by kind, whatever came later and of loads taken back too. */
export async function rowsHeld(
  shop: Workshop,
  identities: readonly number[],
): Promise<readonly { readonly kind: KindName; readonly rows: SealedRows }[]> {
  if (identities.length === 0) return [];
  const { engine } = await shop.projection();
  const all = await allSegments(shop.store);
  const namedIn = await namedInLoads(shop, engine, all, identities);
  const found: { kind: KindName; rows: SealedRows }[] = [];
  for (const kind of Object.keys(kinds) as KindName[]) {
    // A file that names none of them need not be looked into; what refers to an order of theirs may stand in any.
    const names = identityColumns(kind).length > 0;
    const files = names ? all.filter((row) => row.kind === kind && namedIn(row) !== null) : all;
    const told = new Set(files.flatMap((row) => namedIn(row) ?? []));
    const asked = names ? identities.filter((id) => told.has(id)) : identities;
    const laidOut = isByPerson(kind) ? files.map((row) => rowsByPerson(shop.dataFolder, row.file)) : [];
    const others = files.filter((_, i) => !laidOut[i]);
    const rows = [
      ...(await rowsLaidOut(engine, laidOut, asked)),
      ...(await rowsRead(engine, kind, allRows(shop, others), asked)),
    ].sort((a, b) => Number(a.load) - Number(b.load) || Number(a.line) - Number(b.line));
    if (rows.length > 0) found.push({ kind, rows });
  }
  return found;
}

async function rowsLaidOut(
  engine: Engine,
  laidOut: readonly (string | null)[],
  identities: readonly number[],
): Promise<SealedRows> {
  const files = [...new Set(laidOut.flatMap((file) => file ?? []))].map(exactPattern);
  return files.length === 0 ? [] : engine.rows(heldByPersonSql(files, identities));
}

async function rowsRead(
  engine: Engine,
  kind: KindName,
  segments: Segments,
  identities: readonly number[],
): Promise<SealedRows> {
  const sql = segments.files[kind] ? heldSql(kind, segments, identities) : null;
  const places = sql === null ? [] : await engine.rows<Place>(sql.places);
  return sql === null || places.length === 0 ? [] : engine.rows(sql.rows(places));
}

/** Which of some identities the files of a segment's load name; null: none. Each load tells who it names. */
async function namedInLoads(
  shop: Workshop,
  engine: Engine,
  all: readonly SegmentRow[],
  identities: readonly number[],
): Promise<(row: SegmentRow) => readonly number[] | null> {
  const rows = await engine.rows<{ load: number; id: number }>(
    `SELECT DISTINCT load, identity_id AS id FROM ${rowsSql(allRows(shop, all), "identities")} WHERE identity_id IN (${identities})`,
  );
  const byLoad = Map.groupBy(rows, ({ load }) => load);
  const origins = new Map((await loads(shop.store)).map((row) => [row.load, originOf(row)]));
  return ({ load }) => byLoad.get(origins.get(load) ?? load)?.map(({ id }) => id) ?? null;
}
