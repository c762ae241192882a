import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { smallShop } from "../../../test/folder/small-shop.ts";
import { isoInstant } from "../../core/words/iso-instant.ts";
import { openShop } from "../../open.ts";
import { audit } from "../accounts/audit.ts";
import { changedBy, type Workshop } from "../shop/workshop.ts";
import { changeAlert } from "./change-alert.ts";
import { kpiAlerts, kpiAlertsJson } from "./kpi-alerts.ts";

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

const text = () => readFileSync(join(folder, "stige.yaml"), "utf8");

test("an alert tells since which span its figure lies below; others say how the figure stands, or why that is not told", async () => {
  const before = text();
  expect(await kpiAlerts(shop, {})).toEqual([]);
  await changeAlert(changedBy(shop, "account:olga"), { figure: "new-customers", days: 28, below: 5 });
  await changeAlert(shop, { figure: "new-customers", days: 56, below: 4 });
  await changeAlert(shop, { figure: "nps", days: 28, below: 20 });
  const told = await kpiAlerts(shop, {});
  expect(told).toMatchObject([
    { figure: "new-customers", days: 28, below: 5, now: { value: 2 } },
    { days: 56, now: { value: 4 }, sinceUs: null },
    { figure: "nps", now: { tooFew: 0 }, sinceUs: null },
  ]);
  // 5, 4, 2, 2 in the last spans of 28 days.
  expect(isoInstant(told[0]?.sinceUs ?? 0)).toBe("2025-10-05T21:59:59.999999Z");
  expect(kpiAlertsJson(told)[2]).toMatchObject({ now: { value: null, why: "too-few" }, since: null });
  const log = await audit(shop, { before: null, limit: 3 });
  expect(log.at(-1)).toMatchObject({ who: "account:olga", action: "changeAlert", object: "+" });
  await changeAlert(shop, { figure: "new-customers", days: 28, below: 2 });
  expect((await kpiAlerts(shop, {}))[0]).toMatchObject({ below: 2, sinceUs: null });
  for (const { figure, days } of told) await changeAlert(shop, { figure, days, below: null });
  expect(text()).toBe(before);
});

test("where the data end before a span is over, the alert is of the last span that they cover, and says so", async () => {
  await changeAlert(shop, { figure: "new-customers", days: 28, below: 2 });
  const [atEnd] = await kpiAlerts(shop, {});
  expect(atEnd).toMatchObject({ now: { value: 2 }, sinceUs: null, untilUs: null });
  const [later] = await kpiAlerts(shop, { asOf: "2025-12-20" });
  expect(later).toMatchObject({ now: { value: 2 }, sinceUs: null });
  expect(kpiAlertsJson(later ? [later] : [])[0]?.until).toBe("2025-11-30T22:59:59.999999Z");
  const [sameDay] = await kpiAlerts(shop, { asOf: "2025-11-30T20:00:00Z" });
  expect(sameDay?.untilUs).toBeNull();
  await changeAlert(shop, { figure: "new-customers", days: 28, below: null });
});

test("a limit that the figure cannot have is refused with why, as is taking away what is not there", async () => {
  await expect(changeAlert(shop, { figure: "repurchase-rate", days: 28, below: 5 })).rejects.toMatchObject({
    code: "asked",
    problems: [{ place: "below", fix: { key: "alerts.limit.repurchase-rate" } }],
  });
  await expect(changeAlert(shop, { figure: "nps", days: 28, below: null })).rejects.toMatchObject({
    code: "refused",
  });
});
