import { type Ladder, placeId } from "../../core/ladder/ladder.ts";
import { type StandingColumns, standingAtSql } from "../../core/measures/standing/standing-at.sql.ts";
import { type StandingChange, standingChanges } from "../../core/measures/standing/standing-changes.ts";
import { movedEvent, type ToldEvent } from "../../core/measures/standing/told-events.ts";
import {
  beginStanding,
  everyStanding,
  keepStandingChanges,
  type StandingLog,
  type StandingRow,
  standingLog,
} from "../../io/store/standing.ts";
import { standpoint } from "../asking/standpoint.ts";
import type { Workshop } from "../shop/workshop.ts";
import { queueEvents } from "./queue-events.ts";

/** Sees where people stand now, and keeps what is another than was told, with what is to be sent of it. */
export interface StandingFollower {
  /** Where nothing is followed yet it begins, if it may: all stand as they stand. Gives how many people changed. */
  follow(mayBegin: boolean): Promise<number>;
}

/** What was told last, in memory: it need not be read from the store each time. */
interface Told {
  readonly untilUs: number;
  readonly ladder: number;
  readonly columns: StandingColumns;
  /** Who stood somewhere once, and nowhere now. */
  readonly gone: ReadonlySet<number>;
}

interface Now {
  readonly nowUs: number;
  readonly version: number;
  readonly ladder: Ladder;
  readonly columns: StandingColumns;
}

/** Of a place that the ladder in force does not have. */
const elsewhere = -2;

/**
 * A change is kept in one transaction with what is sent of it: killed, it is told once or not yet. Where another ladder is in force than
 * was, people stand elsewhere without having moved: that changes where they stand, and is no climb or fall.
 */
export function standingFollower(shop: Workshop): StandingFollower {
  let known: Told | null = null;
  return {
    async follow(mayBegin) {
      if (shop.knownSinceUs === null) return 0;
      const log = await standingLog(shop.store);
      if (log === null && !mayBegin) return 0;
      const now = await standingNow(shop);
      if (log === null) {
        known = await begin(shop, now);
        return 0;
      }
      const isKnown = known?.untilUs === log.until_us && known.ladder === now.version;
      const told: Told = isKnown && known ? known : await toldBefore(shop, log, now);
      known = null;
      const changes = standingChanges(told.columns, now.columns);
      const next = { ...log, until_us: Math.max(now.nowUs, log.until_us + 1), ladder: now.version };
      if (changes.length === 0 && log.ladder === now.version) {
        known = { ...told, columns: now.columns };
        return 0;
      }
      const events = log.ladder === now.version ? eventsOf(changes, told, now.ladder, next.until_us) : [];
      if (await keep(shop, { log, next, changes, ladder: now.ladder, events }))
        known = after(told, now, next, changes);
      return changes.length;
    },
  };
}

function standingNow(shop: Workshop): Promise<Now> {
  return shop.reading(async (held) => {
    const { projection, asOfUs, nowUs } = await standpoint(held, {});
    const columns = (await projection.engine.columns(standingAtSql(asOfUs))) as unknown as StandingColumns;
    return { nowUs, version: projection.version, ladder: projection.ladder, columns };
  });
}

/** Null: somebody else began meanwhile. */
async function begin({ store }: Workshop, { nowUs, version, ladder, columns }: Now): Promise<Told | null> {
  const log = { from_us: nowUs, until_us: nowUs, ladder: version };
  function* rows(): Generator<StandingRow> {
    for (const { personId, now } of standingChanges(nobody, columns))
      yield rowOf(personId, now, ladder, nowUs);
  }
  const begun = await store.aside("standing.begin", () => beginStanding(store, log, rows()));
  if (!begun) return null;
  return { untilUs: nowUs, ladder: version, columns, gone: new Set() };
}

const nobody: StandingColumns = [0, 0, 0, 0].map(
  (length) => new Float64Array(length),
) as unknown as StandingColumns;

function rowOf(personId: number, now: StandingChange["now"], ladder: Ladder, changedUs: number): StandingRow {
  return {
    person_id: personId,
    rung: now && placeId(ladder, now.place),
    since_us: now?.sinceUs ?? null,
    was: now && now.was >= 0 ? placeId(ladder, now.was) : null,
    changed_us: changedUs,
  };
}

/** As the store has it, in places of the ladder in force. */
async function toldBefore({ store }: Workshop, log: StandingLog, { ladder, version }: Now): Promise<Told> {
  const places = new Map([...ladder.rungs, ...ladder.offLadder].map(({ id }, place) => [id, place]));
  const placeOf = (id: string | null) => (id === null ? -1 : (places.get(id) ?? elsewhere));
  const lists: [number[], number[], number[], number[]] = [[], [], [], []];
  const gone = new Set<number>();
  for await (const rows of everyStanding(store))
    for (const { person_id, rung, since_us, was } of rows) {
      if (rung === null || since_us === null) gone.add(person_id);
      else
        for (const [i, value] of [person_id, placeOf(rung), since_us, placeOf(was)].entries())
          lists[i]?.push(value);
    }
  const columns = lists.map((list) => Float64Array.from(list)) as unknown as StandingColumns;
  return { untilUs: log.until_us, ladder: version, columns, gone };
}

function eventsOf(
  changes: readonly StandingChange[],
  { gone }: Told,
  ladder: Ladder,
  seenUs: number,
): readonly ToldEvent[] {
  return changes.flatMap((change) => {
    // Who comes again, as a load that is put back, has not arrived.
    const isBack = change.told === null && gone.has(change.personId);
    const event = isBack || change.told === elsewhere ? null : movedEvent(change, ladder, seenUs);
    return event === null ? [] : [event];
  });
}

interface Kept {
  readonly log: StandingLog;
  readonly next: StandingLog;
  readonly changes: readonly StandingChange[];
  readonly ladder: Ladder;
  readonly events: readonly ToldEvent[];
}

function keep({ store }: Workshop, { log, next, changes, ladder, events }: Kept): Promise<boolean> {
  return store.aside("standing", async () => {
    const rows = changes.map(({ personId, now }) => rowOf(personId, now, ladder, next.until_us));
    if (!(await keepStandingChanges(store, log, next, rows))) return false;
    await queueEvents(store, events, next.until_us);
    return true;
  });
}

function after(
  { gone }: Told,
  { version, columns }: Now,
  next: StandingLog,
  changes: readonly StandingChange[],
): Told {
  const goneNow = new Set(gone);
  for (const { personId, now } of changes) {
    if (now === null) goneNow.add(personId);
    else goneNow.delete(personId);
  }
  return { untilUs: next.until_us, ladder: version, columns, gone: goneNow };
}
