import { expect, it } from "vitest";
import { killCompactions, killErasures } from "./kill-compaction.ts";

it("a compaction killed at any moment leaves the folder whole, and the next one finishes it", async () => {
  const seen = await killCompactions(2, Math.random);
  expect(seen.before).toBeGreaterThan(0);
}, 180_000);

it("an erasure killed at any moment is done or not done, and can be done again", async () => {
  const seen = await killErasures(2, Math.random);
  expect(seen.gone).toBeGreaterThan(0);
  expect(seen.there).toBeGreaterThan(0);
}, 180_000);
