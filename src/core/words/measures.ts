import { phrasebook } from "./phrasebook.ts";

/** What measures besides the key figures are called, and how each is found. */
export const measuresWords = phrasebook({
  en: {
    "measures.title": () => "Measures, and where each is asked",
    "measures.days": (p: { days: number }, f) => `Key figures as they are now, of ${f.count(p.days)} days.`,
    "measures.needs.people": () => "people",
    "measures.needs.orders": () => "orders",
    "measures.needs.answers": () => "answers to surveys",
    "measures.needs.referrals": () => "referrals",
    "measures.needs.spend": () => "spend on marketing",
    "measures.needs": (p: { kind: string }) => `needs ${p.kind}`,
    "measures.perPerson": (p: { command: string }) => `person by person: ${p.command}`,
    "measures.unknown": (p: { id: string }) =>
      `There is no measure ${p.id}. “stige measures” lists them all.`,
    "measures.name.people-per-rung": () => "People per rung",
    "measures.name.moves": () => "Climbs, falls, lapses and returns",
    "measures.name.step-conversion": () => "Conversion of a step",
    "measures.name.time-to-step": () => "Time to a step",
    "measures.name.retention": () => "Retention",
    "measures.name.rhythm": () => "Active, slipping and lapsed",
    "measures.name.value": () => "Customer lifetime value",
    "measures.name.difference-between-rungs": () => "Difference between rungs",
    "measures.name.abc": () => "ABC of customers",
    "measures.name.key-customers": () => "Key customers",
    "measures.name.potential": () => "Potential of a step",
    "measures.name.rfm": () => "RFM scores",
    "measures.name.segments": () => "Segments by profit and probability",
    "measures.name.goal-probability": () => "Probability of reaching a goal",
    "measures.name.spend-balance": () => "Winning against keeping",
    "measures.name.cost-per-climb": () => "Cost of a climb",
    "measures.how.people-per-rung": () => "who stands on the highest rung whose rule holds, at the instant",
    "measures.how.moves": () => "who came to another place between two instants, by where from and where to",
    "measures.how.step-conversion": () =>
      "of those who came to the foot of a step, the share that climbed within 28, 90 and 365 days, everybody as long as they were watched",
    "measures.how.time-to-step": () => "the day by which half of those who climb have climbed",
    "measures.how.retention": () =>
      "of those who bought first in a month, the share that bought in each month after it",
    "measures.how.rhythm": () => "how long somebody has been silent beside their own usual pause",
    "measures.how.value": () =>
      "the margin that a person is expected to bring within the horizon, later money worth less, with an interval that a back-test has earned",
    "measures.how.difference-between-rungs": () =>
      "how much more one is worth on average on a rung than on the one below; who stands there was different before, so it is not what a push earns",
    "measures.how.abc": () => "the fewest who bring 80% of a year’s margin, those up to 95%, and the rest",
    "measures.how.key-customers": () => "who brought most in a year, one by one",
    "measures.how.potential": () =>
      "what would come of one more in a hundred climbing, and of a goal, if they then bought as those who climbed by themselves",
    "measures.how.rfm": () =>
      "how lately, how often and for how much each customer has bought, 1 to 5: the fifth of all buyers they are in",
    "measures.how.segments": () =>
      "groups of people, made and found, by the margin of a purchase times the probability of one",
    "measures.how.goal-probability": () =>
      "counted so far, those who wait by how long they have waited, and those who will come, with trend and season; widened or narrowed by looks back",
    "measures.how.spend-balance": () => "money spent below and above the first rung that a purchase gives",
    "measures.how.cost-per-climb": () =>
      "money spent on a rung over the people who climbed above it in the same days",
  },
  nb: {
    "measures.title": () => "Alle tall, og hvor hvert av dem finnes",
    "measures.days": (p, f) => `Nøkkeltall slik de er nå, for ${f.count(p.days)} dager.`,
    "measures.needs.people": () => "personer",
    "measures.needs.orders": () => "ordrer",
    "measures.needs.answers": () => "svar på målinger",
    "measures.needs.referrals": () => "vervinger",
    "measures.needs.spend": () => "markedsføringskostnader",
    "measures.needs": (p) => `krever ${p.kind}`,
    "measures.perPerson": (p) => `person for person: ${p.command}`,
    "measures.unknown": (p) => `Det finnes ikke noe tall som heter ${p.id}. «stige measures» viser alle.`,
    "measures.name.people-per-rung": () => "Folk på hvert trinn",
    "measures.name.moves": () => "Klatringer, fall, frafall og tilbakekomster",
    "measures.name.step-conversion": () => "Andel som klatrer et steg",
    "measures.name.time-to-step": () => "Tid til et steg",
    "measures.name.retention": () => "Hvem som kommer tilbake",
    "measures.name.rhythm": () => "Aktive, på vei ut og sovende",
    "measures.name.value": () => "Livstidsverdi",
    "measures.name.difference-between-rungs": () => "Forskjell mellom trinn",
    "measures.name.abc": () => "ABC-analyse av kunder",
    "measures.name.key-customers": () => "Nøkkelkunder",
    "measures.name.potential": () => "Potensial i et steg",
    "measures.name.rfm": () => "RFM-poeng",
    "measures.name.segments": () => "Segmenter etter fortjeneste og sannsynlighet",
    "measures.name.goal-probability": () => "Sannsynlighet for å nå et mål",
    "measures.name.spend-balance": () => "Å vinne nye mot å beholde",
    "measures.name.cost-per-climb": () => "Kostnad per klatring",
    "measures.how.people-per-rung": () =>
      "hvem som står på det høyeste trinnet der regelen holder, i øyeblikket det spørres om",
    "measures.how.moves": () => "hvem som kom til et annet sted mellom to øyeblikk, etter hvorfra og hvorhen",
    "measures.how.step-conversion": () =>
      "av dem som kom til foten av et steg, andelen som klatret innen 28, 90 og 365 dager, hver så lenge de ble fulgt",
    "measures.how.time-to-step": () => "dagen da halvparten av dem som klatrer, har klatret",
    "measures.how.retention": () =>
      "av dem som kjøpte første gang i en måned, andelen som kjøpte i hver måned etter",
    "measures.how.rhythm": () => "hvor lenge noen har vært stille, mot deres egen vanlige pause",
    "measures.how.value": () =>
      "dekningsbidraget en person ventes å gi innen horisonten, der senere penger teller mindre, med et intervall som en etterprøving har gitt grunnlag for",
    "measures.how.difference-between-rungs": () =>
      "hvor mye mer én er verdt i snitt på et trinn enn på trinnet under; de som står der, var annerledes fra før, så det er ikke hva et dytt gir",
    "measures.how.abc": () => "de færreste som gir 80 % av et års dekningsbidrag, de opp til 95 %, og resten",
    "measures.how.key-customers": () => "hvem som ga mest på et år, én for én",
    "measures.how.potential": () =>
      "hva som ville komme av at én til av hundre klatret, og av et mål, om de så kjøpte som dem som klatret av seg selv",
    "measures.how.rfm": () =>
      "hvor nylig, hvor ofte og for hvor mye hver kunde har kjøpt, 1 til 5: den femtedelen av alle kjøpere de er i",
    "measures.how.segments": () =>
      "grupper av folk, laget og funnet, etter dekningsbidraget av et kjøp ganger sannsynligheten for ett",
    "measures.how.goal-probability": () =>
      "det som er talt så langt, de som venter, etter hvor lenge, og de som vil komme, med trend og sesong; gjort bredere eller smalere av etterprøvinger",
    "measures.how.spend-balance": () => "penger brukt under og over det første trinnet som et kjøp gir",
    "measures.how.cost-per-climb": () =>
      "penger brukt på et trinn, delt på dem som klatret over det i de samme dagene",
  },
  da: {
    "measures.title": () => "Alle tal, og hvor hvert af dem findes",
    "measures.days": (p, f) => `Nøgletal, som de er nu, for ${f.count(p.days)} dage.`,
    "measures.needs.people": () => "personer",
    "measures.needs.orders": () => "ordrer",
    "measures.needs.answers": () => "svar på målinger",
    "measures.needs.referrals": () => "henvisninger",
    "measures.needs.spend": () => "markedsføringsudgifter",
    "measures.needs": (p) => `kræver ${p.kind}`,
    "measures.perPerson": (p) => `person for person: ${p.command}`,
    "measures.unknown": (p) => `Der findes ikke noget tal, der hedder ${p.id}. »stige measures« viser alle.`,
    "measures.name.people-per-rung": () => "Folk på hvert trin",
    "measures.name.moves": () => "Skridt op, fald, frafald og tilbagekomster",
    "measures.name.step-conversion": () => "Andel, der tager et skridt",
    "measures.name.time-to-step": () => "Tid til et skridt",
    "measures.name.retention": () => "Hvem der kommer tilbage",
    "measures.name.rhythm": () => "Aktive, på vej væk og sovende",
    "measures.name.value": () => "Livstidsværdi",
    "measures.name.difference-between-rungs": () => "Forskel mellem trin",
    "measures.name.abc": () => "ABC-analyse af kunder",
    "measures.name.key-customers": () => "Nøglekunder",
    "measures.name.potential": () => "Potentiale i et skridt",
    "measures.name.rfm": () => "RFM-point",
    "measures.name.segments": () => "Segmenter efter indtjening og sandsynlighed",
    "measures.name.goal-probability": () => "Sandsynlighed for at nå et mål",
    "measures.name.spend-balance": () => "At vinde nye mod at fastholde",
    "measures.name.cost-per-climb": () => "Omkostning pr. skridt op",
    "measures.how.people-per-rung": () =>
      "hvem der står på det højeste trin, hvor reglen gælder, i det øjeblik der spørges om",
    "measures.how.moves": () =>
      "hvem der kom til et andet sted mellem to øjeblikke, efter hvorfra og hvorhen",
    "measures.how.step-conversion": () =>
      "af dem, der kom til foden af et skridt, den andel, der tog det inden for 28, 90 og 365 dage, hver så længe de blev fulgt",
    "measures.how.time-to-step": () => "den dag, hvor halvdelen af dem, der tager skridtet, har taget det",
    "measures.how.retention": () =>
      "af dem, der købte første gang i en måned, den andel, der købte i hver måned efter",
    "measures.how.rhythm": () => "hvor længe nogen har været stille, mod deres egen sædvanlige pause",
    "measures.how.value": () =>
      "det dækningsbidrag, en person ventes at give inden for horisonten, hvor senere penge tæller mindre, med et interval, som en efterprøvning har givet grundlag for",
    "measures.how.difference-between-rungs": () =>
      "hvor meget mere én er værd i snit på et trin end på trinnet under; de, der står der, var anderledes i forvejen, så det er ikke, hvad et skub giver",
    "measures.how.abc": () =>
      "de færreste, der giver 80 % af et års dækningsbidrag, de op til 95 %, og resten",
    "measures.how.key-customers": () => "hvem der gav mest på et år, én for én",
    "measures.how.potential": () =>
      "hvad der ville komme af, at én mere af hundrede tog skridtet, og af et mål, hvis de så købte som dem, der tog det af sig selv",
    "measures.how.rfm": () =>
      "hvor nyligt, hvor ofte og for hvor meget hver kunde har købt, 1 til 5: den femtedel af alle købere, de er i",
    "measures.how.segments": () =>
      "grupper af folk, lavet og fundet, efter dækningsbidraget af et køb gange sandsynligheden for ét",
    "measures.how.goal-probability": () =>
      "det, der er talt hidtil, de, der venter, efter hvor længe, og de, der vil komme, med tendens og sæson; gjort bredere eller smallere af efterprøvninger",
    "measures.how.spend-balance": () => "penge brugt under og over det første trin, som et køb giver",
    "measures.how.cost-per-climb": () =>
      "penge brugt på et trin, delt med dem, der tog skridtet op derfra i de samme dage",
  },
});
