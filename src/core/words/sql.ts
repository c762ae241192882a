import { phrasebook } from "./phrasebook.ts";

/** What is said of a question in SQL. */
export const sqlWords = phrasebook({
  en: {
    "sql.onlySelect": () => "Only a SELECT can be asked: the data are read, never changed.",
    "sql.oneOnly": (p: { statements: number }) => `One question at a time; there are ${p.statements}.`,
    "sql.wrong": (p: { what: string }) => `The engine did not understand: ${p.what}`,
    "sql.noTable": (p: { name: string }) => `“${p.name}” is none of the documented views.`,
    "sql.noFunction": (p: { name: string }) => `The function ${p.name} may not be called here.`,
    "sql.fix": (p: { views: string }) => `There are: ${p.views}.`,
    "sql.views": () =>
      "The views and their columns are listed here; _us are microseconds since 1970 in UTC, _minor are minor units of the shop's currency. local_time(us) and local_date(us) give the shop's clock.",
    "sql.view": (p: { view: string; columns: string }) => `${p.view}: ${p.columns}`,
    "sql.rows": (p: { rows: number }, f) => `${f.count(p.rows)} ${p.rows === 1 ? "row" : "rows"}`,
    "sql.more": (p: { shown: number }, f) =>
      `Only the first ${f.count(p.shown)} rows are shown; --out FILE writes them all.`,
    "sql.column.name": () => "view",
    "sql.column.what": () => "a row is",
    "out.written": (p: { rows: number; file: string }, f) =>
      `${f.count(p.rows)} ${p.rows === 1 ? "row" : "rows"} written to ${p.file}.`,
    "out.membership": (p: { complete: boolean; until: string }) =>
      `${p.complete ? "These are all" : "These are the changes"}. The next ones: --changed-since ${p.until}`,
    "out.writing": (p: { file: string }) => `Writing ${p.file}`,
  },
  nb: {
    "sql.onlySelect": () => "Bare en SELECT kan stilles: dataene leses, aldri endres.",
    "sql.oneOnly": (p) => `Ett spørsmål om gangen; her er det ${p.statements}.`,
    "sql.wrong": (p) => `Databasen forsto det ikke: ${p.what}`,
    "sql.noTable": (p) => `«${p.name}» er ingen av de dokumenterte visningene.`,
    "sql.noFunction": (p) => `Funksjonen ${p.name} kan ikke brukes her.`,
    "sql.fix": (p) => `Det finnes: ${p.views}.`,
    "sql.views": () =>
      "Visningene og kolonnene deres står her; _us er mikrosekunder siden 1970 i UTC, _minor er minste enhet av butikkens valuta. local_time(us) og local_date(us) gir butikkens klokke.",
    "sql.view": (p) => `${p.view}: ${p.columns}`,
    "sql.rows": (p, f) => `${f.count(p.rows)} ${p.rows === 1 ? "rad" : "rader"}`,
    "sql.more": (p, f) => `Bare de første ${f.count(p.shown)} radene vises; --out FIL skriver alle.`,
    "sql.column.name": () => "visning",
    "sql.column.what": () => "en rad er",
    "out.written": (p, f) => `${f.count(p.rows)} ${p.rows === 1 ? "rad" : "rader"} skrevet til ${p.file}.`,
    "out.membership": (p) =>
      `${p.complete ? "Dette er alle" : "Dette er endringene"}. De neste: --changed-since ${p.until}`,
    "out.writing": (p) => `Skriver ${p.file}`,
  },
  da: {
    "sql.onlySelect": () => "Kun en SELECT kan stilles: data læses, de ændres aldrig.",
    "sql.oneOnly": (p) => `Ét spørgsmål ad gangen; her er der ${p.statements}.`,
    "sql.wrong": (p) => `Databasen forstod det ikke: ${p.what}`,
    "sql.noTable": (p) => `»${p.name}« er ingen af de dokumenterede visninger.`,
    "sql.noFunction": (p) => `Funktionen ${p.name} kan ikke bruges her.`,
    "sql.fix": (p) => `Der findes: ${p.views}.`,
    "sql.views": () =>
      "Visningerne og deres kolonner står her; _us er mikrosekunder siden 1970 i UTC, _minor er mindste enhed af butikkens valuta. local_time(us) og local_date(us) giver butikkens ur.",
    "sql.view": (p) => `${p.view}: ${p.columns}`,
    "sql.rows": (p, f) => `${f.count(p.rows)} ${p.rows === 1 ? "række" : "rækker"}`,
    "sql.more": (p, f) => `Kun de første ${f.count(p.shown)} rækker vises; --out FIL skriver dem alle.`,
    "sql.column.name": () => "visning",
    "sql.column.what": () => "en række er",
    "out.written": (p, f) => `${f.count(p.rows)} ${p.rows === 1 ? "række" : "rækker"} skrevet til ${p.file}.`,
    "out.membership": (p) =>
      `${p.complete ? "Det er alle" : "Det er ændringerne"}. De næste: --changed-since ${p.until}`,
    "out.writing": (p) => `Skriver ${p.file}`,
  },
});
