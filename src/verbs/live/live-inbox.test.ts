import { expect, it } from "vitest";
import { easeMs, gatherMs } from "./live-inbox.ts";

it("whoever sends waits for sealing where much waits to be sealed, and never long", () => {
  expect(easeMs(500_000, 20)).toBe(0);
  expect(easeMs(700_000, 20)).toBe(0);
  expect(easeMs(775_000, 20)).toBe(10);
  expect(easeMs(850_000, 20)).toBe(20);
  expect(easeMs(2_000_000, 300)).toBe(40);
});

it("what comes is gathered where much comes, and no longer than a commit takes anyhow", () => {
  expect(gatherMs(8, 0)).toBe(0.2);
  expect(gatherMs(400, 3)).toBe(5);
  expect(gatherMs(4_000, 3)).toBe(5);
  expect(gatherMs(4_000, 30)).toBe(0);
});
