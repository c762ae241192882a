import { expect, it } from "vitest";
import { type LoadTold, type SealedPart, stepPlan } from "./step-plan.ts";

const part = (load: number, kind: SealedPart["kind"], rows = 10): SealedPart => ({
  load,
  kind,
  file: `segments/${kind}/L${load}.parquet`,
  rows,
});
const told = (load: number, kind: string, given: Partial<LoadTold> = {}): LoadTold => ({
  ...{ load, kind, has_ids: 1, rows_changed: 0, rows_same: 0, rows_forgotten: 0, origin: null },
  ...given,
});
const first = [part(1, "orders"), part(1, "lines"), part(1, "identities")];

it("steps loads that only add, and knows of which all keys are new", () => {
  const came = [part(2, "orders"), part(3, "events")];
  const loads = [told(1, "orders"), told(2, "orders", { rows_same: 1 }), told(3, "events")];
  const plan = stepPlan(first, [...first, ...came], loads);
  expect(plan?.added).toEqual(came);
  expect([plan?.fresh.has("orders"), plan?.fresh.has("events")]).toEqual([false, true]);
  expect(plan?.openLines).toEqual([]);
});

it("does not trust a load to have counted what was not its own kind", () => {
  const before = [...first, part(1, "refunds")];
  const plan = stepPlan(before, [...before, part(2, "refunds")], [told(1, "orders"), told(2, "orders")]);
  expect(plan?.fresh.has("refunds")).toBe(false);
});

it("looks for lines of new orders where a file of lines came alone, or somebody was taken out of one", () => {
  const alone = [...first, part(2, "lines")];
  const after = [...alone, part(3, "orders")];
  const loads = [told(1, "orders", { rows_forgotten: 1 }), told(2, "lines"), told(3, "orders")];
  expect(stepPlan(alone, after, loads)?.openLines.map(({ load }) => load)).toEqual([1, 2]);
});

it.each([
  ["a load was taken back", first.slice(1), [told(1, "orders")]],
  [
    "a load was put back",
    [...first, part(2, "orders")],
    [told(1, "orders"), told(2, "orders", { origin: 1 })],
  ],
  [
    "a file was written anew",
    [...first.slice(1), { ...part(1, "orders"), file: "L1-2" }],
    [told(1, "orders")],
  ],
  ["rates came", [...first, part(2, "rates")], [told(1, "orders"), told(2, "rates")]],
  ["products came", [...first, part(2, "products")], [told(1, "orders"), told(2, "products")]],
  ["much came", [...first, part(2, "orders", 500_001)], [told(1, "orders"), told(2, "orders")]],
])("makes it anew where %s", (_, after, loads) => {
  expect(stepPlan(first, after, loads)).toBeNull();
});
