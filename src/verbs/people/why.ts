import { localDay, type Zone } from "../../core/facts/zone.ts";
import { type Explained, explained } from "../../core/ladder/why/explained.ts";
import { why as explain, type Why } from "../../core/ladder/why/why.ts";
import { contactSection } from "../../core/measures/people/contact.ts";
import { personFactsOf, tablesRead } from "../../core/measures/people/person-facts-of.ts";
import { isoInstant } from "../../core/words/iso-instant.ts";
import type { Message } from "../../core/words/say.ts";
import { ofOneReading } from "../asking/of-one-reading.ts";
import { type AskedAbout, standpoint } from "../asking/standpoint.ts";
import type { Person, Projection, Shop } from "../shop/shop.ts";
import { calledBy, findPerson, personRows } from "./find-person.ts";

/** Why a person stands where they stand: as values, and as sentences not yet said. */
export interface WhyAnswer {
  readonly person: Person;
  readonly asOfUs: number;
  readonly endOfData: boolean;
  readonly version: number;
  readonly why: Why;
  readonly explained: Explained;
}

/** Answers `stige why PERSON`. */
export const why = ofOneReading(
  async (shop: Shop, asked: AskedAbout & { readonly person: string | number }): Promise<WhyAnswer> => {
    const { projection, zone, asOfUs, endOfData, nowUs, certain } = await standpoint(shop, asked);
    const person = await findPerson(shop, asked.person);
    const answer = await whyOf(
      projection,
      zone,
      person.personId,
      asOfUs,
      certain ? Math.max(asOfUs, nowUs) : asOfUs,
    );
    const { version } = projection;
    const telling = { who: calledBy(person), us: asOfUs, interest: shop.settings.interest };
    const said = explained(answer, telling);
    const contact = await contactOf(projection, person, asOfUs, answer.kind);
    return {
      person,
      asOfUs,
      endOfData,
      version,
      why: answer,
      explained: { ...said, sections: [...said.sections, ...contact] },
    };
  },
);

/** What they may be sent, where the shop brought consents; of whom nothing is explained it is not told. */
async function contactOf(
  projection: Projection,
  { personId, objection }: Person,
  us: number,
  kind: Why["kind"],
): Promise<Explained["sections"]> {
  if (kind !== "stands" || !projection.brought.consents) return [];
  const { consents } = await personRows(projection, personId, ["consents"]);
  return [contactSection({ consents, us, objection })];
}

/** Why a person stands where they stand at an instant, as values. Asks for nothing that the ladder does not read. `setUntilUs`: as `WhyInput`. */
export async function whyOf(
  projection: Projection,
  zone: Zone,
  personId: number,
  asOfUs: number,
  setUntilUs = asOfUs,
): Promise<Why> {
  const { ladder, brought } = projection;
  const rows = await personRows(projection, personId, tablesRead(ladder));
  const facts = personFactsOf(rows, personId);
  return explain({ ladder, brought, facts, us: asOfUs, localDay: localDay(asOfUs, zone), setUntilUs });
}

/** The answer as JSON: the values, instants ISO in UTC, and every sentence as this reader hears it. */
export function whyJson(answer: WhyAnswer, say: (said: Message) => string) {
  const { person, asOfUs, version } = answer;
  const { headline, sections } = answer.explained;
  return {
    person: person.key,
    asOf: isoInstant(asOfUs),
    ladder: version,
    ...(instantsWritten(answer.why) as object),
    headline: headline.map(say),
    sections: sections.map(({ title, lines }) => ({
      title: say(title),
      lines: lines.map(({ mark, depth, atUs, said }) => ({
        mark,
        depth,
        at: atUs === null ? null : isoInstant(atUs),
        said: said.map(say),
      })),
    })),
  };
}

/** Keys that hold instants, and what they are called where these are written out. */
const instantKey = /^(.*[a-z])?Us$|^us$|^facts$/;
/** Lengths of time, not instants. */
const lengths = new Set(["windowUs", "graceUs", "forUs"]);

/** Every instant in a value as ISO text: `sinceUs: 0` becomes `since: "1970-01-01T00:00:00Z"`. Lengths of time stay microseconds. */
function instantsWritten(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(instantsWritten);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      if (!instantKey.test(key) || lengths.has(key)) return [key, instantsWritten(inner)];
      const name = key === "us" ? "at" : key.replace(/Us$/, "");
      const written = (us: unknown) => (typeof us === "number" ? isoInstant(us) : us);
      return [name, Array.isArray(inner) ? inner.map(written) : written(inner)];
    }),
  );
}
