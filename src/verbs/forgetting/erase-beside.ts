import { join } from "node:path";
import { identityKinds } from "../../core/facts/persons/identity.ts";
import type { SealedKind } from "../../core/facts/sealing/sealed.ts";
import { rowsSql, type Segments } from "../../core/facts/sealing/versions.sql.ts";
import type { Engine } from "../../core/sql/engine.ts";
import { exactPattern } from "../../io/files/exact-path.ts";
import { allSegments, loads, type SegmentRow, segmentsKnownAt } from "../../io/store/loads.ts";
import { identitiesByNumber } from "../../io/store/people.ts";
import { segmentsOf } from "../projecting/project-facts.ts";
import type { Workshop } from "../shop/workshop.ts";

/** What stands around the identities of a person who is to be erased. */
export interface Beside {
  /** All their identities, also those that only a load taken back joined to them, and addresses that they shared with nobody who is left. */
  readonly identities: readonly number[];
  /** Facts that name them, as they count now. */
  readonly facts: number;
  readonly files: readonly string[];
  readonly sharing: readonly string[];
}

/** Looks around a person, or around identities that belong to nobody now, in the projection and in every sealed segment. */
export async function besideThem(
  shop: Workshop,
  personId: number | null,
  otherwise: readonly number[],
): Promise<Beside> {
  const { engine } = await shop.projection();
  const own =
    personId === null
      ? otherwise
      : (
          await engine.rows<{ id: number }>(
            `SELECT identity_id AS id FROM identity_person WHERE person_id = ${personId}`,
          )
        ).map(({ id }) => id);
  const all = await allSegments(shop.store);
  const joined = [...new Set([...own, ...(await joinedByTakenBack(shop, engine, all, own))])];
  const identities = [...joined, ...(await sharedWithNobodyLeft(shop, engine, joined))];
  return {
    identities,
    facts: personId === null ? 0 : await factsOf(engine, personId),
    files: await filesNaming(shop, engine, all, identities),
    sharing: await sharing(shop, engine, identities),
  };
}

/** Every sealed row of some segments, whatever was taken back. */
export function allRows(shop: Pick<Workshop, "dataFolder">, rows: readonly SegmentRow[]): Segments {
  const once = [...new Map(rows.map((row) => [row.file, row])).values()];
  return segmentsOf(once, (file) => exactPattern(join(shop.dataFolder, file)), Number.MAX_SAFE_INTEGER);
}

/** Identities that stand in nothing but loads taken back, in one row with one of these: they lead to the same person. */
async function joinedByTakenBack(
  shop: Workshop,
  engine: Engine,
  all: readonly SegmentRow[],
  own: readonly number[],
): Promise<readonly number[]> {
  const standing = new Set(
    (await segmentsKnownAt(shop.store, Number.MAX_SAFE_INTEGER)).map(({ file }) => file),
  );
  const takenBack = all.filter(({ file }) => !standing.has(file));
  if (takenBack.length === 0 || own.length === 0) return [];
  const stand = allRows(
    shop,
    all.filter(({ file }) => standing.has(file)),
  );
  const columns = ["number_id", "email_id", "anonymous_id"];
  const rows = await engine.rows<{ id: number }>(
    `SELECT DISTINCT id FROM (SELECT unnest([${columns}]) AS id FROM ${rowsSql(allRows(shop, takenBack), "links")}
      WHERE ${columns.map((column) => `${column} IN (${own})`).join(" OR ")})
      WHERE id IS NOT NULL AND id NOT IN (SELECT identity_id FROM ${rowsSql(stand, "identities")})`,
  );
  return rows.map(({ id }) => id);
}

/** Addresses that stand in no fact of their own, of which everybody else who had them is gone from the store. */
async function sharedWithNobodyLeft(
  { store }: Workshop,
  engine: Engine,
  own: readonly number[],
): Promise<readonly number[]> {
  if (own.length === 0) return [];
  const others = await engine.rows<{ email: number }>(
    `SELECT DISTINCT email_id AS email FROM links WHERE number_id IN (${own}) AND email_id NOT IN (${own})`,
  );
  if (others.length === 0) return [];
  const shared = others.map(({ email }) => email);
  const rows = await engine.rows<{ email: number; number: number | null }>(
    `SELECT DISTINCT email_id AS email, number_id AS number FROM links WHERE email_id IN (${shared}) AND email_id NOT IN (
        SELECT identity_id FROM identity_person SEMI JOIN people USING (person_id) WHERE identity_id IN (${shared}))`,
  );
  const left = await identitiesByNumber(
    store,
    rows.flatMap(({ number }) => (number === null || own.includes(number) ? [] : [number])),
  );
  const kept = new Set(rows.flatMap(({ email, number }) => (left.has(number ?? -1) ? [email] : [])));
  return [...new Set(rows.map(({ email }) => email))].filter((email) => !kept.has(email));
}

/** Tables of the projection with a row per fact about a person, and the columns that name them. */
const aboutPeople: Readonly<Record<string, readonly string[]>> = {
  orders: ["person_id"],
  orders_elsewhere: ["person_id"],
  events: ["person_id"],
  answers: ["person_id"],
  referrals: ["referrer_id", "friend_id"],
  consents: ["person_id"],
  touches: ["person_id"],
  overrides: ["person_id"],
};

async function factsOf(engine: Engine, personId: number): Promise<number> {
  const counts = Object.entries(aboutPeople).map(
    ([table, columns]) =>
      `SELECT count(*) AS n FROM ${table} WHERE ${columns.map((c) => `${c} = ${personId}`).join(" OR ")}`,
  );
  const [row] = await engine.rows<{ n: number }>(
    `SELECT sum(n)::BIGINT AS n FROM (${counts.join(" UNION ALL ")})`,
  );
  return row?.n ?? 0;
}

async function filesNaming(
  shop: Workshop,
  engine: Engine,
  all: readonly SegmentRow[],
  identities: readonly number[],
): Promise<string[]> {
  if (identities.length === 0) return [];
  const kind: SealedKind = "identities";
  const rows = await engine.rows<{ load: number }>(
    `SELECT DISTINCT load FROM ${rowsSql(allRows(shop, all), kind)} WHERE identity_id IN (${identities}) ORDER BY load`,
  );
  const named = new Set(rows.map(({ load }) => load));
  const files = (await loads(shop.store)).filter(({ load, sha256 }) => named.has(load) && sha256 !== "");
  return [...new Set(files.map(({ file }) => file))];
}

/** The numbers of others with whom they are in conflict. */
async function sharing(shop: Workshop, engine: Engine, identities: readonly number[]): Promise<string[]> {
  if (identities.length === 0) return [];
  const rows = await engine.rows<{ id: number }>(
    `SELECT DISTINCT identity_id AS id FROM conflicts WHERE conflict IN (
      SELECT conflict FROM conflicts WHERE identity_id IN (${identities})) AND identity_id NOT IN (${identities}) ORDER BY 1`,
  );
  const others = await identitiesByNumber(
    shop.store,
    rows.map(({ id }) => id),
  );
  return [...others.values()].flatMap(({ kind, value }) => (kind === identityKinds.number ? [value] : []));
}
