import { expect, it } from "vitest";
import { holdConditionAt } from "./hold-condition-at.ts";

it("a condition asked at an instant holds of whom the oracle says", async () => {
  const { held, not } = await holdConditionAt(12);
  expect(held).toBeGreaterThan(0);
  expect(not).toBeGreaterThan(0);
});
