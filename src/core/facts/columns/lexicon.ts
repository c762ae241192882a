import type { KindName } from "../kinds.ts";
import { foldHeader, spellings } from "./fold-header.ts";
import { targetsOf } from "./targets.ts";
import { usualNames } from "./usual-names.ts";

/** A usual name as it is looked up: which target, whether the name says nothing else, and how telling it is (0 most). */
export interface NameOf {
  readonly target: string;
  readonly own: boolean;
  readonly order: number;
}

const lexicons = new Map<KindName, ReadonlyMap<string, readonly NameOf[]>>();

/** What each folded header can mean in a file of a kind. `lexicon("orders").get("kundenr")?.[0]?.target` is `"person_number"`. */
export function lexicon(kind: KindName): ReadonlyMap<string, readonly NameOf[]> {
  const made = lexicons.get(kind);
  if (made) return made;
  const meanings = new Map<string, NameOf[]>();
  // A field's own name says this field before any other; as an everyday word it does not tell the kind of a file.
  for (const { name } of targetsOf(kind)) {
    const own = !listed(usualNames[kind][name]?.weak).includes(name.replaceAll("_", " "));
    meanings.set(foldHeader(name), [{ target: name, own, order: -1 }]);
  }
  for (const [target, names] of Object.entries(usualNames[kind]))
    for (const own of [true, false])
      listed(own ? names.own : names.weak).forEach((name, order) => {
        for (const spelling of spellings(name)) {
          const known = meanings.get(spelling) ?? [];
          if (!known.some((meaning) => meaning.target === target)) known.push({ target, own, order });
          meanings.set(spelling, known);
        }
      });
  lexicons.set(kind, meanings);
  return meanings;
}

function listed(names: string | undefined): string[] {
  return (names ?? "")
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "");
}
