import { isUtf8 } from "node:buffer";
import { type RecordDialect, type RecordTokenizer, recordTokenizer } from "./record-tokenizer.ts";

/**
 * A text rewritten so that every reader agrees on it: one record a line, cells parted by the unit separator, nothing
 * quoted. Each line begins with the 1-based line of the source where the record begins, then what is wrong with it (a
 * phrase key, a blank and its values as JSON; empty for a sound record), then the cells. Of a broken record the first
 * cell holds the beginning of its text. Line breaks within cells are record separators.
 */
export interface Rewriting {
  /** Rewrites what is complete of the bytes so far. `last`: no more come. */
  push(bytes: Uint8Array, last: boolean): Uint8Array;
}

export interface RewriteWish {
  readonly dialect: RecordDialect;
  readonly columns: number;
  /** Lines before the header (`sep=;`), and whether the first record after them is the header. */
  readonly skipLines: number;
  readonly header: boolean;
  /** Whether bytes may be no UTF-8, or 0. */
  readonly suspicious: boolean;
  readonly maxBytes: number;
}

export const unit = 31;
export const breakInCell = 30;
const lf = 10;
const cr = 13;
const space = 32;
const quote = 34;
const shown = 200;

/** Where the rewriting of one text stands. */
interface State {
  readonly wish: RewriteWish;
  readonly tokens: RecordTokenizer;
  readonly out: GrowingBytes;
  /** Bytes of a record that is not complete yet. */
  carry: Uint8Array;
  line: number;
  toSkip: number;
  /** Within a line too long to keep: bytes are dropped up to its end. */
  dropping: boolean;
}

/** Begins to rewrite one text. */
export function rewriting(wish: RewriteWish): Rewriting {
  const state: State = {
    wish,
    tokens: recordTokenizer(wish.dialect),
    out: growingBytes(),
    carry: new Uint8Array(0),
    line: 1,
    toSkip: wish.skipLines + (wish.header ? 1 : 0),
    dropping: false,
  };
  return { push: (bytes, last) => push(state, bytes, last) };
}

function push(state: State, chunk: Uint8Array, last: boolean): Uint8Array {
  const { out, tokens, wish } = state;
  const bytes = state.carry.length === 0 ? chunk : joined(state.carry, chunk);
  const to = bytes.length;
  out.reset();
  let from = 0;
  while (from < to) {
    if (state.dropping) {
      from = dropLine(state, bytes, from, last);
      continue;
    }
    const end = tokens.next(bytes, from, to, last);
    if (end < 0 && to - from <= wish.maxBytes) break;
    if (end < 0 || end - from > wish.maxBytes) {
      broken(state, bytes, from, to, `files.reject.tooLong {"bytes":${wish.maxBytes}}`);
      from = dropLine(state, bytes, from, last);
    } else {
      const lines = tokens.manyLines ? linesIn(bytes, from, end) : 1;
      record(state, bytes, from, end, lines);
      state.line += lines;
      from = end;
    }
  }
  state.carry = bytes.slice(from);
  return out.taken();
}

/** Passes over the rest of the line at `from`; where it goes on in the bytes to come, these are dropped too. */
function dropLine(state: State, bytes: Uint8Array, from: number, last: boolean): number {
  const end = physicalEnd(bytes, from, bytes.length);
  state.dropping = end < 0 && !last;
  if (end < 0) return bytes.length;
  state.line++;
  return end;
}

function record(state: State, bytes: Uint8Array, from: number, end: number, lines: number): void {
  if (isEmpty(state.tokens, from)) return;
  if (state.toSkip > 0) {
    state.toSkip--;
    return;
  }
  const flaw = flawOf(state, bytes, from, end, lines);
  if (flaw) broken(state, bytes, from, end, flaw);
  else sound(state, bytes, end - from);
}

/** A line with nothing in it is no record. */
const isEmpty = (tokens: RecordTokenizer, from: number) =>
  tokens.flaw === null &&
  (tokens.count === 0 || (tokens.count === 1 && tokens.starts[0] === from && tokens.ends[0] === from));

