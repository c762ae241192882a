import { overridesSealedSql, type SealedOverride } from "../../core/facts/sealing/seal-override.sql.ts";
import { zoneOf } from "../../core/facts/zone.ts";
import { message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import { mistakes } from "../asking/mistakes.ts";
import { instant } from "../asking/standpoint.ts";
import { keepSaid } from "../loading/keep-said.ts";
import type { Person } from "../shop/shop.ts";
import type { Workshop } from "../shop/workshop.ts";
import { findPerson, personRows } from "./find-person.ts";

export interface OverrideWish {
  /** Customer number, e-mail or id; a number means an id and nothing else. */
  readonly person: string | number;
  /** Id of a rung of the ladder in force. */
  readonly rung: string;
  /** The last day on which it holds, or an instant. */
  readonly until: string;
  readonly reason: string;
}

/** A rung set by hand, or taken back. Instants in microseconds since 1970. */
export interface OverrideAnswer {
  readonly load: number;
  readonly person: Person;
  readonly rung: string;
  readonly recordedUs: number;
  readonly untilUs: number;
  readonly reason: string;
}

/**
 * Puts somebody on a rung until a day, whatever the rules say, as a fact recorded now. Throws `not-found` for nobody, `asked`
 * with every mistake, no such rung, an end that is past or no reason, `refused` for whoever is excluded and stands nowhere.
 */
export async function override(shop: Workshop, wish: OverrideWish): Promise<OverrideAnswer> {
  const person = await findPerson(shop, wish.person);
  const nowUs = shop.now();
  const { rung, reason, untilUs } = wishedIn(shop, wish, nowUs);
  const rows = await rowsOf(shop, person);
  if (rows.people[0]?.excluded)
    throw new StigeError("refused", message("override.excluded"), message("override.excluded.fix"));
  // Of several the last recorded counts.
  const recordedUs = Math.max(nowUs, ...rows.overrides.map(({ recorded_us }) => recorded_us + 1));
  const said = { personId: person.personId, rung, recordedUs, untilUs, revokedUs: null, reason, by: shop.by };
  const load = await keep(shop, "override", recordedUs, [said]);
  return { load, person, rung, recordedUs, untilUs, reason };
}

/** What is wished for; throws `asked` with every mistake in it. */
function wishedIn(shop: Workshop, { rung, until, reason: said }: OverrideWish, nowUs: number) {
  const wrong = mistakes();
  const rungs = (shop.ladders.at(-1)?.ladder.rungs ?? []).map(({ id }) => id);
  if (!rungs.includes(rung))
    wrong.add("rung", message("override.noRung", { rung }), message("override.noRung.fix", { rungs }));
  const untilUs = wrong.at("until", () => instant(until, zoneOf(shop.settings.timeZone), "end"));
  if (untilUs !== null && untilUs <= nowUs)
    wrong.add("until", message("override.past"), message("override.past.fix"));
  // Told within a sentence: a break that was typed is a blank.
  const reason = said.trim().replace(/\s+/g, " ");
  if (reason === "") wrong.add("reason", message("override.noReason"), message("override.noReason.fix"));
  wrong.refuse();
  return { rung, reason, untilUs: untilUs as number };
}

/** Takes back what of somebody's rungs set by hand holds now. Throws `not-found` for nobody, and where none holds. */
export async function revokeOverride(
  shop: Workshop,
  meant: string | number,
): Promise<readonly OverrideAnswer[]> {
  const person = await findPerson(shop, meant);
  const { personId } = person;
  const nowUs = shop.now();
  const holding = (await rowsOf(shop, person)).overrides.filter(
    ({ until_us, revoked_us }) => until_us > nowUs && revoked_us === null,
  );
  if (holding.length === 0)
    throw new StigeError("not-found", message("override.none"), message("override.none.fix"));
  const revokedUs = Math.max(nowUs, ...holding.map(({ recorded_us }) => recorded_us));
  const said = holding.map(({ rung, recorded_us, until_us, reason, by }) => ({
    // A reason that went with somebody it named leaves none.
    ...{ personId, rung, reason: reason ?? "–", by, revokedUs },
    ...{ recordedUs: recorded_us, untilUs: until_us },
  }));
  const load = await keep(shop, "revokeOverride", revokedUs, said);
  return said.map(({ rung, recordedUs, untilUs, reason }) => ({
    ...{ load, person, rung, recordedUs, untilUs, reason },
  }));
}

async function rowsOf(shop: Workshop, { personId }: Person) {
  return personRows(await shop.projection(), personId, ["people", "overrides"]);
}

function keep(
  shop: Workshop,
  action: "override" | "revokeOverride",
  receivedUs: number,
  said: readonly SealedOverride[],
): Promise<number> {
  const named = said.map(({ personId }) => personId);
  return keepSaid("override", shop, {
    ...{ kind: "overrides", called: "stige override", receivedUs, rows: said.length, named },
    noted: { action, personId: named[0] },
    sealedSql: (stamp) => overridesSealedSql(said, stamp),
  });
}
