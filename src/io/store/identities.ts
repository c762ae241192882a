import type { IdentityKind } from "../../core/facts/persons/identity.ts";
import type { Store } from "./open-store.ts";

/** Gives out so many numbers that no identity has or had; gives back the first of them. */
export type GiveNumbers = (count: number) => number;

/** Numbers for one load. Call it within the load's transaction. */
export function freshNumbersOf(store: Store): GiveNumbers {
  let next = nextIdentityNumber(store);
  return (count) => {
    const first = next;
    next += count;
    return first;
  };
}

/** Whether the store has any identity of a kind and source. */
export function knowsAny(store: Store, kind: IdentityKind, source: string): boolean {
  const any = store.raw.prepare("select 1 from identity where kind = ? and source = ? limit 1");
  return any.get(kind, source) !== undefined;
}

/**
 * Gives identities their numbers, making those that are new: one number per value, in the order asked. Call it within
 * the load's transaction, batch after batch; sorted values are quickest.
 */
export function identityNumbers(
  store: Store,
  kind: IdentityKind,
  source: string,
  give: GiveNumbers,
): (values: readonly string[]) => Int32Array {
  const find = store.raw.prepare("select id from identity where kind = ? and source = ? and value = ?");
  const make = store.raw.prepare("insert into identity (id, kind, source, value) values (?, ?, ?, ?)");
  return (values) =>
    Int32Array.from(values, (value) => {
      const known = find.get(kind, source, value) as { id: number } | undefined;
      if (known) return known.id;
      const id = give(1);
      make.run(id, kind, source, value);
      return id;
    });
}

/**
 * Writes identities that surely are new, a JSON list of their values at a time, under numbers that follow one another from the
 * given one. One statement for each list: much quicker than one for each value.
 */
export function identityWriter(
  store: Store,
  kind: IdentityKind,
  source: string,
): (list: string, first: number) => void {
  const write = store.raw.prepare(
    "insert into identity (id, kind, source, value) select ? + key, ?, ?, value from json_each(?)",
  );
  return (list, first) => {
    write.run(first, kind, source, list);
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
