import { writeFileSync } from "node:fs";
import { heldRow } from "../../core/facts/forgetting/held-row.ts";
import type { KindName } from "../../core/facts/kinds.ts";
import { identityKinds } from "../../core/facts/persons/identity.ts";
import { isoInstant } from "../../core/words/iso-instant.ts";
import { message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import { connections } from "../../io/store/connections.ts";
import { loads, originOf } from "../../io/store/loads.ts";
import { mergeNotes } from "../../io/store/merges.ts";
import { traitRows } from "../../io/store/people.ts";
import { rejectsByRow } from "../../io/store/rejects.ts";
import { toldOf } from "../../io/store/told-profiles.ts";
import { wholeFile } from "../exporting/out-file.ts";
import { personRows } from "../people/find-person.ts";
import { objectedJson, stayJson } from "../people/person.ts";
import type { Workshop } from "../shop/workshop.ts";
import { type ErasePlan, erasePlan } from "./erase-plan.ts";
import { rowsHeld } from "./rows-held.ts";

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
  const own = new Set(identities);
  const held = await rowsHeld(shop, identities);
  return Object.fromEntries(held.map(({ kind, rows }) => [kind, rows.map((row) => heldRow(kind, row, own))]));
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
