import type { Formats } from "./formats.ts";

const en = {
  "files.passed.total": () => "The row is a line of totals: passed over.",
  "files.passed.header": () => "The row is a second header: passed over.",
  "files.passed.unanswered": () => "The question is not answered in this row: passed over.",
  "files.passed.anonymous": () => "The answer names nobody: passed over.",
  "files.reject.missing": () => "is empty, and a row must have it",
  "files.reject.noOrderId": () =>
    "is empty, while other rows have an order number: without one it would count again with every export",
  "files.reject.noId": () =>
    "is empty, while other rows have an id: without one it would count again with every export",
  "files.reject.date": () => "is no date that exists, or not written like the others",
  "files.reject.before1970": () => "lies before 1970: probably the zero date of a spreadsheet",
  "files.reject.ahead": () => "lies more than a day after the file was received",
  "files.reject.money": () => "is no amount of money",
  "files.reject.tooMuch": () => "has more than 15 digits",
  "files.reject.number": () => "is no number",
  "files.reject.integer": () => "is no whole number",
  "files.reject.yesNo": () => "is neither yes nor no",
  "files.reject.notListed": (p: { allowed: string }) => `can only be one of: ${p.allowed}`,
  "files.reject.score": () => "is no score between 0 and 10",
  "files.reject.rate": () => "is no rate of exchange above 0",
  "files.reject.currency": (p: { word: string }) => `names a currency that does not exist: ${p.word}`,
  "files.reject.nobody": () => "names nobody: neither customer number, e-mail nor anonymous id",
  "files.reject.onlyPhone": () => "is only a phone number, which several people may share",
  "files.reject.lineOfOrder": (p: { line: number }, f: Formats) =>
    `belongs to an order of which line ${f.count(p.line)} of the file was rejected`,
  "files.reject.fewCells": (p: { found: number; expected: number }, f: Formats) =>
    `The row has ${f.count(p.found)} ${p.found === 1 ? "cell" : "cells"} where ${f.count(p.expected)} ${p.expected === 1 ? "is" : "are"} expected.`,
  "files.reject.manyCells": (p: { found: number; expected: number }, f: Formats) =>
    `The row has ${f.count(p.found)} ${p.found === 1 ? "cell" : "cells"} where ${f.count(p.expected)} ${p.expected === 1 ? "is" : "are"} expected: a cell with the delimiter in it must stand in quotation marks.`,
  "files.reject.strayQuote": (_: { lines: number }) => "Text follows after a closing quotation mark.",
  "files.reject.unclosedQuote": (p: { lines: number }, f: Formats) =>
    `A quotation mark is opened here and never closed: the remaining ${f.count(p.lines)} ${p.lines === 1 ? "line" : "lines"} of the file became part of this row.`,
  "files.reject.badText": () => "The row holds bytes that are no text.",
  "files.reject.tooLong": (p: { bytes: number }, f: Formats) =>
    `The row is longer than ${f.count(p.bytes)} bytes: probably a quotation mark that is not closed.`,
  "files.reject.notJson": () => "The line is no JSON object.",
};

const nb: typeof en = {
  "files.passed.total": () => "Raden er en sumlinje: forbigått.",
  "files.passed.header": () => "Raden er en overskrift til: forbigått.",
  "files.passed.unanswered": () => "Spørsmålet er ikke besvart i denne raden: forbigått.",
  "files.passed.anonymous": () => "Svaret nevner ingen: forbigått.",
  "files.reject.missing": () => "er tom, og en rad må ha den",
  "files.reject.noOrderId": () =>
    "er tom, mens andre rader har ordrenummer: uten det ville raden telle på nytt med hver eksport",
  "files.reject.noId": () =>
    "er tom, mens andre rader har en id: uten den ville raden telle på nytt med hver eksport",
  "files.reject.date": () => "er ingen dato som finnes, eller ikke skrevet som de andre",
  "files.reject.before1970": () => "ligger før 1970: trolig nulldatoen i et regneark",
  "files.reject.ahead": () => "ligger mer enn ett døgn etter at filen ble mottatt",
  "files.reject.money": () => "er ikke et beløp",
  "files.reject.tooMuch": () => "har flere enn 15 sifre",
  "files.reject.number": () => "er ikke et tall",
  "files.reject.integer": () => "er ikke et helt tall",
  "files.reject.yesNo": () => "er verken ja eller nei",
  "files.reject.notListed": (p) => `kan bare være ett av: ${p.allowed}`,
  "files.reject.score": () => "er ingen poengsum mellom 0 og 10",
  "files.reject.rate": () => "er ingen valutakurs over 0",
  "files.reject.currency": (p) => `nevner en valuta som ikke finnes: ${p.word}`,
  "files.reject.nobody": () => "nevner ingen: verken kundenummer, e-post eller anonym id",
  "files.reject.onlyPhone": () => "er bare et telefonnummer, og det kan flere dele",
  "files.reject.lineOfOrder": (p, f) => `hører til en ordre der linje ${f.count(p.line)} i filen ble avvist`,
  "files.reject.fewCells": (p, f) =>
    `Raden har ${f.count(p.found)} ${p.found === 1 ? "celle" : "celler"} der ${f.count(p.expected)} er ventet.`,
  "files.reject.manyCells": (p, f) =>
    `Raden har ${f.count(p.found)} ${p.found === 1 ? "celle" : "celler"} der ${f.count(p.expected)} er ventet: en celle som inneholder skilletegnet, må stå i anførselstegn.`,
  "files.reject.strayQuote": () => "Det følger tekst etter et avsluttende anførselstegn.",
  "files.reject.unclosedQuote": (p, f) =>
    `Et anførselstegn åpnes her og lukkes aldri: de siste ${f.count(p.lines)} linjene i filen ble en del av denne raden.`,
  "files.reject.badText": () => "Raden inneholder byte som ikke er tekst.",
  "files.reject.tooLong": (p, f) =>
    `Raden er lengre enn ${f.count(p.bytes)} byte: trolig et anførselstegn som ikke er lukket.`,
  "files.reject.notJson": () => "Linjen er ikke et JSON-objekt.",
};

