import { expect, it } from "vitest";
import { expectEnoughOfEach, holdAgainstOracle } from "./hold-against-oracle.ts";

it("walks 5,000 random histories through random ladders as the oracle does", () => {
  const tally = holdAgainstOracle(5_000);
  expect(tally.pairs).toBeGreaterThanOrEqual(5_000);
  expectEnoughOfEach(tally);
}, 60_000);
