import { auditWords } from "./audit.ts";
import type { Formats } from "./formats.ts";

/** A line of the log as far as it is told: who by kind and id (`account:7`, `key:ab12`, `terminal`), what about by kind and id (`load:3`). */
export interface ToldLine {
  readonly who: string;
  /** What the account or key is called that did it; null: it is neither, or gone. */
  readonly name: string | null;
  readonly personId: number | null;
  readonly people: number | null;
  readonly object: string | null;
  /** What that account or key is called; null: it is neither, or gone. */
  readonly objectName: string | null;
}

/** Who saw or did it: `whoSaid({ who: "terminal", … }, nb)` is `"Terminalen"`. */
export function whoSaid({ who, name }: ToldLine, f: Formats): string {
  const words = auditWords[f.language];
  const [kind, id = ""] = who.split(":");
  if (kind === "account") return name ?? words["audit.gone"]();
  if (kind === "key") return words["audit.key"]({ prefix: name ?? id });
  if (kind === "terminal") return words["audit.terminal"]();
  return kind === "code" ? words["audit.code"]() : words["audit.nobody"]();
}

/** Whom and what it was about, parted by commas: person 17 and load 3 are `"person 17, innlesing 3"` in Norwegian; empty: the deed says it all. */
export function aboutSaid({ personId, people, object, objectName }: ToldLine, f: Formats): string {
  const words = auditWords[f.language];
  return [
    personId === null ? null : words["audit.person"]({ id: personId }),
    people === null ? null : words["audit.people"]({ people }, f),
    object === null ? null : objectSaid(object, objectName, f),
  ]
    .filter(Boolean)
    .join(", ");
}

function objectSaid(object: string, name: string | null, f: Formats): string | null {
  const words = auditWords[f.language];
  const [, kind = "", id = "", more = ""] = /^(\w+):(\w+)(.*)$/.exec(object) ?? [];
  switch (kind) {
    case "account":
      return `${name ?? words["audit.gone"]()}${more}`;
    case "key":
      return words["audit.key"]({ prefix: name ?? id });
    case "load":
    case "ladder":
    case "goal":
      return words[`audit.object.${kind}`]({ n: id });
    case "invitation":
      return null;
    default:
      return /^[+-]/.test(object) ? object.slice(1) || null : object;
  }
}
