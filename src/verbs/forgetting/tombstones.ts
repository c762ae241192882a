import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import {
  readTombstoneFile,
  type TombstoneFile,
  writeTombstoneFile,
} from "../../core/facts/forgetting/tombstone-file.ts";
import { message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import { endForgetting } from "../../io/files/unfinished-restore.ts";
import { adoptTombstoneKey, keyFits, tombstoneKey } from "../../io/store/tombstone-key.ts";
import { keepSuppressions, keepTombstones, suppressions, tombstones } from "../../io/store/tombstones.ts";
import { noteChange } from "../accounts/audit.ts";
import { wholeFile } from "../exporting/out-file.ts";
import type { Workshop } from "../shop/workshop.ts";
import { compact } from "./compact.ts";
import { eraseAgain } from "./erase-again.ts";

export interface TombstoneCounts {
  readonly tombstones: number;
  readonly objections: number;
}

/** How much is remembered of whom the shop forgot. */
export async function countTombstones({ store }: Workshop): Promise<TombstoneCounts> {
  return {
    tombstones: (await tombstones(store)).length,
    objections: (await suppressions(store)).length,
  };
}

/** Writes the tombstones, the objections and their key to a file, for a backup that is restored some day. */
export async function saveTombstones(shop: Workshop, out: string): Promise<TombstoneCounts> {
  const { store, dataFolder } = shop;
  const file: TombstoneFile = {
    key: await tombstoneKey(store, dataFolder),
    tombstones: (await tombstones(store)) as TombstoneFile["tombstones"],
    objections: (await suppressions(store)) as TombstoneFile["objections"],
  };
  await wholeFile(out, async (draft) => writeFileSync(draft, writeTombstoneFile(file), { mode: 0o600 }));
  return countTombstones(shop);
}

/** What applying a file of tombstones to a restored backup took out. */
export interface AppliedTombstones extends TombstoneCounts {
  readonly identities: number;
  readonly rejects: number;
}

/**
 * Makes a restored backup forget whom a file of tombstones stands for: from the store at once, and from the sealed
 * segments in the same go. Facts stand nameless until the end of the day of the erasure. Done half, it is done again. Throws
 * `file` for no file of tombstones, `refused` where the shop's own were made with another key.
 */
export async function applyTombstones(shop: Workshop, path: string): Promise<AppliedTombstones> {
  const { store, dataFolder } = shop;
  const file = readTombstones(path);
  if (!(await keyFits(store, file.key)))
    throw new StigeError(
      "refused",
      message("forgetting.otherKey", { path }),
      message("forgetting.otherKey.fix"),
    );
  await adoptTombstoneKey(store, dataFolder, file.key);
  await store.transaction("tombstones", async () => {
    await keepTombstones(store, file.tombstones);
    await keepSuppressions(store, file.objections);
    await noteChange(shop, { action: "applyTombstones" });
  });
  const gone = await eraseAgain(shop, file);
  await compact(shop, { keepTakenBack: true });
  endForgetting(dataFolder);
  return { tombstones: file.tombstones.length, objections: file.objections.length, ...gone };
}

/** A file of tombstones; throws `file` where it is none. */
export function readTombstones(path: string): TombstoneFile {
  const file =
    existsSync(path) && statSync(path).isFile() ? readTombstoneFile(readFileSync(path, "utf8")) : null;
  if (file) return file;
  throw new StigeError(
    "file",
    message("forgetting.notTombstones", { path }),
    message("forgetting.notTombstones.fix"),
  );
}
