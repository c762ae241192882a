import type { Ladder } from "../../core/ladder/ladder.ts";
import type { SegmentClimbs } from "../../core/measures/goals/by-segment.ts";
import type { FlowPart, Gap, WaitedPart } from "../../core/measures/goals/gap.ts";
import type { Goal } from "../../core/measures/goals/goal.ts";
import type { Formats } from "../../core/words/formats.ts";
import { inDanger } from "../../core/words/in-danger.ts";
import { type Message, message } from "../../core/words/say.ts";
import type { GoalTold } from "./goals.ts";
import type { Standing } from "./told-goals.ts";

const closedStates = {
  ...{ gone: message("goals.state.gone"), "no-segment": message("goals.state.noSegment") },
  ...{ "not-measured": message("goals.state.notMeasured") },
  ...{ "not-begun": message("goals.state.notBegun"), reached: message("goals.state.reached") },
  ...{ met: message("goals.state.met"), missed: message("goals.state.missed") },
} as const;

/** How sure it is, in fixed words: from 80 % on track, from 50 likely, from 20 uncertain, below that in danger. */
export function paceOf({ state, chance, outOfReach }: GoalTold): Message {
  if (state !== "open") return closedStates[state];
  if (chance === null) return message("goals.state.notTold");
  if (outOfReach) return message("goals.state.outOfReach");
  if (chance >= 0.8) return message("goals.state.onTrack");
  if (chance >= 0.5) return message("goals.state.likely");
  return message(inDanger(chance) ? "goals.state.inDanger" : "goals.state.uncertain");
}

/** What a goal is, in words. */
export function goalName(
  { kind, from, to, target, withinDays, byDay, segment }: Goal,
  ladder: Ladder,
  formats: Formats,
): Message {
  const name = (id: string | null) => placeName(ladder, formats, id);
  if (kind === "people") return message("goals.name.people", { rung: name(from), target, byDay, segment });
  const step = { from: name(from), to: name(to), target, byDay, segment };
  return kind === "climbs"
    ? message("goals.name.climbs", step)
    : message("goals.name.conversion", { ...step, withinDays: withinDays ?? 0 });
}

function placeName({ rungs, offLadder }: Ladder, formats: Formats, id: string | null): string {
  return formats.name([...rungs, ...offLadder].find((place) => place.id === id)?.name ?? {}, id ?? "");
}

/** What is to be said of how a goal stands, the answer first. */
export function goalSentences(told: GoalTold, ladder: Ladder, formats: Formats): readonly Message[] {
  const { state, goal, standing } = told;
  if (state === "gone") return [message("goals.said.gone")];
  if (state === "no-segment") return noSegment(told);
  if (state === "not-measured")
    return told.bring === null && goal.segment !== null
      ? [message("goals.said.segmentNotMeasured", { segment: goal.segment })]
      : [message("goals.said.notMeasured")];
  if (state === "not-begun") return [message("goals.said.notBegun", goal)];
  if (standing === null) return [];
  const amount = (value: number) => ({ value, share: goal.kind === "conversion" });
  const actual = standing.actual === null ? null : amount(standing.actual);
  const gap = standing.gap ? gapSentences(standing.gap, goal, standing, ladder, formats) : [];
  const whom = forWhom(goal);
  if (state === "met" && actual) return [message("goals.said.met", { actual }), ...gap, ...whom];
  if (state === "missed") return [message("goals.said.missed", { actual }), ...gap, ...whom];
  return [...aheadOf(told, standing), ...planOf(goal, standing), ...gap, ...whom, ...testOf(told, standing)];
}

function noSegment({ goal, noSegment: why }: GoalTold): readonly Message[] {
  const segment = goal.segment ?? "";
  if (why === null) return [];
  if (why === "unknown") return [message("goals.said.segmentGone", { segment })];
  return [message("goals.said.segmentNotFollowed", { segment, why })];
}

/** Whom a goal for a segment counts. */
function forWhom({ kind, segment }: Goal): Message[] {
  if (segment === null) return [];
  return [message(kind === "people" ? "goals.said.whileThere" : "goals.said.atFoot", { segment })];
}

function aheadOf({ state, goal, chance, outOfReach }: GoalTold, { forecast }: Standing): Message[] {
  if (forecast === null) return [];
  if ("tooFew" in forecast) return [message("goals.said.tooFew", { people: forecast.tooFew })];
  if ("tooShort" in forecast) return [message("goals.said.tooShort", { days: forecast.tooShort })];
  const amount = (value: number) => ({ value, share: goal.kind === "conversion" });
  const { mean, low, high, needed } = forecast;
  const sizes = { mean: amount(mean), low: amount(low), high: amount(high), byDay: goal.byDay };
  const isBeyond = needed !== null && needed.share > 1;
  return [
    state === "reached"
      ? message("goals.said.reached")
      : message("goals.said.chance", { chance: chance ?? 0, byDay: goal.byDay }),
    message("goals.said.expected", sizes),
    ...(outOfReach && isBeyond ? [message("goals.said.beyond", { people: needed.people })] : []),
    ...(outOfReach && !isBeyond ? [message("goals.said.outOfReach")] : []),
    ...(needed && state !== "reached" && !isBeyond ? [message("goals.said.needed", needed)] : []),
  ];
}

