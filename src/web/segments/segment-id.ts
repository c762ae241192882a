import type { View } from "../address/address.ts";
import type { SegmentLine } from "../api/answers.ts";

/** What the list of a segment's people is asked with. */
export function peopleWished({ name, found }: Pick<SegmentLine, "name" | "found">): View {
  return found === null ? { seg: name } : { found };
}

/**
 * What a segment made under a name is called in its address: no two names that differ by more than capitals are called alike.
 * `segmentId("Kjøpte to ganger")` is `"kjøpte-to-ganger"`, `segmentId("Boots 2.0")` is `"boots-2_2e_0"`.
 */
export function segmentId(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\p{N} ]/gu, (sign) => `_${sign.codePointAt(0)?.toString(16)}_`)
    .replaceAll(" ", "-");
}

/** What each segment is called in its address, by its id: those found by what sets them apart, so that an address leads to the same kind of people on another day too. */
export function segmentIds(segments: readonly SegmentLine[]): ReadonlyMap<string, string> {
  const taken = new Map<string, number>();
  return new Map(
    segments.map((segment) => {
      const own = segment.written ? segmentId(segment.name) : foundId(segment);
      const times = (taken.get(own) ?? 0) + 1;
      taken.set(own, times);
      return [segment.id, times === 1 ? own : `${own}-${times}`];
    }),
  );
}

/** No name gives a `~`. */
function foundId({ stratum, rung, traits }: SegmentLine): string {
  const parts = [stratum ?? "", rung ?? "", ...traits.flatMap(({ feature, side }) => [feature, side])];
  return `~${parts.filter((part) => part !== "").join("-")}`;
}
