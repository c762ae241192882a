import type { Formats } from "../../core/words/formats.ts";
import { phrasebook } from "../../core/words/phrasebook.ts";

interface List {
  readonly people: number;
  /** Null: wherever they stand. */
  readonly rung: string | null;
}
type Within = List & { readonly days: number };
type Day = { readonly day: string };

const movedIs = {
  en: {
    arrival: "arrived",
    climb: "climbed",
    return: "came back to the ladder",
    fall: "fell",
    leave: "left the ladder",
  },
  nb: {
    arrival: "kom til",
    climb: "klatret",
    return: "kom tilbake til stigen",
    fall: "falt",
    leave: "gikk av stigen",
  },
  da: {
    arrival: "kom til",
    climb: "klatrede",
    return: "kom tilbage til stigen",
    fall: "faldt",
    leave: "forlod stigen",
  },
} as const;

const wentIs = {
  en: {
    climb: (day: string, one: boolean) => `${one ? "stands" : "stand"} higher than on ${day}`,
    fall: (day: string, one: boolean) => `${one ? "stands" : "stand"} lower than on ${day}`,
    leave: (day: string, one: boolean) => `${one ? "has" : "have"} left the ladder since ${day}`,
    return: (day: string, one: boolean) => `${one ? "is" : "are"} back on the ladder since ${day}`,
    stay: (day: string, one: boolean) => `${one ? "stands" : "stand"} where they stood on ${day}`,
  },
  nb: {
    climb: (day: string) => `står høyere enn ${day}`,
    fall: (day: string) => `står lavere enn ${day}`,
    leave: (day: string) => `har gått av stigen siden ${day}`,
    return: (day: string) => `er tilbake på stigen siden ${day}`,
    stay: (day: string) => `står der de sto ${day}`,
  },
  da: {
    climb: (day: string) => `står højere end ${day}`,
    fall: (day: string) => `står lavere end ${day}`,
    leave: (day: string) => `har forladt stigen siden ${day}`,
    return: (day: string) => `er tilbage på stigen siden ${day}`,
    stay: (day: string) => `står, hvor de stod ${day}`,
  },
} as const;

type Gone = List & Day & { readonly way: keyof (typeof wentIs)["en"]; readonly was: string | null };

const wentTold = ({ way, day, people }: Gone, f: Formats) => wentIs[f.language][way](day, f.one(people));

interface MovedSo {
  readonly people: number;
  readonly way: keyof (typeof movedIs)["en"];
  readonly from: string | null;
  readonly over: string | null;
  readonly days: number;
}

const en = (p: List, f: Formats) => `${f.people(p.people)}${p.rung === null ? "" : ` on ${p.rung}`}`;
const nb = (p: List, f: Formats) => `${f.people(p.people)}${p.rung === null ? "" : ` på trinnet ${p.rung}`}`;
const da = (p: List, f: Formats) => `${f.people(p.people)}${p.rung === null ? "" : ` på trinnet ${p.rung}`}`;

