import type { Ladder } from "../../core/ladder/ladder.ts";
import type { Forecast } from "../../core/measures/goals/forecast.ts";
import type { Gap } from "../../core/measures/goals/gap.ts";
import { type Goal, goalOf } from "../../core/measures/goals/goal.ts";
import { customerPlace } from "../../core/measures/moves/lapsed-after.ts";
import type { Formats } from "../../core/words/formats.ts";
import { isoDay, isoInstant } from "../../core/words/iso-instant.ts";
import { type Message, message, say } from "../../core/words/say.ts";
import { goalName, goalSentences, paceOf } from "./goal-sentences.ts";
import type { GoalsAnswer, GoalTold } from "./goals.ts";
import { type GoalVersion, goalAt, type KeptGoal } from "./kept-goals.ts";
import { numbersSaid } from "./numbers-said.ts";

/** What goals tell, with the versions they are told of and what the accounts that set them are called. */
export interface GoalsShown extends GoalsAnswer {
  readonly kept: readonly KeptGoal[];
  readonly names: ReadonlyMap<string, string>;
}

/** The answer as JSON: days and instants ISO, shares 0 to 1, sentences in the reader's language. */
export function goalsJson(answer: GoalsShown, formats: Formats) {
  const { rungs } = answer.ladder;
  return {
    asOf: isoInstant(answer.asOfUs),
    knownAt: isoInstant(answer.knownAtUs),
    ladder: answer.version,
    endOfData: answer.endOfData,
    until: isoDay(answer.untilDay),
    firstBought: customerPlace(answer.ladder),
    choices: [
      ...rungs.slice(1).map(({ id, name }, i) => ({
        about: `${rungs[i]?.id}-${id}`,
        name: say(
          message("goals.step", {
            from: formats.name(rungs[i]?.name ?? {}, rungs[i]?.id ?? ""),
            to: formats.name(name, id),
          }),
          formats,
        ),
        step: true,
      })),
      ...rungs.map(({ id, name }) => ({ about: id, name: formats.name(name, id), step: false })),
    ],
    segments: [...answer.segments],
    goals: answer.goals.map((told) => toldJson(told, answer, formats)),
  };
}

function toldJson(
  told: GoalTold,
  { kept, names, ladder, knownAtUs, untilDay }: GoalsShown,
  formats: Formats,
) {
  const { standing, goal } = told;
  const own = kept.find(({ id }) => id === told.id);
  const version = (own && goalAt(own, knownAtUs)) ?? unkept;
  const words = (message: Message) => say(message, formats);
  const forecast = standing?.forecast ?? null;
  const said = goalSentences(told, ladder, formats);
  return {
    goal: told.id,
    ...goalFields(goal),
    name: words(goalName(goal, ladder, formats)),
    versions: own?.versions.length ?? 1,
    ...versionFields(version, names),
    state: told.state,
    bring: told.bring,
    chance: told.chance,
    pace: words(paceOf(told)),
    outOfReach: told.outOfReach,
    said: said.map(words),
    behind: said.map((sentence) => [...numbersSaid(sentence, goal)]),
    actual: standing?.actual ?? null,
    decided: standing?.decided ?? null,
    plan: standing?.plan ?? null,
    points: (standing?.points ?? []).map(({ day, value }) => ({ day: isoDay(day), value })),
    forecast: forecast && "chance" in forecast ? forecastJson(forecast, untilDay) : null,
    why:
      forecast === null || "chance" in forecast
        ? null
        : "tooFew" in forecast
          ? ("too-few" as const)
          : ("too-short" as const),
    gap: standing?.gap ? gapJson(standing.gap, ladder) : null,
  };
}

/** Of a goal that was not kept, but handed in. */
const unkept: GoalVersion = { version: 1, recordedUs: 0, goal: null, note: null, who: "terminal" };

function goalFields({ kind, from, to, target, withinDays, fromDay, byDay, segment }: Goal) {
  return {
    ...{ kind, about: goalOf({ from, to }), target, withinDays },
    ...{ from: isoDay(fromDay), by: isoDay(byDay), segment },
  };
}

function versionFields({ version, recordedUs, note, who }: GoalVersion, names: ReadonlyMap<string, string>) {
  return { version, recorded: isoInstant(recordedUs), note, who, byName: names.get(who) ?? null };
}

function forecastJson(
  { mean, low, high, fan, outcomes, backTest, widened, needed }: Forecast,
  untilDay: number,
) {
  return {
    mean,
    interval: [low, high],
    fan: fan.map(({ daysAhead, at }) => ({ day: isoDay(untilDay + Math.round(daysAhead)), at: [...at] })),
    outcomes: [...outcomes],
    backTest: backTest && {
      origins: backTest.origins,
      held: backTest.held,
      aheadDays: backTest.aheadDays,
    },
    widened,
    needed,
  };
}

function gapJson(gap: Gap, { rungs, offLadder }: Ladder) {
  const places = [...rungs, ...offLadder];
  const none = { days: null, before: null, waited: null, flows: null, months: null };
  const segments = [...gap.segments].map((part) => ({ ...noPart, ...part }));
  if (gap.kind === "waited")
    return { ...none, segments, days: gap.days, before: gap.before, waited: [...gap.parts] };
  if (gap.kind === "months")
    return {
      ...none,
      segments,
      months: gap.parts.map(({ monthDay, ...part }) => ({ month: isoDay(monthDay).slice(0, 7), ...part })),
    };
  const flows = gap.parts.map(({ place, ...part }) => ({
    place: place === null ? null : (places[place]?.id ?? ""),
    ...part,
  }));
  return { ...none, segments, days: gap.days, before: gap.before, flows };
}

/** What is told of a segment beside a goal of another kind. */
const noPart = {
  ...{ people: null, climbs: null, climbsBefore: null, byRate: null, byNumber: null },
  ...{ change: null, changeBefore: null, took: null, short: null },
  ...{ others: null, othersBefore: null, othersTook: null },
};

/** What a goal ever was, as JSON, newest first. */
export function goalHistoryJson(
  { id, versions }: KeptGoal,
  names: ReadonlyMap<string, string>,
  ladder: Ladder,
  formats: Formats,
) {
  return {
    goal: id,
    removed: versions.at(-1)?.goal === null,
    versions: versions.toReversed().map((version) => ({
      ...versionFields(version, names),
      what: version.goal && {
        ...goalFields(version.goal),
        name: say(goalName(version.goal, ladder, formats), formats),
      },
    })),
  };
}
