import { printBytes } from "../../../core/facts/live/known-ids/prints.ts";
import type { InboxBase } from "./inbox-schema.ts";

/** What became of a request that bore an `Idempotency-Key`: sent again, it has the same answer, whatever happened to the server meanwhile. */
export interface AnsweredRequest {
  /** The fingerprint of its key and of whoever sent it (`printOf`). */
  readonly request: string;
  /** The fingerprint of what it says. */
  readonly said: string;
  /** When it came. */
  readonly us: number;
  /** Of its messages in their order: `n` new, `r` repeated; one sign where all are the same. */
  readonly taken: string;
}

/** So long the answer is kept. */
const answersKeptUs = 86_400_000_000;

/** What became of a request; null: nothing is known of it. */
export async function answeredRequest(
  { db }: InboxBase,
  request: string,
  nowUs: number,
): Promise<AnsweredRequest | null> {
  const row = await db
    .selectFrom("inbox_answer")
    .select(["said", "us", "taken"])
    .where("request", "=", bytesOf(request))
    .where("us", ">", nowUs - answersKeptUs)
    .executeTakeFirst();
  return row ? { request, ...row, said: Buffer.from(row.said).toString("latin1") } : null;
}

/** Whether it is known what became of any of some requests. */
export async function areAnswered(
  { db }: InboxBase,
  asked: readonly Pick<AnsweredRequest, "request" | "us">[],
): Promise<boolean> {
  if (asked.length === 0) return false;
  const since = new Map(asked.map(({ request, us }) => [request, us - answersKeptUs]));
  const rows = await db
    .selectFrom("inbox_answer")
    .select(["request", "us"])
    .where("request", "in", [...since.keys()].map(bytesOf))
    .execute();
  return rows.some(({ request, us }) => us > (since.get(Buffer.from(request).toString("latin1")) ?? us));
}

/** Keeps what became of requests, within the transaction in which their messages are. */
export async function keepAnswered({ db }: InboxBase, answered: readonly AnsweredRequest[]): Promise<void> {
  for (const { request, said, us, taken } of answered) {
    const row = { said: bytesOf(said), us, taken };
    await db
      .insertInto("inbox_answer")
      .values({ request: bytesOf(request), ...row })
      .onConflict((known) => known.column("request").doUpdateSet(row))
      .execute();
  }
}

/** Lets go of those that need not be kept any more. */
export async function forgetAnswered({ db }: InboxBase, nowUs: number): Promise<void> {
  await db
    .deleteFrom("inbox_answer")
    .where("us", "<=", nowUs - answersKeptUs)
    .execute();
}

const bytesOf = (print: string) => Buffer.from(print, "latin1").subarray(0, printBytes);
