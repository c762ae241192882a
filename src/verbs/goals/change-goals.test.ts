import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { smallShop } from "../../../test/folder/small-shop.ts";
import { armFailpoints } from "../../io/failpoint.ts";
import { addGoalVersion } from "../../io/store/goals.ts";
import { openShop } from "../../open.ts";
import { audit } from "../accounts/audit.ts";
import { changeSegment } from "../segments/change-segment.ts";
import { changedBy, type Workshop } from "../shop/workshop.ts";
import { changeGoal, removeGoal, setGoal } from "./change-goals.ts";
import type { GoalWish } from "./goal-wished.ts";
import { keptGoal } from "./kept-goals.ts";
import { goals } from "./shown-goals.ts";

let folder: string;
let shop: Workshop;
let nowUs = Date.UTC(2026, 0, 1) * 1000;
beforeAll(async () => {
  folder = await smallShop();
  shop = await openShop(folder, { now: () => ++nowUs, timeZone: "Europe/Oslo", language: "en" });
});
afterAll(async () => {
  await shop.close();
  rmSync(folder, { recursive: true });
});

const wish: GoalWish = {
  about: "customer-repeat",
  target: 40,
  withinDays: null,
  from: "2025-10-01",
  by: "2026-03-31",
  note: " høsten ",
};
const refusal = (work: Promise<unknown>) => expect(work).rejects;

test("a goal is set, changed and removed, and all that it was is kept with who and why", async () => {
  const { id } = await setGoal(changedBy(shop, "account:olga"), wish);
  expect((await goals(shop, {})).goals.map((one) => one.id)).toEqual([id]);
  const betweenUs = nowUs;
  await changeGoal(shop, id, { target: 50, by: "2026-04-30", note: null, seen: 1 });
  const last = await removeGoal(shop, id, { note: "for høyt", seen: null });
  expect((await keptGoal(shop, id)).versions).toEqual(last.versions);
  expect(
    last.versions.map(({ version, note, who, goal }) => [version, note, who, goal?.target ?? null]),
  ).toEqual([
    [1, "høsten", "account:olga", 40],
    [2, null, "terminal", 50],
    [3, "for høyt", "terminal", null],
  ]);
  expect((await goals(shop, {})).goals).toEqual([]);
  const then = await goals(shop, { knownAt: new Date(Math.ceil(betweenUs / 1000)).toISOString() });
  expect(then.goals).toEqual([]);
  const lines = await audit(shop, { before: null, limit: 3 });
  expect(lines.map(({ who, action, object }) => [who, action, object])).toEqual([
    ["terminal", "removeGoal", `goal:${id}`],
    ["terminal", "changeGoal", `goal:${id}`],
    ["account:olga", "setGoal", `goal:${id}`],
  ]);
});

test("a conversion takes a share, a rung takes people, and both are told", async () => {
  const share = await setGoal(shop, { ...wish, withinDays: 90, target: 0.3 });
  const rung = await setGoal(shop, { ...wish, about: "repeat", target: 100 });
  const told = (await goals(shop, { asOf: "2025-12-31" })).goals;
  expect(told.map(({ id, goal, state }) => [id, goal.kind, state])).toEqual([
    [share.id, "conversion", "open"],
    [rung.id, "people", "open"],
  ]);
  for (const { chance } of told) expect(chance).toBeGreaterThanOrEqual(0);
});

