import type { Formats } from "./formats.ts";
import type { Language } from "./language.ts";
import type { SpokenRule } from "./rule-sentence.ts";

/** What a condition found, as it is told: which facts, how many of how many, when it changes. Instants in microseconds. */
export interface Found {
  /** The condition as it is told, with its `not` if it stands under one. */
  readonly rule: SpokenRule;
  /** The kind of the condition itself. */
  readonly kind: Exclude<SpokenRule["kind"], "all" | "any" | "not">;
  /** Met by facts being there, not by their lack. */
  readonly some: boolean;
  readonly holds: boolean;
  readonly facts: readonly number[];
  readonly have: number;
  readonly need: number;
  readonly lastUs: number | null;
  readonly changesUs: number | null;
}

interface Words {
  day(us: number, f: Formats): string;
  on(us: number, f: Formats): string;
  last(day: string): string;
  never: string;
  readonly nouns: { readonly [kind in Found["kind"]]?: string };
  has(have: string, more: string): string;
  hasNone: string;
  answered(score: number, on: string): string;
  noAnswer: string;
  tooOld: string;
  given(on: string): string;
  revoked(on: string): string;
  notGiven: string;
  knownSince(day: string): string;
  until(day: string): string;
  earliest(day: string): string;
}

const words: { readonly [L in Language]: Words } = {
  en: {
    day: (us, f) => f.day(us),
    on: (us, f) => `on ${f.day(us)}`,
    last: (day) => `last on ${day}`,
    never: "never",
    nouns: { orders: "purchases", events: "events", referrals: "friends" },
    has: (have, more) => `has ${have}, ${more} to go`,
    hasNone: "has none",
    answered: (score, on) => `answered ${score} ${on}`,
    noAnswer: "has not answered",
    tooOld: "too old",
    given: (on) => `given ${on}`,
    revoked: (on) => `refused ${on}`,
    notGiven: "not given",
    knownSince: (day) => `known since ${day}`,
    until: (day) => `counts until ${day}`,
    earliest: (day) => `on ${day} if nothing happens`,
  },
  nb: {
    day: (us, f) => f.day(us),
    on: (us, f) => `den ${f.day(us)}`,
    last: (day) => `sist ${day}`,
    never: "aldri",
    nouns: { orders: "kjøp", events: "hendelser", referrals: "venner" },
    has: (have, more) => `har ${have}, mangler ${more}`,
    hasNone: "har ingen",
    answered: (score, on) => `svarte ${score} ${on}`,
    noAnswer: "har ikke svart",
    tooOld: "for gammelt",
    given: (on) => `gitt ${on}`,
    revoked: (on) => `nektet ${on}`,
    notGiven: "ikke gitt",
    knownSince: (day) => `kjent siden ${day}`,
    until: (day) => `teller til ${day}`,
    earliest: (day) => `${day} hvis ingenting skjer`,
  },
  da: {
    day: (us, f) => `den ${f.day(us)}`,
    on: (us, f) => `den ${f.day(us)}`,
    last: (day) => `senest ${day}`,
    never: "aldrig",
    nouns: { orders: "køb", events: "hændelser", referrals: "venner" },
    has: (have, more) => `har ${have}, mangler ${more}`,
    hasNone: "har ingen",
    answered: (score, on) => `svarede ${score} ${on}`,
    noAnswer: "har ikke svaret",
    tooOld: "for gammelt",
    given: (on) => `givet ${on}`,
    revoked: (on) => `afslået ${on}`,
    notGiven: "ikke givet",
    knownSince: (day) => `kendt siden ${day}`,
    until: (day) => `tæller til ${day}`,
    earliest: (day) => `${day}, hvis der ikke sker noget`,
  },
};

const datesTold = 3;

/** What a part that holds rests on: nb `"12. november 2024, 3. mai 2025 og 14. september 2025"`, `"svarte 9 3. mars 2025; teller til 7. april 2026"`. */
export function foundText(found: Found, f: Formats): string {
  const own = words[f.language];
  const { kind } = found;
  const last = found.lastUs === null ? own.never : own.last(own.day(found.lastUs, f));
  const until = found.some && found.changesUs !== null ? `; ${own.until(own.day(found.changesUs, f))}` : "";
  if (kind === "consent") return consentText(found, f);
  if (kind === "known") return own.knownSince(own.day(found.facts[0] ?? 0, f));
  if (!found.some) return last;
  if (kind === "nps") return answerText(found, f) + until;
  if (kind === "revenue" || kind === "margin") return `${f.amount(found.have)}${until}`;
  const days = found.facts.map((us) => f.day(us));
  const told =
    days.length <= datesTold ? f.list(days) : `${f.count(days.length)} ${own.nouns[kind] ?? ""}, ${last}`;
  return told + until;
}

/** What a part that does not hold lacks: nb `"har 2, mangler 2"`, `"svarte 6 20. mars 2026"`, `"sist 14. september 2025"`. */
export function lackText(found: Found, f: Formats): string {
  const own = words[f.language];
  const { kind } = found;
  const last = found.lastUs === null ? own.never : own.last(own.day(found.lastUs, f));
  if (kind === "consent") return consentText(found, f);
  if (!found.some || kind === "known") {
    const seen = kind === "known" ? own.knownSince(own.day(found.facts[0] ?? 0, f)) : last;
    return found.changesUs === null ? seen : `${seen}, ${own.earliest(own.day(found.changesUs, f))}`;
  }
  if (kind === "nps") return found.lastUs === null ? own.noAnswer : answerText(found, f);
  if (kind === "revenue" || kind === "margin")
    return own.has(f.amount(found.have), f.amount(found.need - found.have));
  if (found.have === 0) return found.lastUs === null ? own.hasNone : last;
  return own.has(f.count(found.have), f.count(found.need - found.have));
}

function answerText({ have, need, facts, lastUs }: Found, f: Formats): string {
  const own = words[f.language];
  const us = facts.at(-1) ?? lastUs ?? 0;
  const old = facts.length === 0 && have >= need ? `, ${own.tooOld}` : "";
  return own.answered(have, own.on(us, f)) + old;
}

function consentText({ have, lastUs }: Found, f: Formats): string {
  const own = words[f.language];
  if (lastUs === null) return own.notGiven;
  return have > 0 ? own.given(own.on(lastUs, f)) : own.revoked(own.on(lastUs, f));
}
