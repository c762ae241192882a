import { sql } from "kysely";
import type { IdentityKind } from "../../core/facts/persons/identity.ts";
import type { GiveNumbers } from "./base.ts";
import type { Store } from "./open-store.ts";

/** Numbers for one load. Call it within the load's transaction. */
export async function freshNumbersOf(store: Store): Promise<GiveNumbers> {
  let next = await nextIdentityNumber(store);
  return (count) => {
    const first = next;
    next += count;
    return first;
  };
}

/** Whether the store has any identity of a kind and source. */
export async function knowsAny(store: Store, kind: IdentityKind, source: string): Promise<boolean> {
  const any = await store.db
    .selectFrom("identity")
    .select("id")
    .where("kind", "=", kind)
    .where("source", "=", source)
    .limit(1)
    .executeTakeFirst();
  return any !== undefined;
}

/** The least number that no identity has or had: a number is never given twice, also when nobody has it any more. */
export async function nextIdentityNumber(store: Store): Promise<number> {
  const { rows } = await sql<{ most: number | null }>`select max(id) as most from identity
    union all select max(identity_id) as most from erased_identity`.execute(store.db);
  return Math.max(0, ...rows.map(({ most }) => most ?? 0)) + 1;
}
