import { setImmediate as othersTurn } from "node:timers/promises";
import { countOf, joinedPrints } from "../../../core/facts/live/known-ids/prints.ts";
import { forgetAnswered } from "./answered-requests.ts";
import { copyIds } from "./copy-ids.ts";
import { type FollowRuns, idRuns } from "./id-runs.ts";
import type { InboxBase } from "./inbox-schema.ts";

/** Messages that were acknowledged together. */
export interface Batch {
  readonly batch: number;
  readonly messages: number;
  readonly body: string;
}

/** What came over HTTP and is not yet sealed, and the ids of what was, as far as sealing goes; what comes in: `Intake`. */
export interface Inbox {
  /** How many messages wait to be sealed. */
  left(): Promise<number>;
  /** The oldest batches, at least one where there are any, and about so many bytes. */
  oldest(bytes: number): Promise<readonly Batch[]>;
  /** The batches up to one are sealed: their ids stay, they themselves go. Killed in between, some are still there, and their ids twice. */
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
  if (tidies) await ids.tidy(nowUs);
  return {
    async left() {
      const row = await db
        .selectFrom("inbox_batch")
        .select(({ fn }) => fn.sum<number | string | null>("messages").as("messages"))
        .executeTakeFirst();
      return Number(row?.messages ?? 0);
    },
    async oldest(bytes) {
      const rows = await db.selectFrom("inbox_batch").select(["batch", "bytes"]).orderBy("batch").execute();
      let sum = 0;
      const some = rows.filter((row, i) => {
        sum += row.bytes;
        return i === 0 || sum <= bytes;
      });
      const last = some.at(-1);
      if (!last) return [];
      return db
        .selectFrom("inbox_batch")
        .select(["batch", "messages", "body"])
        .where("batch", "<=", last.batch)
        .orderBy("batch")
        .execute();
    },
    async shorten(upTo, sealedUs) {
      const rows = await db
        .selectFrom("inbox_batch")
        .select(["batch", "bytes", "prints"])
        .where("batch", "<=", upTo)
        .orderBy("batch")
        .execute();
      const prints = joinedPrints(rows.map((row) => row.prints));
      await base.transaction("inbox.shorten", () => forgetAnswered(base, sealedUs));
      const came = countOf(prints) > 0 ? await ids.add(prints, sealedUs, upTo) : null;
      // Bit by bit: what comes in meanwhile waits for none of them long.
      for (const last of lastOfParts(rows)) {
        await base.transaction("inbox.shortened", () =>
          db.deleteFrom("inbox_batch").where("batch", "<=", last).execute(),
        );
        await othersTurn();
      }
      await follow({ came, gone: [], shortened: upTo });
      await ids.tidy(sealedUs);
      await base.settle();
    },
    overwriteDeleted: base.overwriteDeleted,
    copyIdsTo: (other) => copyIds(base, other),
    close: base.close,
  };
}

/** So much is deleted in one commit. */
const deletedBytes = 2_000_000;

/** The last batches of parts of them that are deleted together. */
function lastOfParts(rows: readonly { readonly batch: number; readonly bytes: number }[]): readonly number[] {
  let sum = 0;
  return rows.flatMap(({ batch, bytes }, i) => {
    sum += bytes;
    if (sum < deletedBytes && i < rows.length - 1) return [];
    sum = 0;
    return [batch];
  });
}
