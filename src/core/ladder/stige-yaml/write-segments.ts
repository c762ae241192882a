import type { Range, SegmentRule } from "../../facts/segment-rule.ts";
import { currencyDigits } from "../../words/currency-digits.ts";
import { writtenCondition } from "./write-ladder.ts";

/**
 * A segment made by hand as a plain value of YAML, as one of `segments:`; `currency` is the shop's (ISO 4217). `readStigeYaml` reads it back to
 * the same rule.
 */
export function writtenSegment(
  { name, places, countries, company, when, rfm, valueMinor }: SegmentRule,
  currency: string,
): object {
  const money = (minor: number) => minor / 10 ** (currencyDigits(currency) ?? 2);
  const scores = Object.entries(rfm).map(([score, range]) => [score, written(range, (n) => n)]);
  return {
    name,
    ...(places.length > 0 ? { rung: places.length === 1 ? places[0] : [...places] } : {}),
    ...(countries.length > 0 ? { country: countries.length === 1 ? countries[0] : [...countries] } : {}),
    ...(company === null ? {} : { company }),
    ...(when ? { when: writtenCondition(when, currency) } : {}),
    ...(scores.length > 0 ? { rfm: Object.fromEntries(scores) } : {}),
    ...(valueMinor ? { value: written(valueMinor, money) } : {}),
  };
}

function written({ atLeast, atMost }: Range, tell: (n: number) => number): object {
  return {
    ...(atLeast === null ? {} : { atLeast: tell(atLeast) }),
    ...(atMost === null ? {} : { atMost: tell(atMost) }),
  };
}
