import type { Formats } from "./formats.ts";
import { phrasebook } from "./phrasebook.ts";

/** So many of so many, with the ends of the 90 % interval of the share. */
export interface Part {
  readonly of: number;
  readonly part: number;
  readonly low: number;
  readonly high: number;
}
/** A window that would become another. */
export interface Change {
  readonly key: string;
  readonly from: string;
  readonly to: string;
}

const changed = (changes: readonly Change[]) =>
  changes.map(({ key, from, to }) => `${key}: ${from} → ${to}`).join(", ");
const share = ({ part, of }: Part, f: Formats) => f.percent(part / of);
const ends = ({ low, high }: Part, f: Formats) => f.between(f.percent(low), f.percent(high));
const between = {
  en: (p: Part, f: Formats) => `${share(p, f)} (90% interval ${ends(p, f)})`,
  nb: (p: Part, f: Formats) => `${share(p, f)} (90 %-intervall ${ends(p, f)})`,
  da: (p: Part, f: Formats) => `${share(p, f)} (90 %-interval ${ends(p, f)})`,
};

/** What is said of the windows that the shop's own rhythm proposes. */
export const windowsWords = phrasebook({
  en: {
    "windows.title": (p: { shop: string }) => `Windows from the rhythm of ${p.shop}`,
    "windows.counted": (p: { fromUs: number; toUs: number }, f) =>
      `counted from the orders of ${f.day(p.fromUs)} to ${f.day(p.toUs)}`,
    "windows.noOrders": () => "There are no orders, so there is nothing to count.",
    "windows.lapsed": (p: { days: number }, f) => `Lapsed after ${f.count(p.days)} days`,
    "windows.lapsed.later": (p: { days: number }, f) =>
      `Lapsed: later than ${f.count(p.days)} days; the data are too short to say when`,
    "windows.lapsed.tooShort": () => "Lapsed: the data are too short to know",
    "windows.lapsed.tooFew": () => "Lapsed: too few to know",
    "windows.lapsed.evidence": (p: Part & { days: number }, f) =>
      `Of ${f.count(p.of)} silences that had lasted ${f.count(p.days)} days, ${f.count(p.part)} ended with a purchase within 365 days more: ${between.en(p, f)}. It is the shortest length at which fewer than 10% do, there and at every longer one.`,
    "windows.lapsed.laterEvidence": (p: Part & { days: number }, f) =>
      `Of ${f.count(p.of)} silences that had lasted ${f.count(p.days)} days, ${f.count(p.part)} have ended with a purchase already: ${between.en(p, f)}. At a length that means lapsed, fewer than 10% do.`,
    "windows.lapsed.tooShortEvidence": () =>
      "A silence tells something once it has lasted 90 days and the data go on for 365 days more.",
    "windows.lapsed.tooFewEvidence": (p: { silences: number; needed: number }, f) =>
      `${f.count(p.silences)} ${p.silences === 1 ? "silence has" : "silences have"} lasted 90 days; ${f.count(p.needed)} are needed.`,
    "windows.lapsed.today": (p: { us: number }, f) => `Today: ${f.duration(p.us)}.`,
    "windows.column.days": () => "silent for",
    "windows.column.silences": () => "silences",
    "windows.column.ended": () => "ended",
    "windows.column.share": () => "share",
    "windows.column.interval": () => "90% interval",
    "windows.days": (p: { days: number }, f) => `${f.count(p.days)} days`,
    "windows.interval": (p: { low: number; high: number }, f) =>
      f.between(f.percent(p.low), f.percent(p.high)),
    "windows.loyal": (p: { orders: number; days: number }, f) =>
      `Loyal from ${f.count(p.orders)} purchases within ${f.count(p.days)} days`,
    "windows.loyal.tooShort": () => "Loyal: the data are too short to know",
    "windows.loyal.tooFew": () => "Loyal: too few to know",
    "windows.loyal.evidence": (p: Part & { orders: number; days: number }, f) =>
      `Of ${f.people(p.of)} people who bought in the last ${f.count(p.days)} days, ${f.people(p.part)} made ${f.count(p.orders)} purchases or more: ${between.en(p, f)}.`,
    "windows.loyal.fewer": (p: { orders: number; days: number; share: number }, f) =>
      `${f.count(p.orders)} within ${f.count(p.days)} days were reached by ${f.percent(p.share)}; loyal should be at most a quarter.`,
    "windows.loyal.shorter": (p: { days: number; share: number }, f) =>
      `3 within ${f.count(p.days)} days were reached by only ${f.percent(p.share)}, so a longer time was tried.`,
    "windows.loyal.tooShortEvidence": (p: { days: number }, f) =>
      `The orders span ${f.count(p.days)} ${p.days === 1 ? "day" : "days"}; 365 are needed.`,
    "windows.loyal.tooFewEvidence": (p: { people: number; needed: number }, f) =>
      `${f.people(p.people)} ${f.one(p.people) ? "person" : "people"} bought in the last 365 days; ${f.count(p.needed)} are needed.`,
    "windows.loyal.today": (p: { orders: number; us: number }, f) =>
      `Today: ${f.count(p.orders)} purchases within ${f.duration(p.us)}.`,
    "windows.loyal.noRung": () =>
      "Your ladder has no such rung: the preset danish has one, or write a rung of your own.",
    "windows.same": () => "So it is today.",
    "windows.nothing": () => "stige.yaml stays as it is.",
    "windows.changes": () =>
      "stige windows --write would change in stige.yaml, which never changes by itself:",
    "windows.changesOwn": () => "Your ladder has rungs of its own. Change in its rules what you agree with:",
    "windows.change": (p: Change) => `${p.key}: ${p.from} → ${p.to}`,
    "windows.written": (p: { changes: readonly Change[] }) => `Written to stige.yaml: ${changed(p.changes)}.`,
    "windows.climb": () => "stige climb puts everyone on the new ladder and says what it changes.",
    "windows.notThese": () => "The shop’s rhythm proposes something else by now.",
    "windows.notThese.fix": () => "Look at the proposal again, and agree to what it says now.",
    "windows.ownRungs": () => "The ladder has rungs of its own; only a preset's windows can be written.",
    "windows.notMine": () => "stige.yaml is written in a way that only its writer can change.",
    "windows.byHand": (p: { changes: readonly Change[] }) => `Write it yourself: ${changed(p.changes)}.`,
  },
  nb: {
    "windows.title": (p) => `Vinduer etter rytmen i ${p.shop}`,
    "windows.counted": (p, f) => `talt opp fra ordrene fra ${f.day(p.fromUs)} til ${f.day(p.toUs)}`,
    "windows.noOrders": () => "Det finnes ingen ordrer, så det er ingenting å telle.",
    "windows.lapsed": (p, f) => `Sovende etter ${f.count(p.days)} dager`,
    "windows.lapsed.later": (p, f) =>
      `Sovende: senere enn ${f.count(p.days)} dager; dataene er for korte til å si når`,
    "windows.lapsed.tooShort": () => "Sovende: dataene er for korte til å si noe",
    "windows.lapsed.tooFew": () => "Sovende: for få til å si noe",
    "windows.lapsed.evidence": (p, f) =>
      `Av ${f.count(p.of)} pauser som hadde vart i ${f.count(p.days)} dager, endte ${f.count(p.part)} med et kjøp innen 365 dager til: ${between.nb(p, f)}. Det er den korteste lengden der færre enn 10 % gjør det, både der og ved alle lengre.`,
    "windows.lapsed.laterEvidence": (p, f) =>
      `Av ${f.count(p.of)} pauser som hadde vart i ${f.count(p.days)} dager, har ${f.count(p.part)} allerede endt med et kjøp: ${between.nb(p, f)}. Ved en lengde som betyr sovende, gjør færre enn 10 % det.`,
    "windows.lapsed.tooShortEvidence": () =>
      "En pause sier noe når den har vart i 90 dager og dataene fortsetter i 365 dager til.",
    "windows.lapsed.tooFewEvidence": (p, f) =>
      `${f.count(p.silences)} ${p.silences === 1 ? "pause" : "pauser"} har vart i 90 dager; det trengs ${f.count(p.needed)}.`,
    "windows.lapsed.today": (p, f) => `I dag: ${f.duration(p.us)}.`,
    "windows.column.days": () => "stille i",
    "windows.column.silences": () => "pauser",
    "windows.column.ended": () => "endte",
    "windows.column.share": () => "andel",
    "windows.column.interval": () => "90 %-intervall",
    "windows.days": (p, f) => `${f.count(p.days)} dager`,
    "windows.interval": (p, f) => f.between(f.percent(p.low), f.percent(p.high)),
    "windows.loyal": (p, f) => `Lojal fra ${f.count(p.orders)} kjøp i løpet av ${f.count(p.days)} dager`,
    "windows.loyal.tooShort": () => "Lojal: dataene er for korte til å si noe",
    "windows.loyal.tooFew": () => "Lojal: for få til å si noe",
    "windows.loyal.evidence": (p, f) =>
      `Av ${f.people(p.of)} personer som handlet de siste ${f.count(p.days)} dagene, gjorde ${f.people(p.part)} minst ${f.count(p.orders)} kjøp: ${between.nb(p, f)}.`,
    "windows.loyal.fewer": (p, f) =>
      `${f.count(p.orders)} i løpet av ${f.count(p.days)} dager ble nådd av ${f.percent(p.share)}; lojale bør være høyst en fjerdedel.`,
    "windows.loyal.shorter": (p, f) =>
      `3 i løpet av ${f.count(p.days)} dager ble bare nådd av ${f.percent(p.share)}, så en lengre tid ble prøvd.`,
    "windows.loyal.tooShortEvidence": (p, f) =>
      `Ordrene spenner over ${f.count(p.days)} ${p.days === 1 ? "dag" : "dager"}; det trengs 365.`,
    "windows.loyal.tooFewEvidence": (p, f) =>
      `${f.people(p.people)} ${f.one(p.people) ? "person" : "personer"} handlet de siste 365 dagene; det trengs ${f.count(p.needed)}.`,
    "windows.loyal.today": (p, f) => `I dag: ${f.count(p.orders)} kjøp i løpet av ${f.duration(p.us)}.`,
    "windows.loyal.noRung": () =>
      "Stigen din har ikke noe slikt trinn: den ferdige stigen danish har ett, eller skriv et eget trinn.",
    "windows.same": () => "Slik er det i dag.",
    "windows.nothing": () => "stige.yaml blir som den er.",
    "windows.changes": () =>
      "stige windows --write ville endret dette i stige.yaml, som aldri endrer seg av seg selv:",
    "windows.changesOwn": () => "Stigen din har egne trinn. Endre i reglene det du er enig i:",
    "windows.change": (p) => `${p.key}: ${p.from} → ${p.to}`,
    "windows.written": (p) => `Skrevet i stige.yaml: ${changed(p.changes)}.`,
    "windows.climb": () => "stige climb setter alle på den nye stigen og sier hva den endrer.",
    "windows.notThese": () => "Butikkens rytme foreslår noe annet nå.",
    "windows.notThese.fix": () => "Se på forslaget på nytt, og ta i bruk det det sier nå.",
    "windows.ownRungs": () => "Stigen har egne trinn; bare vinduene i en ferdig stige kan skrives.",
    "windows.notMine": () => "stige.yaml er skrevet slik at bare den som skrev den, kan endre den.",
    "windows.byHand": (p) => `Skriv det selv: ${changed(p.changes)}.`,
  },
  da: {
    "windows.title": (p) => `Vinduer efter rytmen i ${p.shop}`,
    "windows.counted": (p, f) => `talt op fra ordrerne fra ${f.day(p.fromUs)} til ${f.day(p.toUs)}`,
    "windows.noOrders": () => "Der er ingen ordrer, så der er intet at tælle.",
    "windows.lapsed": (p, f) => `Sovende efter ${f.count(p.days)} dage`,
    "windows.lapsed.later": (p, f) =>
      `Sovende: senere end ${f.count(p.days)} dage; dataene er for korte til at sige hvornår`,
    "windows.lapsed.tooShort": () => "Sovende: dataene er for korte til at sige noget",
    "windows.lapsed.tooFew": () => "Sovende: for få til at sige noget",
    "windows.lapsed.evidence": (p, f) =>
      `Af ${f.count(p.of)} pauser, der havde varet i ${f.count(p.days)} dage, endte ${f.count(p.part)} med et køb inden for yderligere 365 dage: ${between.da(p, f)}. Det er den korteste længde, hvor færre end 10 % gør det, både dér og ved alle længere.`,
    "windows.lapsed.laterEvidence": (p, f) =>
      `Af ${f.count(p.of)} pauser, der havde varet i ${f.count(p.days)} dage, er ${f.count(p.part)} allerede endt med et køb: ${between.da(p, f)}. Ved en længde, der betyder sovende, gør færre end 10 % det.`,
    "windows.lapsed.tooShortEvidence": () =>
      "En pause siger noget, når den har varet i 90 dage, og dataene fortsætter i yderligere 365 dage.",
    "windows.lapsed.tooFewEvidence": (p, f) =>
      `${f.count(p.silences)} ${p.silences === 1 ? "pause" : "pauser"} har varet i 90 dage; der skal ${f.count(p.needed)} til.`,
    "windows.lapsed.today": (p, f) => `I dag: ${f.duration(p.us)}.`,
    "windows.column.days": () => "stille i",
    "windows.column.silences": () => "pauser",
    "windows.column.ended": () => "endte",
    "windows.column.share": () => "andel",
    "windows.column.interval": () => "90 %-interval",
    "windows.days": (p, f) => `${f.count(p.days)} dage`,
    "windows.interval": (p, f) => f.between(f.percent(p.low), f.percent(p.high)),
    "windows.loyal": (p, f) => `Loyal fra ${f.count(p.orders)} køb inden for ${f.count(p.days)} dage`,
    "windows.loyal.tooShort": () => "Loyal: dataene er for korte til at sige noget",
    "windows.loyal.tooFew": () => "Loyal: for få til at sige noget",
    "windows.loyal.evidence": (p, f) =>
      `Af ${f.people(p.of)} personer, der handlede de seneste ${f.count(p.days)} dage, foretog ${f.people(p.part)} mindst ${f.count(p.orders)} køb: ${between.da(p, f)}.`,
    "windows.loyal.fewer": (p, f) =>
      `${f.count(p.orders)} inden for ${f.count(p.days)} dage blev nået af ${f.percent(p.share)}; loyale bør højst være en fjerdedel.`,
    "windows.loyal.shorter": (p, f) =>
      `3 inden for ${f.count(p.days)} dage blev kun nået af ${f.percent(p.share)}, så en længere tid blev prøvet.`,
    "windows.loyal.tooShortEvidence": (p, f) =>
      `Ordrerne spænder over ${f.count(p.days)} ${p.days === 1 ? "dag" : "dage"}; der skal 365 til.`,
    "windows.loyal.tooFewEvidence": (p, f) =>
      `${f.people(p.people)} ${f.one(p.people) ? "person" : "personer"} handlede de seneste 365 dage; der skal ${f.count(p.needed)} til.`,
    "windows.loyal.today": (p, f) => `I dag: ${f.count(p.orders)} køb inden for ${f.duration(p.us)}.`,
    "windows.loyal.noRung": () =>
      "Din stige har ikke sådan et trin: den færdige stige danish har et, eller skriv dit eget trin.",
    "windows.same": () => "Sådan er det i dag.",
    "windows.nothing": () => "stige.yaml forbliver, som den er.",
    "windows.changes": () =>
      "stige windows --write ville ændre dette i stige.yaml, som aldrig ændrer sig af sig selv:",
    "windows.changesOwn": () => "Din stige har egne trin. Ret det i reglerne, som du er enig i:",
    "windows.change": (p) => `${p.key}: ${p.from} → ${p.to}`,
    "windows.written": (p) => `Skrevet i stige.yaml: ${changed(p.changes)}.`,
    "windows.climb": () => "stige climb sætter alle på den nye stige og siger, hvad den ændrer.",
    "windows.notThese": () => "Butikkens rytme foreslår noget andet nu.",
    "windows.notThese.fix": () => "Se på forslaget igen, og tag det i brug, det siger nu.",
    "windows.ownRungs": () => "Stigen har egne trin; kun vinduerne i en færdig stige kan skrives.",
    "windows.notMine": () => "stige.yaml er skrevet sådan, at kun den, der skrev den, kan ændre den.",
    "windows.byHand": (p) => `Skriv det selv: ${changed(p.changes)}.`,
  },
});
