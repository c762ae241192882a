import { sharesFacts } from "./once-in-reading.ts";

/** Bytes that are kept at most: a list of everyone among a million people is one of them, or two. */
const mostBytes = 48_000_000;

const kept = new Map<string, Uint8Array>();
let bytes = 0;

/** Whose facts they are: see `Projection.facts`. */
interface Facts {
  readonly facts: string | null;
}

/**
 * What was reckoned of each person, by their number, for whoever asks next who they are: on a thread whose readings share facts. `key` says what it is and
 * all that it rests on besides the facts; of more than are kept those go that nobody asked for longest.
 */
export function keepOfEveryone({ facts }: Facts, key: string, told: Uint8Array): void {
  if (facts === null || !sharesFacts()) return;
  drop(`${facts} ${key}`);
  kept.set(`${facts} ${key}`, told);
  bytes += told.byteLength;
  for (const oldest of kept.keys()) {
    if (bytes <= mostBytes || kept.size === 1) break;
    drop(oldest);
  }
}

/** What was kept so; null: nothing. */
export function keptOfEveryone({ facts }: Facts, key: string): Uint8Array | null {
  const found = facts === null || !sharesFacts() ? undefined : kept.get(`${facts} ${key}`);
  if (found) keepOfEveryone({ facts }, key, found);
  return found ?? null;
}

function drop(key: string): void {
  bytes -= kept.get(key)?.byteLength ?? 0;
  kept.delete(key);
}
