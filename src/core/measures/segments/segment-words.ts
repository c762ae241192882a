import type { SegmentRule } from "../../facts/segment-rule.ts";
import { sayCondition } from "../../ladder/conditions/say-condition.ts";
import { type Ladder, placeId } from "../../ladder/ladder.ts";
import { type Message, message } from "../../words/say.ts";
import type { FoundGroup } from "./found.ts";

type Told = Pick<FoundGroup, "stratum" | "place" | "traits" | "typical" | "unknown">;

/** What a group that was found is called: by whom it is of and by what sets it apart. */
export function segmentName(found: Told | null, ladder: Ladder): Message {
  if (found === null || found.stratum === "never")
    return message(found?.unknown ? "segments.place" : "segments.never", placeOf(ladder, found?.place));
  return message(`segments.${found.stratum}`, { traits: found.traits });
}

/**
 * What groups that were found are called by programs: by whom each is of and what sets it apart, so that a name leads to the same kind of people on another day
 * too; of several alike those after the first have their number. Of those who came back often for little: `came-back-rhythm-low-spend-low`.
 */
export function groupNames(
  groups: readonly Pick<FoundGroup, "stratum" | "place" | "traits">[],
  ladder: Ladder,
): readonly string[] {
  const taken = new Map<string, number>();
  return groups.map(({ stratum, place, traits }) => {
    const at = place === null ? [] : [placeId(ladder, place)];
    const own = [stratum, ...at, ...traits.flatMap(({ feature, side }) => [feature, side])].join("-");
    const times = (taken.get(own) ?? 0) + 1;
    taken.set(own, times);
    return times === 1 ? own : `${own}-${times}`;
  });
}

function placeOf(ladder: Ladder, place: number | null | undefined) {
  const found = place == null ? undefined : [...ladder.rungs, ...ladder.offLadder][place];
  return { id: found?.id ?? "", name: found?.name ?? {} };
}

/** What somebody of a segment is like, line by line: its rule, or what is usual in a group. `interest` as in `sayCondition`. */
export function segmentBasis(
  { made, found }: { readonly made: SegmentRule | null; readonly found: Told | null },
  ladder: Ladder,
  interest: readonly string[],
): readonly Message[] {
  if (made) return ruleLines(made, ladder, interest);
  if (found === null || found.stratum === "never") return [];
  const { silence, rhythm, purchases, spend } = found.typical;
  return [
    ...(silence === null ? [] : [message("segments.typical.silence", { days: silence })]),
    ...(rhythm === null ? [] : [message("segments.typical.rhythm", { days: rhythm })]),
    ...(purchases === null ? [] : [message("segments.typical.purchases", { purchases })]),
    ...(spend === null ? [] : [message("segments.typical.spend", { spendMinor: spend })]),
  ];
}

function ruleLines(
  { places, countries, company, when, rfm, valueMinor }: SegmentRule,
  ladder: Ladder,
  interest: readonly string[],
): readonly Message[] {
  const all = [...ladder.rungs, ...ladder.offLadder];
  const names = places.map((id) => ({ id, name: all.find((one) => one.id === id)?.name ?? {} }));
  return [
    ...(names.length > 0 ? [message("segments.rule.places", { places: names })] : []),
    ...(countries.length > 0 ? [message("segments.rule.countries", { countries })] : []),
    ...(company === null ? [] : [message("segments.rule.company", { company })]),
    ...(when ? [sayCondition(when, interest)] : []),
    ...Object.entries(rfm).flatMap(([score, range]) =>
      range ? [message("segments.rule.rfm", { score: score as keyof typeof rfm, ...range })] : [],
    ),
    ...(valueMinor ? [message("segments.rule.value", valueMinor)] : []),
  ];
}