function planOf(goal: Goal, { actual, plan, decided, points }: Standing): Message[] {
  if (actual === null) return [];
  const isMet = goal.kind === "people" && actual >= goal.target;
  const met = isMet ? [message("goals.said.metNow", { people: actual, byDay: goal.byDay })] : [];
  // On its first day no plan has asked for anything.
  if (goal.kind !== "conversion" && points.every(({ day }) => day < goal.fromDay))
    return [...met, message("goals.said.notBegun", goal)];
  if (goal.kind === "conversion")
    return [
      message("goals.said.shareNow", { actual: { value: actual, share: true }, decided: decided ?? 0 }),
    ];
  const amount = (value: number) => ({ value: Math.round(value), share: false });
  const told = { actual: amount(actual), plan: amount(plan), by: amount(Math.abs(actual - plan)) };
  return [...met, message(actual >= plan ? "goals.said.ahead" : "goals.said.behind", told)];
}

function testOf({ state }: GoalTold, { forecast }: Standing): Message[] {
  if (state === "reached" || forecast === null || !("chance" in forecast)) return [];
  const { backTest, widened } = forecast;
  if (backTest === null) return [message("goals.said.untested")];
  const { origins, held, days } = { ...backTest, days: backTest.aheadDays };
  return [message("goals.said.tested", { origins, held, days, widened })];
}

function gapSentences(
  gap: Gap,
  { kind, from }: Goal,
  { plan, actual }: Standing,
  ladder: Ladder,
  formats: Formats,
): Message[] {
  const bySegment = segmentSentence(gap);
  if (gap.kind === "months") return kind === "conversion" ? [...monthSentence(gap.parts), ...bySegment] : [];
  if (gap.kind === "flows") return [...flowSentences(gap, from, ladder, formats), ...bySegment];
  return [...waitedSentences(gap, (actual ?? 0) < plan), ...bySegment];
}

/** The segment that went otherwise than all others by more than chance does, and by most. */
function segmentSentence(gap: Gap): Message[] {
  if (gap.segments.length === 0) return [];
  const none = [message("goals.gap.segmentNone")];
  const most = <Part extends { readonly standsOut: boolean }>(
    parts: readonly Part[],
    by: (part: Part) => number,
  ) => parts.filter(({ standsOut }) => standsOut).toSorted((a, b) => Math.abs(by(b)) - Math.abs(by(a)))[0];
  if (gap.kind === "waited") {
    const one = most(gap.segments, (part) => part.climbs - likeOthers(part));
    return one ? [message("goals.gap.segmentClimbs", one)] : none;
  }
  if (gap.kind === "flows") {
    const one = most(gap.segments, ({ change, changeBefore }) => change - changeBefore);
    return one ? [message("goals.gap.segmentChange", one)] : none;
  }
  const one = most(
    gap.segments,
    ({ people, took, others, othersTook }) => took - (people * othersTook) / others,
  );
  return one ? [message("goals.gap.segmentTook", one)] : none;
}

/** Climbs, had they changed as those of all others did. */
function likeOthers({ climbsBefore, others, othersBefore }: SegmentClimbs): number {
  return othersBefore > 0 ? (climbsBefore * others) / othersBefore : climbsBefore;
}

/** What holds the goal back, or, ahead of its plan, what carries it. */
function waitedSentences(gap: Extract<Gap, { kind: "waited" }>, isBehind: boolean): Message[] {
  const sum = (of: (part: WaitedPart) => number) => gap.parts.reduce((all, part) => all + of(part), 0);
  const by = (part: WaitedPart) => part.byRate + part.byNumber;
  const change = sum(by);
  const most = gap.parts.toSorted((a, b) => (isBehind ? by(a) - by(b) : by(b) - by(a)))[0];
  const explains = most !== undefined && Math.abs(by(most)) >= 0.5 && (isBehind ? by(most) < 0 : change > 0);
  return [
    message("goals.gap.waited", {
      ...{ days: gap.days, before: gap.before, now: Math.round(gap.before + change) },
      ...{ byRate: sum((part) => part.byRate), byNumber: sum((part) => part.byNumber) },
    }),
    ...(explains ? [message("goals.gap.mostly", { ...most, by: by(most) })] : []),
  ];
}

function monthSentence(parts: Extract<Gap, { kind: "months" }>["parts"]): Message[] {
  const worst = parts.toSorted((a, b) => b.short - a.short)[0];
  return worst && worst.short >= 0.5 ? [message("goals.gap.month", worst)] : [];
}

function flowSentences(
  gap: Extract<Gap, { kind: "flows" }>,
  rung: string,
  ladder: Ladder,
  formats: Formats,
): Message[] {
  const net = ({ came, left }: FlowPart) => came - left;
  const moved = (part: FlowPart) => Math.abs(net(part) - part.cameBefore + part.leftBefore);
  const most = gap.parts.toSorted((a, b) => moved(b) - moved(a))[0];
  const places = [...ladder.rungs, ...ladder.offLadder];
  const now = gap.parts.reduce((all, part) => all + net(part), 0);
  return [
    message("goals.gap.flows", { days: gap.days, now, before: gap.before }),
    ...(most && moved(most) > 0
      ? [
          message("goals.gap.flow", {
            ...most,
            own: most.place !== null && places[most.place]?.id === rung,
            id: most.place === null ? null : (places[most.place]?.id ?? null),
            place: most.place === null ? null : placeName(ladder, formats, places[most.place]?.id ?? null),
          }),
        ]
      : []),
  ];
}
