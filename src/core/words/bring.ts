import type { Formats } from "./formats.ts";
import { eventToBring } from "./known-names.ts";
import type { Language } from "./language.ts";

/** A kind of fact that may be brought; events with the names of which one would do. */
export type Bring =
  | "orders"
  | "margin"
  | "answers"
  | "referrals"
  | "consents"
  | "surveys"
  | { readonly events: readonly string[] };

type Words = { readonly [B in Extract<Bring, string>]: string } & {
  readonly events: string;
  readonly or: string;
  readonly and: string;
};

const words: { readonly [L in Language]: Words } = {
  en: {
    orders: "orders",
    margin: "margins",
    events: "events",
    answers: "answers",
    referrals: "referrals",
    consents: "consents",
    surveys: "touches of the kind survey",
    or: "or",
    and: "and",
  },
  nb: {
    orders: "ordrer",
    margin: "dekningsbidrag",
    events: "hendelser",
    answers: "NPS-svar",
    referrals: "vervinger",
    consents: "samtykker",
    surveys: "utsendelser av slaget survey",
    or: "eller",
    and: "og",
  },
  da: {
    orders: "ordrer",
    margin: "dækningsbidrag",
    events: "hændelser",
    answers: "NPS-svar",
    referrals: "henvisninger",
    consents: "samtykker",
    surveys: "udsendelser af slagsen survey",
    or: "eller",
    and: "og",
  },
};

/**
 * What to bring as one text: choices, each of kinds that are all needed.
 * `bringText([["answers"], ["referrals"]], f)` is nb `"NPS-svar eller vervinger"`.
 */
export function bringText(choices: readonly (readonly Bring[])[], f: Formats): string {
  const own = words[f.language];
  const all = choices.map((kinds) =>
    joined(
      kinds.map((kind) => kindText(kind, own, f.language)),
      own.and,
    ),
  );
  return joined(all, own.or);
}

const namesTold = 3;

function kindText(kind: Bring, own: Words, language: Language): string {
  if (typeof kind === "string") return own[kind];
  const more = kind.events.length > namesTold ? " …" : "";
  const names = kind.events.slice(0, namesTold).map((name) => eventToBring(name, language));
  return `${own.events} (${names.join(", ")}${more})`;
}

function joined(parts: readonly string[], last: string): string {
  if (parts.length < 2) return parts[0] ?? "";
  return `${parts.slice(0, -1).join(", ")} ${last} ${parts.at(-1)}`;
}
