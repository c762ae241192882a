import { sql } from "kysely";
import {
  type ExclusionRule,
  likePattern,
  mailPattern,
  relayDomains,
} from "../../core/facts/persons/exclusions.ts";
import { type IdentityKind, identityKinds } from "../../core/facts/persons/identity.ts";
import { type IdentityStretch, lastIdentity, stretches } from "./identity-stretches.ts";
import { keptWhileTold } from "./kept-while-told.ts";
import type { Store } from "./open-store.ts";

export interface IdentityRow {
  readonly id: number;
  readonly kind: IdentityKind;
  readonly source: string;
  readonly value: string;
}

const columns = ["id", "kind", "source", "value"] as const;
const atOnce = 10_000;

/** The identities a reader may mean by a customer number or an e-mail. */
export async function identitiesNamed({ db }: Store, text: string): Promise<IdentityRow[]> {
  const value = text.trim();
  const rows = await db
    .selectFrom("identity")
    .select(columns)
    .where((e) =>
      e.or([
        e.and([e("kind", "=", identityKinds.number), e("value", "=", value)]),
        e.and([e("kind", "=", identityKinds.email), e("value", "=", value.toLowerCase())]),
      ]),
    )
    .orderBy("kind")
    .orderBy("source")
    .execute();
  return rows as IdentityRow[];
}

/**
 * The identities a reader means by a text: a customer number or an e-mail; else a customer number with its source
 * (`shopify:1001`); else an identity's own number.
 */
export async function identitiesMeant(store: Store, text: string): Promise<number[]> {
  const value = text.trim();
  const named = (await identitiesNamed(store, value)).map(({ id }) => id);
  if (named.length > 0) return named;
  const [source = "", ...rest] = value.split(":");
  if (rest.length > 0) {
    const ofSource = await store.db
      .selectFrom("identity")
      .select("id")
      .where("kind", "=", identityKinds.number)
      .where("source", "=", source)
      .where("value", "=", rest.join(":"))
      .execute();
    if (ofSource.length > 0) return ofSource.map(({ id }) => id);
  }
  return /^\d{1,9}$/.test(value) ? [Number(value)] : [];
}

/** Every identity, one after the other. */
export async function* allIdentities({ db }: Store): AsyncGenerator<IdentityRow> {
  for (let last = 0; ; ) {
    const rows = await db
      .selectFrom("identity")
      .select(columns)
      .where("id", ">", last)
      .orderBy("id")
      .limit(atOnce)
      .execute();
    yield* rows as IdentityRow[];
    if (rows.length < atOnce) return;
    last = rows.at(-1)?.id ?? last;
  }
}

/** Identities by number, in the order asked; what is not there is left out. */
export async function identitiesByNumber(
  { db, says }: Store,
  numbers: Iterable<number>,
): Promise<Map<number, IdentityRow>> {
  const asked = [...new Set(numbers)];
  const found = new Map<number, IdentityRow>();
  for (let i = 0; i < asked.length; i += atOnce) {
    const part = asked.slice(i, i + atOnce);
    const rows = await db
      .selectFrom("identity")
      .select(columns)
      .where("id", "in", says.numbers(part) as never)
      .execute();
    for (const row of rows as IdentityRow[]) found.set(row.id, row);
  }
  return new Map(
    asked.flatMap((id) => {
      const row = found.get(id);
      return row ? [[id, row] as const] : [];
    }),
  );
}

/** An identity that `stige.yaml` excludes, and the number of the rule that does, see `exclusionRules`. */
export interface ExcludedIdentity {
  readonly id: number;
  readonly rule: number;
}

/** The identities that rules exclude, one row for each rule that does. */
export function excludedIdentities(
  store: Store,
  rules: readonly ExclusionRule[],
): Promise<ExcludedIdentity[]> {
  return byRule(rules, async (rule) =>
    rule.by === "companies" ? companies(store, await standingOrigins(store)) : matching(store, rule),
  );
}

/** The same of some identities alone; companies as some loads tell them (left out: all that stand). */
export async function excludedAmong(
  store: Store,
  rules: readonly ExclusionRule[],
  identities: readonly number[],
  loads?: ReadonlySet<number>,
): Promise<ExcludedIdentity[]> {
  const telling = loads ?? (await standingOrigins(store));
  return byRule(rules, (rule) =>
    rule.by === "companies" ? companies(store, telling, identities) : matching(store, rule, identities),
  );
}

