import { type Language, languages } from "../../core/words/language.ts";
import type { Workshop } from "../../verbs/shop/workshop.ts";
import type { ReaderIn } from "../reading/reader.ts";
import type { Asker, Reply, Route } from "../route.ts";

/** Replies by language, and as they are told to whom few people are hidden; `alike`: the same in all of them, where it tells no sentences. */
export type InLanguages = Readonly<Record<Language | HidingFew | "alike", Reply>>;
type HidingFew = `${Language} hiding few`;

/** Which of the replies a reader is given. */
export function toldTo(language: Language, hidesFew: boolean): Language | HidingFew {
  return hidesFew ? `${language} hiding few` : language;
}

/** A reply that tells no sentences. */
export function alikeInAll(alike: Reply): InLanguages {
  const told = languages.flatMap((language) => [toldTo(language, false), toldTo(language, true)]);
  return Object.fromEntries([...told, "alike"].map((key) => [key, alike])) as InLanguages;
}

/** What a route answers in every language, of which its work is done once. */
export async function inEachLanguage(
  { ask, lasting }: Route,
  shop: Workshop,
  asked: Readonly<Record<string, unknown>>,
  by: Asker,
  readerIn: ReaderIn,
): Promise<InLanguages> {
  let work: Promise<unknown> | null = null;
  const once: Asker["once"] = <T>(does: () => Promise<T>) => {
    work ??= does();
    return work as Promise<T>;
  };
  const told = (language: Language, hidesFew: boolean) =>
    ask(shop, asked as never, readerIn(language, hidesFew), { ...by, once });
  const [first = "en"] = languages;
  const replies = { ...alikeInAll(await told(first, false)) };
  if (!lasting?.told) return replies;
  for (const language of languages)
    for (const hidesFew of [false, true])
      if (language !== first || hidesFew)
        replies[toldTo(language, hidesFew)] = await told(language, hidesFew);
  return replies;
}
