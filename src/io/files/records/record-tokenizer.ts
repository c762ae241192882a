/** How records of a text are parted. Bytes are those of UTF-8. */
export interface RecordDialect {
  /** Byte between cells; `blank`: runs of blanks and tabs; `none`: a line is one cell. */
  readonly delimiter: number | "blank" | "none";
  /** Whether cells may stand in double quotes, and then hold delimiters, line ends and doubled quotes. */
  readonly quotes: boolean;
}

/** What is wrong with a record as such. `unclosed`: a quote is opened and the text ends within it. */
export type Flaw = "stray" | "unclosed" | null;

/** Finds the cells of one record after the other. Fields hold what the last `next` found. */
export interface RecordTokenizer {
  /** Where the record that begins at `from` ends (after its line end), -1 if more bytes are needed. `last`: no more come. */
  readonly next: (bytes: Uint8Array, from: number, to: number, last: boolean) => number;
  count: number;
  /** Where each cell begins and ends, without its quotes. */
  starts: Int32Array;
  ends: Int32Array;
  /** 1 where a cell stood in quotes and holds doubled ones or line ends. */
  knotty: Uint8Array;
  flaw: Flaw;
  /** Whether a line end stands within the record. */
  manyLines: boolean;
}

const quote = 34;
const lf = 10;
const cr = 13;
const space = 32;
const tab = 9;
const noByte = -1;

/** A tokenizer of one dialect. A quote opens only at the start of a cell; one inside a bare cell is a character like others. */
export function recordTokenizer({ delimiter, quotes }: RecordDialect): RecordTokenizer {
  const parting = typeof delimiter === "number" ? delimiter : noByte;
  const tokens: RecordTokenizer = {
    next:
      delimiter === "blank"
        ? (bytes, from, to, last) => nextBlank(tokens, bytes, from, to, last)
        : (bytes, from, to, last) => nextDelimited(tokens, parting, quotes, bytes, from, to, last),
    count: 0,
    starts: new Int32Array(64),
    ends: new Int32Array(64),
    knotty: new Uint8Array(64),
    flaw: null,
    manyLines: false,
  };
  return tokens;
}

function nextDelimited(
  t: RecordTokenizer,
  parting: number,
  quotes: boolean,
  bytes: Uint8Array,
  from: number,
  to: number,
  last: boolean,
): number {
  begin(t);
  let i = from;
  for (;;) {
    const start = i;
    if (quotes) {
      while (i < to && bytes[i] === space) i++;
      if (i >= to && !last) return -1;
      if (i < to && bytes[i] === quote) {
        i = quoted(t, bytes, i + 1, to, last);
        if (i < 0 || (i >= to && !last)) return -1;
        if (i >= to) return to;
        if (bytes[i] === parting) {
          i++;
          continue;
        }
        if (bytes[i] === lf || bytes[i] === cr) return lineEnd(bytes, i, to, last);
        t.flaw = "stray";
        t.count--;
      } else i = start;
    }
    const end = bareEnd(bytes, i, to, parting);
    if (end >= to && !last) return -1;
    cell(t, i, end, 0);
    if (end >= to || bytes[end] !== parting) return lineEnd(bytes, end, to, last);
    i = end + 1;
  }
}

/** Where the bare cell that begins at `i` ends. */
function bareEnd(bytes: Uint8Array, i: number, to: number, parting: number): number {
  for (; i < to; i++) {
    const byte = bytes[i];
    if (byte === parting || byte === lf || byte === cr) return i;
  }
  return to;
}

/** Takes the quoted cell that begins at `start`; returns the place after its closing quote and blanks, -1 if more is needed. */
function quoted(t: RecordTokenizer, bytes: Uint8Array, start: number, to: number, last: boolean): number {
  let isKnotty: 0 | 1 = 0;
  for (let i = start; i < to; i++) {
    const byte = bytes[i];
    if (byte === lf || byte === cr) {
      isKnotty = 1;
      t.manyLines = true;
    } else if (byte === quote) {
      if (i + 1 >= to && !last) return -1;
      if (bytes[i + 1] === quote && i + 1 < to) {
        isKnotty = 1;
        i++;
      } else {
        cell(t, start, i, isKnotty);
        let after = i + 1;
        while (after < to && bytes[after] === space) after++;
        return after;
      }
    }
  }
  if (!last) return -1;
  t.flaw = "unclosed";
  return to;
}

function nextBlank(t: RecordTokenizer, bytes: Uint8Array, from: number, to: number, last: boolean): number {
  begin(t);
  let i = from;
  for (;;) {
    while (i < to && (bytes[i] === space || bytes[i] === tab)) i++;
    const start = i;
    while (i < to && !isBlankOrEnd(bytes[i] as number)) i++;
    if (i >= to && !last) return -1;
    if (i > start) cell(t, start, i, 0);
    if (i >= to || bytes[i] === lf || bytes[i] === cr) return lineEnd(bytes, i, to, last);
  }
}

const isBlankOrEnd = (byte: number) => byte === space || byte === tab || byte === lf || byte === cr;

function begin(t: RecordTokenizer): void {
  t.count = 0;
  t.flaw = null;
  t.manyLines = false;
}

function cell(t: RecordTokenizer, start: number, end: number, isKnotty: 0 | 1): void {
  if (t.count === t.starts.length) {
    t.starts = grown(t.starts, Int32Array);
    t.ends = grown(t.ends, Int32Array);
    t.knotty = grown(t.knotty, Uint8Array);
  }
  t.starts[t.count] = start;
  t.ends[t.count] = end;
  t.knotty[t.count++] = isKnotty;
}

/** Past the line end at `i`; -1 if it may go on in the bytes to come. */
function lineEnd(bytes: Uint8Array, i: number, to: number, last: boolean): number {
  if (i >= to) return last ? to : -1;
  if (bytes[i] === lf) return i + 1;
  if (i + 1 >= to) return last ? to : -1;
  return bytes[i + 1] === lf ? i + 2 : i + 1;
}

function grown<A extends Int32Array | Uint8Array>(from: A, Kind: new (length: number) => A): A {
  const to = new Kind(from.length * 2);
  to.set(from);
  return to;
}
