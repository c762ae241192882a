import { phrasebook } from "../../core/words/phrasebook.ts";

type By = "emails" | "numbers" | "relays" | "companies";
const ruleIs = {
  en: { emails: "e-mail", numbers: "number", relays: "marketplaces’ addresses", companies: "companies" },
  nb: { emails: "e-post", numbers: "nummer", relays: "markedsplassers adresser", companies: "firmaer" },
  da: { emails: "e-mail", numbers: "nummer", relays: "markedspladsers adresser", companies: "firmaer" },
} as const;
interface Evidence {
  readonly share: string;
  readonly interval: string | null;
  readonly n: number;
}

/** The words of what the lines of the day lead to. */
export const todayWords = phrasebook({
  en: {
    "today.measured": () => "What is measured",
    "today.windows": () => "The shop’s own rhythm",
    "today.conflicts": () => "Unclear persons",
    "today.exclusions": () => "Who stands nowhere",
    "today.rates": () => "Orders without a rate",
    "today.atData.files": () => "Bring files on the Data page",
    "today.atData.windows": () => "Put them in force on the Data page",
    "today.measured.yes": () => "measured",
    "today.measured.since": (p: { day: string }) => `measured; to be trusted from ${p.day}`,
    "today.windows.none": () => "The windows in force fit the shop’s rhythm.",
    "today.windows.tooFew": () => "Too few have been silent and bought again to know the shop’s rhythm.",
    "today.windows.tooShort": () => "The data are too short to know the shop’s rhythm.",
    "today.windows.lapsed": (p: { days: number }) => `After a silence of ${p.days} days, bought again`,
    "today.windows.loyal": (p: { orders: number; days: number }, f) =>
      `Of returning customers, ${f.count(p.orders)} purchases within ${p.days} days`,
    "today.windows.evidence": (p: Evidence, f) =>
      `${p.share}${p.interval === null ? "" : ` (90%: ${p.interval})`}, n\u00a0${f.people(p.n)}`,
    "today.conflicts.none": () => "Nobody is unclear: every customer number is one person.",
    "today.conflicts.why": () =>
      "Each line holds customer numbers that share an e-mail though the shop’s data contradict each other. They are kept apart until somebody decides.",
    "today.conflicts.merge": () => "Open one of them to make them one person.",
    "today.more": (p: { more: number }, f) => `and ${f.count(p.more)} more: the file holds all of them`,
    "today.exclusions.all": (p: { people: number }, f) =>
      `${f.people(p.people)} ${f.one(p.people) ? "person is" : "people are"} excluded.`,
    "today.exclusions.rule": (p: { by: By; text: string | null }) =>
      `${ruleIs.en[p.by]}${p.text === null ? "" : ` ${p.text}`}`,
    "today.exclusions.count": (p: { people: number; orders: number }, f) =>
      `${f.people(p.people)} ${f.one(p.people) ? "person" : "people"}, ${f.count(p.orders)} ${p.orders === 1 ? "order" : "orders"}`,
    "today.exclusions.erased": () => "excluded when they were erased",
    "today.exclusions.relays": () => "marketplaces’ addresses that are counted",
    "today.exclusions.companies": () => "companies that are counted",
    "today.exclusions.untold": () => "not known: no file tells of companies",
    "today.exclusions.how": () => "Excluded by",
    "today.exclusions.in": () => "in",
    "today.rates.refund": (p: { orders: number }, f) =>
      `${f.count(p.orders)} ${p.orders === 1 ? "order" : "orders"} refunded in a currency without a rate`,
    "today.rates.without": (p: { orders: number; from: string; to: string }, f) =>
      `${f.count(p.orders)} orders, ${p.from} to ${p.to}`,
  },
  nb: {
    "today.measured": () => "Hva som er målt",
    "today.windows": () => "Butikkens egen rytme",
    "today.conflicts": () => "Uavklarte personer",
    "today.exclusions": () => "Hvem som ikke står noe sted",
    "today.rates": () => "Ordrer uten kurs",
    "today.atData.files": () => "Slipp filer på siden Data",
    "today.atData.windows": () => "Ta dem i bruk på siden Data",
    "today.measured.yes": () => "målt",
    "today.measured.since": (p) => `målt; til å stole på fra ${p.day}`,
    "today.windows.none": () => "Vinduene som gjelder, passer butikkens rytme.",
    "today.windows.tooFew": () => "For få har vært stille og handlet igjen til å vite butikkens rytme.",
    "today.windows.tooShort": () => "Dataene er for korte til å vite butikkens rytme.",
    "today.windows.lapsed": (p) => `Etter ${p.days} dagers stillhet, handlet igjen`,
    "today.windows.loyal": (p, f) => `Av gjenkjøperne, ${f.count(p.orders)} kjøp innen ${p.days} dager`,
    "today.windows.evidence": (p, f) =>
      `${p.share}${p.interval === null ? "" : ` (90\u00a0%: ${p.interval})`}, n\u00a0${f.people(p.n)}`,
    "today.conflicts.none": () => "Ingen er uavklart: hvert kundenummer er én person.",
    "today.conflicts.why": () =>
      "Hver linje er kundenumre som deler en e-postadresse, selv om butikkens egne data sier imot. De holdes fra hverandre til noen avgjør det.",
    "today.conflicts.merge": () => "Åpne en av dem for å slå dem sammen.",
    "today.more": (p, f) => `og ${f.count(p.more)} til: filen har alle`,
    "today.exclusions.all": (p, f) =>
      `${f.people(p.people)} ${f.one(p.people) ? "person" : "personer"} er holdt utenfor.`,
    "today.exclusions.rule": (p: { by: By; text: string | null }) =>
      `${ruleIs.nb[p.by]}${p.text === null ? "" : ` ${p.text}`}`,
    "today.exclusions.count": (p, f) =>
      `${f.people(p.people)} ${f.one(p.people) ? "person" : "personer"}, ${f.count(p.orders)} ${p.orders === 1 ? "ordre" : "ordrer"}`,
    "today.exclusions.erased": () => "holdt utenfor da de ble slettet",
    "today.exclusions.relays": () => "markedsplassers adresser som er med",
    "today.exclusions.companies": () => "firmaer som er med",
    "today.exclusions.untold": () => "ikke kjent: ingen fil forteller om firmaer",
    "today.exclusions.how": () => "Holdes utenfor med",
    "today.exclusions.in": () => "i",
    "today.rates.refund": (p, f) =>
      `${f.count(p.orders)} ${p.orders === 1 ? "ordre" : "ordrer"} refundert i en valuta uten kurs`,
    "today.rates.without": (p, f) => `${f.count(p.orders)} ordrer, ${p.from} til ${p.to}`,
  },
  da: {
    "today.measured": () => "Hvad der er målt",
    "today.windows": () => "Butikkens egen rytme",
    "today.conflicts": () => "Uafklarede personer",
    "today.exclusions": () => "Hvem der ikke står noget sted",
    "today.rates": () => "Ordrer uden kurs",
    "today.atData.files": () => "Slip filer på siden Data",
    "today.atData.windows": () => "Tag dem i brug på siden Data",
    "today.measured.yes": () => "målt",
    "today.measured.since": (p) => `målt; til at stole på fra ${p.day}`,
    "today.windows.none": () => "De vinduer, der gælder, passer til butikkens rytme.",
    "today.windows.tooFew": () => "For få har været stille og handlet igen til at kende butikkens rytme.",
    "today.windows.tooShort": () => "Data er for korte til at kende butikkens rytme.",
    "today.windows.lapsed": (p) => `Efter ${p.days} dages stilhed, handlede igen`,
    "today.windows.loyal": (p, f) =>
      `Af tilbagevendende kunder, ${f.count(p.orders)} køb inden for ${p.days} dage`,
    "today.windows.evidence": (p, f) =>
      `${p.share}${p.interval === null ? "" : ` (90\u00a0%: ${p.interval})`}, n\u00a0${f.people(p.n)}`,
    "today.conflicts.none": () => "Ingen er uafklaret: hvert kundenummer er én person.",
    "today.conflicts.why": () =>
      "Hver linje er kundenumre, der deler en e-mailadresse, selv om butikkens egne data siger imod. De holdes adskilt, til nogen afgør det.",
    "today.conflicts.merge": () => "Åbn en af dem for at lægge dem sammen.",
    "today.more": (p, f) => `og ${f.count(p.more)} til: filen har dem alle`,
    "today.exclusions.all": (p, f) =>
      `${f.people(p.people)} ${f.one(p.people) ? "person" : "personer"} er holdt udenfor.`,
    "today.exclusions.rule": (p: { by: By; text: string | null }) =>
      `${ruleIs.da[p.by]}${p.text === null ? "" : ` ${p.text}`}`,
    "today.exclusions.count": (p, f) =>
      `${f.people(p.people)} ${f.one(p.people) ? "person" : "personer"}, ${f.count(p.orders)} ${p.orders === 1 ? "ordre" : "ordrer"}`,
    "today.exclusions.erased": () => "holdt udenfor, da de blev slettet",
    "today.exclusions.relays": () => "markedspladsers adresser, der er med",
    "today.exclusions.companies": () => "firmaer, der er med",
    "today.exclusions.untold": () => "ikke kendt: ingen fil fortæller om firmaer",
    "today.exclusions.how": () => "Holdes udenfor med",
    "today.exclusions.in": () => "i",
    "today.rates.refund": (p, f) =>
      `${f.count(p.orders)} ${p.orders === 1 ? "ordre" : "ordrer"} refunderet i en valuta uden kurs`,
    "today.rates.without": (p, f) => `${f.count(p.orders)} ordrer, ${p.from} til ${p.to}`,
  },
});
