/** One page of Trino's answer, as far as it is read here. */
export interface Page {
  readonly id: string;
  /** Where the next page is; none: this was the last. */
  readonly nextUri?: string;
  readonly columns?: readonly Column[];
  readonly data?: readonly (readonly unknown[])[];
  readonly stats: Stats;
  /** May come on any page. */
  readonly error?: QueryError;
}

export interface Column {
  readonly name: string;
  /** As in SQL: `bigint`, `varchar(3)`, `timestamp(6)`. */
  readonly type: string;
}

export interface Stats {
  readonly state: string;
  readonly nodes: number;
  readonly totalSplits: number;
  readonly completedSplits: number;
  readonly processedRows: number;
  readonly processedBytes: number;
  readonly peakMemoryBytes: number;
  readonly elapsedTimeMillis: number;
}

export interface QueryError {
  /** `PAGE_TRANSPORT_TIMEOUT`, `DIVISION_BY_ZERO`, … */
  readonly errorName: string;
  readonly message: string;
}

type Reviver = (key: string, value: unknown, context: { readonly source?: string }) => unknown;
const parseWithSource = JSON.parse as (text: string, reviver?: Reviver) => unknown;

/** A whole number that may be beyond 2^53; also found within a text, which costs time and nothing else. */
const longNumber = /[[,:]-?(?:9\d{15}|\d{17})/;

/** The page in an answer's text; null: it is none. Whole numbers beyond 2^53, which `JSON.parse` would round, are bigint. */
export function readPage(text: string): Page | null {
  let page: unknown;
  try {
    page = longNumber.test(text) ? parseWithSource(text, exactNumber) : JSON.parse(text);
  } catch {
    return null;
  }
  const { id, stats } = (page ?? {}) as { id?: unknown; stats?: unknown };
  return typeof id === "string" && typeof stats === "object" && stats !== null ? (page as Page) : null;
}

/** Trino writes a DOUBLE with a point or an exponent, so that digits alone are a whole number. */
function exactNumber(_key: string, value: unknown, { source = "" }: { readonly source?: string }): unknown {
  return typeof value === "number" && !Number.isSafeInteger(value) && /^-?\d+$/.test(source)
    ? BigInt(source)
    : value;
}
