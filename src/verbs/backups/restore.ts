import { existsSync, mkdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { type BackupFile, backupFileName, readBackupFile } from "../../core/facts/backups/backup-file.ts";
import type { Problem } from "../../core/words/problem.ts";
import { message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import { copyHashed } from "../../io/files/copy-hashed.ts";
import { renameFile } from "../../io/files/rename-file.ts";
import { restoredSettings, settleRestored } from "../../io/files/restored-settings.ts";
import { beginForgetting, isUnforgotten } from "../../io/files/unfinished-restore.ts";
import type { Progress } from "../asking/progress.ts";
import { digest } from "../ladder/digest.ts";
import type { Workshop } from "../shop/workshop.ts";

/**
 * Puts the files of a backup where there is no shop, each held against what the backup says it held; wholly or not at all. With
 * `forgets` nobody but the restore can open it until `applyTombstones`: it still knows whom it is to forget.
 * Throws `not-found` for no backup, `refused` where there is a shop, `file` with every file that is gone or another.
 */
export async function restoreFiles(
  from: string,
  folder: string,
  progress: Progress,
  forgets: boolean,
): Promise<BackupFile> {
  const told = backupIn(from);
  const [yaml, data] = [join(folder, "stige.yaml"), join(folder, ".stige")];
  if (isUnforgotten(data)) takeBackRestored(folder);
  if (existsSync(yaml) || existsSync(data))
    throw new StigeError(
      "refused",
      message("restore.shopThere", { folder }),
      message("restore.shopThere.fix"),
    );
  const draft = join(folder, ".stige.restored");
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true, mode: 0o700 });
  try {
    const problems = await copyAll(told, from, draft, progress);
    if (problems.length > 0)
      throw new StigeError(
        "file",
        message("restore.damaged", { from }),
        message("restore.damaged.fix"),
        problems,
      );
    if (forgets) beginForgetting(draft);
    // Killed between the two, whoever opens the shop does the second.
    renameFile("restore", draft, data);
    settleRestored(folder);
    return told;
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

/** Whether the ladder of a restored shop is the one that was backed up. */
export async function hasSameLadder(shop: Workshop, { places }: BackupFile): Promise<boolean> {
  const now = await digest(shop, { knownAt: null, version: null });
  return JSON.stringify(now.places) === JSON.stringify(places);
}

/** That a restored shop's ladder is not the one that was backed up: it stands all the same. */
export function otherLadder(): StigeError {
  return new StigeError("damaged", message("restore.otherLadder"), message("restore.otherLadder.fix"));
}

/** Takes the files of `restoreFiles` away again, so that no shop stands that knows whom it was to forget. */
export function takeBackRestored(folder: string): void {
  // Settings first: without the data behind them they would stand for a shop.
  rmSync(join(folder, "stige.yaml"), { force: true });
  rmSync(join(folder, ".stige"), { recursive: true, force: true });
}

function backupIn(from: string): BackupFile {
  const path = join(from, backupFileName);
  const told = existsSync(path) ? readBackupFile(readFileSync(path, "utf8")) : null;
  if (told) return told;
  throw new StigeError("not-found", message("restore.noBackup", { from }), message("restore.noBackup.fix"));
}

async function copyAll(
  told: BackupFile,
  from: string,
  draft: string,
  progress: Progress,
): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const [i, { file, bytes, sha256 }] of told.files.entries()) {
    progress(message("restore.copying"), i, told.files.length);
    const fix = message("restore.file.fix");
    if (statSync(join(from, file), { throwIfNoEntry: false })?.isFile() !== true) {
      problems.push({ place: file, sentence: message("restore.fileGone"), fix });
      continue;
    }
    const name = file === "stige.yaml" ? restoredSettings : file.replace(/^\.stige\//, "");
    const mark = await copyHashed(join(from, file), join(draft, name));
    if (mark.sha256 !== sha256 || mark.bytes !== bytes)
      problems.push({ place: file, sentence: message("restore.fileOther"), fix });
  }
  return problems;
}
