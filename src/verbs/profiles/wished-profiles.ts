import { localDay, zoneOf } from "../../core/facts/zone.ts";
import { forever, type Ladder, placeId } from "../../core/ladder/ladder.ts";
import { moveKind } from "../../core/ladder/moves.ts";
import { type ProfileValues, toldChance, toldValue } from "../../core/measures/standing/profile-fields.ts";
import { type TellableColumns, tellableAtSql } from "../../core/measures/standing/tellable-at.sql.ts";
import { aliveOfBuyer } from "../../core/measures/value/value-of-buyers.ts";
import { currencyDigits } from "../../core/words/currency-digits.ts";
import { isoDay } from "../../core/words/iso-instant.ts";
import { nameIn } from "../../core/words/language.ts";
import { standpoint } from "../asking/standpoint.ts";
import type { Workshop } from "../shop/workshop.ts";
import { type ValueAnswer, value } from "../value/value.ts";

/** Who may be told of to a service as things stand, and what. */
export interface WishedProfiles {
  /** Of those who stand somewhere. */
  readonly people: number;
  /** Everyone who may be, by number. */
  readonly persons: Float64Array;
  /** What is to stand there of the one in a row of `persons`. */
  values(row: number): ProfileValues;
}

/** Finds who may be told of, and reckons what they are worth; one reading of the shop. */
export function wishedProfiles(shop: Workshop, purpose: string): Promise<WishedProfiles> {
  return shop.reading(async (held) => {
    const { projection, asOfUs } = await standpoint(held, {});
    const { engine, ladder } = projection;
    const columns = (await engine.columns(tellableAtSql(asOfUs, purpose))) as unknown as TellableColumns;
    const [{ people } = { people: 0 }] = await engine.rows<{ people: number }>(
      `select count(*) as people from stays where from_us <= ${asOfUs} and to_us > ${asOfUs}`,
    );
    const worth = await value(held, {});
    const [persons] = columns;
    return { people: Number(people), persons, values: valuesOf(columns, ladder, worth, held.settings) };
  });
}

function valuesOf(
  [persons, places, since, until, next]: TellableColumns,
  ladder: Ladder,
  worth: ValueAnswer,
  { timeZone, language, currency }: Workshop["settings"],
): (row: number) => ProfileValues {
  const zone = zoneOf(timeZone);
  const day = (us: number) => isoDay(localDay(us, zone));
  const rungs = [...ladder.rungs, ...ladder.offLadder];
  const perUnit = 10 ** (currencyDigits(currency) ?? 2);
  const bought = rowsOf(worth.buyers?.personId ?? new Int32Array(0), persons);
  const { buyers, fit, values } = { ...worth.forecast?.inTime, ...worth.forecast };
  const valuing = fit && { buying: fit.buying.params };
  return (row) => {
    const place = places[row] as number;
    const after = next[row] as number;
    const falls =
      !Number.isNaN(after) &&
      (until[row] as number) < forever &&
      ["fall", "lapse"].includes(moveKind(ladder, after, place));
    const buyer = bought[row] as number;
    const isKnown = buyer >= 0 && buyers !== undefined && valuing !== undefined && values !== undefined;
    const id = placeId(ladder, place);
    return {
      stige_rung: nameIn(rungs[place]?.name ?? {}, language, id),
      stige_rung_id: id,
      stige_rung_since: day(since[row] as number),
      stige_alive_percent: isKnown ? toldChance(aliveOfBuyer(valuing, buyers, buyer)) : null,
      stige_value: isKnown ? toldValue(values[buyer] as number, perUnit) : null,
      stige_currency: isKnown ? currency : null,
      stige_falls_on: falls ? day(until[row] as number) : null,
    };
  };
}

/** In which row of some each of others stands, both by number; -1: in none. */
function rowsOf(some: Int32Array, others: Float64Array): Int32Array {
  const rows = new Int32Array(others.length).fill(-1);
  let at = 0;
  for (let i = 0; i < others.length; i++) {
    while (at < some.length && (some[at] as number) < (others[i] as number)) at++;
    if (some[at] === others[i]) rows[i] = at;
  }
  return rows;
}
