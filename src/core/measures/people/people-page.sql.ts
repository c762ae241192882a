import { conditionAtSql } from "../../ladder/conditions/condition-at.sql.ts";
import type { Condition } from "../../ladder/ladder.ts";
import type { PurchaseRung } from "../../ladder/one-purchase-away.ts";
import { integer } from "../../sql/literal.ts";

/** Whom a list of people holds. Instants in microseconds since 1970, places by number; what is null does not matter. */
export interface PeopleWish {
  readonly us: number;
  /** Where they stand at `us`. */
  readonly place: number | null;
  /** How they came there, and that it was after `afterUs`. */
  readonly came: { readonly ways: readonly Way[]; readonly afterUs: number } | null;
  /** Where they stood at another instant (-1: not known yet; null: anywhere), and what became of them since (null: whatever it is). */
  readonly was: { readonly us: number; readonly place: number | null; readonly went: Went | null } | null;
  /**
   * That they moved so in (afterUs, us], wherever they stand now: from a place (-1: from nowhere), to a place, in a way, over
   * the gap below a rung.
   */
  readonly moved: {
    readonly from: number | null;
    readonly to: number | null;
    readonly way: MovedWay | null;
    readonly over: number | null;
    readonly afterUs: number;
  } | null;
  /** That they fall or leave the ladder by then. */
  readonly fallingUntilUs: number | null;
  /**
   * That one purchase more, on a new day, gives them a higher rung, by one of these rules; or that they climb by `untilUs`
   * by themselves (null: that is not certain).
   */
  readonly climbing: { readonly rungs: readonly PurchaseRung[]; readonly untilUs: number | null } | null;
  /** That they stand in one of these places (none: anywhere) and a condition holds of them at `us`. `eventNames` as in `conditionAtSql`. */
  readonly segment: {
    readonly at: readonly number[];
    readonly when: Condition | null;
    readonly eventNames: ReadonlySet<string>;
  } | null;
  /** That they are one of some. */
  readonly persons: readonly number[] | null;
  /** What else is to hold of them: SQL about `s`, their stay at `us`. */
  readonly also: readonly string[];
  /** Rungs of the ladder: places from there on are off it. */
  readonly rungs: number;
}

export type Way = "arrival" | "climb" | "return" | "fall" | "lapse";
/** `leave`: from a rung to off the ladder, unlike a lapse not from one exit to another. */
export type MovedWay = "arrival" | "climb" | "return" | "fall" | "leave";

/** Between two instants, by where they stood at the ends: `stay` also from one exit to another. */
export type Went = "climb" | "fall" | "leave" | "return" | "stay";

/** A row of `peoplePageSql`: somebody who stands in `place`. */
export interface PersonStanding {
  readonly person_id: number;
  readonly place: number;
  /** -1: none. */
  readonly previous: number;
  readonly from_us: number;
  readonly to_us: number;
}

/** The last row of the page before: its place in the order, and its person. */
export interface PeopleCursor {
  readonly us: number;
  readonly personId: number;
}

/** A row of `peoplePageSql`: how many there are in all pages, and one of this page (null: it has none). */
export type PeoplePageRow = { readonly people: number } & (PersonStanding | { readonly person_id: null });

/**
 * SQL: how many people there are in all the pages, with each of one page: the newest in their place first; those who are to
 * fall, soonest first. Who they are is worked out once.
 */
export function peoplePageSql(wish: PeopleWish, after: PeopleCursor | null, limit: number): string {
  const soonest = wish.fallingUntilUs !== null;
  const key = soonest ? "s.to_us" : "s.from_us";
  const beyond = soonest ? ">" : "<";
  const beyondLast =
    after === null
      ? ""
      : `where (${key} ${beyond} ${integer(after.us)} or (${key} = ${integer(after.us)} and s.person_id > ${integer(after.personId)}))`;
  const order = `order by ${key}${soonest ? "" : " desc"}, s.person_id`;
  return `with ${askedSql(wish)} ${everyoneSql(wish)},
      page as (select ${columns} from everyone as s ${beyondLast} ${order} limit ${integer(limit)})
    select counted.people, s.* from (select count(*) as people from everyone) as counted left join page as s on true ${order}`;
}

const columns = "s.person_id, s.place, s.previous, s.from_us, s.to_us";

/** `asked`: of whom the condition of a segment is asked, so that facts of nobody else are looked at; nothing where none is. */
function askedSql({ us, segment }: PeopleWish): string {
  if (segment?.when == null) return "";
  const instant = integer(us);
  return `asked as materialized (select a.person_id, p.known_us from stays a join people p on p.person_id = a.person_id
    where a.from_us <= ${instant} and a.to_us > ${instant} ${standsIn("a", segment.at)}),`;
}

