import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdtempSync, renameSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { firstToBegin } from "./first-to-begin.ts";
import { whatFilesShare } from "./shared-by-files.ts";

/** Whoever makes it is waited for so long. */
const waitMs = 60_000;

/** A copy of a folder that is made once in a run, however many test files ask for it. `name` says how it is made. */
export async function madeOnce(name: string, make: () => Promise<string>): Promise<string> {
  const home = process.env[whatFilesShare];
  if (home === undefined) return make();
  const folder = join(home, createHash("sha256").update(name).digest("hex").slice(0, 16));
  if (firstToBegin(`${folder}.begun`)) renameSync(await make(), folder);
  for (let left = waitMs; left > 0 && !existsSync(folder); left -= 20)
    await new Promise((done) => setTimeout(done, 20));
  // Whoever began has failed.
  if (!existsSync(folder)) return make();
  const copy = mkdtempSync(join(tmpdir(), "stige-copied-"));
  cpSync(folder, copy, { recursive: true });
  return copy;
}
