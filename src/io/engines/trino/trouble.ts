import { type Message, message } from "../../../core/words/say.ts";
import { StigeError } from "../../../core/words/stige-error.ts";
import type { QueryError } from "./page.ts";

/** A query that failed in Trino: its own name for it, what it said, and what helps. */
export function queryFailed(query: string, { errorName, message: what }: QueryError): StigeError {
  return new StigeError(
    "io",
    message("trino.failed", { name: errorName, what: what.split("\n")[0] ?? "" }),
    remedyFor(errorName, what) ?? message("trino.failed.fix", { query }),
  );
}

const lostWorker =
  /^(PAGE_TRANSPORT_\w+|REMOTE_\w+|TOO_MANY_REQUESTS_FAILED|NO_NODES_AVAILABLE|ABANDONED_TASK|WORKER_\w+|SERVER_SHUTTING_DOWN|SERVER_STARTING_UP)$/;

function remedyFor(errorName: string, what: string): Message | null {
  // The second: a worker that died just as it ended a task.
  if (lostWorker.test(errorName) || what.startsWith("Did not receive final task info"))
    return message("trino.lostWorker.fix");
  if (/MEMORY_LIMIT|OUT_OF_MEMORY|NO_MEMORY/.test(errorName)) return message("trino.memory.fix");
  return null;
}

/** Nobody answers, or only that they cannot now. The query was not begun. */
export function unreachable(url: string, what: string): StigeError {
  return new StigeError("io", message("trino.unreachable", { url, what }), message("trino.unreachable.fix"));
}

/** The query was sent and nothing came back: it may be running. */
export function perhapsBegun(url: string, what: string): StigeError {
  return new StigeError(
    "io",
    message("trino.perhapsBegun", { url, what }),
    message("trino.perhapsBegun.fix"),
  );
}

/** A query that was running and can no longer be heard of. */
export function brokenOff(query: string, what: string): StigeError {
  return new StigeError("io", message("trino.brokenOff", { query, what }), message("trino.brokenOff.fix"));
}

export function tooLong(ms: number): StigeError {
  return new StigeError("io", message("trino.tooLong", { seconds: ms / 1000 }), message("trino.tooLong.fix"));
}
