import type { Points } from "../../stats/clusters/points.ts";
import { type Random, uniform } from "../../stats/random.ts";
import type { Buyers } from "../value/buyers.ts";

/** What buyers are told apart by. */
export type Feature = "silence" | "rhythm" | "purchases" | "spend";

/** Whom groups are looked for among: those who came back, and those who bought once, who have no rhythm. */
export interface Stratum {
  readonly id: "came-back" | "once";
  readonly features: readonly Feature[];
}

export const strata: readonly Stratum[] = [
  { id: "came-back", features: ["silence", "rhythm", "purchases", "spend"] },
  { id: "once", features: ["silence", "spend"] },
];

export function isIn({ id }: Stratum, x: number): boolean {
  return id === "once" ? x === 0 : x > 0;
}

/** What somebody is like, as told to people: days silent, days between purchases, purchases, minor units a purchase (NaN: not known). */
export function featureOf(buyers: Buyers, feature: Feature, i: number): number {
  const x = buyers.x[i] as number;
  const last = buyers.lastDays[i] as number;
  switch (feature) {
    case "silence":
      return (buyers.ageDays[i] as number) - last;
    case "rhythm":
      return x > 0 ? last / x : Number.NaN;
    case "purchases":
      return x + 1;
    case "spend": {
      const first = buyers.firstSpend[i] as number;
      const days = (buyers.spendDays[i] as number) + (Number.isNaN(first) ? 0 : 1);
      const sum = (buyers.repeatSpend[i] as number) + (Number.isNaN(first) ? 0 : first);
      return days > 0 ? sum / days : Number.NaN;
    }
  }
}

/**
 * The features of the buyers at these rows, in logarithms. Days and purchases are whole numbers, spread evenly over what each stands for:
 * a bell would else shrink onto one of them. Source: uniform dequantisation, B. Uria, I. Murray, H. Larochelle, NIPS 2013. `usualSpend`
 * stands in where no money is known, and money below the smallest is that.
 */
export function featurePoints(
  buyers: Buyers,
  { features }: Stratum,
  rows: ArrayLike<number>,
  usualSpend: number,
  random: Random,
): Points {
  const values = new Float64Array(rows.length * features.length);
  for (let at = 0; at < rows.length; at++)
    features.forEach((feature, d) => {
      const told = featureOf(buyers, feature, rows[at] as number);
      values[at * features.length + d] = logOf(feature, told, buyers.x[rows[at] as number] as number);
    });
  return { values, dimensions: features.length };

  function logOf(feature: Feature, told: number, x: number): number {
    const somewhere = uniform(random) - 0.5;
    if (feature === "spend") return Math.log(Math.max(Number.isNaN(told) ? usualSpend : told, 100));
    if (feature === "silence") return Math.log(told + 1 + somewhere);
    return Math.log(told + (feature === "rhythm" ? somewhere / x : somewhere));
  }
}
