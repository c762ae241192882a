import { readFileSync, writeFileSync } from "node:fs";
import type { DatabaseSync } from "node:sqlite";
import { message } from "../../../core/words/say.ts";
import { StigeError } from "../../../core/words/stige-error.ts";
import { whereThereIsRoom } from "../../disk-full.ts";

const busy = 5;
export const waitMs = 400;
/** A holder that says it is only passing is waited for so long, in steps. */
const passingMs = 20_000;
const pauseMs = 50;

/** SQLite's own exclusive lock dies with the process, also by kill -9; the file beside it only says who holds it. */
export async function takeLock(raw: DatabaseSync, lockFile: string, passing: boolean): Promise<void> {
  for (let waited = 0; !hasLock(raw); waited += waitMs + pauseMs) {
    const holder = holderIn(lockFile);
    if (!holder.passing || waited > passingMs)
      throw new StigeError(
        "locked",
        message("store.locked", { pid: holder.pid }),
        message("store.locked.fix"),
      );
    await new Promise((done) => setTimeout(done, pauseMs));
  }
  whereThereIsRoom(() => writeFileSync(lockFile, passing ? `${process.pid} passing\n` : `${process.pid}\n`));
}

function hasLock(raw: DatabaseSync): boolean {
  try {
    raw.exec("pragma locking_mode = exclusive; begin exclusive; commit");
    return true;
  } catch (error) {
    if ((error as { errcode?: number }).errcode === busy) return false;
    throw error;
  }
}

function holderIn(lockFile: string): { readonly pid: number; readonly passing: boolean } {
  try {
    const [pid = "", word] = readFileSync(lockFile, "utf8").trim().split(" ");
    return { pid: Number.parseInt(pid, 10), passing: word === "passing" };
  } catch {
    return { pid: 0, passing: false };
  }
}
