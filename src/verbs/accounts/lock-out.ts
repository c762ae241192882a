import { message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import { failuresOf, forgetFailures, keepFailures } from "../../io/store/sign-in-failures.ts";
import { type Accounts, forgottenAfterUs, keyedHashOf } from "./accounts.ts";

const minuteUs = 60_000_000;
/** So many wrong ones in a row are free: for one mail, and from one place, where several people may sit. */
const free = { mail: 5, place: 20 } as const;
const longestMinutes = 15;

/** What somebody tries: to be one with a mail (null: it is not told), from a place in the network. */
export interface Attempt {
  readonly mail: string | null;
  readonly place: string;
}

/** Seconds that are to be waited after `failures` in a row of which `freely` cost nothing: a minute, then twice as long each time. */
export function waitSeconds(
  { failures, lastUs }: { readonly failures: number; readonly lastUs: number },
  freely: number,
  nowUs: number,
): number {
  if (failures < freely) return 0;
  const minutes = Math.min(longestMinutes, 2 ** (failures - freely));
  return Math.max(0, Math.ceil((lastUs + minutes * minuteUs - nowUs) / 1_000_000));
}

/**
 * Does `work`, which says whether what was tried was right, unless too much was wrong before; within `keeping`, so that nobody
 * tries twice at once. Throws `too-many` before anything was tried.
 */
export async function attempted<T extends { readonly ok: boolean }>(
  accounts: Accounts,
  { mail, place }: Attempt,
  work: () => Promise<T>,
): Promise<T> {
  const { store } = accounts;
  const nowUs = accounts.now();
  const tried = [
    ...(mail === null
      ? []
      : [{ key: keyedHashOf(accounts, `mail ${mail.toLowerCase()}`), freely: free.mail }]),
    { key: keyedHashOf(accounts, `place ${place}`), freely: free.place },
  ];
  const counts: number[] = [];
  for (const { key, freely } of tried) {
    const before = await failuresOf(store, key);
    const holds = before !== null && before.lastUs > nowUs - forgottenAfterUs;
    counts.push(holds ? before.failures : 0);
    const seconds = holds ? waitSeconds(before, freely, nowUs) : 0;
    if (seconds > 0)
      throw new StigeError(
        "too-many",
        message("accounts.tooMany"),
        message("accounts.tooMany.fix", { minutes: Math.ceil(seconds / 60) }),
      );
  }
  const done = await work();
  for (const [i, { key }] of tried.entries())
    if (!done.ok) await keepFailures(store, key, (counts[i] ?? 0) + 1, nowUs);
    // Whoever knows one password must not make the guessing of others free.
    else if (i < tried.length - 1) await forgetFailures(store, key);
  return done;
}
