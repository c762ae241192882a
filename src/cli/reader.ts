import { formats } from "../core/words/formats.ts";
import type { Language } from "../core/words/language.ts";
import { message, say } from "../core/words/say.ts";
import { StigeError } from "../core/words/stige-error.ts";
import { harmless } from "./harmless.ts";
import type { Reader } from "./world.ts";

/** A reader of a language, with the shop's time zone and currency where one is open. */
export function reader(
  language: Language,
  shop: { readonly timeZone: string; readonly currency: string } = { timeZone: "UTC", currency: "EUR" },
): Reader {
  const own = formats({ language, timeZone: shop.timeZone, currency: shop.currency });
  return { formats: own, say: (said) => harmless(say(said, own)) };
}

/** The language asked for with `--language`; null: not asked for. */
export function askedLanguage(text: string | null): Language | null {
  if (text === null) return null;
  if (text === "nb" || text === "da" || text === "en") return text;
  if (text === "no" || text === "nn") return "nb";
  throw new StigeError(
    "asked",
    message("cli.oneOf", { name: "--language", given: text, allowed: "nb, da, en" }),
  );
}
