import { expect, it } from "vitest";
import { easeMs } from "./live-inbox.ts";

it("whoever sends waits for sealing where much waits to be sealed, and never long", () => {
  expect(easeMs(100_000, 20)).toBe(0);
  expect(easeMs(150_000, 20)).toBe(0);
  expect(easeMs(225_000, 20)).toBe(10);
  expect(easeMs(300_000, 20)).toBe(20);
  expect(easeMs(2_000_000, 300)).toBe(40);
});
