import { expect, it } from "vitest";
import { killCompactions, killErasures } from "./kill-compaction.ts";

it("a compaction killed at twenty random moments leaves the folder whole", async () => {
  const seen = await killCompactions(20, Math.random);
  console.log(`kills: ${seen.before} before it counted, ${seen.after} after; ${seen.unkilled} came too late`);
  expect(seen.before).toBeGreaterThan(2);
}, 1_200_000);

it("an erasure killed at twenty random moments is done or not done", async () => {
  const seen = await killErasures(20, Math.random);
  console.log(`kills: ${seen.there} before it counted, ${seen.gone} after`);
  expect(seen.there).toBeGreaterThan(1);
}, 1_200_000);
