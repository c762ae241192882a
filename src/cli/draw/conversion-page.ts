import { isoDay } from "../../core/words/iso-instant.ts";
import { type Message, message } from "../../core/words/say.ts";
import { isMuchWider } from "../../core/words/wider.ts";
import type { ConversionAnswer, Step } from "../../verbs/measures/conversion.ts";
import { wrap } from "../text.ts";
import type { Reader } from "../world.ts";
import { intervalBars } from "./interval-bars.ts";
import type { Paint } from "./paint.ts";
import { table, visible } from "./table.ts";

type Told = NonNullable<Step["conversion"]>["within"][number]["estimate"];

/** Months shown of a step. */
const months = 13;
/** The window by which months are shown. */
const byMonth = 1;

/** The answer to `stige conversion`: a line a step, the top one first, and for one step also its months. */
export function conversionPage(
  answer: ConversionAnswer,
  step: Step | null,
  reader: Reader,
  paint: Paint,
  width: number,
): string {
  const { say } = reader;
  const told = (said: Message) => wrap(`  ${say(said)}`, width, "  ");
  const lines = [
    ...told(message("conversion.title", { asOfUs: answer.asOfUs })).map(paint.bold),
    ...told(message("conversion.basis")).map(paint.dim),
    "",
  ];
  const steps = step ? [step] : answer.steps.toReversed();
  if (steps.length === 0) return `${[...lines, ...told(message("conversion.oneRung"))].join("\n")}\n`;
  const rows = steps.flatMap((each) => stepRows(each, reader, paint));
  const heads: readonly Message[] = [
    message("conversion.column.climbedTo"),
    message("conversion.column.started"),
    message("conversion.column.climbed"),
    ...answer.windows.map((days) => message("conversion.days", { days })),
    message("conversion.column.half"),
  ];
  const columns = heads.map((head, i) => ({ head: say(head), right: i > 0 }));
  const wide = table(columns, rows, paint);
  const fits = wide.every((line) => visible(line) <= width);
  // What half of them need is the first to go where there is no room; it stands in --json.
  if (rows.length > 0) lines.push(...(fits ? wide : table(columns.slice(0, -1), rows, paint)));
  lines.push(...drawn(steps, reader, paint, width));
  if (step?.conversion) lines.push("", ...monthLines(answer, step, reader, paint, width));
  const notes = notesOf(answer, steps, reader);
  if (notes.length > 0) lines.push("", ...notes.flatMap(told));
  return `${lines.join("\n")}\n`;
}

/** The share of each step that climbs, within the days of its goals or, where it has none, within the usual window. */
function drawn(steps: readonly Step[], reader: Reader, paint: Paint, width: number): string[] {
  const { say, formats } = reader;
  const bars = steps.flatMap(({ to, conversion, targets }) => {
    const usual = conversion?.within[byMonth];
    const goals = conversion?.goals ?? [];
    const asked = goals.length > 0 ? goals : usual ? [usual] : [];
    return asked.flatMap(({ days, estimate }, i) =>
      "share" in estimate
        ? {
            label: `→ ${formats.name(to.name, to.id)}`,
            tail: `, ${say(message("charts.within", { days }))}`,
            told: formats.percent(estimate.share),
            ...{ value: estimate.share, low: estimate.low, high: estimate.high },
            goal: goals.length > 0 ? (targets[i]?.target ?? null) : null,
          }
        : [],
    );
  });
  const lines = intervalBars(bars, paint, width);
  if (lines.length === 0) return [];
  const legend = bars.some(({ goal }) => goal !== null) ? "charts.shareAndGoal" : "charts.share";
  const text = (key: "charts.conversion" | typeof legend) => wrap(`  ${say(message(key))}`, width, "  ");
  return ["", ...text("charts.conversion").map(paint.bold), ...lines, ...text(legend).map(paint.dim)];
}

