import { isAscii, isUtf8 } from "node:buffer";
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import type { Charset } from "../../../core/words/text-layout.ts";

/** What one pass over a file's bytes shows. */
export interface BytesSeen {
  readonly bytes: number;
  /** Of all bytes, hex. */
  readonly sha256: string;
  /** The first quarter of a MiB. */
  readonly head: Buffer;
  readonly encoding: Charset;
  /** Length of the byte order mark, 0 if there is none. */
  readonly markBytes: number;
  /** The text is UTF-8 with some bytes that are not. */
  readonly broken: boolean;
  readonly hasNul: boolean;
  readonly hasQuotes: boolean;
  /** Every line ends alike (LF, or CR and LF), and none is empty. */
  readonly evenLines: boolean;
  /** Number of line feeds where quotes stand in the first part of the file, else null; the last line may lack one. */
  readonly lineFeeds: number | null;
  readonly endsWithLineFeed: boolean;
}

const headBytes = 1 << 18;
const chunkBytes = 1 << 22;
const lf = 10;
const cr = 13;

/**
 * Reads a file once: its hash, how its text is encoded, and whether it needs curing. UTF-16 is known by its mark; else
 * UTF-8 if all or by far the most non-ASCII bytes fit it, else Windows-1252. `told`: what a map says it is;
 * null: it is found.
 */
export async function seeBytes(
  path: string,
  progress: (done: number) => void,
  told: Charset | null,
): Promise<BytesSeen> {
  const hash = createHash("sha256");
  const utf8 = utf8Watch();
  const lines = lineWatch();
  let head = Buffer.alloc(0);
  let seen = 0;
  let hasNul = false;
  let hasQuotes = false;
  let counting = false;
  for await (const part of createReadStream(path, { highWaterMark: chunkBytes })) {
    const chunk = part as Buffer;
    hash.update(chunk);
    if (head.length < headBytes) head = Buffer.concat([head, chunk.subarray(0, headBytes - head.length)]);
    utf8.see(chunk);
    hasNul ||= chunk.includes(0);
    hasQuotes ||= chunk.includes('"');
    if (seen === 0) counting = hasQuotes;
    lines.see(chunk, counting);
    seen += chunk.length;
    progress(seen);
  }
  const marked = markOf(head);
  const known = told ?? marked.encoding;
  const { encoding, broken } =
    known === null || known === "utf-8"
      ? utf8.verdict(known === "utf-8")
      : { encoding: known, broken: false };
  return {
    bytes: seen,
    sha256: hash.digest("hex"),
    head,
    encoding,
    markBytes: marked.markBytes,
    broken,
    hasNul,
    hasQuotes,
    ...lines.verdict(),
    ...(counting ? {} : { lineFeeds: null }),
  };
}

/** The hash of a file's bytes, hex, where nothing else need be seen. */
export async function hashBytes(path: string, progress: (done: number) => void): Promise<string> {
  const hash = createHash("sha256");
  let seen = 0;
  for await (const part of createReadStream(path, { highWaterMark: chunkBytes })) {
    hash.update(part as Buffer);
    seen += (part as Buffer).length;
    progress(seen);
  }
  return hash.digest("hex");
}

function markOf(head: Buffer): { encoding: Charset | null; markBytes: number } {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return { encoding: "utf-8", markBytes: 3 };
  if (head[0] === 0xff && head[1] === 0xfe) return { encoding: "utf-16le", markBytes: 2 };
  if (head[0] === 0xfe && head[1] === 0xff) return { encoding: "utf-16be", markBytes: 2 };
  return { encoding: null, markBytes: 0 };
}

/** Counts sequences that are UTF-8 and bytes that are not; exact only as far as the verdict needs it. */
function utf8Watch() {
  let good = 0;
  let bad = 0;
  let tail = Buffer.alloc(0);
  return {
    see(chunk: Buffer): void {
      if (tail.length === 0 && isAscii(chunk)) return;
      const text = tail.length > 0 ? Buffer.concat([tail, chunk]) : chunk;
      const whole = text.length - unfinished(text);
      tail = Buffer.from(text.subarray(whole));
      const body = text.subarray(0, whole);
      if (bad > 1000 && good * 10 < bad) return;
      if (good > 1000 && isUtf8(body)) return;
      const counted = countUtf8(body);
      good += counted.good;
      bad += counted.bad;
    },
    verdict(marked: boolean): { encoding: Charset; broken: boolean } {
      bad += tail.length;
      const isUtf = marked || bad === 0 || good > 3 * bad;
      return isUtf ? { encoding: "utf-8", broken: bad > 0 } : { encoding: "windows-1252", broken: false };
    },
  };
}

/** Bytes at the end that may be the beginning of a sequence. */
function unfinished(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] as number;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return sequenceLength(byte) > back ? back : 0;
  }
  return 0;
}

const sequenceLength = (byte: number) => (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc2 ? 2 : 1);

function countUtf8(bytes: Buffer): { good: number; bad: number } {
  let good = 0;
  let bad = 0;
  for (let i = 0; i < bytes.length; ) {
    if ((bytes[i] as number) < 0x80) {
      i++;
      continue;
    }
    const length = sequenceLength(bytes[i] as number);
    if (length > 1 && isUtf8(bytes.subarray(i, i + length))) {
      good++;
      i += length;
    } else {
      bad++;
      i++;
    }
  }
  return { good, bad };
}

/** Line ends. Line feeds are counted only where asked for: it is a call per line. */
function lineWatch() {
  let lineFeeds = 0;
  let crLf = 0;
  let bareLf = false;
  let loneCr = false;
  let empty = false;
  let before = lf;
  let beforeThat = lf;
  return {
    see(chunk: Buffer, counting: boolean): void {
      if (before === cr || chunk.includes(cr)) eachByte(chunk);
      else {
        empty ||= (before === lf && chunk[0] === lf) || chunk.includes("\n\n");
        bareLf ||= chunk.includes(lf);
        if (counting) for (let at = chunk.indexOf(lf); at >= 0; at = chunk.indexOf(lf, at + 1)) lineFeeds++;
        beforeThat = chunk[chunk.length - 2] ?? before;
        before = chunk[chunk.length - 1] ?? before;
      }
    },
    verdict: () => ({
      lineFeeds,
      evenLines: !empty && !loneCr && before !== cr && !(crLf > 0 && bareLf),
      endsWithLineFeed: before === lf,
    }),
  };

  function eachByte(chunk: Buffer): void {
    for (let i = 0; i < chunk.length; i++) {
      const byte = chunk[i] as number;
      if (byte === lf) {
        lineFeeds++;
        if (before === cr) crLf++;
        else bareLf = true;
        if (before === lf || (before === cr && beforeThat === lf)) empty = true;
      } else if (before === cr) loneCr = true;
      beforeThat = before;
      before = byte;
    }
  }
}
