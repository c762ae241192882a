/** What ISO 4217 says of the currencies that do not have two decimals. Not from Intl: that says how amounts are usually shown, and changes with the ICU it is built with. */
const digitsOf: { readonly [digits: number]: string } = {
  0: "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF",
  3: "BHD IQD JOD KWD LYD OMR TND",
  4: "CLF UYW",
};
const unusual: ReadonlyMap<string, number> = new Map(
  Object.entries(digitsOf).flatMap(([digits, codes]) =>
    codes.split(" ").map((code) => [code, Number(digits)] as const),
  ),
);
const known = new Set([...Intl.supportedValuesOf("currency"), ...unusual.keys()]);

/**
 * How many decimals a currency has (ISO 4217), null where there is no such currency. `currencyDigits("NOK")` is 2,
 * `currencyDigits("JPY")` is 0.
 */
export function currencyDigits(currency: string): number | null {
  return known.has(currency) ? (unusual.get(currency) ?? 2) : null;
}

/** The currencies whose digits are not two, by their number of digits. `unusualDigits().get("ISK")` is 0. */
export function unusualDigits(): ReadonlyMap<string, number> {
  return unusual;
}
