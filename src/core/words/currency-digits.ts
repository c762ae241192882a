/**
 * How many decimals a currency has (ISO 4217), null where there is no such currency. `currencyDigits("NOK")` is 2,
 * `currencyDigits("JPY")` is 0.
 */
export function currencyDigits(currency: string): number | null {
  if (!Intl.supportedValuesOf("currency").includes(currency)) return null;
  return (
    new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2
  );
}
