import type { Formats } from "../../core/words/formats.ts";
import { dayUs } from "../../core/words/iso-instant.ts";
import { signedPeople } from "../../core/words/moment.ts";
import { phrasebook } from "../../core/words/phrasebook.ts";

interface Moved {
  readonly climbed: number;
  readonly fell: number;
  readonly lapsed: number;
  readonly days: number;
}
/** A day as it is said, where the reader does not look at now. */
type Past = { readonly past: string | null };
interface Rung {
  readonly name: string;
  readonly step: number;
  readonly of: number;
  readonly people: number;
  readonly change: number;
  readonly days: number;
  readonly falling: number;
  readonly until: string;
}

const windowIs = {
  en: { lapsedAfter: "lapsed after", loyalOrders: "loyal from purchases", loyalWithin: "loyal within" },
  nb: { lapsedAfter: "sovende etter", loyalOrders: "lojal fra kjøp", loyalWithin: "lojal innen" },
  da: { lapsedAfter: "sovende efter", loyalOrders: "loyal fra køb", loyalWithin: "loyal inden for" },
} as const;

interface Window {
  readonly key: keyof (typeof windowIs)["en"];
  readonly from: string;
  readonly to: string;
}

/** A window as a ladder file writes it, `365d`, in words; a number of purchases as it is. */
const inDays = (written: string, f: Formats) =>
  written.replace(/^(\d+)d$/, (_, days) => f.duration(Number(days) * dayUs));

const more = (n: number, f: Formats) => f.people(Math.abs(n));

