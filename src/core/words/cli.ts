import { phrasebook } from "./phrasebook.ts";

/** What the terminal itself says. */
export const cliWords = phrasebook({
  en: {
    "cli.unknownCommand": (p: { name: string }) => `Stige has no command “${p.name}”.`,
    "cli.unknownOption": (p: { name: string; command: string }) =>
      `stige ${p.command} has no option ${p.name}.`,
    "cli.didYouMean": (p: { nearest: string }) => `Did you mean ${p.nearest}?`,
    "cli.seeHelp": (p: { command: string }) => `See ${p.command} --help.`,
    "cli.afterDashes": (p: { given: string; example: string }) =>
      `If ${p.given} is no option but what is asked about, write -- before it: ${p.example}`,
    "cli.needsValue": (p: { name: string }) => `${p.name} needs a value.`,
    "cli.takesNoValue": (p: { name: string }) => `${p.name} takes no value.`,
    "cli.oneOf": (p: { name: string; given: string; allowed: string }) =>
      `${p.name} is one of ${p.allowed}, not “${p.given}”.`,
    "cli.notNumber": (p: { name: string; given: string }) =>
      `${p.name} is a whole number above 0, not “${p.given}”.`,
    "cli.tooFew": (p: { usage: string }) => `Something is missing. It is written so: ${p.usage}`,
    "cli.tooMany": (p: { given: string; usage: string }) =>
      `“${p.given}” is one too many. It is written so: ${p.usage}`,
    "cli.inside": (p: { what: string }) => `Something went wrong inside Stige: ${p.what}`,
    "cli.inside.fix": () => "Try again with STIGE_DEBUG=1 to see where, and please tell us.",
    "cli.fileLimit": () =>
      "A file may not grow further: the system or the drive limits how large files may be.",
    "cli.fileLimit.fix": () =>
      "Raise the limit (ulimit -f shows it), or keep the shop on another drive; what was loaded before stands, and nothing was left half done.",
    "cli.driveFails": (p: { what: string }) => `The drive could not be read or written: ${p.what}.`,
    "cli.driveFails.fix": () =>
      "See that it is there and sound, and that no limit on the size of files is met (ulimit -f); what was loaded before stands.",
    "cli.noSpace": () => "The disk is full.",
    "cli.noSpace.fix": () =>
      "Make room and try again; what was loaded before stands, and nothing was left half done.",
    "cli.noMemory": () => "That is more at once than fits into memory.",
    "cli.noMemory.fix": () =>
      "Split the file and load its parts one after the other; nothing was left half done.",
    "cli.noRight": (p: { path: string }) => `Stige may not read or write ${p.path}.`,
    "cli.noRight.fix": () => "Check who owns the file or folder, and whether its disk may be written to.",
    "cli.noFile": (p: { path: string }) => `There is no file ${p.path}.`,
    "cli.noFile.fix": () => "Check the name and the folder.",
    "cli.line": (p: { line: number; column: number }) => `line ${p.line}, column ${p.column}`,
    "cli.onlyLine": (p: { line: number }) => `line ${p.line}`,
    "cli.moreProblems": (p: { more: number }, f) => `… and ${f.count(p.more)} more.`,
  },
  nb: {
    "cli.unknownCommand": (p) => `Stige har ingen kommando «${p.name}».`,
    "cli.unknownOption": (p) => `stige ${p.command} har ikke noe valg ${p.name}.`,
    "cli.didYouMean": (p) => `Mente du ${p.nearest}?`,
    "cli.seeHelp": (p) => `Se ${p.command} --help.`,
    "cli.afterDashes": (p) =>
      `Er ${p.given} ikke et valg, men det du spør om, så skriv -- foran: ${p.example}`,
    "cli.needsValue": (p) => `${p.name} trenger en verdi.`,
    "cli.takesNoValue": (p) => `${p.name} tar ingen verdi.`,
    "cli.oneOf": (p) => `${p.name} er én av ${p.allowed}, ikke «${p.given}».`,
    "cli.notNumber": (p) => `${p.name} er et helt tall over 0, ikke «${p.given}».`,
    "cli.tooFew": (p) => `Noe mangler. Det skrives slik: ${p.usage}`,
    "cli.tooMany": (p) => `«${p.given}» er én for mye. Det skrives slik: ${p.usage}`,
    "cli.inside": (p) => `Noe gikk galt inne i Stige: ${p.what}`,
    "cli.inside.fix": () => "Prøv igjen med STIGE_DEBUG=1 for å se hvor, og si gjerne fra til oss.",
    "cli.fileLimit": () =>
      "En fil får ikke vokse mer: systemet eller disken setter en grense for hvor store filer kan være.",
    "cli.fileLimit.fix": () =>
      "Hev grensen (ulimit -f viser den), eller ha butikken på en annen disk; det som var lest inn fra før, står, og ingenting er blitt halvgjort.",
    "cli.driveFails": (p) => `Disken lot seg ikke lese eller skrive: ${p.what}.`,
    "cli.driveFails.fix": () =>
      "Se etter at den er der og er i orden, og at ingen grense for hvor store filer kan være, er nådd (ulimit -f); det som var lest inn fra før, står.",
    "cli.noSpace": () => "Disken er full.",
    "cli.noSpace.fix": () =>
      "Gjør plass og prøv igjen; det som var lest inn fra før, står, og ingenting er blitt halvgjort.",
    "cli.noMemory": () => "Dette er mer på én gang enn minnet rommer.",
    "cli.noMemory.fix": () => "Del filen og les inn delene etter hverandre; ingenting er blitt halvgjort.",
    "cli.noRight": (p) => `Stige har ikke lov til å lese eller skrive ${p.path}.`,
    "cli.noRight.fix": () => "Se etter hvem som eier filen eller mappen, og om disken kan skrives til.",
    "cli.noFile": (p) => `Det finnes ingen fil ${p.path}.`,
    "cli.noFile.fix": () => "Se etter at navnet og mappen stemmer.",
    "cli.line": (p) => `linje ${p.line}, kolonne ${p.column}`,
    "cli.onlyLine": (p) => `linje ${p.line}`,
    "cli.moreProblems": (p, f) => `… og ${f.count(p.more)} til.`,
  },
  da: {
    "cli.unknownCommand": (p) => `Stige har ingen kommando »${p.name}«.`,
    "cli.unknownOption": (p) => `stige ${p.command} har ikke noget valg ${p.name}.`,
    "cli.didYouMean": (p) => `Mente du ${p.nearest}?`,
    "cli.seeHelp": (p) => `Se ${p.command} --help.`,
    "cli.afterDashes": (p) =>
      `Er ${p.given} ikke et valg, men det, du spørger om, så skriv -- foran: ${p.example}`,
    "cli.needsValue": (p) => `${p.name} skal have en værdi.`,
    "cli.takesNoValue": (p) => `${p.name} tager ingen værdi.`,
    "cli.oneOf": (p) => `${p.name} er en af ${p.allowed}, ikke »${p.given}«.`,
    "cli.notNumber": (p) => `${p.name} er et helt tal over 0, ikke »${p.given}«.`,
    "cli.tooFew": (p) => `Der mangler noget. Det skrives sådan: ${p.usage}`,
    "cli.tooMany": (p) => `»${p.given}« er en for meget. Det skrives sådan: ${p.usage}`,
    "cli.inside": (p) => `Noget gik galt inde i Stige: ${p.what}`,
    "cli.inside.fix": () => "Prøv igen med STIGE_DEBUG=1 for at se hvor, og sig gerne til.",
    "cli.fileLimit": () =>
      "En fil må ikke vokse mere: systemet eller drevet sætter en grænse for, hvor store filer må være.",
    "cli.fileLimit.fix": () =>
      "Hæv grænsen (ulimit -f viser den), eller hav butikken på et andet drev; det, der var indlæst før, står, og intet er gjort halvt.",
    "cli.driveFails": (p) => `Drevet kunne ikke læses eller skrives: ${p.what}.`,
    "cli.driveFails.fix": () =>
      "Se efter, at det er der og er i orden, og at ingen grænse for, hvor store filer må være, er nået (ulimit -f); det, der var indlæst før, står.",
    "cli.noSpace": () => "Disken er fuld.",
    "cli.noSpace.fix": () =>
      "Gør plads, og prøv igen; det, der var indlæst før, står, og intet er gjort halvt.",
    "cli.noMemory": () => "Det er mere på én gang, end hukommelsen rummer.",
    "cli.noMemory.fix": () => "Del filen, og indlæs delene efter hinanden; intet er gjort halvt.",
    "cli.noRight": (p) => `Stige må ikke læse eller skrive ${p.path}.`,
    "cli.noRight.fix": () => "Se efter, hvem der ejer filen eller mappen, og om der må skrives på disken.",
    "cli.noFile": (p) => `Der er ingen fil ${p.path}.`,
    "cli.noFile.fix": () => "Se efter, at navnet og mappen passer.",
    "cli.line": (p) => `linje ${p.line}, kolonne ${p.column}`,
    "cli.onlyLine": (p) => `linje ${p.line}`,
    "cli.moreProblems": (p, f) => `… og ${f.count(p.more)} til.`,
  },
});
