import { type Message, message } from "../../core/words/say.ts";
import { whyUntold } from "../../core/words/why-untold.ts";
import type { PotentialAnswer } from "../../verbs/measures/potential.ts";
import { wrap } from "../text.ts";
import type { Reader } from "../world.ts";
import { intervalBars } from "./interval-bars.ts";
import type { Paint } from "./paint.ts";
import { table } from "./table.ts";

/** The answer to `stige potential`: what is in each step, top step first, at the goal where one is asked about, and in the market. */
export function potentialPage(answer: PotentialAnswer, reader: Reader, paint: Paint, width: number): string {
  const { say, formats } = reader;
  const { ladder, steps, market, notes, money } = answer;
  const told = (said: Message) => wrap(`  ${say(said)}`, width, "  ");
  const untold = (why: (typeof steps)[number]["why"]) =>
    say(message(why === null ? "potential.notMeasured" : whyUntold[why]));
  const name = (rung: number) => formats.name(ladder.rungs[rung]?.name ?? {}, ladder.rungs[rung]?.id ?? "");
  const worth = ({ share, perPoint, measured, why }: (typeof steps)[number]) => {
    if (!measured) return ["", ""];
    if (perPoint)
      return [formats.estimate(perPoint.value), say(message("value.interval", perPoint.interval))];
    return [share && money ? untold(why) : "", ""];
  };
  const rows = steps.toReversed().map((one) => {
    const { step, people, share, measured, footMeasured, why } = one;
    return [
      say(message("potential.step", { from: name(step), to: name(step + 1) })),
      footMeasured ? formats.count(people) : say(message("value.nobody")),
      share && measured
        ? say(message("potential.share", { share: share.value, ...share.interval }))
        : untold(measured ? why : null),
      ...worth(one),
    ];
  });
  const columns = (["step", "people", "share", "perPoint", "interval"] as const).map((column, i) => ({
    head: say(message(`potential.column.${column}`)),
    right: i > 0,
  }));
  const goals = steps.flatMap(({ atGoal }) =>
    atGoal
      ? [
          message("potential.goal", {
            share: atGoal.share,
            amountMinor: atGoal.gain.value,
            ...atGoal.gain.interval,
            allMinor: atGoal.everyone.value,
          }),
        ]
      : [],
  );
  const inMarket = market
    ? [
        message("potential.market", market),
        ...(market.each === null ? [] : [message("potential.market.each", { eachMinor: market.each })]),
      ]
    : [message("potential.noMarket"), message("potential.noMarket.fix")];
  const { sinceUs, untilUs, horizonDays, discount } = answer;
  const percent = Math.round(discount * 1e4) / 100;
  const basis = [
    say(message("potential.basis", { fromUs: sinceUs, toUs: untilUs })),
    say(message(money?.basis === "margin" ? "value.margin" : "value.ofRevenue", { percent })),
  ].join(" · ");
  const lines = [
    ...told(message("potential.title", { days: horizonDays })).map(paint.bold),
    ...wrap(`  ${basis}`, width, "  ").map(paint.dim),
    "",
    ...table(columns, rows, paint),
    ...drawn(answer, name, reader, paint, width),
    ...(goals.length > 0 ? ["", ...goals.flatMap(told).map(paint.bold)] : []),
    "",
    ...told(message("potential.rests")),
    "",
    ...inMarket.flatMap(told),
    ...(notes.length > 0 ? ["", ...notes.flatMap(told)] : []),
  ];
  return `${lines.join("\n")}\n`;
}

/** What one more in a hundred of each step brings, on one scale. */
function drawn(
  { steps }: PotentialAnswer,
  name: (rung: number) => string,
  { say, formats }: Reader,
  paint: Paint,
  width: number,
): string[] {
  const bars = steps.toReversed().flatMap(({ step, perPoint, measured }) =>
    measured && perPoint
      ? {
          label: say(message("potential.step", { from: name(step), to: name(step + 1) })),
          told: formats.estimate(perPoint.value),
          ...{ value: perPoint.value, ...perPoint.interval, goal: null },
        }
      : [],
  );
  const lines = intervalBars(bars, paint, width);
  if (lines.length === 0) return [];
  const text = (said: Message) => wrap(`  ${say(said)}`, width, "  ");
  return [
    ...["", ...text(message("charts.potential")).map(paint.bold), ...lines],
    ...text(message("charts.interval")).map(paint.dim),
  ];
}
