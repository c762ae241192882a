import { expect, it } from "vitest";
import type { Workshop } from "../../verbs/shop/workshop.ts";
import { keptAnswers } from "./kept-answers.ts";

/** What of a shop says whether it is the same. */
const world = { committed: 0, done: 0, name: "a", nowUs: 0 };
const shop = {
  store: { committed: () => world.committed },
  get settings() {
    return { name: world.name };
  },
  ladders: [{ version: 1 }],
  changes: () => ({ done: world.done, underWay: false }),
  now: () => world.nowUs,
} as unknown as Workshop;

it("an answer is worked out once, until the shop, its settings or the day is another", async () => {
  const kept = keptAnswers();
  let worked = 0;
  const ask = (key = "windows") => kept.of(shop, key, async () => ++worked);
  expect(await Promise.all([ask(), ask(), ask("products")])).toEqual([1, 1, 2]);
  world.committed++;
  expect(await ask()).toBe(3);
  world.name = "b";
  expect(await ask()).toBe(4);
  world.nowUs = 86_400_000_000;
  expect([await ask(), await ask()]).toEqual([5, 5]);
});

it("what was told during a change, of what stood before it, is not told after it", async () => {
  const kept = keptAnswers();
  world.committed++;
  expect(await kept.of(shop, "value", async () => "before")).toBe("before");
  world.done++;
  expect(await kept.of(shop, "value", async () => "after")).toBe("after");
});

it("of many answers those are let go of that nobody asked for longest", async () => {
  const kept = keptAnswers();
  const ask = (key: string) => kept.of(shop, key, async () => performance.now());
  const first = await ask("first");
  const second = await ask("second");
  for (let i = 0; i < 198; i++) await ask(`${i}`);
  expect(await ask("first")).toBe(first);
  await ask("one more");
  expect(await ask("first")).toBe(first);
  expect(await ask("second")).not.toBe(second);
});

it("what failed is tried again", async () => {
  const kept = keptAnswers();
  await expect(kept.of(shop, "a", () => Promise.reject(new Error("torn")))).rejects.toThrow("torn");
  expect(await kept.of(shop, "a", async () => 7)).toBe(7);
});
