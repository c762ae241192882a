import type { Formats } from "./formats.ts";
import type { Language } from "./language.ts";

/** A kind of fact that a rung lacks, to be brought; events with the names that would do. */
export type Bring =
  | "orders"
  | "margin"
  | "answers"
  | "referrals"
  | "consents"
  | { readonly events: readonly string[] };

type Words = { readonly [B in Extract<Bring, string>]: string } & {
  readonly events: string;
  readonly or: string;
};

const words: { readonly [L in Language]: Words } = {
  en: {
    orders: "orders",
    margin: "margins, or a marginRate in stige.yaml,",
    answers: "NPS answers",
    referrals: "referrals",
    consents: "consents",
    events: "events",
    or: "or",
  },
  nb: {
    orders: "ordrer",
    margin: "dekningsbidrag, eller en marginRate i stige.yaml,",
    answers: "NPS-svar",
    referrals: "vervinger",
    consents: "samtykker",
    events: "hendelser",
    or: "eller",
  },
  da: {
    orders: "ordrer",
    margin: "dækningsbidrag, eller en marginRate i stige.yaml,",
    answers: "NPS-svar",
    referrals: "henvisninger",
    consents: "samtykker",
    events: "hændelser",
    or: "eller",
  },
};

const namesTold = 3;

/** What to bring, as one text; any of them will do. `bringText(["answers", "referrals"], f)` is nb `"NPS-svar eller vervinger"`. */
export function bringText(bring: readonly Bring[], f: Formats): string {
  const own = words[f.language];
  const parts = bring.map((kind) => {
    if (typeof kind === "string") return own[kind];
    const names = kind.events.slice(0, namesTold).join(", ");
    return `${own.events} (${names}${kind.events.length > namesTold ? " …" : ""})`;
  });
  if (parts.length < 2) return (parts[0] ?? "").replace(/,$/, "");
  return `${parts.slice(0, -1).join(", ")} ${own.or} ${(parts.at(-1) ?? "").replace(/,$/, "")}`;
}
