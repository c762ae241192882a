import { rmSync } from "node:fs";
import { afterEach, expect, it } from "vitest";
import { emptyShop, openLive, order, told } from "../../../test/live/open-live.ts";
import { armFailpoints } from "../../io/failpoint.ts";
import { outgoing } from "../../io/outgoing/outgoing.ts";
import { goalAlarms as keptAlarms } from "../../io/store/goal-alarms.ts";
import { changeGoal, removeGoal, setGoal } from "../goals/change-goals.ts";
import { sealInbox } from "../live/seal-inbox.ts";
import type { Workshop } from "../shop/workshop.ts";
import { changeEndpointTo, deliveryLines, makeEndpoint } from "./endpoints.ts";
import { goalAlarms } from "./tell-goals.ts";

const nowUs = Date.UTC(2026, 2, 31, 10) * 1000;
let close = async () => {};
afterEach(async () => {
  armFailpoints(() => {});
  await close();
});

/** A shop of a year in which every fourth buys again, and somebody who wants to be told of goals. */
async function opened() {
  const folder = emptyShop();
  const { shop: bare, live, setNow } = await openLive(folder, { nowUs });
  close = async () => {
    await bare.close();
    rmSync(folder, { recursive: true });
  };
  const shop = Object.create(bare, { outgoing: { value: outgoing({ privateHosts: [] }) } }) as Workshop;
  const rows = Array.from({ length: 96 }, (_, i) => {
    const first = Date.UTC(2025, 2 + (i % 12), 1 + (i % 27), 10);
    const row = (nth: number, ms: number) => ({
      ...order(`${i}-${nth}`, { person_email: `k${i}@fjell.no`, ordered: new Date(ms).toISOString() }),
    });
    return i % 4 === 0 ? [row(1, first), row(2, first + 40 * 86_400_000)] : [row(1, first)];
  }).flat();
  const past = rows.filter(({ ordered }) => String(ordered) < "2026-03-31T09");
  await live.takeIn([told("all", "orders", past)]);
  await shop.writing(() => sealInbox(shop));
  const { id } = await makeEndpoint(shop, "terminal", {
    ...{ url: "https://hooks.example/", events: ["goal.in_danger", "goal.out_of_danger"] },
  });
  const lines = async () =>
    (await deliveryLines(shop, id, { before: null, limit: 20 }))
      .map(({ type, body }) => ({ type, data: JSON.parse(body).data }))
      .reverse();
  return { shop, id, lines, setNow };
}

const wish = { about: "customer-repeat", withinDays: null, from: "2026-01-01", by: "2026-06-30", note: null };

it("tells once that a goal came into danger, once that it left it, and of one that is gone that too", async () => {
  const { shop, lines, setNow } = await opened();
  const alarms = goalAlarms(shop);
  await alarms.look();
  expect(await lines()).toEqual([]);
  const { id } = await setGoal(shop, { ...wish, target: 5000 });
  const other = await setGoal(shop, { ...wish, target: 4000 });
  await alarms.look();
  // Looked at again by another process: nothing new.
  await goalAlarms(shop).look();
  expect(await lines()).toMatchObject([
    { type: "goal.in_danger", data: { goal: id, target: 5000, chance: 0, state: "open" } },
    { type: "goal.in_danger", data: { goal: other.id } },
  ]);
  expect((await lines())[0]?.data).toMatchObject({ kind: "climbs", asOf: "2026-03-31T10:00:00Z" });
  expect(JSON.stringify(await lines())).not.toContain("fjell");
  setNow(nowUs + 3_600_000_000);
  await changeGoal(shop, id, { target: 5, note: null, seen: null });
  await removeGoal(shop, other.id, { note: null, seen: null });
  await alarms.look();
  const after = (await lines()).slice(2);
  expect(after).toMatchObject([
    { type: "goal.out_of_danger", data: { goal: id, target: 5 } },
    { type: "goal.out_of_danger", data: { goal: other.id } },
  ]);
  expect(after[0]?.data.chance).toBeGreaterThanOrEqual(0.25);
  expect(after[1]?.data.chance).toBeUndefined();
  expect(await keptAlarms(shop.store)).toEqual([]);
});

it("looks at no goal while nobody wants to be told, and tells it once whoever does is back or the process died", async () => {
  const { shop, id, lines } = await opened();
  await setGoal(shop, { ...wish, target: 5000 });
  await changeEndpointTo(shop, "terminal", id, { on: false });
  await goalAlarms(shop).look();
  expect(await keptAlarms(shop.store)).toEqual([]);
  await changeEndpointTo(shop, "terminal", id, { on: true });
  armFailpoints((point, when) => {
    if (point === "goal-alarms" && when === "before") throw new Error("killed");
  });
  await expect(goalAlarms(shop).look()).rejects.toThrow("killed");
  armFailpoints(() => {});
  await goalAlarms(shop).look();
  expect(await lines()).toMatchObject([{ type: "goal.in_danger" }]);
});
