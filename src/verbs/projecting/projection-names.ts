import { existsSync, readdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";

/** A projection's file, as it is called: the one with the highest number is the one that counts. */
export interface NumberedFile {
  readonly number: number;
  readonly path: string;
}

/**
 * The finished files of a projection, the newest first: `projection_3.duckdb` for a `stem` of `…/projection`. Each is made
 * under a number of its own, so that one that is still read and the one that takes its place never share a name.
 */
export function numberedFiles(stem: string): readonly NumberedFile[] {
  const folder = dirname(stem);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .flatMap((name) => {
      const path = join(folder, name);
      const number = /^_(\d+)\.duckdb$/.exec(path.startsWith(stem) ? path.slice(stem.length) : "")?.[1];
      return number === undefined ? [] : [{ number: Number(number), path }];
    })
    .sort((a, b) => b.number - a.number);
}

/** The name of the next file of a projection. `given`: the last number that was given, to one that may be gone from the disk and still be read. */
export function nextFile(stem: string, given: number): NumberedFile {
  const number = Math.max(given, numberedFiles(stem)[0]?.number ?? 0) + 1;
  return { number, path: `${stem}_${number}.duckdb` };
}

/** The name without number of the projection of all that is known. */
export function currentStem(dataFolder: string): string {
  return join(dataFolder, "projection");
}

/** Removes what a crash left of projections: drafts, and files whose place another has taken. */
export function sweepProjections(dataFolder: string): void {
  const [newest] = numberedFiles(currentStem(dataFolder));
  const kept = newest ? [newest.path, `${newest.path}.wal`] : [];
  for (const name of readdirSync(dataFolder)) {
    const path = join(dataFolder, name);
    if (/^projection[_.]/.test(name) && !kept.includes(path)) rmSync(path, { force: true });
  }
}

/** Whoever is erased goes from the folders of processes beside too: what is open there is read until something newer takes its place. */
export function sweepBeside(dataFolder: string): void {
  const beside = join(dataFolder, "beside");
  for (const name of existsSync(beside) ? readdirSync(beside) : [])
    for (const { path } of numberedFiles(currentStem(join(beside, name)))) removeDatabase(path);
}

/** Removes a database. Where the system does not let go of a file that is open, it goes when it is closed. */
export function removeDatabase(path: string): void {
  for (const ending of ["", ".wal"])
    try {
      rmSync(path + ending, { force: true });
    } catch (error) {
      if (!["EBUSY", "EPERM", "EACCES"].includes((error as NodeJS.ErrnoException).code ?? "")) throw error;
    }
}
