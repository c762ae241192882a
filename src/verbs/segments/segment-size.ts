import { asksTraits, type SegmentRule } from "../../core/facts/segment-rule.ts";
import { readSegment } from "../../core/ladder/stige-yaml/read-segment.ts";
import { segmentBasis } from "../../core/measures/segments/segment-words.ts";
import { type Message, message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import { ofOneReading } from "../asking/of-one-reading.ts";
import { type AskedAbout, standpoint } from "../asking/standpoint.ts";
import type { Shop } from "../shop/shop.ts";
import { sizeThen, sizeWithTraits } from "./people-then.ts";
import { segments } from "./segments.ts";

/** How many a rule that is being written holds of. */
export interface SegmentSize {
  readonly people: number;
  /** Of so many who stand somewhere. */
  readonly of: number;
  /** False: it asks for what was never told of anybody, so how many it holds of is not known. */
  readonly measured: boolean;
  readonly lines: readonly Message[];
}

/** Counts those of whom a rule holds, as it stands in `segments:`, or everyone; throws `asked` with every mistake in it. What asks for scores or value takes longer. */
export const segmentSize = ofOneReading(
  async (shop: Shop, asked: AskedAbout & { readonly segment?: string | undefined }): Promise<SegmentSize> => {
    const { projection, asOfUs } = await standpoint(shop, asked);
    const { ladder } = projection;
    const rule = asked.segment === undefined ? null : ruleIn(shop, asked.segment, ladder);
    if (rule === null) return { ...(await sizeThen(projection, asOfUs, null)), measured: true, lines: [] };
    const lines = segmentBasis({ made: rule, found: null }, ladder, shop.settings.interest);
    if (Object.keys(rule.rfm).length > 0 || rule.valueMinor !== null) {
      const answer = await segments(shop, { ...asked, trying: { ...rule, name: "" }, madeOnly: true });
      const tried = answer.made.find(({ made }) => made?.name === "");
      const { people = 0, measured = true } = tried ?? {};
      return { people, of: answer.people.count, measured, lines };
    }
    const size = asksTraits(rule)
      ? await sizeWithTraits(shop, projection, asOfUs, rule)
      : await sizeThen(projection, asOfUs, rule);
    return { measured: true, ...size, lines };
  },
);

/** The rule that a text holds; throws `asked` with every mistake. */
export function ruleIn(
  shop: Pick<Shop, "settings">,
  text: string,
  ladder: Parameters<typeof readSegment>[2],
): SegmentRule {
  const read = readSegment(text, shop.settings, ladder);
  if (read.ok) return read.rule;
  throw new StigeError("asked", message("segments.wrong"), message("segments.wrong.fix"), read.problems);
}