const da: typeof en = {
  "files.passed.total": () => "Rækken er en sumlinje: forbigået.",
  "files.passed.header": () => "Rækken er endnu en overskrift: forbigået.",
  "files.passed.unanswered": () => "Spørgsmålet er ikke besvaret i denne række: forbigået.",
  "files.passed.anonymous": () => "Svaret nævner ingen: forbigået.",
  "files.reject.missing": () => "er tom, og en række skal have den",
  "files.reject.noOrderId": () =>
    "er tom, mens andre rækker har et ordrenummer: uden det ville rækken tælle igen med hver eksport",
  "files.reject.noId": () =>
    "er tom, mens andre rækker har et id: uden det ville rækken tælle igen med hver eksport",
  "files.reject.date": () => "er ikke en dato der findes, eller ikke skrevet som de andre",
  "files.reject.before1970": () => "ligger før 1970: formentlig nuldatoen i et regneark",
  "files.reject.ahead": () => "ligger mere end et døgn efter at filen blev modtaget",
  "files.reject.money": () => "er ikke et beløb",
  "files.reject.tooMuch": () => "har flere end 15 cifre",
  "files.reject.number": () => "er ikke et tal",
  "files.reject.integer": () => "er ikke et helt tal",
  "files.reject.yesNo": () => "er hverken ja eller nej",
  "files.reject.notListed": (p) => `kan kun være ét af: ${p.allowed}`,
  "files.reject.score": () => "er ikke en score mellem 0 og 10",
  "files.reject.rate": () => "er ingen valutakurs over 0",
  "files.reject.currency": (p) => `nævner en valuta der ikke findes: ${p.word}`,
  "files.reject.nobody": () => "nævner ingen: hverken kundenummer, e-mail eller anonymt id",
  "files.reject.onlyPhone": () => "er kun et telefonnummer, og det kan flere deles om",
  "files.reject.lineOfOrder": (p, f) =>
    `hører til en ordre hvor linje ${f.count(p.line)} i filen blev afvist`,
  "files.reject.fewCells": (p, f) =>
    `Rækken har ${f.count(p.found)} ${p.found === 1 ? "celle" : "celler"} hvor ${f.count(p.expected)} er ventet.`,
  "files.reject.manyCells": (p, f) =>
    `Rækken har ${f.count(p.found)} ${p.found === 1 ? "celle" : "celler"} hvor ${f.count(p.expected)} er ventet: en celle der indeholder skilletegnet, skal stå i anførselstegn.`,
  "files.reject.strayQuote": () => "Der følger tekst efter et afsluttende anførselstegn.",
  "files.reject.unclosedQuote": (p, f) =>
    `Et anførselstegn åbnes her og lukkes aldrig: filens sidste ${f.count(p.lines)} linjer blev en del af denne række.`,
  "files.reject.badText": () => "Rækken indeholder bytes der ikke er tekst.",
  "files.reject.tooLong": (p, f) =>
    `Rækken er længere end ${f.count(p.bytes)} bytes: formentlig et anførselstegn der ikke er lukket.`,
  "files.reject.notJson": () => "Linjen er ikke et JSON-objekt.",
};

/** Why a row is rejected: said after its column and cell, or as a sentence of its own where the record as such is broken. */
export const fileRejectWords = { en, nb, da };
