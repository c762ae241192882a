import {
  type ExclusionRule,
  likePattern,
  mailPattern,
  relayDomains,
} from "../../core/facts/persons/exclusions.ts";
import { type IdentityKind, identityKinds } from "../../core/facts/persons/identity.ts";
import type { Store } from "./open-store.ts";

export interface IdentityRow {
  readonly id: number;
  readonly kind: IdentityKind;
  readonly source: string;
  readonly value: string;
}

/** The identities a reader may mean by a customer number or an e-mail. */
export function identitiesNamed(store: Store, text: string): IdentityRow[] {
  const value = text.trim();
  return store.raw
    .prepare(
      "select id, kind, source, value from identity where (kind = ? and value = ?) or (kind = ? and value = ?)",
    )
    .all(identityKinds.number, value, identityKinds.email, value.toLowerCase()) as unknown as IdentityRow[];
}

/**
 * The identities a reader means by a text: a customer number or an e-mail; else a customer number with its source
 * (`shopify:1001`); else an identity's own number.
 */
export function identitiesMeant(store: Store, text: string): number[] {
  const value = text.trim();
  const named = identitiesNamed(store, value).map(({ id }) => id);
  if (named.length > 0) return named;
  const [source = "", ...rest] = value.split(":");
  if (rest.length > 0) {
    const ofSource = store.raw
      .prepare("select id from identity where kind = ? and source = ? and value = ?")
      .all(identityKinds.number, source, rest.join(":")) as { id: number }[];
    if (ofSource.length > 0) return ofSource.map(({ id }) => id);
  }
  return /^\d{1,9}$/.test(value) ? [Number(value)] : [];
}

/** Every identity, one after the other. */
export function allIdentities(store: Store): Iterable<IdentityRow> {
  return store.raw
    .prepare("select id, kind, source, value from identity order by id")
    .iterate() as Iterable<unknown> as Iterable<IdentityRow>;
}

/** Identities by number; what is not there is left out. */
export function identitiesByNumber(store: Store, numbers: Iterable<number>): Map<number, IdentityRow> {
  const find = store.raw.prepare("select id, kind, source, value from identity where id = ?");
  const found = new Map<number, IdentityRow>();
  for (const number of numbers) {
    const row = find.get(number) as IdentityRow | undefined;
    if (row) found.set(number, row);
  }
  return found;
}

/** An identity that `stige.yaml` excludes, and the number of the rule that does, see `exclusionRules`. */
export interface ExcludedIdentity {
  readonly id: number;
  readonly rule: number;
}

/** The identities that rules exclude, one row for each rule that does. */
export function excludedIdentities(store: Store, rules: readonly ExclusionRule[]): ExcludedIdentity[] {
  return rules.flatMap((rule, place) => identitiesOf(store, rule).map((id) => ({ id, rule: place })));
}

/** The same of some identities alone; companies as some loads tell them. */
export function excludedAmong(
  store: Store,
  rules: readonly ExclusionRule[],
  identities: readonly number[],
  loads: ReadonlySet<number>,
): ExcludedIdentity[] {
  return rules.flatMap((rule, place) => {
    const found =
      rule.by === "companies"
        ? companies(store, loads)
        : matching(store, rule, " and id in (select value from json_each(?))", JSON.stringify(identities));
    return found.map((id) => ({ id, rule: place }));
  });
}

function identitiesOf(store: Store, rule: ExclusionRule): number[] {
  return rule.by === "companies" ? companies(store, standingOrigins(store)) : matching(store, rule);
}

function matching(
  store: Store,
  rule: Exclude<ExclusionRule, { by: "companies" }>,
  also = "",
  ...given: readonly string[]
): number[] {
  const kind = rule.by === "numbers" ? identityKinds.number : identityKinds.email;
  const patterns = patternsOf(rule);
  const like = patterns.map(() => "lower(value) like ? escape '\\'").join(" or ");
  const found = store.raw.prepare(`select id from identity where kind = ? and (${like})${also}`);
  return (found.all(kind, ...patterns, ...given) as { id: number }[]).map(({ id }) => id);
}

function patternsOf(rule: Exclude<ExclusionRule, { by: "companies" }>): string[] {
  if (rule.by === "relays") return relayDomains.map((domain) => mailPattern(`@${domain}`));
  return [rule.by === "emails" ? mailPattern(rule.text) : likePattern(rule.text)];
}

/** Identities of whom some loads told a company. */
function companies(store: Store, loads: ReadonlySet<number>): number[] {
  const rows = store.raw
    .prepare(
      "select identity_id as id, load from trait where coalesce(json_extract(traits, '$.company'), '') <> ''",
    )
    .all() as { id: number; load: number }[];
  return [...new Set(rows.filter(({ load }) => loads.has(load)).map(({ id }) => id))];
}

/** Whether any load that stands told of any company: without one nobody knows who is one. */
export function companiesTold(store: Store): boolean {
  return companies(store, standingOrigins(store)).length > 0;
}

/** A way to keep a person's traits (JSON by name), one after the other, within the load's transaction. */
export function traitWriter(store: Store, load: number): (identity: number, traits: string) => void {
  const insert = store.raw.prepare(
    `insert into trait (identity_id, load, traits) values (?, ?, ?)
      on conflict (identity_id, load) do update set traits = json_patch(traits, excluded.traits)`,
  );
  return (identity, traits) => void insert.run(identity, load, traits);
}

/** The traits of some identities, the latest word for each name, of loads that still stand. */
export function traitsOf(store: Store, identities: Iterable<number>): Map<number, Record<string, string>> {
  const find = store.raw.prepare("select load, traits from trait where identity_id = ? order by load");
  const standing = standingOrigins(store);
  const found = new Map<number, Record<string, string>>();
  for (const identity of identities) {
    const traits: Record<string, string> = {};
    for (const row of find.all(identity) as { load: number; traits: string }[])
      if (standing.has(row.load))
        for (const [name, value] of Object.entries(JSON.parse(row.traits) as Record<string, string | null>))
          if (value !== null) traits[name] = value;
    if (Object.keys(traits).length > 0) found.set(identity, traits);
  }
  return found;
}

/** The numbers under which the traits of all standing loads are kept. */
function standingOrigins(store: Store): ReadonlySet<number> {
  const rows = store.raw
    .prepare("select coalesce(origin, load) as load from load where undone_us is null")
    .all() as { load: number }[];
  return new Set(rows.map(({ load }) => load));
}

/** Everything that loads said of some identities beside what they are, of loads taken back too. */
export function traitRows(store: Store, identities: Iterable<number>): { load: number; traits: string }[] {
  const find = store.raw.prepare("select load, traits from trait where identity_id = ? order by load");
  return [...identities].flatMap((id) => find.all(id) as { load: number; traits: string }[]);
}
