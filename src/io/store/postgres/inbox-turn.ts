import type pg from "pg";
import type { DatabasePlace } from "../../../core/words/database-place.ts";
import type { InboxStand, SharedInbox } from "../inbox/inbox-schema.ts";
import { ask } from "./connect.ts";

const stand = "batch, shortened, runs";

/** Makes the row that whoever takes messages in has in turn, where it is not there. */
export async function makeTurn(client: pg.Client, at: DatabasePlace): Promise<void> {
  await ask(
    client,
    at,
    `create table if not exists inbox_turn
      (one int primary key check (one = 1), batch bigint not null, shortened bigint not null, runs bigint not null)`,
  );
  await ask(
    client,
    at,
    `insert into inbox_turn select 1, greatest(coalesce(max(batch), 0), (select inbox_sealed from manifest)), 0, 0
      from inbox_batch on conflict do nothing`,
  );
}

/** The turn that the processes on one database have: a row of it, which is locked until the transaction ends. */
export function turnOf(client: () => Promise<pg.Client>, at: DatabasePlace): SharedInbox {
  const only = async (text: string, values: readonly unknown[] = []) => {
    const [row] = await ask<InboxStand>(await client(), at, text, values);
    if (!row) throw new Error("the inbox has no turn");
    return row;
  };
  return {
    now: () => only(`select ${stand} from inbox_turn`),
    take: () => only(`update inbox_turn set batch = batch + 1 returning ${stand}`),
    async changeRuns(shortened) {
      await only(
        `update inbox_turn set runs = runs + 1, shortened = greatest(shortened, $1) returning ${stand}`,
        [shortened],
      );
    },
  };
}