async function byRule(
  rules: readonly ExclusionRule[],
  excluded: (rule: ExclusionRule) => Promise<readonly number[]>,
): Promise<ExcludedIdentity[]> {
  const found: ExcludedIdentity[] = [];
  for (const [place, rule] of rules.entries())
    for (const id of await excluded(rule)) found.push({ id, rule: place });
  return found;
}

async function matching(
  { db, says }: Store,
  rule: Exclude<ExclusionRule, { by: "companies" }>,
  among: readonly number[] | null = null,
): Promise<number[]> {
  const kind = rule.by === "numbers" ? identityKinds.number : identityKinds.email;
  const also = among === null ? sql`` : sql` and id in ${says.numbers(among)}`;
  const like = patternsOf(rule).map((pattern) => sql`lower(value) ${says.like} ${pattern} escape '\\'`);
  const { rows } = await sql<{
    id: number;
  }>`select id from identity where kind = ${kind} and (${sql.join(like, sql` or `)})${also} order by id`.execute(
    db,
  );
  return rows.map(({ id }) => id);
}

function patternsOf(rule: Exclude<ExclusionRule, { by: "companies" }>): string[] {
  if (rule.by === "relays") return relayDomains.map((domain) => mailPattern(`@${domain}`));
  return [rule.by === "emails" ? mailPattern(rule.text) : likePattern(rule.text)];
}

/** Identities of whom some loads told a company: of all, of some, or of a stretch of numbers. */
async function companies(
  { db, says }: Store,
  loads: ReadonlySet<number>,
  among: readonly number[] | null = null,
  stretch: IdentityStretch | null = null,
): Promise<number[]> {
  let told = db
    .selectFrom("trait")
    .select(["identity_id", "load"])
    .where(sql<boolean>`coalesce(${says.company}, '') <> ''`)
    .orderBy("identity_id");
  if (among !== null) told = told.where("identity_id", "in", says.numbers(among) as never);
  if (stretch !== null)
    told = told.where("identity_id", ">=", stretch[0]).where("identity_id", "<", stretch[1]);
  const rows = await told.execute();
  return [...new Set(rows.filter(({ load }) => loads.has(load)).map(({ identity_id }) => identity_id))];
}

/** The identities of which a load that stands told a company; kept in memory until other is told. */
export const identitiesOfCompanies = keptWhileTold(async (store): Promise<readonly number[]> => {
  const standing = await standingOrigins(store);
  const all = new Set<number>();
  for await (const stretch of stretches((await lastIdentity(store)) + 1))
    for (const id of await companies(store, standing, null, stretch)) all.add(id);
  return [...all];
});

/** Whether any load that stands told of any company: without one nobody knows who is one. */
export async function companiesTold(store: Store): Promise<boolean> {
  return (await identitiesOfCompanies(store)).length > 0;
}

/** The traits of some identities, the latest word for each name, of loads that still stand. */
export async function traitsOf(
  store: Store,
  identities: readonly number[],
): Promise<Map<number, Record<string, string>>> {
  const standing = await standingOrigins(store);
  const found = new Map<number, Record<string, string>>();
  for (const row of await traitRows(store, identities))
    if (standing.has(row.load))
      for (const [name, value] of Object.entries(JSON.parse(row.traits) as Record<string, string | null>))
        if (value !== null) found.set(row.identity_id, { ...found.get(row.identity_id), [name]: value });
  return found;
}

/** The numbers under which the traits of all standing loads are kept. */
export async function standingOrigins({ db }: Store): Promise<ReadonlySet<number>> {
  const rows = await db
    .selectFrom("load")
    .select(({ fn }) => fn.coalesce("origin", "load").as("load"))
    .where("undone_us", "is", null)
    .execute();
  return new Set(rows.map(({ load }) => load));
}

/** Everything that loads said of some identities beside what they are, of loads taken back too; in the order asked, by load. */
export async function traitRows(
  { db, says }: Store,
  identities: readonly number[],
): Promise<{ identity_id: number; load: number; traits: string }[]> {
  const rows = await db
    .selectFrom("trait")
    .select(["identity_id", "load", "traits"])
    .where("identity_id", "in", says.numbers(identities) as never)
    .orderBy("load")
    .execute();
  const byIdentity = Map.groupBy(rows, ({ identity_id }) => identity_id);
  return identities.flatMap((id) => byIdentity.get(id) ?? []);
}
