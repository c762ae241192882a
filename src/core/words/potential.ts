import { phrasebook } from "./phrasebook.ts";

/** What is said of what is in a step, and in the market. */
export const potentialWords = phrasebook({
  en: {
    "potential.title": (p: { days: number }, f) => `What is in each step within ${f.count(p.days)} days`,
    "potential.basis": (p: { fromUs: number; toUs: number }, f) =>
      `of those who stand below now, however long already, at the rates of ${f.day(p.fromUs)} to ${f.day(p.toUs)}; “stige conversion” counts from the day they came`,
    "potential.column.step": () => "step",
    "potential.column.people": () => "stand below",
    "potential.column.share": () => "climb",
    "potential.column.perPoint": () => "one point more",
    "potential.column.interval": () => "90% interval",
    "potential.step": (p: { from: string; to: string }) => `${p.from} to ${p.to}`,
    "potential.notMeasured": () => "not measured",
    "potential.share": (p: { share: number; low: number; high: number }, f) =>
      `${f.percent(p.share)} (${f.between(f.percent(p.low), f.percent(p.high))})`,
    "potential.rests": () =>
      "It rests on the difference between rungs: whoever is made to climb is taken to buy as those who climbed by themselves. That is selection, so take it as the most there can be; what a push earns only a holdout tells.",
    "potential.goal": (
      p: { share: number; amountMinor: number; low: number; high: number; allMinor: number },
      f,
    ) =>
      `If ${f.percent(p.share)} climb: ${f.estimate(p.amountMinor)} (${f.between(f.estimate(p.low), f.estimate(p.high))}) from those who stand there, ${f.estimate(p.allMinor)} with those who come through later.`,
    "potential.market": (p: { unknown: number; size: number; known: number }, f) =>
      `Of a market of ${f.people(p.size)} people ${f.people(p.known)} are known: ${f.people(p.unknown)} are still to be found.`,
    "potential.market.each": (p: { eachMinor: number }, f) =>
      `One who stands on the lowest rung is worth ${f.amount(p.eachMinor)} within that time.`,
    "potential.noMarket": () => "How large the market is stands nowhere: write market into stige.yaml.",
    "potential.noMarket.fix": () => "market: [{ name: Households with a garden, size: 250000 }]",
    "potential.shortSpan": () => "The data are shorter than a year: the rates rest on what there is.",
    "potential.toWithoutStep": () => "--to says how many are to climb; --step says where.",
    "potential.badShare": (p: { given: string }) =>
      `How many are to climb is a share, such as 30%, above 0 and below 100%, not ${p.given}.`,
  },
  nb: {
    "potential.title": (p, f) => `Hva hvert steg rommer i løpet av ${f.count(p.days)} dager`,
    "potential.basis": (p, f) =>
      `av dem som står under nå, hvor lenge de enn har stått der, med ratene fra ${f.day(p.fromUs)} til ${f.day(p.toUs)}; «stige conversion» teller fra dagen de kom`,
    "potential.column.step": () => "steg",
    "potential.column.people": () => "står under",
    "potential.column.share": () => "klatrer",
    "potential.column.perPoint": () => "ett prosentpoeng mer",
    "potential.column.interval": () => "90 %-intervall",
    "potential.step": (p) => `${p.from} til ${p.to}`,
    "potential.notMeasured": () => "ikke målt",
    "potential.share": (p, f) => `${f.percent(p.share)} (${f.between(f.percent(p.low), f.percent(p.high))})`,
    "potential.rests": () =>
      "Det hviler på forskjellen mellom trinn: de som får hjelp til å klatre, antas å kjøpe som de som klatret av seg selv. Det er utvelgelse, så regn det som det meste det kan være; hva et dytt gir, vet bare en kontrollgruppe.",
    "potential.goal": (p, f) =>
      `Hvis ${f.percent(p.share)} klatrer: ${f.estimate(p.amountMinor)} (${f.between(f.estimate(p.low), f.estimate(p.high))}) fra dem som står der, ${f.estimate(p.allMinor)} med dem som kommer dit senere.`,
    "potential.market": (p, f) =>
      `Av et marked på ${f.people(p.size)} personer er ${f.people(p.known)} kjent: ${f.people(p.unknown)} er ennå ikke funnet.`,
    "potential.market.each": (p, f) =>
      `En som står på det nederste trinnet, er verdt ${f.amount(p.eachMinor)} i løpet av den tiden.`,
    "potential.noMarket": () => "Hvor stort markedet er, står ingen steder: skriv market i stige.yaml.",
    "potential.noMarket.fix": () => "market: [{ name: Husstander med hage, size: 250000 }]",
    "potential.shortSpan": () => "Dataene er kortere enn et år: ratene hviler på det som finnes.",
    "potential.toWithoutStep": () => "--to sier hvor mange som skal klatre; --step sier hvor.",
    "potential.badShare": (p) =>
      `Hvor mange som skal klatre, er en andel som 30%, over 0 og under 100 %, ikke ${p.given}.`,
  },
  da: {
    "potential.title": (p, f) => `Hvad hvert skridt rummer inden for ${f.count(p.days)} dage`,
    "potential.basis": (p, f) =>
      `af dem, der står under nu, hvor længe de end har stået der, med raterne fra ${f.day(p.fromUs)} til ${f.day(p.toUs)}; »stige conversion« tæller fra den dag, de kom`,
    "potential.column.step": () => "skridt",
    "potential.column.people": () => "står under",
    "potential.column.share": () => "klatrer",
    "potential.column.perPoint": () => "ét procentpoint mere",
    "potential.column.interval": () => "90 %-interval",
    "potential.step": (p) => `${p.from} til ${p.to}`,
    "potential.notMeasured": () => "ikke målt",
    "potential.share": (p, f) => `${f.percent(p.share)} (${f.between(f.percent(p.low), f.percent(p.high))})`,
    "potential.rests": () =>
      "Det bygger på forskellen mellem trin: de, der hjælpes til at klatre, antages at købe som dem, der klatrede af sig selv. Det er udvælgelse, så regn det som det meste, det kan være; hvad et skub giver, ved kun en kontrolgruppe.",
    "potential.goal": (p, f) =>
      `Hvis ${f.percent(p.share)} klatrer: ${f.estimate(p.amountMinor)} (${f.between(f.estimate(p.low), f.estimate(p.high))}) fra dem, der står der, ${f.estimate(p.allMinor)} med dem, der kommer dertil senere.`,
    "potential.market": (p, f) =>
      `Af et marked på ${f.people(p.size)} personer er ${f.people(p.known)} kendt: ${f.people(p.unknown)} er endnu ikke fundet.`,
    "potential.market.each": (p, f) =>
      `En, der står på det nederste trin, er ${f.amount(p.eachMinor)} værd inden for den tid.`,
    "potential.noMarket": () => "Hvor stort markedet er, står ingen steder: skriv market i stige.yaml.",
    "potential.noMarket.fix": () => "market: [{ name: Husstande med have, size: 250000 }]",
    "potential.shortSpan": () => "Data er kortere end et år: raterne bygger på det, der findes.",
    "potential.toWithoutStep": () => "--to siger, hvor mange der skal klatre; --step siger hvor.",
    "potential.badShare": (p) =>
      `Hvor mange der skal klatre, er en andel som 30%, over 0 og under 100 %, ikke ${p.given}.`,
  },
});
