import { type IdentityKind, identityKinds } from "../../core/facts/identity.ts";
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

/** Numbers of the identities that `stige.yaml` excludes: customer numbers, addresses, whole `@domains`. */
export function excludedIdentities(
  store: Store,
  exclude: { readonly emails: readonly string[]; readonly numbers: readonly string[] },
): number[] {
  const byValue = store.raw.prepare("select id from identity where kind = ? and lower(value) = ?");
  const byDomain = store.raw.prepare("select id from identity where kind = ? and value like ? escape '\\'");
  const ids = (rows: unknown[]) => (rows as { id: number }[]).map(({ id }) => id);
  return [
    ...exclude.numbers.flatMap((number) => ids(byValue.all(identityKinds.number, number.toLowerCase()))),
    ...exclude.emails.flatMap((pattern) =>
      pattern.startsWith("@")
        ? ids(byDomain.all(identityKinds.email, `%${pattern.toLowerCase().replaceAll(/[\\%_]/g, "\\$&")}`))
        : ids(byValue.all(identityKinds.email, pattern.toLowerCase())),
    ),
  ];
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
