import { statfsSync } from "node:fs";

/** Bytes that whoever asks may still write on the disk of a folder. */
export function freeSpace(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}
