import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { renameFile } from "./rename-file.ts";

const draftOf = (target: string) => `${target}.next`;

/** Removes what a crash left beside a small file. */
export function sweepDraft(path: string): void {
  rmSync(draftOf(existsSync(path) ? realpathSync(path) : path), { force: true });
}

/** Writes a small file so that it is the old one or the new one at any instant, also on a full disk and after a crash. `point`: see `renameFile`. */
export function writeWhole(point: string, path: string, text: string): void {
  // A link stays a link, and who may read the file stays as it was.
  const target = existsSync(path) ? realpathSync(path) : path;
  const draft = draftOf(target);
  try {
    const handle = openSync(draft, "w", existsSync(target) ? statSync(target).mode : 0o666);
    try {
      writeFileSync(handle, text);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameFile(point, draft, target);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}