test("a goal for a segment carries it in its history, and the segment cannot vanish while a goal is for it", async () => {
  await changeSegment(shop, "Store kjøp", "{ name: x, when: { revenue: { atLeast: 300 } } }");
  await changeSegment(shop, "Beste", "{ name: x, rfm: { money: { atLeast: 5 } } }");
  const { id } = await setGoal(shop, { ...wish, segment: "store kjøp" });
  const { goals: told, segments } = await goals(shop, { asOf: "2025-12-31" });
  expect(segments).toEqual(["Store kjøp"]);
  const [everyone, own] = [told[0], told.find((one) => one.id === id)];
  expect(own).toMatchObject({ goal: { segment: "Store kjøp" }, noSegment: null, state: "open" });
  expect(everyone?.standing?.gap?.segments.map(({ segment }) => segment)).toEqual(["Store kjøp"]);
  for (const rule of [null, "{ name: x, rfm: { money: { atLeast: 5 } } }"])
    await refusal(changeSegment(shop, "Store kjøp", rule)).toMatchObject({
      code: "refused",
      sentence: { key: "segments.ofGoals", params: { goals: [String(id)] } },
    });
  await refusal(changeGoal(shop, id, { segment: "Beste", note: null, seen: null })).toMatchObject({
    sentence: { key: "goals.notFollowed" },
  });
  await refusal(setGoal(shop, { ...wish, segment: "Andre" })).toMatchObject({
    sentence: { key: "goals.noSegment" },
  });
  // Gone from the file by hand, which nothing can refuse.
  const path = join(folder, "stige.yaml");
  const text = readFileSync(path, "utf8");
  writeFileSync(path, text.replace("Store kjøp", "Storkjøp"));
  await shop.follow();
  const gone = (await goals(shop, {})).goals.find((one) => one.id === id);
  expect(gone).toMatchObject({ state: "no-segment", noSegment: "unknown" });
  writeFileSync(path, text);
  await shop.follow();
  const { versions } = await changeGoal(shop, id, { segment: "", note: null, seen: null });
  expect(versions.map(({ goal }) => goal?.segment)).toEqual(["Store kjøp", null]);
  await changeSegment(shop, "Store kjøp", null);
  await removeGoal(shop, id, { note: null, seen: null });
});

test("a goal that was set before goals could be for a segment is for everyone", async () => {
  const what = JSON.stringify({ kind: "people", from: "repeat", to: null, target: 5, withinDays: null });
  const row = { goal: 70, version: 1, recorded_us: 1, what, note: null, who: "terminal" };
  await addGoalVersion(shop.store, row);
  expect((await keptGoal(shop, 70)).versions[0]?.goal?.segment).toBeNull();
  await shop.store.db.deleteFrom("goal_version").where("goal", "=", 70).execute();
});

test("what is no goal is refused with what to do, and changes nothing", async () => {
  const before = (await goals(shop, {})).goals.length;
  const refused: [Partial<GoalWish>, string][] = [
    [{ about: "customer-ambassador" }, "goals.noPlace"],
    [{ target: 0 }, "goals.badCount"],
    [{ target: 1.5 }, "goals.badCount"],
    [{ target: Number.NaN }, "goals.badCount"],
    [{ withinDays: 90 }, "goals.badShare"],
    [{ withinDays: 9000, target: 0.5 }, "goals.badWithin"],
    [{ about: "repeat", withinDays: 90, target: 0.5 }, "goals.withinOfRung"],
    [{ by: "2025-09-30" }, "goals.badSpan"],
    [{ by: "2045-09-30" }, "goals.badSpan"],
    [{ by: "soon" }, "ask.notInstant"],
  ];
  for (const [also, key] of refused)
    await refusal(setGoal(shop, { ...wish, ...also })).toMatchObject({ sentence: { key } });
  const many = { about: "repeat-lead", target: -3, withinDays: 9000, from: "2027-12-31", by: "2026-01-31" };
  await refusal(setGoal(shop, { ...wish, ...many, segment: "Andre" })).toMatchObject({
    code: "asked",
    problems: [
      { place: "about", sentence: { key: "goals.noPlace" } },
      { place: "by", sentence: { key: "goals.badSpan" } },
      { place: "segment", sentence: { key: "goals.noSegment" } },
      { place: "target", sentence: { key: "goals.badShare" } },
      { place: "withinDays", sentence: { key: "goals.badWithin" } },
    ],
  });
  await refusal(
    changeGoal(shop, 2, { target: 7, from: "soon", by: "later", note: null, seen: null }),
  ).toMatchObject({ problems: [{ place: "from" }, { place: "by" }, { place: "target" }] });
  await refusal(changeGoal(shop, 99, { note: null, seen: null })).toMatchObject({
    sentence: { key: "goals.none" },
  });
  await refusal(changeGoal(shop, 1, { note: null, seen: null })).toMatchObject({
    sentence: { key: "goals.removed" },
  });
  await refusal(changeGoal(shop, 2, { note: null, seen: null })).toMatchObject({
    sentence: { key: "goals.same" },
  });
  await refusal(changeGoal(shop, 2, { target: 0.4, note: null, seen: 7 })).toMatchObject({
    sentence: { key: "goals.overtaken" },
  });
  armFailpoints((point) => {
    if (point === "goals") throw new Error("disk full");
  });
  await refusal(setGoal(shop, wish)).toThrow("disk full");
  armFailpoints(() => {});
  expect((await goals(shop, {})).goals).toHaveLength(before);
});
