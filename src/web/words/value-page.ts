import { phrasebook } from "../../core/words/phrasebook.ts";

type Ends = { readonly low: number; readonly high: number };

/** So many in a hundred; of fewer than a hundred, so many of them. */
interface Few {
  readonly a: number;
  readonly of: number | null;
}

/** The words of the page of value. */
export const valuePageWords = phrasebook({
  en: {
    question: () => "What are people worth on each rung?",
    heading: (p: { people: number; value: number; rung: string }) =>
      `${p.people}% of those on the ladder, from ${p.rung.toLocaleLowerCase()} up, hold ${p.value}% of the value.`,
    "heading.all": (p: { amountMinor: number; days: number }, f) =>
      `All together are worth ${f.estimate(p.amountMinor)} within ${f.count(p.days)} days.`,
    none: () => "What people are worth cannot be told.",
    "basis.margin": (p: { days: number; percent: number }, f) =>
      `expected margin of the next ${f.count(p.days)} days, ${f.count(p.percent)}% a year off what comes later`,
    "basis.revenue": (p: { days: number; percent: number }, f) =>
      `expected revenue of the next ${f.count(p.days)} days, ${f.count(p.percent)}% a year off what comes later`,
    all: (p: { amountMinor: number } & Ends, f) =>
      `in all ${f.estimate(p.amountMinor)} (${f.between(f.estimate(p.low), f.estimate(p.high))})`,
    interval: (p: Ends, f) => f.between(f.estimate(p.low), f.estimate(p.high)),
    "notes.title": () => "What these numbers rest on",
    "notes.why": () => "Why it cannot be told",
    "spread.title": () => "Value of a person, by rung",
    "spread.differs": () => "Value differs more within the rungs than between them",
    "spread.tooFew": () => "Fewer than ten stand on each rung: too few to tell what one is worth.",
    "spread.how": () =>
      "Of those who have bought, on a logarithmic scale. Thin: 5 to 95 of a hundred, thick: 25 to 75, line: the middle one, diamond: the mean of everyone there. Beside it the mean and its 90% interval.",
    "spread.edge": () => "Who is worth less than the scale shows stands at its edge.",
    difference: (p: { amountMinor: number }, f) =>
      `${p.amountMinor >= 0 ? "+" : "−"}${f.estimate(Math.abs(p.amountMinor))}`,
    "difference.is": () => "difference between rungs",
    selection: () =>
      "The difference between rungs is selection: who stands higher was different before. It is not what moving somebody up earns.",
    rung: () => "rung",
    people: () => "people",
    bought: () => "have bought",
    each: () => "each",
    ninety: () => "90% interval",
    together: () => "together",
    middle: () => "middle one",
    nobody: () => "nobody stands here",
    "rests.buyers": (p: { bought: number; waiting: number }, f) =>
      `${f.people(p.bought)} who have bought, by MBG/NBD and gamma-gamma; ${f.people(p.waiting)} who have not, by how long others waited who stood as they do`,
    "rests.tested": (p: { days: number }, f) =>
      `widened by what a back-test over ${f.count(p.days)} days missed`,
    "rests.untested": () => "widened by what such models usually miss: there is no back-test",
    /** `about`: by some of the people. */
    n: (p: { people: number; bought: number; about: boolean }, f) =>
      p.bought === p.people
        ? `n ${f.people(p.people)}`
        : `n ${f.people(p.people)}, ${p.about ? "≈ " : ""}${f.people(p.bought)} bought`,
    "abc.title": (p: Few & { brought: number }) =>
      `${p.of === null ? `${p.a}% of` : `${p.a} of ${p.of}`} customers bring ${p.brought}% of the margin`,
    "abc.title.revenue": (p: Few & { brought: number }) =>
      `${p.of === null ? `${p.a}% of` : `${p.a} of ${p.of}`} customers bring ${p.brought}% of revenue`,
    "abc.none": () => "Nobody brought anything within a year",
    "abc.basis.margin": (p: { days: number; customers: number }, f) =>
      `margin of the last ${f.count(p.days)} days, refunds of whatever day taken off, ${f.people(p.customers)} ${f.one(p.customers) ? "customer" : "customers"}`,
    "abc.basis.revenue": (p: { days: number; customers: number }, f) =>
      `revenue of the last ${f.count(p.days)} days, refunds of whatever day taken off, ${f.people(p.customers)} ${f.one(p.customers) ? "customer" : "customers"}`,
    "abc.axis": () => "customers, most profitable first",
    "abc.even": () => "if all brought the same",
    "abc.class": (p: { class: string; customers: number }, f) => `${p.class}: ${f.people(p.customers)}`,
    "abc.losing": (p: { customers: number; lostMinor: number }, f) =>
      `${f.people(p.customers)} cost more than they brought, ${f.money(p.lostMinor)} in all; they are in C.`,
    "abc.customers": () => "share of customers",
    "abc.brought": () => "share brought",
    "test.title": () => "Can the forecast be trusted?",
    "test.none": () => "The past is too short to hold a forecast against.",
    "test.basis": (p: { day: string; days: number; held: number; of: number }, f) =>
      `Said with what was known on ${p.day}, of the ${f.count(p.days)} days after. Band: 90% interval of the model alone, dot: what happened. ${p.held} of ${p.of} within.`,
    "test.scale": () => "what happened, as a share of what was expected",
    "test.line": (p: { predicted: number; happened: number }, f) =>
      `${f.estimate(p.predicted)} expected, ${f.money(p.happened)} came`,
    "test.all": () => "Everyone",
    "test.purchases": (p: { predicted: number; happened: number }, f) =>
      `Of those who had bought, ${f.count(Math.round(p.predicted))} purchases were expected and ${f.count(p.happened)} came.`,
    "test.widened": () => "The intervals on this page are widened by what the forecast missed here.",
    "test.out": () => "outside",
    "test.expected": () => "expected",
    "test.came": () => "came",
    "test.held": () => "held",
    yes: () => "yes",
    no: () => "no",
    "key.title": () => "Key customers",
    "key.basis": (p: { days: number; of: number }, f) =>
      `Who brought most in ${f.count(p.days)} days; ${f.people(p.of)} in class A.`,
    "key.none": () => "Nobody brought anything within a year.",
    "key.hidden": () => "Your account sees people by number.",
    "key.mayNot": () =>
      "Your account may not see who people are. An owner of the shop can give that right, under Settings, Accounts.",
    "key.person": () => "person",
    "key.brought": () => "brought",
    "key.days": () => "purchase days",
    "key.last": () => "last",
    "potential.title": () => "What one in a hundred more is worth",
    "potential.basis": (p: { days: number; since: string; until: string }, f) =>
      `If one more in a hundred of those who stand below climb within ${f.count(p.days)} days, at the rates of ${p.since} to ${p.until}.`,
    "potential.rests": () =>
      "It rests on the difference between rungs: whoever is made to climb is taken to buy as those who did by themselves. So it is the most that there can be; what a push earns only a control group tells.",
    "potential.share": (p: { share: number } & Ends, f) =>
      `${f.percent(p.share)} of those who stand below now climb (${f.between(f.percent(p.low), f.percent(p.high))})`,
    "potential.below": (p: { people: number }, f) => `${f.people(p.people)} stand below`,
    "potential.notMeasured": () => "not measured",
    "potential.untold": () => "no money to tell it in",
    "potential.market": (p: { unknown: number; size: number }, f) =>
      `Of a market of ${f.people(p.size)} people ${f.people(p.unknown)} are still to be found.`,
    "potential.step": (p: { from: string; to: string }) => `${p.from} to ${p.to.toLocaleLowerCase()}`,
    "potential.stepHead": () => "step",
    "potential.climb": () => "climb",
    "potential.point": () => "one in a hundred more",
  },
  nb: {
    question: () => "Hva er folk verdt på hvert trinn?",
    heading: (p) =>
      `${p.people} % av dem på stigen, fra ${p.rung.toLocaleLowerCase()} og opp, står for ${p.value} % av verdien.`,
    "heading.all": (p, f) =>
      `Alle til sammen er verdt ${f.estimate(p.amountMinor)} i løpet av ${f.count(p.days)} dager.`,
    none: () => "Hva folk er verdt, kan ikke sies.",
    "basis.margin": (p, f) =>
      `ventet dekningsbidrag neste ${f.count(p.days)} dager, ${f.count(p.percent)} % rente i året`,
    "basis.revenue": (p, f) =>
      `ventet omsetning neste ${f.count(p.days)} dager, ${f.count(p.percent)} % rente i året`,
    all: (p, f) =>
      `samlet ${f.estimate(p.amountMinor)} (${f.between(f.estimate(p.low), f.estimate(p.high))})`,
    interval: (p, f) => f.between(f.estimate(p.low), f.estimate(p.high)),
    "notes.title": () => "Hva tallene hviler på",
    "notes.why": () => "Hvorfor det ikke kan sies",
    "spread.title": () => "Verdien av en person, etter trinn",
    "spread.differs": () => "Verdien spriker mer innenfor trinnene enn mellom dem",
    "spread.tooFew": () => "Færre enn ti står på hvert trinn: for få til å si hva én er verdt.",
    "spread.how": () =>
      "Av dem som har kjøpt, på logaritmisk skala. Tynn: 5 til 95 av hundre, tykk: 25 til 75, strek: den midterste, rute: gjennomsnittet for alle som står der. Ved siden av står gjennomsnittet med 90\u00a0%-intervallet.",
    "spread.edge": () => "De som er verdt mindre enn skalaen viser, står ytterst på den.",
    difference: (p, f) => `${p.amountMinor >= 0 ? "+" : "−"}${f.estimate(Math.abs(p.amountMinor))}`,
    "difference.is": () => "forskjell mellom trinn",
    selection: () =>
      "Forskjellen mellom trinn er utvelgelse: de som står høyere, var annerledes fra før. Den er ikke hva det gir å flytte noen opp.",
    rung: () => "trinn",
    people: () => "personer",
    bought: () => "har kjøpt",
    each: () => "hver",
    ninety: () => "90\u00a0%-intervall",
    together: () => "til sammen",
    middle: () => "den midterste",
    nobody: () => "ingen står her",
    "rests.buyers": (p, f) =>
      `${f.people(p.bought)} som har kjøpt, med MBG/NBD og gamma-gamma; ${f.people(p.waiting)} som ikke har, etter hvor lenge andre ventet som sto som de`,
    "rests.tested": (p, f) => `utvidet med det en etterprøving over ${f.count(p.days)} dager bommet med`,
    "rests.untested": () => "utvidet med det slike modeller vanligvis bommer med: etterprøving finnes ikke",
    n: (p, f) =>
      p.bought === p.people
        ? `n ${f.people(p.people)}`
        : `n ${f.people(p.people)}, ${p.about ? "≈ " : ""}${f.people(p.bought)} har kjøpt`,
    "abc.title": (p) =>
      `${p.of === null ? `${p.a} % av kundene` : `${p.a} av ${p.of} kunder`} gir ${p.brought} % av bidraget`,
    "abc.title.revenue": (p) =>
      `${p.of === null ? `${p.a} % av kundene` : `${p.a} av ${p.of} kunder`} gir ${p.brought} % av omsetningen`,
    "abc.none": () => "Ingen ga noe det siste året",
    "abc.basis.margin": (p, f) =>
      `dekningsbidrag siste ${f.count(p.days)} dager, refusjoner fra hvilken dag som helst trukket fra, ${f.people(p.customers)} ${f.one(p.customers) ? "kunde" : "kunder"}`,
    "abc.basis.revenue": (p, f) =>
      `omsetning siste ${f.count(p.days)} dager, refusjoner fra hvilken dag som helst trukket fra, ${f.people(p.customers)} ${f.one(p.customers) ? "kunde" : "kunder"}`,
    "abc.axis": () => "kunder, mest lønnsomme først",
    "abc.even": () => "hvis alle ga like mye",
    "abc.class": (p, f) => `${p.class}: ${f.people(p.customers)}`,
    "abc.losing": (p, f) =>
      `${f.people(p.customers)} kostet mer enn de ga, ${f.money(p.lostMinor)} i alt; de er i C.`,
    "abc.customers": () => "andel av kundene",
    "abc.brought": () => "andel av bidraget",
    "test.title": () => "Kan vi stole på prognosen?",
    "test.none": () => "Fortiden er for kort til å etterprøve en prognose mot.",
    "test.basis": (p, f) =>
      `Sagt med det som var kjent ${p.day}, om de ${f.count(p.days)} dagene etter. Bånd: 90\u00a0%-intervallet fra modellen alene, prikk: det som skjedde. ${p.held} av ${p.of} innenfor.`,
    "test.scale": () => "det som skjedde, som andel av det ventede",
    "test.line": (p, f) => `${f.estimate(p.predicted)} ventet, ${f.money(p.happened)} kom`,
    "test.all": () => "Alle",
    "test.purchases": (p, f) =>
      `Av dem som hadde kjøpt, var ${f.count(Math.round(p.predicted))} kjøp ventet og ${f.count(p.happened)} kom.`,
    "test.widened": () => "Intervallene på denne siden er utvidet med det prognosen bommet med her.",
    "test.out": () => "utenfor",
    "test.expected": () => "ventet",
    "test.came": () => "kom",
    "test.held": () => "holdt",
    yes: () => "ja",
    no: () => "nei",
    "key.title": () => "Nøkkelkunder",
    "key.basis": (p, f) => `De som ga mest på ${f.count(p.days)} dager; ${f.people(p.of)} i klasse A.`,
    "key.none": () => "Ingen ga noe det siste året.",
    "key.hidden": () => "Kontoen din ser folk som nummer.",
    "key.mayNot": () =>
      "Kontoen din kan ikke se hvem folk er. En eier av butikken kan gi den retten, under Innstillinger, Kontoer.",
    "key.person": () => "person",
    "key.brought": () => "ga",
    "key.days": () => "kjøpsdager",
    "key.last": () => "sist",
    "potential.title": () => "Hva én til av hundre er verdt",
    "potential.basis": (p, f) =>
      `Hvis én til av hundre som står under, klatrer innen ${f.count(p.days)} dager, med ratene fra ${p.since} til ${p.until}.`,
    "potential.rests": () =>
      "Det hviler på forskjellen mellom trinn: den som får hjelp til å klatre, antas å kjøpe som de som gjorde det av seg selv. Derfor er det det meste det kan være; hva et dytt gir, vet bare en kontrollgruppe.",
    "potential.share": (p, f) =>
      `${f.percent(p.share)} av dem som står under nå, klatrer (${f.between(f.percent(p.low), f.percent(p.high))})`,
    "potential.below": (p, f) => `${f.people(p.people)} står under`,
    "potential.notMeasured": () => "ikke målt",
    "potential.untold": () => "ingen beløp å si det i",
    "potential.market": (p, f) =>
      `I et marked på ${f.people(p.size)} personer er ${f.people(p.unknown)} ennå ikke funnet.`,
    "potential.step": (p) => `${p.from} til ${p.to.toLocaleLowerCase()}`,
    "potential.stepHead": () => "steg",
    "potential.climb": () => "klatrer",
    "potential.point": () => "én til av hundre",
  },
  da: {
    question: () => "Hvad er folk værd på hvert trin?",
    heading: (p) =>
      `${p.people} % af dem på stigen, fra ${p.rung.toLocaleLowerCase()} og op, står for ${p.value} % af værdien.`,
    "heading.all": (p, f) =>
      `Alle tilsammen er ${f.estimate(p.amountMinor)} værd inden for ${f.count(p.days)} dage.`,
    none: () => "Hvad folk er værd, kan ikke siges.",
    "basis.margin": (p, f) =>
      `forventet dækningsbidrag de næste ${f.count(p.days)} dage, ${f.count(p.percent)} % rente om året`,
    "basis.revenue": (p, f) =>
      `forventet omsætning de næste ${f.count(p.days)} dage, ${f.count(p.percent)} % rente om året`,
    all: (p, f) =>
      `samlet ${f.estimate(p.amountMinor)} (${f.between(f.estimate(p.low), f.estimate(p.high))})`,
    interval: (p, f) => f.between(f.estimate(p.low), f.estimate(p.high)),
    "notes.title": () => "Hvad tallene bygger på",
    "notes.why": () => "Hvorfor det ikke kan siges",
    "spread.title": () => "Værdien af en person, efter trin",
    "spread.differs": () => "Værdien spreder sig mere inden for trinene end mellem dem",
    "spread.tooFew": () => "Færre end ti står på hvert trin: for få til at sige, hvad én er værd.",
    "spread.how": () =>
      "Af dem, der har købt, på logaritmisk skala. Tynd: 5 til 95 af hundrede, tyk: 25 til 75, streg: den midterste, rude: gennemsnittet af alle, der står der. Ved siden af står gennemsnittet med 90\u00a0%-intervallet.",
    "spread.edge": () => "De, der er mindre værd, end skalaen viser, står yderst på den.",
    difference: (p, f) => `${p.amountMinor >= 0 ? "+" : "−"}${f.estimate(Math.abs(p.amountMinor))}`,
    "difference.is": () => "forskel mellem trin",
    selection: () =>
      "Forskellen mellem trin er udvælgelse: de, der står højere, var anderledes i forvejen. Den er ikke, hvad det giver at flytte nogen op.",
    rung: () => "trin",
    people: () => "personer",
    bought: () => "har købt",
    each: () => "hver",
    ninety: () => "90\u00a0%-interval",
    together: () => "tilsammen",
    middle: () => "den midterste",
    nobody: () => "ingen står her",
    "rests.buyers": (p, f) =>
      `${f.people(p.bought)}, der har købt, med MBG/NBD og gamma-gamma; ${f.people(p.waiting)}, der ikke har, efter hvor længe andre ventede, der stod som de`,
    "rests.tested": (p, f) => `udvidet med det, en efterprøvning over ${f.count(p.days)} dage ramte forkert`,
    "rests.untested": () =>
      "udvidet med det, sådanne modeller plejer at ramme forkert: der er ingen efterprøvning",
    n: (p, f) =>
      p.bought === p.people
        ? `n ${f.people(p.people)}`
        : `n ${f.people(p.people)}, ${p.about ? "≈ " : ""}${f.people(p.bought)} har købt`,
    "abc.title": (p) =>
      `${p.of === null ? `${p.a} % af kunderne` : `${p.a} af ${p.of} kunder`} giver ${p.brought} % af bidraget`,
    "abc.title.revenue": (p) =>
      `${p.of === null ? `${p.a} % af kunderne` : `${p.a} af ${p.of} kunder`} giver ${p.brought} % af omsætningen`,
    "abc.none": () => "Ingen gav noget det seneste år",
    "abc.basis.margin": (p, f) =>
      `dækningsbidrag de seneste ${f.count(p.days)} dage, refusioner fra hvilken dag som helst trukket fra, ${f.people(p.customers)} ${f.one(p.customers) ? "kunde" : "kunder"}`,
    "abc.basis.revenue": (p, f) =>
      `omsætning de seneste ${f.count(p.days)} dage, refusioner fra hvilken dag som helst trukket fra, ${f.people(p.customers)} ${f.one(p.customers) ? "kunde" : "kunder"}`,
    "abc.axis": () => "kunder, mest lønsomme først",
    "abc.even": () => "hvis alle gav lige meget",
    "abc.class": (p, f) => `${p.class}: ${f.people(p.customers)}`,
    "abc.losing": (p, f) =>
      `${f.people(p.customers)} kostede mere, end de gav, ${f.money(p.lostMinor)} i alt; de er i C.`,
    "abc.customers": () => "andel af kunderne",
    "abc.brought": () => "andel af bidraget",
    "test.title": () => "Kan vi stole på prognosen?",
    "test.none": () => "Fortiden er for kort til at efterprøve en prognose imod.",
    "test.basis": (p, f) =>
      `Sagt med det, der var kendt ${p.day}, om de ${f.count(p.days)} dage efter. Bånd: 90\u00a0%-intervallet fra modellen alene, prik: det, der skete. ${p.held} af ${p.of} inden for.`,
    "test.scale": () => "det, der skete, som andel af det forventede",
    "test.line": (p, f) => `${f.estimate(p.predicted)} forventet, ${f.money(p.happened)} kom`,
    "test.all": () => "Alle",
    "test.purchases": (p, f) =>
      `Af dem, der havde købt, var ${f.count(Math.round(p.predicted))} køb forventet, og ${f.count(p.happened)} kom.`,
    "test.widened": () => "Intervallerne på denne side er udvidet med det, prognosen ramte forkert her.",
    "test.out": () => "uden for",
    "test.expected": () => "forventet",
    "test.came": () => "kom",
    "test.held": () => "holdt",
    yes: () => "ja",
    no: () => "nej",
    "key.title": () => "Nøglekunder",
    "key.basis": (p, f) => `De, der gav mest på ${f.count(p.days)} dage; ${f.people(p.of)} i klasse A.`,
    "key.none": () => "Ingen gav noget det seneste år.",
    "key.hidden": () => "Din konto ser folk som numre.",
    "key.mayNot": () =>
      "Din konto kan ikke se, hvem folk er. En ejer af butikken kan give den ret, under Indstillinger, Konti.",
    "key.person": () => "person",
    "key.brought": () => "gav",
    "key.days": () => "købsdage",
    "key.last": () => "sidst",
    "potential.title": () => "Hvad én mere af hundrede er værd",
    "potential.basis": (p, f) =>
      `Hvis én mere af hundrede, der står under, klatrer inden for ${f.count(p.days)} dage, med raterne fra ${p.since} til ${p.until}.`,
    "potential.rests": () =>
      "Det bygger på forskellen mellem trin: den, der får hjælp til at klatre, antages at købe som dem, der gjorde det af sig selv. Derfor er det det meste, det kan være; hvad et skub giver, ved kun en kontrolgruppe.",
    "potential.share": (p, f) =>
      `${f.percent(p.share)} af dem, der står under nu, klatrer (${f.between(f.percent(p.low), f.percent(p.high))})`,
    "potential.below": (p, f) => `${f.people(p.people)} står under`,
    "potential.notMeasured": () => "ikke målt",
    "potential.untold": () => "ingen beløb at sige det i",
    "potential.market": (p, f) =>
      `I et marked på ${f.people(p.size)} personer er ${f.people(p.unknown)} endnu ikke fundet.`,
    "potential.step": (p) => `${p.from} til ${p.to.toLocaleLowerCase()}`,
    "potential.stepHead": () => "skridt",
    "potential.climb": () => "klatrer",
    "potential.point": () => "én mere af hundrede",
  },
});
