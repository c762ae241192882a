import { currencyDigits } from "../words/currency-digits.ts";

/** What money of an unnamed currency is written with, and the currencies it can mean; the shop's own is taken if it is among them. */
const signs: Readonly<Record<string, readonly string[]>> = {
  KR: ["NOK", "SEK", "DKK", "ISK"],
  NKR: ["NOK"],
  SKR: ["SEK"],
  DKR: ["DKK"],
  "€": ["EUR"],
  EURO: ["EUR"],
  "£": ["GBP"],
  $: ["USD", "CAD", "AUD", "NZD", "SGD", "HKD"],
};

const byCountry: Readonly<Record<string, string>> = { NO: "NOK", SE: "SEK", DK: "DKK", IS: "ISK" };

/**
 * The ISO 4217 code that a cell means, null if none. `kr` is the shop's currency if that is a crown, else the crown of
 * its country. `currencyMeant("kr.", { currency: "DKK", country: "DK" })` is `"DKK"`.
 */
export function currencyMeant(cell: string, shop: { currency: string; country: string }): string | null {
  const code = cell.trim().toUpperCase().replace(/\.$/, "");
  const meanings = signs[code];
  if (!meanings) return currencyDigits(code) === null ? null : code;
  if (meanings.includes(shop.currency)) return shop.currency;
  const local = byCountry[shop.country];
  return (local && meanings.includes(local) ? local : meanings[0]) ?? null;
}
