import type { Formats } from "./formats.ts";
import { phrasebook } from "./phrasebook.ts";

/** People, or of a conversion a share. */
export interface Amount {
  readonly value: number;
  readonly share: boolean;
}
export type Sizes = { readonly low: Amount; readonly high: Amount };

const amount = ({ value, share }: Amount, f: Formats) =>
  share ? f.percent(value) : f.people(Math.round(value));
const whole = (share: number, f: Formats) => f.percent(Math.round(share * 100) / 100).replace(/[.,]0/, "");
const chance = (p: number, f: Formats, under: string, over: string) =>
  f.chance(p).replace("<\u00a0", `${under} `).replace(">\u00a0", `${over} `);
const signed = (n: number, f: Formats) =>
  `${Math.round(n) > 0 ? "+" : Math.round(n) < 0 ? "−" : ""}${f.people(Math.abs(Math.round(n)))}`;

/** Null: everyone. */
export interface ForWhom {
  readonly segment: string | null;
}
const quotes = { en: ["“", "”"], nb: ["«", "»"], da: ["»", "«"] } as const;
const forWhom = ({ segment }: ForWhom, { language }: Formats) =>
  segment === null ? "" : `, for ${quotes[language].join(segment)}`;

/** How long people have waited; `toDays` null: and longer. */
export interface WaitedGroup {
  readonly fromDays: number;
  readonly toDays: number | null;
}
const waited = {
  en: (p: WaitedGroup, f: Formats) => waitedIn(p, f, ["less than", "to", "days", "days or longer"]),
  nb: (p: WaitedGroup, f: Formats) => waitedIn(p, f, ["under", "til", "dager", "dager eller mer"]),
  da: (p: WaitedGroup, f: Formats) => waitedIn(p, f, ["under", "til", "dage", "dage eller mere"]),
};
type WaitedWords = readonly [under: string, to: string, days: string, andMore: string];
function waitedIn(
  { fromDays, toDays }: WaitedGroup,
  f: Formats,
  [under, to, days, andMore]: WaitedWords,
): string {
  if (toDays === null) return `${f.count(fromDays)} ${andMore}`;
  if (fromDays === 0) return `${under} ${f.count(toDays)} ${days}`;
  return `${f.count(fromDays)} ${to} ${f.count(toDays - 1)} ${days}`;
}

