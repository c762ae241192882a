import { expect, it } from "vitest";
import { killCompactions } from "./kill-compaction.ts";

it("a compaction killed at any moment leaves the folder whole, and the next one finishes it", async () => {
  const seen = await killCompactions(3, Math.random);
  expect(seen.before + seen.after).toBeGreaterThan(0);
}, 180_000);
