import { setTimeout as pause } from "node:timers/promises";

/** How HTTP is spoken with one server. */
export interface Manner {
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
  /** How long one try may take, its body included. */
  readonly tryMs: number;
  /** How long it is tried again. */
  readonly patienceMs: number;
}

/** What came of an exchange. `status` null: no answer. `sent`: whoever did not answer well may have acted all the same. */
export type Outcome =
  | { readonly text: string }
  | { readonly text: null; readonly status: number | null; readonly what: string; readonly sent: boolean };

const firstWaitMs = 100;
const longestWaitMs = 5_000;

/**
 * Fetches a page. Asking for the same page again gives the same page, so that what may pass is tried again: a broken
 * connection, silence, and a server, or one before it, that cannot just now.
 */
export function getPage(url: string, manner: Manner): Promise<Outcome> {
  return patiently(
    manner,
    (status) => status === null || [429, 502, 503, 504].includes(status),
    () => once({ method: "GET" }, url, manner),
  );
}

/** Hands a query in. It is tried again only where nobody can have begun it. */
export function postQuery(url: string, body: string, manner: Manner): Promise<Outcome> {
  return patiently(
    manner,
    (status) => status === 429 || status === 503,
    () => once({ method: "POST", body }, url, manner),
  );
}

/** Says that nobody waits for a query any more, and does not ask whether it was heard. */
export async function dropQuery(url: string, headers: Manner["headers"]): Promise<void> {
  await fetch(url, { method: "DELETE", headers, signal: AbortSignal.timeout(5_000) })
    .then((response) => response.body?.cancel())
    .catch(() => {});
}

/** Throws the reason of the signal once that is given. */
async function patiently(
  { signal, patienceMs }: Manner,
  mayPass: (status: number | null) => boolean,
  attempt: () => Promise<Outcome>,
): Promise<Outcome> {
  const untilMs = performance.now() + patienceMs;
  for (let waitMs = firstWaitMs; ; waitMs = Math.min(2 * waitMs, longestWaitMs)) {
    const outcome = await attempt();
    signal.throwIfAborted();
    if (outcome.text !== null || !mayPass(outcome.status) || performance.now() + waitMs > untilMs)
      return outcome;
    await pause(waitMs, null, { signal }).catch(() => signal.throwIfAborted());
  }
}

async function once(
  asked: { readonly method: "GET" | "POST"; readonly body?: string },
  url: string,
  { headers, signal, tryMs }: Manner,
): Promise<Outcome> {
  const limit = AbortSignal.timeout(tryMs);
  try {
    const response = await fetch(url, { ...asked, headers, signal: AbortSignal.any([signal, limit]) });
    const text = await response.text();
    const { status } = response;
    if (status === 200) return { text };
    return {
      text: null,
      status,
      what: `HTTP ${status}${firstLine(text)}`,
      sent: status === 502 || status === 504,
    };
  } catch (error) {
    if (limit.aborted)
      return { text: null, status: null, what: `no answer in ${tryMs / 1000} s`, sent: true };
    const what = reasonOf(error);
    return { text: null, status: null, what, sent: !/^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN)$/.test(what) };
  }
}

/** What an answer that is no page says for itself; web pages say nothing. */
function firstLine(text: string): string {
  const [line = ""] = text.trim().split("\n");
  return line === "" || line.startsWith("<") ? "" : `: ${line.slice(0, 200)}`;
}

/** `fetch` says only that it failed; the reason lies below. */
function reasonOf(error: unknown): string {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  const { code, message } = cause as { readonly code?: unknown; readonly message?: unknown };
  return typeof code === "string" ? code : String(message ?? cause);
}
