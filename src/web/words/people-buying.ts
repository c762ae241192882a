import type { Formats } from "../../core/words/formats.ts";
import { phrasebook } from "../../core/words/phrasebook.ts";

interface List {
  readonly people: number;
  /** Null: wherever they stand. */
  readonly rung: string | null;
}
type Bought = List & { readonly how: "first" | "any" | "earlier" | "again" | "ever"; readonly days: number };
type Class = List & { readonly of: "a" | "b" | "c" | "losing" | "all"; readonly days: number };
interface Stands {
  readonly people: number;
  readonly how: keyof typeof standsOn.nb;
}
type Step = List & { readonly to: string; readonly climbed: boolean };

const standsOn = {
  nb: { on: "står på stigen", off: "er utenfor stigen", customer: "står på et trinn som et kjøp gir" },
  da: { on: "står på stigen", off: "er uden for stigen", customer: "står på et trin, som et køb giver" },
} as const;

const en = (p: List, f: Formats) => `${f.people(p.people)}${p.rung === null ? "" : ` on ${p.rung}`}`;
const nb = (p: List, f: Formats) => `${f.people(p.people)}${p.rung === null ? "" : ` på trinnet ${p.rung}`}`;
const da = (p: List, f: Formats) => `${f.people(p.people)}${p.rung === null ? "" : ` på trinnet ${p.rung}`}`;

/** The words of lists of people by what they bought and which steps they took. */
export const peopleBuyingWords = phrasebook({
  en: {
    "page.people.stands": (p: Stands, f) => {
      if (p.how === "off") return `${f.people(p.people)} ${f.one(p.people) ? "is" : "are"} off the ladder.`;
      const where = p.how === "on" ? "the ladder" : "a rung that a purchase gives";
      return `${f.people(p.people)} ${f.one(p.people) ? "stands" : "stand"} on ${where}.`;
    },
    "page.people.filter.stands": () => "on the ladder or off it",
    "page.people.buys": (p: Bought, f) =>
      p.how === "ever"
        ? `${en(p, f)} ${f.one(p.people) ? "has" : "have"} bought at some time.`
        : p.how === "any"
          ? `${en(p, f)} bought in the last ${f.count(p.days)} days.`
          : p.how === "first"
            ? `${en(p, f)} bought for the first time in the last ${f.count(p.days)} days.`
            : `${en(p, f)} bought for the first time in the ${f.count(p.days)} days before the last ${f.count(p.days)}${p.how === "again" ? `, and again on a later day within ${f.count(p.days)} days` : ""}.`,
    "page.people.abc": (p: Class, f) => {
      const days = `in the last ${f.count(p.days)} days`;
      if (p.of === "all") return `${en(p, f)} bought ${days}.`;
      if (p.of === "losing") return `${en(p, f)} cost more than they brought ${days}.`;
      return `${en(p, f)} ${f.one(p.people) ? "is" : "are"} in class ${p.of.toUpperCase()} by what they brought ${days}.`;
    },
    "page.people.step": (p: Step, f) =>
      p.climbed
        ? `${en(p, f)} once climbed the step to ${p.to}.`
        : `${en(p, f)} once stood at the foot of the step to ${p.to}.`,
    "page.people.filter.buys": () => "what they bought",
    "page.people.filter.step": () => "this step",
  },
  nb: {
    "page.people.stands": (p: Stands, f) => `${f.people(p.people)} ${standsOn.nb[p.how]}.`,
    "page.people.filter.stands": () => "på stigen eller utenfor",
    "page.people.buys": (p, f) =>
      p.how === "ever"
        ? `${nb(p, f)} har handlet en gang.`
        : p.how === "any"
          ? `${nb(p, f)} handlet siste ${f.count(p.days)} dager.`
          : p.how === "first"
            ? `${nb(p, f)} handlet for første gang siste ${f.count(p.days)} dager.`
            : `${nb(p, f)} handlet for første gang i de ${f.count(p.days)} dagene før de siste ${f.count(p.days)}${p.how === "again" ? `, og igjen en senere dag innen ${f.count(p.days)} dager` : ""}.`,
    "page.people.abc": (p, f) => {
      const days = `siste ${f.count(p.days)} dager`;
      if (p.of === "all") return `${nb(p, f)} handlet ${days}.`;
      if (p.of === "losing") return `${nb(p, f)} kostet mer enn de ga ${days}.`;
      return `${nb(p, f)} er i klasse ${p.of.toUpperCase()} etter hva de ga ${days}.`;
    },
    "page.people.step": (p, f) =>
      p.climbed
        ? `${nb(p, f)} har en gang klatret steget til ${p.to}.`
        : `${nb(p, f)} har en gang stått ved foten av steget til ${p.to}.`,
    "page.people.filter.buys": () => "hva de handlet",
    "page.people.filter.step": () => "dette steget",
  },
  da: {
    "page.people.stands": (p: Stands, f) => `${f.people(p.people)} ${standsOn.da[p.how]}.`,
    "page.people.filter.stands": () => "på stigen eller uden for",
    "page.people.buys": (p, f) =>
      p.how === "ever"
        ? `${da(p, f)} har handlet på et tidspunkt.`
        : p.how === "any"
          ? `${da(p, f)} handlede inden for de seneste ${f.count(p.days)} dage.`
          : p.how === "first"
            ? `${da(p, f)} handlede for første gang inden for de seneste ${f.count(p.days)} dage.`
            : `${da(p, f)} handlede for første gang i de ${f.count(p.days)} dage før de seneste ${f.count(p.days)}${p.how === "again" ? ` og igen en senere dag inden for ${f.count(p.days)} dage` : ""}.`,
    "page.people.abc": (p, f) => {
      const days = `inden for de seneste ${f.count(p.days)} dage`;
      if (p.of === "all") return `${da(p, f)} handlede ${days}.`;
      if (p.of === "losing") return `${da(p, f)} kostede mere, end de gav, ${days}.`;
      return `${da(p, f)} er i klasse ${p.of.toUpperCase()} efter, hvad de gav ${days}.`;
    },
    "page.people.step": (p, f) =>
      p.climbed
        ? `${da(p, f)} har en gang klatret skridtet op til ${p.to}.`
        : `${da(p, f)} har en gang stået ved foden af skridtet op til ${p.to}.`,
    "page.people.filter.buys": () => "hvad de købte",
    "page.people.filter.step": () => "dette skridt",
  },
});
