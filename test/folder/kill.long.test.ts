import { expect, it } from "vitest";
import { killRounds } from "./kill-rounds.ts";

it("a load killed at a hundred random moments is wholly there or wholly not", async () => {
  const seen = await killRounds(100, Math.random);
  console.log(
    `kills: ${seen.before} before the load, ${seen.after} after it; ${seen.unkilled} came too late`,
  );
  expect(seen.before).toBeGreaterThan(10);
  expect(seen.after).toBeGreaterThan(0);
}, 900_000);