/** The words of the pages about people. */
export const peoplePageWords = phrasebook({
  en: {
    "page.people.failed": () => "This list could not be made.",
    "page.people.question": () => "Whom should I look at?",
    "page.people.on": (p: { people: number; rung: string }, f) =>
      `${f.people(p.people)} ${f.one(p.people) ? "stands" : "stand"} on ${p.rung}.`,
    "page.people.off": (p: { people: number; rung: string }, f) =>
      `${f.people(p.people)} ${f.one(p.people) ? "is" : "are"} off the ladder: ${p.rung}.`,
    "page.people.falls": (p: Within, f) =>
      `${en(p, f)} ${f.one(p.people) ? "falls or leaves" : "fall or leave"} the ladder within ${p.days} days if nothing happens.`,
    "page.people.climbs": (p: Within, f) =>
      `${en(p, f)} ${f.one(p.people) ? "is" : "are"} one purchase from a higher rung, or ${f.one(p.people) ? "climbs" : "climb"} within ${p.days} days by waiting.`,
    "page.people.climbs.only": () =>
      "only rungs whose rule counts purchases, from the second on; what an answer or a referral would give stands on each person’s page",
    "page.people.came.up": (p: Within, f) => `${en(p, f)} came up there in the last ${p.days} days.`,
    "page.people.came.down": (p: Within, f) =>
      `${en(p, f)} fell or left the ladder in the last ${p.days} days.`,
    "page.people.was": (p: List & { was: string } & Day, f) => `${en(p, f)} stood on ${p.was} on ${p.day}.`,
    "page.people.went": (p: Gone, f) =>
      `${en(p, f)}${p.was === null ? "" : ` (from ${p.was})`} ${wentTold(p, f)}.`,
    "page.people.segment.only": (p: { segment: string }) => `Of the segment “${p.segment}” alone.`,
    "page.people.group": (p: List & { group: string | null }, f) =>
      `${en(p, f)} ${f.one(p.people) ? "belongs" : "belong"} to ${p.group === null ? "this group" : `the group “${p.group}”`}.`,
    "page.people.filter.found": () => "their group",
    "page.people.segment": (p: List & { segment: string }, f) =>
      `${en(p, f)} ${f.one(p.people) ? "belongs" : "belong"} to the segment “${p.segment}”.`,
    "page.people.wasNew": (p: List & Day, f) =>
      `${en(p, f)} ${f.one(p.people) ? "was" : "were"} not known yet on ${p.day}.`,
    "page.people.moved": (p: { people: number; from: string | null; to: string | null; days: number }, f) =>
      `${f.people(p.people)} moved${p.from === null ? "" : ` from ${p.from}`}${p.to === null ? "" : ` to ${p.to}`} in the last ${p.days} days.`,
    "page.people.movedSo": (p: MovedSo, f) =>
      `${f.people(p.people)} ${movedIs.en[p.way]}${p.over === null ? "" : p.way === "fall" ? ` below ${p.over}` : ` to ${p.over} or further`}${p.from === null ? "" : ` from ${p.from}`} in the last ${p.days} days.`,
    "page.people.found": (p: List & { find: string }, f) =>
      `${en(p, f)} ${f.one(p.people) ? "goes" : "go"} by “${p.find}”.`,
    "page.people.search": () => "Name, e-mail or number",
    "page.people.filter.up.only": () => "Came up",
    "page.people.filter.down.only": () => "Fell",
    "page.people.filter.climbs.only": () => "Climbs soon",
    "page.people.filter.falls.only": () => "Falls soon",
    "page.people.filter.segment": () => "Segment",
    "page.people.filter.segment.any": () => "Any segment",
    "page.people.filter.special": (p: { said: string }) => `Only: ${p.said}`,
    "page.people.filter.moved": () => "this move",
    "page.people.filter.was": () => "where they stood then",
    "page.people.all.link": () => "Show everyone",
    "page.people.search.link": () => "Search among all people",
    "page.people.longer": (p: { days: number }) => `Look back ${p.days} days`,
    "page.people.toLadder": () => "To the ladder",
    "page.person.mergedInto": (p: { person: number }) => `To person ${p.person}`,
    "page.person.value": () => "Expected value",
    "page.person.value.none": () => "What they are worth cannot be told.",
    "page.person.value.method": (p: { revenue: boolean; days: number; percent: number }, f) =>
      `Expected ${p.revenue ? "revenue" : "margin"} within ${f.count(p.days)} days, discounted by ${f.count(p.percent)}% a year.`,
    "page.person.value.chance": (p: { days: number; share: string; low: string; high: string }, f) =>
      `Likelihood of buying within ${f.count(p.days)} days: ${p.share} (${f.between(p.low, p.high)}).`,
    "page.person.value.alike": () =>
      "It is the average of people who bought as they did: one person brings far more or far less.",
    "page.person.value.waits": () =>
      "They have never bought, so it is the average of those in the same place who have not either.",
    "page.person.value.on": (p: { buyers: number; back: number }, f) =>
      `It rests on ${f.people(p.buyers)} who bought, of whom ${f.people(p.back)} came back.`,
    "page.person.value.onPlace": (p: { people: number; place: string }, f) =>
      `It rests on ${f.people(p.people)} ${f.one(p.people) ? "person" : "people"} (${p.place}).`,
    "page.person.value.notes": () => "To keep in mind",
    "page.person.conflict": () => "May be one and the same as",
    "page.person.conflict.apart": () => "kept apart until somebody decides",
    "page.person.conflict.shares": (p: { emails: readonly string[] }, f) =>
      `both go by ${f.list(p.emails)}; kept apart until somebody decides`,
    "page.people.asOf": (p: Day) => `as of ${p.day}`,
    "page.people.order": () => "the newest in their place first",
    "page.people.order.falls": () => "who falls soonest first",
    "page.people.where": () => "Where they stand",
    "page.people.how": () => "How they came there and what is coming",
    "page.people.all": () => "Everyone",
    "page.people.column.person": () => "Person",
    "page.people.column.rung": () => "Rung",
    "page.people.column.since": () => "How and since when",
    "page.people.column.coming": () => "If nothing happens",
    "page.people.column.way": () => "The last two years",
    "page.people.came.arrival": (p: Day) => `came ${p.day}`,
    "page.people.came.climb": (p: Day) => `climbed ${p.day}`,
    "page.people.came.return": (p: Day) => `came back ${p.day}`,
    "page.people.came.fall": (p: Day) => `fell ${p.day}`,
    "page.people.came.lapse": (p: Day) => `left the ladder ${p.day}`,
    "page.people.coming.moves": (p: { to: string } & Day) => `to ${p.to} ${p.day}`,
    "page.people.coming.leaves": (p: { to: string } & Day) => `off the ladder (${p.to}) ${p.day}`,
    "page.people.setSince": (p: { to: string; until: string } & Day) =>
      `by hand on ${p.to} since ${p.day}, until ${p.until}`,
    "page.people.erased": () => "erased",
    "page.people.nobody": () => "Nobody is like that.",
    "page.people.more": () => "The next 50",
    "page.people.first": () => "To the first",
    "page.people.namesHidden": () =>
      "Your account sees people as numbers. An owner can let you see who they are.",
    "page.person.falls": (p: Day) => `falls ${p.day}`,
    "page.person.leaves": (p: Day) => `leaves the ladder ${p.day}`,
    "page.person.holds": () => "holds",
    "page.person.lacks": () => "is missing",
    "page.person.facts": () => "What is known",
    "page.person.source.file": (p: { file: string }) => `from ${p.file}`,
    "page.person.source.live": (p: { program: string | null }) =>
      p.program === null ? "sent by a program of your own" : `from ${p.program}`,
    "page.person.source.typed": () => "typed by hand",
    "page.person.all": (p: { facts: number }, f) => `Show all ${f.count(p.facts)}`,
    "page.person.fewer": () => "Show fewer",
    "page.person.lane.orders": () => "Purchases",
    "page.person.lane.interest": () => "Interest",
    "page.person.lane.answers": () => "Answers",
    "page.person.lane.referrals": () => "Referrals",
    "page.person.lane.touches": () => "Messages",
  },
  nb: {
    "page.people.failed": () => "Denne listen kunne ikke lages.",
    "page.people.question": () => "Hvem bør jeg se på?",
    "page.people.on": (p, f) => `${f.people(p.people)} står på trinnet ${p.rung}.`,
    "page.people.off": (p, f) => `${f.people(p.people)} er utenfor stigen: ${p.rung}.`,
    "page.people.falls": (p, f) =>
      `${nb(p, f)} faller eller går av stigen innen ${p.days} dager hvis ingenting skjer.`,
    "page.people.climbs": (p, f) =>
      `${nb(p, f)} er ett kjøp fra et høyere trinn, eller klatrer innen ${p.days} dager av seg selv.`,
    "page.people.climbs.only": () =>
      "bare trinn der regelen teller kjøp, fra det andre; hva et svar eller en verving ville gi, står på siden til hver person",
    "page.people.came.up": (p, f) => `${nb(p, f)} kom opp hit siste ${p.days} dager.`,
    "page.people.came.down": (p, f) => `${nb(p, f)} falt eller gikk av stigen siste ${p.days} dager.`,
    "page.people.was": (p, f) => `${nb(p, f)} sto på trinnet ${p.was} ${p.day}.`,
    "page.people.went": (p, f) => `${nb(p, f)}${p.was === null ? "" : ` (fra ${p.was})`} ${wentTold(p, f)}.`,
    "page.people.segment.only": (p) => `Bare segmentet «${p.segment}».`,
    "page.people.group": (p, f) =>
      `${nb(p, f)} hører til ${p.group === null ? "denne gruppen" : `gruppen «${p.group}»`}.`,
    "page.people.filter.found": () => "gruppen deres",
    "page.people.segment": (p, f) => `${nb(p, f)} hører til segmentet «${p.segment}».`,
    "page.people.wasNew": (p, f) => `${nb(p, f)} var ikke kjent ennå ${p.day}.`,
    "page.people.moved": (p, f) =>
      `${f.people(p.people)} flyttet seg${p.from === null ? "" : ` fra ${p.from}`}${p.to === null ? "" : ` til ${p.to}`} siste ${p.days} dager.`,
    "page.people.movedSo": (p: MovedSo, f) =>
      `${f.people(p.people)} ${movedIs.nb[p.way]}${p.over === null ? "" : p.way === "fall" ? ` under ${p.over}` : ` til ${p.over} eller lenger`}${p.from === null ? "" : ` fra ${p.from}`} siste ${p.days} dager.`,
    "page.people.found": (p, f) => `${nb(p, f)} går under «${p.find}».`,
    "page.people.search": () => "Navn, e-post eller nummer",
    "page.people.filter.up.only": () => "Kom opp",
    "page.people.filter.down.only": () => "Falt",
    "page.people.filter.climbs.only": () => "Klatrer snart",
    "page.people.filter.falls.only": () => "Faller snart",
    "page.people.filter.segment": () => "Segment",
    "page.people.filter.segment.any": () => "Alle segmenter",
    "page.people.filter.special": (p) => `Bare: ${p.said}`,
    "page.people.filter.moved": () => "denne bevegelsen",
    "page.people.filter.was": () => "hvor de sto da",
    "page.people.all.link": () => "Vis alle",
    "page.people.search.link": () => "Søk blant alle",
    "page.people.longer": (p) => `Se ${p.days} dager tilbake`,
    "page.people.toLadder": () => "Til stigen",
    "page.person.mergedInto": (p) => `Til person ${p.person}`,
    "page.person.value": () => "Ventet verdi",
    "page.person.value.none": () => "Hva de er verdt, kan ikke sies.",
    "page.person.value.method": (p, f) =>
      `${p.revenue ? "Ventet omsetning" : "Ventet dekningsbidrag"} i løpet av ${f.count(p.days)} dager, diskontert med ${f.count(p.percent)} % i året.`,
    "page.person.value.chance": (p, f) =>
      `Sannsynlighet for å handle innen ${f.count(p.days)} dager: ${p.share} (${f.between(p.low, p.high)}).`,
    "page.person.value.alike": () =>
      "Det er gjennomsnittet for folk som har handlet på samme måte: én person gir langt mer eller langt mindre.",
    "page.person.value.waits": () =>
      "Personen har aldri kjøpt noe, så det er gjennomsnittet for dem på samme plass som heller ikke har det.",
    "page.person.value.on": (p, f) =>
      `Det hviler på ${f.people(p.buyers)} som har kjøpt; ${f.people(p.back)} av dem kom tilbake.`,
    "page.person.value.onPlace": (p, f) =>
      `Det hviler på ${f.people(p.people)} ${f.one(p.people) ? "person" : "personer"} (${p.place}).`,
    "page.person.value.notes": () => "Verdt å vite",
    "page.person.conflict": () => "Kan være én og samme som",
    "page.person.conflict.apart": () => "holdes fra hverandre til noen avgjør det",
    "page.person.conflict.shares": (p, f) =>
      `begge går under ${f.list(p.emails)}; holdes fra hverandre til noen avgjør det`,
    "page.people.asOf": (p) => `per ${p.day}`,
    "page.people.order": () => "de nyeste på plassen sin først",
    "page.people.order.falls": () => "de som faller først, øverst",
    "page.people.where": () => "Hvor de står",
    "page.people.how": () => "Hvordan de kom dit, og hva som kommer",
    "page.people.all": () => "Alle",
    "page.people.column.person": () => "Person",
    "page.people.column.rung": () => "Trinn",
    "page.people.column.since": () => "Hvordan og siden når",
    "page.people.column.coming": () => "Hvis ingenting skjer",
    "page.people.column.way": () => "Siste to år",
    "page.people.came.arrival": (p) => `kom ${p.day}`,
    "page.people.came.climb": (p) => `klatret ${p.day}`,
    "page.people.came.return": (p) => `kom tilbake ${p.day}`,
    "page.people.came.fall": (p) => `falt ${p.day}`,
    "page.people.came.lapse": (p) => `gikk av stigen ${p.day}`,
    "page.people.coming.moves": (p) => `til ${p.to} ${p.day}`,
    "page.people.coming.leaves": (p) => `av stigen (${p.to}) ${p.day}`,
    "page.people.setSince": (p) => `for hånd på trinnet ${p.to} siden ${p.day}, til ${p.until}`,
    "page.people.erased": () => "slettet",
    "page.people.nobody": () => "Ingen er slik.",
    "page.people.more": () => "De neste 50",
    "page.people.first": () => "Til de første",
    "page.people.namesHidden": () => "Kontoen din ser folk som nummer. En eier kan la deg se hvem de er.",
    "page.person.falls": (p) => `faller ${p.day}`,
    "page.person.leaves": (p) => `går av stigen ${p.day}`,
    "page.person.holds": () => "holder",
    "page.person.lacks": () => "mangler",
    "page.person.facts": () => "Siste fakta",
    "page.person.source.file": (p) => `fra ${p.file}`,
    "page.person.source.live": (p) => (p.program === null ? "sendt av et eget program" : `fra ${p.program}`),
    "page.person.source.typed": () => "tastet inn for hånd",
    "page.person.all": (p, f) => `Vis alle ${f.count(p.facts)}`,
    "page.person.fewer": () => "Vis færre",
    "page.person.lane.orders": () => "Kjøp",
    "page.person.lane.interest": () => "Interesse",
    "page.person.lane.answers": () => "Svar",
    "page.person.lane.referrals": () => "Vervinger",
    "page.person.lane.touches": () => "Henvendelser",
  },
  da: {
    "page.people.failed": () => "Denne liste kunne ikke laves.",
    "page.people.question": () => "Hvem bør jeg se på?",
    "page.people.on": (p, f) => `${f.people(p.people)} står på trinnet ${p.rung}.`,
    "page.people.off": (p, f) => `${f.people(p.people)} er uden for stigen: ${p.rung}.`,
    "page.people.falls": (p, f) =>
      `${da(p, f)} falder eller forlader stigen inden for ${p.days} dage, hvis der ikke sker noget.`,
    "page.people.climbs": (p, f) =>
      `${da(p, f)} er ét køb fra et højere trin eller klatrer inden for ${p.days} dage af sig selv.`,
    "page.people.climbs.only": () =>
      "kun trin, hvor reglen tæller køb, fra det andet; hvad et svar eller en henvisning ville give, står på hver persons side",
    "page.people.came.up": (p, f) => `${da(p, f)} kom op hertil de seneste ${p.days} dage.`,
    "page.people.came.down": (p, f) => `${da(p, f)} faldt eller forlod stigen de seneste ${p.days} dage.`,
    "page.people.was": (p, f) => `${da(p, f)} stod på trinnet ${p.was} ${p.day}.`,
    "page.people.went": (p, f) => `${da(p, f)}${p.was === null ? "" : ` (fra ${p.was})`} ${wentTold(p, f)}.`,
    "page.people.segment.only": (p) => `Kun segmentet »${p.segment}«.`,
    "page.people.group": (p, f) =>
      `${da(p, f)} hører til ${p.group === null ? "denne gruppe" : `gruppen »${p.group}«`}.`,
    "page.people.filter.found": () => "deres gruppe",
    "page.people.segment": (p, f) => `${da(p, f)} hører til segmentet »${p.segment}«.`,
    "page.people.wasNew": (p, f) => `${da(p, f)} var ikke kendt endnu ${p.day}.`,
    "page.people.moved": (p, f) =>
      `${f.people(p.people)} flyttede sig${p.from === null ? "" : ` fra ${p.from}`}${p.to === null ? "" : ` til ${p.to}`} de seneste ${p.days} dage.`,
    "page.people.movedSo": (p: MovedSo, f) =>
      `${f.people(p.people)} ${movedIs.da[p.way]}${p.over === null ? "" : p.way === "fall" ? ` under ${p.over}` : ` til ${p.over} eller længere`}${p.from === null ? "" : ` fra ${p.from}`} de seneste ${p.days} dage.`,
    "page.people.found": (p, f) => `${da(p, f)} går under »${p.find}«.`,
    "page.people.search": () => "Navn, e-mail eller nummer",
    "page.people.filter.up.only": () => "Kom op",
    "page.people.filter.down.only": () => "Faldt",
    "page.people.filter.climbs.only": () => "Klatrer snart",
    "page.people.filter.falls.only": () => "Falder snart",
    "page.people.filter.segment": () => "Segment",
    "page.people.filter.segment.any": () => "Alle segmenter",
    "page.people.filter.special": (p) => `Kun: ${p.said}`,
    "page.people.filter.moved": () => "denne bevægelse",
    "page.people.filter.was": () => "hvor de stod dengang",
    "page.people.all.link": () => "Vis alle",
    "page.people.search.link": () => "Søg blandt alle",
    "page.people.longer": (p) => `Se ${p.days} dage tilbage`,
    "page.people.toLadder": () => "Til stigen",
    "page.person.mergedInto": (p) => `Til person ${p.person}`,
    "page.person.value": () => "Forventet værdi",
    "page.person.value.none": () => "Hvad de er værd, kan ikke siges.",
    "page.person.value.method": (p, f) =>
      `${p.revenue ? "Forventet omsætning" : "Forventet dækningsbidrag"} inden for ${f.count(p.days)} dage, diskonteret med ${f.count(p.percent)} % om året.`,
    "page.person.value.chance": (p, f) =>
      `Sandsynlighed for at handle inden for ${f.count(p.days)} dage: ${p.share} (${f.between(p.low, p.high)}).`,
    "page.person.value.alike": () =>
      "Det er gennemsnittet for folk, der har handlet på samme måde: én person giver langt mere eller langt mindre.",
    "page.person.value.waits": () =>
      "Personen har aldrig købt noget, så det er gennemsnittet for dem på samme plads, der heller ikke har.",
    "page.person.value.on": (p, f) =>
      `Det bygger på ${f.people(p.buyers)}, der har købt; ${f.people(p.back)} af dem kom tilbage.`,
    "page.person.value.onPlace": (p, f) =>
      `Det bygger på ${f.people(p.people)} ${f.one(p.people) ? "person" : "personer"} (${p.place}).`,
    "page.person.value.notes": () => "Værd at vide",
    "page.person.conflict": () => "Kan være én og samme som",
    "page.person.conflict.apart": () => "holdes adskilt, til nogen afgør det",
    "page.person.conflict.shares": (p, f) =>
      `begge går under ${f.list(p.emails)}; holdes adskilt, til nogen afgør det`,
    "page.people.asOf": (p) => `pr. ${p.day}`,
    "page.people.order": () => "de nyeste på deres plads først",
    "page.people.order.falls": () => "de, der falder først, øverst",
    "page.people.where": () => "Hvor de står",
    "page.people.how": () => "Hvordan de kom dertil, og hvad der kommer",
    "page.people.all": () => "Alle",
    "page.people.column.person": () => "Person",
    "page.people.column.rung": () => "Trin",
    "page.people.column.since": () => "Hvordan og siden hvornår",
    "page.people.column.coming": () => "Hvis der ikke sker noget",
    "page.people.column.way": () => "De seneste to år",
    "page.people.came.arrival": (p) => `kom ${p.day}`,
    "page.people.came.climb": (p) => `klatrede ${p.day}`,
    "page.people.came.return": (p) => `kom tilbage ${p.day}`,
    "page.people.came.fall": (p) => `faldt ${p.day}`,
    "page.people.came.lapse": (p) => `forlod stigen ${p.day}`,
    "page.people.coming.moves": (p) => `til ${p.to} ${p.day}`,
    "page.people.coming.leaves": (p) => `af stigen (${p.to}) ${p.day}`,
    "page.people.setSince": (p) => `manuelt på trinnet ${p.to} siden ${p.day}, til ${p.until}`,
    "page.people.erased": () => "slettet",
    "page.people.nobody": () => "Ingen er sådan.",
    "page.people.more": () => "De næste 50",
    "page.people.first": () => "Til de første",
    "page.people.namesHidden": () => "Din konto ser folk som numre. En ejer kan lade dig se, hvem de er.",
    "page.person.falls": (p) => `falder ${p.day}`,
    "page.person.leaves": (p) => `forlader stigen ${p.day}`,
    "page.person.holds": () => "holder",
    "page.person.lacks": () => "mangler",
    "page.person.facts": () => "Seneste fakta",
    "page.person.source.file": (p) => `fra ${p.file}`,
    "page.person.source.live": (p) => (p.program === null ? "sendt af et eget program" : `fra ${p.program}`),
    "page.person.source.typed": () => "tastet ind i hånden",
    "page.person.all": (p, f) => `Vis alle ${f.count(p.facts)}`,
    "page.person.fewer": () => "Vis færre",
    "page.person.lane.orders": () => "Køb",
    "page.person.lane.interest": () => "Interesse",
    "page.person.lane.answers": () => "Svar",
    "page.person.lane.referrals": () => "Henvisninger",
    "page.person.lane.touches": () => "Henvendelser",
  },
});
