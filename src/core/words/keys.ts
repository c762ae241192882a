import { phrasebook } from "./phrasebook.ts";

/** What the terminal says of keys of programs. */
export const keysWords = phrasebook({
  en: {
    "help.keys": () => "keys of programs: make, list and revoke them",
    "help.keys.more": () =>
      "read asks for the numbers, with --people for who people are too; write tells facts; browser tells events and people from the pages of --origins alone.",
    "option.scope": () => "read (default), write or browser",
    "option.keyPeople": () => "it also shows who people are",
    "option.origins": () => "whence a browser’s key may be used, separated by commas: https://shop.example",
    "option.keyDays": () => "how long it holds (default: until it is revoked)",
    "keys.usage": (p: { usage: string }) => `Say it so: ${p.usage}`,
    "keys.none": () => "No key was made yet.",
    "keys.made": (p: { name: string }) => `The key ${p.name} is made. It is told here and never again:`,
    "keys.revoked": (p: { prefix: string }) => `The key ${p.prefix} is revoked.`,
    "keys.column.prefix": () => "Key",
    "keys.column.name": () => "Name",
    "keys.column.scopes": () => "May",
    "keys.column.origins": () => "From",
    "keys.column.expires": () => "Until",
    "keys.column.used": () => "Last used",
    "keys.ended": () => "revoked",
  },
  nb: {
    "help.keys": () => "nøkler for programmer: lag, vis og trekk dem tilbake",
    "help.keys.more": () =>
      "read spør om tallene, med --people også hvem personer er; write melder fakta; browser melder hendelser og personer, bare fra sidene i --origins.",
    "option.scope": () => "read (vanlig), write eller browser",
    "option.keyPeople": () => "den viser også hvem personer er",
    "option.origins": () =>
      "hvor en nøkkel for nettlesere kan brukes fra, med komma mellom: https://butikk.example",
    "option.keyDays": () => "hvor mange dager den gjelder (ellers: til den trekkes tilbake)",
    "keys.usage": (p) => `Si det slik: ${p.usage}`,
    "keys.none": () => "Ingen nøkkel er laget ennå.",
    "keys.made": (p) => `Nøkkelen ${p.name} er laget. Den sies her og aldri mer:`,
    "keys.revoked": (p) => `Nøkkelen ${p.prefix} er trukket tilbake.`,
    "keys.column.prefix": () => "Nøkkel",
    "keys.column.name": () => "Navn",
    "keys.column.scopes": () => "Kan",
    "keys.column.origins": () => "Fra",
    "keys.column.expires": () => "Til",
    "keys.column.used": () => "Sist brukt",
    "keys.ended": () => "trukket tilbake",
  },
  da: {
    "help.keys": () => "nøgler til programmer: lav, vis og træk dem tilbage",
    "help.keys.more": () =>
      "read spørger om tallene, med --people også hvem personer er; write melder fakta; browser melder hændelser og personer, kun fra siderne i --origins.",
    "option.scope": () => "read (sædvanligt), write eller browser",
    "option.keyPeople": () => "den viser også, hvem personer er",
    "option.origins": () =>
      "hvorfra en nøgle til browsere må bruges, med komma imellem: https://butik.example",
    "option.keyDays": () => "hvor mange dage den gælder (ellers: til den trækkes tilbage)",
    "keys.usage": (p) => `Sig det sådan: ${p.usage}`,
    "keys.none": () => "Ingen nøgle er lavet endnu.",
    "keys.made": (p) => `Nøglen ${p.name} er lavet. Den siges her og aldrig mere:`,
    "keys.revoked": (p) => `Nøglen ${p.prefix} er trukket tilbage.`,
    "keys.column.prefix": () => "Nøgle",
    "keys.column.name": () => "Navn",
    "keys.column.scopes": () => "Må",
    "keys.column.origins": () => "Fra",
    "keys.column.expires": () => "Til",
    "keys.column.used": () => "Sidst brugt",
    "keys.ended": () => "trukket tilbage",
  },
});
