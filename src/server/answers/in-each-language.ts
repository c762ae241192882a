import { type Language, languages } from "../../core/words/language.ts";
import type { Workshop } from "../../verbs/shop/workshop.ts";
import type { Reader } from "../reading/reader.ts";
import type { Asker, Reply, Route } from "../route.ts";

/** Replies by language; `alike`: the same in all of them, where it tells no sentences. */
export type InLanguages = Readonly<Record<Language | "alike", Reply>>;

/** What a route answers in every language, of which its work is done once. */
export async function inEachLanguage(
  { ask, lasting }: Route,
  shop: Workshop,
  asked: Readonly<Record<string, unknown>>,
  by: Asker,
  readerIn: (language: Language) => Reader,
): Promise<InLanguages> {
  let work: Promise<unknown> | null = null;
  const once: Asker["once"] = <T>(does: () => Promise<T>) => {
    work ??= does();
    return work as Promise<T>;
  };
  const [first = "en", ...others] = languages;
  const alike = await ask(shop, asked as never, readerIn(first), { ...by, once });
  const replies = { nb: alike, da: alike, en: alike, alike };
  for (const language of lasting?.told ? others : [])
    replies[language] = await ask(shop, asked as never, readerIn(language), { ...by, once });
  return replies;
}
