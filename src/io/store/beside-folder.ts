import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { StigeError } from "../../core/words/stige-error.ts";
import { takeLock, waitMs } from "./sqlite/lock.ts";

/** A folder of a process that follows the one that keeps the shop: what it lays out for itself lies there. */
export interface BesideFolder {
  readonly folder: string;
  close(): void;
}

/** Takes the first folder that no process has, and what stands in it from the last that had it. */
export async function takeBeside(dataFolder: string): Promise<BesideFolder> {
  for (let n = 1; ; n++) {
    const folder = join(dataFolder, "beside", String(n));
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const lock = new DatabaseSync(join(folder, "folder.db"), { timeout: waitMs });
    try {
      await takeLock(lock, join(folder, "lock"), false);
      rmSync(join(folder, "tmp"), { recursive: true, force: true });
      return { folder, close: () => lock.close() };
    } catch (error) {
      lock.close();
      if (!(error instanceof StigeError && error.code === "locked")) throw error;
    }
  }
}
