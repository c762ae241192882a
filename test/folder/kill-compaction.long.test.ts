import { expect, it } from "vitest";
import { killCompactions, killErasures } from "./kill-compaction.ts";

it("a compaction killed at forty random moments leaves the folder whole", async () => {
  const seen = await killCompactions(40, Math.random);
  console.log(`kills: ${seen.before} before it counted, ${seen.after} after; ${seen.unkilled} came too late`);
  expect(seen.before).toBeGreaterThan(5);
}, 1_200_000);

it("an erasure killed at forty random moments is done or not done", async () => {
  const seen = await killErasures(40, Math.random);
  console.log(`kills: ${seen.there} before it counted, ${seen.gone} after`);
  expect(seen.there).toBeGreaterThan(2);
}, 1_200_000);
