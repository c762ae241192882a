import { endOfDay, startOfDay, type Zone } from "../../core/facts/zone.ts";
import type { StaysOfPeople } from "../../core/measures/by-person/stays-of-people.sql.ts";
import { watchedSince } from "../../core/measures/conversion/watched-since.ts";
import { waitedBands } from "../../core/measures/goals/gap.ts";
import type { Goal } from "../../core/measures/goals/goal.ts";
import { type AskedMoves, markMoved, markStanding } from "../../core/measures/goals/moves-of-segment.ts";
import { staysInSegment } from "../../core/measures/goals/of-segment.ts";
import { firstInstantsOf } from "../../core/measures/ladder/reach.ts";
import { markedSo } from "../../core/measures/people/people-marked.sql.ts";
import {
  climbedOfGoalSql,
  decidedOfGoalSql,
  type GoalStep,
  movedOfGoalSo,
  standingOfGoalSo,
} from "../../core/measures/people/people-of-goal.sql.ts";
import { belongs } from "../../core/measures/segments/belonging.ts";
import { type GoalPart, goalPart } from "../../core/words/goal-part.ts";
import { dayUs } from "../../core/words/iso-instant.ts";
import { message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import { knownUntilUs, type Standpoint } from "../asking/standpoint.ts";
import { askedOf, type Span } from "../goals/asked-of-goals.ts";
import { goalAt, keptGoals, type WithGoals } from "../goals/kept-goals.ts";
import { everyPerson } from "../measures/by-person.ts";
import { noSuchSegment, segmentsFollowed } from "../segments/segments-followed.ts";
import type { Shop } from "../shop/shop.ts";
import { daysOfMonth } from "./bought-asked.ts";

/** A number of what explains a goal; what is left out does not matter. */
export interface AskedOfGoal {
  readonly goal?: number | undefined;
  /** `climbed`, `climbed.28`, `climbed.28.before`; `decided`, `took`, `took.2026-03`; `came.customer`, `left.lapsed.before`, `came.new`; of a goal for a segment `joined` and `ceased`: on its rung. */
  readonly part?: string | undefined;
  /** Of a step, who belonged to this segment too when they came to its foot. */
  readonly among?: string | undefined;
}

/** A shop whose goals can be asked for. */
export type ShopWithGoals = Shop & Partial<WithGoals>;

interface Found extends GoalPart {
  readonly goal: Goal;
  readonly id: number;
  readonly span: Span;
  readonly place: number;
  readonly segment: number | null;
}

/** SQL for the people behind a number of a goal; throws `not-found` for a goal that is none, `asked` for what has no such people. */
export async function goalWishes(
  shop: ShopWithGoals,
  at: Standpoint,
  asked: AskedOfGoal,
): Promise<readonly string[]> {
  if (asked.goal === undefined || asked.part === undefined) return [];
  const atUs = knownUntilUs(at);
  const found = await partOf(shop, at, atUs, asked.goal, asked.part);
  if (found.goal.kind === "people") {
    const { segment, place } = found;
    if (found.word === "stands") {
      if (segment === null) return [standingOfGoalSo(place, atUs)];
      return [
        markedSo(await whoOf(shop, at, segment, (marks, stays) => markStanding(marks, stays, place, atUs))),
      ];
    }
    const moves = movesOf(at, atUs, found);
    if (segment === null) return [movedOfGoalSo(moves)];
    return [
      markedSo(
        await whoOf(shop, at, segment, (marks, stays, places) => markMoved(marks, stays, moves, places)),
      ),
    ];
  }
  const sql = stepSqlOf(at, atUs, found);
  const segments = await belonging(shop, at, found.segment, asked.among);
  if (segments.length === 0) return [`s.person_id in (select person_id from (${sql}) as of_goal)`];
  return [markedSo(await whoBelonged(shop, at, sql, segments))];
}

async function partOf(
  shop: ShopWithGoals,
  { projection, knownAtUs, zone }: Standpoint,
  atUs: number,
  id: number,
  part: string,
): Promise<Found> {
  const { store, goalsSet } = shop;
  const kept = goalsSet?.kept ?? (store ? await keptGoals({ store }) : []);
  const one = kept.find((own) => own.id === id);
  const goal = one ? goalAt(one, knownAtUs)?.goal : null;
  if (!goal)
    throw new StigeError("not-found", message("goals.none", { goal: id }), message("goals.none.fix"));
  const followed = segmentsFollowed(shop, projection);
  const { span, place, segment } = askedOf(goal, { projection, zone, atUs, followed, untold: [] });
  const { word, of, before } = goalPart(part);
  const kind = { climbed: "climbs", decided: "conversion", took: "conversion" }[word] ?? "people";
  const upper = projection.ladder.rungs[place + 1]?.id ?? null;
  if (kind !== goal.kind || place < 0 || segment === -1 || (goal.to !== null && goal.to !== upper))
    throw noPart(id, part);
  return { goal, id, word, of, before, span, place, segment };
}

function noPart(goal: number, part: string): StigeError {
  return new StigeError("asked", message("people.noPart", { goal, part }), message("people.noPart.fix"));
}

function stepSqlOf(
  { projection, zone }: Standpoint,
  atUs: number,
  { goal, id, word, of, before, span, place }: Found,
): string {
  const { ladder } = projection;
  const to = place + 1;
  const watchedUs = watchedSince(ladder, firstInstantsOf(projection))[to] ?? null;
  const step: GoalStep = { to, rungs: ladder.rungs.length, atUs, watchedUs };
  if (goal.kind === "climbs") {
    const days = span.daysBefore;
    const climbed = { days, origin: before ? days : 0, fromDays: null, toDays: null };
    if (of === null) return climbedOfGoalSql(step, climbed);
    const band = waitedBands.indexOf(Number(of));
    if (band < 0) throw noPart(id, `${word}.${of}`);
    const [fromDays = null, toDays = null] = waitedBands.slice(band);
    return climbedOfGoalSql(step, { ...climbed, fromDays, toDays });
  }
  return decidedOfGoalSql(step, {
    withinUs: (goal.withinDays ?? 1) * dayUs,
    fromUs: startOfDay(goal.fromDay, zone),
    untilUs: startOfDay(goal.byDay + 1, zone),
    came: of === null ? null : monthOf(of, zone),
    took: word === "took",
  });
}

function monthOf(month: string, zone: Zone) {
  const { from, to } = daysOfMonth(month);
  return { fromUs: startOfDay(from, zone), untilUs: startOfDay(to, zone) };
}

function movesOf(
  { projection, zone }: Standpoint,
  atUs: number,
  { id, word, of, before, span, place, segment }: Found,
): AskedMoves {
  const { ladder } = projection;
  const fromNowhere = word === "came" && of === "new";
  const belongs = word === "joined" || word === "ceased";
  const places = [...ladder.rungs, ...ladder.offLadder];
  const other = fromNowhere ? -1 : belongs ? place : places.findIndex((one) => one.id === of);
  if ((other < 0 && !fromNowhere) || (belongs && segment === null)) throw noPart(id, word);
  const days = span.today - span.fromDay + 1;
  const [fromDay, toDay] = before ? [span.fromDay - days, span.fromDay - 1] : [span.fromDay, span.today];
  const untilUs = Math.min(endOfDay(toDay, zone), atUs);
  return {
    rung: place,
    other,
    came: word === "came" || word === "joined",
    fromUs: startOfDay(fromDay, zone),
    untilUs,
  };
}

/** Whom `mark` marks among those of a segment, told how they stood in it; by number of the person. */
async function whoOf(
  shop: Shop,
  { projection }: Standpoint,
  segment: number,
  mark: (marks: Uint8Array, stays: StaysOfPeople, places: number) => void,
): Promise<Uint8Array> {
  const { ladder } = projection;
  const places = ladder.rungs.length + ladder.offLadder.length;
  const followed = segmentsFollowed(shop, projection);
  const everyone = await everyPerson(projection);
  const marks = new Uint8Array(everyone.last + 1);
  await everyone.each(async (facts) => {
    const told = await followed.belongingOf(facts.stretch);
    if (told !== null) mark(marks, staysInSegment(await facts.stays(), told, segment, places), places);
  });
  return marks;
}

/** The numbers of the segments that somebody is to have belonged to at the foot. */
async function belonging(
  shop: Shop,
  { projection }: Standpoint,
  own: number | null,
  among: string | undefined,
): Promise<readonly number[]> {
  const { names } = segmentsFollowed(shop, projection);
  const other = names.findIndex((name) => name.toLowerCase() === among?.toLowerCase());
  if (among !== undefined && other < 0) throw noSuchSegment(shop, among);
  return [...(own === null ? [] : [own]), ...(among === undefined ? [] : [other])];
}

/** Persons whose belonging is read at once. */
const atOnce = 100_000;

/** Marks by number of the person. */
async function whoBelonged(
  shop: Shop,
  { projection }: Standpoint,
  sql: string,
  segments: readonly number[],
): Promise<Uint8Array> {
  const rows = await projection.engine.rows<{ person_id: number; start_us: number }>(
    `${sql} order by person_id`,
  );
  const followed = segmentsFollowed(shop, projection);
  const marks = new Uint8Array((rows.at(-1)?.person_id ?? -1) + 1);
  for (let first = 0; first < rows.length; first += atOnce) {
    const own = rows.slice(first, first + atOnce);
    const stretch = { from: own[0]?.person_id ?? 0, to: (own.at(-1)?.person_id ?? 0) + 1 };
    const told = await followed.belongingOfSome(stretch, sql, segments);
    for (const { person_id, start_us } of own)
      if (segments.every((_, nth) => belongs(told, nth, person_id - stretch.from, start_us)))
        marks[person_id] = 1;
  }
  return marks;
}
