import { open, stat } from "node:fs/promises";
import type { Problem } from "../../../core/words/problem.ts";
import { type Message, message } from "../../../core/words/say.ts";
import { StigeError } from "../../../core/words/stige-error.ts";
import { packedKind } from "./packed-kind.ts";
import { withZip } from "./zip-file.ts";

export type Format = "text" | "ndjson" | "parquet" | "xlsx" | "zip";

/** A file that can be opened: its size, and what it is by its first bytes; or why it cannot be read. */
export type Opened =
  | { readonly ok: true; readonly bytes: number; readonly format: Format }
  | { readonly ok: false; readonly problem: Problem };

const signatures: readonly (readonly [name: string, bytes: readonly number[]])[] = [
  ["PNG", [0x89, 0x50, 0x4e, 0x47]],
  ["JPEG", [0xff, 0xd8, 0xff]],
  ["GIF", [0x47, 0x49, 0x46, 0x38]],
  ["PDF", [0x25, 0x50, 0x44, 0x46]],
  ["GZIP", [0x1f, 0x8b]],
  ["Zstandard", [0x28, 0xb5, 0x2f, 0xfd]],
  ["SQLite", [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20]],
  ["7-Zip", [0x37, 0x7a, 0xbc, 0xaf]],
  ["RAR", [0x52, 0x61, 0x72, 0x21]],
];
const zips = ["PK\u0003\u0004", "PK\u0005\u0006", "PK\u0007\u0008"];

/** Looks at a path and its first bytes. */
export async function openFile(path: string): Promise<Opened> {
  const problem = (sentence: Message, fix: Message): Opened => ({
    ok: false,
    problem: { place: path, sentence, fix },
  });
  let head: Buffer;
  let bytes: number;
  try {
    const about = await stat(path);
    if (about.isDirectory())
      return problem(message("files.problem.folder"), message("files.problem.folder.fix"));
    bytes = about.size;
    head = await firstBytes(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR")
      return problem(message("files.problem.missing"), message("files.problem.missing.fix"));
    return problem(
      message("files.problem.unreadable", { detail: code ?? "?" }),
      message("files.problem.unreadable.fix"),
    );
  }
  if (head.length === 0) return problem(message("files.problem.empty"), message("files.problem.empty.fix"));
  const begins = head.toString("latin1", 0, 4);
  if (begins === "PAR1") return { ok: true, bytes, format: "parquet" };
  if (zips.includes(begins)) return openPacked(path, bytes);
  if (begins === "\u00d0\u00cf\u0011\u00e0") {
    if (await isLocked(path, head))
      return problem(message("files.problem.lockedSheet"), message("files.problem.lockedSheet.fix"));
    return problem(
      message("files.problem.otherSheet", { format: "Excel .xls" }),
      message("files.problem.otherSheet.fix"),
    );
  }
  const known = signatures.find(([, signature]) => signature.every((byte, i) => head[i] === byte))?.[0];
  if (known || strange(head))
    return problem(
      message("files.problem.binary", { format: known ?? null }),
      message("files.problem.binary.fix"),
    );
  const text = head
    .toString("latin1")
    .replace(/^\u00ef\u00bb\u00bf/, "")
    .trimStart();
  const markup = /^<(?:!doctype html|html|table|\?xml|head|meta)\b/i.exec(text);
  if (markup)
    return problem(
      message("files.problem.markup", { format: markup[0] === "<?xml" ? "XML" : "HTML" }),
      message("files.problem.markup.fix"),
    );
  return { ok: true, bytes, format: text.startsWith("{") ? "ndjson" : "text" };
}

/** What a packed file is: a workbook, or an archive. */
async function openPacked(path: string, bytes: number): Promise<Opened> {
  try {
    const kind = await withZip(path, async (files) => packedKind(files));
    if (typeof kind === "string") return { ok: true, bytes, format: kind };
    const sentence = message("files.problem.otherSheet", { format: kind.other });
    return { ok: false, problem: { place: path, sentence, fix: message("files.problem.otherSheet.fix") } };
  } catch (error) {
    return { ok: false, problem: problemOf(error, path) };
  }
}

/** A fault of the file as a problem of it; anything else is thrown on. */
export function problemOf(error: unknown, place: string): Problem {
  if (!(error instanceof StigeError) || error.code !== "file" || !error.fix) throw error;
  return { place, sentence: error.sentence, fix: error.fix };
}

/** Whether a file of the old Office kind holds a workbook locked with a password: its directory then names one. */
async function isLocked(path: string, head: Buffer): Promise<boolean> {
  if (head.length < 512) return false;
  const sector = 2 ** Math.min(head.readUInt16LE(30), 12);
  const directory = await bytesAt(path, (head.readUInt32LE(48) + 1) * sector);
  return directory.includes(Buffer.from("EncryptedPackage", "utf16le"));
}

const firstBytes = (path: string) => bytesAt(path, 0);

async function bytesAt(path: string, place: number): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4096), 0, 4096, place);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** Bytes that no text begins with: many that are control characters, unless a mark says that it is UTF-16. */
function strange(head: Buffer): boolean {
  const isUtf16 = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  if (isUtf16) return false;
  const controls = head.reduce(
    (n, byte) => n + (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 ? 1 : 0),
    0,
  );
  return controls * 20 > head.length;
}
