import type { IdentityKind } from "../../core/facts/identity.ts";
import type { Store } from "./open-store.ts";

/**
 * The numbers of identities, made where they are new: one number per (kind, source, value), in the order asked. Call it
 * within a transaction, batch after batch.
 */
export function identityNumbers(
  store: Store,
  kind: IdentityKind,
  source: string,
): (values: readonly string[]) => Int32Array {
  const find = store.raw.prepare("select id from identity where kind = ? and source = ? and value = ?");
  const make = store.raw.prepare(
    "insert into identity (kind, source, value) values (?, ?, ?) on conflict do nothing returning id",
  );
  const first = store.raw.prepare("select 1 from identity where kind = ? and source = ? limit 1");
  const anyKnown = first.get(kind, source) !== undefined;
  return (values) => {
    const numbers = new Int32Array(values.length);
    for (let i = 0; i < values.length; i++) {
      const value = values[i] as string;
      const row = ((anyKnown ? find.get(kind, source, value) : undefined) ??
        make.get(kind, source, value) ??
        find.get(kind, source, value)) as { id: number };
      numbers[i] = row.id;
    }
    return numbers;
  };
}

/** The identities with these numbers. */
export function identitiesByNumber(
  store: Store,
  numbers: Iterable<number>,
): Map<number, { kind: IdentityKind; source: string; value: string }> {
  const find = store.raw.prepare("select kind, source, value from identity where id = ?");
  const found = new Map<number, { kind: IdentityKind; source: string; value: string }>();
  for (const number of numbers) {
    const row = find.get(number) as { kind: IdentityKind; source: string; value: string } | undefined;
    if (row) found.set(number, row);
  }
  return found;
}