/** What is said of goals and of how likely they are reached. */
export const goalsWords = phrasebook({
  en: {
    "goals.title": (p: { asOfUs: number }, f) => `Goals, as of ${f.day(p.asOfUs)}`,
    "goals.empty": () => "No goal is set. Without one nobody can say whether marketing does what it should.",
    "goals.empty.fix": (p: { command: string }) => `Set the first: ${p.command}`,
    "goals.name.climbs": (p: { from: string; to: string; target: number; byDay: number } & ForWhom, f) =>
      `${p.from} to ${p.to}: ${f.count(p.target)} by ${f.localDay(p.byDay)}${forWhom(p, f)}`,
    "goals.name.conversion": (
      p: { from: string; to: string; target: number; withinDays: number; byDay: number } & ForWhom,
      f,
    ) =>
      `${p.from} to ${p.to}: ${f.percent(p.target)} within ${f.count(p.withinDays)} days, by ${f.localDay(p.byDay)}${forWhom(p, f)}`,
    "goals.name.people": (p: { rung: string; target: number; byDay: number } & ForWhom, f) =>
      `${p.rung}: ${f.count(p.target)} people on ${f.localDay(p.byDay)}${forWhom(p, f)}`,
    "goals.step": (p: { from: string; to: string }) => `${p.from} to ${p.to}`,
    "goals.column.goal": () => "goal",
    "goals.column.number": () => "no.",
    "goals.column.now": () => "now",
    "goals.column.expected": () => "expected",
    "goals.column.interval": () => "90% interval",
    "goals.column.chance": () => "probability",
    "goals.amount": (p: Amount, f) => amount(p, f),
    "goals.interval": (p: Sizes, f) => f.between(amount(p.low, f), amount(p.high, f)),
    "goals.chance": (p: { chance: number }, f) => chance(p.chance, f, "under", "over"),
    "goals.state.onTrack": () => "on track",
    "goals.state.likely": () => "likely",
    "goals.state.uncertain": () => "uncertain",
    "goals.state.inDanger": () => "in danger",
    "goals.state.outOfReach": () => "out of reach",
    "goals.state.notTold": () => "not known yet",
    "goals.state.reached": () => "already met",
    "goals.state.met": () => "met",
    "goals.state.missed": () => "missed",
    "goals.state.gone": () => "no longer on the ladder",
    "goals.state.notMeasured": () => "not measured",
    "goals.state.notBegun": () => "not begun",
    "goals.said.chance": (p: { chance: number; byDay: number }, f) =>
      `The probability of reaching it by ${f.localDay(p.byDay)} is ${chance(p.chance, f, "under", "over")}.`,
    "goals.said.reached": () => "It is met already: whoever took the step has taken it.",
    "goals.said.met": (p: { actual: Amount }, f) => `It was met, with ${amount(p.actual, f)}.`,
    "goals.said.missed": (p: { actual: Amount | null }, f) =>
      p.actual
        ? `It was missed: it came to ${amount(p.actual, f)}.`
        : "It was missed: nobody's days ended within it.",
    "goals.said.gone": () => "The ladder in force has no such step or rung.",
    "goals.said.notMeasured": () => "Its rungs need facts that have not been brought.",
    "goals.said.notBegun": (p: { fromDay: number }, f) => `It begins on ${f.localDay(p.fromDay)}.`,
    "goals.said.expected": (p: Sizes & { mean: Amount; byDay: number }, f) =>
      `Expected by ${f.localDay(p.byDay)}: ${amount(p.mean, f)}, between ${amount(p.low, f)} and ${amount(p.high, f)} in nine cases of ten.`,
    "goals.said.metNow": (p: { people: number; byDay: number }, f) =>
      `It is met already, with ${f.people(p.people)}; what counts is how many stand there on ${f.localDay(p.byDay)}.`,
    "goals.said.ahead": (p: { actual: Amount; plan: Amount; by: Amount }, f) =>
      `Now it is ${amount(p.actual, f)}, ${amount(p.by, f)} ahead of a plan that grows evenly (${amount(p.plan, f)}).`,
    "goals.said.behind": (p: { actual: Amount; plan: Amount; by: Amount }, f) =>
      `Now it is ${amount(p.actual, f)}, ${amount(p.by, f)} behind a plan that grows evenly (${amount(p.plan, f)}).`,
    "goals.said.shareNow": (p: { actual: Amount; decided: number }, f) =>
      `So far it is ${amount(p.actual, f)}, of ${f.people(p.decided)} whose days have ended.`,
    "goals.said.needed": (p: { people: number; expected: number; share: number }, f) =>
      `Of about ${f.people(Math.round(p.people))} who wait or will come, ${f.percent(p.expected)} are expected to take the step in time; ${f.percent(p.share)} would have to.`,
    "goals.said.beyond": (p: { people: number }, f) =>
      `Out of reach: even if all of about ${f.people(Math.round(p.people))} who wait or will come took the step, it would not be enough.`,
    "goals.said.outOfReach": () => "Out of reach as things go.",
    "goals.said.tested": (p: { origins: number; held: number; days: number; widened: number }, f) =>
      `Looked back from ${f.count(p.origins)} earlier days, ${f.count(p.days)} days ahead each time: the model's own 90% interval held ${f.count(p.held)} of ${f.count(p.origins)} times${p.widened > 1.005 ? `, so it is made ${whole(p.widened - 1, f)} wider` : p.widened < 0.995 ? `, so it is made ${whole(1 - p.widened, f)} narrower` : ""}.`,
    "goals.said.untested": () =>
      "The past is too short to look back three times: the interval is widened by what such models miss elsewhere.",
    "goals.said.tooFew": (p: { people: number }, f) =>
      `Too few people to know: ${f.people(p.people)} so far, ten are needed.`,
    "goals.said.tooShort": (p: { days: number }, f) =>
      `The data are too short to know: ${f.count(p.days)} ${p.days === 1 ? "day" : "days"}.`,
    "goals.gap.waited": (
      p: { days: number; now: number; before: number; byRate: number; byNumber: number },
      f,
    ) =>
      `Against the ${f.count(p.days)} days before: ${f.count(p.now)} climbs after ${f.count(p.before)}. ${signed(p.byRate, f)} since people climb more or less often, ${signed(p.byNumber, f)} since there are more or fewer of them.`,
    "goals.gap.mostly": (p: WaitedGroup & { by: number }, f) =>
      `Most of it lies with those who have waited ${waited.en(p, f)}: ${signed(p.by, f)}.`,
    "goals.gap.flows": (p: { days: number; now: number; before: number }, f) =>
      `In the ${f.count(p.days)} days of the goal the rung changed by ${signed(p.now, f)}; in as many days before by ${signed(p.before, f)}.`,
    "goals.gap.month": (p: { monthDay: number; people: number; took: number; short: number }, f) =>
      `Most is lacking among those who came in ${f.localDay(p.monthDay).replace(/^\S+\s/, "")}: ${f.people(p.took)} of ${f.people(p.people)} took the step, ${f.people(Math.round(p.short))} fewer than the goal asks for.`,
    "goals.none": (p: { goal: number | string }) => `There is no goal ${p.goal}.`,
    "goals.none.fix": () => "stige goals lists those that there are.",
    "goals.removed": (p: { goal: number }) => `Goal ${p.goal} was removed.`,
    "goals.overtaken": () => "Somebody changed this goal meanwhile.",
    "goals.overtaken.fix": () => "Look at it as it is now, and change that.",
    "goals.same": () => "The goal is that already, so nothing was changed.",
    "goals.same.fix": () => "Give another target, first day, last day or segment.",
    "goals.noPlace": (p: { given: string; names: readonly string[] }, f) =>
      `${p.given} is no step and no rung of the ladder. There are ${f.list(p.names)}.`,
    "goals.noPlace.fix": () =>
      "Name a step by the ids of its two rungs (customer-repeat), or a rung by its own.",
    "goals.withinOfRung": () => "Within so many days is asked of a step; a rung has people on it.",
    "goals.withinOfRung.fix": () => "Name a step, such as customer-repeat, or leave the days out.",
    "goals.badShare": () => "The target of a conversion is a share above 0 and below 100%.",
    "goals.badCount": () => "The target is a whole number of people above 0.",
    "goals.badTarget.fix": () =>
      "A number of people, 1500; or a share with the days it is given, 30% --within 90d.",
    "goals.badWithin": (p: { most: number }, f) =>
      `The days are a whole number from 1 to ${f.count(p.most)}.`,
    "goals.badSpan": () => "The last day lies before the first, or more than ten years after it.",
    "goals.badSpan.fix": () =>
      "Give the last day with --by 2026-12-31, and the first, if it is not today, with --from.",
    "goals.set": (p: { goal: number; name: string }) => `Goal ${p.goal} is set. ${p.name}`,
    "goals.changed": (p: { goal: number; name: string }) => `Goal ${p.goal} is changed. ${p.name}`,
    "goals.gone": (p: { goal: number }) => `Goal ${p.goal} is removed; its history stays.`,
    "goals.column.version": () => "version",
    "goals.column.since": () => "since",
    "goals.column.who": () => "who",
    "goals.column.note": () => "note",
    "goals.history.removed": () => "removed",
    "option.goalTarget": () => "another target, as for set",
    "option.goalWithin": () => "of a step: within how many days, so that the target is a share",
    "option.goalFrom": () => "first day of the goal (default: today)",
    "option.goalBy": () => "last day of the goal",
    "option.goalNote": () => "what you say of it, kept in its history",
    "help.goals": () => "set goals for steps and rungs, and see how likely they are reached",
    "help.goals.more": () =>
      "A step with a number: so many take it. A step with a share and --within: such a share of those whose days end within the span. A rung: so many stand on it on the last day.",
  },
  nb: {
    "goals.title": (p, f) => `Mål, per ${f.day(p.asOfUs)}`,
    "goals.empty": () => "Ingen mål er satt. Uten mål kan ingen si om markedsføringen gjør det den skal.",
    "goals.empty.fix": (p) => `Sett det første: ${p.command}`,
    "goals.name.climbs": (p, f) =>
      `${p.from} til ${p.to}: ${f.count(p.target)} innen ${f.localDay(p.byDay)}${forWhom(p, f)}`,
    "goals.name.conversion": (p, f) =>
      `${p.from} til ${p.to}: ${f.percent(p.target)} i løpet av ${f.count(p.withinDays)} dager, innen ${f.localDay(p.byDay)}${forWhom(p, f)}`,
    "goals.name.people": (p, f) =>
      `${p.rung}: ${f.count(p.target)} personer ${f.localDay(p.byDay)}${forWhom(p, f)}`,
    "goals.step": (p) => `${p.from} til ${p.to}`,
    "goals.column.goal": () => "mål",
    "goals.column.number": () => "nr.",
    "goals.column.now": () => "nå",
    "goals.column.expected": () => "ventet",
    "goals.column.interval": () => "90 %-intervall",
    "goals.column.chance": () => "sannsynlighet",
    "goals.amount": (p, f) => amount(p, f),
    "goals.interval": (p, f) => f.between(amount(p.low, f), amount(p.high, f)),
    "goals.chance": (p, f) => chance(p.chance, f, "under", "over"),
    "goals.state.onTrack": () => "i rute",
    "goals.state.likely": () => "trolig",
    "goals.state.uncertain": () => "usikkert",
    "goals.state.inDanger": () => "i fare",
    "goals.state.outOfReach": () => "utenfor rekkevidde",
    "goals.state.notTold": () => "vet ikke ennå",
    "goals.state.reached": () => "allerede nådd",
    "goals.state.met": () => "nådd",
    "goals.state.missed": () => "ikke nådd",
    "goals.state.gone": () => "ikke lenger på stigen",
    "goals.state.notMeasured": () => "ikke målt",
    "goals.state.notBegun": () => "ikke begynt",
    "goals.said.chance": (p, f) =>
      `Sannsynligheten for å nå det innen ${f.localDay(p.byDay)} er ${chance(p.chance, f, "under", "over")}.`,
    "goals.said.reached": () => "Det er allerede nådd: den som har tatt steget, har tatt det.",
    "goals.said.met": (p, f) => `Det ble nådd, med ${amount(p.actual, f)}.`,
    "goals.said.missed": (p, f) =>
      p.actual
        ? `Det ble ikke nådd: det ble ${amount(p.actual, f)}.`
        : "Det ble ikke nådd: ingens dager tok slutt i perioden.",
    "goals.said.gone": () => "Stigen som gjelder, har ikke noe slikt steg eller trinn.",
    "goals.said.notMeasured": () => "Trinnene trenger fakta som ikke er lest inn.",
    "goals.said.notBegun": (p, f) => `Det begynner ${f.localDay(p.fromDay)}.`,
    "goals.said.expected": (p, f) =>
      `Ventet innen ${f.localDay(p.byDay)}: ${amount(p.mean, f)}, mellom ${amount(p.low, f)} og ${amount(p.high, f)} i ni av ti tilfeller.`,
    "goals.said.metNow": (p, f) =>
      `Det er nådd allerede, med ${f.people(p.people)}; det som teller, er hvor mange som står der ${f.localDay(p.byDay)}.`,
    "goals.said.ahead": (p, f) =>
      `Nå er det ${amount(p.actual, f)}, ${amount(p.by, f)} foran en plan som vokser jevnt (${amount(p.plan, f)}).`,
    "goals.said.behind": (p, f) =>
      `Nå er det ${amount(p.actual, f)}, ${amount(p.by, f)} bak en plan som vokser jevnt (${amount(p.plan, f)}).`,
    "goals.said.shareNow": (p, f) =>
      `Hittil er det ${amount(p.actual, f)}, av ${f.people(p.decided)} personer som har hatt dagene sine.`,
    "goals.said.needed": (p, f) =>
      `Av omtrent ${f.people(Math.round(p.people))} som venter eller kommer, ventes ${f.percent(p.expected)} å ta steget i tide; ${f.percent(p.share)} måtte ha gjort det.`,
    "goals.said.beyond": (p, f) =>
      `Utenfor rekkevidde: selv om alle de omtrent ${f.people(Math.round(p.people))} som venter eller kommer, tok steget, ville det ikke være nok.`,
    "goals.said.outOfReach": () => "Utenfor rekkevidde slik det går.",
    "goals.said.tested": (p, f) =>
      `Etterprøvd fra ${f.count(p.origins)} tidligere dager, ${f.count(p.days)} dager fram hver gang: modellens eget 90 %-intervall holdt ${f.count(p.held)} av ${f.count(p.origins)} ganger${p.widened > 1.005 ? `, så det er gjort ${whole(p.widened - 1, f)} bredere` : p.widened < 0.995 ? `, så det er gjort ${whole(1 - p.widened, f)} smalere` : ""}.`,
    "goals.said.untested": () =>
      "Fortiden er for kort til å etterprøve tre ganger: intervallet er utvidet med det slike modeller bommer andre steder.",
    "goals.said.tooFew": (p, f) =>
      `For få til å vite: ${f.people(p.people)} ${f.one(p.people) ? "person" : "personer"} hittil, det trengs ti.`,
    "goals.said.tooShort": (p, f) =>
      `Dataene er for korte til å vite det: ${f.count(p.days)} ${p.days === 1 ? "dag" : "dager"}.`,
    "goals.gap.waited": (p, f) =>
      `Mot de ${f.count(p.days)} dagene før: ${f.count(p.now)} klatringer etter ${f.count(p.before)}. ${signed(p.byRate, f)} fordi folk klatrer oftere eller sjeldnere, ${signed(p.byNumber, f)} fordi det er flere eller færre av dem.`,
    "goals.gap.mostly": (p, f) =>
      `Det meste ligger hos dem som har ventet ${waited.nb(p, f)}: ${signed(p.by, f)}.`,
    "goals.gap.flows": (p, f) =>
      `I målets ${f.count(p.days)} dager endret trinnet seg med ${signed(p.now, f)}; i like mange dager før med ${signed(p.before, f)}.`,
    "goals.gap.month": (p, f) =>
      `Mest mangler blant dem som kom i ${f.localDay(p.monthDay).replace(/^\S+\s/, "")}: ${f.people(p.took)} av ${f.people(p.people)} tok steget, ${f.people(Math.round(p.short))} færre enn målet ber om.`,
    "goals.none": (p) => `Det finnes ikke noe mål ${p.goal}.`,
    "goals.none.fix": () => "stige goals viser dem som finnes.",
    "goals.removed": (p) => `Mål ${p.goal} er fjernet.`,
    "goals.overtaken": () => "Noen har endret dette målet i mellomtiden.",
    "goals.overtaken.fix": () => "Se på det slik det er nå, og endre det.",
    "goals.same": () => "Målet er allerede slik, så ingenting ble endret.",
    "goals.same.fix": () =>
      "Oppgi et annet måltall, en annen første eller siste dag, eller et annet segment.",
    "goals.noPlace": (p, f) =>
      `${p.given} er verken et steg eller et trinn på stigen. Det finnes ${f.list(p.names)}.`,
    "goals.noPlace.fix": () =>
      "Oppgi et steg med id-ene til de to trinnene (customer-repeat), eller et trinn med sin egen.",
    "goals.withinOfRung": () => "Innen så mange dager gjelder et steg; på et trinn står det folk.",
    "goals.withinOfRung.fix": () => "Oppgi et steg, som customer-repeat, eller utelat dagene.",
    "goals.badShare": () => "Måltallet for en konvertering er en andel over 0 og under 100 %.",
    "goals.badCount": () => "Måltallet er et helt antall personer over 0.",
    "goals.badTarget.fix": () =>
      "Et antall personer, 1500; eller en andel med dagene den får, 30% --within 90d.",
    "goals.badWithin": (p, f) => `Dagene er et helt tall fra 1 til ${f.count(p.most)}.`,
    "goals.badSpan": () => "Den siste dagen ligger før den første, eller mer enn ti år etter den.",
    "goals.badSpan.fix": () =>
      "Oppgi den siste dagen med --by 2026-12-31, og den første, hvis det ikke er i dag, med --from.",
    "goals.set": (p) => `Mål ${p.goal} er satt. ${p.name}`,
    "goals.changed": (p) => `Mål ${p.goal} er endret. ${p.name}`,
    "goals.gone": (p) => `Mål ${p.goal} er fjernet; historien blir stående.`,
    "goals.column.version": () => "versjon",
    "goals.column.since": () => "siden",
    "goals.column.who": () => "hvem",
    "goals.column.note": () => "merknad",
    "goals.history.removed": () => "fjernet",
    "option.goalTarget": () => "et annet måltall, som for set",
    "option.goalWithin": () => "for et steg: innen hvor mange dager, slik at måltallet er en andel",
    "option.goalFrom": () => "målets første dag (ellers: i dag)",
    "option.goalBy": () => "målets siste dag",
    "option.goalNote": () => "hva du sier om det, tatt vare på i historien",
    "help.goals": () => "sett mål for steg og trinn, og se hvor sannsynlig det er at de nås",
    "help.goals.more": () =>
      "Et steg med et tall: så mange tar det. Et steg med en andel og --within: en slik andel av dem som har hatt dagene sine i perioden. Et trinn: så mange står på det den siste dagen.",
  },
  da: {
    "goals.title": (p, f) => `Mål, pr. ${f.day(p.asOfUs)}`,
    "goals.empty": () =>
      "Der er ikke sat noget mål. Uden mål kan ingen sige, om markedsføringen gør det, den skal.",
    "goals.empty.fix": (p) => `Sæt det første: ${p.command}`,
    "goals.name.climbs": (p, f) =>
      `${p.from} til ${p.to}: ${f.count(p.target)} inden ${f.localDay(p.byDay)}${forWhom(p, f)}`,
    "goals.name.conversion": (p, f) =>
      `${p.from} til ${p.to}: ${f.percent(p.target)} i løbet af ${f.count(p.withinDays)} dage, inden ${f.localDay(p.byDay)}${forWhom(p, f)}`,
    "goals.name.people": (p, f) =>
      `${p.rung}: ${f.count(p.target)} personer ${f.localDay(p.byDay)}${forWhom(p, f)}`,
    "goals.step": (p) => `${p.from} til ${p.to}`,
    "goals.column.goal": () => "mål",
    "goals.column.number": () => "nr.",
    "goals.column.now": () => "nu",
    "goals.column.expected": () => "forventet",
    "goals.column.interval": () => "90 %-interval",
    "goals.column.chance": () => "sandsynlighed",
    "goals.amount": (p, f) => amount(p, f),
    "goals.interval": (p, f) => f.between(amount(p.low, f), amount(p.high, f)),
    "goals.chance": (p, f) => chance(p.chance, f, "under", "over"),
    "goals.state.onTrack": () => "på sporet",
    "goals.state.likely": () => "sandsynligt",
    "goals.state.uncertain": () => "usikkert",
    "goals.state.inDanger": () => "i fare",
    "goals.state.outOfReach": () => "uden for rækkevidde",
    "goals.state.notTold": () => "ved det ikke endnu",
    "goals.state.reached": () => "allerede nået",
    "goals.state.met": () => "nået",
    "goals.state.missed": () => "ikke nået",
    "goals.state.gone": () => "ikke længere på stigen",
    "goals.state.notMeasured": () => "ikke målt",
    "goals.state.notBegun": () => "ikke begyndt",
    "goals.said.chance": (p, f) =>
      `Sandsynligheden for at nå det inden ${f.localDay(p.byDay)} er ${chance(p.chance, f, "under", "over")}.`,
    "goals.said.reached": () => "Det er allerede nået: den, der har taget skridtet, har taget det.",
    "goals.said.met": (p, f) => `Det blev nået, med ${amount(p.actual, f)}.`,
    "goals.said.missed": (p, f) =>
      p.actual
        ? `Det blev ikke nået: det blev ${amount(p.actual, f)}.`
        : "Det blev ikke nået: ingens dage sluttede i perioden.",
    "goals.said.gone": () => "Den gældende stige har ikke et sådant skridt eller trin.",
    "goals.said.notMeasured": () => "Trinene kræver fakta, som ikke er indlæst.",
    "goals.said.notBegun": (p, f) => `Det begynder ${f.localDay(p.fromDay)}.`,
    "goals.said.expected": (p, f) =>
      `Forventet inden ${f.localDay(p.byDay)}: ${amount(p.mean, f)}, mellem ${amount(p.low, f)} og ${amount(p.high, f)} i ni ud af ti tilfælde.`,
    "goals.said.metNow": (p, f) =>
      `Det er nået allerede, med ${f.people(p.people)}; det, der tæller, er, hvor mange der står der den ${f.localDay(p.byDay)}.`,
    "goals.said.ahead": (p, f) =>
      `Nu er det ${amount(p.actual, f)}, ${amount(p.by, f)} foran en plan, der vokser jævnt (${amount(p.plan, f)}).`,
    "goals.said.behind": (p, f) =>
      `Nu er det ${amount(p.actual, f)}, ${amount(p.by, f)} bagud i forhold til en plan, der vokser jævnt (${amount(p.plan, f)}).`,
    "goals.said.shareNow": (p, f) =>
      `Indtil nu er det ${amount(p.actual, f)}, af ${f.people(p.decided)} personer, som har haft deres dage.`,
    "goals.said.needed": (p, f) =>
      `Af omkring ${f.people(Math.round(p.people))}, der venter eller kommer, forventes ${f.percent(p.expected)} at tage skridtet i tide; ${f.percent(p.share)} skulle have gjort det.`,
    "goals.said.beyond": (p, f) =>
      `Uden for rækkevidde: selv om alle de omkring ${f.people(Math.round(p.people))}, der venter eller kommer, tog skridtet, ville det ikke være nok.`,
    "goals.said.outOfReach": () => "Uden for rækkevidde, som det går.",
    "goals.said.tested": (p, f) =>
      `Efterprøvet fra ${f.count(p.origins)} tidligere dage, ${f.count(p.days)} dage frem hver gang: modellens eget 90 %-interval holdt ${f.count(p.held)} af ${f.count(p.origins)} gange${p.widened > 1.005 ? `, så det er gjort ${whole(p.widened - 1, f)} bredere` : p.widened < 0.995 ? `, så det er gjort ${whole(1 - p.widened, f)} smallere` : ""}.`,
    "goals.said.untested": () =>
      "Fortiden er for kort til at efterprøve tre gange: intervallet er udvidet med det, som sådanne modeller rammer forkert andre steder.",
    "goals.said.tooFew": (p, f) =>
      `For få til at vide det: ${f.people(p.people)} ${f.one(p.people) ? "person" : "personer"} indtil nu, der skal ti til.`,
    "goals.said.tooShort": (p, f) =>
      `Data er for korte til at vide det: ${f.count(p.days)} ${p.days === 1 ? "dag" : "dage"}.`,
    "goals.gap.waited": (p, f) =>
      `Mod de ${f.count(p.days)} dage før: ${f.count(p.now)} skridt op efter ${f.count(p.before)}. ${signed(p.byRate, f)}, fordi folk klatrer oftere eller sjældnere, ${signed(p.byNumber, f)}, fordi der er flere eller færre af dem.`,
    "goals.gap.mostly": (p, f) =>
      `Det meste ligger hos dem, der har ventet ${waited.da(p, f)}: ${signed(p.by, f)}.`,
    "goals.gap.flows": (p, f) =>
      `I målets ${f.count(p.days)} dage ændrede trinnet sig med ${signed(p.now, f)}; i lige så mange dage før med ${signed(p.before, f)}.`,
    "goals.gap.month": (p, f) =>
      `Mest mangler blandt dem, der kom i ${f.localDay(p.monthDay).replace(/^\S+\s/, "")}: ${f.people(p.took)} af ${f.people(p.people)} tog skridtet, ${f.people(Math.round(p.short))} færre, end målet beder om.`,
    "goals.none": (p) => `Der er ikke noget mål ${p.goal}.`,
    "goals.none.fix": () => "stige goals viser dem, der er.",
    "goals.removed": (p) => `Mål ${p.goal} er fjernet.`,
    "goals.overtaken": () => "Nogen har ændret dette mål i mellemtiden.",
    "goals.overtaken.fix": () => "Se på det, som det er nu, og ændr det.",
    "goals.same": () => "Målet er allerede sådan, så intet blev ændret.",
    "goals.same.fix": () => "Angiv et andet måltal, en anden første eller sidste dag eller et andet segment.",
    "goals.noPlace": (p, f) =>
      `${p.given} er hverken et skridt eller et trin på stigen. Der er ${f.list(p.names)}.`,
    "goals.noPlace.fix": () =>
      "Angiv et skridt med id'erne på de to trin (customer-repeat), eller et trin med sit eget.",
    "goals.withinOfRung": () => "Inden så mange dage gælder et skridt; på et trin står der folk.",
    "goals.withinOfRung.fix": () => "Angiv et skridt, som customer-repeat, eller udelad dagene.",
    "goals.badShare": () => "Måltallet for en konvertering er en andel over 0 og under 100 %.",
    "goals.badCount": () => "Måltallet er et helt antal personer over 0.",
    "goals.badTarget.fix": () =>
      "Et antal personer, 1500; eller en andel med de dage, den får, 30% --within 90d.",
    "goals.badWithin": (p, f) => `Dagene er et helt tal fra 1 til ${f.count(p.most)}.`,
    "goals.badSpan": () => "Den sidste dag ligger før den første, eller mere end ti år efter den.",
    "goals.badSpan.fix": () =>
      "Angiv den sidste dag med --by 2026-12-31, og den første, hvis det ikke er i dag, med --from.",
    "goals.set": (p) => `Mål ${p.goal} er sat. ${p.name}`,
    "goals.changed": (p) => `Mål ${p.goal} er ændret. ${p.name}`,
    "goals.gone": (p) => `Mål ${p.goal} er fjernet; historien bliver stående.`,
    "goals.column.version": () => "version",
    "goals.column.since": () => "siden",
    "goals.column.who": () => "hvem",
    "goals.column.note": () => "bemærkning",
    "goals.history.removed": () => "fjernet",
    "option.goalTarget": () => "et andet måltal, som for set",
    "option.goalWithin": () => "for et skridt: inden hvor mange dage, så måltallet er en andel",
    "option.goalFrom": () => "målets første dag (ellers: i dag)",
    "option.goalBy": () => "målets sidste dag",
    "option.goalNote": () => "hvad du siger om det, gemt i historien",
    "help.goals": () => "sæt mål for skridt og trin, og se hvor sandsynligt det er, at de nås",
    "help.goals.more": () =>
      "Et skridt med et tal: så mange tager det. Et skridt med en andel og --within: sådan en andel af dem, der har haft deres dage i perioden. Et trin: så mange står på det den sidste dag.",
  },
});
