import {
  erasedTableSql,
  hideWrittenSql,
  onceErasedTableSql,
  partErasedSql,
} from "../../core/facts/forgetting/erased.sql.ts";
import { type Merge, type NumberEmail, resolvePersons } from "../../core/facts/persons/identity.ts";
import { byNumberInSource, pairKey } from "../../core/facts/persons/referrer-order.ts";
import {
  hardPairsSql,
  identityPersonSql,
  identityTablesSql,
  mergedSourcesSql,
  mergesSql,
  unreceivedSql,
} from "../../core/facts/persons/who.sql.ts";
import { projectSql, scaffolding } from "../../core/facts/projecting/project.sql.ts";
import {
  peopleSql,
  referralsSql,
  spanSql,
  tiedReferrersSql,
} from "../../core/facts/projecting/project-people.sql.ts";
import type { ProjectionInput } from "../../core/facts/projecting/projection-input.ts";
import { isJoined } from "../../core/facts/sealing/joins.ts";
import type { SealedKind } from "../../core/facts/sealing/sealed.ts";
import type { Segments } from "../../core/facts/sealing/versions.sql.ts";
import type { ShopSettings } from "../../core/facts/shop-settings.ts";
import { zoneOf } from "../../core/facts/zone.ts";
import type { Engine } from "../../core/sql/engine.ts";
import { dayUs } from "../../core/words/iso-instant.ts";
import { type ErasedIdentity, erasedIdentities, referrerOrder } from "../../io/store/erased.ts";
import type { Store } from "../../io/store/open-store.ts";
import { type ExcludedIdentity, identitiesByNumber } from "../../io/store/people.ts";

/** What is being done while facts are projected: step of steps. */
export type ProjectProgress = (done: number, of: number, table: string) => void;

/** The rule of those who were excluded when they were erased: by which is not known any more. */
const erasedRule = -1;

/** Makes every projected table in an empty engine from sealed segments, as known at `segments.knownAtUs`. */
export async function projectFacts(
  engine: Engine,
  store: Store,
  segments: Segments,
  settings: ShopSettings,
  excluded: readonly ExcludedIdentity[],
  progress: ProjectProgress = () => {},
): Promise<void> {
  const span = await spanOf(engine, segments);
  const input: ProjectionInput = { segments, settings, zone: zoneOf(settings.timeZone), span };
  const steps = projectSql(input);
  const all = steps.length + 3;
  progress(0, all, "people");
  await sayWhoIsWho(engine, input);
  const erased = await erasedIdentities(store);
  await standApart(engine, erased, segments.knownAtUs);
  await engine.run("CREATE TABLE excluded_identities (identity_id INTEGER, rule INTEGER)");
  const standNowhere = [
    ...excluded,
    ...erased.filter((e) => e.excluded).map((e) => ({ id: e.identity_id, rule: erasedRule })),
  ];
  await insertRows(
    engine,
    "excluded_identities",
    standNowhere.map(({ id, rule }) => `(${id},${rule})`),
  );
  for (const [i, { table, sql, behind, view }] of steps.entries()) {
    progress(i + 1, all, table);
    await engine.run(`CREATE ${view ? "VIEW" : "TABLE"} ${table} AS ${sql}`);
    if (behind) await engine.run(`INSERT INTO ${table} ${behind}`);
  }
  await hideWritten(engine, erased);
  progress(all - 2, all, "referrals");
  await engine.run("CREATE TABLE referral_ties (friend INTEGER, identity INTEGER, rank INTEGER)");
  await orderTies(engine, store);
  await engine.run(`CREATE TABLE referrals AS ${referralsSql()}`);
  progress(all - 1, all, "people");
  await engine.run(`CREATE TABLE people AS ${peopleSql(input)}`);
  for (const table of scaffolding(input)) await engine.run(`DROP TABLE ${table}`);
  progress(all, all, "people");
}

/** Segments as they are read: full paths by kind, and which kinds may hold a key twice. */
export function segmentsOf(
  rows: readonly { readonly load: number; readonly kind: SealedKind; readonly file: string }[],
  path: (file: string) => string,
  knownAtUs: number,
): Segments {
  const files: { [K in SealedKind]?: string[] } = {};
  for (const { kind, file } of rows) {
    const list = files[kind];
    if (list) list.push(path(file));
    else files[kind] = [path(file)];
  }
  const overlapping = new Set(
    (Object.keys(files) as SealedKind[]).filter((kind) => {
      const own = files[kind] as string[];
      return own.length > 1 || own.some(isJoined);
    }),
  );
  return { files, overlapping, knownAtUs };
}

