import type { NamedPlace } from "../../core/words/ladder.ts";
import { phrasebook } from "../../core/words/phrasebook.ts";

interface Most {
  readonly place: NamedPlace;
  readonly rung: string;
  readonly stood: number;
  readonly climbed: number;
  readonly fell: number;
  readonly out: number;
  readonly from: string;
}
type People = { readonly people: number };

/** The words of the flow page. */
export const flowPageWords = phrasebook({
  en: {
    "page.flow.question": () => "Who moved between two days?",
    "page.flow.most": (p: Most, f) =>
      f.one(p.stood)
        ? `The one on ${p.rung.toLocaleLowerCase()} on ${p.from} has ${p.climbed > 0 ? "climbed" : p.fell > 0 ? "fallen" : "left the ladder"}.`
        : `Of ${f.people(p.stood)} on ${p.rung.toLocaleLowerCase()} on ${p.from}, ${f.list([...(p.climbed > 0 ? [`${f.people(p.climbed)} ${f.one(p.climbed) ? "has" : "have"} climbed`] : []), ...(p.fell > 0 ? [`${f.people(p.fell)} ${f.one(p.fell) ? "has" : "have"} fallen`] : []), ...(p.out > 0 ? [`${f.people(p.out)} ${f.one(p.out) ? "has" : "have"} left the ladder`] : [])])}.`,
    "page.flow.ifNothing": (p: { day: string; told: string }) => `By ${p.day}, if nothing happens: ${p.told}`,
    "page.flow.still": (p: { from: string }) => `Nobody has moved since ${p.from}.`,
    "page.flow.basis": (p: { from: string; to: string }) =>
      `where people stood at the end of ${p.from} and of ${p.to}; who moved and came back in between is shown where they stand`,
    "page.flow.stood": (p: { day: string }) => `Stood ${p.day}`,
    "page.flow.stands": (p: { day: string }) => `Stands ${p.day}`,
    "page.flow.unknown": () => "Not known yet",
    "page.flow.climb": () => "Climbed",
    "page.flow.fall": () => "Fell",
    "page.flow.out": () => "Left the ladder",
    "page.flow.back": () => "Came back",
    "page.flow.stay": () => "Stand where they stood",
    "page.flow.new": () => "New",
    "page.flow.gone": () => "Erased",
    "page.flow.kind": () => "what became of them",
    "page.flow.part.climb": (p: People, f) => `${f.people(p.people)} climbed`,
    "page.flow.part.fall": (p: People, f) => `${f.people(p.people)} fell`,
    "page.flow.part.out": (p: People, f) => `${f.people(p.people)} off the ladder`,
    "page.flow.part.back": (p: People, f) => `${f.people(p.people)} came back`,
    "page.flow.history": () => "Drag the two days",
    "page.flow.list.left": () => "Where they stood",
    "page.flow.list.right": () => "Where they stand",
  },
  nb: {
    "page.flow.question": () => "Hvem har flyttet seg mellom to dager?",
    "page.flow.most": (p, f) =>
      f.one(p.stood)
        ? `Den ene på trinnet ${p.rung.toLocaleLowerCase("nb")} ${p.from} har ${p.climbed > 0 ? "klatret" : p.fell > 0 ? "falt" : "gått av stigen"}.`
        : `Av ${f.people(p.stood)} på trinnet ${p.rung.toLocaleLowerCase("nb")} ${p.from} har ${f.list([...(p.climbed > 0 ? [`${f.people(p.climbed)} klatret`] : []), ...(p.fell > 0 ? [`${f.people(p.fell)} falt`] : []), ...(p.out > 0 ? [`${f.people(p.out)} gått av stigen`] : [])])}.`,
    "page.flow.ifNothing": (p) => `Per ${p.day}, hvis ingenting skjer: ${p.told}`,
    "page.flow.still": (p) => `Ingen har flyttet seg siden ${p.from}.`,
    "page.flow.basis": (p) =>
      `stilling ved slutten av ${p.from} og ${p.to}; de som flyttet seg og tilbake imellom, vises der de står`,
    "page.flow.stood": (p) => `Sto ${p.day}`,
    "page.flow.stands": (p) => `Står ${p.day}`,
    "page.flow.unknown": () => "Ikke kjent ennå",
    "page.flow.climb": () => "Klatret",
    "page.flow.fall": () => "Falt",
    "page.flow.out": () => "Av stigen",
    "page.flow.back": () => "Kom tilbake",
    "page.flow.stay": () => "Står der de sto",
    "page.flow.new": () => "Nye",
    "page.flow.gone": () => "Slettet",
    "page.flow.kind": () => "hva som ble av dem",
    "page.flow.part.climb": (p, f) => `${f.people(p.people)} klatret`,
    "page.flow.part.fall": (p, f) => `${f.people(p.people)} falt`,
    "page.flow.part.out": (p, f) => `${f.people(p.people)} av stigen`,
    "page.flow.part.back": (p, f) => `${f.people(p.people)} tilbake`,
    "page.flow.history": () => "Dra i de to dagene",
    "page.flow.list.left": () => "Hvor de sto",
    "page.flow.list.right": () => "Hvor de står",
  },
  da: {
    "page.flow.question": () => "Hvem har flyttet sig mellem to dage?",
    "page.flow.most": (p, f) =>
      f.one(p.stood)
        ? `Den ene på trinnet ${p.rung.toLocaleLowerCase("da")} ${p.from} er ${p.climbed > 0 ? "klatret" : p.fell > 0 ? "faldet" : "gået af stigen"}.`
        : `Af ${f.people(p.stood)} på trinnet ${p.rung.toLocaleLowerCase("da")} ${p.from} er ${f.list([...(p.climbed > 0 ? [`${f.people(p.climbed)} klatret`] : []), ...(p.fell > 0 ? [`${f.people(p.fell)} faldet`] : []), ...(p.out > 0 ? [`${f.people(p.out)} gået af stigen`] : [])])}.`,
    "page.flow.ifNothing": (p) => `Pr. ${p.day}, hvis der ikke sker noget: ${p.told}`,
    "page.flow.still": (p) => `Ingen har flyttet sig siden ${p.from}.`,
    "page.flow.basis": (p) =>
      `stilling ved slutningen af ${p.from} og ${p.to}; de, der flyttede sig og tilbage imellem, vises, hvor de står`,
    "page.flow.stood": (p) => `Stod ${p.day}`,
    "page.flow.stands": (p) => `Står ${p.day}`,
    "page.flow.unknown": () => "Ikke kendt endnu",
    "page.flow.climb": () => "Klatrede",
    "page.flow.fall": () => "Faldt",
    "page.flow.out": () => "Af stigen",
    "page.flow.back": () => "Kom tilbage",
    "page.flow.stay": () => "Står, hvor de stod",
    "page.flow.new": () => "Nye",
    "page.flow.gone": () => "Slettet",
    "page.flow.kind": () => "hvad der blev af dem",
    "page.flow.part.climb": (p, f) => `${f.people(p.people)} klatrede`,
    "page.flow.part.fall": (p, f) => `${f.people(p.people)} faldt`,
    "page.flow.part.out": (p, f) => `${f.people(p.people)} af stigen`,
    "page.flow.part.back": (p, f) => `${f.people(p.people)} tilbage`,
    "page.flow.history": () => "Træk i de to dage",
    "page.flow.list.left": () => "Hvor de stod",
    "page.flow.list.right": () => "Hvor de står",
  },
});
