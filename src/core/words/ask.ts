import type { Formats } from "./formats.ts";
import type { NamedPlace } from "./ladder.ts";
import { phrasebook } from "./phrasebook.ts";

/** By name for who reads, with the id that is to be typed where the name is another. */
const withIds = (places: readonly NamedPlace[], f: Formats) =>
  f.list(
    places.map(({ id, name }) => {
      const told = f.name(name, id);
      return told === id ? id : `${told} (${id})`;
    }),
  );

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
    "ask.notCome": (p: { given: string; nowUs: number }, f) =>
      `“${p.given}” has not come yet: today is ${f.day(p.nowUs)}.`,
    "ask.notCome.fix": () => "Ask from today or an earlier day.",
    "ask.afterData": (p: { given: string; endUs: number }, f) =>
      `“${p.given}” lies after ${f.day(p.endUs)}, on which the data end.`,
    "ask.afterData.fix": () => "Ask from an earlier day, or give the last one with --to.",
    "ask.sameInstant": () => "The two are the same instant, and nobody moves within it.",
    "ask.sameInstant.fix": () => "Give an earlier day with --vs.",
    "ask.periodOrTwo": () => "It is asked either of a time or of two days side by side.",
    "ask.periodOrTwo.fix": () => "Give --from and --to; or --vs, with --as-of where it is not now.",
    "ask.notOver": (p: { given: string; nowUs: number }, f) =>
      `“${p.given}” is not over yet: today is ${f.day(p.nowUs)}.`,
    "ask.notOver.fix": () => "Give an earlier day.",
    "ask.beforeData": (p: { given: string; beginUs: number }, f) =>
      `“${p.given}” lies before ${f.day(p.beginUs)}, on which the data begin.`,
    "ask.beforeData.fix": () => "Ask until that day or a later one.",
    "ask.backwards": () => "The first day lies after the last.",
    "ask.backwards.fix": () => "Exchange the two.",
    "ask.notCertain": () =>
      "Facts lie after that instant: what came then came to pass, and was not certain before.",
    "ask.notCertain.fix": () =>
      "Ask who falls as of the end of the data or later; ask of earlier days who moved.",
    "ask.noSuchPlace": (p: { given: string; places: readonly NamedPlace[] }, f) =>
      `The ladder has no rung “${p.given}”. It has ${withIds(p.places, f)}.`,
    "ask.merged": (p: { given: string; personId: number }) =>
      `Person ${p.given} is now one with person ${p.personId}.`,
    "ask.merged.fix": (p: { personId: number }) => `Ask for person ${p.personId}.`,
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
    "ask.notCome": (p, f) => `«${p.given}» har ikke kommet ennå: i dag er det ${f.day(p.nowUs)}.`,
    "ask.notCome.fix": () => "Spør fra i dag eller en tidligere dag.",
    "ask.afterData": (p, f) => `«${p.given}» ligger etter ${f.day(p.endUs)}, da dataene slutter.`,
    "ask.afterData.fix": () => "Spør fra en tidligere dag, eller oppgi den siste med --to.",
    "ask.sameInstant": () => "De to er samme øyeblikk, og i det flytter ingen seg.",
    "ask.sameInstant.fix": () => "Oppgi en tidligere dag med --vs.",
    "ask.periodOrTwo": () => "Det spørres enten om en tid eller om to dager side om side.",
    "ask.periodOrTwo.fix": () => "Oppgi --from og --to; eller --vs, med --as-of når det ikke er nå.",
    "ask.notOver": (p, f) => `«${p.given}» er ikke omme ennå: i dag er det ${f.day(p.nowUs)}.`,
    "ask.notOver.fix": () => "Oppgi en tidligere dag.",
    "ask.beforeData": (p, f) => `«${p.given}» ligger før ${f.day(p.beginUs)}, da dataene begynner.`,
    "ask.beforeData.fix": () => "Spør til den dagen eller en senere.",
    "ask.backwards": () => "Den første dagen ligger etter den siste.",
    "ask.backwards.fix": () => "Bytt om de to.",
    "ask.notCertain": () =>
      "Det finnes fakta etter det øyeblikket: det som kom, skjedde, og var ikke sikkert på forhånd.",
    "ask.notCertain.fix": () =>
      "Spør hvem som faller, per slutten av dataene eller senere; spør om tidligere dager hvem som beveget seg.",
    "ask.noSuchPlace": (p, f) => `Stigen har ikke noe trinn «${p.given}». Den har ${withIds(p.places, f)}.`,
    "ask.merged": (p) => `Person ${p.given} er nå én og samme som person ${p.personId}.`,
    "ask.merged.fix": (p) => `Spør etter person ${p.personId}.`,
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
    "ask.notCome": (p, f) => `»${p.given}« er ikke kommet endnu: i dag er det den ${f.day(p.nowUs)}.`,
    "ask.notCome.fix": () => "Spørg fra i dag eller en tidligere dag.",
    "ask.afterData": (p, f) => `»${p.given}« ligger efter den ${f.day(p.endUs)}, hvor dataene slutter.`,
    "ask.afterData.fix": () => "Spørg fra en tidligere dag, eller angiv den sidste med --to.",
    "ask.sameInstant": () => "De to er samme øjeblik, og i det flytter ingen sig.",
    "ask.sameInstant.fix": () => "Angiv en tidligere dag med --vs.",
    "ask.periodOrTwo": () => "Der spørges enten om en tid eller om to dage side om side.",
    "ask.periodOrTwo.fix": () => "Angiv --from og --to; eller --vs, med --as-of, hvor det ikke er nu.",
    "ask.notOver": (p, f) => `»${p.given}« er ikke omme endnu: i dag er det den ${f.day(p.nowUs)}.`,
    "ask.notOver.fix": () => "Angiv en tidligere dag.",
    "ask.beforeData": (p, f) => `»${p.given}« ligger før den ${f.day(p.beginUs)}, hvor dataene begynder.`,
    "ask.beforeData.fix": () => "Spørg til den dag eller en senere.",
    "ask.backwards": () => "Den første dag ligger efter den sidste.",
    "ask.backwards.fix": () => "Byt om på de to.",
    "ask.notCertain": () =>
      "Der er fakta efter det øjeblik: det, der kom, skete, og var ikke sikkert på forhånd.",
    "ask.notCertain.fix": () =>
      "Spørg, hvem der falder, pr. slutningen af dataene eller senere; spørg om tidligere dage, hvem der flyttede sig.",
    "ask.noSuchPlace": (p, f) => `Stigen har ikke noget trin »${p.given}«. Den har ${withIds(p.places, f)}.`,
    "ask.merged": (p) => `Person ${p.given} er nu én og samme som person ${p.personId}.`,
    "ask.merged.fix": (p) => `Spørg efter person ${p.personId}.`,
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
