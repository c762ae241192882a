import { phrasebook } from "./phrasebook.ts";

/** What is said of money on winning people against keeping them. */
export const balanceWords = phrasebook({
  en: {
    "balance.title": (p: { days: number; asOfUs: number }, f) =>
      `Where the money of ${f.count(p.days)} days went, as of ${f.day(p.asOfUs)}`,
    "balance.basis": () =>
      "Spend by the rung it was aimed at, and touches by where their people stood. Per climb: the money of a rung over the people who climbed above it in the same days, with its 90% interval. It is not what made them climb.",
    "balance.none": (p: { days: number }, f) =>
      `Neither spend nor touches lie in these ${f.count(p.days)} days. Load a file of spend, or of what was sent.`,
    "balance.column.rung": () => "rung",
    "balance.column.spend": () => "spend",
    "balance.column.touches": () => "touches",
    "balance.column.touchCost": () => "their cost",
    "balance.column.climbed": () => "climbed",
    "balance.column.perClimb": () => "per climb",
    "balance.tooFew": () => "too few",
    "balance.perClimb": (p: { minor: number; low: number; high: number }, f) =>
      `${f.estimate(p.minor)} (${f.between(f.estimate(p.low), f.estimate(p.high))})`,
    "balance.aims": (p: { winning: number; keeping: number; back: number }, f) =>
      `On winning people: ${f.money(p.winning)}. On keeping them: ${f.money(p.keeping)}. On winning back: ${f.money(p.back)}.`,
    "balance.allOnWinning": (p: { share: number }, f) =>
      `${f.percent(p.share)} of the money goes to winning people: those who have bought are left to themselves.`,
    "balance.unsaid": (p: { minor: number }, f) =>
      `${f.money(p.minor)} does not say for whom: a column with the rung tells it.`,
    "balance.withoutRate": (p: { rows: number }, f) =>
      `${f.count(p.rows)} ${p.rows === 1 ? "row" : "rows"} of spend in another currency without a rate ${p.rows === 1 ? "is" : "are"} in no sum: stige rates says which days need one.`,
    "balance.withoutCost": (p: { touches: number }, f) =>
      `${f.count(p.touches)} ${p.touches === 1 ? "touch tells" : "touches tell"} no cost.`,
  },
  nb: {
    "balance.title": (p, f) => `Hvor pengene gikk på ${f.count(p.days)} dager, per ${f.day(p.asOfUs)}`,
    "balance.basis": () =>
      "Forbruk etter trinnet det var rettet mot, og henvendelser etter hvor mottakerne sto. Per klatring: pengene til et trinn delt på dem som klatret over det i de samme dagene, med 90 %-intervall. Det er ikke det som fikk dem til å klatre.",
    "balance.none": (p, f) =>
      `Verken forbruk eller henvendelser ligger i disse ${f.count(p.days)} dagene. Hent inn en fil med forbruk, eller med det som er sendt.`,
    "balance.column.rung": () => "trinn",
    "balance.column.spend": () => "forbruk",
    "balance.column.touches": () => "henvendelser",
    "balance.column.touchCost": () => "kostet",
    "balance.column.climbed": () => "klatret",
    "balance.column.perClimb": () => "per klatring",
    "balance.tooFew": () => "for få",
    "balance.perClimb": (p, f) =>
      `${f.estimate(p.minor)} (${f.between(f.estimate(p.low), f.estimate(p.high))})`,
    "balance.aims": (p, f) =>
      `På å vinne folk: ${f.money(p.winning)}. På å beholde dem: ${f.money(p.keeping)}. På å vinne tilbake: ${f.money(p.back)}.`,
    "balance.allOnWinning": (p, f) =>
      `${f.percent(p.share)} av pengene går til å vinne folk: de som har kjøpt, overlates til seg selv.`,
    "balance.unsaid": (p, f) =>
      `${f.money(p.minor)} sier ikke hvem de var for: en kolonne med trinnet forteller det.`,
    "balance.withoutRate": (p, f) =>
      `${f.count(p.rows)} ${p.rows === 1 ? "rad" : "rader"} med forbruk i annen valuta mangler kurs og er ikke med i noen sum: stige rates sier hvilke dager som trenger en.`,
    "balance.withoutCost": (p, f) =>
      `${f.count(p.touches)} ${p.touches === 1 ? "henvendelse" : "henvendelser"} forteller ikke hva de kostet.`,
  },
  da: {
    "balance.title": (p, f) => `Hvor pengene gik hen på ${f.count(p.days)} dage, pr. ${f.day(p.asOfUs)}`,
    "balance.basis": () =>
      "Forbrug efter det trin, det var rettet mod, og henvendelser efter, hvor modtagerne stod. Pr. skridt op: pengene til et trin delt med dem, der klatrede over det i de samme dage, med 90 %-interval. Det er ikke det, der fik dem til at klatre.",
    "balance.none": (p, f) =>
      `Hverken forbrug eller henvendelser ligger i disse ${f.count(p.days)} dage. Hent en fil med forbrug ind, eller med det, der er sendt.`,
    "balance.column.rung": () => "trin",
    "balance.column.spend": () => "forbrug",
    "balance.column.touches": () => "henvendelser",
    "balance.column.touchCost": () => "kostede",
    "balance.column.climbed": () => "klatrede",
    "balance.column.perClimb": () => "pr. skridt op",
    "balance.tooFew": () => "for få",
    "balance.perClimb": (p, f) =>
      `${f.estimate(p.minor)} (${f.between(f.estimate(p.low), f.estimate(p.high))})`,
    "balance.aims": (p, f) =>
      `${f.money(p.winning)} på at vinde folk, ${f.money(p.keeping)} på at fastholde dem og ${f.money(p.back)} på at vinde tilbage.`,
    "balance.allOnWinning": (p, f) =>
      `${f.percent(p.share)} af pengene går til at vinde folk: de, der har købt, overlades til sig selv.`,
    "balance.unsaid": (p, f) =>
      `${f.money(p.minor)} siger ikke, hvem de var til: en kolonne med trinnet fortæller det.`,
    "balance.withoutRate": (p, f) =>
      `${f.count(p.rows)} ${p.rows === 1 ? "række" : "rækker"} med forbrug i anden valuta mangler kurs og er ikke med i nogen sum: stige rates siger, hvilke dage der mangler en.`,
    "balance.withoutCost": (p, f) =>
      `${f.count(p.touches)} ${p.touches === 1 ? "henvendelse" : "henvendelser"} fortæller ikke, hvad de kostede.`,
  },
});