function standsIn(alias: string, places: readonly number[]): string {
  return places.length === 0 ? "" : `and ${alias}.place in (${places.map(integer).join(", ")})`;
}

/** That all that a segment asks for holds of `s`. */
function ofSegment({ us, segment }: PeopleWish): string[] {
  if (segment === null) return [];
  const { at, when, eventNames } = segment;
  if (when === null) return [`(true ${standsIn("s", at)})`];
  // Where everyone is asked, looking whose each fact is takes longer than the facts of the few who stand nowhere.
  const among = (person: string) => (at.length === 0 ? "true" : `${person} in (select person_id from asked)`);
  const holds = conditionAtSql(when, { us, person: "a.person_id", knownUs: "a.known_us", eventNames, among });
  return [`s.person_id in (select a.person_id from asked a where ${holds})`];
}

/** `everyone`: who is in the pages. Their next stay is looked up only of those who move soon enough: of all it takes twice as long. */
function everyoneSql(wish: PeopleWish): string {
  const { us, fallingUntilUs, climbing, rungs, was } = wish;
  // At an instant nobody stands in two places.
  const then = was === null || was.place === -1 ? "" : "join stays w on w.person_id = s.person_id";
  const all = `as materialized (select ${columns} from stays s ${then} where ${standing(wish).join(" and ")})`;
  if (fallingUntilUs === null && climbing === null) return `everyone ${all}`;
  const until = Math.max(fallingUntilUs ?? us, climbing?.untilUs ?? us);
  const ahead = [
    ...(fallingUntilUs === null ? [] : [`(ahead.next < s.place or ahead.next >= ${integer(rungs)})`]),
    ...(climbing === null ? [] : [climbsSo(climbing, us, rungs)]),
  ];
  return `standing ${all},
      ahead as materialized (select s.person_id, later.place as next
        from standing s join stays later on later.person_id = s.person_id and later.from_us = s.to_us where s.to_us <= ${integer(until)}),
      everyone as materialized (select ${columns} from standing s left join ahead on ahead.person_id = s.person_id
        where ${ahead.join(" and ")})`;
}

function standing(wish: PeopleWish): string[] {
  const { us, place, came, was, moved, fallingUntilUs, persons, rungs, also } = wish;
  const at = (alias: string, instant: number) =>
    `${alias}.from_us <= ${integer(instant)} and ${alias}.to_us > ${integer(instant)}`;
  return [
    at("s", us),
    ...(place === null ? [] : [`s.place = ${integer(place)}`]),
    ...(came === null
      ? []
      : [
          `s.from_us > ${integer(came.afterUs)}`,
          `(${came.ways.map((way) => wayIs(way, rungs)).join(" or ")})`,
        ]),
    ...(was === null
      ? []
      : was.place === -1
        ? [
            `s.person_id not in (select w.person_id from stays w where ${at("w", was.us)})`,
            // Whoever stood nowhere has gone nowhere from there.
            ...(was.went === null ? [] : ["false"]),
          ]
        : [
            at("w", was.us),
            ...(was.place === null ? [] : [`w.place = ${integer(was.place)}`]),
            ...(was.went === null ? [] : [wentSo(was.went, rungs)]),
          ]),
    ...(moved === null ? [] : [movedSo(moved, us, rungs)]),
    ...ofSegment(wish),
    ...(persons === null ? [] : [among(persons)]),
    ...also,
    ...(fallingUntilUs === null
      ? []
      : [`s.to_us <= ${integer(fallingUntilUs)}`, `s.place < ${integer(rungs)}`]),
  ];
}

function climbsSo({ rungs, untilUs }: NonNullable<PeopleWish["climbing"]>, us: number, all: number): string {
  const byItself =
    untilUs === null
      ? []
      : [`(s.to_us <= ${integer(untilUs)} and ahead.next > s.place and ahead.next < ${integer(all)})`];
  const byPurchase = rungs.map(({ place, atLeast, windowUs, distinct }) => {
    const since = windowUs === null ? "" : `and ordered_us > ${integer(us - windowUs)}`;
    return `(s.place < ${integer(place)} and s.person_id in (select person_id from orders
      where counts and ordered_us <= ${integer(us)} ${since}
        and person_id in (select person_id from standing where place < ${integer(place)}) group by person_id having ${purchasesAre(atLeast - 1, distinct)}))`;
  });
  const either = [...byItself, ...byPurchase];
  return either.length === 0 ? "false" : `(${either.join(" or ")})`;
}

