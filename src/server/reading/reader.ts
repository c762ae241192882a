import { type Formats, formats } from "../../core/words/formats.ts";
import { type Language, languages } from "../../core/words/language.ts";
import { type Message, say } from "../../core/words/say.ts";

/** How whoever asks over HTTP is spoken to. */
export interface Reader {
  readonly language: Language;
  readonly formats: Formats;
  say(message: Message): string;
}

/** What of a shop decides how its numbers are written. */
export interface Manner {
  readonly language: Language;
  readonly timeZone: string;
  readonly currency: string;
}

/** Gives the reader of a language; `hidesFew`: one who may not see people, to whom sentences tell few of them as fewer than five. */
export type ReaderIn = (language: Language, hidesFew?: boolean) => Reader;

/** Readers of one shop in each language, made once: formats are dear. */
export function readers(shop: Omit<Manner, "language">): ReaderIn {
  const madeFor = (hidesFew: boolean) =>
    new Map(
      languages.map((language) => {
        const own = formats({ ...shop, language, hidesFew });
        return [language, { language, formats: own, say: (said: Message) => say(said, own) }] as const;
      }),
    );
  const [exact, hiding] = [madeFor(false), madeFor(true)];
  return (language, hidesFew = false) => (hidesFew ? hiding : exact).get(language) as Reader;
}

/** The language that `Accept-Language` asks for, by its weights; `otherwise` where it asks for none of Stige's. */
export function acceptedLanguage(header: string | null | undefined, otherwise: Language): Language {
  const wishes = (header ?? "").split(",", 20).map((wish, place) => {
    const [range = "", ...rest] = wish.trim().toLowerCase().split(";");
    const weight = rest.map((word) => /^\s*q=([\d.]{1,5})\s*$/.exec(word)?.[1]).find((q) => q !== undefined);
    return { range: range.trim(), weight: weight === undefined ? 1 : Number(weight), place };
  });
  const sorted = wishes
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || a.place - b.place);
  for (const { range } of sorted) {
    const spoken = ours(range.split("-")[0] ?? "");
    if (spoken) return spoken;
  }
  return otherwise;
}

function ours(code: string): Language | undefined {
  if (code === "no" || code === "nn") return "nb";
  return languages.find((language) => language === code);
}
