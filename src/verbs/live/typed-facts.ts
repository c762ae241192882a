import { type KindName, kinds } from "../../core/facts/kinds.ts";
import type { LiveMessage, Taken } from "../../core/facts/live/live-fact.ts";
import { sentRows } from "../../core/facts/live/sent-rows.ts";
import { type TypedRow, typedRow } from "../../core/facts/live/typed-row.ts";
import type { Problem } from "../../core/words/problem.ts";
import { message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import { randomHex } from "../../io/env.ts";
import type { KnownRequest } from "./kept-requests.ts";
import { type LiveInbox, takenOf } from "./live-inbox.ts";

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

/** Takes rows in, each for itself: those that are wrong keep no other from being kept. Of a request whose answer is known only that is given. */
export async function takeTyped(
  live: LiveInbox,
  sent: TypedFacts,
  by: string,
  known: KnownRequest = {},
): Promise<readonly RowTaken[]> {
  const values = sentRows(sent.text, sent.ndjson);
  if (values === null) throw new StigeError("asked", message("live.notJson"), message("live.notJson.fix"));
  if (values.length === 0) throw new StigeError("asked", message("live.noRows"), message("live.noRows.fix"));
  if (values.length > mostRows)
    throw new StigeError("asked", message("live.manyRows", { most: mostRows }), message("live.manyRows.fix"));
  const read = values.map((value) => typedRow(sent.kind, sent.source, value, sent.receivedUs));
  const ids = read.map(
    (row, i) => row.messageId ?? (sent.key === null ? randomHex(12) : `${sent.key}:${i + 1}`),
  );
  const messages = read.flatMap((row, i): LiveMessage[] =>
    row.ok ? [{ messageId: `${sent.source}:${ids[i]}`, receivedUs: sent.receivedUs, facts: [row.fact] }] : [],
  );
  if (known.taken !== undefined) return answers(read, ids, takenOf(known.taken, messages.length));
  const taken = messages.length > 0 ? await live.takeIn(messages, by, known.request) : [];
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
