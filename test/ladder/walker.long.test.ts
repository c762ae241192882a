import { expect, it } from "vitest";
import { expectEnoughOfEach, holdAgainstOracle } from "./hold-against-oracle.ts";

const pairsEach = 10_000;

it.each(Array.from({ length: 20 }, (_, i) => i + 1))(
  "walks 10,000 random histories through random ladders as the oracle does (part %i of 20)",
  () => {
    const tally = holdAgainstOracle(pairsEach);
    expect(tally.pairs).toBeGreaterThanOrEqual(pairsEach);
    expectEnoughOfEach(tally);
  },
);
