import { phrasebook } from "./phrasebook.ts";

/** What is said of facts that come over HTTP. */
export const liveWords = phrasebook({
  en: {
    "live.full": () =>
      "More facts are waiting to be taken in than there is room for. Nothing of this was kept.",
    "live.full.fix": (p: { seconds: number }, f) =>
      `Send it again in ${f.count(p.seconds)} seconds, with the same ids.`,
    "live.notBegun": () => "Nobody has said yet what shop this is.",
    "live.notBegun.fix": () => "Say it on the page Data, or load a first file; then send this again.",
  },
  nb: {
    "live.full": () =>
      "Flere fakta venter på å bli tatt inn enn det er plass til. Ingenting av dette ble beholdt.",
    "live.full.fix": (p: { seconds: number }, f) =>
      `Send det på nytt om ${f.count(p.seconds)} sekunder, med de samme id-ene.`,
    "live.notBegun": () => "Ingen har ennå sagt hva slags butikk dette er.",
    "live.notBegun.fix": () => "Si det på siden Data, eller last inn en første fil, og send dette på nytt.",
  },
  da: {
    "live.full": () =>
      "Flere fakta venter på at blive taget ind, end der er plads til. Intet af dette blev gemt.",
    "live.full.fix": (p: { seconds: number }, f) =>
      `Send det igen om ${f.count(p.seconds)} sekunder med de samme id'er.`,
    "live.notBegun": () => "Ingen har endnu sagt, hvad det er for en butik.",
    "live.notBegun.fix": () => "Sig det på siden Data, eller indlæs en første fil, og send så dette igen.",
  },
});
