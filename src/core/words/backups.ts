import { phrasebook } from "./phrasebook.ts";

/** What is said of backups and of putting them back. */
export const backupsWords = phrasebook({
  en: {
    "help.group.keep": () => "Keeping it safe",
    "help.backup": () => "copy the shop into a folder, while it is served too",
    "help.backup.more": () =>
      "The copy holds everything that cannot be made anew, names too: guard it like the shop. Keep the newest tombstones apart from it (stige tombstones --out FILE), so that a restored backup forgets again whom the shop forgot since.",
    "help.restore": () => "make a shop of a backup, and check that its ladder is the one backed up",
    "help.restore.more": () =>
      "--shop DIR says where to; there must be no shop yet. Every file is held against its check sum, then the ladder against its digest, then the tombstones are applied.",
    "option.tombstonesFile": () => "the newest tombstones of the shop that was lost",
    "option.nobodyErased": () => "nobody was erased since the backup",
    "backup.notEmpty": (p: { folder: string }) => `${p.folder} is not an empty folder.`,
    "backup.notEmpty.fix": () => "Name a new folder for each backup.",
    "backup.withinShop": (p: { folder: string }) => `${p.folder} lies within the shop's own data folder.`,
    "backup.withinShop.fix": () =>
      "Name a folder outside of .stige: what happens to the shop's data would happen to its backup, too.",
    "backup.copying": () => "Copying",
    "backup.done": (p: { files: number; megabytes: number; folder: string }, f) =>
      `${f.count(p.files)} ${p.files === 1 ? "file" : "files"}, ${f.count(p.megabytes)} MB, are in ${p.folder}.`,
    "backup.holds": (p: { lastLoad: number; us: number }, f) =>
      p.lastLoad === 0
        ? `It was taken ${f.minute(p.us)}; nothing was loaded yet.`
        : `It was taken ${f.minute(p.us)}, with all up to load ${p.lastLoad}.`,
    "backup.back": (p: { command: string }) => `Put it back with: ${p.command}`,
    "restore.noBackup": (p: { from: string }) => `${p.from} holds no finished backup.`,
    "restore.noBackup.fix": () => "Name a folder that stige backup wrote: it holds a file backup.json.",
    "restore.shopThere": (p: { folder: string }) => `There is a shop in ${p.folder}.`,
    "restore.shopThere.fix": () =>
      "Restore into a new folder with --shop DIR, look at it, and put it in the place of the old one.",
    "restore.unfinished": () => "This shop was being restored, and still knows people whom it was to forget.",
    "restore.unfinished.fix": () =>
      "Restore it again, into the same folder: stige restore BACKUP --tombstones FILE.",
    "restore.damaged": (p: { from: string }) => `The backup in ${p.from} is not as it was written.`,
    "restore.damaged.fix": () => "Nothing was restored. Take another backup.",
    "restore.fileGone": () => "The file is gone.",
    "restore.fileOther": () => "The file holds something else than was written.",
    "restore.file.fix": () => "Fetch it from another copy of this backup.",
    "restore.otherLadder": () =>
      "The files are as they were written, and yet their ladder is another than the one backed up.",
    "restore.otherLadder.fix": () =>
      "It is restored; compare stige digest with backup.json. A newer Stige may place people otherwise: its changelog says so.",
    "restore.whoErased": () => "A backup still knows whoever was erased after it was taken.",
    "restore.whoErased.fix": () =>
      "Give the newest tombstones with --tombstones FILE, or say --nobody-erased.",
    "restore.copying": () => "Checking and copying",
    "restore.done": (p: { shop: string; us: number; folder: string }, f) =>
      `${p.shop} stands again in ${p.folder} as it was ${f.minute(p.us)}. Its ladder is the one that was backed up.`,
    "restore.forgot": (p: { identities: number; rejects: number }, f) =>
      `By the tombstones it forgot ${f.count(p.identities)} ${p.identities === 1 ? "identity" : "identities"} and ${f.count(p.rejects)} rejected ${p.rejects === 1 ? "row" : "rows"}.`,
  },
  nb: {
    "help.group.keep": () => "Trygg oppbevaring",
    "help.backup": () => "kopier butikken til en mappe, også mens den vises",
    "help.backup.more": () =>
      "Kopien rommer alt som ikke kan lages på nytt, navn også: pass på den som på butikken. Ha de nyeste gravsteinene et annet sted (stige tombstones --out FIL), så en gjenopprettet kopi igjen glemmer dem butikken har glemt siden.",
    "help.restore": () => "lag en butikk av en sikkerhetskopi, og se etter at stigen er den samme",
    "help.restore.more": () =>
      "--shop MAPPE sier hvor; der må det ikke være noen butikk ennå. Hver fil holdes mot kontrollsummen sin, så stigen mot digesten sin, og så brukes gravsteinene.",
    "option.tombstonesFile": () => "de nyeste gravsteinene fra butikken som gikk tapt",
    "option.nobodyErased": () => "ingen er slettet siden kopien ble tatt",
    "backup.notEmpty": (p) => `${p.folder} er ikke en tom mappe.`,
    "backup.notEmpty.fix": () => "Oppgi en ny mappe for hver sikkerhetskopi.",
    "backup.withinShop": (p) => `${p.folder} ligger i butikkens egen datamappe.`,
    "backup.withinShop.fix": () =>
      "Oppgi en mappe utenfor .stige: det som skjer med butikkens data, ville også skje med kopien.",
    "backup.copying": () => "Kopierer",
    "backup.done": (p, f) =>
      `${f.count(p.files)} ${p.files === 1 ? "fil" : "filer"}, ${f.count(p.megabytes)} MB, ligger i ${p.folder}.`,
    "backup.holds": (p, f) =>
      p.lastLoad === 0
        ? `Kopien ble tatt ${f.minute(p.us)}; ingenting var lest inn ennå.`
        : `Kopien ble tatt ${f.minute(p.us)}, med alt til og med innlesing ${p.lastLoad}.`,
    "backup.back": (p) => `Legg den tilbake med: ${p.command}`,
    "restore.noBackup": (p) => `Det ligger ingen ferdig sikkerhetskopi i ${p.from}.`,
    "restore.noBackup.fix": () => "Oppgi en mappe som stige backup har skrevet: i den ligger backup.json.",
    "restore.shopThere": (p) => `Det er en butikk i ${p.folder}.`,
    "restore.shopThere.fix": () =>
      "Gjenopprett i en ny mappe med --shop MAPPE, se på den, og sett den der den gamle sto.",
    "restore.unfinished": () =>
      "Denne butikken ble gjenopprettet, og kjenner ennå personer som den skulle glemme.",
    "restore.unfinished.fix": () =>
      "Gjenopprett den en gang til, i samme mappe: stige restore BACKUP --tombstones FILE.",
    "restore.damaged": (p) => `Sikkerhetskopien i ${p.from} er ikke slik den ble skrevet.`,
    "restore.damaged.fix": () => "Ingenting er gjenopprettet. Ta en annen kopi.",
    "restore.fileGone": () => "Filen er borte.",
    "restore.fileOther": () => "Filen inneholder noe annet enn det som ble skrevet.",
    "restore.file.fix": () => "Hent den fra et annet eksemplar av denne kopien.",
    "restore.otherLadder": () =>
      "Filene er slik de ble skrevet, og likevel er stigen en annen enn den som ble kopiert.",
    "restore.otherLadder.fix": () =>
      "Butikken er gjenopprettet; hold stige digest mot backup.json. En nyere Stige kan plassere folk annerledes: endringsloggen sier det.",
    "restore.whoErased": () =>
      "En sikkerhetskopi kjenner fortsatt dem som ble slettet etter at den ble tatt.",
    "restore.whoErased.fix": () =>
      "Oppgi de nyeste gravsteinene med --tombstones FIL, eller si --nobody-erased.",
    "restore.copying": () => "Kontrollerer og kopierer",
    "restore.done": (p, f) =>
      `${p.shop} står igjen i ${p.folder} slik den var ${f.minute(p.us)}. Stigen er den som ble kopiert.`,
    "restore.forgot": (p, f) =>
      `Etter gravsteinene glemte den ${f.count(p.identities)} ${p.identities === 1 ? "identitet" : "identiteter"} og ${f.count(p.rejects)} ${p.rejects === 1 ? "avvist rad" : "avviste rader"}.`,
  },
  da: {
    "help.group.keep": () => "Sikker opbevaring",
    "help.backup": () => "kopiér butikken til en mappe, også mens den vises",
    "help.backup.more": () =>
      "Kopien rummer alt, der ikke kan laves på ny, navne også: pas på den som på butikken. Hav de nyeste gravsten et andet sted (stige tombstones --out FIL), så en gendannet kopi igen glemmer dem, butikken har glemt siden.",
    "help.restore": () => "lav en butik af en sikkerhedskopi, og se efter, at stigen er den samme",
    "help.restore.more": () =>
      "--shop MAPPE siger hvor; der må endnu ikke være nogen butik. Hver fil holdes op mod sin kontrolsum, så stigen mod sin digest, og så bruges gravstenene.",
    "option.tombstonesFile": () => "de nyeste gravsten fra butikken, der gik tabt",
    "option.nobodyErased": () => "ingen er slettet, siden kopien blev taget",
    "backup.notEmpty": (p) => `${p.folder} er ikke en tom mappe.`,
    "backup.notEmpty.fix": () => "Angiv en ny mappe til hver sikkerhedskopi.",
    "backup.withinShop": (p) => `${p.folder} ligger i butikkens egen datamappe.`,
    "backup.withinShop.fix": () =>
      "Angiv en mappe uden for .stige: det, der sker med butikkens data, ville også ske med kopien.",
    "backup.copying": () => "Kopierer",
    "backup.done": (p, f) =>
      `${f.count(p.files)} ${p.files === 1 ? "fil" : "filer"}, ${f.count(p.megabytes)} MB, ligger i ${p.folder}.`,
    "backup.holds": (p, f) =>
      p.lastLoad === 0
        ? `Kopien blev taget ${f.minute(p.us)}; intet var indlæst endnu.`
        : `Kopien blev taget ${f.minute(p.us)}, med alt til og med indlæsning ${p.lastLoad}.`,
    "backup.back": (p) => `Læg den tilbage med: ${p.command}`,
    "restore.noBackup": (p) => `Der ligger ingen færdig sikkerhedskopi i ${p.from}.`,
    "restore.noBackup.fix": () => "Angiv en mappe, som stige backup har skrevet: i den ligger backup.json.",
    "restore.shopThere": (p) => `Der er en butik i ${p.folder}.`,
    "restore.shopThere.fix": () =>
      "Gendan i en ny mappe med --shop MAPPE, se på den, og sæt den, hvor den gamle stod.",
    "restore.unfinished": () =>
      "Denne butik blev gendannet, og kender endnu personer, som den skulle glemme.",
    "restore.unfinished.fix": () =>
      "Gendan den en gang til, i samme mappe: stige restore BACKUP --tombstones FILE.",
    "restore.damaged": (p) => `Sikkerhedskopien i ${p.from} er ikke, som den blev skrevet.`,
    "restore.damaged.fix": () => "Intet er gendannet. Tag en anden kopi.",
    "restore.fileGone": () => "Filen er væk.",
    "restore.fileOther": () => "Filen indeholder noget andet end det, der blev skrevet.",
    "restore.file.fix": () => "Hent den fra et andet eksemplar af denne kopi.",
    "restore.otherLadder": () =>
      "Filerne er, som de blev skrevet, og alligevel er stigen en anden end den, der blev kopieret.",
    "restore.otherLadder.fix": () =>
      "Butikken er gendannet; hold stige digest op mod backup.json. En nyere Stige kan placere folk anderledes: ændringsloggen siger det.",
    "restore.whoErased": () =>
      "En sikkerhedskopi kender stadig dem, der blev slettet, efter at den blev taget.",
    "restore.whoErased.fix": () =>
      "Angiv de nyeste gravsten med --tombstones FIL, eller sig --nobody-erased.",
    "restore.copying": () => "Kontrollerer og kopierer",
    "restore.done": (p, f) =>
      `${p.shop} står igen i ${p.folder}, som den var ${f.minute(p.us)}. Stigen er den, der blev kopieret.`,
    "restore.forgot": (p, f) =>
      `Efter gravstenene glemte den ${f.count(p.identities)} ${p.identities === 1 ? "identitet" : "identiteter"} og ${f.count(p.rejects)} ${p.rejects === 1 ? "afvist række" : "afviste rækker"}.`,
  },
});
