import { placeId } from "../../core/ladder/ladder.ts";
import { type StandingColumns, standingAtSql } from "../../core/measures/standing/standing-at.sql.ts";
import {
  type StandingRow,
  standingChanged,
  standingLog,
  standingSomewhere,
} from "../../io/store/standing.ts";
import { standpoint } from "../asking/standpoint.ts";
import type { Workshop } from "../shop/workshop.ts";
import { standingFollower } from "./follow-standing.ts";

/** Where somebody stands, since when, and where they stood before. Instants in microseconds since 1970. */
export interface Member {
  readonly personId: number;
  /** Null: nowhere any more. */
  readonly rung: string | null;
  readonly sinceUs: number | null;
  readonly was: string | null;
}

/** Where a list of members goes on: of everyone, after a person; of changes, after the last one told. */
export interface MemberCursor {
  readonly complete: boolean;
  readonly untilUs: number;
  readonly changedUs: number;
  readonly personId: number;
}

export interface MembershipPage {
  /** These are all who stand somewhere: whoever is not among them is to be taken out. Else: the rows that are another. */
  readonly complete: boolean;
  /** What to ask for the changes after these by. */
  readonly untilUs: number;
  readonly list: readonly Member[];
  readonly next: MemberCursor | null;
}

export interface AskedMembership {
  /** Only what changed after it; null: everyone. */
  readonly sinceUs: number | null;
  readonly after: MemberCursor | null;
  readonly limit: number;
  /** Changes may be followed from now on, where nobody followed them before. */
  readonly mayFollow: boolean;
}

/**
 * Who stands where, or what of it changed after an instant: applied to a list of that instant, the changes give the list of
 * `untilUs`. Changes are known from when somebody first asked for them; of an instant before that everyone is told.
 */
export async function membership(shop: Workshop, asked: AskedMembership): Promise<MembershipPage> {
  const { sinceUs, after, mayFollow } = asked;
  let log = await standingLog(shop.store);
  if (log === null && mayFollow) {
    await standingFollower(shop).follow(true);
    log = await standingLog(shop.store);
  }
  const complete = after?.complete ?? (sinceUs === null || log === null || sinceUs < log.from_us);
  const untilUs = log === null ? null : (after?.untilUs ?? log.until_us);
  if (complete || sinceUs === null)
    return untilUs === null ? everyoneNow(shop, asked) : everyoneTold(shop, asked, untilUs);
  return changesOf(shop, asked, sinceUs, untilUs ?? sinceUs);
}

/** Everyone as they were told to stand, by which changes are told on: a projection may lack what stands in there already, as one beside the keeper does for a moment. */
async function everyoneTold(
  { store }: Workshop,
  { after, limit }: AskedMembership,
  untilUs: number,
): Promise<MembershipPage> {
  const rows = await standingSomewhere(store, after?.personId ?? -1, limit + 1);
  return pageOf(rows.map(memberOf), limit, untilUs);
}

/** Everyone where nobody follows changes, and nobody may begin to. */
async function everyoneNow(shop: Workshop, { after, limit }: AskedMembership): Promise<MembershipPage> {
  const { projection, asOfUs } = await standpoint(shop, {});
  const page = { after: after?.personId ?? -1, rows: limit + 1 };
  const columns = await projection.engine.columns(standingAtSql(asOfUs, page));
  const [persons, places, since, was] = columns as unknown as StandingColumns;
  const id = (place: number) => placeId(projection.ladder, place);
  const list = Array.from(persons, (personId, i) => ({
    ...{ personId, rung: id(places[i] ?? 0), sinceUs: since[i] ?? 0 },
    was: (was[i] ?? -1) < 0 ? null : id(was[i] ?? 0),
  }));
  return pageOf(list, limit, after?.untilUs ?? asOfUs);
}

/** `members`: one more than a page holds, where there are. */
function pageOf(members: readonly Member[], limit: number, untilUs: number): MembershipPage {
  const list = members.slice(0, limit);
  const last = members.length > limit ? list.at(-1) : undefined;
  const next = last ? { complete: true, untilUs, changedUs: 0, personId: last.personId } : null;
  return { complete: true, untilUs, list, next };
}

const memberOf = ({ person_id, rung, since_us, was }: StandingRow): Member => ({
  ...{ personId: person_id, rung, sinceUs: since_us, was },
});

async function changesOf(
  { store }: Workshop,
  { after, limit }: AskedMembership,
  afterUs: number,
  untilUs: number,
): Promise<MembershipPage> {
  const last = after && { changed_us: after.changedUs, person_id: after.personId };
  const rows = await standingChanged(store, { afterUs, untilUs }, last, limit + 1);
  const list = rows.slice(0, limit).map(memberOf);
  const end = rows.length > limit ? rows[limit - 1] : undefined;
  const next = end ? { complete: false, untilUs, changedUs: end.changed_us, personId: end.person_id } : null;
  return { complete: false, untilUs, list, next };
}
