import { closeSync, fsyncSync, openSync } from "node:fs";

/** Has the disk hold what was written to a file, or the names in a folder. */
export function makeDurable(path: string): void {
  const handle = openSync(path, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
