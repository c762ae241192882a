import type { Language } from "../words/language.ts";
import { type Message, message } from "../words/say.ts";
import { nobodyExcluded, type ShopSettings } from "./shop-settings.ts";

/** What a first file and the machine tell about a shop that has no `stige.yaml`. */
export interface FirstEvidence {
  /** Most frequent currency of the orders, ISO 4217. */
  readonly currency: string | null;
  /** Most frequent Nordic ending of the e-mails. */
  readonly domain: string | null;
  readonly headers: readonly string[];
  readonly ordersFrom: string | null;
  /** Of the machine. */
  readonly timeZone: string;
  readonly language: Language;
  /** Event names that show interest until the shop says otherwise, lower case. */
  readonly interest: readonly string[];
  /** Name of the shop's folder. */
  readonly folder: string;
}

export interface FirstSettings {
  readonly settings: ShopSettings;
  readonly preset: "norwegian" | "danish";
  /** What country, currency and time zone were taken from. */
  readonly from: Message;
}

interface Land {
  readonly country: string;
  readonly currency: string;
  readonly timeZone: string;
}

const lands: readonly Land[] = [
  { country: "NO", currency: "NOK", timeZone: "Europe/Oslo" },
  { country: "DK", currency: "DKK", timeZone: "Europe/Copenhagen" },
  { country: "SE", currency: "SEK", timeZone: "Europe/Stockholm" },
  { country: "IS", currency: "ISK", timeZone: "Atlantic/Reykjavik" },
  { country: "FI", currency: "EUR", timeZone: "Europe/Helsinki" },
];

/** Words that only one of the two languages writes so; `opprettet` holds no `oprettet`. */
const norwegianWords = /beløp|kjøp|opprettet|etternavn|antall|fødselsdato|vervet|frakt/;
const danishWords = /beløb|køb|oprettet|efternavn|\bantal\b|fødselsdag|henvist|fragt/;

/**
 * The settings that a first load writes, each from the best evidence there is: the currency of the orders, then the
 * endings of the mail addresses, then the language of the headers, then the machine. Orders in NOK on a machine in UTC
 * give country NO, time zone Europe/Oslo, language nb and the norwegian ladder.
 */
export function firstSettings(evidence: FirstEvidence): FirstSettings {
  const spoken = headerLanguage(evidence.headers);
  const byCurrency =
    evidence.currency === "EUR" ? undefined : lands.find((l) => l.currency === evidence.currency);
  const byDomain = lands.find((l) => l.country.toLowerCase() === evidence.domain);
  const byHeaders = lands.find((l) => l.country === (spoken === "nb" ? "NO" : spoken === "da" ? "DK" : ""));
  const byZone = lands.find((l) => l.timeZone === evidence.timeZone);
  const byLanguage = lands.find((l) => l.country === (evidence.language === "da" ? "DK" : "NO"));
  const land = byCurrency ?? byDomain ?? byHeaders ?? byZone ?? (byLanguage as Land);
  const from = byCurrency
    ? message("begin.fromCurrency", { currency: evidence.currency as string })
    : byDomain
      ? message("begin.fromDomain", { domain: evidence.domain as string })
      : byHeaders
        ? message("begin.fromHeaders")
        : byZone
          ? message("begin.fromMachine", { timeZone: evidence.timeZone })
          : message("begin.fromNothing");
  const language: Language = land.country === "DK" ? "da" : land.country === "NO" ? "nb" : evidence.language;
  const preset = land.country === "DK" || spoken === "da" ? "danish" : "norwegian";
  return {
    settings: {
      name: evidence.folder,
      timeZone: land.timeZone,
      currency: evidence.currency ?? land.currency,
      country: land.country,
      language,
      marginRate: null,
      ordersFrom: evidence.ordersFrom,
      interest: evidence.interest,
      exclude: nobodyExcluded,
      watch: null,
    },
    preset,
    from,
  };
}

/** Norwegian or Danish, where the headers have words that only one of them writes so; else null. `headerLanguage(["Ordrenr", "Beløp"])` is `"nb"`. */
export function headerLanguage(headers: readonly string[]): "nb" | "da" | null {
  const text = headers.map((header) => header.toLowerCase());
  const count = (words: RegExp) => text.filter((header) => words.test(header)).length;
  const norwegian = count(norwegianWords);
  const danish = count(danishWords);
  return norwegian === danish ? null : norwegian > danish ? "nb" : "da";
}
