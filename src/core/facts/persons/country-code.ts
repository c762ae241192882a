const letters = Array.from({ length: 26 }, (_, i) => String.fromCharCode(65 + i));
const languages = ["en", "nb", "da", "sv", "fi", "is", "de"] as const;
const noCountry = new Set(["ZZ", "XA", "XB", "EU", "EZ", "UN", "QO"]);
let codes: ReadonlyMap<string, string> | null = null;

/**
 * The country that a text names, ISO 3166 alpha-2: its two letters, or its name in a Nordic language, English or German; null: none.
 * `countryCode("Norge")` and `countryCode("no")` are `"NO"`, `countryCode("Norse")` is `null`.
 */
export function countryCode(text: string): string | null {
  codes ??= codesByName();
  return codes.get(text.trim().toLowerCase()) ?? null;
}

function codesByName(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const names = languages.map(
    (language) => new Intl.DisplayNames(language, { type: "region", fallback: "none" }),
  );
  for (const first of letters)
    for (const second of letters) {
      const code = first + second;
      // Countries that are no more, and UK, are told as what they are now.
      const now = new Intl.Locale(`und-${code}`).region ?? code;
      for (const told of names) {
        const name = told.of(code);
        if (name === undefined || noCountry.has(code)) continue;
        found.set(code.toLowerCase(), now);
        if (!found.has(name.toLowerCase())) found.set(name.toLowerCase(), now);
      }
    }
  for (const [name, code] of [
    ["usa", "US"],
    ["great britain", "GB"],
    ["england", "GB"],
    ["holland", "NL"],
  ] as const)
    found.set(name, code);
  return found;
}
