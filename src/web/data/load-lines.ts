import type { Formats } from "../../core/words/formats.ts";
import { type Kind, kindNames } from "../../core/words/kind-names.ts";
import type { Language } from "../../core/words/language.ts";
import type { LoadLine } from "../api/answers.ts";
import type { TellData } from "../words/use-data-words.ts";

/** What a file holds, in the reader's words. */
export function kindName(kind: string, language: Language): string {
  return Object.hasOwn(kindNames[language], kind) ? kindNames[language][kind as Kind][1] : kind;
}

/** What became of a load, and what it took the place of. */
export function stateOf(
  { undone, replaces, replacedBy, origin, standsAs, book }: LoadLine,
  tell: TellData,
  f: Pick<Formats, "day">,
): string {
  const said = [
    undone === null
      ? book === null
        ? tell("data.counts")
        : tell("data.elsewhere", { book })
      : replacedBy === null
        ? tell("data.undone", { day: f.day(Date.parse(undone) * 1000) })
        : tell("data.replaced", { by: replacedBy }),
    origin === null ? null : tell("data.origin", { of: origin }),
    replaces === null ? null : tell("data.replaces", { load: replaces }),
    standsAs === null ? null : tell("data.standsAs", { as: standsAs }),
  ];
  return said.filter(Boolean).join(", ");
}

/** Whether a load that was taken back may be put back: its rows stand nowhere, nothing took their place, and no later load puts them back. */
export function mayPutBack(line: LoadLine, all: readonly LoadLine[]): boolean {
  const { load, undone, replacedBy, standsAs } = line;
  const own = line.origin ?? load;
  const isLast = all.every((other) => other.load <= load || (other.origin ?? other.load) !== own);
  return undone !== null && replacedBy === null && standsAs === null && isLast;
}
