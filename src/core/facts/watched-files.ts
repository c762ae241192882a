import { mostNameBytes, nameWithin } from "../words/file-name.ts";

/** A file of a watched folder as one look shows it. */
export interface FileSeen {
  readonly name: string;
  readonly bytes: number;
  /** Differs as soon as the file was written, or is another one: size, time, which file. */
  readonly mark: string;
}

/** What is remembered of a file from look to look. */
export interface FileWatched {
  readonly mark: string;
  /** Since when it has looked like this. */
  readonly sinceMs: number;
}

/** What one look at a folder comes to. */
export interface LookedAt {
  readonly watched: ReadonlyMap<string, FileWatched>;
  /** Files that are whole as far as size and time tell, in name order. */
  readonly whole: readonly string[];
  /** In how many milliseconds the next file may be whole; null: none is waited for. */
  readonly nextMs: number | null;
}

/** So many times longer is a file without a byte waited for: most often its writer has only just begun. */
const emptyPatience = 20;

const partial = /^\.|^~\$|~$|\.(?:part|partial|filepart|tmp|temp|crdownload|download|opdownload|swp)$/i;
const beside = /(?:^|\.)map\.ya?ml$|\.reason\.txt$|^(?:stige\.yaml|desktop\.ini|thumbs\.db)$/i;

/**
 * Whether a name is that of a file to take in: not that of one on its way (`orders.csv.part`, `~$orders.xlsx`, anything
 * that begins with a dot), nor of what stands beside such files (`map.yaml`, `orders.csv.map.yaml`, `orders.csv.reason.txt`).
 */
export function isToTake(name: string): boolean {
  return !partial.test(name) && !beside.test(name);
}

/** The names of the map that goes with a file, first the one that goes first: `orders.csv.map.yaml`, then `map.yaml`. */
export function mapsOf(name: string): readonly string[] {
  return [`${name}.map.yaml`, `${name}.map.yml`, "map.yaml", "map.yml"];
}

/**
 * Looks at a folder: a file is whole when it, and the map beside it, looked the same for `settleMs`. A clock set back
 * begins the waiting anew. `lookAt(nothing, [{ name: "a.csv", … }], 0, 2000)` gives no file, and `nextMs` 2000.
 */
export function lookAt(
  before: ReadonlyMap<string, FileWatched>,
  seen: readonly FileSeen[],
  nowMs: number,
  settleMs: number,
): LookedAt {
  const watched = new Map<string, FileWatched>();
  for (const { name, mark } of seen) {
    const known = before.get(name);
    const same = known?.mark === mark && known.sinceMs <= nowMs;
    watched.set(name, same ? known : { mark, sinceMs: nowMs });
  }
  const left = (name: string, patienceMs: number) =>
    Math.max(0, (watched.get(name)?.sinceMs ?? nowMs) + patienceMs - nowMs);
  const waits = seen
    .filter(({ name }) => isToTake(name))
    .map(({ name, bytes }) => {
      const map = mapsOf(name).find((beside) => watched.has(beside));
      const own = left(name, bytes === 0 ? settleMs * emptyPatience : settleMs);
      return { name, leftMs: map === undefined ? own : Math.max(own, left(map, settleMs)) };
    });
  const open = waits.filter(({ leftMs }) => leftMs > 0).map(({ leftMs }) => leftMs);
  return {
    watched,
    whole: waits
      .filter(({ leftMs }) => leftMs === 0)
      .map(({ name }) => name)
      .sort(byName),
    nextMs: open.length > 0 ? Math.min(...open) : null,
  };
}

/** As people sort names: `orders-9.csv` before `orders-10.csv`. */
function byName(a: string, b: string): number {
  return a.localeCompare(b, "nb", { numeric: true }) || (a < b ? -1 : 1);
}

/** The name of the text that says why a file failed. */
export const reasonOf = (name: string) => `${name}.reason.txt`;

/** So many bytes of a name are left for what may be added to it. */
const besideBytes = Math.max(...[reasonOf(""), ...mapsOf("")].map(({ length }) => length));

/**
 * A name that is not taken yet: `orders.csv`, then `orders-2.csv`, `orders-3.csv`. `time` counts from 1. A name too long for
 * what may come to lie beside it is shortened.
 */
export function nameAgain(name: string, time: number): string {
  const number = time === 1 ? "" : `-${time}`;
  const fits = nameWithin(name, mostNameBytes - besideBytes - number.length);
  const dot = fits.lastIndexOf(".");
  return dot <= 0 ? `${fits}${number}` : `${fits.slice(0, dot)}${number}${fits.slice(dot)}`;
}
