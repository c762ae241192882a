import { phrasebook } from "./phrasebook.ts";

/** Told with one decimal it would be no more and no fewer, or hardly. */
const isAlike = (season: number) => Math.abs(season - 1) < 0.005;

/** What is said of what people are worth. */
export const valueWords = phrasebook({
  en: {
    "value.title": (p: { amountMinor: number; days: number }, f) =>
      `Everyone on and off the ladder is worth ${f.estimate(p.amountMinor)} within ${f.count(p.days)} days`,
    "value.none": () => "What people are worth cannot be told",
    "value.margin": (p: { percent: number }, f) => `margin, discounted by ${f.count(p.percent)}% a year`,
    "value.ofRevenue": (p: { percent: number }, f) => `revenue, discounted by ${f.count(p.percent)}% a year`,
    "value.interval": (p: { low: number; high: number }, f) =>
      f.between(f.estimate(p.low), f.estimate(p.high)),
    "value.intervals": () => "90% intervals of what will have been earned.",
    "value.column.rung": () => "rung",
    "value.column.people": () => "people",
    "value.column.bought": () => "bought",
    "value.column.mean": () => "each",
    "value.column.interval": () => "90% interval",
    "value.column.total": () => "together",
    "value.column.predicted": () => "predicted",
    "value.column.happened": () => "happened",
    "value.column.held": () => "held",
    "value.column.person": () => "person",
    "value.column.purchases": () => "purchases",
    "value.column.expected": () => "expected",
    "value.column.value": () => "value",
    "value.held": () => "yes",
    "value.notHeld": () => "no",
    "value.nobody": () => "–",
    "value.differences": () => "Difference between rungs",
    "value.selection": () =>
      "Who stands higher was different before: this is selection, not what moving somebody up earns.",
    "value.difference": (p: { from: string; to: string }) => `${p.to} over ${p.from}`,
    "value.backTest": (p: { us: number; days: number }, f) =>
      `Back-test: said on ${f.day(p.us)} of the ${f.count(p.days)} days after`,
    "value.backTest.all": (p: { predicted: number; low: number; high: number; happened: number }, f) =>
      `In all ${f.estimate(p.predicted)} were expected (${f.between(f.estimate(p.low), f.estimate(p.high))}), ${f.money(p.happened)} came.`,
    "value.backTest.purchases": (p: { predicted: number; happened: number }, f) =>
      `Of those who had bought, ${f.count(Math.round(p.predicted))} purchases were expected, ${f.count(p.happened)} came.`,
    "value.backTest.held": (p: { held: number; of: number }, f) =>
      `The intervals of the model alone held what happened on ${f.count(p.held)} of ${f.count(p.of)} rungs; those above are widened by what it missed.`,
    "value.abc": (p: { a: number; b: number; c: number }, f) =>
      `ABC: ${f.people(p.a)} ${f.one(p.a) ? "person is" : "people are"} worth 80% of what buyers are worth, ${f.people(p.b)} the next 15%, ${f.people(p.c)} the rest.`,
    "value.top": () => "Key customers",
    "value.model": () => "MBG/NBD and gamma-gamma",
    "value.noOrders": () => "Nobody has bought anything that counts, so there is nothing to value.",
    "value.noGain": () => "No purchase brought more than it cost: how much people spend cannot be fitted.",
    "value.noMoney": () => "The orders tell no money, so purchases have no value.",
    "value.tooShort": (p: { days: number }, f) =>
      `The orders span ${f.count(p.days)} ${p.days === 1 ? "day" : "days"}; a value takes four weeks at least.`,
    "value.one.fewBuyers": (p: { buyers: number; fewest: number }, f) =>
      `Too few to know: ${f.people(p.buyers)} ${f.one(p.buyers) ? "person has" : "people have"} bought from the shop, and what one is worth takes ${f.count(p.fewest)} at least.`,
    "value.one.fewWaiting": (p: { fewest: number }, f) =>
      `Too few to know: fewer than ${f.count(p.fewest)} who never bought stand here.`,
    "value.smallShop": (p: { buyers: number }, f) =>
      `Only ${f.people(p.buyers)} ${f.one(p.buyers) ? "person has" : "people have"} bought: the numbers lean on what is usual elsewhere, and the intervals are wide.`,
    "value.firstWeeks": (p: { buyers: number }, f) =>
      `The data seem to begin in the middle of the shop’s life: ${f.people(p.buyers)} buyers of the first eight weeks, who may have bought before, are valued but taught the model nothing.`,
    "value.firstDaysToo": () =>
      "Too few came back to tell what they spend, so first purchases speak for later ones.",
    "value.notIdentified": () =>
      "The data do not tell silence from having left: how many stay rests on what is usual elsewhere.",
    "value.commonDropout": () =>
      "Customers do not tell their chances to leave apart: all are given the same one.",
    "value.fewRepeat": (p: { repeatBuyers: number; customers: number }, f) =>
      `${p.repeatBuyers === 0 ? `None of ${f.people(p.customers)}` : `Only ${f.people(p.repeatBuyers)} of ${f.people(p.customers)}`} came back: the numbers are mostly what is usual elsewhere.`,
    "value.leftTruncated": (p: { share: number }, f) =>
      `${f.percent(p.share)} of the buyers stand on the first day of the data, and may have bought before it.`,
    "value.spendRises": () =>
      "Who buys often also spends more a time, which the model does not know: the most faithful are worth more than said, others less.",
    "value.spendFalls": () =>
      "Who buys often spends less a time, which the model does not know: the most faithful are worth less than said, others more.",
    "value.spendLeftOut": (p: { customers: number }, f) =>
      `${f.people(p.customers)} ${f.one(p.customers) ? "buyer brings" : "buyers bring"} nothing or a loss on average and taught the model of spend nothing.`,
    "value.spendConstant": () => "Everybody spends the same a time.",
    "value.didNotConverge": () => "The fit did not come to rest: take the numbers with care.",
    "value.fewFirsts": (p: { firsts: number }, f) =>
      `${p.firsts === 0 ? "Nobody was" : `Only ${f.people(p.firsts)} ${f.one(p.firsts) ? "person was" : "people were"}`} seen on the ladder before their first purchase: what those who never bought are worth is hardly known.`,
    "value.revenue": () =>
      "Margin is not measured, so this is revenue. Bring margins, costs of products, or marginRate in stige.yaml.",
    "value.revenueMostly": (p: { measured: number }, f) =>
      `Margin is measured for only ${f.percent(p.measured)} of revenue, so this is revenue.`,
    "value.marginPartly": (p: { measured: number }, f) =>
      `Margin is measured for ${f.percent(p.measured)} of revenue; the rest is taken to earn as much.`,
    "value.dataEnd": (p: { us: number; days: number; horizonDays: number }, f) =>
      `The data end on ${f.day(p.us)}, ${f.count(p.days)} days before the day asked about. What was bought since is not known; what is told is of the ${f.count(p.horizonDays)} days after the data.`,
    "value.noBackTest": (p: { error: number }, f) =>
      `The past is too short for a back-test: the intervals are widened by ${f.percent(p.error)}, which such models miss elsewhere.`,
    "value.fewForBackTest": (p: { error: number }, f) =>
      `Too few purchases were to be expected for a back-test: the intervals are widened by ${f.percent(p.error)}, which such models miss elsewhere.`,
    "value.shortBackTest": (p: { days: number; horizonDays: number }, f) =>
      `The past allows a back-test over ${f.count(p.days)} days only; for ${f.count(p.horizonDays)} what it missed is taken to grow.`,
    "value.spendNotIdentified": () =>
      "How much people differ in what they spend a time cannot be told from so few purchases: it rests on what is usual elsewhere.",
    "value.season": (p: { season: number; days: number }, f) =>
      `By trend and season of the past, the ${f.count(p.days)} days ahead bring ${f.percent(Math.abs(p.season - 1))} ${p.season > 1 ? "more" : "fewer"} repeat purchases than as many days of the last year: what is expected is ${p.season > 1 ? "raised" : "lowered"} by that.`,
    "value.seasonOfFirsts": (p: { season: number; days: number }, f) =>
      `How soon people buy for the first time changes with the calendar, which is reckoned with: the ${f.count(p.days)} days ahead are taken to bring ${isAlike(p.season) ? "about as many such purchases of those who wait as" : `${f.percent(Math.abs(p.season - 1))} ${p.season > 1 ? "more" : "fewer"} such purchases of those who wait than`} the same number of days of the last year.`,
    "value.seasonUnknown": (p: { days: number }, f) =>
      `Whether the ${f.count(p.days)} days ahead are a high or a low season cannot be told: that takes fourteen months in which new customers keep coming. The numbers are as if they were neither.`,
    "value.badHorizon": (p: { given: string }) => `A horizon is days, such as 365d, not ${p.given}.`,
    "value.badDiscount": (p: { given: string }) =>
      `A discount is percent a year, 0 to 100, such as 10, not ${p.given}.`,
  },
  nb: {
    "value.title": (p, f) =>
      `Alle på og utenfor stigen er verdt ${f.estimate(p.amountMinor)} i løpet av ${f.count(p.days)} dager`,
    "value.none": () => "Hva folk er verdt, kan ikke sies",
    "value.margin": (p, f) => `dekningsbidrag, diskontert med ${f.count(p.percent)} % i året`,
    "value.ofRevenue": (p, f) => `omsetning, diskontert med ${f.count(p.percent)} % i året`,
    "value.interval": (p, f) => f.between(f.estimate(p.low), f.estimate(p.high)),
    "value.intervals": () => "90 %-intervaller for det som kommer til å være tjent.",
    "value.column.rung": () => "trinn",
    "value.column.people": () => "personer",
    "value.column.bought": () => "har kjøpt",
    "value.column.mean": () => "hver",
    "value.column.interval": () => "90 %-intervall",
    "value.column.total": () => "til sammen",
    "value.column.predicted": () => "ventet",
    "value.column.happened": () => "skjedde",
    "value.column.held": () => "holdt",
    "value.column.person": () => "person",
    "value.column.purchases": () => "kjøp",
    "value.column.expected": () => "ventet",
    "value.column.value": () => "verdi",
    "value.held": () => "ja",
    "value.notHeld": () => "nei",
    "value.nobody": () => "–",
    "value.differences": () => "Forskjell mellom trinn",
    "value.selection": () =>
      "De som står høyere, var annerledes fra før: dette er utvelgelse, ikke hva det gir å flytte noen opp.",
    "value.difference": (p) => `${p.to} over ${p.from}`,
    "value.backTest": (p, f) => `Etterprøving: sagt ${f.day(p.us)} om de ${f.count(p.days)} dagene etter`,
    "value.backTest.all": (p, f) =>
      `I alt var ${f.estimate(p.predicted)} ventet (${f.between(f.estimate(p.low), f.estimate(p.high))}), ${f.money(p.happened)} kom.`,
    "value.backTest.purchases": (p, f) =>
      `Av dem som hadde kjøpt, var ${f.count(Math.round(p.predicted))} kjøp ventet, ${f.count(p.happened)} kom.`,
    "value.backTest.held": (p, f) =>
      `Intervallene fra modellen alene holdt det som skjedde på ${f.count(p.held)} av ${f.count(p.of)} trinn; de over er utvidet med det den bommet med.`,
    "value.abc": (p, f) =>
      `ABC: ${f.people(p.a)} ${f.one(p.a) ? "person" : "personer"} er verdt 80 % av det kjøperne er verdt, ${f.people(p.b)} de neste 15 %, ${f.people(p.c)} resten.`,
    "value.top": () => "Nøkkelkunder",
    "value.model": () => "MBG/NBD og gamma-gamma",
    "value.noOrders": () => "Ingen har kjøpt noe som teller, så det er ingenting å verdsette.",
    "value.noGain": () => "Ingen kjøp ga mer enn de kostet: hva folk bruker, lar seg ikke tilpasse.",
    "value.noMoney": () => "Ordrene oppgir ingen beløp, så kjøp har ingen verdi.",
    "value.tooShort": (p, f) =>
      `Ordrene dekker ${f.count(p.days)} ${p.days === 1 ? "dag" : "dager"}; en verdi krever minst fire uker.`,
    "value.one.fewBuyers": (p, f) =>
      `For få til å vite: ${f.people(p.buyers)} ${f.one(p.buyers) ? "person har" : "personer har"} kjøpt i butikken, og hva én er verdt, krever minst ${f.count(p.fewest)}.`,
    "value.one.fewWaiting": (p, f) =>
      `For få til å vite: her står færre enn ${f.count(p.fewest)} som aldri har kjøpt.`,
    "value.smallShop": (p, f) =>
      `Bare ${f.people(p.buyers)} ${f.one(p.buyers) ? "person har" : "personer har"} kjøpt: tallene støtter seg på det som er vanlig ellers, og intervallene er vide.`,
    "value.firstWeeks": (p, f) =>
      `Dataene ser ut til å begynne midt i butikkens liv: ${f.people(p.buyers)} kjøpere fra de første åtte ukene, som kan ha kjøpt før, får en verdi, men har ikke lært modellen noe.`,
    "value.firstDaysToo": () =>
      "For få kom tilbake til å vise hva de bruker, så første kjøp står for senere kjøp.",
    "value.notIdentified": () =>
      "Dataene skiller ikke pause fra å ha sluttet: hvor mange som blir, hviler på det som er vanlig ellers.",
    "value.commonDropout": () => "Kundene viser ingen forskjell i sjansen for å slutte: alle får den samme.",
    "value.fewRepeat": (p, f) =>
      `${p.repeatBuyers === 0 ? `Ingen av ${f.people(p.customers)}` : `Bare ${f.people(p.repeatBuyers)} av ${f.people(p.customers)}`} kom tilbake: tallene er mest det som er vanlig ellers.`,
    "value.leftTruncated": (p, f) =>
      `${f.percent(p.share)} av kjøperne står på dataenes første dag og kan ha kjøpt før den.`,
    "value.spendRises": () =>
      "De som kjøper ofte, bruker også mer hver gang, noe modellen ikke vet: de mest trofaste er verdt mer enn sagt, andre mindre.",
    "value.spendFalls": () =>
      "De som kjøper ofte, bruker mindre hver gang, noe modellen ikke vet: de mest trofaste er verdt mindre enn sagt, andre mer.",
    "value.spendLeftOut": (p, f) =>
      `${f.people(p.customers)} ${f.one(p.customers) ? "kjøper" : "kjøpere"} gir i snitt ingenting eller tap og har ikke lært modellen av beløp noe.`,
    "value.spendConstant": () => "Alle bruker like mye hver gang.",
    "value.didNotConverge": () => "Tilpasningen kom ikke til ro: ta tallene med forbehold.",
    "value.fewFirsts": (p, f) =>
      `${p.firsts === 0 ? "Ingen ble" : `Bare ${f.people(p.firsts)} ${f.one(p.firsts) ? "person ble" : "personer ble"}`} sett på stigen før sitt første kjøp: hva de som aldri har kjøpt er verdt, er knapt kjent.`,
    "value.revenue": () =>
      "Dekningsbidrag er ikke målt, så dette er omsetning. Ta med dekningsbidrag, kostpriser, eller marginRate i stige.yaml.",
    "value.revenueMostly": (p, f) =>
      `Dekningsbidrag er målt for bare ${f.percent(p.measured)} av omsetningen, så dette er omsetning.`,
    "value.marginPartly": (p, f) =>
      `Dekningsbidrag er målt for ${f.percent(p.measured)} av omsetningen; resten regnes å gi like mye.`,
    "value.dataEnd": (p, f) =>
      `Dataene slutter ${f.day(p.us)}, ${f.count(p.days)} dager før dagen det spørres om. Hva som er kjøpt siden, er ikke kjent; det som sies, gjelder de ${f.count(p.horizonDays)} dagene etter dataene.`,
    "value.noBackTest": (p, f) =>
      `Fortiden er for kort til en etterprøving: intervallene er utvidet med ${f.percent(p.error)}, som slike modeller bommer med ellers.`,
    "value.fewForBackTest": (p, f) =>
      `For få kjøp var å vente til en etterprøving: intervallene er utvidet med ${f.percent(p.error)}, som slike modeller bommer med ellers.`,
    "value.shortBackTest": (p, f) =>
      `Fortiden rekker bare til en etterprøving over ${f.count(p.days)} dager; for ${f.count(p.horizonDays)} dager regnes feilen som større.`,
    "value.spendNotIdentified": () =>
      "Hvor ulikt folk bruker per gang, kan ikke leses av så få kjøp: det hviler på det som er vanlig ellers.",
    "value.season": (p, f) =>
      `Etter trend og sesong hittil gir de ${f.count(p.days)} dagene framover ${f.percent(Math.abs(p.season - 1))} ${p.season > 1 ? "flere" : "færre"} gjenkjøp enn like mange dager av det siste året: det ventede er ${p.season > 1 ? "hevet" : "senket"} med det.`,
    "value.seasonOfFirsts": (p, f) =>
      `Hvor fort folk kjøper for første gang, endrer seg med kalenderen, og det er regnet med: de ${f.count(p.days)} dagene framover antas å gi ${isAlike(p.season) ? "omtrent like mange slike kjøp fra dem som venter, som" : `${f.percent(Math.abs(p.season - 1))} ${p.season > 1 ? "flere" : "færre"} slike kjøp fra dem som venter, enn`} like mange dager av det siste året.`,
    "value.seasonUnknown": (p, f) =>
      `Om de ${f.count(p.days)} dagene framover er høysesong eller lavsesong, kan ikke sies: det krever fjorten måneder der det stadig kommer nye kunder. Tallene er som om de var ingen av delene.`,
    "value.badHorizon": (p) => `En horisont er dager, som 365d, ikke ${p.given}.`,
    "value.badDiscount": (p) => `En diskontering er prosent i året, 0 til 100, som 10, ikke ${p.given}.`,
  },
  da: {
    "value.title": (p, f) =>
      `Alle på og uden for stigen er ${f.estimate(p.amountMinor)} værd inden for ${f.count(p.days)} dage`,
    "value.none": () => "Hvad folk er værd, kan ikke siges",
    "value.margin": (p, f) => `dækningsbidrag, diskonteret med ${f.count(p.percent)} % om året`,
    "value.ofRevenue": (p, f) => `omsætning, diskonteret med ${f.count(p.percent)} % om året`,
    "value.interval": (p, f) => f.between(f.estimate(p.low), f.estimate(p.high)),
    "value.intervals": () => "90 %-intervaller for det, der vil være tjent.",
    "value.column.rung": () => "trin",
    "value.column.people": () => "personer",
    "value.column.bought": () => "har købt",
    "value.column.mean": () => "hver",
    "value.column.interval": () => "90 %-interval",
    "value.column.total": () => "tilsammen",
    "value.column.predicted": () => "forventet",
    "value.column.happened": () => "skete",
    "value.column.held": () => "holdt",
    "value.column.person": () => "person",
    "value.column.purchases": () => "køb",
    "value.column.expected": () => "forventet",
    "value.column.value": () => "værdi",
    "value.held": () => "ja",
    "value.notHeld": () => "nej",
    "value.nobody": () => "–",
    "value.differences": () => "Forskel mellem trin",
    "value.selection": () =>
      "De, der står højere, var anderledes i forvejen: dette er udvælgelse, ikke hvad det giver at flytte nogen op.",
    "value.difference": (p) => `${p.to} over ${p.from}`,
    "value.backTest": (p, f) => `Efterprøvning: sagt ${f.day(p.us)} om de ${f.count(p.days)} dage efter`,
    "value.backTest.all": (p, f) =>
      `I alt var ${f.estimate(p.predicted)} forventet (${f.between(f.estimate(p.low), f.estimate(p.high))}), ${f.money(p.happened)} kom.`,
    "value.backTest.purchases": (p, f) =>
      `Af dem, der havde købt, var ${f.count(Math.round(p.predicted))} køb forventet, ${f.count(p.happened)} kom.`,
    "value.backTest.held": (p, f) =>
      `Intervallerne fra modellen alene holdt det, der skete, på ${f.count(p.held)} af ${f.count(p.of)} trin; dem ovenfor er udvidet med det, den ramte ved siden af.`,
    "value.abc": (p, f) =>
      `ABC: ${f.people(p.a)} ${f.one(p.a) ? "person" : "personer"} er 80 % af det værd, som køberne er værd, ${f.people(p.b)} de næste 15 %, ${f.people(p.c)} resten.`,
    "value.top": () => "Nøglekunder",
    "value.model": () => "MBG/NBD og gamma-gamma",
    "value.noOrders": () => "Ingen har købt noget, der tæller, så der er intet at værdisætte.",
    "value.noGain": () => "Ingen køb gav mere, end de kostede: hvad folk bruger, kan ikke tilpasses.",
    "value.noMoney": () => "Ordrerne oplyser ingen beløb, så køb har ingen værdi.",
    "value.tooShort": (p, f) =>
      `Ordrerne dækker ${f.count(p.days)} ${p.days === 1 ? "dag" : "dage"}; en værdi kræver mindst fire uger.`,
    "value.one.fewBuyers": (p, f) =>
      `For få til at vide det: ${f.people(p.buyers)} ${f.one(p.buyers) ? "person har" : "personer har"} købt i butikken, og hvad én er værd, kræver mindst ${f.count(p.fewest)}.`,
    "value.one.fewWaiting": (p, f) =>
      `For få til at vide det: her står færre end ${f.count(p.fewest)}, som aldrig har købt.`,
    "value.smallShop": (p, f) =>
      `Kun ${f.people(p.buyers)} ${f.one(p.buyers) ? "person har" : "personer har"} købt: tallene læner sig op ad det, der er almindeligt andre steder, og intervallerne er brede.`,
    "value.firstWeeks": (p, f) =>
      `Data ser ud til at begynde midt i butikkens liv: ${f.people(p.buyers)} købere fra de første otte uger, som kan have købt før, får en værdi, men har ikke lært modellen noget.`,
    "value.firstDaysToo": () =>
      "For få kom tilbage til at vise, hvad de bruger, så første køb står for senere køb.",
    "value.notIdentified": () =>
      "Data skelner ikke mellem pause og ophør: hvor mange der bliver, bygger på det, der er almindeligt andre steder.",
    "value.commonDropout": () => "Kunderne viser ingen forskel i chancen for at stoppe: alle får den samme.",
    "value.fewRepeat": (p, f) =>
      `${p.repeatBuyers === 0 ? `Ingen af ${f.people(p.customers)}` : `Kun ${f.people(p.repeatBuyers)} af ${f.people(p.customers)}`} kom tilbage: tallene er mest det, der er almindeligt andre steder.`,
    "value.leftTruncated": (p, f) =>
      `${f.percent(p.share)} af køberne står på den første dag i data og kan have købt før den.`,
    "value.spendRises": () =>
      "De, der køber ofte, bruger også mere hver gang, hvilket modellen ikke ved: de mest trofaste er mere værd end sagt, andre mindre.",
    "value.spendFalls": () =>
      "De, der køber ofte, bruger mindre hver gang, hvilket modellen ikke ved: de mest trofaste er mindre værd end sagt, andre mere.",
    "value.spendLeftOut": (p, f) =>
      `${f.people(p.customers)} ${f.one(p.customers) ? "køber" : "købere"} giver i snit ingenting eller tab og har ikke lært modellen af beløb noget.`,
    "value.spendConstant": () => "Alle bruger lige meget hver gang.",
    "value.didNotConverge": () => "Tilpasningen faldt ikke til ro: tag tallene med forbehold.",
    "value.fewFirsts": (p, f) =>
      `${p.firsts === 0 ? "Ingen blev" : `Kun ${f.people(p.firsts)} ${f.one(p.firsts) ? "person blev" : "personer blev"}`} set på stigen før deres første køb: hvad de, der aldrig har købt, er værd, vides knap.`,
    "value.revenue": () =>
      "Dækningsbidrag er ikke målt, så dette er omsætning. Medbring dækningsbidrag, kostpriser eller marginRate i stige.yaml.",
    "value.revenueMostly": (p, f) =>
      `Dækningsbidrag er målt for kun ${f.percent(p.measured)} af omsætningen, så dette er omsætning.`,
    "value.marginPartly": (p, f) =>
      `Dækningsbidrag er målt for ${f.percent(p.measured)} af omsætningen; resten regnes at give lige så meget.`,
    "value.dataEnd": (p, f) =>
      `Dataene slutter den ${f.day(p.us)}, ${f.count(p.days)} dage før den dag, der spørges om. Hvad der er købt siden, er ikke kendt; det, der siges, gælder de ${f.count(p.horizonDays)} dage efter dataene.`,
    "value.noBackTest": (p, f) =>
      `Fortiden er for kort til en efterprøvning: intervallerne er udvidet med ${f.percent(p.error)}, som sådanne modeller rammer ved siden af andre steder.`,
    "value.fewForBackTest": (p, f) =>
      `For få køb var at vente til en efterprøvning: intervallerne er udvidet med ${f.percent(p.error)}, som sådanne modeller rammer ved siden af andre steder.`,
    "value.shortBackTest": (p, f) =>
      `Fortiden rækker kun til en efterprøvning over ${f.count(p.days)} dage; for ${f.count(p.horizonDays)} dage regnes fejlen for større.`,
    "value.spendNotIdentified": () =>
      "Hvor forskelligt folk bruger pr. gang, kan ikke ses af så få køb: det bygger på det, der er almindeligt andre steder.",
    "value.season": (p, f) =>
      `Efter tendens og sæson hidtil giver de kommende ${f.count(p.days)} dage ${f.percent(Math.abs(p.season - 1))} ${p.season > 1 ? "flere" : "færre"} genkøb end lige så mange dage af det seneste år: det forventede er ${p.season > 1 ? "hævet" : "sænket"} med det.`,
    "value.seasonOfFirsts": (p, f) =>
      `Hvor hurtigt folk køber for første gang, ændrer sig med kalenderen, og det er regnet med: de kommende ${f.count(p.days)} dage antages at give ${isAlike(p.season) ? "omtrent lige så mange sådanne køb fra dem, der venter, som" : `${f.percent(Math.abs(p.season - 1))} ${p.season > 1 ? "flere" : "færre"} sådanne køb fra dem, der venter, end`} lige så mange dage af det seneste år.`,
    "value.seasonUnknown": (p, f) =>
      `Om de kommende ${f.count(p.days)} dage er høj- eller lavsæson, kan ikke siges: det kræver fjorten måneder, hvor der bliver ved med at komme nye kunder. Tallene er, som om de var ingen af delene.`,
    "value.badHorizon": (p) => `En horisont er dage, som 365d, ikke ${p.given}.`,
    "value.badDiscount": (p) => `En diskontering er procent om året, 0 til 100, som 10, ikke ${p.given}.`,
  },
});
