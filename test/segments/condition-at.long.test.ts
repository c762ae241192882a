import { expect, it } from "vitest";
import { holdConditionAt } from "./hold-condition-at.ts";

it("conditions of 300 random shops asked at an instant hold of whom the oracle says", async () => {
  const { held, not } = await holdConditionAt(300);
  expect(Math.min(held, not)).toBeGreaterThan(1_000);
}, 1_800_000);
