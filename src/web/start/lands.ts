/** What is usual in a country, so that choosing it says the rest too. */
const usual: Readonly<Record<string, { readonly currency: string; readonly timeZone: string }>> = {
  NO: { currency: "NOK", timeZone: "Europe/Oslo" },
  DK: { currency: "DKK", timeZone: "Europe/Copenhagen" },
  SE: { currency: "SEK", timeZone: "Europe/Stockholm" },
  FI: { currency: "EUR", timeZone: "Europe/Helsinki" },
  IS: { currency: "ISK", timeZone: "Atlantic/Reykjavik" },
  FO: { currency: "DKK", timeZone: "Atlantic/Faroe" },
  DE: { currency: "EUR", timeZone: "Europe/Berlin" },
  NL: { currency: "EUR", timeZone: "Europe/Amsterdam" },
  FR: { currency: "EUR", timeZone: "Europe/Paris" },
  GB: { currency: "GBP", timeZone: "Europe/London" },
  US: { currency: "USD", timeZone: "America/New_York" },
};

export const countries: readonly string[] = Object.keys(usual);

/** What a country is called; its code where nobody says. */
export function landName(code: string, language: string): string {
  return new Intl.DisplayNames([language], { type: "region" }).of(code) ?? code;
}

export function usualIn(country: string): { readonly currency?: string; readonly timeZone?: string } {
  return usual[country] ?? {};
}
