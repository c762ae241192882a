import type { useAccountsWords } from "../words/use-accounts-words.ts";

type Tell = ReturnType<typeof useAccountsWords>["tell"];

/** What a line of the log was about besides people, as it is said; null: the deed says it all. */
export function objectSaid(object: string, name: string | null, tell: Tell): string | null {
  const [, kind = "", id = "", more = ""] = /^(\w+):(\w+)(.*)$/.exec(object) ?? [];
  switch (kind) {
    case "account":
      return `${name ?? tell("audit.gone")}${more}`;
    case "key":
      return tell("audit.key", { prefix: name ?? id });
    case "load":
    case "ladder":
    case "goal":
      return tell(`audit.object.${kind}`, { n: id });
    case "invitation":
      return null;
    default:
      return /^[+-]/.test(object) ? object.slice(1) || null : object;
  }
}
