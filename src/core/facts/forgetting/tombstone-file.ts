import { identityKinds } from "../persons/identity.ts";
import type { Buried } from "./tombstone.ts";

/** What is kept apart from backups, so that a restored one forgets again whom the shop forgot since. */
export interface TombstoneFile {
  /** Of the hashes, hex. */
  readonly key: string;
  readonly tombstones: readonly {
    readonly hash: string;
    readonly what: Buried;
    /** Days since 1970. */
    readonly erased_day: number;
  }[];
  readonly objections: readonly {
    readonly hash: string;
    readonly what: Buried;
    readonly objected_us: number;
  }[];
}

/** The file as text; `readTombstoneFile` reads it. */
export function writeTombstoneFile(file: TombstoneFile): string {
  return `${JSON.stringify({ stige: "tombstones", ...file }, null, 1)}\n`;
}

/** Null where the text is no file of tombstones. */
export function readTombstoneFile(text: string): TombstoneFile | null {
  let said: unknown;
  try {
    said = JSON.parse(text);
  } catch {
    return null;
  }
  const { stige, key, tombstones, objections } = (said ?? {}) as Record<string, unknown>;
  if (stige !== "tombstones" || typeof key !== "string" || !/^[0-9a-f]{64}$/.test(key)) return null;
  if (!areHashes(tombstones, "erased_day") || !areHashes(objections, "objected_us")) return null;
  return { key, tombstones, objections } as unknown as TombstoneFile;
}

const kindsBuried: readonly string[] = [...Object.keys(identityKinds), "phone", "order", "refund", "touch"];

function areHashes(rows: unknown, when: string): rows is Record<string, unknown>[] {
  return (
    Array.isArray(rows) &&
    rows.every((row: Record<string, unknown> | null) => {
      const sound = typeof row?.hash === "string" && /^[0-9a-f]{64}$/.test(row.hash);
      return sound && kindsBuried.includes(String(row?.what)) && Number.isSafeInteger(row?.[when]);
    })
  );
}
