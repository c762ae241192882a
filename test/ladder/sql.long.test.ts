import { expect, it } from "vitest";
import { isFull } from "../house/full.ts";
import { expectEnoughOfEach } from "./hold-against-oracle.ts";
import { holdSqlAgainstOracle } from "./hold-sql-against-oracle.ts";

const historiesEach = 5_000;

/** Of five thousand each. */
const parts = isFull ? 4 : 2;

it.each(Array.from({ length: parts }, (_, i) => i + 1))(
  `in SQL, 5,000 random histories on random ladders stand where the oracle says (part %i of ${parts})`,
  async () => {
    const tally = await holdSqlAgainstOracle(310);
    expect(tally.pairs).toBeGreaterThanOrEqual(historiesEach);
    expectEnoughOfEach(tally);
  },
);
