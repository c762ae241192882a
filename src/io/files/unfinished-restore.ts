import { existsSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";

const mark = (dataFolder: string) => join(dataFolder, "restore-unfinished");

/** Says of a folder that a restore fills that whoever was erased is still known there. */
export function beginForgetting(dataFolder: string): void {
  writeFileSync(mark(dataFolder), "", { mode: 0o600 });
}

/** Whoever was to be forgotten is. */
export function endForgetting(dataFolder: string): void {
  rmSync(mark(dataFolder), { force: true });
}

/** Whether a restore ended, or was ended, before it had forgotten whom it was to forget. */
export function isUnforgotten(dataFolder: string): boolean {
  return existsSync(mark(dataFolder));
}

/** Throws `refused` where that is so. */
export function requireForgotten(dataFolder: string): void {
  if (isUnforgotten(dataFolder))
    throw new StigeError("refused", message("restore.unfinished"), message("restore.unfinished.fix"));
}
