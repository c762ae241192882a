import type { IdentityKind } from "../../core/facts/persons/identity.ts";
import type { Store } from "./open-store.ts";

/**
 * Gives identities their numbers, making those that are new: one number per value, in the order asked. Call it within
 * the load's transaction, batch after batch; sorted values are quickest.
 */
export function identityNumbers(
  store: Store,
  kind: IdentityKind,
  source: string,
): (values: readonly string[]) => Int32Array {
  const find = store.raw.prepare("select id from identity where kind = ? and source = ? and value = ?");
  const make = store.raw.prepare(
    "insert into identity (id, kind, source, value) values (?, ?, ?, ?) on conflict (kind, source, value) do nothing returning id",
  );
  let next = nextIdentityNumber(store);
  const anyKnown =
    store.raw.prepare("select 1 from identity where kind = ? and source = ? limit 1").get(kind, source) !==
    undefined;
  return (values) => {
    const numbers = new Int32Array(values.length);
    for (let i = 0; i < values.length; i++) {
      const value = values[i] as string;
      const known = anyKnown ? find.get(kind, source, value) : undefined;
      const made = known ? undefined : make.get(next, kind, source, value);
      if (made) next++;
      const row = (known ?? made ?? find.get(kind, source, value)) as { id: number };
      numbers[i] = row.id;
    }
    return numbers;
  };
}

/** The least number that no identity has or had: a number is never given twice, also when nobody has it any more. */
export function nextIdentityNumber(store: Store): number {
  const row = store.raw
    .prepare(
      `select max(coalesce((select max(id) from identity), 0), coalesce((select max(identity_id) from erased_identity), 0)) + 1 as next`,
    )
    .get() as { next: number };
  return row.next;
}
