import { writeFileSync } from "node:fs";
import { identityColumns } from "../../core/facts/forgetting/erase.sql.ts";
import { heldByPersonSql, heldSql, isByPerson, type Place } from "../../core/facts/forgetting/held.sql.ts";
import { heldRow } from "../../core/facts/forgetting/held-row.ts";
import { type KindName, kinds } from "../../core/facts/kinds.ts";
import { identityKinds } from "../../core/facts/persons/identity.ts";
import { rowsSql, type Segments } from "../../core/facts/sealing/versions.sql.ts";
import type { Engine } from "../../core/sql/engine.ts";
import { isoInstant } from "../../core/words/iso-instant.ts";
import { message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import { exactPattern } from "../../io/files/exact-path.ts";
import { rowsByPerson } from "../../io/files/rows-by-person.ts";
import { connections } from "../../io/store/connections.ts";
import { allSegments, loads, originOf, type SegmentRow } from "../../io/store/loads.ts";
import { mergeNotes } from "../../io/store/merges.ts";
import { traitRows } from "../../io/store/people.ts";
import { rejectsByRow } from "../../io/store/rejects.ts";
import { toldOf } from "../../io/store/told-profiles.ts";
import { wholeFile } from "../exporting/out-file.ts";
import { personRows } from "../people/find-person.ts";
import { objectedJson, stayJson } from "../people/person.ts";
import type { Workshop } from "../shop/workshop.ts";
import { allRows } from "./erase-beside.ts";
import { type ErasePlan, erasePlan } from "./erase-plan.ts";

/** What was written for the one who asked what is held about them. */
export interface ExportPersonAnswer {
  readonly file: string;
  /** Rows of facts, traits and rejects in it. */
  readonly rows: number;
}

type Facts = { readonly [K in KindName]?: readonly Readonly<Record<string, unknown>>[] };

/**
 * Writes everything that is held about a person to a JSON file: what they go by, traits, every sealed row about them, of
 * loads taken back too, where they stood, the loads it all came in, the rejected rows that name them. Others are not named.
 */
export async function exportPerson(
  shop: Workshop,
  asked: { readonly person: string; readonly out: string },
): Promise<ExportPersonAnswer> {
  if (!/\.json$/i.test(asked.out))
    throw new StigeError(
      "asked",
      message("export-person.notJson", { given: asked.out }),
      message("export-person.notJson.fix"),
    );
  const held = await personHeld(shop, asked.person);
  await wholeFile(asked.out, async (draft) =>
    writeFileSync(draft, `${JSON.stringify(held, null, 2)}\n`, { mode: 0o600 }),
  );
  const factRows = Object.values(held.facts).reduce((sum, rows) => sum + rows.length, 0);
  return { file: asked.out, rows: factRows + held.traits.length + held.rejects.length };
}

/** Everything that is held about a person, as `exportPerson` writes it; a number means their id and nothing else. */
export async function personHeld(shop: Workshop, person: string | number) {
  return everythingHeld(shop, await erasePlan(shop, person));
}

async function everythingHeld(shop: Workshop, plan: ErasePlan) {
  const { store } = shop;
  const ids = plan.identities.map(({ id }) => id);
  const facts = await factsHeld(shop, ids);
  const traits = (await traitRows(store, ids)).map(({ load, traits }) => ({
    ...withoutGaps(JSON.parse(traits) as Record<string, unknown>),
    load,
  }));
  const rejects = await rejectsHeld(shop, plan);
  const stands = plan.personId === null ? null : await standing(shop, plan.personId);
  const notes = (await mergeNotes(store)).filter(
    ({ kept_id, gone_id }) => ids.includes(kept_id) || ids.includes(gone_id),
  );
  const named = [...Object.values(facts).flat(), ...traits, ...rejects].map(({ load }) => load);
  return {
    shop: shop.settings.name,
    written: isoInstant(shop.now()),
    identities: plan.identities.map(({ kind, source, value }) => ({ kind: kindName(kind), source, value })),
    traits,
    ...stands,
    facts,
    mergeReasons: notes.flatMap(({ load, reason }) => (reason === null ? [] : [{ load, reason }])),
    rejects,
    ...(await toldTo(shop, plan.personId)),
    loads: await loadsHeld(shop, new Set([...named, ...notes.map(({ load }) => load)])),
  };
}

/** Which services were told of them, and what they were told last. */
async function toldTo({ store }: Workshop, personId: number | null) {
  const told = personId === null ? [] : await toldOf(store, personId);
  if (told.length === 0) return {};
  const services = new Map((await connections(store)).map(({ id, service }) => [id, service]));
  return {
    toldTo: told.map(({ connection, said }) => ({
      ...{ service: services.get(connection), fields: said === null ? null : (JSON.parse(said) as object) },
    })),
  };
}

/** Where they stand and stood, and whether they objected to marketing. */
async function standing(shop: Workshop, personId: number) {
  const projection = await shop.projection();
  const { people, stays } = await personRows(projection, personId);
  const found = (await shop.directory.describe([personId])).get(personId);
  return {
    excluded: people[0]?.excluded ?? false,
    objected: objectedJson(found?.objection ?? null),
    ladder: projection.version,
    stays: stays.map(stayJson),
  };
}

async function factsHeld(shop: Workshop, identities: readonly number[]): Promise<Facts> {
  if (identities.length === 0) return {};
  const { engine } = await shop.projection();
  const all = await allSegments(shop.store);
  const namedIn = await namedInLoads(shop, engine, all, identities);
  const own = new Set(identities);
  const found: [string, Record<string, unknown>[]][] = [];
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
    if (rows.length > 0) found.push([kind, rows.map((row) => heldRow(kind, row, own))]);
  }
  return Object.fromEntries(found);
}

type Rows = readonly Readonly<Record<string, unknown>>[];

async function rowsLaidOut(
  engine: Engine,
  laidOut: readonly (string | null)[],
  identities: readonly number[],
): Promise<Rows> {
  const files = [...new Set(laidOut.flatMap((file) => file ?? []))].map(exactPattern);
  return files.length === 0 ? [] : engine.rows(heldByPersonSql(files, identities));
}

async function rowsRead(
  engine: Engine,
  kind: KindName,
  segments: Segments,
  identities: readonly number[],
): Promise<Rows> {
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

async function rejectsHeld({ store }: Workshop, plan: ErasePlan) {
  const rows = new Set(plan.rejects);
  const held: { load: number; line: number; column: string | null; cell: string | null; reason: string }[] =
    [];
  if (rows.size === 0) return held;
  for await (const { row, load, line, column_name, cell, reason } of rejectsByRow(store))
    if (rows.has(row)) held.push({ load, line, column: column_name, cell, reason });
  return held;
}

async function loadsHeld({ store }: Workshop, named: ReadonlySet<unknown>) {
  return (await loads(store))
    .filter((row) => named.has(row.load) || named.has(originOf(row)))
    .map(({ load, file, kind, source, received_us, undone_us }) => ({
      load,
      file,
      kind,
      source,
      received: isoInstant(received_us),
      takenBack: undone_us === null ? null : isoInstant(undone_us),
    }));
}

function kindName(kind: number): string {
  return Object.entries(identityKinds).find(([, number]) => number === kind)?.[0] ?? String(kind);
}

function withoutGaps(traits: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(traits).filter(([, value]) => value !== null));
}
