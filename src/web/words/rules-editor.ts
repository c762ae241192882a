import { phrasebook } from "../../core/words/phrasebook.ts";

interface Of {
  readonly people: number;
}
interface Name {
  readonly name: string;
}
interface Move extends Of {
  readonly from: string | null;
  readonly to: string | null;
}
interface Bounds {
  readonly least: number;
  readonly most: number;
}
interface Rhythm {
  readonly days: number;
  readonly share: number;
  readonly n: number;
}
interface Sample extends Of {
  readonly sampled: number;
}

/** The words of what is opened and changed on the rules page. */
export const rulesEditorWords = phrasebook({
  en: {
    "rules.rhythm.lapsed": (p: Rhythm, f) =>
      `Their own rhythm: after ${f.count(p.days)} days without a purchase, ${f.percent(p.share)} bought again (n\u00a0${f.people(p.n)}).`,
    "rules.rhythm.loyal": (p: Rhythm & { orders: number }, f) =>
      `Their own rhythm: of returning customers, ${f.percent(p.share)} make ${f.count(p.orders)} purchases within ${f.count(p.days)} days (n\u00a0${f.people(p.n)}).`,
    "rules.rhythm.proposes": (p: { days: number }, f) => `It proposes ${f.count(p.days)} days.`,
    "rules.rhythm.too-short": () => "Their own rhythm: the history is too short to tell.",
    "rules.rhythm.too-few": () => "Their own rhythm: too few purchases to tell.",
    "rules.stand": (p: Of, f) =>
      `${f.people(p.people)} ${f.one(p.people) ? "person stands" : "people stand"} here now`,
    "rules.fall": (p: Of, f) =>
      `${f.people(p.people)} ${f.one(p.people) ? "leaves" : "leave"} it within 28 days if nothing happens`,
    "rules.isNew": () => "new",
    "rules.follows": () => "What follows from it",
    "rules.follows.onLadder": (p: { more: number }, f) =>
      p.more === 0
        ? "As many stand on the ladder as now."
        : `${f.people(Math.abs(p.more))} ${p.more > 0 ? "more" : "fewer"} stand on the ladder.`,
    "rules.follows.left": (p: { now: number; draft: number }, f) =>
      p.now === p.draft
        ? `As before, ${f.people(p.now)} left the ladder in the last 12 months.`
        : `In the last 12 months ${f.people(p.draft)} left the ladder instead of ${f.people(p.now)}.`,
    "rules.follows.left.sample": (p: { low: number; high: number }, f) =>
      `(Sample: ${f.between(f.people(p.low), f.people(p.high))}.)`,
    "rules.follows.goals": (p: { goals: number }, f) =>
      p.goals === 0
        ? "No goal is about a rung that changes."
        : `${p.goals === 1 ? "One goal is" : `${f.count(p.goals)} goals are`} about a rung that changes, and will be counted anew.`,
    "rules.follows.see": () => "See the goals",
    "rules.more": (p: Name) => `More with ${p.name}`,
    "rules.rename": () => "Rename",
    "rules.rename.field": (p: Name) => `Another name for ${p.name}`,
    "rules.up": () => "Move up",
    "rules.down": () => "Move down",
    "rules.before": () => "Look at it earlier",
    "rules.after": () => "Look at it later",
    "rules.remove": () => "Remove",
    "rules.value.whole": (p: Bounds, f) =>
      `Write a whole number from ${f.count(p.least)} to ${f.count(p.most)}.`,
    "rules.value.number": (p: Bounds, f) => `Write a number from ${f.count(p.least)}, such as 499.50.`,
    "rules.set": () => "Set",
    "rules.leave": () => "Cancel",
    "rules.new": () => "New rung",
    "rules.new.name": () => "What is it called?",
    "rules.new.above": () => "Above which rung?",
    "rules.new.asks": () => "What does it take?",
    "rules.new.add": () => "Add the rung",
    "rules.new.then": () => "Its numbers are changed in its sentence afterwards.",
    "rules.new.taken": () => "A rung is called so already.",
    "rules.asks.orders": () => "a number of purchases",
    "rules.asks.noOrders": () => "a time without purchases",
    "rules.condition": () => "Another condition",
    "rules.condition.of": (p: Name) => `Another condition for ${p.name}`,
    "rules.condition.joined": () => "How is it joined to the rest?",
    "rules.condition.all": () => "and: both are asked",
    "rules.condition.any": () => "or: either is enough",
    "rules.condition.add": () => "Add the condition",
    "rules.condition.remove": (p: { text: string }) => `Take out: ${p.text}`,
    "rules.done.add-condition": (p: Name) => `${p.name} has another condition in the draft.`,
    "rules.done.remove-condition": (p: Name) =>
      `${p.name} has a condition less in the draft. Undo brings it back.`,
    "rules.asks.revenue": () => "purchases of an amount",
    "rules.asks.interest": () => "signs of interest",
    "rules.asks.nps": () => "a high NPS answer",
    "rules.asks.referrals": () => "friends referred",
    "rules.done.add": (p: Name) => `${p.name} was added to the draft.`,
    "rules.done.rename": (p: Name) => `It is called ${p.name} in the draft.`,
    "rules.done.up": (p: Name) => `${p.name} was moved up.`,
    "rules.done.down": (p: Name) => `${p.name} was moved down.`,
    "rules.done.remove": (p: Name) => `${p.name} was removed from the draft. Undo brings it back.`,
    "rules.movers.see": (p: Of, f) => (f.isFew(p.people) ? "See them" : `See the ${f.people(p.people)}`),
    "rules.movers.seeSample": () => "See those in the sample",
    "rules.movers.from": (p: { from: string; to: string }) => `from ${p.from} to ${p.to}`,
    "rules.movers.title": (p: Move, f) =>
      `${f.people(p.people)} ${f.one(p.people) ? "person" : "people"} would ${
        p.from === null
          ? p.to === null
            ? "stand elsewhere"
            : `come to ${p.to}`
          : p.to === null
            ? `leave ${p.from}`
            : `move from ${p.from} to ${p.to}`
      }`,
    "rules.movers.standing": (p: Of & { place: string }, f) =>
      `${f.people(p.people)} ${f.one(p.people) ? "person" : "people"} would stand on ${p.place}`,
    "rules.movers.all": () => "Everyone was asked about.",
    "rules.movers.sample": (p: Sample, f) =>
      `These are only the people in the sample, ${f.people(p.sampled)} of ${f.people(p.people)}. Count everyone to see them all.`,
    "rules.movers.now": () => "Under the rules in force",
    "rules.movers.draft": () => "Under the draft",
    "rules.movers.none": () => "Nobody moves so under this draft.",
    "rules.movers.mayNot": () => "Your account is shown numbers, not people. An owner can give that right.",
  },
  nb: {
    "rules.rhythm.lapsed": (p, f) =>
      `Deres egen rytme: etter ${f.count(p.days)} dager uten kjøp handlet ${f.percent(p.share)} igjen (n\u00a0${f.people(p.n)}).`,
    "rules.rhythm.loyal": (p, f) =>
      `Deres egen rytme: av gjenkjøperne gjør ${f.percent(p.share)} ${f.count(p.orders)} kjøp innen ${f.count(p.days)} dager (n\u00a0${f.people(p.n)}).`,
    "rules.rhythm.proposes": (p, f) => `Den foreslår ${f.count(p.days)} dager.`,
    "rules.rhythm.too-short": () => "Deres egen rytme: for kort historie til å vite.",
    "rules.rhythm.too-few": () => "Deres egen rytme: for få kjøp til å vite.",
    "rules.stand": (p, f) => `${f.people(p.people)} ${f.one(p.people) ? "person" : "personer"} står her nå`,
    "rules.fall": (p, f) => `${f.people(p.people)} går herfra innen 28 dager hvis ingenting skjer`,
    "rules.isNew": () => "nytt",
    "rules.follows": () => "Hva følger av det",
    "rules.follows.onLadder": (p, f) =>
      p.more === 0
        ? "Like mange står på stigen som nå."
        : `${f.people(Math.abs(p.more))} ${p.more > 0 ? (f.one(p.more) ? "mer" : "flere") : "færre"} står på stigen.`,
    "rules.follows.left": (p, f) =>
      p.now === p.draft
        ? `Siste 12 måneder gikk ${f.people(p.now)} av stigen, som før.`
        : `Siste 12 måneder gikk ${f.people(p.draft)} av stigen i stedet for ${f.people(p.now)}.`,
    "rules.follows.left.sample": (p, f) => `(Utvalg: ${f.between(f.people(p.low), f.people(p.high))}.)`,
    "rules.follows.goals": (p, f) =>
      p.goals === 0
        ? "Ingen mål gjelder et trinn som endres."
        : `${p.goals === 1 ? "Ett mål gjelder" : `${f.count(p.goals)} mål gjelder`} et trinn som endres, og regnes om.`,
    "rules.follows.see": () => "Se målene",
    "rules.more": (p) => `Mer om ${p.name}`,
    "rules.rename": () => "Gi nytt navn",
    "rules.rename.field": (p) => `Nytt navn på ${p.name}`,
    "rules.up": () => "Flytt opp",
    "rules.down": () => "Flytt ned",
    "rules.before": () => "La den gå foran",
    "rules.after": () => "La den komme etter",
    "rules.remove": () => "Fjern",
    "rules.value.whole": (p, f) => `Skriv et helt tall fra ${f.count(p.least)} til ${f.count(p.most)}.`,
    "rules.value.number": (p, f) => `Skriv et tall fra ${f.count(p.least)}, for eksempel 499,50.`,
    "rules.set": () => "Sett",
    "rules.leave": () => "Avbryt",
    "rules.new": () => "Nytt trinn",
    "rules.new.name": () => "Hva heter det?",
    "rules.new.above": () => "Over hvilket trinn?",
    "rules.new.asks": () => "Hva skal til?",
    "rules.new.add": () => "Legg til trinnet",
    "rules.new.then": () => "Tallene endres i setningen etterpå.",
    "rules.new.taken": () => "Et trinn heter det allerede.",
    "rules.asks.orders": () => "et antall kjøp",
    "rules.asks.noOrders": () => "en tid uten kjøp",
    "rules.condition": () => "Ett krav til",
    "rules.condition.of": (p) => `Ett krav til for ${p.name}`,
    "rules.condition.joined": () => "Hvordan henger det sammen med resten?",
    "rules.condition.all": () => "og: begge deler kreves",
    "rules.condition.any": () => "eller: én av delene er nok",
    "rules.condition.add": () => "Legg til kravet",
    "rules.condition.remove": (p) => `Ta ut: ${p.text}`,
    "rules.done.add-condition": (p) => `${p.name} har fått et krav til i utkastet.`,
    "rules.done.remove-condition": (p) =>
      `${p.name} har mistet et krav i utkastet. Angre henter det tilbake.`,
    "rules.asks.revenue": () => "kjøp for et beløp",
    "rules.asks.interest": () => "tegn på interesse",
    "rules.asks.nps": () => "et høyt NPS-svar",
    "rules.asks.referrals": () => "vervede venner",
    "rules.done.add": (p) => `${p.name} er lagt til i utkastet.`,
    "rules.done.rename": (p) => `Det heter ${p.name} i utkastet.`,
    "rules.done.up": (p) => `${p.name} er flyttet opp.`,
    "rules.done.down": (p) => `${p.name} er flyttet ned.`,
    "rules.done.remove": (p) => `${p.name} er fjernet fra utkastet. Angre henter det tilbake.`,
    "rules.movers.see": (p, f) => (f.isFew(p.people) ? "Se dem" : `Se de ${f.people(p.people)}`),
    "rules.movers.seeSample": () => "Se dem som er i utvalget",
    "rules.movers.from": (p) => `fra ${p.from} til ${p.to}`,
    "rules.movers.title": (p, f) =>
      `${f.people(p.people)} ${f.one(p.people) ? "person" : "personer"} ville ${
        p.from === null
          ? p.to === null
            ? "stått et annet sted"
            : `kommet til ${p.to}`
          : p.to === null
            ? `gått fra ${p.from}`
            : `flyttet seg fra ${p.from} til ${p.to}`
      }`,
    "rules.movers.standing": (p, f) =>
      `${f.people(p.people)} ${f.one(p.people) ? "person" : "personer"} ville stått på ${p.place}`,
    "rules.movers.all": () => "Det er regnet for alle.",
    "rules.movers.sample": (p, f) =>
      `Dette er bare dem som er i utvalget, ${f.people(p.sampled)} av ${f.people(p.people)}. Regn alle for å se hver og en.`,
    "rules.movers.now": () => "Etter reglene som gjelder",
    "rules.movers.draft": () => "Etter utkastet",
    "rules.movers.none": () => "Ingen flytter seg slik med dette utkastet.",
    "rules.movers.mayNot": () => "Kontoen din får se tall, ikke personer. En eier kan gi den retten.",
  },
  da: {
    "rules.rhythm.lapsed": (p, f) =>
      `Deres egen rytme: efter ${f.count(p.days)} dage uden køb handlede ${f.percent(p.share)} igen (n\u00a0${f.people(p.n)}).`,
    "rules.rhythm.loyal": (p, f) =>
      `Deres egen rytme: af de tilbagevendende kunder gør ${f.percent(p.share)} ${f.count(p.orders)} køb inden for ${f.count(p.days)} dage (n\u00a0${f.people(p.n)}).`,
    "rules.rhythm.proposes": (p, f) => `Den foreslår ${f.count(p.days)} dage.`,
    "rules.rhythm.too-short": () => "Deres egen rytme: for kort historie til at vide det.",
    "rules.rhythm.too-few": () => "Deres egen rytme: for få køb til at vide det.",
    "rules.stand": (p, f) => `${f.people(p.people)} ${f.one(p.people) ? "person" : "personer"} står her nu`,
    "rules.fall": (p, f) => `${f.people(p.people)} går herfra inden for 28 dage, hvis der ikke sker noget`,
    "rules.isNew": () => "nyt",
    "rules.follows": () => "Hvad følger af det",
    "rules.follows.onLadder": (p, f) =>
      p.more === 0
        ? "Lige så mange står på stigen som nu."
        : `${f.people(Math.abs(p.more))} ${p.more > 0 ? (f.one(p.more) ? "mere" : "flere") : "færre"} står på stigen.`,
    "rules.follows.left": (p, f) =>
      p.now === p.draft
        ? `De seneste 12 måneder gik ${f.people(p.now)} af stigen, som før.`
        : `De seneste 12 måneder gik ${f.people(p.draft)} af stigen i stedet for ${f.people(p.now)}.`,
    "rules.follows.left.sample": (p, f) => `(Udsnit: ${f.between(f.people(p.low), f.people(p.high))}.)`,
    "rules.follows.goals": (p, f) =>
      p.goals === 0
        ? "Ingen mål gælder et trin, der ændres."
        : `${p.goals === 1 ? "Ét mål gælder" : `${f.count(p.goals)} mål gælder`} et trin, der ændres, og beregnes igen.`,
    "rules.follows.see": () => "Se målene",
    "rules.more": (p) => `Mere om ${p.name}`,
    "rules.rename": () => "Giv nyt navn",
    "rules.rename.field": (p) => `Nyt navn på ${p.name}`,
    "rules.up": () => "Flyt op",
    "rules.down": () => "Flyt ned",
    "rules.before": () => "Lad den gå foran",
    "rules.after": () => "Lad den komme efter",
    "rules.remove": () => "Fjern",
    "rules.value.whole": (p, f) => `Skriv et helt tal fra ${f.count(p.least)} til ${f.count(p.most)}.`,
    "rules.value.number": (p, f) => `Skriv et tal fra ${f.count(p.least)}, for eksempel 499,50.`,
    "rules.set": () => "Sæt",
    "rules.leave": () => "Annuller",
    "rules.new": () => "Nyt trin",
    "rules.new.name": () => "Hvad hedder det?",
    "rules.new.above": () => "Over hvilket trin?",
    "rules.new.asks": () => "Hvad skal der til?",
    "rules.new.add": () => "Tilføj trinnet",
    "rules.new.then": () => "Tallene ændres i sætningen bagefter.",
    "rules.new.taken": () => "Et trin hedder det allerede.",
    "rules.asks.orders": () => "et antal køb",
    "rules.asks.noOrders": () => "en tid uden køb",
    "rules.condition": () => "Et krav til",
    "rules.condition.of": (p) => `Et krav til for ${p.name}`,
    "rules.condition.joined": () => "Hvordan hænger det sammen med resten?",
    "rules.condition.all": () => "og: begge dele kræves",
    "rules.condition.any": () => "eller: én af delene er nok",
    "rules.condition.add": () => "Tilføj kravet",
    "rules.condition.remove": (p) => `Tag ud: ${p.text}`,
    "rules.done.add-condition": (p) => `${p.name} har fået et krav til i udkastet.`,
    "rules.done.remove-condition": (p) =>
      `${p.name} har mistet et krav i udkastet. Fortryd henter det tilbage.`,
    "rules.asks.revenue": () => "køb for et beløb",
    "rules.asks.interest": () => "tegn på interesse",
    "rules.asks.nps": () => "et højt NPS-svar",
    "rules.asks.referrals": () => "hvervede venner",
    "rules.done.add": (p) => `${p.name} er tilføjet i udkastet.`,
    "rules.done.rename": (p) => `Det hedder ${p.name} i udkastet.`,
    "rules.done.up": (p) => `${p.name} er flyttet op.`,
    "rules.done.down": (p) => `${p.name} er flyttet ned.`,
    "rules.done.remove": (p) => `${p.name} er fjernet fra udkastet. Fortryd henter det tilbage.`,
    "rules.movers.see": (p, f) => (f.isFew(p.people) ? "Se dem" : `Se de ${f.people(p.people)}`),
    "rules.movers.seeSample": () => "Se dem, der er i stikprøven",
    "rules.movers.from": (p) => `fra ${p.from} til ${p.to}`,
    "rules.movers.title": (p, f) =>
      `${f.people(p.people)} ${f.one(p.people) ? "person" : "personer"} ville ${
        p.from === null
          ? p.to === null
            ? "stå et andet sted"
            : `komme til ${p.to}`
          : p.to === null
            ? `gå fra ${p.from}`
            : `flytte sig fra ${p.from} til ${p.to}`
      }`,
    "rules.movers.standing": (p, f) =>
      `${f.people(p.people)} ${f.one(p.people) ? "person" : "personer"} ville stå på ${p.place}`,
    "rules.movers.all": () => "Det er beregnet for alle.",
    "rules.movers.sample": (p, f) =>
      `Det er kun dem, der er i stikprøven, ${f.people(p.sampled)} af ${f.people(p.people)}. Beregn alle for at se hver enkelt.`,
    "rules.movers.now": () => "Efter de gældende regler",
    "rules.movers.draft": () => "Efter udkastet",
    "rules.movers.none": () => "Ingen flytter sig sådan med dette udkast.",
    "rules.movers.mayNot": () => "Din konto kan se tal, ikke personer. En ejer kan give den ret.",
  },
});
