import { isKeyFigure, type Listed, type MeasureId, measures } from "../../core/measures/catalogue.ts";
import { formats } from "../../core/words/formats.ts";
import { isoInstant } from "../../core/words/iso-instant.ts";
import { type Language, languages } from "../../core/words/language.ts";
import { type Message, message, say } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import type { Shop } from "../shop/shop.ts";
import { type AskedKpis, figureJson, type Kpi, kpis } from "./kpis.ts";

/** One measure, and what it is now where it is a key figure. */
export interface ToldMeasure extends Listed {
  readonly id: MeasureId;
  readonly name: Message;
  readonly how: Message;
  readonly kpi: Kpi | null;
}

/** Every measure of the shop. Instants in microseconds since 1970. */
export interface MeasuresAnswer {
  readonly asOfUs: number;
  readonly knownAtUs: number;
  readonly endOfData: boolean;
  readonly version: number;
  /** Days that the key figures are of. */
  readonly days: number;
  readonly measures: readonly ToldMeasure[];
}

/** Answers `stige measures`: the catalogue, or the one measure that is asked for. */
export async function measuresOf(
  shop: Shop,
  asked: AskedKpis & { readonly id?: string | null | undefined },
): Promise<MeasuresAnswer> {
  const { id } = asked;
  if (id && !measures.some((one) => one.id === id))
    throw new StigeError("asked", message("measures.unknown", { id }));
  const { asOfUs, knownAtUs, endOfData, version, days, kpis: told } = await kpis(shop, asked);
  return {
    ...{ asOfUs, knownAtUs, endOfData, version, days },
    measures: measures
      .filter((one) => !id || one.id === id)
      .map((one) => ({
        ...one,
        ...wordsOf(one.id),
        kpi: told.find((kpi) => kpi.id === one.id) ?? null,
      })),
  };
}

function wordsOf(id: MeasureId): Pick<ToldMeasure, "name" | "how"> {
  return isKeyFigure(id)
    ? { name: message(`kpis.name.${id}`), how: message(`kpis.how.${id}`) }
    : { name: message(`measures.name.${id}`), how: message(`measures.how.${id}`) };
}

/** The answer as JSON, each measure named and explained in three languages. */
export function measuresJson({
  asOfUs,
  knownAtUs,
  endOfData,
  version,
  days,
  measures: told,
}: MeasuresAnswer) {
  return {
    ...{ asOf: isoInstant(asOfUs), knownAt: isoInstant(knownAtUs), endOfData, ladder: version, days },
    measures: told.map(({ name, how, kpi, ...one }) => ({
      ...one,
      name: inEach(name),
      how: inEach(how),
      restsOn: kpi?.restsOn ?? null,
      now: kpi && figureJson(kpi.now),
    })),
  };
}

function inEach(said: Message): Record<Language, string> {
  const of = (language: Language) => say(said, formats({ language, timeZone: "UTC", currency: "NOK" }));
  return Object.fromEntries(languages.map((language) => [language, of(language)])) as Record<
    Language,
    string
  >;
}
