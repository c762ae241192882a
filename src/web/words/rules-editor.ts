import { phrasebook } from "../../core/words/phrasebook.ts";

interface Of {
  readonly people: number;
}
interface Move extends Of {
  readonly from: string | null;
  readonly to: string | null;
}
interface Sample extends Of {
  readonly sampled: number;
}

/** The words of what is opened and changed on the rules page. */
export const rulesEditorWords = phrasebook({
  en: {
    "rules.movers.see": (p: Of, f) => `See the ${f.count(p.people)}`,
    "rules.movers.seeSample": () => "See those in the sample",
    "rules.movers.from": (p: { from: string; to: string }) => `from ${p.from} to ${p.to}`,
    "rules.movers.title": (p: Move, f) =>
      p.from === null || p.to === null
        ? `${f.count(p.people)} ${p.people === 1 ? "person" : "people"} would stand elsewhere`
        : `${f.count(p.people)} ${p.people === 1 ? "person" : "people"} would move from ${p.from} to ${p.to}`,
    "rules.movers.all": () => "Everyone was asked about.",
    "rules.movers.sample": (p: Sample, f) =>
      `These are only the people in the sample, ${f.count(p.sampled)} of ${f.count(p.people)}. Count everyone to see them all.`,
    "rules.movers.now": () => "Under the rules in force",
    "rules.movers.draft": () => "Under the draft",
    "rules.movers.none": () => "Nobody moves so under this draft.",
    "rules.movers.mayNot": () => "Your account is shown numbers, not people. An owner can give that right.",
  },
  nb: {
    "rules.movers.see": (p, f) => `Se de ${f.count(p.people)}`,
    "rules.movers.seeSample": () => "Se dem som er i utvalget",
    "rules.movers.from": (p) => `fra ${p.from} til ${p.to}`,
    "rules.movers.title": (p, f) =>
      p.from === null || p.to === null
        ? `${f.count(p.people)} ${p.people === 1 ? "person" : "personer"} ville stått et annet sted`
        : `${f.count(p.people)} ${p.people === 1 ? "person" : "personer"} ville flyttet seg fra ${p.from} til ${p.to}`,
    "rules.movers.all": () => "Det er regnet for alle.",
    "rules.movers.sample": (p, f) =>
      `Dette er bare dem som er i utvalget, ${f.count(p.sampled)} av ${f.count(p.people)}. Regn alle for å se hver og en.`,
    "rules.movers.now": () => "Etter reglene som gjelder",
    "rules.movers.draft": () => "Etter utkastet",
    "rules.movers.none": () => "Ingen flytter seg slik med dette utkastet.",
    "rules.movers.mayNot": () => "Kontoen din får se tall, ikke personer. En eier kan gi den retten.",
  },
  da: {
    "rules.movers.see": (p, f) => `Se de ${f.count(p.people)}`,
    "rules.movers.seeSample": () => "Se dem, der er i stikprøven",
    "rules.movers.from": (p) => `fra ${p.from} til ${p.to}`,
    "rules.movers.title": (p, f) =>
      p.from === null || p.to === null
        ? `${f.count(p.people)} ${p.people === 1 ? "person" : "personer"} ville stå et andet sted`
        : `${f.count(p.people)} ${p.people === 1 ? "person" : "personer"} ville flytte sig fra ${p.from} til ${p.to}`,
    "rules.movers.all": () => "Det er beregnet for alle.",
    "rules.movers.sample": (p, f) =>
      `Det er kun dem, der er i stikprøven, ${f.count(p.sampled)} af ${f.count(p.people)}. Beregn alle for at se hver enkelt.`,
    "rules.movers.now": () => "Efter de gældende regler",
    "rules.movers.draft": () => "Efter udkastet",
    "rules.movers.none": () => "Ingen flytter sig sådan med dette udkast.",
    "rules.movers.mayNot": () => "Din konto kan se tal, ikke personer. En ejer kan give den ret.",
  },
});
