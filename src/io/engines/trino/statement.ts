import { dropQuery, getPage, type Manner, type Outcome, postQuery } from "./exchange.ts";
import { type Page, readPage } from "./page.ts";
import { progressOf, type QueryProgress } from "./query-progress.ts";
import { brokenOff, perhapsBegun, queryFailed, tooLong, unreachable } from "./trouble.ts";

/** Where Trino is, and who asks. */
export interface TrinoServer {
  /** `http://127.0.0.1:8080` */
  readonly url: string;
  readonly user?: string;
  readonly catalog?: string;
  readonly schema?: string;
  /** What Trino's own page of queries names as their source. */
  readonly source?: string;
  /** Session properties: `{ retry_policy: "TASK" }`. */
  readonly session?: Readonly<Record<string, string>>;
}

/** How a query is attended. */
export interface Watch {
  readonly progress?: (progress: QueryProgress) => void;
  /** Given, the query is cancelled in Trino and the signal's reason is thrown. */
  readonly signal?: AbortSignal;
  /** How long a query may take in all. Default: as long as it wants. */
  readonly limitMs?: number;
  /** How long one answer may take; Trino sends a page at least every second, unless it is hard pressed. Default: 60 s. */
  readonly answerMs?: number;
  /** For how long a page that cannot be had is asked for again. Default: two minutes. */
  readonly patienceMs?: number;
}

/**
 * Runs one statement and gives its pages. Left early, by an error, a signal or its reader, it is cancelled in Trino. A
 * failure is a StigeError `io`, with Trino's name for it where it has one.
 */
export async function* pagesOf(sql: string, server: TrinoServer, watch: Watch = {}): AsyncGenerator<Page> {
  const given = watch.signal ?? new AbortController().signal;
  const limit = watch.limitMs === undefined ? null : AbortSignal.timeout(watch.limitMs);
  const manner: Manner = {
    headers: headersOf(server),
    signal: limit ? AbortSignal.any([given, limit]) : given,
    tryMs: watch.answerMs ?? 60_000,
    patienceMs: watch.patienceMs ?? 120_000,
  };
  let next: string | undefined;
  try {
    manner.signal.throwIfAborted();
    let page = begun(server.url, await postQuery(new URL("/v1/statement", server.url).href, sql, manner));
    for (;;) {
      next = page.nextUri;
      watch.progress?.(progressOf(page));
      if (page.error) throw queryFailed(page.id, page.error);
      yield page;
      if (next === undefined) return;
      page = goneOn(page.id, await getPage(next, manner));
    }
  } catch (error) {
    throw limit?.aborted && !given.aborted ? tooLong(watch.limitMs ?? 0) : error;
  } finally {
    if (next !== undefined) await dropQuery(next, manner.headers);
  }
}

/** The first page. */
function begun(url: string, outcome: Outcome): Page {
  if (outcome.text === null)
    throw outcome.sent ? perhapsBegun(url, outcome.what) : unreachable(url, outcome.what);
  const page = readPage(outcome.text);
  if (!page) throw unreachable(url, outcome.text.trim().slice(0, 60));
  return page;
}

/** Any later page. */
function goneOn(query: string, outcome: Outcome): Page {
  if (outcome.text === null) throw brokenOff(query, outcome.what);
  const page = readPage(outcome.text);
  if (!page) throw brokenOff(query, outcome.text.trim().slice(0, 60));
  return page;
}

function headersOf({ user, catalog, schema, source, session }: TrinoServer): Record<string, string> {
  const properties = Object.entries(session ?? {}).map(
    ([name, value]) => `${name}=${encodeURIComponent(value)}`,
  );
  return {
    "Content-Type": "text/plain; charset=utf-8",
    "X-Trino-User": user ?? "stige",
    "X-Trino-Source": source ?? "stige",
    "X-Trino-Time-Zone": "UTC",
    // Without it, instants are cut to milliseconds.
    "X-Trino-Client-Capabilities": "PARAMETRIC_DATETIME",
    ...(catalog === undefined ? {} : { "X-Trino-Catalog": catalog }),
    ...(schema === undefined ? {} : { "X-Trino-Schema": schema }),
    ...(properties.length === 0 ? {} : { "X-Trino-Session": properties.join(",") }),
  };
}
