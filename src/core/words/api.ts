import { phrasebook } from "./phrasebook.ts";

/** Remedies as a program is told them: by the fields and paths of the API, where the terminal says its own words. */
export const apiWords = phrasebook({
  en: {
    "api.nothingLoaded.fix": () => "Send a file with orders to begin: POST /uploads",
    "api.nobody.fix": () => "Give a personId as /people lists it.",
    "api.goals.none.fix": () => "/goals lists those that there are.",
    "api.files.assume.sheet": (p: { sheet: string; others: string[] }, f) =>
      `Several sheets have data: ${p.sheet} is read, ${f.list(p.others)} not. Another can be chosen, and each can be loaded.`,
    "api.files.problem.noSheet.fix": (p: { sheets: string[] }, f) =>
      `It has: ${f.list(p.sheets)}. Send one of them, or its number, as sheet.`,
    "api.goals.badTarget.fix": () =>
      "Give target as people, 1500; or as a share with withinDays, 0.3 within 90 days.",
    "api.goals.badSpan.fix": () =>
      "Give the last day as by, 2026-12-31, and the first, if it is not today, as from.",
    "api.load.unreadable.fix": () =>
      "Mend what is listed, or say what the columns are. Nothing of it was taken in.",
    "api.load.manyRejects.fix": () =>
      "See why in rejects of /uploads/{id}. To load the good rows all the same, send acceptRejects: true.",
    "api.load.allRejected.fix": () => "See why in rejects of /uploads/{id}, or say what the columns are.",
    "api.load.noSuchLoad.fix": () => "/loads lists them.",
    "api.load.overlaps.fix": (p: { load: number }) =>
      `Send replaces: ${p.load} if this file tells the same over again, or adds: true if its rows come in addition.`,
    "api.load.overlapsToo.fix": (p: { load: number; replaces: number }) =>
      `Take load ${p.load} back first, or send adds: true with replaces: ${p.replaces} if its rows come in addition to those.`,
    "api.load.replacesOther.fix": (p: { load: number }) =>
      `Give as replaces the load that it replaces; /loads lists them. If load ${p.load} was read as the wrong thing, take it back first.`,
    "api.load.replacesTaken.fix": () =>
      "Send replaces: null, or the number of a load that stands; /loads lists them.",
    "api.unload.already.fix": (p: { load: number }) => `To put it back: POST /loads/${p.load}/put-back`,
    "api.unload.already.standsAs": (p: { load: number }) =>
      `Its rows stand again as load ${p.load}; take that one back.`,
    "api.putBack.instead.fix": (p: { instead: number }) => `Take load ${p.instead} back first.`,
    "api.putBack.overlaps.fix": (p: { other: number }) =>
      `Take load ${p.other} back first, or send adds: true if the rows come in addition.`,
    "api.putBack.cleared.fix": () => "Send the file again: POST /uploads",
    "api.putBack.cleared.replaces.fix": (p: { instead: number; file: string }) =>
      `Load ${p.instead} (${p.file}) stands in their place. To have those rows instead, send their file again and load it with replaces: ${p.instead}`,
    "api.merge.same.fix": () => "Give two persons; the merges of one are in their merges.",
    "api.unmerge.none.fix": () => "Give kept and gone as the person's merges tell them.",
    "api.potential.toWithoutStep": () => "to says how many are to climb; step says where.",
    "api.ask.afterData.fix": () => "Ask from an earlier day, or give the last one as to.",
    "api.ask.sameInstant.fix": () => "Give an earlier day as vs.",
    "api.ask.periodOrTwo.fix": () => "Give from and to; or vs, with at where it is not now.",
  },
  nb: {
    "api.nothingLoaded.fix": () => "Send en fil med ordrer for å begynne: POST /uploads",
    "api.nobody.fix": () => "Oppgi en personId slik /people viser den.",
    "api.goals.none.fix": () => "/goals viser dem som finnes.",
    "api.files.assume.sheet": (p, f) =>
      `Flere ark har data: ${p.sheet} er lest, ${f.list(p.others)} ikke. Et annet kan velges, og hvert kan legges inn.`,
    "api.files.problem.noSheet.fix": (p, f) =>
      `Den har: ${f.list(p.sheets)}. Send et av dem, eller nummeret, som sheet.`,
    "api.goals.badTarget.fix": () =>
      "Oppgi target som personer, 1500; eller som en andel med withinDays, 0.3 i løpet av 90 dager.",
    "api.goals.badSpan.fix": () =>
      "Oppgi den siste dagen som by, 2026-12-31, og den første, hvis det ikke er i dag, som from.",
    "api.load.unreadable.fix": () =>
      "Rett det som er listet opp, eller si hva kolonnene er. Ingenting av den er lest inn.",
    "api.load.manyRejects.fix": () =>
      "Se hvorfor i rejects fra /uploads/{id}. Vil du lese inn de gode radene likevel, send acceptRejects: true.",
    "api.load.allRejected.fix": () => "Se hvorfor i rejects fra /uploads/{id}, eller si hva kolonnene er.",
    "api.load.noSuchLoad.fix": () => "/loads viser dem.",
    "api.load.overlaps.fix": (p) =>
      `Send replaces: ${p.load} hvis filen forteller det samme om igjen, eller adds: true hvis radene kommer i tillegg.`,
    "api.load.overlapsToo.fix": (p) =>
      `Ta innlesing ${p.load} tilbake først, eller send adds: true med replaces: ${p.replaces} hvis radene kommer i tillegg til dem.`,
    "api.load.replacesOther.fix": (p) =>
      `Oppgi som replaces innlesingen den erstatter; /loads viser dem. Ble innlesing ${p.load} lest som noe annet enn den er, så ta den tilbake først.`,
    "api.load.replacesTaken.fix": () =>
      "Send replaces: null, eller nummeret på en innlesing som gjelder; /loads viser dem.",
    "api.unload.already.fix": (p) => `Legg den tilbake med: POST /loads/${p.load}/put-back`,
    "api.unload.already.standsAs": (p) => `Radene gjelder igjen som innlesing ${p.load}; ta den tilbake.`,
    "api.putBack.instead.fix": (p) => `Ta innlesing ${p.instead} tilbake først.`,
    "api.putBack.overlaps.fix": (p) =>
      `Ta innlesing ${p.other} tilbake først, eller send adds: true hvis radene kommer i tillegg.`,
    "api.putBack.cleared.fix": () => "Send filen på nytt: POST /uploads",
    "api.putBack.cleared.replaces.fix": (p) =>
      `Innlesing ${p.instead} (${p.file}) står i stedet for dem. Vil du heller ha de radene, send filen deres på nytt og les den inn med replaces: ${p.instead}`,
    "api.merge.same.fix": () => "Oppgi to personer; sammenslåingene til en står i merges hos personen.",
    "api.unmerge.none.fix": () => "Oppgi kept og gone slik merges hos personen viser dem.",
    "api.potential.toWithoutStep": () => "to sier hvor mange som skal klatre; step sier hvor.",
    "api.ask.afterData.fix": () => "Spør fra en tidligere dag, eller oppgi den siste som to.",
    "api.ask.sameInstant.fix": () => "Oppgi en tidligere dag som vs.",
    "api.ask.periodOrTwo.fix": () => "Oppgi from og to; eller vs, med at når det ikke er nå.",
  },
  da: {
    "api.nothingLoaded.fix": () => "Send en fil med ordrer for at begynde: POST /uploads",
    "api.nobody.fix": () => "Angiv et personId, som /people viser det.",
    "api.goals.none.fix": () => "/goals viser dem, der er.",
    "api.files.assume.sheet": (p, f) =>
      `Flere ark har data: ${p.sheet} er læst, ${f.list(p.others)} ikke. Et andet kan vælges, og hvert kan lægges ind.`,
    "api.files.problem.noSheet.fix": (p, f) =>
      `Den har: ${f.list(p.sheets)}. Send et af dem, eller dets nummer, som sheet.`,
    "api.goals.badTarget.fix": () =>
      "Angiv target som personer, 1500; eller som en andel med withinDays, 0.3 inden for 90 dage.",
    "api.goals.badSpan.fix": () =>
      "Angiv den sidste dag som by, 2026-12-31, og den første, hvis det ikke er i dag, som from.",
    "api.load.unreadable.fix": () =>
      "Ret det, der er listet, eller sig, hvad kolonnerne er. Intet af den er indlæst.",
    "api.load.manyRejects.fix": () =>
      "Se hvorfor i rejects fra /uploads/{id}. Vil du indlæse de gode rækker alligevel, så send acceptRejects: true.",
    "api.load.allRejected.fix": () =>
      "Se hvorfor i rejects fra /uploads/{id}, eller sig, hvad kolonnerne er.",
    "api.load.noSuchLoad.fix": () => "/loads viser dem.",
    "api.load.overlaps.fix": (p) =>
      `Send replaces: ${p.load}, hvis filen fortæller det samme igen, eller adds: true, hvis rækkerne kommer oven i.`,
    "api.load.overlapsToo.fix": (p) =>
      `Tag først indlæsning ${p.load} tilbage, eller send adds: true med replaces: ${p.replaces}, hvis rækkerne kommer oven i dem.`,
    "api.load.replacesOther.fix": (p) =>
      `Angiv som replaces den indlæsning, den erstatter; /loads viser dem. Blev indlæsning ${p.load} læst som noget andet, end den er, så tag den tilbage først.`,
    "api.load.replacesTaken.fix": () =>
      "Send replaces: null, eller nummeret på en indlæsning, der gælder; /loads viser dem.",
    "api.unload.already.fix": (p) => `Læg den tilbage med: POST /loads/${p.load}/put-back`,
    "api.unload.already.standsAs": (p) => `Rækkerne gælder igen som indlæsning ${p.load}; tag den tilbage.`,
    "api.putBack.instead.fix": (p) => `Tag først indlæsning ${p.instead} tilbage.`,
    "api.putBack.overlaps.fix": (p) =>
      `Tag først indlæsning ${p.other} tilbage, eller send adds: true, hvis rækkerne kommer oven i.`,
    "api.putBack.cleared.fix": () => "Send filen igen: POST /uploads",
    "api.putBack.cleared.replaces.fix": (p) =>
      `Indlæsning ${p.instead} (${p.file}) står i stedet for dem. Vil du hellere have de rækker, så send deres fil igen, og indlæs den med replaces: ${p.instead}`,
    "api.merge.same.fix": () => "Angiv to personer; en persons sammenlægninger står i merges hos personen.",
    "api.unmerge.none.fix": () => "Angiv kept og gone, som merges hos personen viser dem.",
    "api.potential.toWithoutStep": () => "to siger, hvor mange der skal klatre; step siger hvor.",
    "api.ask.afterData.fix": () => "Spørg fra en tidligere dag, eller angiv den sidste som to.",
    "api.ask.sameInstant.fix": () => "Angiv en tidligere dag som vs.",
    "api.ask.periodOrTwo.fix": () => "Angiv from og to; eller vs, med at, hvor det ikke er nu.",
  },
});