/** The words of the ladder page. */
export const ladderPageWords = phrasebook({
  en: {
    "page.ladder.question": () => "Where do people stand, and who moves?",
    "page.ladder.moved": (p: Moved & Past, f) =>
      `${p.past === null ? "" : `As of ${p.past}: `}${f.people(p.climbed)} climbed and ${f.people(p.fell)} fell in the last ${p.days} days.`,
    "page.ladder.lapsed": (p: Moved, f) => `${f.people(p.lapsed)} left the ladder.`,
    "page.ladder.still": (p: Past & { days: number }) =>
      `${p.past === null ? "Nobody" : `As of ${p.past}: nobody`} moved in the last ${p.days} days.`,
    "page.ladder.dragged": (p: { past: string; people: number; change: number; days: number }, f) =>
      `As of ${p.past}: ${f.people(p.people)} on the ladder, ${p.change === 0 ? "as many as" : `${more(p.change, f)} ${p.change > 0 ? "more than" : "fewer than"}`} ${p.days} days before.`,
    "page.ladder.endOfData": (p: { day: string }) => `the data end on ${p.day}`,
    "page.ladder.rung": (p: { days: number }) => `change in the last ${p.days} days`,
    "page.ladder.rung.title": () => "Rung",
    "page.ladder.marks": (p: { per: number }, f) =>
      p.per === 1 ? "1 dot = 1 person" : `1 dot = ${f.count(p.per)} people`,
    "page.ladder.worth": () => "Value",
    "page.ladder.worth.each": (p: { days: number }) => `each, ${p.days} days`,
    "page.ladder.worth.interval": (p: { low: string; high: string }, f) => f.between(p.low, p.high),
    "page.ladder.worth.started": (p: { people: string }) => `n ${p.people}`,
    "page.ladder.worth.become": (p: { to: string; days: number }) =>
      `become ${p.to.toLocaleLowerCase()} in ${p.days} days`,
    "page.ladder.worth.goal": (p: { share: string }) => `goal ${p.share}`,
    "page.ladder.worth.within": (p: { days: number }) => `in ${p.days} days`,
    "page.ladder.worth.ofGoal": (p: { share: string }) => `of goal ${p.share}`,
    "page.ladder.worth.all": () => "on the whole ladder",
    "page.ladder.worth.all.name": () => "Everyone on the ladder",
    "page.ladder.worth.fold": () => "Value, intervals and how many it rests on",
    "page.ladder.out.short": () => "left",
    "page.ladder.worth.chance": (p: { chance: string; by: string }) => `${p.chance} likely by ${p.by}`,
    "page.ladder.worth.point": () => "one in a hundred more",
    "page.ladder.worth.list": () => "Value on each rung, and who climbs to it",
    "page.ladder.worth.ask": () => "Work out value and who climbs: it takes a while in a shop of this size",
    "page.ladder.worth.basis": (p: { days: number; margin: boolean }) =>
      `Value: expected ${p.margin ? "margin" : "revenue"} of one person within ${p.days} days. Who climbs: of everybody who ever came to the rung below, from the day they came; of those who stand there now, many of them long, fewer will. One in a hundred more: what one more in a hundred climbing would bring at most; it rests on the difference between rungs, which is selection, not effect. 90% intervals.`,
    "page.ladder.step": () => "The step up: share who climb",
    "page.ladder.step.under": (p: { goals: boolean }) => `${p.goals ? "against the goal, " : ""}90% interval`,
    "page.ladder.chance": () => "Goal reached",
    "page.ladder.chance.under": () => "probability",
    "page.ladder.potential": () => "Potential",
    "page.ladder.goals.below": () => "below",
    "page.ladder.goals.at": () => "goal",
    "page.ladder.goals.above": () => "above",
    "page.ladder.climbed": () => "climbed",
    "page.ladder.fell": () => "fell",
    "page.ladder.out": () => "off the ladder",
    "page.ladder.arrived": (_: { people: number }, _f: Formats) => "new",
    "page.ladder.returned": () => "came back",
    "page.ladder.off": () => "Off the ladder",
    "page.ladder.bring": (p: { bring: string }) => `not measured: bring ${p.bring}`,
    "page.ladder.trusted": (p: { day: string }) => `too short: to be trusted from ${p.day}`,
    "page.ladder.then": (p: { people: number; day: string }, f) => `${f.people(p.people)} on ${p.day}`,
    "page.ladder.settled": () => "stands on the rung",
    "page.ladder.up": (p: { days: number }) => `came up to it in the last ${p.days} days`,
    "page.ladder.fellHere": () => "fell to it",
    "page.ladder.soon": (p: { days: number }) =>
      `falls or leaves the ladder within ${p.days} days if nothing happens`,
    "page.ladder.today": () => "Needs you today",
    "page.ladder.today.alert": (p: { name: string; value: string; limit: string; days: number }, f) =>
      `${p.name}: ${p.value} in ${f.duration(p.days * dayUs)}, below the limit of ${p.limit}.`,
    "page.ladder.today.alert.why": (p: { since: string; until: string | null }) =>
      `So it has been since ${p.since}${p.until === null ? "" : `; the data end on ${p.until}`}.`,
    "page.ladder.today.alert.see": () => "See the figure",
    "page.ladder.today.goal": (p: { name: string }) => `${p.name}: in danger.`,
    "page.ladder.today.goal.why": (p: { chance: number }, f) =>
      `${p.chance < 0.01 ? "Less than 1%" : f.percent(p.chance)} likely to be reached.`,
    "page.ladder.today.goal.see": () => "See the goal",
    "page.ladder.today.none": () => "Nobody falls for certain in the coming weeks.",
    "page.ladder.today.line": (p: { rung: string; what: string; until: string }) =>
      `${p.rung}: ${p.what} by ${p.until}`,
    "page.ladder.today.falls": (p: { people: number; to: string }, f) =>
      `${f.people(p.people)} ${f.one(p.people) ? "falls" : "fall"} to ${p.to}`,
    "page.ladder.today.leaves": (p: { people: number; to: string }, f) =>
      `${f.people(p.people)} ${f.one(p.people) ? "leaves" : "leave"} the ladder`,
    "page.ladder.today.if": () => "if nothing happens.",
    "page.ladder.today.see": (p: { people: number }, f) =>
      `See ${f.one(p.people) || f.isFew(p.people) ? "who" : `the ${f.people(p.people)}`}`,
    "page.ladder.play": () => "Play the history",
    "page.ladder.stop": () => "Stop",
    "page.ladder.compare": () => "Compare",
    "page.ladder.strip": (p: { from: string; to: string }) => `People per rung from ${p.from} to ${p.to}`,
    "page.ladder.strip.short": (p: { rung: string; day: string }) =>
      `${p.rung}: too short a history, to be trusted from ${p.day}`,
    "page.ladder.time": () => "Day that is shown",
    "page.ladder.time.second": () => "Day to compare with",
    "page.ladder.item": (p: Rung, f) =>
      `${p.name}, rung ${p.step} of ${p.of}, ${f.people(p.people)} ${f.one(p.people) ? "person" : "people"}, ${p.change === 0 ? "as many as" : `${more(p.change, f)} ${p.change > 0 ? "more than" : "fewer than"}`} ${p.days} days ago${p.falling === 0 ? "" : `, ${f.people(p.falling)} fall or leave the ladder by ${p.until} if nothing happens`}`,
    "page.ladder.item.notMeasured": (p: { name: string; step: number; of: number; bring: string }) =>
      `${p.name}, rung ${p.step} of ${p.of}, not measured: bring ${p.bring}`,
    "page.ladder.gap": (p: { from: string; to: string; days: number }) =>
      `Between ${p.from} and ${p.to}, the last ${p.days} days`,
    "page.ladder.ground": () => "To the ladder and from its lowest rung",
    "page.ladder.up.title": () => "Climbed",
    "page.ladder.down.title": () => "Fell",
    "page.ladder.out.title": () => "Left the ladder",
    "page.ladder.new.title": () => "New",
    "page.ladder.back.title": () => "Came back",
    "page.ladder.table.up": () => "came up and stand there",
    "page.ladder.table.fell": () => "fell and stand there",
    "page.ladder.table.over": () => "climbed to it or further",
    "page.ladder.table.under": () => "fell below it",
    "page.ladder.today.notMeasured": (p: { rungs: readonly string[] }, f) =>
      `${f.list(p.rungs)}: not measured.`,
    "page.ladder.today.bring": (p: { bring: string }) => `Bring ${p.bring}.`,
    "page.ladder.today.conflicts": (p: { conflicts: number }, f) =>
      f.one(p.conflicts) ? "1 unclear person:" : `${f.people(p.conflicts)} unclear persons:`,
    "page.ladder.today.conflicts.why": () => "customer numbers that may be one and the same.",
    "page.ladder.today.windows": () => "The shop’s own rhythm proposes other windows:",
    "page.ladder.today.window": (p: Window, f) =>
      `${windowIs.en[p.key]} ${inDays(p.to, f)}, not ${inDays(p.from, f)}`,
    "page.ladder.today.exclusions": (p: { found: number }, f) =>
      f.one(p.found) ? "1 that may be no customer" : `${f.people(p.found)} that may be no customers`,
    "page.ladder.today.exclusions.why": () => "is counted: marketplaces’ addresses or companies.",
    "page.ladder.today.rates": (p: { orders: number }, f) =>
      p.orders === 1 ? "1 order has no rate" : `${f.count(p.orders)} orders have no rate`,
    "page.ladder.today.rates.why": () => "and its sum counts for nothing.",
    "page.ladder.today.all": (p: { lines: number }, f) => `Show all ${f.count(p.lines)}`,
    "page.ladder.today.fewer": (_: { lines: number }) => "Show the most important",
    "page.ladder.today.open": () => "See what",
    "page.ladder.list": () => "The ladder, highest rung first",
    "page.ladder.signed": (p: { change: number }, f) => signedPeople(p.change, f),
    "page.ladder.ahead": () => "if nothing happens",
    "page.ladder.asOfAhead": (p: { day: string }) => `${p.day}, if nothing happens`,
  },
  nb: {
    "page.ladder.question": () => "Hvor står folk, og hvem flytter seg?",
    "page.ladder.moved": (p, f) =>
      `${p.past === null ? "" : `Per ${p.past}: `}${f.people(p.climbed)} klatret og ${f.people(p.fell)} falt siste ${p.days} dager.`,
    "page.ladder.lapsed": (p, f) => `${f.people(p.lapsed)} gikk av stigen.`,
    "page.ladder.still": (p) =>
      `${p.past === null ? "Ingen" : `Per ${p.past}: ingen`} har flyttet seg siste ${p.days} dager.`,
    "page.ladder.dragged": (p, f) =>
      `Per ${p.past}: ${f.people(p.people)} på stigen, ${p.change === 0 ? "like mange som" : `${more(p.change, f)} ${p.change > 0 ? (f.one(p.change) ? "mere enn" : "flere enn") : "færre enn"}`} ${p.days} dager før.`,
    "page.ladder.endOfData": (p) => `dataene slutter ${p.day}`,
    "page.ladder.rung": (p) => `endring siste ${p.days} dager`,
    "page.ladder.rung.title": () => "Trinn",
    "page.ladder.marks": (p, f) =>
      p.per === 1 ? "1 prikk = 1 person" : `1 prikk = ${f.count(p.per)} personer`,
    "page.ladder.worth": () => "Verdi",
    "page.ladder.worth.each": (p) => `per person, ${p.days} dager`,
    "page.ladder.worth.interval": (p, f) => f.between(p.low, p.high),
    "page.ladder.worth.started": (p) => `n ${p.people}`,
    "page.ladder.worth.become": (p) => `blir ${p.to.toLocaleLowerCase()} på ${p.days} dager`,
    "page.ladder.worth.goal": (p) => `mål ${p.share}`,
    "page.ladder.worth.within": (p) => `på ${p.days} dager`,
    "page.ladder.worth.ofGoal": (p) => `av mål ${p.share}`,
    "page.ladder.worth.all": () => "på hele stigen",
    "page.ladder.worth.all.name": () => "Alle på stigen",
    "page.ladder.worth.fold": () => "Verdi, intervaller og hvor mange det hviler på",
    "page.ladder.out.short": () => "av stigen",
    "page.ladder.worth.chance": (p) => `${p.chance} sannsynlig innen ${p.by}`,
    "page.ladder.worth.point": () => "én til av hundre",
    "page.ladder.worth.list": () => "Verdien på hvert trinn, og hvem som klatrer dit",
    "page.ladder.worth.ask": () => "Regn ut verdi og hvem som klatrer: det tar litt tid i en så stor butikk",
    "page.ladder.worth.basis": (p) =>
      `Verdi: ventet ${p.margin ? "dekningsbidrag" : "omsetning"} fra én person på ${p.days} dager. Hvem som klatrer: av alle som noen gang kom til trinnet under, fra dagen de kom; av dem som står der nå, mange av dem lenge, blir det færre. Én til av hundre: det meste det kan gi at én til av hundre klatrer; det hviler på forskjellen mellom trinn, som er utvelgelse, ikke virkning. 90\u00a0%-intervaller.`,
    "page.ladder.step": () => "Steget opp: andel som klatrer",
    "page.ladder.step.under": (p) => `${p.goals ? "mot målet, " : ""}90\u00a0%-intervall`,
    "page.ladder.chance": () => "Når målet",
    "page.ladder.chance.under": () => "sannsynlighet",
    "page.ladder.potential": () => "Potensial",
    "page.ladder.goals.below": () => "under",
    "page.ladder.goals.at": () => "mål",
    "page.ladder.goals.above": () => "over",
    "page.ladder.climbed": () => "klatret",
    "page.ladder.fell": () => "falt",
    "page.ladder.out": () => "av stigen",
    "page.ladder.arrived": (p, f) => (f.one(p.people) ? "ny" : "nye"),
    "page.ladder.returned": () => "kom tilbake",
    "page.ladder.off": () => "Utenfor stigen",
    "page.ladder.bring": (p) => `ikke målt: slipp ${p.bring}`,
    "page.ladder.trusted": (p) => `for kort historie: til å stole på fra ${p.day}`,
    "page.ladder.then": (p, f) => `${f.people(p.people)} per ${p.day}`,
    "page.ladder.settled": () => "står på trinnet",
    "page.ladder.up": (p) => `kom opp hit siste ${p.days} dager`,
    "page.ladder.fellHere": () => "falt hit",
    "page.ladder.soon": (p) => `faller eller går av stigen innen ${p.days} dager hvis ingenting skjer`,
    "page.ladder.today": () => "Trenger deg i dag",
    "page.ladder.today.alert": (p, f) =>
      `${p.name}: ${p.value} på ${f.duration(p.days * dayUs)}, under varselgrensen på ${p.limit}.`,
    "page.ladder.today.alert.why": (p) =>
      `Slik har det vært siden ${p.since}${p.until === null ? "" : `; dataene slutter ${p.until}`}.`,
    "page.ladder.today.alert.see": () => "Se tallet",
    "page.ladder.today.goal": (p) => `${p.name}: i fare.`,
    "page.ladder.today.goal.why": (p, f) =>
      `${p.chance < 0.01 ? "Under 1 %" : f.percent(p.chance)} sannsynlig å nå det.`,
    "page.ladder.today.goal.see": () => "Se målet",
    "page.ladder.today.none": () => "Ingen faller for sikkert de nærmeste ukene.",
    "page.ladder.today.line": (p) => `${p.rung}: ${p.what} innen ${p.until}`,
    "page.ladder.today.falls": (p, f) => `${f.people(p.people)} faller til ${p.to}`,
    "page.ladder.today.leaves": (p, f) => `${f.people(p.people)} går av stigen`,
    "page.ladder.today.if": () => "hvis ingenting skjer.",
    "page.ladder.today.see": (p, f) =>
      f.one(p.people) || f.isFew(p.people) ? "Se hvem" : `Se de ${f.people(p.people)}`,
    "page.ladder.play": () => "Spill av historien",
    "page.ladder.stop": () => "Stopp",
    "page.ladder.compare": () => "Sammenlign",
    "page.ladder.strip": (p) => `Personer per trinn fra ${p.from} til ${p.to}`,
    "page.ladder.strip.short": (p) => `${p.rung}: for kort historie, til å stole på fra ${p.day}`,
    "page.ladder.time": () => "Dagen som vises",
    "page.ladder.time.second": () => "Dagen det sammenlignes med",
    "page.ladder.item": (p, f) =>
      `${p.name}, trinn ${p.step} av ${p.of}, ${f.people(p.people)} ${f.one(p.people) ? "person" : "personer"}, ${p.change === 0 ? "like mange som" : `${more(p.change, f)} ${p.change > 0 ? (f.one(p.change) ? "mere enn" : "flere enn") : "færre enn"}`} for ${p.days} dager siden${p.falling === 0 ? "" : `, ${f.people(p.falling)} faller eller går av stigen innen ${p.until} hvis ingenting skjer`}`,
    "page.ladder.item.notMeasured": (p) =>
      `${p.name}, trinn ${p.step} av ${p.of}, ikke målt: slipp ${p.bring}`,
    "page.ladder.gap": (p) => `Mellom ${p.from} og ${p.to}, siste ${p.days} dager`,
    "page.ladder.ground": () => "Til stigen og fra nederste trinn",
    "page.ladder.up.title": () => "Klatret",
    "page.ladder.down.title": () => "Falt",
    "page.ladder.out.title": () => "Gikk av stigen",
    "page.ladder.new.title": () => "Nye",
    "page.ladder.back.title": () => "Kom tilbake",
    "page.ladder.table.up": () => "kom opp og står der",
    "page.ladder.table.fell": () => "falt og står der",
    "page.ladder.table.over": () => "klatret dit eller lenger",
    "page.ladder.table.under": () => "falt under det",
    "page.ladder.today.notMeasured": (p, f) => `${f.list(p.rungs)}: ikke målt.`,
    "page.ladder.today.bring": (p) => `Slipp ${p.bring}.`,
    "page.ladder.today.conflicts": (p, f) =>
      f.one(p.conflicts) ? "1 uavklart person:" : `${f.people(p.conflicts)} uavklarte personer:`,
    "page.ladder.today.conflicts.why": () => "kundenumre som kan være én og samme.",
    "page.ladder.today.windows": () => "Butikkens egen rytme foreslår andre vinduer:",
    "page.ladder.today.window": (p: Window, f) =>
      `${windowIs.nb[p.key]} ${inDays(p.to, f)}, ikke ${inDays(p.from, f)}`,
    "page.ladder.today.exclusions": (p, f) =>
      f.one(p.found) ? "1 som kanskje ikke er kunde" : `${f.people(p.found)} som kanskje ikke er kunder`,
    "page.ladder.today.exclusions.why": () => "er med: markedsplassers adresser eller firmaer.",
    "page.ladder.today.rates": (p, f) =>
      p.orders === 1 ? "1 ordre mangler kurs" : `${f.count(p.orders)} ordrer mangler kurs`,
    "page.ladder.today.rates.why": () => "og summen teller ikke med.",
    "page.ladder.today.all": (p, f) => `Vis alle ${f.count(p.lines)}`,
    "page.ladder.today.fewer": () => "Vis de viktigste",
    "page.ladder.today.open": () => "Se hva",
    "page.ladder.list": () => "Stigen, øverste trinn først",
    "page.ladder.signed": (p, f) => signedPeople(p.change, f),
    "page.ladder.ahead": () => "hvis ingenting skjer",
    "page.ladder.asOfAhead": (p) => `${p.day}, hvis ingenting skjer`,
  },
  da: {
    "page.ladder.question": () => "Hvor står folk, og hvem flytter sig?",
    "page.ladder.moved": (p, f) =>
      `${p.past === null ? "" : `Pr. ${p.past}: `}${f.people(p.climbed)} klatrede, og ${f.people(p.fell)} faldt de seneste ${p.days} dage.`,
    "page.ladder.lapsed": (p, f) => `${f.people(p.lapsed)} forlod stigen.`,
    "page.ladder.still": (p) =>
      `${p.past === null ? "Ingen" : `Pr. ${p.past}: ingen`} har flyttet sig de seneste ${p.days} dage.`,
    "page.ladder.dragged": (p, f) =>
      `Pr. ${p.past}: ${f.people(p.people)} på stigen, ${p.change === 0 ? "lige så mange som" : `${more(p.change, f)} ${p.change > 0 ? (f.one(p.change) ? "mere end" : "flere end") : "færre end"}`} ${p.days} dage før.`,
    "page.ladder.endOfData": (p) => `dataene slutter ${p.day}`,
    "page.ladder.rung": (p) => `ændring de seneste ${p.days} dage`,
    "page.ladder.rung.title": () => "Trin",
    "page.ladder.marks": (p, f) =>
      p.per === 1 ? "1 prik = 1 person" : `1 prik = ${f.count(p.per)} personer`,
    "page.ladder.worth": () => "Værdi",
    "page.ladder.worth.each": (p) => `pr. person, ${p.days} dage`,
    "page.ladder.worth.interval": (p, f) => f.between(p.low, p.high),
    "page.ladder.worth.started": (p) => `n ${p.people}`,
    "page.ladder.worth.become": (p) => `bliver ${p.to.toLocaleLowerCase()} på ${p.days} dage`,
    "page.ladder.worth.goal": (p) => `mål ${p.share}`,
    "page.ladder.worth.within": (p) => `på ${p.days} dage`,
    "page.ladder.worth.ofGoal": (p) => `af mål ${p.share}`,
    "page.ladder.worth.all": () => "på hele stigen",
    "page.ladder.worth.all.name": () => "Alle på stigen",
    "page.ladder.worth.fold": () => "Værdi, intervaller, og hvor mange det bygger på",
    "page.ladder.out.short": () => "af stigen",
    "page.ladder.worth.chance": (p) => `${p.chance} sandsynligt inden ${p.by}`,
    "page.ladder.worth.point": () => "én mere af hundrede",
    "page.ladder.worth.list": () => "Værdien på hvert trin, og hvem der klatrer dertil",
    "page.ladder.worth.ask": () =>
      "Regn værdi ud, og hvem der klatrer: det tager lidt tid i en så stor butik",
    "page.ladder.worth.basis": (p) =>
      `Værdi: forventet ${p.margin ? "dækningsbidrag" : "omsætning"} fra én person på ${p.days} dage. Hvem der klatrer: af alle, der nogensinde kom til trinnet under, fra den dag de kom; af dem, der står der nu, mange af dem længe, bliver det færre. Én mere af hundrede: det meste, det kan give, at én mere af hundrede klatrer; det bygger på forskellen mellem trin, som er udvælgelse, ikke virkning. 90\u00a0%-intervaller.`,
    "page.ladder.step": () => "Skridtet op: andel der klatrer",
    "page.ladder.step.under": (p) => `${p.goals ? "mod målet, " : ""}90\u00a0%-interval`,
    "page.ladder.chance": () => "Når målet",
    "page.ladder.chance.under": () => "sandsynlighed",
    "page.ladder.potential": () => "Potentiale",
    "page.ladder.goals.below": () => "under",
    "page.ladder.goals.at": () => "mål",
    "page.ladder.goals.above": () => "over",
    "page.ladder.climbed": () => "klatrede",
    "page.ladder.fell": () => "faldt",
    "page.ladder.out": () => "af stigen",
    "page.ladder.arrived": (p, f) => (f.one(p.people) ? "ny" : "nye"),
    "page.ladder.returned": () => "kom tilbage",
    "page.ladder.off": () => "Uden for stigen",
    "page.ladder.bring": (p) => `ikke målt: hent ${p.bring} ind`,
    "page.ladder.trusted": (p) => `for kort historie: til at stole på fra ${p.day}`,
    "page.ladder.then": (p, f) => `${f.people(p.people)} pr. ${p.day}`,
    "page.ladder.settled": () => "står på trinnet",
    "page.ladder.up": (p) => `kom op hertil de seneste ${p.days} dage`,
    "page.ladder.fellHere": () => "faldt hertil",
    "page.ladder.soon": (p) =>
      `falder eller forlader stigen inden for ${p.days} dage, hvis der ikke sker noget`,
    "page.ladder.today": () => "Har brug for dig i dag",
    "page.ladder.today.alert": (p, f) =>
      `${p.name}: ${p.value} på ${f.duration(p.days * dayUs)}, under grænsen på ${p.limit}.`,
    "page.ladder.today.alert.why": (p) =>
      `Sådan har det været siden ${p.since}${p.until === null ? "" : `; data slutter ${p.until}`}.`,
    "page.ladder.today.alert.see": () => "Se tallet",
    "page.ladder.today.goal": (p) => `${p.name}: i fare.`,
    "page.ladder.today.goal.why": (p, f) =>
      `${p.chance < 0.01 ? "Under 1 %" : f.percent(p.chance)} sandsynligt at nå det.`,
    "page.ladder.today.goal.see": () => "Se målet",
    "page.ladder.today.none": () => "Ingen falder med sikkerhed de nærmeste uger.",
    "page.ladder.today.line": (p) => `${p.rung}: ${p.what} inden ${p.until}`,
    "page.ladder.today.falls": (p, f) => `${f.people(p.people)} falder til ${p.to}`,
    "page.ladder.today.leaves": (p, f) => `${f.people(p.people)} forlader stigen`,
    "page.ladder.today.if": () => "hvis der ikke sker noget.",
    "page.ladder.today.see": (p, f) =>
      f.one(p.people) || f.isFew(p.people) ? "Se hvem" : `Se de ${f.people(p.people)}`,
    "page.ladder.play": () => "Afspil historien",
    "page.ladder.stop": () => "Stop",
    "page.ladder.compare": () => "Sammenlign",
    "page.ladder.strip": (p) => `Personer pr. trin fra ${p.from} til ${p.to}`,
    "page.ladder.strip.short": (p) => `${p.rung}: for kort historie, til at stole på fra ${p.day}`,
    "page.ladder.time": () => "Dagen, der vises",
    "page.ladder.time.second": () => "Dagen, der sammenlignes med",
    "page.ladder.item": (p, f) =>
      `${p.name}, trin ${p.step} af ${p.of}, ${f.people(p.people)} ${f.one(p.people) ? "person" : "personer"}, ${p.change === 0 ? "lige så mange som" : `${more(p.change, f)} ${p.change > 0 ? (f.one(p.change) ? "mere end" : "flere end") : "færre end"}`} for ${p.days} dage siden${p.falling === 0 ? "" : `, ${f.people(p.falling)} falder eller forlader stigen inden ${p.until}, hvis der ikke sker noget`}`,
    "page.ladder.item.notMeasured": (p) =>
      `${p.name}, trin ${p.step} af ${p.of}, ikke målt: hent ${p.bring} ind`,
    "page.ladder.gap": (p) => `Mellem ${p.from} og ${p.to}, de seneste ${p.days} dage`,
    "page.ladder.ground": () => "Til stigen og fra det nederste trin",
    "page.ladder.up.title": () => "Klatrede",
    "page.ladder.down.title": () => "Faldt",
    "page.ladder.out.title": () => "Forlod stigen",
    "page.ladder.new.title": () => "Nye",
    "page.ladder.back.title": () => "Kom tilbage",
    "page.ladder.table.up": () => "kom op og står der",
    "page.ladder.table.fell": () => "faldt og står der",
    "page.ladder.table.over": () => "klatrede dertil eller længere",
    "page.ladder.table.under": () => "faldt under det",
    "page.ladder.today.notMeasured": (p, f) => `${f.list(p.rungs)}: ikke målt.`,
    "page.ladder.today.bring": (p) => `Slip ${p.bring}.`,
    "page.ladder.today.conflicts": (p, f) =>
      f.one(p.conflicts) ? "1 uafklaret person:" : `${f.people(p.conflicts)} uafklarede personer:`,
    "page.ladder.today.conflicts.why": () => "kundenumre, der kan være én og samme.",
    "page.ladder.today.windows": () => "Butikkens egen rytme foreslår andre vinduer:",
    "page.ladder.today.window": (p: Window, f) =>
      `${windowIs.da[p.key]} ${inDays(p.to, f)}, ikke ${inDays(p.from, f)}`,
    "page.ladder.today.exclusions": (p, f) =>
      f.one(p.found) ? "1, der måske ikke er kunde" : `${f.people(p.found)}, der måske ikke er kunder`,
    "page.ladder.today.exclusions.why": () => "er med: markedspladsers adresser eller firmaer.",
    "page.ladder.today.rates": (p, f) =>
      p.orders === 1 ? "1 ordre mangler kurs" : `${f.count(p.orders)} ordrer mangler kurs`,
    "page.ladder.today.rates.why": () => "og beløbet tæller ikke med.",
    "page.ladder.today.all": (p, f) => `Vis alle ${f.count(p.lines)}`,
    "page.ladder.today.fewer": () => "Vis de vigtigste",
    "page.ladder.today.open": () => "Se hvad",
    "page.ladder.list": () => "Stigen, øverste trin først",
    "page.ladder.signed": (p, f) => signedPeople(p.change, f),
    "page.ladder.ahead": () => "hvis der ikke sker noget",
    "page.ladder.asOfAhead": (p) => `${p.day}, hvis der ikke sker noget`,
  },
});
