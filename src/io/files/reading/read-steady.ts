import { stat } from "node:fs/promises";
import type { DuckDBConnection } from "@duckdb/node-api";
import type { Checked, Problem } from "../../../core/words/problem.ts";
import { message } from "../../../core/words/say.ts";
import { readGiven } from "./archive.ts";
import type { FileRead, ReadWish } from "./file-read.ts";

/**
 * `readGiven` of a file that nobody touches meanwhile. It is read more than once (hash, columns, rows): one that grew, shrank,
 * was written anew or went away in between is refused, since its rows may be half of this and half of that.
 */
export async function readSteady(
  scratch: DuckDBConnection,
  path: string,
  wish: ReadWish,
  packed: string | null = null,
): Promise<Checked<FileRead>> {
  const before = await markOf(path);
  if (before === null) return readGiven(scratch, path, wish, packed);
  let read: Checked<FileRead>;
  try {
    read = await readGiven(scratch, path, wish, packed);
  } catch (error) {
    const after = await markOf(path);
    if (after === before) throw error;
    return { ok: false, problems: [unsteady(path, after)] };
  }
  const problem = await changedSince({ path, mark: before });
  if (problem) return { ok: false, problems: [problem] };
  return read.ok ? { ...read, value: { ...read.value, seen: { path, mark: before } } } : read;
}

/** What is wrong where a file is not what it was when its mark was taken, null where it is. For whoever asks it again later. */
export async function changedSince({ path, mark }: { path: string; mark: string }): Promise<Problem | null> {
  const now = await markOf(path);
  return now === mark ? null : unsteady(path, now);
}

/** What changes with a file's content: which file the path names, its size, when it was written. Null: it is not there. */
async function markOf(path: string): Promise<string | null> {
  try {
    const { dev, ino, size, mtimeNs } = await stat(path, { bigint: true });
    return `${dev} ${ino} ${size} ${mtimeNs}`;
  } catch {
    return null;
  }
}

function unsteady(path: string, after: string | null): Problem {
  const key = after === null ? "files.problem.vanished" : "files.problem.changed";
  return { place: path, sentence: message(key), fix: message(`${key}.fix`) };
}
