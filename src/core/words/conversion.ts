import type { Formats } from "./formats.ts";
import { phrasebook } from "./phrasebook.ts";
import { percentWider } from "./wider.ts";

const wider = (times: number, f: Formats) => f.count(percentWider(times));

/** What is said of how many climb each step, and how soon. */
export const conversionWords = phrasebook({
  en: {
    "conversion.title": (p: { asOfUs: number }, f) => `Who climbs each step, as of ${f.day(p.asOfUs)}`,
    "conversion.basis": () =>
      "Of everybody who ever stood at the foot of a step: the share that came up within so many days, with its 90% interval. Falls and lapses in between do not end the waiting.",
    "conversion.column.climbedTo": () => "to",
    "conversion.column.started": () => "at its foot",
    "conversion.column.climbed": () => "climbed",
    "conversion.column.within": (p: { days: number }, f) => `within ${f.count(p.days)} days`,
    "conversion.column.half": () => "half of them by",
    "conversion.column.month": () => "month",
    "conversion.column.people": () => "people",
    "conversion.step": (p: { from: string; to: string }) => `${p.from} → ${p.to}`,
    "conversion.share": (p: { share: number; low: number; high: number }, f) =>
      `${f.percent(p.share)} (${f.between(f.percent(p.low), f.percent(p.high))})`,
    "conversion.interval": (p: { low: number; high: number }, f) =>
      f.between(f.percent(p.low), f.percent(p.high)),
    "conversion.widenedInterval": (p: { low: number; high: number }, f) =>
      `${f.between(f.percent(p.low), f.percent(p.high))}*`,
    "conversion.widened": (
      p: { step: string; times: number; days: number; earlier: number; later: number },
      f,
    ) =>
      `* ${p.step}: the interval is made up to ${wider(p.times, f)}% wider by the back-test. Within ${f.count(p.days)} days ${f.percent(p.earlier)} of the earlier half of those who came climbed, of the later half ${f.percent(p.later)}; only who came early was watched for long.`,
    "conversion.days": (p: { days: number }, f) => `${f.count(p.days)} days`,
    "conversion.tooFew": () => "too few",
    "conversion.tooShort": () => "too short",
    "conversion.halfDays": (p: { days: number }, f) => `day ${f.count(p.days)}`,
    "conversion.notMeasured": (p: { steps: readonly string[] }, f) => `Not measured: ${f.list(p.steps)}.`,
    "conversion.atOnce": (p: { step: string; people: number }, f) =>
      `${p.step}: ${f.people(p.people)} ${f.one(p.people) ? "person" : "people"} jumped over the lower rung in one instant, and count as climbed at once.`,
    "conversion.drift": (p: { step: string; days: number; earlier: number; later: number }, f) =>
      `${p.step}: within ${f.count(p.days)} days ${f.percent(p.later)} of the later half of those who came climbed, of the earlier half ${f.percent(p.earlier)}. What is told within longer times is of those who came long ago, not of those who come now.`,
    "conversion.late": (p: { step: string; people: number }, f) =>
      `${p.step}: ${f.people(p.people)} ${f.one(p.people) ? "person" : "people"} waited already when climbing could first be seen, and count from then on.`,
    "conversion.maybeOld": (p: { untilUs: number }, f) =>
      `Who bought before ${f.day(p.untilUs)} may have bought before the data begin, and is not surely new.`,
    "conversion.allMaybeOld": () =>
      "Everybody so far may have bought before the data begin: nobody is surely new.",
    "conversion.cohorts": (p: { step: string; days: number }, f) =>
      `${p.step}, by the month in which they came to its foot: counted within ${f.count(p.days)} days`,
    "conversion.maturing": () => "not all followed so long yet",
    "conversion.oneRung": () => "The ladder has one rung, so there is no step.",
  },
  nb: {
    "conversion.title": (p, f) => `Hvem som klatrer hvert steg, per ${f.day(p.asOfUs)}`,
    "conversion.basis": () =>
      "Av alle som noen gang har stått ved foten av et steg: andelen som kom opp innen så mange dager, med 90 %-intervall. Fall og opphold utenfor stigen avslutter ikke ventetiden.",
    "conversion.column.climbedTo": () => "til",
    "conversion.column.started": () => "ved foten",
    "conversion.column.climbed": () => "klatret",
    "conversion.column.within": (p, f) => `innen ${f.count(p.days)} dager`,
    "conversion.column.half": () => "halvparten innen",
    "conversion.column.month": () => "måned",
    "conversion.column.people": () => "personer",
    "conversion.step": (p) => `${p.from} → ${p.to}`,
    "conversion.share": (p, f) => `${f.percent(p.share)} (${f.between(f.percent(p.low), f.percent(p.high))})`,
    "conversion.interval": (p, f) => f.between(f.percent(p.low), f.percent(p.high)),
    "conversion.widenedInterval": (p, f) => `${f.between(f.percent(p.low), f.percent(p.high))}*`,
    "conversion.widened": (p, f) =>
      `* ${p.step}: intervallet er gjort opptil ${wider(p.times, f)} % bredere av etterprøvingen. Innen ${f.count(p.days)} dager klatret ${f.percent(p.earlier)} av den tidligste halvdelen av dem som kom, av den seneste ${f.percent(p.later)}; bare den som kom tidlig, er fulgt lenge.`,
    "conversion.days": (p, f) => `${f.count(p.days)} dager`,
    "conversion.tooFew": () => "for få",
    "conversion.tooShort": () => "for kort",
    "conversion.halfDays": (p, f) => `dag ${f.count(p.days)}`,
    "conversion.notMeasured": (p, f) => `Ikke målt: ${f.list(p.steps)}.`,
    "conversion.atOnce": (p, f) =>
      `${p.step}: ${f.people(p.people)} ${f.one(p.people) ? "person" : "personer"} hoppet over det nederste trinnet i ett og samme øyeblikk, og regnes som klatret med en gang.`,
    "conversion.drift": (p, f) =>
      `${p.step}: innen ${f.count(p.days)} dager klatret ${f.percent(p.later)} av den seneste halvdelen av dem som kom, av den tidligste ${f.percent(p.earlier)}. Det som sies innen lengre tid, gjelder dem som kom for lenge siden, ikke dem som kommer nå.`,
    "conversion.late": (p, f) =>
      `${p.step}: ${f.people(p.people)} ${f.one(p.people) ? "person" : "personer"} ventet allerede da klatring først kunne ses, og teller fra da av.`,
    "conversion.maybeOld": (p, f) =>
      `Den som kjøpte før ${f.day(p.untilUs)}, kan ha kjøpt før dataene begynner, og er ikke sikkert ny.`,
    "conversion.allMaybeOld": () => "Alle hittil kan ha kjøpt før dataene begynner: ingen er sikkert nye.",
    "conversion.cohorts": (p, f) =>
      `${p.step}, etter måneden de kom til foten: talt innen ${f.count(p.days)} dager`,
    "conversion.maturing": () => "ikke alle er fulgt så lenge ennå",
    "conversion.oneRung": () => "Stigen har ett trinn, og da finnes det ingen steg.",
  },
  da: {
    "conversion.title": (p, f) => `Hvem der klatrer hvert skridt, pr. ${f.day(p.asOfUs)}`,
    "conversion.basis": () =>
      "Af alle, der nogensinde har stået ved foden af et skridt: andelen, der kom op inden for så mange dage, med 90 %-interval. Fald og ophold uden for stigen afslutter ikke ventetiden.",
    "conversion.column.climbedTo": () => "til",
    "conversion.column.started": () => "ved foden",
    "conversion.column.climbed": () => "klatret",
    "conversion.column.within": (p, f) => `inden ${f.count(p.days)} dage`,
    "conversion.column.half": () => "halvdelen inden",
    "conversion.column.month": () => "måned",
    "conversion.column.people": () => "personer",
    "conversion.step": (p) => `${p.from} → ${p.to}`,
    "conversion.share": (p, f) => `${f.percent(p.share)} (${f.between(f.percent(p.low), f.percent(p.high))})`,
    "conversion.interval": (p, f) => f.between(f.percent(p.low), f.percent(p.high)),
    "conversion.widenedInterval": (p, f) => `${f.between(f.percent(p.low), f.percent(p.high))}*`,
    "conversion.widened": (p, f) =>
      `* ${p.step}: intervallet er gjort op til ${wider(p.times, f)} % bredere af efterprøvningen. Inden for ${f.count(p.days)} dage klatrede ${f.percent(p.earlier)} af den tidligste halvdel af dem, der kom, af den seneste ${f.percent(p.later)}; kun den, der kom tidligt, er fulgt længe.`,
    "conversion.days": (p, f) => `${f.count(p.days)} dage`,
    "conversion.tooFew": () => "for få",
    "conversion.tooShort": () => "for kort",
    "conversion.halfDays": (p, f) => `dag ${f.count(p.days)}`,
    "conversion.notMeasured": (p, f) => `Ikke målt: ${f.list(p.steps)}.`,
    "conversion.atOnce": (p, f) =>
      `${p.step}: ${f.people(p.people)} ${f.one(p.people) ? "person" : "personer"} sprang det nederste trin over i samme øjeblik og regnes som klatret med det samme.`,
    "conversion.drift": (p, f) =>
      `${p.step}: inden for ${f.count(p.days)} dage klatrede ${f.percent(p.later)} af den seneste halvdel af dem, der kom, af den tidligste ${f.percent(p.earlier)}. Hvad der siges inden for længere tid, gælder dem, der kom for længe siden, ikke dem, der kommer nu.`,
    "conversion.late": (p, f) =>
      `${p.step}: ${f.people(p.people)} ${f.one(p.people) ? "person" : "personer"} ventede allerede, da klatring først kunne ses, og tæller derfra.`,
    "conversion.maybeOld": (p, f) =>
      `Den, der købte før ${f.day(p.untilUs)}, kan have købt, før dataene begynder, og er ikke sikkert ny.`,
    "conversion.allMaybeOld": () => "Alle hidtil kan have købt, før dataene begynder: ingen er sikkert nye.",
    "conversion.cohorts": (p, f) =>
      `${p.step}, efter den måned, de kom til foden: talt inden for ${f.count(p.days)} dage`,
    "conversion.maturing": () => "ikke alle er fulgt så længe endnu",
    "conversion.oneRung": () => "Stigen har ét trin, og så er der ingen skridt.",
  },
});
