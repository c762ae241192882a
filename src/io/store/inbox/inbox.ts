import { setImmediate as othersTurn } from "node:timers/promises";
import { fullCount } from "../../../core/facts/live/known-ids/print-filter.ts";
import { joinedPrints, printBytes } from "../../../core/facts/live/known-ids/prints.ts";
import { oneAtATime } from "../../one-at-a-time.ts";
import { forgetAnswered } from "./answered-requests.ts";
import { copyIds } from "./copy-ids.ts";
import { type FollowRuns, type IdRuns, idRuns, type Run } from "./id-runs.ts";
import type { InboxBase } from "./inbox-schema.ts";

/** Messages that were acknowledged together. */
export interface Batch {
  readonly batch: number;
  readonly messages: number;
  readonly body: string;
}

/** What came over HTTP and is not yet sealed, and the ids of what was, as far as sealing goes; what comes in: `Intake`. */
export interface Inbox {
  /** How many messages are there, in batches after a number. */
  left(after?: number): Promise<number>;
  /** The oldest batches after a number, at least one where there are any, and about so many bytes. */
  oldest(bytes: number, after?: number): Promise<readonly Batch[]>;
  /** The batches up to one are sealed: their ids stay, they themselves go. Killed in between, some are still there, and their ids twice. One after the other, with the two below. */
  shorten(upTo: number, sealedUs: number): Promise<void>;
  overwriteDeleted(): Promise<void>;
  /** Copies the ids that are known into another inbox, which is empty. */
  copyIdsTo(other: InboxBase): Promise<void>;
  close(): Promise<void>;
}

/** `follow`: whoever takes messages in is told what becomes of them. `tidies`: false for whoever does not seal. */
export async function openInbox(
  base: InboxBase,
  nowUs: number,
  follow: FollowRuns,
  { tidies = true } = {},
): Promise<Inbox> {
  const { db } = base;
  const ids = idRuns(base, follow);
  const inTurn = oneAtATime();
  if (tidies) await ids.tidy(nowUs);
  return {
    async left(after = 0) {
      const row = await db
        .selectFrom("inbox_batch")
        .select(({ fn }) => fn.sum<number | string | null>("messages").as("messages"))
        .where("batch", ">", after)
        .executeTakeFirst();
      return Number(row?.messages ?? 0);
    },
    async oldest(bytes, after = 0) {
      const rows = await db
        .selectFrom("inbox_batch")
        .select(["batch", "bytes"])
        .where("batch", ">", after)
        .orderBy("batch")
        .execute();
      let sum = 0;
      const some = rows.filter((row, i) => {
        sum += row.bytes;
        return i === 0 || sum <= bytes;
      });
      const read: Batch[] = [];
      // Bit by bit: the thread that reads them has more to do.
      for (const last of lastOfParts(some)) {
        const part = await db
          .selectFrom("inbox_batch")
          .select(["batch", "messages", "body"])
          .where("batch", ">", read.at(-1)?.batch ?? after)
          .where("batch", "<=", last)
          .orderBy("batch")
          .execute();
        read.push(...part);
        await othersTurn();
      }
      return read;
    },
    shorten: (upTo, sealedUs) => inTurn(() => shortened(base, ids, follow, { upTo, sealedUs })),
    overwriteDeleted: () => inTurn(base.overwriteDeleted),
    copyIdsTo: (other) => inTurn(() => copyIds(base, other)),
    close: () => inTurn(base.close),
  };
}

/** What `Inbox.shorten` does. */
async function shortened(
  base: InboxBase,
  ids: IdRuns,
  follow: FollowRuns,
  { upTo, sealedUs }: { readonly upTo: number; readonly sealedUs: number },
): Promise<void> {
  const { db } = base;
  const rows = await db
    .selectFrom("inbox_batch")
    .select(["batch", "bytes", "prints"])
    .where("batch", "<=", upTo)
    .orderBy("batch")
    .execute();
  const prints = joinedPrints(rows.map((row) => row.prints));
  await base.transaction("inbox.shorten", () => forgetAnswered(base, sealedUs));
  const came: Run[] = [];
  // Small messages are many, and so are those that a crash left of two parts.
  for (let from = 0; from < prints.length; from += runBytes) {
    // Other processes let go of the batches once all their ids are there.
    const known = from + runBytes < prints.length ? 0 : upTo;
    came.push(await ids.add(prints.slice(from, from + runBytes), sealedUs, known));
  }
  // Bit by bit: what comes in meanwhile waits for none of them long.
  for (const [n, last] of lastOfParts(rows).entries()) {
    await base.transaction("inbox.shortened", () =>
      db.deleteFrom("inbox_batch").where("batch", "<=", last).execute(),
    );
    if (n % partsSettled === 0) await base.settle();
    await othersTurn();
  }
  for (const run of came) await follow({ came: run, gone: [], shortened: null });
  await follow({ came: null, gone: [], shortened: upTo });
  await ids.tidy(sealedUs);
  await base.settle();
}

/** The longest run. */
const runBytes = fullCount * printBytes;
/** So much is read at once, and deleted in one commit. */
const partBytes = 2_000_000;
/** After so many that were deleted what the log holds is brought into the file: bit by bit, whoever takes in shares the disk with it. */
const partsSettled = 8;

/** The last batches of parts of them that are read or deleted together. */
function lastOfParts(rows: readonly { readonly batch: number; readonly bytes: number }[]): readonly number[] {
  let sum = 0;
  return rows.flatMap(({ batch, bytes }, i) => {
    sum += bytes;
    if (sum < partBytes && i < rows.length - 1) return [];
    sum = 0;
    return [batch];
  });
}
