import { rmSync } from "node:fs";
import { open } from "node:fs/promises";
import type { DuckDBConnection } from "@duckdb/node-api";
import { nameAgain } from "../../../core/facts/watched-files.ts";
import type { Checked } from "../../../core/words/problem.ts";
import { type Message, message } from "../../../core/words/say.ts";
import { StigeError } from "../../../core/words/stige-error.ts";
import { openFile, problemOf } from "../records/open-file.ts";
import { hashBytes } from "../records/see-bytes.ts";
import { isProse } from "../records/sniff.ts";
import { type Packed, withZip } from "../records/zip-file.ts";
import { temporaryPath } from "../temporary-path.ts";
import type { FileRead, ReadWish } from "./file-read.ts";
import { readFile } from "./read-file.ts";

/** The files of an archive that can be read, by name, and the others. What systems add of their own is in neither. */
export interface Listed {
  readonly readable: readonly string[];
  readonly left: readonly string[];
}

/** Lists an archive; null: the file is none, or cannot be read, which reading it then says. */
export async function listArchive(path: string): Promise<Listed | null> {
  const opened = await openFile(path);
  if (!opened.ok || opened.format !== "zip") return null;
  return withZip(path, (files) => listed(namedApart(files)));
}

/** A file of an archive under a name that no other of its files has. */
interface Apart extends Packed {
  /** The name that it has in the archive, and the how manyth of that name it is, from 1. */
  readonly own: string;
  readonly time: number;
}

/** Gives the second readable file of a name, and each after it, a name of its own: an archive may hold several. */
function namedApart(files: readonly Packed[]): Apart[] {
  const taken = new Set(files.map(({ name }) => name));
  const times = new Map<string, number>();
  return files.map((file) => {
    const { name: own } = file;
    const time = (times.get(own) ?? 0) + 1;
    times.set(own, time);
    if (time === 1 || isOfSystem(own) || !isReadable(own)) return { ...file, own, time };
    const base = own.lastIndexOf("/") + 1;
    let name = own;
    for (let number = time; taken.has(name); number++)
      name = `${own.slice(0, base)}${nameAgain(own.slice(base), number)}`;
    taken.add(name);
    return { ...file, name, own, time };
  });
}

const isReadable = (name: string) => /\.(?:csv|tsv|tab|txt|xlsx|xlsm|ndjson|jsonl|parquet)$/i.test(name);

async function listed(files: readonly Packed[]): Promise<Listed> {
  const names = files.map(({ name }) => name).filter((name) => !isOfSystem(name));
  const readable = names.filter(isReadable);
  const notes = readable.length > 1 ? await notesAmong(files, readable) : new Set();
  const isLeft = (name: string) => !isReadable(name) || notes.has(name);
  if (notes.size === readable.length) return { readable, left: names.filter((name) => !isReadable(name)) };
  return { readable: names.filter((name) => !isLeft(name)), left: names.filter(isLeft) };
}

const headBytes = 65_536;

/** Texts that are no tables, such as a readme beside an export. One that cannot be looked at is none: reading it says why. */
async function notesAmong(files: readonly Packed[], readable: readonly string[]): Promise<Set<string>> {
  const notes = new Set<string>();
  for (const file of files.filter(({ name }) => /\.txt$/i.test(name) && readable.includes(name))) {
    const head = await headOf(file).catch(() => null);
    if (head === null || head.length === 0 || head.subarray(0, 4).includes("PK")) continue;
    const begins = head.toString("latin1", 0, 2);
    const encoding =
      begins === "\u00ff\u00fe" ? "utf-16le" : begins === "\u00fe\u00ff" ? "utf-16be" : "utf-8";
    if (isProse(new TextDecoder(encoding).decode(head), head.length === file.bytes)) notes.add(file.name);
  }
  return notes;
}

async function headOf(file: Packed): Promise<Buffer> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of file.read()) {
    parts.push(part);
    bytes += part.length;
    if (bytes >= headBytes) break;
  }
  return Buffer.concat(parts).subarray(0, headBytes);
}

const isOfSystem = (name: string) =>
  /(?:^|\/)(?:__MACOSX\/|\.[^/]*$|\._|thumbs\.db$|desktop\.ini$)/i.test(name);

/**
 * `readFile` of a file as given: where it is an archive, of the one file in it, or of the one that `packed` names. The hash
 * and size are then those of the archive; where it holds several, of the file in it.
 */
export async function readGiven(
  scratch: DuckDBConnection,
  path: string,
  wish: ReadWish,
  packed: string | null = null,
): Promise<Checked<FileRead>> {
  const opened = await openFile(path);
  if (!opened.ok) return { ok: false, problems: [opened.problem] };
  if (opened.format !== "zip") return readFile(scratch, path, wish);
  const to = await temporaryPath(scratch);
  try {
    const { name, several, said } = await unpack(path, packed, to, wish);
    const read = await readFile(scratch, to, { ...wish, stays: false });
    const place = `${path} (${name.split("/").at(-1)})`;
    if (!read.ok) return { ok: false, problems: read.problems.map((problem) => ({ ...problem, place })) };
    const { value } = read;
    const as = several
      ? { path: place }
      : { path, bytes: opened.bytes, sha256: await hashBytes(path, () => {}) };
    return { ...read, value: { ...value, ...as, assumptions: [...said, ...value.assumptions] } };
  } catch (error) {
    return { ok: false, problems: [problemOf(error, path)] };
  } finally {
    rmSync(to, { force: true });
  }
}

async function unpack(
  path: string,
  wanted: string | null,
  to: string,
  { progress }: ReadWish,
): Promise<{ name: string; several: boolean; said: Message[] }> {
  return withZip(path, async (packed) => {
    const files = namedApart(packed);
    const { readable, left } = await listed(files);
    const name = chosen(readable, left, wanted);
    const file = files.find((candidate) => candidate.name === name) as Apart;
    const target = await open(to, "wx", 0o600);
    try {
      let done = 0;
      for await (const part of file.read()) {
        await target.writeFile(part);
        done += part.length;
        progress(done, file.bytes, "rewrite");
      }
    } finally {
      await target.close();
    }
    const said = [message("files.assume.packed", { file: name })];
    if (name !== file.own)
      said.push(message("files.assume.packedAgain", { file: file.own, time: file.time }));
    if (left.length > 0) said.push(message("files.assume.leftPacked", { files: some(left) }));
    return { name, several: readable.length > 1, said };
  });
}

function chosen(readable: readonly string[], left: readonly string[], wanted: string | null): string {
  const [first, ...others] = readable;
  if (first === undefined)
    throw new StigeError(
      "file",
      message("files.problem.nothingPacked", { files: some(left) }),
      message("files.problem.nothingPacked.fix"),
    );
  if (wanted === null && others.length > 0)
    throw new StigeError(
      "file",
      message("files.problem.severalPacked", { files: some(readable) }),
      message("files.problem.severalPacked.fix"),
    );
  const name = wanted === null ? first : readable.find((candidate) => candidate === wanted);
  if (name === undefined)
    throw new StigeError(
      "file",
      message("files.problem.noSuchPacked", { file: wanted ?? "" }),
      message("files.problem.noSuchPacked.fix", { files: some(readable) }),
    );
  return name;
}

const some = (names: readonly string[]) => [...names.slice(0, 10), ...(names.length > 10 ? ["…"] : [])];
