import type { Range, SegmentRule } from "../../facts/segment-rule.ts";
import { rfmScoreNames } from "../../facts/segment-rule.ts";
import type { RfmScores } from "../rfm/rfm-scores.ts";
import type { People } from "./people.ts";

/** The scores of people. `rowOf`: of each row of them the row of their scores; -1: they never bought. */
export interface Scored {
  readonly scores: RfmScores;
  readonly rowOf: Int32Array;
}

/** What a rule is asked of. */
export interface MadeOf {
  readonly people: People;
  /** Null: nobody bought. */
  readonly rfm: Scored | null;
  /** Expected value of each person, minor units; null: it cannot be told. */
  readonly values: Float64Array | null;
  /** The numbers of places by id. */
  readonly placeOf: ReadonlyMap<string, number>;
  /** By number of the person, 1 where what is told of them is what the rule asks for; null: it asks for nothing of names. */
  readonly ofTraits: Uint8Array | null;
}

/**
 * The people of a segment made by hand, as rows of `people`. `condition` is the number of its condition among those asked; null: it has none.
 * Who never bought has no scores, and lies outside of every bound on one; where no value is told nobody is within bounds of it.
 */
export function rowsMade(rule: SegmentRule, condition: number | null, of: MadeOf): Int32Array {
  const { people, rfm, values, placeOf, ofTraits } = of;
  const places = rule.places.map((id) => placeOf.get(id));
  const holds = condition === null ? null : people.holds[condition];
  const bounds = rfmScoreNames.flatMap((name) => {
    const range = rule.rfm[name];
    return range ? [[name, range] as const] : [];
  });
  const rows = new Int32Array(people.count);
  let found = 0;
  for (let i = 0; i < people.count; i++) {
    if (places.length > 0 && !places.includes(people.place[i])) continue;
    if (holds && holds[i] !== 1) continue;
    if (ofTraits && ofTraits[people.personId[i] as number] !== 1) continue;
    if (bounds.length > 0) {
      const row = rfm?.rowOf[i] ?? -1;
      if (row < 0 || rfm === null) continue;
      if (!bounds.every(([name, range]) => within(rfm.scores[name][row] as number, range))) continue;
    }
    if (rule.valueMinor !== null && (values === null || !within(values[i] as number, rule.valueMinor)))
      continue;
    rows[found++] = i;
  }
  return rows.slice(0, found);
}

function within(value: number, { atLeast, atMost }: Range): boolean {
  return (atLeast === null || value >= atLeast) && (atMost === null || value <= atMost);
}
