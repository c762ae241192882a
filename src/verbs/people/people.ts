import { daysAway } from "../../core/facts/days-away.ts";
import type { SegmentRule } from "../../core/facts/segment-rule.ts";
import { forever, type Ladder, placeId } from "../../core/ladder/ladder.ts";
import { type MoveKind, moveKind } from "../../core/ladder/moves.ts";
import { purchaseRungs } from "../../core/ladder/one-purchase-away.ts";
import { customerPlace } from "../../core/measures/moves/lapsed-after.ts";
import { markedSo } from "../../core/measures/people/people-marked.sql.ts";
import {
  type MovedWay,
  type PeopleCursor,
  type PeoplePageRow,
  type PeopleWish,
  type PersonStanding,
  peoplePageSql,
  type SetSince,
  type StayOfPerson,
  setSinceSql,
  type Went,
  waysSql,
} from "../../core/measures/people/people-page.sql.ts";
import { type Stands, standsSo } from "../../core/measures/people/stands-so.sql.ts";
import { toldOfAll } from "../../core/measures/segments/followable.ts";
import { isoInstant } from "../../core/words/iso-instant.ts";
import { message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import { noSuchPlace } from "../asking/no-such-place.ts";
import { type AskedAbout, instant, type Standpoint, standpoint } from "../asking/standpoint.ts";
import { traitsThen } from "../segments/people-then.ts";
import { segmentNamed, wantedSegment } from "../segments/segments-followed.ts";
import type { Person, Shop } from "../shop/shop.ts";
import { type AskedBuying, buyingWishes } from "./asked-buying.ts";
import { type AskedMonths, monthWishes } from "./bought-asked.ts";
import { type AskedRhythm, peopleByRhythm } from "./people-by-rhythm.ts";
import { type AskedOfGoal, goalWishes, type ShopWithGoals } from "./people-of-goal.ts";
import { peopleOfFound, peopleOfScores } from "./people-of-groups.ts";

/** Whom a list of people is to hold; what is left out does not matter. Places by id. */
export interface AskedPeople extends AskedAbout, AskedMonths, AskedBuying, AskedOfGoal {
  /** Where they stand. */
  readonly rung?: string | undefined;
  /** And whether that is on the ladder, off it, or on a rung that a purchase gives. */
  readonly stands?: Stands | undefined;
  /** That they came there within the last `spanDays`, and how: `up` by a climb, a return or an arrival, `down` by a fall or a lapse. */
  readonly came?: CameBy | undefined;
  /** Where they stood at `before`; `new`: they were not known yet. */
  readonly was?: string | undefined;
  readonly before?: string | undefined;
  /** What became of them from `before` on, by where they stood then and stand now. */
  readonly went?: Went | undefined;
  /** That they made such a move within the last `spanDays`, wherever they stand now. `new` as `movedFrom`: they arrived. */
  readonly movedFrom?: string | undefined;
  readonly movedTo?: string | undefined;
  /** Such a move by its way; and, of a climb or a fall, over the gap below a rung. */
  readonly moved?: MovedWay | undefined;
  readonly over?: string | undefined;
  readonly spanDays: number;
  /** That they fall or leave the ladder within so many days, if nothing happens. */
  readonly fallWithinDays?: number | undefined;
  /** That one purchase more gives them a higher rung, or that they climb within so many days by themselves. */
  readonly climbWithinDays?: number | undefined;
  /** Where their own rhythm puts them. */
  readonly rhythm?: AskedRhythm | undefined;
  /** That they belong to the segment made under this name. */
  readonly segment?: string | undefined;
  /** That they belong to the group that was found under this name. */
  readonly found?: string | undefined;
  /** That their name, customer number, e-mail or phone holds every word of it. */
  readonly find?: string | undefined;
  readonly after: PeopleCursor | null;
  readonly limit: number;
}

export const cameWays = ["up", "down", "arrival", "climb", "return", "fall", "lapse"] as const;
export type CameBy = (typeof cameWays)[number];
export const movedWays = [
  "arrival",
  "climb",
  "return",
  "fall",
  "leave",
] as const satisfies readonly MovedWay[];

export const standsWays = ["on", "off", "customer"] as const satisfies readonly Stands[];
export const wentWays = ["climb", "fall", "leave", "return", "stay"] as const satisfies readonly Went[];

/** A page of people. Instants in microseconds since 1970. */
export interface PeopleAnswer {
  readonly asOfUs: number;
  readonly knownAtUs: number;
  readonly version: number;
  /** In all pages. */
  readonly people: number;
  /** Where a text was looked for: whether everyone it may be true of was looked at. */
  readonly lookedAtAll: boolean;
  readonly list: readonly PersonLine[];
  /** The names of the made segments. */
  readonly segments: readonly string[];
  /** Where the next page goes on; null: this is the last. */
  readonly next: PeopleCursor | null;
}

export interface PersonLine {
  readonly personId: number;
  /** Null: erased since, or known by nothing. */
  readonly person: Person | null;
  readonly place: string;
  readonly sinceUs: number;
  readonly came: MoveKind;
  readonly from: string | null;
  /** The move that is certain if nothing happens; null: there is none, or facts lie after the instant. */
  readonly coming: { readonly to: string; readonly us: number } | null;
  /** Where the data end before now: the rung they were put on by hand since, which holds now. */
  readonly setSince: { readonly rung: string; readonly us: number; readonly untilUs: number } | null;
  /** Their stays in the two years before. `toUs` null: it lasts. */
  readonly way: readonly { readonly place: string; readonly fromUs: number; readonly toUs: number | null }[];
}

const wayDays = 730;

/** Lists people by where they stand, how they came there and what is coming. */
export async function people(shop: ShopWithGoals, asked: AskedPeople): Promise<PeopleAnswer> {
  const at = await standpoint(shop, asked);
  const { projection, asOfUs, knownAtUs, nowUs, zone, certain } = at;
  const { engine, version } = projection;
  if (asked.fallWithinDays !== undefined && !certain)
    throw new StigeError("asked", message("ask.notCertain"), message("ask.notCertain.fix"));
  const looked = asked.find === undefined ? null : await shop.directory.search(asked.find);
  const rule = asked.segment === undefined ? null : wantedSegment(shop, asked.segment);
  const ofScores = rule !== null && toldOfAll(rule);
  const about = { asOf: asked.asOf, knownAt: asked.knownAt, version: asked.version };
  const also = [
    ...(asked.stands === undefined ? [] : [standsWish(at, asked.stands)]),
    ...monthWishes(asked, at.asOfUs),
    ...(asked.rhythm === undefined ? [] : [markedSo(await peopleByRhythm(at, asked.rhythm))]),
    ...(await buyingWishes(at, asked)),
    ...(await goalWishes(shop, at, asked)),
    ...(asked.found === undefined ? [] : [markedSo(await peopleOfFound(shop, at, about, asked.found))]),
    ...(ofScores ? [markedSo(await peopleOfScores(shop, at, about, rule))] : []),
    ...(rule === null || ofScores ? [] : await traitsSo(shop, at, rule)),
  ];
  const wish = {
    ...wishOf(at, asked),
    segment: rule === null || ofScores ? null : ruleWish(at, rule),
    persons: looked?.persons ?? null,
    also,
  };
  const page = await engine.rows<PeoplePageRow>(peoplePageSql(wish, asked.after, asked.limit + 1));
  const found = page.filter((row) => row.person_id !== null);
  const rows = found.slice(0, asked.limit);
  const ids = rows.map(({ person_id }) => person_id);
  const known = await shop.directory.describe(ids);
  const stays =
    ids.length === 0 ? [] : await engine.rows<StayOfPerson>(waysSql(ids, daysAway(asOfUs, -wayDays, zone)));
  const ways = Map.groupBy(stays, ({ person_id }) => person_id);
  const setNow = certain && asOfUs < nowUs && ids.length > 0;
  const set = setNow ? await engine.rows<SetSince>(setSinceSql(ids, asOfUs, nowUs)) : [];
  const rungs = new Set(projection.ladder.rungs.map(({ id }) => id));
  const byHand = new Map(set.filter(({ rung }) => rungs.has(rung)).map((one) => [one.person_id, one]));
  const linesOf = (row: PersonStanding) =>
    lineOf(row, at, known, ways.get(row.person_id) ?? [], byHand.get(row.person_id));
  const last = rows.at(-1);
  return {
    asOfUs,
    knownAtUs,
    version,
    people: page[0]?.people ?? 0,
    lookedAtAll: looked?.whole ?? true,
    list: rows.map(linesOf),
    segments: (shop.settings.segments ?? []).map(({ name }) => name),
    next:
      last && found.length > rows.length
        ? { us: wish.fallingUntilUs === null ? last.from_us : last.to_us, personId: last.person_id }
        : null,
  };
}

function standsWish({ projection: { ladder } }: Standpoint, stands: Stands): string {
  return standsSo(stands, { rungs: ladder.rungs.length, customer: customerPlace(ladder) });
}

function wishOf(
  { projection, asOfUs, zone, certain }: Standpoint,
  asked: AskedPeople,
): Omit<PeopleWish, "persons" | "segment" | "also"> {
  const { ladder } = projection;
  const { rung, came, was, before, went = null, spanDays, fallWithinDays } = asked;
  const { movedFrom, movedTo, moved: way, over } = asked;
  const place = (id: string | undefined) => (id === undefined ? null : placeOf(ladder, id));
  const origin = (id: string | undefined) => (id === "new" ? -1 : place(id));
  const afterUs = daysAway(asOfUs, -spanDays, zone);
  const moved = [movedFrom, movedTo, way, over].some((wish) => wish !== undefined);
  return {
    us: asOfUs,
    place: place(rung),
    came: came === undefined ? null : { ways: waysOf(came), afterUs },
    was: before === undefined ? null : { us: instant(before, zone, "end"), place: origin(was), went },
    moved: moved
      ? { from: origin(movedFrom), to: place(movedTo), way: way ?? null, over: place(over), afterUs }
      : null,
    fallingUntilUs: fallWithinDays === undefined ? null : daysAway(asOfUs, fallWithinDays, zone),
    climbing:
      asked.climbWithinDays === undefined
        ? null
        : {
            rungs: purchaseRungs(ladder),
            untilUs: certain ? daysAway(asOfUs, asked.climbWithinDays, zone) : null,
          },
    rungs: ladder.rungs.length,
  };
}

/** What a segment asks for that can be told of each person by themselves. */
function ruleWish({ projection: { ladder, brought } }: Standpoint, rule: SegmentRule) {
  const at = rule.places.map((id) => placeOf(ladder, id));
  return { at, when: rule.when, eventNames: brought.eventNames };
}

/** Whether it takes everyone to tell whom a list is to hold. */
export function asksEveryone(
  { rhythm, found, segment, goal }: Pick<AskedPeople, "rhythm" | "found" | "segment" | "goal">,
  shop: Pick<Shop, "settings">,
): boolean {
  const rule = segment === undefined ? null : segmentNamed(shop, segment);
  // Only where there are segments does a goal ask who belonged to one.
  const ofGoal = goal !== undefined && (shop.settings.segments ?? []).length > 0;
  return rhythm !== undefined || found !== undefined || ofGoal || (rule !== null && toldOfAll(rule));
}

/** SQL for what a segment asks of names, which the engine does not know; of what nobody was ever told of it holds of nobody. */
async function traitsSo(
  shop: Shop,
  { projection }: Standpoint,
  rule: SegmentRule,
): Promise<readonly string[]> {
  const [marks = null] = await traitsThen(shop, projection, [rule]);
  if (marks === null) return [];
  return [marks === "untold" ? "false" : markedSo(marks)];
}

function waysOf(came: CameBy): readonly MoveKind[] {
  if (came === "up") return ["arrival", "climb", "return"];
  return came === "down" ? ["fall", "lapse"] : [came];
}

function placeOf(ladder: Ladder, id: string): number {
  const places = [...ladder.rungs, ...ladder.offLadder];
  const found = places.findIndex((place) => place.id === id);
  if (found >= 0) return found;
  throw noSuchPlace(ladder, id);
}

function lineOf(
  { person_id, place, previous, from_us, to_us }: PersonStanding,
  { projection: { ladder }, asOfUs, certain }: Standpoint,
  known: ReadonlyMap<number, Person>,
  stays: readonly StayOfPerson[],
  set: SetSince | undefined,
): PersonLine {
  const next = stays.find((stay) => stay.from_us === to_us)?.place ?? null;
  const way = stays.filter((stay) => stay.from_us <= asOfUs);
  return {
    personId: person_id,
    person: known.get(person_id) ?? null,
    place: placeId(ladder, place),
    sinceUs: from_us,
    came: moveKind(ladder, place, previous),
    from: previous < 0 ? null : placeId(ladder, previous),
    coming: certain && next !== null ? { to: placeId(ladder, next), us: to_us } : null,
    setSince: set ? { rung: set.rung, us: set.recorded_us, untilUs: set.until_us } : null,
    way: way.map((stay) => ({
      place: placeId(ladder, stay.place),
      fromUs: stay.from_us,
      toUs: stay.to_us >= forever ? null : stay.to_us,
    })),
  };
}

/** The answer as JSON, but for the cursor. Instants ISO in UTC. */
export function peopleJson(answer: Omit<PeopleAnswer, "next">) {
  const { asOfUs, knownAtUs, version, people, lookedAtAll, list, segments } = answer;
  return {
    asOf: isoInstant(asOfUs),
    knownAt: isoInstant(knownAtUs),
    ladder: version,
    people,
    lookedAtAll,
    segments,
    list: list.map(({ personId, person, place, sinceUs, came, from, coming, setSince, way }) => ({
      personId,
      key: person?.key ?? null,
      name: person?.name ?? null,
      rung: place,
      since: isoInstant(sinceUs),
      came,
      from,
      coming: coming && { to: coming.to, at: isoInstant(coming.us) },
      setSince: setSince && {
        rung: setSince.rung,
        at: isoInstant(setSince.us),
        until: isoInstant(setSince.untilUs),
      },
      way: way.map((stay) => ({
        rung: stay.place,
        from: isoInstant(stay.fromUs),
        to: stay.toUs === null ? null : isoInstant(stay.toUs),
      })),
    })),
  };
}
