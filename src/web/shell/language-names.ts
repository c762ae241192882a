import type { Language } from "../../core/words/language.ts";

/** Each by its own name. */
export const languageNames: Readonly<Record<Language, string>> = { nb: "Norsk", da: "Dansk", en: "English" };
