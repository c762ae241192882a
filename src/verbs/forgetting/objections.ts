import { buriedKind, phoneDigits, type ToBury } from "../../core/facts/forgetting/tombstone.ts";
import type { Store } from "../../io/store/open-store.ts";
import type { IdentityRow } from "../../io/store/people.ts";
import { keyedHash, requireTombstoneKey } from "../../io/store/tombstone-key.ts";
import { hasSuppressions, suppressedSince } from "../../io/store/tombstones.ts";
import type { Objection } from "../shop.ts";

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
 * A way to tell who objected to marketing, before an erasure too; null where nobody ever did. An objection by phone alone
 * is told as such: somebody else of the household may have made it. Throws `damaged` where the key of the hashes is gone.
 */
export function objectionsIn(
  store: Store,
  dataFolder: string,
): ((reached: Reached) => Objection | null) | null {
  if (!hasSuppressions(store)) return null;
  const key = requireTombstoneKey(store, dataFolder);
  const since = suppressedSince(store);
  return (reached) => {
    const found = objectingNames(reached).flatMap((name) => {
      const us = since(keyedHash(key, name));
      return us === null
        ? []
        : [{ sinceUs: us, by: name.what === "phone" ? ("phone" as const) : ("self" as const) }];
    });
    const [first] = found.sort(
      (a, b) => Number(a.by === "phone") - Number(b.by === "phone") || a.sinceUs - b.sinceUs,
    );
    return first ?? null;
  };
}
