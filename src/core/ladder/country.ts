import type { Language } from "../words/language.ts";

/** What is usual in a country: shown as the example where a setting is missing. */
export interface Usual {
  readonly timeZone: string;
  readonly currency: string;
  readonly language: Language;
}

const usual: { readonly [country: string]: Usual } = {
  NO: { timeZone: "Europe/Oslo", currency: "NOK", language: "nb" },
  SJ: { timeZone: "Arctic/Longyearbyen", currency: "NOK", language: "nb" },
  DK: { timeZone: "Europe/Copenhagen", currency: "DKK", language: "da" },
  FO: { timeZone: "Atlantic/Faroe", currency: "DKK", language: "da" },
  GL: { timeZone: "America/Nuuk", currency: "DKK", language: "da" },
  SE: { timeZone: "Europe/Stockholm", currency: "SEK", language: "en" },
  FI: { timeZone: "Europe/Helsinki", currency: "EUR", language: "en" },
  IS: { timeZone: "Atlantic/Reykjavik", currency: "ISK", language: "en" },
};

/** What is usual in a country, by its ISO 3166 alpha-2 code; elsewhere than in the North UTC, euro and English. */
export function usualIn(country: string | null): Usual {
  return usual[country ?? "NO"] ?? { timeZone: "UTC", currency: "EUR", language: "en" };
}

/** Codes that `Intl` names although they are no countries. */
const noCountries = ["EU", "EZ", "QO", "UN", "XA", "XB", "ZZ"];

/** The country code as ISO 3166 has it today, null where it is none. `countryCode("uk")` is `"GB"`. */
export function countryCode(text: string): string | null {
  if (!/^[a-z]{2}$/i.test(text)) return null;
  const code = new Intl.Locale(`und-${text.toUpperCase()}`).region ?? "";
  const named = new Intl.DisplayNames("en", { type: "region", fallback: "none" }).of(code) !== undefined;
  return named && !noCountries.includes(code) ? code : null;
}

/** Whether a text is an IANA time zone, or the one it is but for capital letters: `timeZone("europe/oslo")` is `"Europe/Oslo"`. */
export function timeZone(text: string): string | null {
  if (!/^[a-z]/i.test(text)) return null;
  try {
    const zone = new Intl.DateTimeFormat("en", { timeZone: text }).resolvedOptions().timeZone;
    return zone.toLowerCase() === text.toLowerCase() ? zone : text;
  } catch {
    return null;
  }
}

/** Every time zone by its usual name. */
export function timeZones(): readonly string[] {
  return Intl.supportedValuesOf("timeZone");
}
