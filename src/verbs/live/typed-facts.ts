import { createHash } from "node:crypto";
import { type KindName, kinds } from "../../core/facts/kinds.ts";
import type { LiveMessage, Taken } from "../../core/facts/live/live-fact.ts";
import { sentRows } from "../../core/facts/live/sent-rows.ts";
import { type TypedRow, typedRow } from "../../core/facts/live/typed-row.ts";
import type { Problem } from "../../core/words/problem.ts";
import { message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import { randomHex } from "../../io/env.ts";
import type { LiveInbox } from "./live-inbox.ts";

/** Every kind of fact, for whoever asks by name. */
export const kindNamesInOrder = Object.keys(kinds) as [KindName, ...KindName[]];

/** Facts of one kind as a program sends them. */
export interface TypedFacts {
  readonly kind: KindName;
  readonly source: string;
  readonly text: string;
  readonly ndjson: boolean;
  /** `Idempotency-Key`: the rows that bear no id have this one's, each with its place; null: none. */
  readonly key: string | null;
  readonly receivedUs: number;
}

/** What became of one row. `accepted`: it is safe, and will count soon. */
export interface RowTaken {
  readonly row: number;
  readonly messageId: string;
  readonly result: "accepted" | "repeated" | "rejected";
  readonly problems: readonly Problem[];
}

/** So many rows at once. */
const mostRows = 10_000;

/** Takes rows in, each for itself: those that are wrong keep no other from being kept. */
export async function takeTyped(live: LiveInbox, sent: TypedFacts, by: string): Promise<readonly RowTaken[]> {
  const values = sentRows(sent.text, sent.ndjson);
  if (values === null || values.length === 0)
    throw new StigeError("asked", message("live.notJson"), message("live.notJson.fix"));
  if (values.length > mostRows)
    throw new StigeError("asked", message("live.manyRows", { most: mostRows }), message("live.manyRows.fix"));
  const read = values.map((value) => typedRow(sent.kind, sent.source, value, sent.receivedUs));
  const ids = read.map(
    (row, i) => row.messageId ?? (sent.key === null ? randomHex(12) : `${sent.key}:${i + 1}`),
  );
  const messages = read.flatMap((row, i): LiveMessage[] =>
    row.ok ? [{ messageId: `${sent.source}:${ids[i]}`, receivedUs: sent.receivedUs, facts: [row.fact] }] : [],
  );
  const taken = messages.length > 0 ? await live.takeIn(messages, by) : [];
  return answers(read, ids, taken);
}

function answers(
  read: readonly TypedRow[],
  ids: readonly string[],
  taken: readonly Taken[],
): readonly RowTaken[] {
  const results = taken.values();
  return read.map((row, i) => ({
    row: i + 1,
    messageId: ids[i] as string,
    result: !row.ok ? "rejected" : results.next().value === "new" ? "accepted" : "repeated",
    problems: row.ok ? [] : row.problems,
  }));
}

/** Answers of requests with an `Idempotency-Key`, kept for a while so that the same request has the same answer. */
export interface KeptRequests {
  /** Throws `asked` where another request had this key. */
  once<T>(by: string, key: string | null, text: string, work: () => Promise<T>): Promise<T>;
}

const keptUs = 86_400_000_000;
const mostKept = 10_000;

export function keptRequests(now: () => number): KeptRequests {
  const kept = new Map<
    string,
    { readonly hash: string; readonly us: number; readonly answer: Promise<unknown> }
  >();
  return {
    async once(by, key, text, work) {
      if (key === null) return work();
      const name = JSON.stringify([by, key]);
      const hash = createHash("sha256").update(text).digest("base64");
      const before = kept.get(name);
      if (before && before.us > now() - keptUs) {
        if (before.hash !== hash)
          throw new StigeError("asked", message("live.otherRequest"), message("live.otherRequest.fix"));
        return before.answer as ReturnType<typeof work>;
      }
      const answer = work();
      kept.delete(name);
      kept.set(name, { hash, us: now(), answer });
      // What failed may be tried again.
      answer.catch(() => kept.delete(name));
      for (const old of kept.keys()) if (kept.size > mostKept) kept.delete(old);
      return answer;
    },
  };
}
