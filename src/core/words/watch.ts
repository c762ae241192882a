import { phrasebook } from "./phrasebook.ts";

export interface WatchedRows {
  readonly file: string;
  readonly load: number;
  readonly accepted: number;
  readonly rejected: number;
}

/** What is said while a folder is watched, and beside a file that failed. */
export const watchWords = phrasebook({
  en: {
    "help.watch": () => "take in files as they appear in a folder",
    "help.watch.more": () =>
      "A file is taken in once it has stayed as it is for a while and nobody writes it, and is then moved to done or failed within the folder, there with the reason beside it. A map may lie beside it as NAME.map.yaml, or as map.yaml for them all. Without DIR: the folder that stige.yaml names as watch.",
    "option.once": () => "take in what is there, and end",
    "option.every": () => "seconds that a file must stay as it is (default: 3)",
    "watch.begins": (p: { folder: string }) => `Watching ${p.folder}. Ctrl-C ends it.`,
    "watch.loaded": (p: WatchedRows, f) =>
      `${p.file}: load ${p.load}, ${f.count(p.accepted)} ${p.accepted === 1 ? "row" : "rows"} accepted, ${f.count(p.rejected)} rejected`,
    "watch.same": (p: { file: string; load: number }) =>
      `${p.file}: this very file is load ${p.load} already; nothing was changed.`,
    "watch.failed": (p: { file: string; reason: string }) => `${p.file}: not loaded. Why: ${p.reason}`,
    "watch.unmoved": (p: { file: string; why: string }) =>
      `${p.file}: could not be moved and stays where it is. ${p.why}`,
    "watch.held": (p: { file: string }) =>
      `${p.file}: another program has it open for writing; it is waited for.`,
    "watch.link": (p: { file: string }) => `${p.file}: a link, which is not followed.`,
    "watch.trouble": (p: { why: string }) => `Nothing can be loaded for now; it is tried again. ${p.why}`,
    "watch.ended": (p: { loaded: number; failed: number }, f) =>
      `Ended: ${f.count(p.loaded)} loaded, ${f.count(p.failed)} not.`,
    "watch.again": (p: { file: string; folder: string }) =>
      `Mend the file, or lay a map beside it (${p.file}.map.yaml), and move it back to ${p.folder}. Or load it by hand with stige load.`,
    "watch.someFailed": (p: { failed: number }, f) =>
      p.failed === 1 ? "One file could not be loaded." : `${f.count(p.failed)} files could not be loaded.`,
    "watch.someFailed.fix": (p: { folder: string }) => `The reasons lie beside them in ${p.folder}.`,
    "watch.noFolder": (p: { folder: string }) => `There is no folder ${p.folder}.`,
    "watch.noFolder.fix": () => "Make it, or see that its drive is there.",
    "watch.notFolder": (p: { folder: string }) => `${p.folder} is a file, not a folder.`,
    "watch.notFolder.fix": () =>
      "Name the folder in which the files appear, or load the file: stige load FILE",
    "watch.ownFolder": (p: { folder: string }) =>
      `${p.folder} is the shop's own folder, whose files are not to be moved.`,
    "watch.ownFolder.fix": () => "Make a folder for the files within it, for example inbox, and watch that.",
    "watch.notNamed": () => "No folder to watch is named.",
    "watch.notNamed.fix": () => "Say stige watch DIR, or write watch: inbox into stige.yaml.",
  },
  nb: {
    "help.watch": () => "les inn filer etter hvert som de dukker opp i en mappe",
    "help.watch.more": () =>
      "En fil leses inn når den har ligget uendret en stund og ingen skriver den, og flyttes så til done eller failed i mappen, der med grunnen ved siden av. Et kart kan ligge ved siden av som NAVN.map.yaml, eller som map.yaml for alle. Uten DIR: mappen som stige.yaml oppgir som watch.",
    "option.once": () => "les inn det som ligger der, og avslutt",
    "option.every": () => "sekunder en fil må ligge uendret (ellers: 3)",
    "watch.begins": (p) => `Følger med på ${p.folder}. Ctrl-C avslutter.`,
    "watch.loaded": (p, f) =>
      `${p.file}: innlesing ${p.load}, ${f.count(p.accepted)} ${p.accepted === 1 ? "rad" : "rader"} tatt inn, ${f.count(p.rejected)} avvist`,
    "watch.same": (p) =>
      `${p.file}: akkurat denne filen er allerede innlesing ${p.load}; ingenting er endret.`,
    "watch.failed": (p) => `${p.file}: ikke lest inn. Hvorfor: ${p.reason}`,
    "watch.unmoved": (p) => `${p.file}: lot seg ikke flytte og blir liggende. ${p.why}`,
    "watch.held": (p) => `${p.file}: et annet program holder på å skrive den; den blir ventet på.`,
    "watch.link": (p) => `${p.file}: en lenke, som ikke følges.`,
    "watch.trouble": (p) => `Ingenting kan leses inn akkurat nå; det prøves igjen. ${p.why}`,
    "watch.ended": (p, f) => `Avsluttet: ${f.count(p.loaded)} lest inn, ${f.count(p.failed)} ikke.`,
    "watch.again": (p) =>
      `Rett filen, eller legg et kart ved siden av den (${p.file}.map.yaml), og flytt den tilbake til ${p.folder}. Eller les den inn selv med stige load.`,
    "watch.someFailed": (p, f) =>
      p.failed === 1 ? "Én fil kunne ikke leses inn." : `${f.count(p.failed)} filer kunne ikke leses inn.`,
    "watch.someFailed.fix": (p) => `Grunnene ligger ved siden av dem i ${p.folder}.`,
    "watch.noFolder": (p) => `Det finnes ingen mappe ${p.folder}.`,
    "watch.noFolder.fix": () => "Lag den, eller se etter at disken den ligger på er der.",
    "watch.notFolder": (p) => `${p.folder} er en fil, ikke en mappe.`,
    "watch.notFolder.fix": () => "Oppgi mappen der filene dukker opp, eller les inn filen: stige load FIL",
    "watch.ownFolder": (p) => `${p.folder} er butikkens egen mappe, og filene i den skal ikke flyttes.`,
    "watch.ownFolder.fix": () => "Lag en mappe til filene i den, for eksempel inn, og følg med på den.",
    "watch.notNamed": () => "Det er ikke oppgitt noen mappe å følge med på.",
    "watch.notNamed.fix": () => "Si stige watch DIR, eller skriv watch: inn i stige.yaml, der inn er mappen.",
  },
  da: {
    "help.watch": () => "indlæs filer, efterhånden som de dukker op i en mappe",
    "help.watch.more": () =>
      "En fil indlæses, når den har ligget uændret et stykke tid og ingen skriver den, og flyttes så til done eller failed i mappen, dér med grunden ved siden af. Et kort kan ligge ved siden af som NAVN.map.yaml, eller som map.yaml til dem alle. Uden DIR: den mappe, stige.yaml angiver som watch.",
    "option.once": () => "indlæs det, der ligger der, og slut",
    "option.every": () => "sekunder, en fil skal ligge uændret (ellers: 3)",
    "watch.begins": (p) => `Holder øje med ${p.folder}. Ctrl-C slutter.`,
    "watch.loaded": (p, f) =>
      `${p.file}: indlæsning ${p.load}, ${f.count(p.accepted)} ${p.accepted === 1 ? "række" : "rækker"} taget ind, ${f.count(p.rejected)} afvist`,
    "watch.same": (p) => `${p.file}: netop denne fil er allerede indlæsning ${p.load}; intet er ændret.`,
    "watch.failed": (p) => `${p.file}: ikke indlæst. Hvorfor: ${p.reason}`,
    "watch.unmoved": (p) => `${p.file}: kunne ikke flyttes og bliver liggende. ${p.why}`,
    "watch.held": (p) => `${p.file}: et andet program er ved at skrive den; den bliver ventet på.`,
    "watch.link": (p) => `${p.file}: et link, som ikke følges.`,
    "watch.trouble": (p) => `Intet kan indlæses lige nu; det prøves igen. ${p.why}`,
    "watch.ended": (p, f) => `Sluttet: ${f.count(p.loaded)} indlæst, ${f.count(p.failed)} ikke.`,
    "watch.again": (p) =>
      `Ret filen, eller læg et kort ved siden af den (${p.file}.map.yaml), og flyt den tilbage til ${p.folder}. Eller indlæs den selv med stige load.`,
    "watch.someFailed": (p, f) =>
      p.failed === 1 ? "Én fil kunne ikke indlæses." : `${f.count(p.failed)} filer kunne ikke indlæses.`,
    "watch.someFailed.fix": (p) => `Grundene ligger ved siden af dem i ${p.folder}.`,
    "watch.noFolder": (p) => `Der er ingen mappe ${p.folder}.`,
    "watch.noFolder.fix": () => "Lav den, eller se efter, at drevet, den ligger på, er der.",
    "watch.notFolder": (p) => `${p.folder} er en fil, ikke en mappe.`,
    "watch.notFolder.fix": () =>
      "Angiv den mappe, hvor filerne dukker op, eller indlæs filen: stige load FIL",
    "watch.ownFolder": (p) => `${p.folder} er butikkens egen mappe, og filerne i den skal ikke flyttes.`,
    "watch.ownFolder.fix": () => "Lav en mappe til filerne i den, for eksempel ind, og hold øje med den.",
    "watch.notNamed": () => "Der er ikke angivet nogen mappe at holde øje med.",
    "watch.notNamed.fix": () =>
      "Sig stige watch DIR, eller skriv watch: ind i stige.yaml, hvor ind er mappen.",
  },
});
