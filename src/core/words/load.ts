import { type Kind, kindNames } from "./kind-names.ts";
import { phrasebook } from "./phrasebook.ts";

/** What is said while files are taken in and the ladder is walked. */
export const loadWords = phrasebook({
  en: {
    "load.projecting": (p: { table: string }) => `Laying out the facts: ${p.table}`,
    "load.climbing": () => "Placing people on the ladder",
    "load.reading": (p: { file: string }) => `Reading ${p.file}`,
    "load.people": (p: { file: string }) => `Who is who in ${p.file}`,
    "load.sealing": (p: { file: string }) => `Sealing ${p.file}`,
    "begin.fromCurrency": (p: { currency: string }) =>
      `Country, time zone and language follow from the orders' currency, ${p.currency}.`,
    "begin.fromDomain": (p: { domain: string }) =>
      `Country, currency and time zone follow from the mail addresses: most end in .${p.domain}.`,
    "begin.fromHeaders": () =>
      "Country, currency and time zone follow from the language of the column headers.",
    "begin.fromMachine": (p: { timeZone: string }) =>
      `Country and currency follow from this machine's time zone, ${p.timeZone}.`,
    "begin.fromNothing": () =>
      "The file does not say where the shop is; country, currency and time zone are guesses.",
    "begin.fromSomebody": () => "As it was said when the shop was begun.",
    "shop.overtaken": () => "The shop was changed meanwhile.",
    "shop.overtaken.fix": () => "Look at what it says now, and change that.",
    "begin.already": () => "The shop has a stige.yaml already, which says what it is.",
    "begin.already.fix": () => "Change that file; what it says holds from the next start on.",
    "begin.wrong": () => "Something that was said of the shop is not so.",
    "begin.wrong.fix": () => "Change what is listed. Nothing was kept.",
    "load.unreadable": (p: { file: string }) => `${p.file} could not be read as a file of facts.`,
    "load.unreadable.fix": () =>
      "Mend what is listed, or say with --map what the columns are. Nothing of it was taken in.",
    "load.clockBack": (p: { nowUs: number; receivedUs: number }, f) =>
      `This machine's clock says ${f.minute(p.nowUs)}, which is before the last load: this one counts as received at ${f.minute(p.receivedUs)}.`,
    "load.notShown": (p: { files: readonly string[] }) =>
      `${p.files.join(", ")}: loaded and in force. Only the ladder could not be shown:`,
    "load.cancelled": () => "The load was stopped. Nothing of the file counts.",
    "load.cancelled.fix": () => "Load it again when you will, or let go of it.",
    "load.stopped": (p: { files: readonly string[] }) =>
      `Taken in before that: ${p.files.join(", ")}. Nothing of the others was.`,
    "load.allRejected": (p: { read: number }, f) =>
      p.read === 1
        ? "The only row would be rejected; nothing was loaded."
        : `All ${f.count(p.read)} rows would be rejected; nothing was loaded.`,
    "load.allRejected.fix": () => "See why with --dry-run, or say with --map what the columns are.",
    "load.manyRejects": (p: { rejected: number; read: number }, f) =>
      `${f.count(p.rejected)} of ${f.count(p.read)} rows would be rejected; nothing was loaded.`,
    "load.manyRejects.fix": () =>
      "See why with --dry-run. To load the good rows all the same, repeat with --accept-rejects.",
    "load.noSuchLoad": (p: { load: number }) => `There is no load ${p.load} that could be replaced.`,
    "load.noSuchLoad.fix": () => "List the loads with: stige loads",
    "load.severalFiles": (p: { file: string; files: string[] }, f) =>
      `${p.file} holds ${f.count(p.files.length)} files, and each is a load of its own: ${f.list(p.files)}.`,
    "load.replacesSeveral": (p: { files: number }, f) =>
      `The archive holds ${f.count(p.files)} files: they cannot all replace one load.`,
    "load.replacesSeveral.fix": () => "Unpack it, and load the one file that replaces with --replaces.",
    "load.overlaps": (p: { load: number; file: string }) =>
      `The rows of this file have no ids, and they overlap load ${p.load} (${p.file}) in time: some rows could be counted twice.`,
    "load.overlaps.fix": (p: { load: number }) =>
      `Say --replaces ${p.load} if this file tells the same over again, or --adds if its rows come in addition.`,
    "load.overlapsOlder": (p: { load: number; file: string }) =>
      `The rows of load ${p.load} (${p.file}) have no ids, and this file overlaps it in time: some rows could be counted twice.`,
    "load.overlapsToo.fix": (p: { load: number; replaces: number }) =>
      `Take load ${p.load} back first (stige unload ${p.load}), or say --replaces ${p.replaces} --adds if its rows come in addition to those.`,
    "load.replacesOther": (p: { load: number; file: string; holds: Kind; tells: Kind }, f) =>
      `Load ${p.load} (${p.file}) holds ${kindNames[f.language][p.holds][1]}, and this file tells of ${kindNames[f.language][p.tells][1]}: it does not take their place.`,
    "load.replacesOther.fix": (p: { load: number }) =>
      `Name the load it replaces (stige loads lists them). If load ${p.load} was read as the wrong thing, take it back first: stige unload ${p.load}`,
    "load.replacesTaken.fix": () =>
      "Load the file without --replaces, or name a load that stands: stige loads",
  },
  nb: {
    "load.projecting": (p) => `Legger ut fakta: ${p.table}`,
    "load.climbing": () => "Setter folk på stigen",
    "load.reading": (p) => `Leser ${p.file}`,
    "load.people": (p) => `Finner hvem som er hvem i ${p.file}`,
    "load.sealing": (p) => `Forsegler ${p.file}`,
    "begin.fromCurrency": (p) => `Land, tidssone og språk følger av valutaen i ordrene, ${p.currency}.`,
    "begin.fromDomain": (p) =>
      `Land, valuta og tidssone følger av e-postadressene: de fleste slutter på .${p.domain}.`,
    "begin.fromHeaders": () => "Land, valuta og tidssone følger av språket i kolonneoverskriftene.",
    "begin.fromMachine": (p) => `Land og valuta følger av tidssonen på denne maskinen, ${p.timeZone}.`,
    "begin.fromNothing": () => "Filen sier ikke hvor butikken er; land, valuta og tidssone er gjetninger.",
    "begin.fromSomebody": () => "Slik det ble sagt da butikken ble satt opp.",
    "shop.overtaken": () => "Butikken ble endret i mellomtiden.",
    "shop.overtaken.fix": () => "Se hva den sier nå, og endre det.",
    "begin.already": () => "Butikken har alt en stige.yaml, som sier hva den er.",
    "begin.already.fix": () => "Endre den filen; det som står der, gjelder fra neste start.",
    "begin.wrong": () => "Noe av det som ble sagt om butikken, stemmer ikke.",
    "begin.wrong.fix": () => "Endre det som er nevnt. Ingenting er lagret.",
    "load.unreadable": (p) => `${p.file} lot seg ikke lese som en fil med fakta.`,
    "load.unreadable.fix": () =>
      "Rett det som er listet opp, eller si med --map hva kolonnene er. Ingenting av den er lest inn.",
    "load.clockBack": (p, f) =>
      `Klokken på denne maskinen sier ${f.minute(p.nowUs)}, som er før forrige innlesing: denne regnes som mottatt ${f.minute(p.receivedUs)}.`,
    "load.notShown": (p) => `${p.files.join(", ")} er lest inn og gjelder. Bare stigen kunne ikke vises:`,
    "load.cancelled": () => "Innlesingen ble stoppet. Ingenting av filen teller.",
    "load.cancelled.fix": () => "Legg den inn igjen når du vil, eller legg den bort.",
    "load.stopped": (p) => `Lest inn før det: ${p.files.join(", ")}. Ingenting av de andre.`,
    "load.allRejected": (p, f) =>
      p.read === 1
        ? "Den eneste raden ville blitt avvist; ingenting er lest inn."
        : `Alle ${f.count(p.read)} rader ville blitt avvist; ingenting er lest inn.`,
    "load.allRejected.fix": () => "Se hvorfor med --dry-run, eller si med --map hva kolonnene er.",
    "load.manyRejects": (p, f) =>
      `${f.count(p.rejected)} av ${f.count(p.read)} rader ville blitt avvist; ingenting er lest inn.`,
    "load.manyRejects.fix": () =>
      "Se hvorfor med --dry-run. Vil du lese inn de gode radene likevel, gjenta med --accept-rejects.",
    "load.noSuchLoad": (p) => `Det finnes ingen innlesing ${p.load} som kan erstattes.`,
    "load.noSuchLoad.fix": () => "List opp innlesingene med: stige loads",
    "load.severalFiles": (p, f) =>
      `${p.file} inneholder ${f.count(p.files.length)} filer, og hver leses inn for seg: ${f.list(p.files)}.`,
    "load.replacesSeveral": (p, f) =>
      `Arkivet inneholder ${f.count(p.files)} filer: alle kan ikke erstatte én innlesing.`,
    "load.replacesSeveral.fix": () => "Pakk det ut, og les inn den ene filen som erstatter, med --replaces.",
    "load.overlaps": (p) =>
      `Radene i denne filen har ingen id, og de overlapper innlesing ${p.load} (${p.file}) i tid: noen rader kunne blitt talt to ganger.`,
    "load.overlaps.fix": (p) =>
      `Si --replaces ${p.load} hvis filen forteller det samme om igjen, eller --adds hvis radene kommer i tillegg.`,
    "load.overlapsOlder": (p) =>
      `Radene i innlesing ${p.load} (${p.file}) har ingen id, og denne filen overlapper den i tid: noen rader kunne blitt talt to ganger.`,
    "load.overlapsToo.fix": (p) =>
      `Ta innlesing ${p.load} tilbake først (stige unload ${p.load}), eller si --replaces ${p.replaces} --adds hvis radene kommer i tillegg til dem.`,
    "load.replacesOther": (p: { load: number; file: string; holds: Kind; tells: Kind }, f) =>
      `Innlesing ${p.load} (${p.file}) inneholder ${kindNames[f.language][p.holds][1]}, og denne filen forteller om ${kindNames[f.language][p.tells][1]}: den trer ikke i stedet for dem.`,
    "load.replacesOther.fix": (p) =>
      `Oppgi innlesingen den erstatter (stige loads lister dem opp). Ble innlesing ${p.load} lest som noe annet enn den er, så ta den tilbake først: stige unload ${p.load}`,
    "load.replacesTaken.fix": () =>
      "Les inn filen uten --replaces, eller oppgi en innlesing som gjelder: stige loads",
  },
  da: {
    "load.projecting": (p) => `Lægger fakta ud: ${p.table}`,
    "load.climbing": () => "Sætter folk på stigen",
    "load.reading": (p) => `Læser ${p.file}`,
    "load.people": (p) => `Finder ud af, hvem der er hvem i ${p.file}`,
    "load.sealing": (p) => `Forsegler ${p.file}`,
    "begin.fromCurrency": (p) => `Land, tidszone og sprog følger af valutaen i ordrerne, ${p.currency}.`,
    "begin.fromDomain": (p) =>
      `Land, valuta og tidszone følger af mailadresserne: de fleste ender på .${p.domain}.`,
    "begin.fromHeaders": () => "Land, valuta og tidszone følger af sproget i kolonneoverskrifterne.",
    "begin.fromMachine": (p) => `Land og valuta følger af denne maskines tidszone, ${p.timeZone}.`,
    "begin.fromNothing": () => "Filen siger ikke, hvor butikken er; land, valuta og tidszone er gæt.",
    "begin.fromSomebody": () => "Sådan som det blev sagt, da butikken blev sat op.",
    "shop.overtaken": () => "Butikken blev ændret i mellemtiden.",
    "shop.overtaken.fix": () => "Se, hvad den siger nu, og ret det.",
    "begin.already": () => "Butikken har allerede en stige.yaml, som siger, hvad den er.",
    "begin.already.fix": () => "Ret den fil; det, der står der, gælder fra næste start.",
    "begin.wrong": () => "Noget af det, der blev sagt om butikken, passer ikke.",
    "begin.wrong.fix": () => "Ret det, der er nævnt. Intet er gemt.",
    "load.unreadable": (p) => `${p.file} kunne ikke læses som en fil med fakta.`,
    "load.unreadable.fix": () =>
      "Ret det, der er listet, eller angiv med --map, hvad kolonnerne er. Intet af den er indlæst.",
    "load.clockBack": (p, f) =>
      `Uret på denne maskine siger ${f.minute(p.nowUs)}, hvilket er før den forrige indlæsning: denne regnes som modtaget ${f.minute(p.receivedUs)}.`,
    "load.notShown": (p) => `${p.files.join(", ")} er indlæst og gælder. Kun stigen kunne ikke vises:`,
    "load.cancelled": () => "Indlæsningen blev stoppet. Intet af filen tæller.",
    "load.cancelled.fix": () => "Indlæs den igen, når du vil, eller læg den væk.",
    "load.stopped": (p) => `Indlæst før det: ${p.files.join(", ")}. Intet af de andre.`,
    "load.allRejected": (p, f) =>
      p.read === 1
        ? "Den eneste række ville blive afvist; intet er indlæst."
        : `Alle ${f.count(p.read)} rækker ville blive afvist; intet er indlæst.`,
    "load.allRejected.fix": () => "Se hvorfor med --dry-run, eller angiv med --map, hvad kolonnerne er.",
    "load.manyRejects": (p, f) =>
      `${f.count(p.rejected)} af ${f.count(p.read)} rækker ville blive afvist; intet er indlæst.`,
    "load.manyRejects.fix": () =>
      "Se hvorfor med --dry-run. Vil du indlæse de gode rækker alligevel, så gentag med --accept-rejects.",
    "load.noSuchLoad": (p) => `Der er ingen indlæsning ${p.load}, der kan erstattes.`,
    "load.noSuchLoad.fix": () => "Se indlæsningerne med: stige loads",
    "load.severalFiles": (p, f) =>
      `${p.file} indeholder ${f.count(p.files.length)} filer, og hver indlæses for sig: ${f.list(p.files)}.`,
    "load.replacesSeveral": (p, f) =>
      `Arkivet indeholder ${f.count(p.files)} filer: de kan ikke alle erstatte én indlæsning.`,
    "load.replacesSeveral.fix": () => "Pak det ud, og indlæs den ene fil der erstatter, med --replaces.",
    "load.overlaps": (p) =>
      `Rækkerne i denne fil har ingen id, og de overlapper indlæsning ${p.load} (${p.file}) i tid: nogle rækker kunne blive talt to gange.`,
    "load.overlaps.fix": (p) =>
      `Angiv --replaces ${p.load}, hvis filen fortæller det samme igen, eller --adds, hvis rækkerne kommer oven i.`,
    "load.overlapsOlder": (p) =>
      `Rækkerne i indlæsning ${p.load} (${p.file}) har ingen id, og denne fil overlapper den i tid: nogle rækker kunne blive talt to gange.`,
    "load.overlapsToo.fix": (p) =>
      `Tag først indlæsning ${p.load} tilbage (stige unload ${p.load}), eller angiv --replaces ${p.replaces} --adds, hvis rækkerne kommer oven i dem.`,
    "load.replacesOther": (p: { load: number; file: string; holds: Kind; tells: Kind }, f) =>
      `Indlæsning ${p.load} (${p.file}) indeholder ${kindNames[f.language][p.holds][1]}, og denne fil fortæller om ${kindNames[f.language][p.tells][1]}: den træder ikke i stedet for dem.`,
    "load.replacesOther.fix": (p) =>
      `Angiv den indlæsning, den erstatter (stige loads viser dem). Blev indlæsning ${p.load} læst som noget andet, end den er, så tag den tilbage først: stige unload ${p.load}`,
    "load.replacesTaken.fix": () =>
      "Indlæs filen uden --replaces, eller angiv en indlæsning, der gælder: stige loads",
  },
});