/** Two rows: the counts and shares, and below them the intervals. */
function stepRows({ to, conversion }: Step, reader: Reader, paint: Paint): string[][] {
  if (conversion === null) return [];
  const { say, formats } = reader;
  const { started, climbed, within, halfWithin } = conversion;
  return [
    [
      `→ ${formats.name(to.name, to.id)}`,
      formats.count(started),
      formats.count(climbed),
      ...within.map(({ estimate }) =>
        "share" in estimate ? formats.percent(estimate.share) : shareText(estimate, reader),
      ),
      halfWithin ? say(message("conversion.halfDays", halfWithin)) : "–",
    ],
    [
      ...["", "", ""],
      ...within.map(({ estimate, widened }) =>
        "share" in estimate ? paint.dim(say(intervalText(estimate, widened))) : "",
      ),
    ],
  ];
}

/** An interval that the back-test made so much wider is marked. */
function intervalText(ends: { readonly low: number; readonly high: number }, widened: number): Message {
  return isMuchWider(widened)
    ? message("conversion.widenedInterval", ends)
    : message("conversion.interval", ends);
}

function nameOf({ from, to }: Step, { say, formats }: Reader): string {
  return say(
    message("conversion.step", { from: formats.name(from.name, from.id), to: formats.name(to.name, to.id) }),
  );
}

function shareText(share: Told, { say }: Reader): string {
  if ("share" in share) return say(message("conversion.share", share));
  return say(message("tooFew" in share ? "conversion.tooFew" : "conversion.tooShort"));
}

function monthLines(
  { windows }: ConversionAnswer,
  step: Step,
  reader: Reader,
  paint: Paint,
  width: number,
): string[] {
  const { say, formats } = reader;
  const days = windows[byMonth] ?? 0;
  const rows = (step.conversion?.cohorts ?? []).slice(-months).map(({ monthDay, people, within }) => {
    const window = within[byMonth];
    return [
      isoDay(monthDay).slice(0, 7),
      formats.count(people),
      window?.counted ? shareText(window.counted, reader) : say(message("conversion.tooShort")),
      window?.mature ? "" : paint.dim(say(message("conversion.maturing"))),
    ];
  });
  const columns = [
    { head: say(message("conversion.column.month")), right: false },
    { head: say(message("conversion.column.people")), right: true },
    { head: say(message("conversion.column.within", { days })), right: true },
    { head: "", right: false },
  ];
  const title = message("conversion.cohorts", { step: nameOf(step, reader), days });
  return [...wrap(`  ${say(title)}`, width, "  ").map(paint.bold), ...table(columns, rows, paint)];
}

function widenedNotes({ conversion }: Step, step: string): Message[] {
  const times = Math.max(1, ...(conversion?.within ?? []).map(({ widened }) => widened));
  const { days, earlier, later } = conversion?.backTest ?? {};
  if (!isMuchWider(times) || !days || !earlier || !later) return [];
  return [message("conversion.widened", { step, times, days, earlier: earlier.share, later: later.share })];
}

function notesOf(answer: ConversionAnswer, steps: readonly Step[], reader: Reader): Message[] {
  const named = (step: Step) => nameOf(step, reader);
  const unmeasured = steps.filter(({ conversion }) => conversion === null).map(named);
  const counted = steps.flatMap((step) => {
    const { atOnce = 0, late = 0, drift = null } = step.conversion ?? {};
    return [
      ...(atOnce > 0 ? [message("conversion.atOnce", { step: named(step), people: atOnce })] : []),
      ...(drift
        ? [
            message("conversion.drift", {
              ...{ step: named(step), days: drift.days },
              ...{ earlier: drift.earlier.share, later: drift.later.share },
            }),
          ]
        : []),
      ...widenedNotes(step, named(step)),
      ...(late > 0 ? [message("conversion.late", { step: named(step), people: late })] : []),
    ];
  });
  const { maybeOldUntilUs: untilUs } = answer;
  return [
    ...counted,
    ...(untilUs === null
      ? []
      : [
          untilUs > answer.asOfUs
            ? message("conversion.allMaybeOld")
            : message("conversion.maybeOld", { untilUs }),
        ]),
    ...(unmeasured.length > 0 ? [message("conversion.notMeasured", { steps: unmeasured })] : []),
  ];
}