/** Days are counted one by one only where there can be several. */
function purchasesAre(n: number, distinct: PurchaseRung["distinct"]): string {
  if (distinct === "order") return `count(*) = ${integer(n)}`;
  return n === 1 ? "min(local_day) = max(local_day)" : `count(distinct local_day) = ${integer(n)}`;
}

function movedSo(
  { from, to, way, over, afterUs }: NonNullable<PeopleWish["moved"]>,
  us: number,
  rungs: number,
): string {
  const gap = integer(over ?? 0);
  const ends = [
    ...(from === null ? [] : [`m.previous = ${integer(from)}`]),
    ...(to === null ? [] : [`m.place = ${integer(to)}`]),
    ...(way === null ? [] : [way === "leave" ? leaves(rungs) : wayIs(way, rungs, "m")]),
    ...(over === null
      ? []
      : [`((m.previous < ${gap} and m.place >= ${gap}) or (m.previous >= ${gap} and m.place < ${gap}))`]),
  ];
  // Few move: they are found first. Asked of each who stands somewhere it takes half as long again.
  return `s.person_id in (select m.person_id from stays m where m.from_us > ${integer(afterUs)} and m.from_us <= ${integer(us)}
    ${ends.map((end) => `and ${end}`).join(" ")})`;
}

/** Of where they stood, `w`, and where they stand, `s`. */
function wentSo(went: Went, rungs: number): string {
  const on = (alias: string) => `${alias}.place < ${integer(rungs)}`;
  const off = (alias: string) => `${alias}.place >= ${integer(rungs)}`;
  switch (went) {
    case "climb":
      return `(${on("w")} and ${on("s")} and s.place > w.place)`;
    case "fall":
      return `(${on("w")} and ${on("s")} and s.place < w.place)`;
    case "leave":
      return `(${on("w")} and ${off("s")})`;
    case "return":
      return `(${off("w")} and ${on("s")})`;
    case "stay":
      return `(s.place = w.place or (${off("w")} and ${off("s")}))`;
  }
}

/** The same ways as `moveKind`, of the stays called `s`. */
function wayIs(way: Way, rungs: number, s = "s"): string {
  const off = `${s}.place >= ${integer(rungs)}`;
  const on = `${s}.previous >= 0 and ${s}.place < ${integer(rungs)}`;
  switch (way) {
    case "arrival":
      return `${s}.previous < 0`;
    case "lapse":
      return `(${s}.previous >= 0 and ${off})`;
    case "return":
      return `(${on} and ${s}.previous >= ${integer(rungs)})`;
    case "climb":
      return `(${on} and ${s}.previous < ${s}.place)`;
    case "fall":
      return `(${on} and ${s}.previous > ${s}.place and ${s}.previous < ${integer(rungs)})`;
  }
}

function among(persons: readonly number[]): string {
  return persons.length === 0 ? "false" : `s.person_id in (${persons.map(integer).join(", ")})`;
}

function leaves(rungs: number): string {
  return `(m.previous >= 0 and m.previous < ${integer(rungs)} and m.place >= ${integer(rungs)})`;
}

/** A row of `waysSql`: a stay of one of some people. */
export interface StayOfPerson {
  readonly person_id: number;
  readonly place: number;
  readonly from_us: number;
  readonly to_us: number;
}

/** SQL: the stays of some people that end after an instant, those ahead too, each person's in order of time. */
export function waysSql(personIds: readonly number[], fromUs: number): string {
  return `select person_id, place, from_us, to_us from stays
    where person_id in (${personIds.map(integer).join(", ")}) and to_us > ${integer(fromUs)} order by person_id, from_us`;
}

/** A row of `setSinceSql`: a rung somebody was put on by hand. */
export interface SetSince {
  readonly person_id: number;
  readonly rung: string;
  readonly recorded_us: number;
  readonly until_us: number;
}

/** SQL: of some people who were put on a rung by hand after `us`, what of it holds at `nowUs`, the last recorded last. */
export function setSinceSql(personIds: readonly number[], us: number, nowUs: number): string {
  return `select person_id, rung, recorded_us, until_us from overrides
    where person_id in (${personIds.map(integer).join(", ")}) and recorded_us > ${integer(us)} and recorded_us <= ${integer(nowUs)}
      and until_us > ${integer(nowUs)} and (revoked_us is null or revoked_us > ${integer(nowUs)}) order by recorded_us`;
}
