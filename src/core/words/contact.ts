import type { Formats } from "./formats.ts";
import { byChannel, purposeName } from "./known-names.ts";
import type { Language } from "./language.ts";
import { phrasebook } from "./phrasebook.ts";

export interface ContactBasis {
  readonly basis: string;
  readonly us: number;
  /** "": not told. */
  readonly wording: string;
}

const bases: {
  readonly [L in Language]: Readonly<
    Record<"consent" | "soft_opt_in" | "service" | "untold", (day: string) => string>
  >;
} = {
  en: {
    consent: (day) => `consented on ${day}`,
    soft_opt_in: (day) => `soft opt-in as a customer since ${day}`,
    service: (day) => `service messages alone, since ${day}`,
    untold: (day) => `a yes of ${day}, its basis is not told`,
  },
  nb: {
    consent: (day) => `samtykket ${day}`,
    soft_opt_in: (day) => `kundeunntaket, fra ${day}`,
    service: (day) => `bare servicemeldinger, fra ${day}`,
    untold: (day) => `ja ${day}, uten oppgitt grunnlag`,
  },
  da: {
    consent: (day) => `samtykkede den ${day}`,
    soft_opt_in: (day) => `kundeundtagelsen, fra den ${day}`,
    service: (day) => `kun servicebeskeder, fra den ${day}`,
    untold: (day) => `ja den ${day}, uden oplyst grundlag`,
  },
};
const wordings = { en: "wording", nb: "ordlyd", da: "ordlyd" } as const;

function based({ basis, us, wording }: ContactBasis, f: Formats, of: Language): string {
  const told = (bases[of] as Readonly<Record<string, (day: string) => string>>)[basis] ?? bases[of].untold;
  return `${told(f.day(us))}${wording === "" ? "" : ` (${wordings[of]}: ${wording})`}`;
}

function what({ purpose, channel }: { purpose: string; channel: string }, of: Language): string {
  const text = `${purposeName(purpose, of)} ${byChannel(channel, of)}`;
  return `${text.charAt(0).toLocaleUpperCase(of)}${text.slice(1)}:`;
}

/** What somebody may be sent. */
export const contactWords = phrasebook({
  en: {
    "contact.title": () => "May be contacted",
    "contact.what": (p: { purpose: string; channel: string }) => what(p, "en"),
    "contact.basis": (p: ContactBasis, f) => based(p, f, "en"),
    "contact.refused": (p: { us: number }, f) => `said no on ${f.day(p.us)}`,
    "contact.none": () => "No consent is held, and an order alone is none.",
  },
  nb: {
    "contact.title": () => "Lov å kontakte",
    "contact.what": (p) => what(p, "nb"),
    "contact.basis": (p, f) => based(p, f, "nb"),
    "contact.refused": (p, f) => `sa nei ${f.day(p.us)}`,
    "contact.none": () => "Det finnes ikke noe samtykke, og et kjøp alene er ikke nok.",
  },
  da: {
    "contact.title": () => "Må kontaktes",
    "contact.what": (p) => what(p, "da"),
    "contact.basis": (p, f) => based(p, f, "da"),
    "contact.refused": (p, f) => `sagde nej den ${f.day(p.us)}`,
    "contact.none": () => "Der er intet samtykke, og et køb alene er ikke nok.",
  },
});
