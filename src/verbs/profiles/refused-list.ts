import { connection } from "../../io/store/connections.ts";
import { refusedProfiles } from "../../io/store/told-profiles.ts";
import type { Accounts } from "../accounts/accounts.ts";
import { noConnection } from "../connections/connections.ts";

/** Somebody whom a service refused the last time. */
export interface RefusedLine {
  readonly personId: number;
  /** Microseconds since 1970. */
  readonly atUs: number;
  /** Why, in the service's words. */
  readonly said: string;
}

/** Whom a service refused the last time, by number of the person; `next`: after whom it goes on. Throws `not-found`. */
export async function refusedList(
  { store }: Pick<Accounts, "store">,
  id: number,
  { after, limit }: { readonly after: number | null; readonly limit: number },
): Promise<{ readonly list: readonly RefusedLine[]; readonly next: number | null }> {
  if (!(await connection(store, id))) throw noConnection();
  const rows = await refusedProfiles(store, id, after ?? Number.MIN_SAFE_INTEGER, limit + 1);
  const list = rows.slice(0, limit).map(({ person_id, at_us, said }) => ({
    ...{ personId: person_id, atUs: at_us, said },
  }));
  return { list, next: rows.length > limit ? (list.at(-1)?.personId ?? null) : null };
}
