import type { Language } from "./language.ts";

/** How much of something a rule asks for: at least `n`, or (`fewer`) fewer than `n`. */
export interface Amount {
  readonly n: number;
  readonly fewer: boolean;
  /** Marks the text that tells how much. */
  readonly mark: (text: string) => string;
}

/** The pieces of which a rule's sentence is put together, in one language. Numbers come as text in `n`. */
export interface RuleWords {
  readonly and: string;
  readonly or: string;
  readonly both: string;
  readonly either: string;
  readonly quoted: (text: string) => string;
  readonly purchases: (amount: Amount, n: string) => string;
  readonly orders: (amount: Amount, n: string) => string;
  readonly signs: (amount: Amount, n: string) => string;
  readonly events: (amount: Amount, n: string) => string;
  readonly friends: (amount: Amount, n: string) => string;
  readonly revenue: (fewer: boolean, money: string) => string;
  readonly margin: (fewer: boolean, money: string) => string;
  readonly latestAnswer: (score: string, negated: boolean) => string;
  readonly someAnswer: (score: string, negated: boolean) => string;
  readonly noAnswer: (negated: boolean) => string;
  readonly consent: (purpose: string, by: string, negated: boolean) => string;
  readonly known: (length: string, negated: boolean) => string;
  readonly product: (text: string) => string;
  readonly category: (text: string) => string;
  readonly channel: (text: string) => string;
  readonly each: (money: string) => string;
  readonly within: (length: string) => string;
  readonly age: (length: string) => string;
  readonly dayInHours: string;
}

/** `one`: "minst ett kjøp"; `some`: how the plural of at least or fewer than n goes on; `none`: "ingen kjøp". */
function counted(words: { least: string; fewer: string; one: string; many: string; none: string }) {
  return ({ n, fewer, mark }: Amount, text: string): string => {
    if (n === 1) return fewer ? words.none : `${words.least} ${mark(words.one)}`;
    return `${fewer ? words.fewer : words.least} ${mark(`${text} ${words.many}`)}`;
  };
}

const nb = (one: string, many: string, none: string) =>
  counted({ least: "minst", fewer: "færre enn", one, many, none });
const da = (one: string, many: string, none: string) =>
  counted({ least: "mindst", fewer: "færre end", one, many, none });
const en = (one: string, many: string, none: string) =>
  counted({ least: "at least", fewer: "fewer than", one, many, none });

export const ruleWords: { readonly [L in Language]: RuleWords } = {
  nb: {
    and: "og",
    or: "eller",
    both: "både",
    either: "enten",
    quoted: (text) => `«${text}»`,
    purchases: nb("ett kjøp", "kjøp", "ingen kjøp"),
    orders: nb("én ordre", "ordrer", "ingen ordrer"),
    signs: nb("ett tegn på interesse", "tegn på interesse", "ingen tegn på interesse"),
    events: nb("én hendelse", "hendelser", "ingen hendelser"),
    friends: nb(
      "én vervet venn som har kjøpt",
      "vervede venner som har kjøpt",
      "ingen vervede venner som har kjøpt",
    ),
    revenue: (fewer, money) => `${fewer ? "under" : "minst"} ${money} i omsetning`,
    margin: (fewer, money) => `${fewer ? "under" : "minst"} ${money} i margin`,
    latestAnswer: (score, negated) => `${negated ? "uten et " : ""}siste NPS-svar på minst ${score}`,
    someAnswer: (score, negated) => `${negated ? "ingen" : "et"} NPS-svar på minst ${score}`,
    noAnswer: (negated) => (negated ? "et NPS-svar" : "ingen NPS-svar"),
    consent: (purpose, by, negated) => `${negated ? "uten " : ""}samtykke til ${purpose} ${by}`,
    known: (length, negated) => `kjent i ${negated ? "mindre enn" : "minst"} ${length}`,
    product: (text) => ` av produktet ${text}`,
    category: (text) => ` i kategorien ${text}`,
    channel: (text) => ` i kanalen ${text}`,
    each: (money) => ` på minst ${money} hver`,
    within: (length) => ` siste ${length}`,
    age: (length) => ` (høyst ${length} gammelt)`,
    dayInHours: "24 timer",
  },
  da: {
    and: "og",
    or: "eller",
    both: "både",
    either: "enten",
    quoted: (text) => `»${text}«`,
    purchases: da("ét køb", "køb", "ingen køb"),
    orders: da("én ordre", "ordrer", "ingen ordrer"),
    signs: da("ét tegn på interesse", "tegn på interesse", "ingen tegn på interesse"),
    events: da("én hændelse", "hændelser", "ingen hændelser"),
    friends: da(
      "én hvervet ven, der har købt",
      "hvervede venner, der har købt",
      "ingen hvervede venner, der har købt",
    ),
    revenue: (fewer, money) => `${fewer ? "under" : "mindst"} ${money} i omsætning`,
    margin: (fewer, money) => `${fewer ? "under" : "mindst"} ${money} i margin`,
    latestAnswer: (score, negated) => `${negated ? "uden et " : ""}seneste NPS-svar på mindst ${score}`,
    someAnswer: (score, negated) => `${negated ? "intet" : "et"} NPS-svar på mindst ${score}`,
    noAnswer: (negated) => (negated ? "et NPS-svar" : "intet NPS-svar"),
    consent: (purpose, by, negated) => `${negated ? "uden " : ""}samtykke til ${purpose} ${by}`,
    known: (length, negated) => `kendt i ${negated ? "mindre end" : "mindst"} ${length}`,
    product: (text) => ` af produktet ${text}`,
    category: (text) => ` i kategorien ${text}`,
    channel: (text) => ` i kanalen ${text}`,
    each: (money) => ` på mindst ${money} hver`,
    within: (length) => ` de seneste ${length}`,
    age: (length) => ` (højst ${length} gammelt)`,
    dayInHours: "24 timer",
  },
  en: {
    and: "and",
    or: "or",
    both: "both",
    either: "either",
    quoted: (text) => `“${text}”`,
    purchases: en("one purchase", "purchases", "no purchase"),
    orders: en("one order", "orders", "no order"),
    signs: en("one sign of interest", "signs of interest", "no sign of interest"),
    events: en("one event", "events", "no event"),
    friends: en(
      "one referred friend who bought",
      "referred friends who bought",
      "no referred friend who bought",
    ),
    revenue: (fewer, money) => `${fewer ? "less than" : "at least"} ${money} in revenue`,
    margin: (fewer, money) => `${fewer ? "less than" : "at least"} ${money} in margin`,
    latestAnswer: (score, negated) => `${negated ? "no " : ""}latest NPS answer of at least ${score}`,
    someAnswer: (score, negated) => `${negated ? "no" : "an"} NPS answer of at least ${score}`,
    noAnswer: (negated) => (negated ? "an NPS answer" : "no NPS answer"),
    consent: (purpose, by, negated) => `${negated ? "no " : ""}consent to ${purpose} ${by}`,
    known: (length, negated) => `known for ${negated ? "less than" : "at least"} ${length}`,
    product: (text) => ` of the product ${text}`,
    category: (text) => ` in the category ${text}`,
    channel: (text) => ` in the channel ${text}`,
    each: (money) => ` of at least ${money} each`,
    within: (length) => ` in the last ${length}`,
    age: (length) => ` (at most ${length} old)`,
    dayInHours: "24 hours",
  },
};
