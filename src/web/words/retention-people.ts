import type { Formats } from "../../core/words/formats.ts";
import { phrasebook } from "../../core/words/phrasebook.ts";

interface List {
  readonly people: number;
  /** Null: wherever they stand. */
  readonly rung: string | null;
}

/** Months as they are said: "March 2025". Null: not asked for. */
interface Bought extends List {
  readonly cohort: string | null;
  readonly boughtIn: string | null;
  readonly againBy: string | null;
}

type OfRhythm = List & { readonly state: "active" | "slipping" | "lapsed" | "once" | "back" };

const on = (where: string) => (p: List, f: Formats) =>
  `${f.people(p.people)}${p.rung === null ? "" : ` ${where} ${p.rung}`}`;
const [en, nb, da] = [on("on"), on("på trinnet"), on("på trinnet")];

const and = (language: "en" | "nb" | "da", parts: readonly string[]) =>
  parts.join({ en: " and ", nb: " og ", da: " og " }[language]);

/** The words of lists of people that the numbers of retention lead to. */
export const retentionPeopleWords = phrasebook({
  en: {
    "page.people.bought": (p: Bought, f) =>
      `${en(p, f)} ${and("en", [
        ...(p.cohort === null ? [] : [`bought for the first time in ${p.cohort}`]),
        ...(p.boughtIn === null ? [] : [`bought in ${p.boughtIn}`]),
        ...(p.againBy === null ? [] : [`had bought again by the end of ${p.againBy}`]),
      ])}.`,
    "page.people.rhythm": (p: OfRhythm, f) => {
      const is = f.one(p.people) ? "is" : "are";
      if (p.state === "once")
        return `${en(p, f)} ${f.one(p.people) ? "has" : "have"} bought on one day only.`;
      if (p.state === "back")
        return `${en(p, f)} ${f.one(p.people) ? "has" : "have"} come back to buy again.`;
      return `${en(p, f)} ${is} ${p.state} by their own rhythm.`;
    },
    "page.people.filter.bought": () => "when they bought",
    "page.people.filter.rhythm": () => "their rhythm",
  },
  nb: {
    "page.people.bought": (p, f) =>
      `${nb(p, f)} ${and("nb", [
        ...(p.cohort === null ? [] : [`kjøpte for første gang i ${p.cohort}`]),
        ...(p.boughtIn === null ? [] : [`kjøpte i ${p.boughtIn}`]),
        ...(p.againBy === null ? [] : [`hadde kjøpt igjen innen utgangen av ${p.againBy}`]),
      ])}.`,
    "page.people.rhythm": (p, f) => {
      const one = f.one(p.people);
      if (p.state === "once") return `${nb(p, f)} har kjøpt på bare én dag.`;
      if (p.state === "back") return `${nb(p, f)} har kommet tilbake og kjøpt igjen.`;
      if (p.state === "active") return `${nb(p, f)} er ${one ? "aktiv" : "aktive"} etter sin egen rytme.`;
      if (p.state === "slipping") return `${nb(p, f)} er på vei ut etter sin egen rytme.`;
      return `${nb(p, f)} er sovende etter sin egen rytme.`;
    },
    "page.people.filter.bought": () => "når de kjøpte",
    "page.people.filter.rhythm": () => "rytmen deres",
  },
  da: {
    "page.people.bought": (p, f) =>
      `${da(p, f)} ${and("da", [
        ...(p.cohort === null ? [] : [`købte for første gang i ${p.cohort}`]),
        ...(p.boughtIn === null ? [] : [`købte i ${p.boughtIn}`]),
        ...(p.againBy === null ? [] : [`havde købt igen inden udgangen af ${p.againBy}`]),
      ])}.`,
    "page.people.rhythm": (p, f) => {
      const one = f.one(p.people);
      if (p.state === "once") return `${da(p, f)} har købt på kun én dag.`;
      if (p.state === "back") return `${da(p, f)} er kommet tilbage og har købt igen.`;
      if (p.state === "active") return `${da(p, f)} er ${one ? "aktiv" : "aktive"} efter egen rytme.`;
      if (p.state === "slipping") return `${da(p, f)} er på vej væk efter egen rytme.`;
      return `${da(p, f)} er sovende efter egen rytme.`;
    },
    "page.people.filter.bought": () => "hvornår de købte",
    "page.people.filter.rhythm": () => "deres rytme",
  },
});
