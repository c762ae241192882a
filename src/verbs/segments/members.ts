import type { SegmentRule } from "../../core/facts/segment-rule.ts";
import { packedMarks, unpackedMarks } from "../../core/measures/people/packed-groups.ts";
import { staysOfSql } from "../../core/measures/people/stays-of.sql.ts";
import { toldOfAll } from "../../core/measures/segments/followable.ts";
import { marksOfMembers, ofBoth } from "../../core/measures/segments/members.ts";
import { membersSql } from "../../core/measures/segments/people.sql.ts";
import { message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import { type KeptOnce, onceOfLast } from "../asking/once-in-reading.ts";
import type { AskedAbout, Standpoint } from "../asking/standpoint.ts";
import { peopleOfFound, peopleOfScores } from "../people/people-of-groups.ts";
import type { Projection, Shop } from "../shop/shop.ts";
import { stretches, traitsThen } from "./people-then.ts";
import { placesById } from "./places-by-id.ts";
import { wantedSegment } from "./segments-followed.ts";

/** Whose ladder is asked for: a segment that was made, by its name, a group that was found, as `/segments` calls it; both: those who belong to both; neither: everyone's. */
export interface AskedOfSegment {
  readonly segment?: string | undefined;
  readonly found?: string | undefined;
}

/** Those who belong to a segment at an instant, by the names it was asked with. */
export interface Members {
  readonly segment: string | null;
  readonly found: string | null;
  /** SQL to stand after `from`: their stays. */
  readonly stays: string;
}

/**
 * Who belongs to what is asked at the instant of `at`; null: everyone is asked about. As `/people` lists them. Throws `asked` where no such segment is made or
 * of whom it holds is not known, `not-found` where no such group was found.
 */
export async function membersOf(
  shop: Shop,
  at: Standpoint,
  { segment, found, asOf, knownAt, version }: AskedAbout & AskedOfSegment,
): Promise<Members | null> {
  if (segment === undefined && found === undefined) return null;
  const about = { asOf, knownAt, version };
  const rule = segment === undefined ? null : wantedSegment(shop, segment);
  const made = rule && (await marksOfRule(shop, at, about, rule));
  const group = found === undefined ? null : await peopleOfFound(shop, at, about, found);
  return {
    segment: rule?.name ?? null,
    found: found ?? null,
    stays: staysOfSql(made && group ? ofBoth(made, group) : (made ?? group)),
  };
}

async function marksOfRule(
  shop: Shop,
  at: Standpoint,
  about: AskedAbout,
  rule: SegmentRule,
): Promise<Uint8Array> {
  if (toldOfAll(rule)) return peopleOfScores(shop, at, about, rule);
  const { projection, asOfUs } = at;
  const [told = null] = await traitsThen(shop, projection, [rule]);
  if (told === "untold")
    throw new StigeError(
      "asked",
      message("segments.untold", { segment: rule.name }),
      message("segments.untold.fix"),
    );
  // Whoever stands nowhere then belongs to nothing, also where names alone are asked: some come later.
  const held = await heldOnce(projection, asOfUs, rule);
  return told ? ofBoth(held, told) : held;
}

/** Of whom rules held that were asked about last: a page asks for ladder, moves and history at once, and lists follow. A million people are 0.1 MB each. */
const heldLast: KeptOnce = new Map();
const mostHeld = 16;

async function heldOnce(projection: Projection, standingUs: number, rule: SegmentRule): Promise<Uint8Array> {
  const { facts } = projection;
  const { places, when } = rule;
  const work = () => heldBy(projection, standingUs, rule);
  if (facts === null) return work();
  const key = JSON.stringify([facts, standingUs, places, when]);
  // What failed in another's reading may go well in one's own.
  const given = onceOfLast(heldLast, mostHeld, key, async () => packedMarks(await work()));
  return given.then(unpackedMarks, work);
}

async function heldBy(
  { engine, ladder, brought: { eventNames } }: Projection,
  standingUs: number,
  { places, when }: SegmentRule,
): Promise<Uint8Array> {
  const placeOf = placesById(ladder);
  const at = places.map((id) => placeOf.get(id) ?? -1);
  const found: Float64Array[] = [];
  for (const [from, to] of await stretches(engine)) {
    const [ids] = await engine.columns(membersSql({ standingUs, eventNames, at, when, from, to }));
    if (ids) found.push(ids);
  }
  return marksOfMembers(found);
}