export async function spanOf(engine: Engine, segments: Segments): Promise<{ fromUs: number; toUs: number }> {
  const sql = spanSql({ segments });
  const [row] = sql ? await engine.rows<{ low: number | null; high: number | null }>(sql) : [];
  return { fromUs: (row?.low ?? 0) - dayUs, toUs: (row?.high ?? 0) + dayUs };
}

async function sayWhoIsWho(engine: Engine, { segments, zone }: ProjectionInput): Promise<void> {
  for (const sql of identityTablesSql(segments, zone)) await engine.run(sql);
  await resolveWho(engine, segments);
}

/** Makes `identity_person` and `conflicts` from `identities`, `links` and `merge_facts`, whole or of some who belong together. */
export async function resolveWho(engine: Engine, segments: Segments): Promise<void> {
  const merges = await engine.rows<{ kept_id: number; gone_id: number }>(mergesSql(segments.knownAtUs));
  const pairs = await engine.rows<NumberEmail>(hardPairsSql());
  const sources =
    merges.length > 0
      ? await engine.rows<{ identity_id: number; source: string }>(mergedSourcesSql(segments))
      : [];
  const { personOf, conflicts } = resolvePersons(
    pairs,
    merges.map(({ kept_id, gone_id }): Merge => ({ kept: kept_id, gone: gone_id })),
    sources.map(({ identity_id, source }) => [identity_id, source] as const),
  );
  await insertPairs(engine, "hard_persons", [...personOf]);
  await engine.run("CREATE TABLE conflicts (conflict INTEGER, identity_id INTEGER, is_number BOOLEAN)");
  await insertRows(
    engine,
    "conflicts",
    conflicts.flatMap(({ numbers, emails }, i) => [
      ...numbers.map((id) => `(${i + 1},${id},true)`),
      ...emails.map((id) => `(${i + 1},${id},false)`),
    ]),
  );
  for (const sql of identityPersonSql()) await engine.run(sql);
}

/** Who was erased by then stands apart from the living, and nowhere from that instant on. */
export async function standApart(
  engine: Engine,
  erased: readonly ErasedIdentity[],
  knownAtUs: number,
): Promise<void> {
  await engine.run(erasedTableSql);
  const known = erased.filter(({ erased_us }) => erased_us <= knownAtUs);
  await insertPairs(
    engine,
    "erased_identities",
    known.map(({ identity_id, erased_us }) => [identity_id, erased_us]),
  );
  if (known.length === 0) return;
  await engine.run(partErasedSql());
  // Who was erased may stand alone now, named by a merge and by nothing else.
  await engine.run(unreceivedSql);
}

/** Hides what was written of the erased; `only`: in these tables. */
export async function hideWritten(
  engine: Engine,
  erased: readonly ErasedIdentity[],
  only: ReadonlySet<string> | null = null,
): Promise<void> {
  await engine.run(onceErasedTableSql);
  if (erased.length === 0) return;
  await insertRows(
    engine,
    "once_erased",
    erased.map(({ identity_id }) => `(${identity_id})`),
  );
  for (const sql of hideWrittenSql(only)) await engine.run(sql);
}

/** Ties between referrers of one friend go to the number in the source that sorts first. */
export async function orderTies(engine: Engine, store: Store): Promise<void> {
  const tied = await engine.rows<{ friend: number; identity: number }>(tiedReferrersSql());
  if (tied.length === 0) return;
  const found = await identitiesByNumber(
    store,
    tied.map(({ identity }) => identity),
  );
  const kept = await referrerOrder(store);
  const before = new Set(kept.map(({ before_id, after_id }) => pairKey(before_id, after_id)));
  const friends = Map.groupBy(tied, ({ friend }) => friend);
  const rows = [...friends].flatMap(([friend, referrers]) =>
    referrers
      .map(({ identity }) => found.get(identity) ?? { id: identity, kind: null, value: null })
      .sort(byNumberInSource(before))
      .map(({ id }, rank) => `(${friend},${id},${rank})`),
  );
  await insertRows(engine, "referral_ties", rows);
}

function insertPairs(
  engine: Engine,
  table: string,
  pairs: readonly (readonly [number, number])[],
): Promise<void> {
  return insertRows(
    engine,
    table,
    pairs.map(([a, b]) => `(${a},${b})`),
  );
}

export async function insertRows(engine: Engine, table: string, rows: readonly string[]): Promise<void> {
  for (let i = 0; i < rows.length; i += 10_000)
    await engine.run(`INSERT INTO ${table} VALUES ${rows.slice(i, i + 10_000).join(",")}`);
}
