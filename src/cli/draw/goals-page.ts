import { type Message, message } from "../../core/words/say.ts";
import { goalName, goalSentences, paceOf } from "../../verbs/goals/goal-sentences.ts";
import type { GoalTold } from "../../verbs/goals/goals.ts";
import type { GoalsShown } from "../../verbs/goals/goals-json.ts";
import type { KeptGoal } from "../../verbs/goals/kept-goals.ts";
import { wrap } from "../text.ts";
import type { Reader } from "../world.ts";
import { fanChart } from "./fan-chart.ts";
import type { Paint } from "./paint.ts";
import { table } from "./table.ts";

/** The answer to `stige goals`: every goal with its probability, then each with what explains it. */
export function goalsPage(
  answer: GoalsShown,
  reader: Reader,
  paint: Paint,
  width: number,
  called: string,
): string {
  const { say, formats } = reader;
  const { goals, ladder } = answer;
  const told = (said: Message) => wrap(`  ${say(said)}`, width, "  ");
  const title = told(message("goals.title", answer)).map(paint.bold);
  if (goals.length === 0) {
    const command = `${called} goals set customer-repeat 500 --by 2026-12-31`;
    const lines = [title, [""], told(message("goals.empty")), told(message("goals.empty.fix", { command }))];
    return `${lines.flat().join("\n")}\n`;
  }
  const columns = (["number", "goal", "now", "expected", "interval", "chance"] as const).map((column) => ({
    head: say(message(`goals.column.${column}`)),
    right: column !== "goal",
  }));
  const rows = goals.map((goal) => [
    String(goal.id),
    say(goalName(goal.goal, ladder, formats)),
    ...numbersOf(goal, reader),
    [goal.chance === null ? "" : say(message("goals.chance", { chance: goal.chance })), say(paceOf(goal))]
      .filter((part) => part !== "")
      .join(" "),
  ]);
  const each = goals.flatMap((goal) => [
    "",
    ...wrap(`  ${goal.id}. ${say(goalName(goal.goal, ladder, formats))}`, width, "  ").map(paint.bold),
    ...drawn(goal, answer.untilDay, reader, paint, width),
    ...goalSentences(goal, ladder, formats).flatMap(told),
  ]);
  const legend = each.some((line) => line.includes("┄"))
    ? ["", ...told(message("charts.fan")).map(paint.dim)]
    : [];
  return `${[...title, "", ...table(columns, rows, paint), ...each, ...legend].join("\n")}\n`;
}

/** What happened and what is expected of one goal. */
function drawn(
  { goal, standing }: GoalTold,
  untilDay: number,
  { say, formats }: Reader,
  paint: Paint,
  width: number,
): string[] {
  if (!standing || standing.points.length === 0) return [];
  const { forecast, points } = standing;
  const ahead = (forecast && "chance" in forecast ? forecast.fan : []).map(({ daysAhead, at }) => {
    const [low = 0, , quarter = 0, middle = 0, three = 0, , high = 0] = at;
    return { day: untilDay + daysAhead, at: [low, quarter, middle, three, high] as const };
  });
  const { fromDay, byDay, target, kind } = goal;
  const told = (value: number) => say(message("goals.amount", { value, share: kind === "conversion" }));
  const days = [formats.localDay(fromDay), formats.localDay(byDay)] as const;
  return [...fanChart({ fromDay, byDay, target, points, ahead }, told, days, paint, width), ""];
}

function numbersOf({ goal, standing }: GoalTold, { say }: Reader): readonly string[] {
  const amount = (value: number) => ({ value, share: goal.kind === "conversion" });
  const forecast = standing?.forecast ?? null;
  const ahead = forecast && "chance" in forecast ? forecast : null;
  return [
    standing?.actual === null || standing === null
      ? ""
      : say(message("goals.amount", amount(standing.actual))),
    ahead ? say(message("goals.amount", amount(ahead.mean))) : "",
    ahead ? say(message("goals.interval", { low: amount(ahead.low), high: amount(ahead.high) })) : "",
  ];
}

/** What goals ever were, newest first. */
export function goalHistoryPage(
  kept: readonly KeptGoal[],
  { names, ladder }: Pick<GoalsShown, "names" | "ladder">,
  { say, formats }: Reader,
  paint: Paint,
): string {
  const columns = (["number", "version", "since", "who", "goal", "note"] as const).map((column) => ({
    head: say(message(`goals.column.${column}`)),
    right: column === "number" || column === "version",
  }));
  const rows = kept.flatMap(({ id, versions }) =>
    versions
      .toReversed()
      .map(({ version, recordedUs, who, goal, note }) => [
        ...[String(id), String(version), formats.minute(recordedUs), names.get(who) ?? who],
        goal ? say(goalName(goal, ladder, formats)) : say(message("goals.history.removed")),
        note ?? "",
      ]),
  );
  return `${table(columns, rows, paint).join("\n")}\n`;
}
