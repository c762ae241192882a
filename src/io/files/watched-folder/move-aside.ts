import { closeSync, existsSync, mkdirSync, openSync, rmSync } from "node:fs";
import { join } from "node:path";
import { nameAgain } from "../../../core/facts/watched-files.ts";
import { renameFile } from "../rename-file.ts";

/**
 * Moves a file of a folder into a folder within it, under a name that is free there: what lies there is never written over,
 * also when two move at once. `beside` is called with the new path before the move. Gives the new name.
 */
export function moveAside(
  folder: string,
  name: string,
  within: string,
  beside: (path: string) => void = () => {},
): string {
  const target = join(folder, within);
  mkdirSync(target, { recursive: true });
  const free = takeName(target, name);
  const path = join(target, free);
  try {
    beside(path);
    renameFile("watched.file", join(folder, name), path);
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  }
  return free;
}

/** Takes a free name with an empty file, which the move then replaces. */
function takeName(folder: string, name: string): string {
  for (let time = 1; ; time++) {
    const free = nameAgain(name, time);
    if (existsSync(join(folder, free))) continue;
    try {
      closeSync(openSync(join(folder, free), "wx"));
      return free;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
  }
}
