import { phrasebook } from "./phrasebook.ts";

/** What is said of people who stand nowhere because `stige.yaml` excludes them. */
export const exclusionsWords = phrasebook({
  en: {
    "exclusions.already": () => "It is so already.",
    "exclusions.already.fix": () => "Look at the page anew: somebody else may have changed it.",
    "exclusions.notMine": () => "stige.yaml is written in a way that only its writer can change.",
    "exclusions.notMine.fix": () => "Change exclude: in stige.yaml by hand.",
    "exclusions.noRule": () => "Nobody can be excluded by that.",
    "exclusions.noRule.fix": () =>
      "Give an e-mail address, a domain as @example.com, or a customer number; * stands for any text.",
    "exclusions.people": (p: { people: number }, f) =>
      `${f.people(p.people)} ${f.one(p.people) ? "person is" : "people are"} excluded in stige.yaml: their facts are kept, and they stand nowhere.`,
    "exclusions.column.rule": () => "exclude",
    "exclusions.column.people": () => "people",
    "exclusions.column.orders": () => "orders",
    "exclusions.column.revenue": () => "revenue",
    "exclusions.several": () => "Whoever several rules exclude is counted under each.",
    "exclusions.erased": (p: { people: number }, f) =>
      `${f.people(p.people)} ${f.one(p.people) ? "was" : "were"} excluded when they were erased.`,
    "exclusions.relays": (p: { addresses: number }, f) =>
      `${f.count(p.addresses)} ${p.addresses === 1 ? "address is" : "addresses are"} a marketplace's, made for one buyer or one order. To exclude them: exclude: { relays: true }`,
    "exclusions.companies": (p: { people: number }, f) =>
      `${f.people(p.people)} ${f.one(p.people) ? "customer" : "customers"} told the name or number of a company. To exclude them: exclude: { companies: true }`,
    "exclusions.companiesUnknown": () =>
      "No file has a column with the customer's company, so nobody knows who is one.",
  },
  nb: {
    "exclusions.already": () => "Slik er det alt.",
    "exclusions.already.fix": () => "Se på siden på nytt: noen andre kan ha endret det.",
    "exclusions.notMine": () => "stige.yaml er skrevet slik at bare den som skrev den, kan endre den.",
    "exclusions.notMine.fix": () => "Endre exclude: i stige.yaml for hånd.",
    "exclusions.noRule": () => "Ingen kan holdes utenfor med det.",
    "exclusions.noRule.fix": () =>
      "Oppgi en e-postadresse, et domene som @eksempel.no, eller et kundenummer; * står for hvilken som helst tekst.",
    "exclusions.people": (p, f) =>
      `${f.people(p.people)} ${f.one(p.people) ? "person" : "personer"} er holdt utenfor i stige.yaml: det som er kjent om dem, beholdes, og de står ingen steder.`,
    "exclusions.column.rule": () => "exclude",
    "exclusions.column.people": () => "personer",
    "exclusions.column.orders": () => "ordrer",
    "exclusions.column.revenue": () => "omsetning",
    "exclusions.several": () => "Den som flere regler holder utenfor, er talt med under hver av dem.",
    "exclusions.erased": (p, f) => `${f.people(p.people)} var holdt utenfor da de ble slettet.`,
    "exclusions.relays": (p, f) =>
      `${f.count(p.addresses)} ${p.addresses === 1 ? "adresse er en markedsplass sin" : "adresser er en markedsplass sine"}, laget for én kjøper eller én ordre. For å holde dem utenfor: exclude: { relays: true }`,
    "exclusions.companies": (p, f) =>
      `${f.people(p.people)} ${f.one(p.people) ? "kunde" : "kunder"} har oppgitt navn eller nummer på et firma. For å holde dem utenfor: exclude: { companies: true }`,
    "exclusions.companiesUnknown": () =>
      "Ingen fil har en kolonne med kundens firma, så ingen vet hvem som er det.",
  },
  da: {
    "exclusions.already": () => "Sådan er det allerede.",
    "exclusions.already.fix": () => "Se på siden igen: nogen kan have ændret det.",
    "exclusions.notMine": () => "stige.yaml er skrevet sådan, at kun den, der skrev den, kan ændre den.",
    "exclusions.notMine.fix": () => "Ret exclude: i stige.yaml i hånden.",
    "exclusions.noRule": () => "Ingen kan holdes udenfor med det.",
    "exclusions.noRule.fix": () =>
      "Angiv en e-mailadresse, et domæne som @eksempel.dk, eller et kundenummer; * står for en hvilken som helst tekst.",
    "exclusions.people": (p, f) =>
      `${f.people(p.people)} ${f.one(p.people) ? "person" : "personer"} er holdt udenfor i stige.yaml: hvad der vides om dem, beholdes, og de står ingen steder.`,
    "exclusions.column.rule": () => "exclude",
    "exclusions.column.people": () => "personer",
    "exclusions.column.orders": () => "ordrer",
    "exclusions.column.revenue": () => "omsætning",
    "exclusions.several": () => "Den, som flere regler holder udenfor, er talt med under hver af dem.",
    "exclusions.erased": (p, f) => `${f.people(p.people)} var holdt udenfor, da de blev slettet.`,
    "exclusions.relays": (p, f) =>
      `${f.count(p.addresses)} ${p.addresses === 1 ? "adresse er en markedsplads'" : "adresser er en markedsplads'"}, lavet til én køber eller én ordre. For at holde dem udenfor: exclude: { relays: true }`,
    "exclusions.companies": (p, f) =>
      `${f.people(p.people)} ${f.one(p.people) ? "kunde" : "kunder"} har oplyst navn eller nummer på et firma. For at holde dem udenfor: exclude: { companies: true }`,
    "exclusions.companiesUnknown": () =>
      "Ingen fil har en kolonne med kundens firma, så ingen ved, hvem der er det.",
  },
});
