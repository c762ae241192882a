import { expect, it } from "vitest";
import type { Workshop } from "../../verbs/shop/workshop.ts";
import { type HowKept, keptAnswers } from "./kept-answers.ts";

/** What of a shop says whether it is the same. */
const world = { committed: 0, facts: 0, done: 0, sealed: 0, name: "a", nowUs: 0 };
const shop = {
  store: { committed: () => world.committed, committedFacts: () => world.facts },
  get settings() {
    return { name: world.name };
  },
  ladders: [{ version: 1 }],
  changes: () => ({ done: world.done, sealed: world.sealed, underWay: false }),
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

/** A sealing. */
function factsCome(): void {
  for (const what of ["committed", "facts", "done", "sealed"] as const) world[what]++;
}

/** Answers that take as long as the test says. */
function slowly() {
  const clock = { ms: 0 };
  const kept = keptAnswers(() => clock.ms);
  const begun: ((nth: number) => void)[] = [];
  const ask = (how: HowKept = { rests: true }) =>
    kept.of(shop, "value", () => new Promise<number>((done) => begun.push(done)), how);
  /** The last that was begun is there so much later. */
  const there = async (ms: number) => {
    clock.ms += ms;
    begun.at(-1)?.(begun.length);
    await new Promise((done) => setImmediate(done));
  };
  return { clock, kept, begun, ask, there };
}

it("what takes long is worked out once at a time while facts come, and rests nine times as long", async () => {
  const { clock, kept, begun, ask, there } = slowly();
  const first = ask();
  for (let i = 0; i < 5; i++) {
    factsCome();
    clock.ms += 200;
    void ask();
  }
  expect(begun).toHaveLength(1);
  expect(kept.newerInMs(shop, "value")).toBeNull();
  await there(1000);
  expect(await first).toBe(1);
  expect([kept.isThere(shop, "value"), kept.newerInMs(shop, "value")]).toEqual([true, 18_000]);
  clock.ms += 17_999;
  expect(await ask()).toBe(1);
  clock.ms += 1;
  expect(kept.isThere(shop, "value")).toBe(false);
  const second = ask();
  await there(500);
  expect([await second, begun.length]).toEqual([2, 2]);
  // Nothing came since.
  clock.ms += 1_000_000;
  expect([await ask(), kept.newerInMs(shop, "value")]).toEqual([2, null]);
});

it("what ages is told on for ten seconds, or while it rests where that is longer, and then anew though nothing came", async () => {
  const { clock, begun, ask, there } = slowly();
  const how = { rests: true, ages: true };
  void ask(how);
  await there(100);
  clock.ms += 9899;
  expect(await ask(how)).toBe(1);
  clock.ms += 1;
  void ask(how);
  expect(begun).toHaveLength(2);
  await there(3000);
  clock.ms += 26_999;
  expect(await ask(how)).toBe(2);
  clock.ms += 1;
  void ask(how);
  expect(begun).toHaveLength(3);
});

it("what else is changed is in the next answer, also of what rests or is being worked out; what does not rest knows every fact", async () => {
  const { begun, ask, there } = slowly();
  void ask();
  world.committed++;
  void ask();
  expect(begun).toHaveLength(2);
  await there(100);
  world.done++;
  void ask();
  expect(begun).toHaveLength(3);
  const other = slowly();
  void other.ask({});
  await other.there(100);
  factsCome();
  void other.ask({});
  expect(other.begun).toHaveLength(2);
});

it("what failed while facts came is tried again", async () => {
  const { kept } = slowly();
  const torn = kept.of(shop, "value", () => Promise.reject(new Error("torn")), { rests: true });
  factsCome();
  await expect(torn).rejects.toThrow("torn");
  expect(await kept.of(shop, "value", async () => 7, { rests: true })).toBe(7);
});
