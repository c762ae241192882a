import { afterAll, beforeAll, expect, it } from "vitest";
import { holdErasure } from "../flow/hold-erasure.ts";
import { holdLaws } from "../flow/hold-laws.ts";
import { holdMerges } from "../flow/hold-merges.ts";
import { rowsLieIn } from "../flow/shop-of-rows.ts";
import { isFull } from "../house/full.ts";
import { type PostgresServer, startPostgres } from "./postgres-server.ts";
import { storied, story } from "./story.ts";

/** The laws that hold for shops in their folders hold for those whose store lies in a PostgreSQL. */
let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgres();
  rowsLieIn.database = await server.database("shops");
});
afterAll(() => server?.stop());

it("tells one long story as in a folder", async () => {
  const [own, there] = [storied(null), storied(rowsLieIn.database)];
  try {
    const told = await story(own, true);
    expect(await story(there, true)).toEqual(told);
  } finally {
    own.remove();
    there.remove();
  }
});

// What a law says of facts does not hang on the store, which test/postgres/everything.ts holds call by call.
holdLaws(isFull ? 6 : 2);
holdMerges(isFull ? 2 : 1, isFull ? 1 : 0);
holdErasure(isFull ? 3 : 1);
