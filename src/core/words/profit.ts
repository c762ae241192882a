import { phrasebook } from "./phrasebook.ts";

/** What is said of what customers brought. */
export const profitWords = phrasebook({
  en: {
    "profit.title": (p: { customers: number; totalMinor: number; days: number }, f) =>
      `${f.people(p.customers)} ${f.one(p.customers) ? "customer" : "customers"} brought ${f.money(p.totalMinor)} in ${f.count(p.days)} days`,
    "profit.none": () => "Nobody brought anything within that time",
    "profit.margin": (p: { fromUs: number; toUs: number }, f) =>
      `margin, ${f.day(p.fromUs)} to ${f.day(p.toUs)}, refunds of whatever day taken off`,
    "profit.revenue": (p: { fromUs: number; toUs: number }, f) =>
      `revenue, since margin is not measured, ${f.day(p.fromUs)} to ${f.day(p.toUs)}, refunds of whatever day taken off`,
    "profit.class.a": () => "A: the first 80%",
    "profit.class.b": () => "B: the next 15%",
    "profit.class.c": () => "C: the rest",
    "profit.column.class": () => "class",
    "profit.column.customers": () => "customers",
    "profit.column.share": () => "of customers",
    "profit.column.person": () => "person",
    "profit.column.rung": () => "rung",
    "profit.column.brought": () => "brought",
    "profit.column.upTo": () => "all up to here",
    "profit.column.days": () => "purchase days",
    "profit.column.last": () => "last",
    "profit.losing": (p: { customers: number; lostMinor: number }, f) =>
      `${f.people(p.customers)} ${f.one(p.customers) ? "customer" : "customers"} cost more than they brought: ${f.money(p.lostMinor)} in all. They are C.`,
    "profit.key": (p: { shown: number; of: number }, f) =>
      `Key customers: ${f.people(p.shown)} of ${f.people(p.of)} in class A`,
  },
  nb: {
    "profit.title": (p, f) =>
      `${f.people(p.customers)} ${f.one(p.customers) ? "kunde" : "kunder"} ga ${f.money(p.totalMinor)} på ${f.count(p.days)} dager`,
    "profit.none": () => "Ingen ga noe i den tiden",
    "profit.margin": (p, f) =>
      `dekningsbidrag, ${f.day(p.fromUs)} til ${f.day(p.toUs)}, refusjoner fra hvilken dag som helst trukket fra`,
    "profit.revenue": (p, f) =>
      `omsetning, siden dekningsbidrag ikke er målt, ${f.day(p.fromUs)} til ${f.day(p.toUs)}, refusjoner fra hvilken dag som helst trukket fra`,
    "profit.class.a": () => "A: de første 80 %",
    "profit.class.b": () => "B: de neste 15 %",
    "profit.class.c": () => "C: resten",
    "profit.column.class": () => "klasse",
    "profit.column.customers": () => "kunder",
    "profit.column.share": () => "av kundene",
    "profit.column.person": () => "person",
    "profit.column.rung": () => "trinn",
    "profit.column.brought": () => "ga",
    "profit.column.upTo": () => "alle hittil",
    "profit.column.days": () => "kjøpsdager",
    "profit.column.last": () => "sist",
    "profit.losing": (p, f) =>
      `${f.people(p.customers)} ${f.one(p.customers) ? "kunde" : "kunder"} kostet mer enn de ga: ${f.money(p.lostMinor)} i alt. De er C.`,
    "profit.key": (p, f) => `Nøkkelkunder: ${f.people(p.shown)} av ${f.people(p.of)} i klasse A`,
  },
  da: {
    "profit.title": (p, f) =>
      `${f.people(p.customers)} ${f.one(p.customers) ? "kunde" : "kunder"} gav ${f.money(p.totalMinor)} på ${f.count(p.days)} dage`,
    "profit.none": () => "Ingen gav noget i den tid",
    "profit.margin": (p, f) =>
      `dækningsbidrag, ${f.day(p.fromUs)} til ${f.day(p.toUs)}, refusioner fra hvilken dag som helst trukket fra`,
    "profit.revenue": (p, f) =>
      `omsætning, da dækningsbidrag ikke er målt, ${f.day(p.fromUs)} til ${f.day(p.toUs)}, refusioner fra hvilken dag som helst trukket fra`,
    "profit.class.a": () => "A: de første 80 %",
    "profit.class.b": () => "B: de næste 15 %",
    "profit.class.c": () => "C: resten",
    "profit.column.class": () => "klasse",
    "profit.column.customers": () => "kunder",
    "profit.column.share": () => "af kunderne",
    "profit.column.person": () => "person",
    "profit.column.rung": () => "trin",
    "profit.column.brought": () => "gav",
    "profit.column.upTo": () => "alle hidtil",
    "profit.column.days": () => "købsdage",
    "profit.column.last": () => "sidst",
    "profit.losing": (p, f) =>
      `${f.people(p.customers)} ${f.one(p.customers) ? "kunde" : "kunder"} kostede mere, end de gav: ${f.money(p.lostMinor)} i alt. De er C.`,
    "profit.key": (p, f) => `Nøglekunder: ${f.people(p.shown)} af ${f.people(p.of)} i klasse A`,
  },
});
