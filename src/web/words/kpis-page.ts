import { phrasebook } from "../../core/words/phrasebook.ts";
import { percentWider } from "../../core/words/wider.ts";

type Days = { readonly days: number };

/** The words of the key figures' page. */
export const kpisPageWords = phrasebook({
  en: {
    "page.kpis.question": () => "Is it getting better or worse?",
    "page.kpis.heading": (p: Days & { now: number; before: number | null }, f) =>
      `${f.people(p.now)} new ${f.one(p.now) ? "customer" : "customers"} in ${f.count(p.days)} days${p.before === null ? "." : p.now === p.before ? `, as many as in the ${f.count(p.days)} before.` : `, ${f.people(Math.abs(p.now - p.before))} ${p.now > p.before ? "more" : "fewer"} than in the ${f.count(p.days)} before.`}`,
    "page.kpis.untold": (p: Days, f) => `The data do not tell of ${f.count(p.days)} days yet.`,
    "page.kpis.basis": (p: { from: string; to: string }) =>
      `${p.from} to ${p.to}, local days; people who are excluded are left out`,
    "page.kpis.moved": () => "better and worse stand where more moved than chance does",
    "page.kpis.time": (p: Days, f) =>
      `In spans of ${f.count(p.days)} days, the last of which ends now; the bands are 90% intervals`,
    "page.kpis.until": () => "until",
    "page.kpis.others": () => "The other key figures",
    "page.kpis.followed": (p: { name: string; spans: number }, f) =>
      `${p.name} in ${f.count(p.spans)} spans of time`,
    "page.kpis.alert.set": () => "Set an alert",
    "page.kpis.alert.change": () => "Change the alert",
    "page.kpis.alert.of": (p: { name: string; set: boolean }) =>
      p.set ? `Change the alert: ${p.name}` : `Set an alert: ${p.name}`,
    "page.kpis.alert.label": (p: { share: boolean; days: number }, f) =>
      `Alert me below${p.share ? ", in %" : ""} (spans of ${f.count(p.days)} days)`,
    "page.kpis.alert.save": () => "Save",
    "page.kpis.alert.number": () => "Write a number, such as 5 or 12.5.",
    "page.kpis.alert.share": () => "Write more than 0 and at most 100%.",
    "page.kpis.alert.until": (p: { day: string }) => `in the data up to ${p.day}`,
    "page.kpis.alert.remove": () => "Take it away",
    "page.kpis.alert.leave": () => "Cancel",
    "page.kpis.alert.saved": () => "The alert is set.",
    "page.kpis.alert.removed": () => "The alert is taken away.",
    "page.kpis.alert.fine": (p: { limit: string }) => `alert below ${p.limit}`,
    "page.kpis.alert.below": (p: { limit: string; since: string }) =>
      `below the limit of ${p.limit} since ${p.since}`,
    "page.kpis.figure": () => "figure",
    "page.kpis.change": () => "beyond chance",
    "page.kpis.then": (p: { value: string; days: number }, f) =>
      `${p.value} in the ${f.count(p.days)} days before`,
    "page.kpis.byRung": () => "By rung, where people stand now",
    "page.kpis.selection": () =>
      "That a higher rung brings more is partly why they stand there; it is not what moving somebody up would earn.",
    "page.kpis.bought": () => "bought",
    "page.kpis.revenue": () => "revenue",
    "page.kpis.margin": () => "margin",
    "page.kpis.nps": () => "NPS",
    "page.kpis.nps.parts": (p: { promoters: number; passives: number; detractors: number }, f) =>
      `${f.people(p.promoters)} would recommend you, ${f.people(p.passives)} perhaps, ${f.people(p.detractors)} would not`,
    "page.kpis.referrals.parts": (p: { friends: number; referrers: number }, f) =>
      `${f.people(p.friends)} of them known here, referred by ${f.people(p.referrers)}`,
    "page.kpis.clv": () => "What one customer is worth",
    "page.kpis.clv.basis": (p: { revenue: boolean; days: number; percent: number }, f) =>
      `Expected ${p.revenue ? "revenue" : "margin"} of one on average within ${f.count(p.days)} days (CLV), discounted by ${f.count(p.percent)}% a year. Brackets: the 90% interval, widened by what the back-test missed.`,
    "page.kpis.clv.none": () => "What customers are worth cannot be told:",
    "page.kpis.clv.customers": () => "Customers, all rungs that a purchase gives",
    "page.kpis.clv.steady": () => "no change beyond its interval",
    "page.kpis.clv.then": (p: { value: string; days: number }, f) =>
      `${p.value} ${f.count(p.days)} days before`,
    "page.kpis.clv.time": () => "Each point is reckoned from what had happened by the end of its span.",
    "page.kpis.clv.sample": (p: { people: number; sampled: number }, f) =>
      `The picture is told by ${f.people(p.sampled)} of ${f.people(p.people)} people, the figure above it by everyone: its last point need not be the same.`,
    "page.kpis.clv.link": () => "What people are worth, and what that rests on",
    "page.measures.name": () => "Measures",
    "page.measures.link": () => "Every measure: what it counts, and what it rests on",
    "page.kpis.climb": () => "Who climbs each step",
    "page.kpis.climb.drift": (p: { days: number; earlier: number; later: number }, f) =>
      `It changes: within ${f.count(p.days)} days ${f.percent(p.earlier)} of the earlier half of those who came climbed, of the later half ${f.percent(p.later)}. What longer times tell is of those who came long ago.`,
    "page.kpis.widened": (p: { times: number }, f) =>
      `(${f.count(percentWider(p.times))}% wider by the back-test)`,
    "page.kpis.climb.basis": () =>
      "Of everybody who ever stood at the foot of a step: who came up within so many days. Falls in between do not end the waiting.",
    "page.kpis.started": () => "at the foot",
    "page.kpis.climbed": () => "climbed",
    "page.kpis.interval": (p: { low: string; high: string }, f) => f.between(p.low, p.high),
    "page.kpis.picture": () => "Dot: now, bar: its 90% interval, ring: the span before.",
    "page.kpis.step": (p: { from: string; to: string }) => `${p.from} to ${p.to.toLocaleLowerCase()}`,
  },
  nb: {
    "page.kpis.question": () => "Går det bedre eller dårligere?",
    "page.kpis.heading": (p, f) =>
      `${f.people(p.now)} ${f.one(p.now) ? "ny kunde" : "nye kunder"} på ${f.count(p.days)} dager${p.before === null ? "." : p.now === p.before ? `, like mange som i de ${f.count(p.days)} før.` : `, ${f.people(Math.abs(p.now - p.before))} ${p.now > p.before ? (p.now - p.before === 1 ? "mer" : "flere") : "færre"} enn i de ${f.count(p.days)} før.`}`,
    "page.kpis.untold": (p, f) => `Dataene forteller ikke om ${f.count(p.days)} dager ennå.`,
    "page.kpis.basis": (p) => `${p.from} til ${p.to}, lokale dager; de som er holdt utenfor, er ikke med`,
    "page.kpis.moved": () => "bedre og dårligere står der mer har endret seg enn tilfeldigheter gjør",
    "page.kpis.time": (p, f) =>
      `I tidsrom på ${f.count(p.days)} dager, det siste fram til nå; båndene er 90\u00a0%-intervaller`,
    "page.kpis.until": () => "til og med",
    "page.kpis.others": () => "De andre nøkkeltallene",
    "page.kpis.followed": (p, f) => `${p.name} i ${f.count(p.spans)} tidsrom`,
    "page.kpis.alert.set": () => "Sett et varsel",
    "page.kpis.alert.change": () => "Endre varselet",
    "page.kpis.alert.of": (p) => (p.set ? `Endre varselet: ${p.name}` : `Sett et varsel: ${p.name}`),
    "page.kpis.alert.label": (p, f) =>
      `Varsle under${p.share ? ", i %" : ""} (tidsrom på ${f.count(p.days)} dager)`,
    "page.kpis.alert.save": () => "Lagre",
    "page.kpis.alert.number": () => "Skriv et tall, for eksempel 5 eller 12,5.",
    "page.kpis.alert.share": () => "Skriv mer enn 0 og høyst 100 %.",
    "page.kpis.alert.until": (p) => `i dataene til og med ${p.day}`,
    "page.kpis.alert.remove": () => "Fjern",
    "page.kpis.alert.leave": () => "Avbryt",
    "page.kpis.alert.saved": () => "Varselet er satt.",
    "page.kpis.alert.removed": () => "Varselet er fjernet.",
    "page.kpis.alert.fine": (p) => `varsel under ${p.limit}`,
    "page.kpis.alert.below": (p) => `under varselgrensen på ${p.limit} siden ${p.since}`,
    "page.kpis.figure": () => "nøkkeltall",
    "page.kpis.change": () => "mer enn tilfeldig",
    "page.kpis.then": (p, f) => `${p.value} i de ${f.count(p.days)} dagene før`,
    "page.kpis.byRung": () => "Etter trinn, der folk står nå",
    "page.kpis.selection": () =>
      "At et høyere trinn gir mer, er noe av grunnen til at de står der; det er ikke hva det gir å flytte noen opp.",
    "page.kpis.bought": () => "kjøpte",
    "page.kpis.revenue": () => "omsetning",
    "page.kpis.margin": () => "dekningsbidrag",
    "page.kpis.nps": () => "NPS",
    "page.kpis.nps.parts": (p, f) =>
      `${f.people(p.promoters)} vil anbefale dere, ${f.people(p.passives)} kanskje, ${f.people(p.detractors)} ikke`,
    "page.kpis.referrals.parts": (p, f) =>
      `${f.people(p.friends)} av dem kjent her, vervet av ${f.people(p.referrers)}`,
    "page.kpis.clv": () => "Hva én kunde er verdt",
    "page.kpis.clv.basis": (p, f) =>
      `${p.revenue ? "Ventet omsetning" : "Ventet dekningsbidrag"} fra én i gjennomsnitt i løpet av ${f.count(p.days)} dager (CLV), diskontert med ${f.count(p.percent)} % i året. I parentes: 90\u00a0%-intervallet, utvidet med det etterprøvingen bommet med.`,
    "page.kpis.clv.none": () => "Hva kunder er verdt, kan ikke sies:",
    "page.kpis.clv.customers": () => "Kunder, alle trinn som et kjøp gir",
    "page.kpis.clv.steady": () => "ingen endring ut over intervallet",
    "page.kpis.clv.then": (p, f) => `${p.value} ${f.count(p.days)} dager før`,
    "page.kpis.clv.time": () => "Hvert punkt er regnet ut fra det som hadde skjedd da tidsrommet tok slutt.",
    "page.kpis.clv.sample": (p, f) =>
      `Bildet bygger på ${f.people(p.sampled)} av ${f.people(p.people)} personer, tallet over det på alle; det siste punktet kan derfor være et annet.`,
    "page.kpis.clv.link": () => "Hva folk er verdt, og hva det hviler på",
    "page.measures.name": () => "Alle tall",
    "page.measures.link": () => "Alle tall: hva hvert av dem teller, og hva det hviler på",
    "page.kpis.climb": () => "Hvem som klatrer hvert steg",
    "page.kpis.climb.drift": (p, f) =>
      `Det endrer seg: innen ${f.count(p.days)} dager klatret ${f.percent(p.earlier)} av den tidligste halvdelen av dem som kom, av den seneste ${f.percent(p.later)}. Det lengre tid forteller, gjelder dem som kom for lenge siden.`,
    "page.kpis.widened": (p, f) => `(${f.count(percentWider(p.times))} % bredere av etterprøvingen)`,
    "page.kpis.climb.basis": () =>
      "Av alle som noen gang har stått ved foten av et steg: hvem som kom opp innen så mange dager. Fall imellom avslutter ikke ventetiden.",
    "page.kpis.started": () => "ved foten",
    "page.kpis.climbed": () => "klatret",
    "page.kpis.interval": (p, f) => f.between(p.low, p.high),
    "page.kpis.picture": () => "Punkt: nå, strek: 90\u00a0%-intervallet, ring: tidsrommet før.",
    "page.kpis.step": (p) => `${p.from} til ${p.to.toLocaleLowerCase()}`,
  },
  da: {
    "page.kpis.question": () => "Går det bedre eller dårligere?",
    "page.kpis.heading": (p, f) =>
      `${f.people(p.now)} ${f.one(p.now) ? "ny kunde" : "nye kunder"} på ${f.count(p.days)} dage${p.before === null ? "." : p.now === p.before ? `, lige så mange som i de ${f.count(p.days)} før.` : `, ${f.people(Math.abs(p.now - p.before))} ${p.now > p.before ? (p.now - p.before === 1 ? "mere" : "flere") : "færre"} end i de ${f.count(p.days)} før.`}`,
    "page.kpis.untold": (p, f) => `Dataene fortæller ikke om ${f.count(p.days)} dage endnu.`,
    "page.kpis.basis": (p) => `${p.from} til ${p.to}, lokale dage; de, der er holdt udenfor, er ikke med`,
    "page.kpis.moved": () => "bedre og dårligere står, hvor mere har ændret sig, end tilfældet gør",
    "page.kpis.time": (p, f) =>
      `I perioder på ${f.count(p.days)} dage, den sidste frem til nu; båndene er 90\u00a0%-intervaller`,
    "page.kpis.until": () => "til og med",
    "page.kpis.others": () => "De andre nøgletal",
    "page.kpis.followed": (p, f) => `${p.name} i ${f.count(p.spans)} perioder`,
    "page.kpis.alert.set": () => "Sæt en advarsel",
    "page.kpis.alert.change": () => "Ændr advarslen",
    "page.kpis.alert.of": (p) => (p.set ? `Ændr advarslen: ${p.name}` : `Sæt en advarsel: ${p.name}`),
    "page.kpis.alert.label": (p, f) =>
      `Advar under${p.share ? ", i %" : ""} (perioder på ${f.count(p.days)} dage)`,
    "page.kpis.alert.save": () => "Gem",
    "page.kpis.alert.number": () => "Skriv et tal, for eksempel 5 eller 12,5.",
    "page.kpis.alert.share": () => "Skriv mere end 0 og højst 100 %.",
    "page.kpis.alert.until": (p) => `i data til og med ${p.day}`,
    "page.kpis.alert.remove": () => "Fjern",
    "page.kpis.alert.leave": () => "Annuller",
    "page.kpis.alert.saved": () => "Advarslen er sat.",
    "page.kpis.alert.removed": () => "Advarslen er fjernet.",
    "page.kpis.alert.fine": (p) => `advarsel under ${p.limit}`,
    "page.kpis.alert.below": (p) => `under grænsen på ${p.limit} siden ${p.since}`,
    "page.kpis.figure": () => "nøgletal",
    "page.kpis.change": () => "mere end tilfældigt",
    "page.kpis.then": (p, f) => `${p.value} i de ${f.count(p.days)} dage før`,
    "page.kpis.byRung": () => "Efter trin, hvor folk står nu",
    "page.kpis.selection": () =>
      "At et højere trin giver mere, er noget af grunden til, at de står der; det er ikke, hvad det giver at flytte nogen op.",
    "page.kpis.bought": () => "købte",
    "page.kpis.revenue": () => "omsætning",
    "page.kpis.margin": () => "dækningsbidrag",
    "page.kpis.nps": () => "NPS",
    "page.kpis.nps.parts": (p, f) =>
      `${f.people(p.promoters)} vil anbefale jer, ${f.people(p.passives)} måske, ${f.people(p.detractors)} ikke`,
    "page.kpis.referrals.parts": (p, f) =>
      `${f.people(p.friends)} af dem kendt her, henvist af ${f.people(p.referrers)}`,
    "page.kpis.clv": () => "Hvad én kunde er værd",
    "page.kpis.clv.basis": (p, f) =>
      `${p.revenue ? "Forventet omsætning" : "Forventet dækningsbidrag"} fra én i gennemsnit inden for ${f.count(p.days)} dage (CLV), diskonteret med ${f.count(p.percent)} % om året. I parentes: 90\u00a0%-intervallet, udvidet med det, efterprøvningen ramte forkert.`,
    "page.kpis.clv.none": () => "Hvad kunder er værd, kan ikke siges:",
    "page.kpis.clv.customers": () => "Kunder, alle trin som et køb giver",
    "page.kpis.clv.steady": () => "ingen ændring ud over intervallet",
    "page.kpis.clv.then": (p, f) => `${p.value} ${f.count(p.days)} dage før`,
    "page.kpis.clv.time": () => "Hvert punkt er regnet ud fra det, der var sket, da perioden sluttede.",
    "page.kpis.clv.sample": (p, f) =>
      `Billedet bygger på ${f.people(p.sampled)} af ${f.people(p.people)} personer, tallet over det på alle; det sidste punkt kan derfor være et andet.`,
    "page.kpis.clv.link": () => "Hvad folk er værd, og hvad det hviler på",
    "page.measures.name": () => "Alle tal",
    "page.measures.link": () => "Alle tal: hvad hvert af dem tæller, og hvad det bygger på",
    "page.kpis.climb": () => "Hvem der klatrer hvert skridt",
    "page.kpis.climb.drift": (p, f) =>
      `Det ændrer sig: inden for ${f.count(p.days)} dage klatrede ${f.percent(p.earlier)} af den tidligste halvdel af dem, der kom, af den seneste ${f.percent(p.later)}. Hvad længere tid fortæller, gælder dem, der kom for længe siden.`,
    "page.kpis.widened": (p, f) => `(${f.count(percentWider(p.times))} % bredere af efterprøvningen)`,
    "page.kpis.climb.basis": () =>
      "Af alle, der nogensinde har stået ved foden af et skridt: hvem der kom op inden for så mange dage. Fald ind imellem afslutter ikke ventetiden.",
    "page.kpis.started": () => "ved foden",
    "page.kpis.climbed": () => "klatret",
    "page.kpis.interval": (p, f) => f.between(p.low, p.high),
    "page.kpis.picture": () => "Punkt: nu, streg: 90\u00a0%-intervallet, ring: perioden før.",
    "page.kpis.step": (p) => `${p.from} til ${p.to.toLocaleLowerCase()}`,
  },
});
