import { lstatSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { FileSeen } from "../../../core/facts/watched-files.ts";

/** What lies in a folder itself: its files, and the names of links, which are not followed. Folders within it are not looked into. */
export function lookInFolder(folder: string): {
  readonly files: readonly FileSeen[];
  readonly links: readonly string[];
} {
  const files: FileSeen[] = [];
  const links: string[] = [];
  for (const name of readdirSync(folder)) {
    const about = lstatSync(join(folder, name), { bigint: true, throwIfNoEntry: false });
    if (about?.isSymbolicLink()) links.push(name);
    if (!about?.isFile()) continue;
    const { size, mtimeNs, ino, dev } = about;
    files.push({ name, bytes: Number(size), mark: `${dev} ${ino} ${size} ${mtimeNs}` });
  }
  return { files, links };
}
