import { buriedKind, phoneDigits, type ToBury } from "../../core/facts/forgetting/tombstone.ts";
import type { Store } from "../../io/store/open-store.ts";
import type { IdentityRow } from "../../io/store/people.ts";
import { keyedHash, requireTombstoneKey } from "../../io/store/tombstone-key.ts";
import { hasSuppressions, suppressedSince } from "../../io/store/tombstones.ts";
import type { Objection } from "../shop/shop.ts";

/** What somebody goes by, as far as an objection to marketing hangs on it. */
export interface Reached {
  readonly identities: readonly Pick<IdentityRow, "kind" | "source" | "value">[];
  readonly phones: readonly string[];
}

/** Everything by which somebody who objects is known again: identities, and phones, which a household may share. */
export function objectingNames({ identities, phones }: Reached): readonly ToBury[] {
  const digits = new Set(phones.map(phoneDigits).filter((d) => d !== null));
  return [
    ...identities.map(({ kind, source, value }) => ({ what: buriedKind(kind), source, value })),
    ...[...digits].map((value) => ({ what: "phone" as const, source: "", value })),
  ];
}

/**
 * Who of some objected to marketing, before an erasure too; null: they did not. An objection by phone alone
 * is told as such: somebody else of the household may have made it. Throws `damaged` where the key of the hashes is gone.
 */
export async function objectionsOf(
  store: Store,
  dataFolder: string,
  everyone: readonly Reached[],
): Promise<readonly (Objection | null)[]> {
  if (!(await hasSuppressions(store))) return everyone.map(() => null);
  const key = await requireTombstoneKey(store, dataFolder);
  const named = everyone.map((reached) =>
    objectingNames(reached).map((name) => ({ what: name.what, hash: keyedHash(key, name) })),
  );
  const since = await suppressedSince(
    store,
    named.flat().map(({ hash }) => hash),
  );
  return named.map((names) => {
    const found = names.flatMap(({ what, hash }) => {
      const sinceUs = since.get(hash);
      return sinceUs === undefined
        ? []
        : [{ sinceUs, by: what === "phone" ? ("phone" as const) : ("self" as const) }];
    });
    const [first] = found.sort(
      (a, b) => Number(a.by === "phone") - Number(b.by === "phone") || a.sinceUs - b.sinceUs,
    );
    return first ?? null;
  });
}
