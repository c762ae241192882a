import type { SegmentRule } from "../../core/facts/segment-rule.ts";
import { dayUs } from "../../core/words/iso-instant.ts";
import type { Language } from "../../core/words/language.ts";

const names: Record<Language, readonly [skiing: string, tent: string, silent: string]> = {
  nb: ["Skifolk", "Teltfolk", "Handlet ofte, er borte"],
  da: ["Skifolk", "Teltfolk", "Handlede ofte, er væk"],
  en: ["Skiers", "Campers", "Bought often, are gone"],
};
const anyone = { places: [], countries: [], company: null, when: null, rfm: {}, valueMinor: null } as const;

/** Segments as a demo shop might have made them: two of what people buy, and those who were among the best and went. */
export function demoSegments(language: Language): readonly SegmentRule[] {
  const [skiing, tent, silent] = names[language];
  return [
    { ...anyone, name: skiing, when: boughtOf("Ski og truger") },
    { ...anyone, name: tent, when: boughtOf("Telt og soveposer") },
    { ...anyone, name: silent, places: ["lapsed"], rfm: { frequency: { atLeast: 4, atMost: null } } },
  ];
}

function boughtOf(category: string): SegmentRule["when"] {
  const where = { category, product: null, channel: null, minRevenueMinor: null };
  return { kind: "orders", atLeast: 1, none: false, windowUs: 730 * dayUs, distinct: "day", where };
}
