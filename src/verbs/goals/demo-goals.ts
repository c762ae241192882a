import { localDay, zoneOf } from "../../core/facts/zone.ts";
import { fewest } from "../../core/measures/fewest.ts";
import type { Goal } from "../../core/measures/goals/goal.ts";
import { isoDay } from "../../core/words/iso-instant.ts";
import type { Workshop } from "../shop/workshop.ts";
import { setGoal } from "./change-goals.ts";
import { toldGoals } from "./goals.ts";

const spanDays = 180;
const goneDays = 60;

/** The steps, each with the days within which people are to climb it. */
const shares = [
  { from: "lead", to: "prospect", withinDays: 28 },
  { from: "prospect", to: "customer", withinDays: 60 },
  { from: "customer", to: "repeat", withinDays: 90 },
  { from: "repeat", to: "ambassador", withinDays: 90 },
] as const;

/** Goals as a demo shop might have set them two months before its data end: a little more than its last half year brought. */
export async function setDemoGoals(shop: Workshop): Promise<void> {
  const { newestFactUs } = await shop.projection();
  const today = localDay(newestFactUs ?? shop.now(), zoneOf(shop.settings.timeZone));
  const past = { fromDay: today - spanDays + 1, byDay: today };
  const step = {
    ...past,
    from: "customer",
    to: "repeat",
    target: 1,
    withinDays: null,
    segment: null,
    kind: "climbs",
  } as const;
  const asked: readonly Goal[] = [
    step,
    ...shares.map((share) => ({ ...step, kind: "conversion", ...share }) as const),
    { ...step, kind: "people", from: "repeat", to: null },
  ];
  const asOf = { asOf: new Date(newestFactUs === null ? 0 : newestFactUs / 1000).toISOString() };
  const { goals } = await toldGoals(shop, asOf, () => asked.map((goal, id) => ({ id, goal })));
  const span = { from: isoDay(today - goneDays + 1), by: isoDay(today + spanDays - goneDays), note: null };
  for (const { goal, standing } of goals) {
    if (standing?.actual == null || (standing.decided ?? standing.actual) < fewest) continue;
    const about = goal.to === null ? goal.from : `${goal.from}-${goal.to}`;
    const target =
      goal.kind === "conversion"
        ? Math.min(0.95, Math.round(100 * standing.actual + 1) / 100)
        : round(standing.actual * 1.04);
    await setGoal(shop, { ...span, about, target, withinDays: goal.withinDays });
  }
}

/** To two digits, as people say goals. */
function round(n: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(n)) - 1);
  return Math.ceil(n / unit) * unit;
}
