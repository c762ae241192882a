import { open, stat } from "node:fs/promises";
import type { Problem } from "../../core/words/problem.ts";
import { type Message, message } from "../../core/words/say.ts";

export type Format = "text" | "ndjson" | "parquet";

/** A file that can be opened: its size, and what it is by its first bytes; or why it cannot be read. */
export type Opened =
  | { readonly ok: true; readonly bytes: number; readonly format: Format }
  | { readonly ok: false; readonly problem: Problem };

const signatures: readonly (readonly [name: string, bytes: readonly number[]])[] = [
  ["PNG", [0x89, 0x50, 0x4e, 0x47]],
  ["JPEG", [0xff, 0xd8, 0xff]],
  ["GIF", [0x47, 0x49, 0x46, 0x38]],
  ["PDF", [0x25, 0x50, 0x44, 0x46]],
  ["Excel (xlsx) / ZIP", [0x50, 0x4b, 0x03, 0x04]],
  ["Excel (xls)", [0xd0, 0xcf, 0x11, 0xe0]],
  ["GZIP", [0x1f, 0x8b]],
  ["Zstandard", [0x28, 0xb5, 0x2f, 0xfd]],
  ["SQLite", [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20]],
  ["7-Zip", [0x37, 0x7a, 0xbc, 0xaf]],
];

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
  if (head.toString("latin1", 0, 4) === "PAR1") return { ok: true, bytes, format: "parquet" };
  const binary =
    signatures.find(([, signature]) => signature.every((byte, i) => head[i] === byte))?.[0] ?? strange(head);
  if (binary)
    return problem(message("files.problem.binary", { format: binary }), message("files.problem.binary.fix"));
  return {
    ok: true,
    bytes,
    format: /^(?:\u00ef\u00bb\u00bf)?\s*\{/.test(head.toString("latin1")) ? "ndjson" : "text",
  };
}

async function firstBytes(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4096), 0, 4096, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** Bytes that no text begins with: many that are control characters, unless a mark says that it is UTF-16. */
function strange(head: Buffer): string | null {
  const isUtf16 = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  if (isUtf16) return null;
  const controls = head.reduce(
    (n, byte) => n + (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 ? 1 : 0),
    0,
  );
  return controls * 20 > head.length ? "binary data" : null;
}
