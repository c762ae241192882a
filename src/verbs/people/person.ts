import { forever } from "../../core/ladder/ladder.ts";
import { customerPlace } from "../../core/measures/moves/lapsed-after.ts";
import type { PersonRows } from "../../core/measures/people/person.sql.ts";
import { type Entry, timeline } from "../../core/measures/people/timeline.ts";
import { isoInstant } from "../../core/words/iso-instant.ts";
import type { Message } from "../../core/words/say.ts";
import { ofOneReading } from "../asking/of-one-reading.ts";
import { type AskedAbout, standpoint } from "../asking/standpoint.ts";
import type { Objection, Person, Shop } from "../shop/shop.ts";
import { calledBy, findPerson, personRows } from "./find-person.ts";

/** A person's way: facts and moves in order of time. */
export interface PersonAnswer {
  readonly person: Person;
  readonly called: string;
  readonly excluded: boolean;
  /** What is later is a scheduled fall, or lies ahead. */
  readonly nowUs: number;
  readonly version: number;
  readonly entries: readonly Entry[];
  readonly rows: PersonRows;
  readonly rungs: number;
  readonly firstBought: number | null;
}

/** Answers `stige person PERSON`. */
export const person = ofOneReading(
  async (
    shop: Shop,
    asked: Pick<AskedAbout, "knownAt" | "version"> & { readonly person: string | number },
  ): Promise<PersonAnswer> => {
    const { projection, nowUs } = await standpoint(shop, asked);
    const found = await findPerson(shop, asked.person);
    const rows = await personRows(projection, found.personId);
    const friends = rows.referrals.flatMap(({ referrer_id, friend_id }) => [referrer_id, friend_id]);
    const known = await shop.directory.describe([...new Set(friends)]);
    const nameOf = (id: number) => {
      const friend = known.get(id);
      return friend ? calledBy(friend) : String(id);
    };
    return {
      person: found,
      called: calledBy(found),
      excluded: rows.people[0]?.excluded ?? false,
      nowUs,
      version: projection.version,
      entries: timeline(rows, projection.ladder, found.personId, nameOf, shop.settings.currency),
      rows,
      rungs: projection.ladder.rungs.length,
      firstBought: customerPlace(projection.ladder),
    };
  },
);

/** The answer as JSON: the person, every entry as it is said, and the stays. Instants ISO in UTC. */
export function personJson(
  { person: found, version, excluded, entries, rows }: PersonAnswer,
  say: (m: Message) => string,
) {
  return {
    person: found.key,
    personId: found.personId,
    name: found.name,
    numbers: found.numbers,
    emails: found.emails,
    phones: found.phones,
    excluded,
    objected: objectedJson(found.objection),
    ladder: version,
    facts: entries
      .filter(({ kind }) => kind !== "move")
      .map(({ us, kind, said }) => ({ at: isoInstant(us), kind, said: say(said) })),
    stays: rows.stays.map(stayJson),
  };
}

/** An objection as JSON: since when, and by whom. */
export function objectedJson(objection: Objection | null) {
  return objection && { since: isoInstant(objection.sinceUs), by: objection.by };
}

/** A stay as JSON: where, from when to when, from where. */
export function stayJson({ rung, previous_rung, from_us, to_us }: PersonRows["stays"][number]) {
  return {
    rung,
    from: isoInstant(from_us),
    to: to_us >= forever ? null : isoInstant(to_us),
    previous: previous_rung,
  };
}
