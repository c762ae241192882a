import type { Formats } from "./formats.ts";

/** What can stand at a place in the file. */
export type Shape = "map" | "list" | "text" | "number" | "truth" | "nothing" | "other" | "condition";
/** What a word in the file names, where only some words are known. */
export type Known =
  | "timeZone"
  | "currency"
  | "country"
  | "language"
  | "preset"
  | "which"
  | "distinct"
  | "event"
  | "rung"
  | "figure";

type Shapes = { readonly [S in Shape]: string };
type Knowns = { readonly [K in Known]: string };
const shapes: { readonly en: Shapes; readonly nb: Shapes; readonly da: Shapes } = {
  en: {
    map: "a group of keys",
    list: "a list",
    text: "a text",
    number: "a number",
    truth: "true or false",
    nothing: "nothing",
    other: "something else",
    condition: "a condition (a group with one key, such as `orders`)",
  },
  nb: {
    map: "en gruppe nøkler",
    list: "en liste",
    text: "en tekst",
    number: "et tall",
    truth: "true eller false",
    nothing: "ingenting",
    other: "noe annet",
    condition: "en betingelse (en gruppe med én nøkkel, for eksempel `orders`)",
  },
  da: {
    map: "en gruppe nøgler",
    list: "en liste",
    text: "en tekst",
    number: "et tal",
    truth: "true eller false",
    nothing: "ingenting",
    other: "noget andet",
    condition: "en betingelse (en gruppe med én nøgle, for eksempel `orders`)",
  },
};
const knowns: { readonly en: Knowns; readonly nb: Knowns; readonly da: Knowns } = {
  en: {
    timeZone: "a known time zone",
    currency: "a known currency",
    country: "a known country code",
    language: "a language that Stige speaks",
    preset: "a known preset",
    which: "a known choice of answers",
    distinct: "a known way to count purchases",
    event: "the name of an event",
    rung: "a place on or off the ladder",
    figure: "a key figure that is followed through time",
  },
  nb: {
    timeZone: "en kjent tidssone",
    currency: "en kjent valuta",
    country: "en kjent landkode",
    language: "et språk Stige kan",
    preset: "en kjent ferdig stige",
    which: "et kjent utvalg av svar",
    distinct: "en kjent måte å telle kjøp på",
    event: "navnet på en hendelse",
    rung: "et sted på eller utenfor stigen",
    figure: "et nøkkeltall som følges gjennom tid",
  },
  da: {
    timeZone: "en kendt tidszone",
    currency: "en kendt valuta",
    country: "en kendt landekode",
    language: "et sprog, Stige kan",
    preset: "en kendt færdig stige",
    which: "et kendt udvalg af svar",
    distinct: "en kendt måde at tælle køb på",
    event: "navnet på en hændelse",
    rung: "et sted på eller uden for stigen",
    figure: "et nøgletal, der følges gennem tiden",
  },
};
const code = (text: string) => `\`${text}\``;
const codes = (texts: readonly string[]) => texts.map(code);

