import { phrasebook } from "./phrasebook.ts";

/** What is said of a question that cannot be answered as it was asked. */
export const askWords = phrasebook({
  en: {
    "ask.notInstant": (p: { given: string }) => `“${p.given}” is no date and no instant.`,
    "ask.notInstant.fix": () =>
      "Write a date (2026-03-31), a local time (2026-03-31T14:05) or an instant (2026-03-31T12:05Z).",
    "ask.outside": (p: { given: string }) =>
      `“${p.given}” is outside the time Stige knows, the years 1970 to 2099.`,
    "ask.outside.fix": () => "Ask of a day within them.",
    "ask.knownSince": (p: { sinceUs: number }, f) => `This shop is known since ${f.minute(p.sinceUs)}.`,
    "ask.knownSince.fix": () => "Ask what was known then or later.",
    "ask.nothingLoaded": () => "Nothing has been loaded yet.",
    "ask.nothingLoaded.fix": () => "Load a file with orders to begin: stige load orders.csv",
    "ask.noVersion": (p: { version: number; last: number }) =>
      `There is no ladder version ${p.version}; ${p.last === 0 ? "no ladder is in force yet" : p.last === 1 ? "there is one, number 1" : `they are numbered 1 to ${p.last}`}.`,
    "ask.noVersion.fix": (p: { last: number }): string =>
      p.last === 0
        ? "Load a file: with it comes the first ladder."
        : p.last === 1
          ? "Leave it out."
          : "Name one of those.",
    "ask.noStep": (p: { given: string; names: readonly string[] }, f) =>
      p.names.length === 0
        ? `There is no step ${p.given}: the ladder has one rung.`
        : `There is no step ${p.given}; the steps are ${f.list(p.names)}.`,
    "ask.noStep.fix": () => "Name a step by the ids of its two rungs: customer-repeat.",
    "ask.tooLong": (p: { days: number; longest: number }, f) =>
      `A span of ${f.count(p.days)} days is too long: ${f.count(p.longest)} at most.`,
    "ask.tooLong.fix": () => "Ask for fewer days.",
    "ask.backwards": () => "The first day lies after the last.",
    "ask.backwards.fix": () => "Exchange the two.",
    "ask.notCertain": () =>
      "Facts lie after that instant: what came then came to pass, and was not certain before.",
    "ask.notCertain.fix": () =>
      "Ask who falls as of the end of the data or later; ask of earlier days who moved.",
    "ask.noSuchPlace": (p: { given: string; places: string }) =>
      `The ladder has no rung “${p.given}”. It has ${p.places}.`,
    "ask.nobody": (p: { given: string }) => `Nobody is known as “${p.given}”.`,
    "ask.nobody.fix": () => "Give a customer number, an e-mail address or an id.",
    "ask.several": (p: { given: string; people: string }) =>
      `“${p.given}” may be any of several persons: ${p.people}.`,
    "ask.several.fix": () => "Give the id of the one you mean, or the source before the number: own:1001",
    "ask.outFormat": (p: { given: string }) => `“${p.given}” does not end in .csv, .parquet or .ndjson.`,
    "ask.outFormat.fix": () => "The ending says what is written.",
    "ask.noFolder": (p: { folder: string }) => `There is no folder ${p.folder}.`,
    "ask.noFolder.fix": () => "Make it first, or write elsewhere.",
  },
  nb: {
    "ask.notInstant": (p) => `«${p.given}» er verken en dato eller et øyeblikk.`,
    "ask.notInstant.fix": () =>
      "Skriv en dato (2026-03-31), en lokal tid (2026-03-31T14:05) eller et øyeblikk (2026-03-31T12:05Z).",
    "ask.outside": (p) => `«${p.given}» ligger utenfor tiden Stige kjenner, årene 1970 til 2099.`,
    "ask.outside.fix": () => "Spør om en dag innenfor dem.",
    "ask.knownSince": (p, f) => `Denne butikken er kjent siden ${f.minute(p.sinceUs)}.`,
    "ask.knownSince.fix": () => "Spør om det som var kjent da eller senere.",
    "ask.nothingLoaded": () => "Ingenting er lest inn ennå.",
    "ask.nothingLoaded.fix": () => "Les inn en fil med ordrer for å begynne: stige load ordrer.csv",
    "ask.noVersion": (p) =>
      `Det finnes ingen stigeversjon ${p.version}; ${p.last === 0 ? "ingen stige gjelder ennå" : p.last === 1 ? "det finnes én, nummer 1" : `de er nummerert fra 1 til ${p.last}`}.`,
    "ask.noVersion.fix": (p) =>
      p.last === 0
        ? "Les inn en fil: med den kommer den første stigen."
        : p.last === 1
          ? "Oppgi ingen."
          : "Oppgi en av dem.",
    "ask.noStep": (p, f) =>
      p.names.length === 0
        ? `Det finnes ikke noe steg ${p.given}: stigen har ett trinn.`
        : `Det finnes ikke noe steg ${p.given}; stegene er ${f.list(p.names)}.`,
    "ask.noStep.fix": () => "Oppgi et steg med id-ene til de to trinnene: customer-repeat.",
    "ask.tooLong": (p, f) =>
      `Et tidsrom på ${f.count(p.days)} dager er for langt: høyst ${f.count(p.longest)}.`,
    "ask.tooLong.fix": () => "Spør om færre dager.",
    "ask.backwards": () => "Den første dagen ligger etter den siste.",
    "ask.backwards.fix": () => "Bytt om de to.",
    "ask.notCertain": () =>
      "Det finnes fakta etter det øyeblikket: det som kom, skjedde, og var ikke sikkert på forhånd.",
    "ask.notCertain.fix": () =>
      "Spør hvem som faller, per slutten av dataene eller senere; spør om tidligere dager hvem som beveget seg.",
    "ask.noSuchPlace": (p) => `Stigen har ikke noe trinn «${p.given}». Den har ${p.places}.`,
    "ask.nobody": (p) => `Ingen er kjent som «${p.given}».`,
    "ask.nobody.fix": () => "Oppgi et kundenummer, en e-postadresse eller en id.",
    "ask.several": (p) => `«${p.given}» kan være flere personer: ${p.people}.`,
    "ask.several.fix": () => "Oppgi id-en til den du mener, eller kilden foran nummeret: own:1001",
    "ask.outFormat": (p) => `«${p.given}» ender ikke på .csv, .parquet eller .ndjson.`,
    "ask.outFormat.fix": () => "Endelsen sier hva som skrives.",
    "ask.noFolder": (p) => `Det finnes ingen mappe ${p.folder}.`,
    "ask.noFolder.fix": () => "Lag den først, eller skriv et annet sted.",
  },
  da: {
    "ask.notInstant": (p) => `»${p.given}« er hverken en dato eller et øjeblik.`,
    "ask.notInstant.fix": () =>
      "Skriv en dato (2026-03-31), en lokal tid (2026-03-31T14:05) eller et øjeblik (2026-03-31T12:05Z).",
    "ask.outside": (p) => `»${p.given}« ligger uden for den tid, Stige kender, årene 1970 til 2099.`,
    "ask.outside.fix": () => "Spørg om en dag inden for dem.",
    "ask.knownSince": (p, f) => `Denne butik er kendt siden ${f.minute(p.sinceUs)}.`,
    "ask.knownSince.fix": () => "Spørg om det, der var kendt da eller senere.",
    "ask.nothingLoaded": () => "Der er ikke indlæst noget endnu.",
    "ask.nothingLoaded.fix": () => "Indlæs en fil med ordrer for at begynde: stige load ordrer.csv",
    "ask.noVersion": (p) =>
      `Der er ingen stigeversion ${p.version}; ${p.last === 0 ? "ingen stige gælder endnu" : p.last === 1 ? "der er én, nummer 1" : `de er nummereret fra 1 til ${p.last}`}.`,
    "ask.noVersion.fix": (p) =>
      p.last === 0
        ? "Indlæs en fil: med den kommer den første stige."
        : p.last === 1
          ? "Angiv ingen."
          : "Angiv en af dem.",
    "ask.noStep": (p, f) =>
      p.names.length === 0
        ? `Der er ikke noget skridt ${p.given}: stigen har ét trin.`
        : `Der er ikke noget skridt ${p.given}; skridtene er ${f.list(p.names)}.`,
    "ask.noStep.fix": () => "Angiv et skridt med id'erne på de to trin: customer-repeat.",
    "ask.tooLong": (p, f) =>
      `En periode på ${f.count(p.days)} dage er for lang: højst ${f.count(p.longest)}.`,
    "ask.tooLong.fix": () => "Spørg om færre dage.",
    "ask.backwards": () => "Den første dag ligger efter den sidste.",
    "ask.backwards.fix": () => "Byt om på de to.",
    "ask.notCertain": () =>
      "Der er fakta efter det øjeblik: det, der kom, skete, og var ikke sikkert på forhånd.",
    "ask.notCertain.fix": () =>
      "Spørg, hvem der falder, pr. slutningen af dataene eller senere; spørg om tidligere dage, hvem der flyttede sig.",
    "ask.noSuchPlace": (p) => `Stigen har ikke noget trin »${p.given}«. Den har ${p.places}.`,
    "ask.nobody": (p) => `Ingen er kendt som »${p.given}«.`,
    "ask.nobody.fix": () => "Angiv et kundenummer, en e-mailadresse eller et id.",
    "ask.several": (p) => `»${p.given}« kan være flere personer: ${p.people}.`,
    "ask.several.fix": () => "Angiv id'et på den, du mener, eller kilden foran nummeret: own:1001",
    "ask.outFormat": (p) => `»${p.given}« ender ikke på .csv, .parquet eller .ndjson.`,
    "ask.outFormat.fix": () => "Endelsen siger, hvad der skrives.",
    "ask.noFolder": (p) => `Der er ingen mappe ${p.folder}.`,
    "ask.noFolder.fix": () => "Lav den først, eller skriv et andet sted.",
  },
});
