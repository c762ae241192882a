/** A language that Stige speaks. */
export type Language = "nb" | "da" | "en";

/** Every language, the fallback (`en`) last. */
export const languages: readonly Language[] = ["nb", "da", "en"];

/** A name given by the shop in some languages, as a rung's in `stige.yaml`: `{ nb: "Kunde", en: "Customer" }`. */
export type Name = { readonly [L in Language]?: string };

/** The name in a language, else in English, else in any language it has, else `id`. `nameIn({ nb: "Kunde" }, "da", "customer")` is `"Kunde"`. */
export function nameIn(name: Name, language: Language, id: string): string {
  return name[language] ?? name.en ?? name.nb ?? name.da ?? id;
}
