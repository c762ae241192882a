import { type Kind, kindNames } from "./kind-names.ts";
import { phrasebook } from "./phrasebook.ts";

export interface Missing {
  readonly kind: Kind;
  readonly target: string;
}
const many = (language: "en" | "nb" | "da", kind: Kind) => kindNames[language][kind][1];

/** What is said of files that are sent to the server and looked at before they are loaded. */
export const uploadsWords = phrasebook({
  en: {
    "upload.none": () => "There is no such file here: it was loaded or let go of, or the server began anew.",
    "upload.none.fix": () => "Send it again.",
    "upload.many": (p: { most: number }) => `${p.most} files lie here that are not yet loaded.`,
    "upload.many.fix": () => "Load them, or let go of them, before you send more.",
    "upload.busy": () => "The file is being loaded.",
    "upload.busy.fix": () => "Stop it first, or wait until it is done; then it can be undone.",
    "upload.loaded": () => "The file is loaded already.",
    "upload.loaded.fix": () => "Undo the load and send the file again to have it read in another way.",
    "upload.notSeen": () => "The file is not read yet, or cannot be read.",
    "upload.notSeen.fix": () => "Wait until it is read, or say what its columns are.",
    "upload.notLoading": () => "The file is not being loaded, or counts already.",
    "upload.notLoading.fix": () => "Where it counts, undo the load.",
    "upload.noLength": () => "It is not told how long the file is.",
    "upload.noLength.fix": () => "Send it as application/octet-stream, whole, with its Content-Length.",
    "upload.tooLarge": (p: { most: number }, f) =>
      `The file is larger than ${f.count(Math.floor(p.most / 1_000_000))} MB.`,
    "upload.tooLarge.fix": () =>
      "Pack it as a zip, split it by year, or load it in the terminal: stige load FILE",
    "upload.slow": () => "The file came too slowly, or stopped coming.",
    "upload.slow.fix": () => "Send it again over a better line, or packed as a zip.",
    "upload.torn": () => "The file did not come whole.",
    "upload.torn.fix": () => "Send it again.",
    "upload.atOnce": () => "Several files are being sent already.",
    "upload.atOnce.fix": () => "Send it again when they have arrived.",
    "upload.missingTarget": (p: Missing) =>
      `No column is recognised as “${p.target}”, which ${many("en", p.kind)} must have.`,
    "upload.missingTarget.fix": () => "Say below which column it is.",
    "upload.unknownKind": () => "The columns do not show what the file is about.",
    "upload.unknownKind.fix": () => "Say below what it holds, and which column is what.",
    "upload.noHeader": () =>
      "The file has no header, and its columns cannot be told apart by what they hold.",
    "upload.noHeader.fix": () => "Say below which column is what.",
    "upload.allRejected.fix": () => "See why beside the rejected rows, or say which column is what.",
    "upload.manyRejects.fix": () =>
      "See why beside the rejected rows. The good ones can be loaded all the same, if you say so.",
    "upload.overlaps.fix": (p: { load: number }) =>
      `Say whether this file tells the same over again and takes the place of load ${p.load}, or its rows come in addition.`,
    "upload.sameAs": (p: { load: number }) =>
      `This very file is load ${p.load} already: loading it changes nothing.`,
  },
  nb: {
    "upload.none": () =>
      "Filen ligger ikke her: den er lest inn eller lagt bort, eller serveren er startet på nytt.",
    "upload.none.fix": () => "Send den på nytt.",
    "upload.many": (p) => `${p.most} filer ligger her og er ikke lest inn ennå.`,
    "upload.many.fix": () => "Les dem inn, eller legg dem bort, før du sender flere.",
    "upload.busy": () => "Filen er i ferd med å leses inn.",
    "upload.busy.fix": () => "Stopp innlesingen først, eller vent til den er ferdig; da kan den angres.",
    "upload.loaded": () => "Filen er alt lest inn.",
    "upload.loaded.fix": () => "Angre innlesingen og send filen på nytt for å få den lest på en annen måte.",
    "upload.notSeen": () => "Filen er ikke lest ennå, eller kan ikke leses.",
    "upload.notSeen.fix": () => "Vent til den er lest, eller si hva kolonnene er.",
    "upload.notLoading": () => "Filen er ikke i ferd med å leses inn, eller den teller alt.",
    "upload.notLoading.fix": () => "Teller den, så angre innlesingen.",
    "upload.noLength": () => "Det er ikke sagt hvor lang filen er.",
    "upload.noLength.fix": () => "Send den hel som application/octet-stream, med Content-Length.",
    "upload.tooLarge": (p, f) => `Filen er større enn ${f.count(Math.floor(p.most / 1_000_000))} MB.`,
    "upload.tooLarge.fix": () =>
      "Pakk den som zip, del den per år, eller les den inn i terminalen: stige load FIL",
    "upload.slow": () => "Filen kom for langsomt, eller sluttet å komme.",
    "upload.slow.fix": () => "Send den på nytt over en bedre linje, eller pakket som zip.",
    "upload.torn": () => "Filen kom ikke hel fram.",
    "upload.torn.fix": () => "Send den på nytt.",
    "upload.atOnce": () => "Flere filer er alt på vei hit.",
    "upload.atOnce.fix": () => "Send den på nytt når de er kommet fram.",
    "upload.missingTarget": (p) =>
      `Ingen kolonne er kjent igjen som «${p.target}», og ${many("nb", p.kind)} må ha den.`,
    "upload.missingTarget.fix": () => "Si nedenfor hvilken kolonne det er.",
    "upload.unknownKind": () => "Kolonnene viser ikke hva filen handler om.",
    "upload.unknownKind.fix": () => "Si nedenfor hva den inneholder, og hvilken kolonne som er hva.",
    "upload.noHeader": () =>
      "Filen har ingen overskrift, og kolonnene kan ikke skilles på det de inneholder.",
    "upload.noHeader.fix": () => "Si nedenfor hvilken kolonne som er hva.",
    "upload.allRejected.fix": () => "Se hvorfor ved de avviste radene, eller si hvilken kolonne som er hva.",
    "upload.manyRejects.fix": () =>
      "Se hvorfor ved de avviste radene. De gode kan leses inn likevel, hvis du sier det.",
    "upload.overlaps.fix": (p) =>
      `Si om filen forteller det samme på nytt og erstatter innlesing ${p.load}, eller om radene kommer i tillegg.`,
    "upload.sameAs": (p) =>
      `Akkurat denne filen er alt innlesing ${p.load}: å lese den inn endrer ingenting.`,
  },
  da: {
    "upload.none": () =>
      "Filen ligger ikke her: den er indlæst eller lagt væk, eller serveren er startet på ny.",
    "upload.none.fix": () => "Send den igen.",
    "upload.many": (p) => `${p.most} filer ligger her og er ikke indlæst endnu.`,
    "upload.many.fix": () => "Indlæs dem, eller læg dem væk, før du sender flere.",
    "upload.busy": () => "Filen er ved at blive indlæst.",
    "upload.busy.fix": () => "Vent, til den er færdig; så kan indlæsningen fortrydes.",
    "upload.loaded": () => "Filen er allerede indlæst.",
    "upload.loaded.fix": () =>
      "Fortryd indlæsningen, og send filen igen for at få den læst på en anden måde.",
    "upload.notSeen": () => "Filen er ikke læst endnu, eller kan ikke læses.",
    "upload.notSeen.fix": () => "Vent, til den er læst, eller sig, hvad kolonnerne er.",
    "upload.notLoading": () => "Filen er ikke ved at blive indlæst, eller den tæller allerede.",
    "upload.notLoading.fix": () => "Tæller den, så fortryd indlæsningen.",
    "upload.noLength": () => "Det er ikke sagt, hvor lang filen er.",
    "upload.noLength.fix": () => "Send den hel som application/octet-stream, med Content-Length.",
    "upload.tooLarge": (p, f) => `Filen er større end ${f.count(Math.floor(p.most / 1_000_000))} MB.`,
    "upload.tooLarge.fix": () =>
      "Pak den som zip, del den pr. år, eller indlæs den i terminalen: stige load FIL",
    "upload.slow": () => "Filen kom for langsomt eller holdt op med at komme.",
    "upload.slow.fix": () => "Send den igen over en bedre linje, eller pakket som zip.",
    "upload.torn": () => "Filen kom ikke hel frem.",
    "upload.torn.fix": () => "Send den igen.",
    "upload.atOnce": () => "Flere filer er allerede på vej hertil.",
    "upload.atOnce.fix": () => "Send den igen, når de er kommet frem.",
    "upload.missingTarget": (p) =>
      `Ingen kolonne er genkendt som »${p.target}«, og ${many("da", p.kind)} skal have den.`,
    "upload.missingTarget.fix": () => "Sig nedenfor, hvilken kolonne det er.",
    "upload.unknownKind": () => "Kolonnerne viser ikke, hvad filen handler om.",
    "upload.unknownKind.fix": () => "Sig nedenfor, hvad den indeholder, og hvilken kolonne der er hvad.",
    "upload.noHeader": () =>
      "Filen har ingen overskrift, og kolonnerne kan ikke skelnes på det, de indeholder.",
    "upload.noHeader.fix": () => "Sig nedenfor, hvilken kolonne der er hvad.",
    "upload.allRejected.fix": () =>
      "Se hvorfor ved de afviste rækker, eller sig, hvilken kolonne der er hvad.",
    "upload.manyRejects.fix": () =>
      "Se hvorfor ved de afviste rækker. De gode kan indlæses alligevel, hvis du siger det.",
    "upload.overlaps.fix": (p) =>
      `Sig, om filen fortæller det samme på ny og erstatter indlæsning ${p.load}, eller om rækkerne kommer i tillæg.`,
    "upload.sameAs": (p) => `Netop denne fil er allerede indlæsning ${p.load}: at indlæse den ændrer intet.`,
  },
});
