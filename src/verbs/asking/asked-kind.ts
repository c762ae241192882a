import { type KindName, kinds } from "../../core/facts/kinds.ts";
import { nearestWord } from "../../core/words/nearest-word.ts";
import { message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";

/** The kind of fact that was asked for by name; null: none was. Throws `asked` with the nearest for what is none. */
export function askedKind(given: string | null): KindName | null {
  if (given === null) return null;
  if (Object.hasOwn(kinds, given)) return given as KindName;
  const allowed = Object.keys(kinds);
  const meant = nearestWord(given, allowed);
  throw new StigeError(
    "asked",
    message("cli.oneOf", { name: "--kind", given, allowed: allowed.join(", ") }),
    meant ? message("cli.didYouMean", { nearest: `--kind ${meant}` }) : null,
  );
}
