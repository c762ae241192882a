import type { AsyncLocalStorage } from "node:async_hooks";
import type pg from "pg";
import type { Base } from "../base.ts";
import { transaction } from "./commit.ts";

/** The connection of the transaction that whoever asks is in; null: it is over. */
export interface Within {
  client: pg.Client | null;
}

/** How a store's transactions are done, each on the connection of `how.writer`. */
export function transacting(
  how: Parameters<typeof transaction>[1],
  inTransaction: AsyncLocalStorage<Within>,
): Base["transaction"] {
  return async (point, work) => {
    const client = await how.writer.client();
    // What goes on after the transaction, begun within it, asks as everybody does.
    const state: Within = { client };
    return transaction(point, how, client, () =>
      inTransaction.run(state, work).finally(() => {
        state.client = null;
      }),
    );
  };
}