const en = {
  "ladderFile.unknownKey": (p: { key: string; group: string }) =>
    p.group === "" ? `The file has no part named ${code(p.key)}.` : `${code(p.group)} has no ${code(p.key)}.`,
  "ladderFile.missing": (p: { key: string }) => `${code(p.key)} is missing.`,
  "ladderFile.shape": (p: { expected: Shape; found: Shape }) =>
    `Here stands ${shapes.en[p.found]}, but it should be ${shapes.en[p.expected]}.`,
  "ladderFile.emptyText": () => "The text is empty.",
  "ladderFile.unknown": (p: { value: string; known: Known }) =>
    `${code(p.value)} is not ${knowns.en[p.known]}.`,
  "ladderFile.tooLow": (p: { value: number; least: number }) =>
    `${code(String(p.value))} is too low; the least is ${code(String(p.least))}.`,
  "ladderFile.notAbove": (p: { value: number }) => `${code(String(p.value))} is too low; it must be above 0.`,
  "ladderFile.tooHigh": (p: { value: number; most: number }) =>
    `${code(String(p.value))} is too high; the most is ${code(String(p.most))}.`,
  "ladderFile.notWhole": (p: { value: number }) => `${code(String(p.value))} is not a whole number.`,
  "ladderFile.decimals": (p: { value: number; currency: string; digits: number }) =>
    p.digits === 0
      ? `${code(String(p.value))} has decimals, but ${p.currency} has none.`
      : `${code(String(p.value))} has too many decimals; ${p.currency} has ${p.digits}.`,
  "ladderFile.duration.no-unit": (p: { value: string }) =>
    `${code(p.value)} does not say of what: hours, days or weeks.`,
  "ladderFile.duration.months": (p: { value: string }) =>
    `${code(p.value)}: months and years are not all equally long, so such a window would not be exact.`,
  "ladderFile.duration.form": (p: { value: string }) =>
    `${code(p.value)} is not a length of time; it is written as a whole number with \`h\`, \`d\` or \`w\`.`,
  "ladderFile.duration.negative": (p: { value: string }) =>
    `${code(p.value)}: a length of time cannot be negative.`,
  "ladderFile.duration.too-long": (p: { value: string }) =>
    `${code(p.value)} is longer than a hundred years.`,
  "ladderFile.duration.zero": (p: { value: string }) =>
    `${code(p.value)}: nothing can happen in a time without length.`,
  "ladderFile.mail": (p: { value: string }) =>
    `${code(p.value)} is neither an e-mail address nor a domain that begins with @.`,
  "ladderFile.share.fix": () => "Write the share as a number from 0 to 1: 40% is `0.4`.",

  "ladderFile.fix.meant": (p: { text: string }) => `Did you mean ${code(p.text)}?`,
  "ladderFile.fix.choose": (p: { texts: readonly string[] }, f: Formats) =>
    p.texts.length === 1
      ? `It can be ${f.list(codes(p.texts))}.`
      : `It can be one of these: ${f.list(codes(p.texts))}.`,
  "ladderFile.fix.write": (p: { example: string }) => `Write ${code(p.example)}.`,
  "ladderFile.fix.example": (p: { example: string }) => `For example: ${code(p.example)}.`,
  "ladderFile.fix.remove": (p: { key: string }) => `Take ${code(p.key)} away.`,
};

const nb: typeof en = {
  "ladderFile.unknownKey": (p) =>
    p.group === ""
      ? `Fila har ingen del som heter ${code(p.key)}.`
      : `${code(p.group)} har ingen ${code(p.key)}.`,
  "ladderFile.missing": (p) => `${code(p.key)} mangler.`,
  "ladderFile.shape": (p) => `Her står ${shapes.nb[p.found]}, men det skal være ${shapes.nb[p.expected]}.`,
  "ladderFile.emptyText": () => "Teksten er tom.",
  "ladderFile.unknown": (p) => `${code(p.value)} er ikke ${knowns.nb[p.known]}.`,
  "ladderFile.tooLow": (p) =>
    `${code(String(p.value))} er for lavt; det laveste er ${code(String(p.least))}.`,
  "ladderFile.notAbove": (p) => `${code(String(p.value))} er for lavt; det må være over 0.`,
  "ladderFile.tooHigh": (p) =>
    `${code(String(p.value))} er for høyt; det høyeste er ${code(String(p.most))}.`,
  "ladderFile.notWhole": (p) => `${code(String(p.value))} er ikke et helt tall.`,
  "ladderFile.decimals": (p) =>
    p.digits === 0
      ? `${code(String(p.value))} har desimaler, men ${p.currency} har ingen.`
      : `${code(String(p.value))} har for mange desimaler; ${p.currency} har ${p.digits}.`,
  "ladderFile.duration.no-unit": (p) => `${code(p.value)} sier ikke av hva: timer, dager eller uker.`,
  "ladderFile.duration.months": (p) =>
    `${code(p.value)}: måneder og år er ikke like lange, så et slikt vindu ville ikke vært nøyaktig.`,
  "ladderFile.duration.form": (p) =>
    `${code(p.value)} er ikke et tidsrom; det skrives som et helt tall med \`h\` (timer), \`d\` (dager) eller \`w\` (uker).`,
  "ladderFile.duration.negative": (p) => `${code(p.value)}: et tidsrom kan ikke være negativt.`,
  "ladderFile.duration.too-long": (p) => `${code(p.value)} er lengre enn hundre år.`,
  "ladderFile.duration.zero": (p) => `${code(p.value)}: ingenting kan skje i et tidsrom uten lengde.`,
  "ladderFile.mail": (p) => `${code(p.value)} er verken en e-postadresse eller et domene som begynner med @.`,
  "ladderFile.share.fix": () => "Skriv andelen som et tall fra 0 til 1: 40 % er `0.4`.",

  "ladderFile.fix.meant": (p) => `Mente du ${code(p.text)}?`,
  "ladderFile.fix.choose": (p, f) =>
    p.texts.length === 1
      ? `Det kan være ${f.list(codes(p.texts))}.`
      : `Det kan være en av disse: ${f.list(codes(p.texts))}.`,
  "ladderFile.fix.write": (p) => `Skriv ${code(p.example)}.`,
  "ladderFile.fix.example": (p) => `For eksempel: ${code(p.example)}.`,
  "ladderFile.fix.remove": (p) => `Fjern ${code(p.key)}.`,
};

