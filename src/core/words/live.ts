import { phrasebook } from "./phrasebook.ts";

/** What is said of facts that come over HTTP. */
export const liveWords = phrasebook({
  en: {
    "live.full": () =>
      "More facts are waiting to be taken in than there is room for. Nothing of this was kept.",
    "live.full.fix": (p: { seconds: number }, f) =>
      `Send it again in ${f.count(p.seconds)} seconds, with the same ids.`,
    "live.notBegun": () => "Nobody has said yet what shop this is.",
    "live.notBegun.fix": () => "Say it on the page Data, or load a first file; then send this again.",
    "live.notJson": () => "What was sent is no JSON.",
    "live.notJson.fix": () =>
      "Send an object, a list of objects, or one object a line as application/x-ndjson.",
    "live.noRows": () => "The list is empty: it tells nothing.",
    "live.noRows.fix": () => "Send at least one object.",
    "live.manyRows": (p: { most: number }, f) => `At most ${f.count(p.most)} rows are taken at once.`,
    "live.manyRows.fix": () => "Send them in several requests.",
    "live.otherRequest": () => "Another request had this Idempotency-Key.",
    "live.otherRequest.fix": () =>
      "Give each request a key of its own, and only the same request the same key.",
    "live.notObject": () => "This is no JSON object.",
    "live.notObject.fix": () => "Send an object with the fields of the kind.",
    "live.notId": () => "This is no id of a message.",
    "live.notId.fix": (p: { most: number }, f) => `Send a text of at most ${f.count(p.most)} characters.`,
    "live.missing": (p: { field: string }) => `${p.field} is missing, and a row must have it.`,
    "live.missing.fix": () => "Send the row again with it.",
    "live.notPlain": () => "This is an object or a list.",
    "live.notPlain.fix": () => "Send a text, a number, true or false.",
    "live.notText": () => "A character of this text is broken in two.",
    "live.notText.fix": () => "Send the text whole, in UTF-8.",
    "live.notMail.fix": (p: { field: string }) =>
      `Send the address alone, as kari@example.com, or set ${p.field}.`,
    "live.sealed.fix": () => "Correct it in the program that sends it, and send it again under another id.",
    "live.notTruth": (p: { given: string }) => `${p.given} is neither true nor false.`,
    "live.notTruth.fix": () => "Send true or false.",
    "live.unknownField": (p: { field: string }) => `There is no field ${p.field}.`,
    "live.unknownField.fix": (p: { fields: string }) => `Fields of this kind: ${p.fields}`,
    "live.namesNobody": () => "The row names nobody.",
    "live.namesNobody.fix": (p: { fields: string }) => `Send one of: ${p.fields}`,
    "live.notLines": () => "These are no lines of an order.",
    "live.notLines.fix": (p: { most: number }, f) =>
      `Only orders have lines: a list of at most ${f.count(p.most)} objects.`,
    "live.someKinds": (p: { kinds: string }) => `A browser's key may only tell ${p.kinds}.`,
    "live.someKinds.fix": () => "Send this from a server, with a key that writes.",
    "live.origin": () => "This key may not be used from there.",
    "live.origin.fix": () =>
      "A browser's key is used from the pages it was made for, and any other from a server alone. Make one with the right origins in the settings.",
    "live.parked": () => "Stige could not take it in, and not for anything that is wrong with it.",
    "live.parked.fix": () =>
      "It is put aside, as it was told but for whom it names. Tell its maker, and send it again under another id once a newer Stige is there.",
    "live.parkedMany": (p: { rows: number }, f) =>
      `Rows that came over HTTP and could not be taken in: ${f.count(p.rows)}.`,
    "live.tooLarge": (p: { most: number }, f) => `At most ${f.count(p.most)} bytes are taken at once.`,
    "live.tooLarge.fix": () => "Send it in several requests.",
  },
  nb: {
    "live.full": () =>
      "Flere fakta venter på å bli tatt inn enn det er plass til. Ingenting av dette ble beholdt.",
    "live.full.fix": (p: { seconds: number }, f) =>
      `Send det på nytt om ${f.count(p.seconds)} sekunder, med de samme id-ene.`,
    "live.notBegun": () => "Ingen har ennå sagt hva slags butikk dette er.",
    "live.notBegun.fix": () => "Si det på siden Data, eller last inn en første fil, og send dette på nytt.",
    "live.notJson": () => "Det som ble sendt, er ikke JSON.",
    "live.notJson.fix": () =>
      "Send et objekt, en liste av objekter, eller ett objekt per linje som application/x-ndjson.",
    "live.noRows": () => "Listen er tom: den forteller ingenting.",
    "live.noRows.fix": () => "Send minst ett objekt.",
    "live.manyRows": (p: { most: number }, f) => `Det tas høyst ${f.count(p.most)} rader på en gang.`,
    "live.manyRows.fix": () => "Send dem i flere forespørsler.",
    "live.otherRequest": () => "En annen forespørsel hadde denne Idempotency-Key.",
    "live.otherRequest.fix": () =>
      "Gi hver forespørsel sin egen nøkkel, og bare den samme forespørselen den samme nøkkelen.",
    "live.notObject": () => "Dette er ikke et JSON-objekt.",
    "live.notObject.fix": () => "Send et objekt med feltene til slaget.",
    "live.notId": () => "Dette er ingen id for en melding.",
    "live.notId.fix": (p: { most: number }, f) => `Send en tekst på høyst ${f.count(p.most)} tegn.`,
    "live.missing": (p: { field: string }) => `${p.field} mangler, og en rad må ha det.`,
    "live.missing.fix": () => "Send raden på nytt med det.",
    "live.notPlain": () => "Dette er et objekt eller en liste.",
    "live.notPlain.fix": () => "Send en tekst, et tall, true eller false.",
    "live.notText": () => "Et tegn i denne teksten er delt i to.",
    "live.notText.fix": () => "Send teksten hel, i UTF-8.",
    "live.notMail.fix": (p) => `Send adressen alene, som kari@example.com, eller sett ${p.field}.`,
    "live.sealed.fix": () => "Rett det i programmet som sender det, og send det på nytt med en annen id.",
    "live.notTruth": (p: { given: string }) => `${p.given} er verken true eller false.`,
    "live.notTruth.fix": () => "Send true eller false.",
    "live.unknownField": (p: { field: string }) => `Det finnes ikke noe felt ${p.field}.`,
    "live.unknownField.fix": (p: { fields: string }) => `Felter for dette slaget: ${p.fields}`,
    "live.namesNobody": () => "Raden nevner ingen.",
    "live.namesNobody.fix": (p: { fields: string }) => `Send ett av: ${p.fields}`,
    "live.notLines": () => "Dette er ikke linjer i en ordre.",
    "live.notLines.fix": (p: { most: number }, f) =>
      `Bare ordrer har linjer: en liste av høyst ${f.count(p.most)} objekter.`,
    "live.someKinds": (p: { kinds: string }) => `En nøkkel for nettlesere kan bare fortelle om ${p.kinds}.`,
    "live.someKinds.fix": () => "Send dette fra en tjener, med en nøkkel som skriver.",
    "live.origin": () => "Denne nøkkelen kan ikke brukes derfra.",
    "live.origin.fix": () =>
      "En nøkkel for nettlesere brukes fra sidene den ble laget for, og enhver annen bare fra en tjener. Lag en med de rette opphavene i innstillingene.",
    "live.parked": () => "Stige klarte ikke å ta det inn, og ikke fordi noe er galt med det.",
    "live.parked.fix": () =>
      "Det er lagt til side slik det ble fortalt, uten hvem det gjelder. Si fra til dem som lager Stige, og send det på nytt med en annen id når en nyere Stige er på plass.",
    "live.parkedMany": (p, f) => `Rader som kom over HTTP og ikke kunne tas inn: ${f.count(p.rows)}.`,
    "live.tooLarge": (p: { most: number }, f) => `Det tas høyst ${f.count(p.most)} byte på en gang.`,
    "live.tooLarge.fix": () => "Send det i flere forespørsler.",
  },
  da: {
    "live.full": () =>
      "Flere fakta venter på at blive taget ind, end der er plads til. Intet af dette blev gemt.",
    "live.full.fix": (p: { seconds: number }, f) =>
      `Send det igen om ${f.count(p.seconds)} sekunder med de samme id'er.`,
    "live.notBegun": () => "Ingen har endnu sagt, hvad det er for en butik.",
    "live.notBegun.fix": () => "Sig det på siden Data, eller indlæs en første fil, og send så dette igen.",
    "live.notJson": () => "Det, der blev sendt, er ikke JSON.",
    "live.notJson.fix": () =>
      "Send et objekt, en liste af objekter eller ét objekt pr. linje som application/x-ndjson.",
    "live.noRows": () => "Listen er tom: den fortæller intet.",
    "live.noRows.fix": () => "Send mindst ét objekt.",
    "live.manyRows": (p: { most: number }, f) => `Der tages højst ${f.count(p.most)} rækker ad gangen.`,
    "live.manyRows.fix": () => "Send dem i flere forespørgsler.",
    "live.otherRequest": () => "En anden forespørgsel havde denne Idempotency-Key.",
    "live.otherRequest.fix": () =>
      "Giv hver forespørgsel sin egen nøgle, og kun den samme forespørgsel den samme nøgle.",
    "live.notObject": () => "Dette er ikke et JSON-objekt.",
    "live.notObject.fix": () => "Send et objekt med slagsens felter.",
    "live.notId": () => "Dette er ikke et id for en besked.",
    "live.notId.fix": (p: { most: number }, f) => `Send en tekst på højst ${f.count(p.most)} tegn.`,
    "live.missing": (p: { field: string }) => `${p.field} mangler, og en række skal have det.`,
    "live.missing.fix": () => "Send rækken igen med det.",
    "live.notPlain": () => "Dette er et objekt eller en liste.",
    "live.notPlain.fix": () => "Send en tekst, et tal, true eller false.",
    "live.notText": () => "Et tegn i denne tekst er delt i to.",
    "live.notText.fix": () => "Send teksten hel, i UTF-8.",
    "live.notMail.fix": (p) => `Send adressen alene, som kari@example.com, eller sæt ${p.field}.`,
    "live.sealed.fix": () => "Ret det i det program, der sender det, og send det igen med et andet id.",
    "live.notTruth": (p: { given: string }) => `${p.given} er hverken true eller false.`,
    "live.notTruth.fix": () => "Send true eller false.",
    "live.unknownField": (p: { field: string }) => `Der er ikke noget felt ${p.field}.`,
    "live.unknownField.fix": (p: { fields: string }) => `Felter for denne slags: ${p.fields}`,
    "live.namesNobody": () => "Rækken nævner ingen.",
    "live.namesNobody.fix": (p: { fields: string }) => `Send et af: ${p.fields}`,
    "live.notLines": () => "Dette er ikke linjer i en ordre.",
    "live.notLines.fix": (p: { most: number }, f) =>
      `Kun ordrer har linjer: en liste med højst ${f.count(p.most)} objekter.`,
    "live.someKinds": (p: { kinds: string }) => `En nøgle til browsere kan kun fortælle om ${p.kinds}.`,
    "live.someKinds.fix": () => "Send dette fra en server med en nøgle, der skriver.",
    "live.origin": () => "Denne nøgle kan ikke bruges derfra.",
    "live.origin.fix": () =>
      "En nøgle til browsere bruges fra de sider, den blev lavet til, og enhver anden kun fra en server. Lav en med de rette oprindelser i indstillingerne.",
    "live.parked": () => "Stige kunne ikke tage det ind, og ikke fordi der er noget galt med det.",
    "live.parked.fix": () =>
      "Det er lagt til side, som det blev fortalt, uden hvem det gælder. Sig det til dem, der laver Stige, og send det igen med et andet id, når en nyere Stige er på plads.",
    "live.parkedMany": (p, f) => `Rækker, der kom over HTTP og ikke kunne tages ind: ${f.count(p.rows)}.`,
    "live.tooLarge": (p: { most: number }, f) => `Der tages højst ${f.count(p.most)} byte ad gangen.`,
    "live.tooLarge.fix": () => "Send det i flere forespørgsler.",
  },
});