function flawOf(
  { tokens, wish }: State,
  bytes: Uint8Array,
  from: number,
  end: number,
  lines: number,
): string | null {
  if (tokens.flaw === "unclosed") return `files.reject.unclosedQuote {"lines":${lines}}`;
  if (tokens.flaw === "stray") return `files.reject.strayQuote {"lines":${lines}}`;
  let found = tokens.count;
  while (found > wish.columns && tokens.starts[found - 1] === tokens.ends[found - 1]) found--;
  if (found !== wish.columns) {
    const key = found < wish.columns ? "fewCells" : "manyCells";
    return `files.reject.${key} {"found":${found},"expected":${wish.columns}}`;
  }
  if (wish.suspicious) {
    const text = bytes.subarray(from, end);
    if (text.includes(0) || !isUtf8(text)) return "files.reject.badText {}";
  }
  return null;
}

function sound({ tokens, wish, out, line }: State, bytes: Uint8Array, length: number): void {
  out.ensure(length + wish.columns + 24);
  out.number(line);
  out.byte(unit);
  for (let c = 0; c < wish.columns; c++) {
    out.byte(unit);
    const start = tokens.starts[c] as number;
    const end = tokens.ends[c] as number;
    if (tokens.knotty[c] === 1) copyKnotty(out, bytes, start, end);
    else out.copy(bytes, start, end);
  }
  out.byte(lf);
}

function copyKnotty(out: GrowingBytes, bytes: Uint8Array, start: number, end: number): void {
  for (let i = start; i < end; i++) {
    const byte = bytes[i] as number;
    if (byte === quote) i++;
    if (byte === cr && bytes[i + 1] === lf) i++;
    out.byte(byte === cr || byte === lf ? breakInCell : byte === unit || byte === breakInCell ? space : byte);
  }
}

function broken(
  { wish, out, line }: State,
  bytes: Uint8Array,
  from: number,
  end: number,
  flaw: string,
): void {
  const start = new TextDecoder().decode(bytes.subarray(from, Math.min(end, from + shown)));
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out.
  const text = start.replace(/[\u0000-\u001f\u007f]+/g, " ").trim();
  const rest = String.fromCharCode(unit).repeat(Math.max(0, wish.columns - 1));
  const row = Buffer.from(`${line}\u001f${flaw}\u001f${text}${rest}\n`);
  out.ensure(row.length);
  for (const byte of row) out.byte(byte);
}

function physicalEnd(bytes: Uint8Array, from: number, to: number): number {
  for (let i = from; i < to; i++) {
    if (bytes[i] === lf) return i + 1;
    if (bytes[i] === cr) return bytes[i + 1] === lf ? i + 2 : i + 1;
  }
  return -1;
}

function linesIn(bytes: Uint8Array, from: number, end: number): number {
  let lines = 0;
  for (let i = from; i < end; i++) if (bytes[i] === lf || (bytes[i] === cr && bytes[i + 1] !== lf)) lines++;
  const closed = bytes[end - 1] === lf || bytes[end - 1] === cr;
  return closed ? lines : lines + 1;
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

interface GrowingBytes {
  reset(): void;
  ensure(more: number): void;
  byte(value: number): void;
  number(value: number): void;
  /** Copies bytes; separators that stand in them become blanks. */
  copy(from: Uint8Array, start: number, end: number): void;
  taken(): Uint8Array;
}

function growingBytes(): GrowingBytes {
  let bytes = new Uint8Array(1 << 20);
  let length = 0;
  return {
    reset() {
      length = 0;
    },
    ensure(more) {
      if (length + more <= bytes.length) return;
      const larger = new Uint8Array(Math.max(bytes.length * 2, length + more));
      larger.set(bytes.subarray(0, length));
      bytes = larger;
    },
    byte(value) {
      bytes[length++] = value;
    },
    number(value) {
      let scale = 1;
      while (scale * 10 <= value) scale *= 10;
      for (let rest = value; scale >= 1; scale /= 10) {
        const digit = Math.floor(rest / scale);
        bytes[length++] = 48 + digit;
        rest -= digit * scale;
      }
    },
    copy(from, start, end) {
      for (let i = start; i < end; i++) {
        const byte = from[i] as number;
        bytes[length++] = byte === unit || byte === breakInCell ? space : byte;
      }
    },
    taken: () => bytes.subarray(0, length),
  };
}
