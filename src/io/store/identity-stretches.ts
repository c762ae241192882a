import { setImmediate } from "node:timers/promises";
import type { Store } from "./open-store.ts";

/** Numbers of identities, from and below. */
export type IdentityStretch = readonly [from: number, to: number];

/** The largest number of an identity; 0: there is none. */
export async function lastIdentity({ db }: Store): Promise<number> {
  const last = await db
    .selectFrom("identity")
    .select(({ fn }) => fn.max("id").as("id"))
    .executeTakeFirst();
  return last?.id ?? 0;
}

/** What is told of so many identities is read at once, some 15 ms: others wait for it. */
const identitiesAtOnce = 8_000;

/** Stretches of numbers of identities, from and below, that hold all; between two of them others have their turn. */
export async function* stretches(size: number): AsyncGenerator<IdentityStretch> {
  for (let from = 0; from < size; from += identitiesAtOnce) {
    yield [from, Math.min(size, from + identitiesAtOnce)];
    await setImmediate();
  }
}