const da: typeof en = {
  "ladderFile.unknownKey": (p) =>
    p.group === ""
      ? `Filen har ingen del, der hedder ${code(p.key)}.`
      : `${code(p.group)} har ingen ${code(p.key)}.`,
  "ladderFile.missing": (p) => `${code(p.key)} mangler.`,
  "ladderFile.shape": (p) => `Her står ${shapes.da[p.found]}, men det skal være ${shapes.da[p.expected]}.`,
  "ladderFile.emptyText": () => "Teksten er tom.",
  "ladderFile.unknown": (p) => `${code(p.value)} er ikke ${knowns.da[p.known]}.`,
  "ladderFile.tooLow": (p) =>
    `${code(String(p.value))} er for lavt; det laveste er ${code(String(p.least))}.`,
  "ladderFile.notAbove": (p) => `${code(String(p.value))} er for lavt; det skal være over 0.`,
  "ladderFile.tooHigh": (p) =>
    `${code(String(p.value))} er for højt; det højeste er ${code(String(p.most))}.`,
  "ladderFile.notWhole": (p) => `${code(String(p.value))} er ikke et helt tal.`,
  "ladderFile.decimals": (p) =>
    p.digits === 0
      ? `${code(String(p.value))} har decimaler, men ${p.currency} har ingen.`
      : `${code(String(p.value))} har for mange decimaler; ${p.currency} har ${p.digits}.`,
  "ladderFile.duration.no-unit": (p) => `${code(p.value)} siger ikke af hvad: timer, dage eller uger.`,
  "ladderFile.duration.months": (p) =>
    `${code(p.value)}: måneder og år er ikke lige lange, så et sådant vindue ville ikke være nøjagtigt.`,
  "ladderFile.duration.form": (p) =>
    `${code(p.value)} er ikke et tidsrum; det skrives som et helt tal med \`h\` (timer), \`d\` (dage) eller \`w\` (uger).`,
  "ladderFile.duration.negative": (p) => `${code(p.value)}: et tidsrum kan ikke være negativt.`,
  "ladderFile.duration.too-long": (p) => `${code(p.value)} er længere end hundrede år.`,
  "ladderFile.duration.zero": (p) => `${code(p.value)}: intet kan ske i et tidsrum uden længde.`,
  "ladderFile.mail": (p) =>
    `${code(p.value)} er hverken en e-mailadresse eller et domæne, der begynder med @.`,
  "ladderFile.share.fix": () => "Skriv andelen som et tal fra 0 til 1: 40 % er `0.4`.",

  "ladderFile.fix.meant": (p) => `Mente du ${code(p.text)}?`,
  "ladderFile.fix.choose": (p, f) =>
    p.texts.length === 1
      ? `Det kan være ${f.list(codes(p.texts))}.`
      : `Det kan være en af disse: ${f.list(codes(p.texts))}.`,
  "ladderFile.fix.write": (p) => `Skriv ${code(p.example)}.`,
  "ladderFile.fix.example": (p) => `For eksempel: ${code(p.example)}.`,
  "ladderFile.fix.remove": (p) => `Fjern ${code(p.key)}.`,
};

/** What is wrong with single values in `stige.yaml`, and the fixes that fit many mistakes. */
export const ladderFileValueWords = { en, nb, da };
