import { chmodSync, existsSync, mkdirSync, readdirSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, isAbsolute, join, relative } from "node:path";
import { backupFileName, writeBackupFile } from "../../core/facts/backups/backup-file.ts";
import { message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import { copyHashed, type FileMark } from "../../io/files/copy-hashed.ts";
import { hashBytes } from "../../io/files/records/see-bytes.ts";
import { writeWhole } from "../../io/files/write-whole.ts";
import { allSegments, loads } from "../../io/store/loads.ts";
import { openSqliteInbox, sqliteInbox } from "../../io/store/sqlite/inbox.ts";
import { noteSeen } from "../accounts/audit.ts";
import { digest } from "../ladder/digest.ts";
import { sealInbox } from "../live/seal-inbox.ts";
import type { Workshop } from "../shop/workshop.ts";

/** A backup that was taken. */
export interface BackupAnswer {
  readonly folder: string;
  readonly takenUs: number;
  readonly files: number;
  readonly bytes: number;
  /** The last load in it; 0: there is none. */
  readonly lastLoad: number;
}

/** What a shop's data folder holds that cannot be made anew, besides the store and the sealed segments. */
const kept = ["tombstone.key", "stige.schema.json"];

/**
 * Copies all of a shop that cannot be made anew into a new folder: settings, store, sealed segments, the key of the tombstones.
 * `backup.json`, written last, tells what it holds and the digest of its ladder. Within `writing`. Throws `asked` where the
 * folder holds anything already, or lies in the shop's own data folder, which the next opening sweeps.
 */
export async function backup(shop: Workshop, folder: string, version: string): Promise<BackupAnswer> {
  if (existsSync(folder) && (!statSync(folder).isDirectory() || readdirSync(folder).length > 0))
    throw new StigeError("asked", message("backup.notEmpty", { folder }), message("backup.notEmpty.fix"));
  const within = relative(realPath(shop.dataFolder), realPath(folder));
  if (within === "" || !(within.startsWith("..") || isAbsolute(within)))
    throw new StigeError("asked", message("backup.withinShop", { folder }), message("backup.withinShop.fix"));
  await sealInbox(shop);
  const { places } = await digest(shop, { knownAt: null, version: null });
  mkdirSync(join(folder, ".stige"), { recursive: true, mode: 0o700 });
  const marks: ({ readonly file: string } & FileMark)[] = [];
  const control = ".stige/control.db";
  const copy = join(folder, control);
  await shop.store.copyTo(copy);
  chmodSync(copy, 0o600);
  marks.push({ file: control, bytes: statSync(copy).size, sha256: await hashBytes(copy, () => {}) });
  const ids = ".stige/inbox.db";
  if (await keepIds(shop, join(folder, ".stige")))
    marks.push({
      file: ids,
      bytes: statSync(join(folder, ids)).size,
      sha256: await hashBytes(join(folder, ids), () => {}),
    });
  const segments = [...new Set((await allSegments(shop.store)).map(({ file }) => file))];
  const rest = [...kept, ...segments.map((file) => file.replaceAll("\\", "/"))].map(
    (file) => `.stige/${file}`,
  );
  const files = ["stige.yaml", ...rest].filter((file) => existsSync(join(shop.folder, file)));
  for (const [i, file] of files.entries()) {
    shop.progress(message("backup.copying"), i, files.length);
    marks.push({ file, ...(await copyHashed(join(shop.folder, file), join(folder, file))) });
  }
  const lastLoad = (await loads(shop.store)).at(-1)?.load ?? 0;
  const takenUs = shop.now();
  const told = { version, shop: shop.settings.name, takenUs, lastLoad, places, files: marks };
  writeWhole("backup", join(folder, backupFileName), writeBackupFile(told));
  await noteSeen(shop, { who: shop.by, action: "backup" });
  const bytes = marks.reduce((sum, mark) => sum + mark.bytes, 0);
  return { folder, takenUs, files: marks.length, bytes, lastLoad };
}

/** A path without links in what there is of it: what is to be made may not be there yet. */
function realPath(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  const above = dirname(path);
  return above === path ? path : join(realPath(above), basename(path));
}

/** Copies the ids of messages that came: sent again to the restored shop they are known. Says whether there are any. */
async function keepIds(shop: Workshop, dataFolder: string): Promise<boolean> {
  if (!(await shop.store.hasInbox())) return false;
  const copy = await openSqliteInbox(dataFolder);
  try {
    await (await shop.inbox()).copyIdsTo(copy);
  } finally {
    await copy.close();
  }
  chmodSync(sqliteInbox(dataFolder), 0o600);
  return true;
}
