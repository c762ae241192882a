import type { Language } from "./language.ts";

const names: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: {},
  nb: { owner: "eier", marketer: "markedsfører", analyst: "analytiker", developer: "utvikler" },
  da: { owner: "ejer", marketer: "marketingmedarbejder", analyst: "analytiker", developer: "udvikler" },
};

/** What an account's role is called within a sentence; a role that is not known by its id. `roleName("analyst", "nb")` is `analytiker`. */
export const roleName = (role: string, language: Language): string => names[language][role] ?? role;
