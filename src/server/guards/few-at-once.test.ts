import { setImmediate } from "node:timers/promises";
import { expect, it } from "vitest";
import { fewAtOnce } from "./few-at-once.ts";

it("two are under way at once, in the order they came, also where one fails", async () => {
  const inTurn = fewAtOnce(2);
  let [under, most] = [0, 0];
  const begun: number[] = [];
  const all = [0, 1, 2, 3, 4, 5].map((i) =>
    inTurn(async () => {
      begun.push(i);
      most = Math.max(most, ++under);
      await setImmediate();
      under--;
      if (i === 1) throw new Error("no");
      return i;
    }),
  );
  const told = await Promise.allSettled(all);
  expect(told.map(({ status }) => status === "fulfilled")).toEqual([true, false, true, true, true, true]);
  expect([begun, most]).toEqual([[0, 1, 2, 3, 4, 5], 2]);
  expect(await inTurn(async () => "free again")).toBe("free again");
});
