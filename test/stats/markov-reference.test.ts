import { expect, test } from "vitest";
import { chanceOfEver, chanceWithin, timeInStates } from "../../src/core/stats/markov/passages.ts";
import { chancesAfter, valueOfStates, valueWithin } from "../../src/core/stats/markov/rewards.ts";
import { lacksReference, referenceLines } from "../house/reference-data.ts";

const file = "ladder_markov_reference.json";

interface Reference {
  readonly Q: number[][];
  readonly rate: number[];
  readonly discount_per_month: number;
  readonly [name: string]: unknown;
}

test.skipIf(lacksReference(file))(
  "a ladder of six states: chances, values, time in rungs, first passage",
  () => {
    const known: Reference = JSON.parse(referenceLines(file).join("\n"));
    const close = (got: readonly number[], name: string) => {
      const values = known[name] as readonly number[];
      values.forEach((value, i) => {
        expect(Math.abs((got[i] as number) - value)).toBeLessThan(1e-10 * Math.max(1, value));
      });
    };
    const chain = { rates: known.Q, perTime: known.rate };
    for (const months of [1, 12, 36])
      chancesAfter(known.Q, months).forEach((row, i) => {
        row.forEach((p, j) => {
          expect(p).toBeCloseTo((known[`P(${months})`] as number[][])[i]?.[j] as number, 12);
        });
      });
    const discount = known.discount_per_month;
    close(valueOfStates(chain, discount), "V_inf");
    for (const months of [12, 36, 600]) close(valueWithin(chain, discount, months), `V_${months}`);
    close(chanceOfEver(known.Q, [4]), "P_ever_loyal");
    timeInStates(known.Q, [5])?.forEach((row, i) => {
      row.forEach((months, j) => {
        expect(months).toBeCloseTo((known.expected_months_in_state as number[][])[i]?.[j] as number, 10);
      });
    });
    for (const [months, share] of Object.entries(known.lead_to_customer_cdf as Record<string, number>)) {
      const found = chanceWithin(known.Q, [2], Number(months))[0];
      // Two steps, both left at 0.3 a month, taken with a chance of 1/3 and 1/2.
      const waited = 0.3 * Number(months);
      expect(found).toBeCloseTo((1 - Math.exp(-waited) * (1 + waited)) / 6, 12);
      // The file's figure for 60 months is not that of its own Q.
      if (months !== "60") expect(found).toBeCloseTo(share, 12);
    }
  },
);
