import { type Bring, bringText } from "./bring.ts";
import { phrasebook } from "./phrasebook.ts";

/** What is said of the key figures, and how each is counted. */
export const kpisWords = phrasebook({
  en: {
    "kpis.title": (p: { days: number; asOfUs: number }, f) =>
      `Key figures of ${f.count(p.days)} days, as of ${f.day(p.asOfUs)}`,
    "kpis.dataEnd": (p: { us: number; days: number }, f) =>
      `The data end on ${f.day(p.us)}, ${f.count(p.days)} days before the day asked about. What came since is not known, and not counted.`,
    "kpis.basis": () =>
      "Below each: what it rests on, and its 90% interval where it stands for more than was counted. Marked where it moved by more than chance does.",
    "kpis.column.now": () => "now",
    "kpis.column.before": (p: { days: number }, f) => `${f.count(p.days)} days before`,
    "kpis.name.new-customers": () => "New customers",
    "kpis.name.repurchase-rate": () => "Repurchase rate",
    "kpis.name.returning-revenue": () => "Revenue from returning customers",
    "kpis.name.buyers": () => "Customers who bought",
    "kpis.name.revenue": () => "Revenue of known people",
    "kpis.name.margin": () => "Margin of known people",
    "kpis.name.average-order": () => "Average order",
    "kpis.name.nps": () => "Net promoter score",
    "kpis.name.answer-age": () => "Age of answers, median",
    "kpis.name.fresh-answers": () => "Answers of the last 365 days",
    "kpis.name.response-rate": () => "Response rate of surveys",
    "kpis.name.referrals": () => "Friends referred who bought",
    "kpis.name.referred-revenue": () => "Revenue from referred friends",
    "kpis.how.new-customers": () => "people whose first purchase lies in the span",
    "kpis.how.repurchase-rate": () =>
      "of those who bought for the first time in the span before, the share that bought again on a later day within as long",
    "kpis.how.returning-revenue": () =>
      "of the revenue of known people, the share from days after their first purchase day",
    "kpis.how.buyers": () => "people who bought in the span",
    "kpis.how.revenue": () =>
      "net revenue of the counting orders of people that are known and not excluded; refunds of whatever day are taken off",
    "kpis.how.margin": () => "contribution margin of the same orders, where it is known",
    "kpis.how.average-order": () => "mean net revenue of an order",
    "kpis.how.nps": () =>
      "share of promoters less share of detractors among each person's latest answer in the span, from −100 to 100",
    "kpis.how.answer-age": () =>
      "of all who ever answered, half gave their latest answer within so many days of the end of the span",
    "kpis.how.fresh-answers": () =>
      "of all who ever answered, the share whose latest answer is at most 365 days old at the end of the span",
    "kpis.how.response-rate": () =>
      "of people who were sent a survey, the share that answered within 30 days; of surveys sent 30 days before the span, so that everybody had the time",
    "kpis.how.referrals": () => "friends who were referred and bought in the span",
    "kpis.how.referred-revenue": () =>
      "net revenue in the span from people whom somebody had referred by its end",
    "kpis.on.people": (p: { n: number }, f) => `${f.people(p.n)} ${f.one(p.n) ? "person" : "people"}`,
    "kpis.on.orders": (p: { n: number }, f) => `${f.count(p.n)} ${p.n === 1 ? "order" : "orders"}`,
    "kpis.on.answers": (p: { n: number }, f) => `${f.people(p.n)} ${f.one(p.n) ? "answer" : "answers"}`,
    "kpis.nobody": () => "nobody stands there",
    "kpis.tooFew": () => "too few",
    "kpis.tooShort": () => "data too short",
    "kpis.notMeasured": () => "not measured",
    "kpis.bring": (p: { bring: Bring }, f) => `bring ${bringText([[p.bring]], f)}`,
    "kpis.better": () => "better",
    "kpis.worse": () => "worse",
    "kpis.byRung": () => "By rung: who stands there now, and what they did in these days",
    "kpis.clv": (p: { revenue: boolean; days: number; percent: number }, f) =>
      `What one is worth on average (CLV): expected ${p.revenue ? "revenue" : "margin"} within ${f.count(p.days)} days, discounted by ${f.count(p.percent)}% a year, with its 90% interval`,
    "kpis.clv.none": () => "What customers are worth (CLV) cannot be told:",
    "kpis.clv.tooFew": (p: { fewest: number }, f) => `on no rung stand ${f.count(p.fewest)} people.`,
    "kpis.clv.customers": () => "All customers",
    "kpis.rung.rung": () => "rung",
    "kpis.rung.people": () => "people",
    "kpis.rung.bought": () => "bought",
    "kpis.rung.revenue": () => "revenue",
    "kpis.rung.margin": () => "margin",
    "kpis.rung.nps": () => "NPS",
  },
  nb: {
    "kpis.title": (p, f) => `Nøkkeltall for ${f.count(p.days)} dager, per ${f.day(p.asOfUs)}`,
    "kpis.dataEnd": (p, f) =>
      `Dataene slutter ${f.day(p.us)}, ${f.count(p.days)} dager før dagen det spørres om. Det som har kommet siden, er ikke kjent og ikke talt.`,
    "kpis.basis": () =>
      "Under hvert: hva det hviler på, og 90 %-intervallet der tallet står for mer enn det som er talt. Merket der det har endret seg mer enn tilfeldigheter gjør.",
    "kpis.column.now": () => "nå",
    "kpis.column.before": (p, f) => `${f.count(p.days)} dager før`,
    "kpis.name.new-customers": () => "Nye kunder",
    "kpis.name.repurchase-rate": () => "Gjenkjøpsrate",
    "kpis.name.returning-revenue": () => "Omsetning fra kunder som kom tilbake",
    "kpis.name.buyers": () => "Kunder som kjøpte",
    "kpis.name.revenue": () => "Omsetning fra kjente personer",
    "kpis.name.margin": () => "Dekningsbidrag fra kjente personer",
    "kpis.name.average-order": () => "Gjennomsnittlig ordre",
    "kpis.name.nps": () => "Net Promoter Score",
    "kpis.name.answer-age": () => "Alder på svar, median",
    "kpis.name.fresh-answers": () => "Svar fra de siste 365 dagene",
    "kpis.name.response-rate": () => "Svarprosent på undersøkelser",
    "kpis.name.referrals": () => "Vervede venner som kjøpte",
    "kpis.name.referred-revenue": () => "Omsetning fra vervede venner",
    "kpis.how.new-customers": () => "personer som kjøpte for første gang i tidsrommet",
    "kpis.how.repurchase-rate": () =>
      "av dem som kjøpte for første gang i tidsrommet før: andelen som kjøpte igjen en senere dag, innen like lang tid",
    "kpis.how.returning-revenue": () =>
      "av omsetningen fra kjente personer: andelen fra dager etter deres første kjøpsdag",
    "kpis.how.buyers": () => "personer som kjøpte i tidsrommet",
    "kpis.how.revenue": () =>
      "netto omsetning av ordrer som teller, fra personer som er kjent og ikke holdt utenfor; refusjoner fra hvilken dag som helst er trukket fra",
    "kpis.how.margin": () => "dekningsbidraget av de samme ordrene, der det er kjent",
    "kpis.how.average-order": () => "gjennomsnittlig netto omsetning per ordre",
    "kpis.how.nps": () =>
      "andelen anbefalere minus andelen kritikere blant hver persons siste svar i tidsrommet, fra −100 til 100",
    "kpis.how.answer-age": () =>
      "av alle som noen gang har svart, ga halvparten sitt siste svar innen så mange dager før tidsrommet var over",
    "kpis.how.fresh-answers": () =>
      "av alle som noen gang har svart: andelen med et siste svar som er høyst 365 dager gammelt når tidsrommet er over",
    "kpis.how.response-rate": () =>
      "av dem som fikk en undersøkelse: andelen som svarte innen 30 dager; av undersøkelser sendt 30 dager før tidsrommet, så alle har hatt tid",
    "kpis.how.referrals": () => "venner som ble vervet og kjøpte i tidsrommet",
    "kpis.how.referred-revenue": () =>
      "netto omsetning i tidsrommet fra folk som noen hadde vervet innen det var over",
    "kpis.on.people": (p, f) => `${f.people(p.n)} ${f.one(p.n) ? "person" : "personer"}`,
    "kpis.on.orders": (p, f) => `${f.count(p.n)} ${p.n === 1 ? "ordre" : "ordrer"}`,
    "kpis.on.answers": (p, f) => `${f.people(p.n)} svar`,
    "kpis.nobody": () => "ingen står der",
    "kpis.tooFew": () => "for få",
    "kpis.tooShort": () => "for korte data",
    "kpis.notMeasured": () => "ikke målt",
    "kpis.bring": (p, f) => `ta med ${bringText([[p.bring]], f)}`,
    "kpis.better": () => "bedre",
    "kpis.worse": () => "dårligere",
    "kpis.byRung": () => "Etter trinn: hvem som står der nå, og hva de gjorde i disse dagene",
    "kpis.clv": (p, f) =>
      `Hva én er verdt i gjennomsnitt (CLV): ${p.revenue ? "ventet omsetning" : "ventet dekningsbidrag"} i løpet av ${f.count(p.days)} dager, diskontert med ${f.count(p.percent)} % i året, med 90 %-intervall`,
    "kpis.clv.none": () => "Hva kunder er verdt (CLV), kan ikke sies:",
    "kpis.clv.tooFew": (p, f) => `på ingen trinn står det ${f.count(p.fewest)} personer.`,
    "kpis.clv.customers": () => "Alle kunder",
    "kpis.rung.rung": () => "trinn",
    "kpis.rung.people": () => "personer",
    "kpis.rung.bought": () => "kjøpte",
    "kpis.rung.revenue": () => "omsetning",
    "kpis.rung.margin": () => "dekningsbidrag",
    "kpis.rung.nps": () => "NPS",
  },
  da: {
    "kpis.title": (p, f) => `Nøgletal for ${f.count(p.days)} dage, pr. ${f.day(p.asOfUs)}`,
    "kpis.dataEnd": (p, f) =>
      `Dataene slutter den ${f.day(p.us)}, ${f.count(p.days)} dage før den dag, der spørges om. Det, der er kommet siden, er ikke kendt og ikke talt.`,
    "kpis.basis": () =>
      "Under hvert: hvad det bygger på, og 90 %-intervallet, hvor tallet står for mere end det talte. Mærket, hvor det har ændret sig mere, end tilfældet gør.",
    "kpis.column.now": () => "nu",
    "kpis.column.before": (p, f) => `${f.count(p.days)} dage før`,
    "kpis.name.new-customers": () => "Nye kunder",
    "kpis.name.repurchase-rate": () => "Genkøbsrate",
    "kpis.name.returning-revenue": () => "Omsætning fra kunder, der kom tilbage",
    "kpis.name.buyers": () => "Kunder, der købte",
    "kpis.name.revenue": () => "Omsætning fra kendte personer",
    "kpis.name.margin": () => "Dækningsbidrag fra kendte personer",
    "kpis.name.average-order": () => "Gennemsnitlig ordre",
    "kpis.name.nps": () => "Net Promoter Score",
    "kpis.name.answer-age": () => "Svarenes alder, median",
    "kpis.name.fresh-answers": () => "Svar fra de seneste 365 dage",
    "kpis.name.response-rate": () => "Svarprocent på undersøgelser",
    "kpis.name.referrals": () => "Henviste venner, der købte",
    "kpis.name.referred-revenue": () => "Omsætning fra henviste venner",
    "kpis.how.new-customers": () => "personer, der købte for første gang i perioden",
    "kpis.how.repurchase-rate": () =>
      "af dem, der købte for første gang i perioden før: andelen, der købte igen en senere dag inden for lige så lang tid",
    "kpis.how.returning-revenue": () =>
      "af omsætningen fra kendte personer: andelen fra dage efter deres første købsdag",
    "kpis.how.buyers": () => "personer, der købte i perioden",
    "kpis.how.revenue": () =>
      "nettoomsætning af ordrer, der tæller, fra personer, der er kendt og ikke holdt udenfor; refusioner fra hvilken dag som helst er trukket fra",
    "kpis.how.margin": () => "dækningsbidraget af de samme ordrer, hvor det er kendt",
    "kpis.how.average-order": () => "gennemsnitlig nettoomsætning pr. ordre",
    "kpis.how.nps": () =>
      "andelen af anbefalere minus andelen af kritikere blandt hver persons seneste svar i perioden, fra −100 til 100",
    "kpis.how.answer-age": () =>
      "af alle, der nogensinde har svaret, gav halvdelen deres seneste svar inden for så mange dage, før perioden var slut",
    "kpis.how.fresh-answers": () =>
      "af alle, der nogensinde har svaret: andelen med et seneste svar, der er højst 365 dage gammelt, når perioden er slut",
    "kpis.how.response-rate": () =>
      "af dem, der fik en undersøgelse: andelen, der svarede inden for 30 dage; af undersøgelser sendt 30 dage før perioden, så alle har haft tid",
    "kpis.how.referrals": () => "venner, der blev henvist og købte i perioden",
    "kpis.how.referred-revenue": () =>
      "nettoomsætning i perioden fra folk, som nogen havde henvist, inden den var slut",
    "kpis.on.people": (p, f) => `${f.people(p.n)} ${f.one(p.n) ? "person" : "personer"}`,
    "kpis.on.orders": (p, f) => `${f.count(p.n)} ${p.n === 1 ? "ordre" : "ordrer"}`,
    "kpis.on.answers": (p, f) => `${f.people(p.n)} svar`,
    "kpis.nobody": () => "ingen står der",
    "kpis.tooFew": () => "for få",
    "kpis.tooShort": () => "for korte data",
    "kpis.notMeasured": () => "ikke målt",
    "kpis.bring": (p, f) => `medbring ${bringText([[p.bring]], f)}`,
    "kpis.better": () => "bedre",
    "kpis.worse": () => "dårligere",
    "kpis.byRung": () => "Efter trin: hvem der står der nu, og hvad de gjorde i disse dage",
    "kpis.clv": (p, f) =>
      `Hvad én er værd i gennemsnit (CLV): ${p.revenue ? "forventet omsætning" : "forventet dækningsbidrag"} inden for ${f.count(p.days)} dage, diskonteret med ${f.count(p.percent)} % om året, med 90 %-interval`,
    "kpis.clv.none": () => "Hvad kunder er værd (CLV), kan ikke siges:",
    "kpis.clv.tooFew": (p, f) => `på intet trin står der ${f.count(p.fewest)} personer.`,
    "kpis.clv.customers": () => "Alle kunder",
    "kpis.rung.rung": () => "trin",
    "kpis.rung.people": () => "personer",
    "kpis.rung.bought": () => "købte",
    "kpis.rung.revenue": () => "omsætning",
    "kpis.rung.margin": () => "dækningsbidrag",
    "kpis.rung.nps": () => "NPS",
  },
});
