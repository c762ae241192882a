import type { Language } from "./language.ts";

/** What a value is in a question, for whoever writes it. */
export type ValueKind = "text" | "whole" | "number" | "yes-or-no" | "list" | "nothing" | "object";

const kinds: Record<Language, Record<ValueKind, string>> = {
  en: {
    text: "a text",
    whole: "a whole number",
    number: "a number",
    "yes-or-no": "true or false",
    list: "a list",
    nothing: "null",
    object: "an object",
  },
  nb: {
    text: "en tekst",
    whole: "et helt tall",
    number: "et tall",
    "yes-or-no": "true eller false",
    list: "en liste",
    nothing: "null",
    object: "et objekt",
  },
  da: {
    text: "en tekst",
    whole: "et helt tal",
    number: "et tal",
    "yes-or-no": "true eller false",
    list: "en liste",
    nothing: "null",
    object: "et objekt",
  },
};
const or: Record<Language, string> = { en: " or ", nb: " eller ", da: " eller " };

/** `valueKinds(["text", "whole"], "nb")` is `en tekst eller et helt tall`. */
export function valueKinds(of: readonly ValueKind[], language: Language): string {
  return of.map((kind) => kinds[language][kind]).join(or[language]);
}
