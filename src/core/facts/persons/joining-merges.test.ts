import { expect, it } from "vitest";
import { joiningMerges } from "./joining-merges.ts";

const merge = (kept_id: number, gone_id: number) => ({ kept_id, gone_id });
const itself = (identity: number) => identity;

it("finds the merge at which two became one", () => {
  const merges = [merge(1, 2), merge(1, 3), merge(4, 1)];
  expect(joiningMerges(merges, itself, 1, 2)).toEqual([merge(1, 2)]);
  expect(joiningMerges(merges, itself, 3, 2)).toEqual([merge(1, 3)]);
  expect(joiningMerges(merges, itself, 2, 4)).toEqual([merge(4, 1)]);
  expect(joiningMerges(merges, itself, 2, 5)).toEqual([]);
});

it("finds all that join them, one after the other, and nothing for one person", () => {
  const merges = [merge(1, 2), merge(2, 1), merge(1, 3), merge(3, 2)];
  expect(joiningMerges(merges, itself, 1, 2)).toEqual([merge(1, 2), merge(2, 1), merge(3, 2)]);
  const mailOfOne = (identity: number) => (identity === 9 ? 1 : identity);
  expect(joiningMerges([merge(9, 2)], mailOfOne, 1, 9)).toEqual([]);
  expect(joiningMerges([merge(9, 2)], mailOfOne, 1, 2)).toEqual([merge(9, 2)]);
});
