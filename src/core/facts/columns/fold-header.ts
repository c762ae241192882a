const letters: readonly (readonly [RegExp, string, string])[] = [
  [/æ/g, "ae", "ae"],
  [/[øö]/g, "o", "oe"],
  [/[åä]/g, "a", "aa"],
  [/ß/g, "ss", "ss"],
];

/**
 * A column's header as it is compared: lower case, letters and digits only, æøå written out. `foldHeader("Ordre-nr.")` is
 * `"ordrenr"`, `foldHeader("Beløp")` is `"belop"`.
 */
export function foldHeader(header: string): string {
  return plain(header, 1);
}

/**
 * Every way in which a usual name may stand in a header: with ø as o and oe, å as a and aa.
 * `spellings("beløp")` is `["belop", "beloep"]`.
 */
export function spellings(name: string): readonly string[] {
  return [...new Set([plain(name, 1), plain(name, 2)])];
}

/**
 * The forms under which a header is looked up, best first: as a whole, without what stands in brackets, without a
 * currency at its end, and the parts after each dot of a nested name.
 * `headerForms("properties.Total (NOK)")` is `["propertiestotalnok", "propertiestotal", "totalnok", "total"]`.
 */
export function headerForms(header: string): readonly string[] {
  const parts = header.split(".");
  const tails = parts.map((_, i) => parts.slice(i).join("."));
  const forms = tails.flatMap((tail) => {
    const bare = tail.replace(/[([{].*$/, "").replace(currencyAtEnd, "");
    return [foldHeader(tail), foldHeader(bare)];
  });
  return [...new Set(forms)].filter((form) => form !== "");
}

const currencyAtEnd = /(?:[\s_-]i)?[\s_-](?:kr\.?|nok|sek|dkk|isk|eur|usd|gbp|€|\$|£)\s*$/i;

function plain(text: string, way: 1 | 2): string {
  let folded = text.normalize("NFC").toLowerCase();
  for (const letter of letters) folded = folded.replace(letter[0], letter[way]);
  return folded.normalize("NFD").replace(/[^a-z0-9]/g, "");
}
