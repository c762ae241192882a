import { phrasebook } from "../../core/words/phrasebook.ts";

interface Sample {
  readonly people: number;
  readonly sampled: number;
}
interface Moved {
  readonly people: number;
  readonly low: number | null;
  readonly high: number | null;
}
interface Ends {
  readonly now: number;
  readonly draft: number;
}

/** The words of the rules page. */
export const rulesPageWords = phrasebook({
  en: {
    "page.rules.question": () => "What does it take to stand on each rung?",
    "page.rules.inForce": () => "These are the rules in force.",
    "page.rules.notYet": () => "The draft is no ladder yet.",
    "page.rules.nobodyMoves": () => "Nobody would stand elsewhere.",
    "page.rules.moves": (p: Moved, f) =>
      p.low === null || p.high === null
        ? `With the draft ${f.people(p.people)} ${f.one(p.people) ? "person" : "people"} would stand elsewhere.`
        : `With the draft about ${f.people(p.people)} people would stand elsewhere (${f.between(f.people(p.low), f.people(p.high))}).`,
    "page.rules.asOf": (p: { us: number }, f) => `as of ${f.day(p.us)}`,
    "page.rules.everyone": () => "counted by everyone",
    "page.rules.sample": (p: Sample, f) =>
      `told by ${f.people(p.sampled)} of ${f.people(p.people)} people, with intervals of 90 %`,
    "page.rules.countAll": () => "Count everyone",
    "page.rules.counting": () => "Counting …",
    "page.rules.mendFirst": () => "What it would change is counted once it is a ladder.",
    "page.rules.draft": () => "Draft",
    "page.rules.changes": (p: { changes: number }, f) =>
      p.changes === 0 ? "no change" : p.changes === 1 ? "one change" : `${f.count(p.changes)} changes`,
    "page.rules.mistakes": (p: { mistakes: number }, f) =>
      p.mistakes === 1 ? "one mistake" : `${f.count(p.mistakes)} mistakes`,
    "page.rules.note": () => "Note (why)",
    "page.rules.publish": (p: { version: number }) => `Publish as version ${p.version}`,
    "page.rules.published": (p: { version: number }) => `Version ${p.version} of the ladder is in force.`,
    "page.rules.overtaken": (p: { version: number }) =>
      `The ladder was changed while you wrote: version ${p.version} is in force. The changes above are against it.`,
    "page.rules.continueOn": (p: { version: number }) => `Go on, upon version ${p.version}`,
    "page.rules.backTo": (p: { version: number }) => `Back to version ${p.version}`,
    "page.rules.by": (p: { by: string }) => `by ${p.by}`,
    "page.rules.byFile": () => "from stige.yaml",
    "page.rules.byTerminal": () => "in the terminal",
    "page.rules.byGone": () => "by an account that is gone",
    "page.rules.undo": () => "Undo",
    "page.rules.discard": () => "Throw away",
    "page.rules.topFirst": () => "The rungs, top first",
    "page.rules.off": () => "Off the ladder, before the rungs",
    "page.rules.form": () => "How the rules are shown",
    "page.rules.form.sentences": () => "Sentences",
    "page.rules.form.yaml": () => "YAML",
    "page.rules.yaml": () => "The ladder as YAML",
    "page.rules.line": (p: { line: number }) => `Line ${p.line}:`,
    "page.rules.whoHas": () => "is who has",
    "page.rules.everybodyElse": () => "is everybody else whom the shop knows.",
    "page.rules.keeps": () => ", and keeps the rung for",
    "page.rules.afterwards": () => " afterwards",
    "page.rules.change": (p: { text: string; about: string }) => `${p.text}, change (${p.about})`,
    "page.rules.days": () => "days",
    "page.rules.hours": () => "hours",
    "page.rules.whatIf": () => "What if, through all history",
    "page.rules.history": () => "Through all history",
    "page.rules.onLadder": () => "customers on the ladder, at the end of each day",
    "page.rules.onLadder.both": () => "customers on the ladder: solid is now, dashed is the draft",
    "page.rules.chart": (p: Ends, f) => `Customers on the ladder: ${f.people(p.now)} at the end.`,
    "page.rules.chart.both": (p: Ends, f) =>
      `Customers on the ladder: ${f.people(p.now)} at the end now, ${f.people(p.draft)} under the draft.`,
    "page.rules.chart.now": () => "now",
    "page.rules.chart.draft": () => "draft",
    "page.rules.perRung": () => "On the day, per rung",
    "page.rules.now": () => "Now",
    "page.rules.difference": () => "Change",
    "page.rules.who": () => "Who would move",
    "page.rules.nowhere": () => "nowhere",
    "page.rules.versions": () => "Versions",
    "page.rules.version": (p: { version: number }) => `Version ${p.version}`,
    "page.rules.since": (p: { us: number }, f) => `in force since ${f.day(p.us)}`,
    "page.rules.from": (p: { us: number }, f) => `from ${f.day(p.us)}`,
  },
  nb: {
    "page.rules.question": () => "Hva skal til for å stå på hvert trinn?",
    "page.rules.inForce": () => "Dette er reglene som gjelder.",
    "page.rules.notYet": () => "Utkastet er ingen stige ennå.",
    "page.rules.nobodyMoves": () => "Ingen ville stått et annet sted.",
    "page.rules.moves": (p, f) =>
      p.low === null || p.high === null
        ? `Med utkastet ville ${f.people(p.people)} ${f.one(p.people) ? "person" : "personer"} stått et annet sted.`
        : `Med utkastet ville omtrent ${f.people(p.people)} personer stått et annet sted (${f.between(f.people(p.low), f.people(p.high))}).`,
    "page.rules.asOf": (p, f) => `per ${f.day(p.us)}`,
    "page.rules.everyone": () => "regnet for alle",
    "page.rules.sample": (p, f) =>
      `anslått fra ${f.people(p.sampled)} av ${f.people(p.people)} personer, med intervaller på 90 %`,
    "page.rules.countAll": () => "Regn alle",
    "page.rules.counting": () => "Regner …",
    "page.rules.mendFirst": () => "Hva det ville endre, regnes når utkastet er en stige.",
    "page.rules.draft": () => "Utkast",
    "page.rules.changes": (p, f) =>
      p.changes === 0 ? "ingen endring" : p.changes === 1 ? "én endring" : `${f.count(p.changes)} endringer`,
    "page.rules.mistakes": (p, f) => (p.mistakes === 1 ? "én feil" : `${f.count(p.mistakes)} feil`),
    "page.rules.note": () => "Merknad (hvorfor)",
    "page.rules.publish": (p) => `Publiser som versjon ${p.version}`,
    "page.rules.published": (p) => `Versjon ${p.version} av stigen gjelder.`,
    "page.rules.overtaken": (p) =>
      `Stigen ble endret mens du skrev: versjon ${p.version} gjelder nå. Endringene over er målt mot den.`,
    "page.rules.continueOn": (p) => `Gå videre fra versjon ${p.version}`,
    "page.rules.backTo": (p) => `Tilbake til versjon ${p.version}`,
    "page.rules.by": (p) => `av ${p.by}`,
    "page.rules.byFile": () => "fra stige.yaml",
    "page.rules.byTerminal": () => "i terminalen",
    "page.rules.byGone": () => "av en konto som er fjernet",
    "page.rules.undo": () => "Angre",
    "page.rules.discard": () => "Forkast",
    "page.rules.topFirst": () => "Trinnene, øverst først",
    "page.rules.off": () => "Utenfor stigen, går foran trinnene",
    "page.rules.form": () => "Hvordan reglene vises",
    "page.rules.form.sentences": () => "Setninger",
    "page.rules.form.yaml": () => "YAML",
    "page.rules.yaml": () => "Stigen som YAML",
    "page.rules.line": (p) => `Linje ${p.line}:`,
    "page.rules.whoHas": () => "er den som har",
    "page.rules.everybodyElse": () => "er alle andre butikken kjenner til.",
    "page.rules.keeps": () => ", og beholder trinnet i",
    "page.rules.afterwards": () => " etterpå",
    "page.rules.change": (p) => `${p.text}, endre (${p.about})`,
    "page.rules.days": () => "dager",
    "page.rules.hours": () => "timer",
    "page.rules.whatIf": () => "Hva om, gjennom hele historien",
    "page.rules.history": () => "Gjennom hele historien",
    "page.rules.onLadder": () => "kunder på stigen, ved slutten av hver dag",
    "page.rules.onLadder.both": () => "kunder på stigen: heltrukket er nå, stiplet er utkastet",
    "page.rules.chart": (p, f) => `Kunder på stigen: ${f.people(p.now)} ved slutten.`,
    "page.rules.chart.both": (p, f) =>
      `Kunder på stigen: ${f.people(p.now)} ved slutten nå, ${f.people(p.draft)} med utkastet.`,
    "page.rules.chart.now": () => "nå",
    "page.rules.chart.draft": () => "utkast",
    "page.rules.perRung": () => "Den dagen, per trinn",
    "page.rules.now": () => "Nå",
    "page.rules.difference": () => "Endring",
    "page.rules.who": () => "Hvem flytter seg",
    "page.rules.nowhere": () => "ingen steder",
    "page.rules.versions": () => "Versjoner",
    "page.rules.version": (p) => `Versjon ${p.version}`,
    "page.rules.since": (p, f) => `gjelder siden ${f.day(p.us)}`,
    "page.rules.from": (p, f) => `fra ${f.day(p.us)}`,
  },
  da: {
    "page.rules.question": () => "Hvad skal der til for at stå på hvert trin?",
    "page.rules.inForce": () => "Det er reglerne, der gælder.",
    "page.rules.notYet": () => "Udkastet er ingen stige endnu.",
    "page.rules.nobodyMoves": () => "Ingen ville stå et andet sted.",
    "page.rules.moves": (p, f) =>
      p.low === null || p.high === null
        ? `Med udkastet ville ${f.people(p.people)} ${f.one(p.people) ? "person" : "personer"} stå et andet sted.`
        : `Med udkastet ville omtrent ${f.people(p.people)} personer stå et andet sted (${f.between(f.people(p.low), f.people(p.high))}).`,
    "page.rules.asOf": (p, f) => `pr. ${f.day(p.us)}`,
    "page.rules.everyone": () => "regnet for alle",
    "page.rules.sample": (p, f) =>
      `skønnet ud fra ${f.people(p.sampled)} af ${f.people(p.people)} personer, med intervaller på 90 %`,
    "page.rules.countAll": () => "Regn alle",
    "page.rules.counting": () => "Regner …",
    "page.rules.mendFirst": () => "Hvad det ville ændre, regnes, når udkastet er en stige.",
    "page.rules.draft": () => "Udkast",
    "page.rules.changes": (p, f) =>
      p.changes === 0 ? "ingen ændring" : p.changes === 1 ? "én ændring" : `${f.count(p.changes)} ændringer`,
    "page.rules.mistakes": (p, f) => (p.mistakes === 1 ? "én fejl" : `${f.count(p.mistakes)} fejl`),
    "page.rules.note": () => "Bemærkning (hvorfor)",
    "page.rules.publish": (p) => `Udgiv som version ${p.version}`,
    "page.rules.published": (p) => `Version ${p.version} af stigen gælder.`,
    "page.rules.overtaken": (p) =>
      `Stigen blev ændret, mens du skrev: version ${p.version} gælder nu. Ændringerne ovenfor er målt mod den.`,
    "page.rules.continueOn": (p) => `Gå videre fra version ${p.version}`,
    "page.rules.backTo": (p) => `Tilbage til version ${p.version}`,
    "page.rules.by": (p) => `af ${p.by}`,
    "page.rules.byFile": () => "fra stige.yaml",
    "page.rules.byTerminal": () => "i terminalen",
    "page.rules.byGone": () => "af en konto, der er fjernet",
    "page.rules.undo": () => "Fortryd",
    "page.rules.discard": () => "Kassér",
    "page.rules.topFirst": () => "Trinnene, øverst først",
    "page.rules.off": () => "Uden for stigen, går forud for trinnene",
    "page.rules.form": () => "Hvordan reglerne vises",
    "page.rules.form.sentences": () => "Sætninger",
    "page.rules.form.yaml": () => "YAML",
    "page.rules.yaml": () => "Stigen som YAML",
    "page.rules.line": (p) => `Linje ${p.line}:`,
    "page.rules.whoHas": () => "er den, der har",
    "page.rules.everybodyElse": () => "er alle andre, butikken kender til.",
    "page.rules.keeps": () => ", og beholder trinnet i",
    "page.rules.afterwards": () => " bagefter",
    "page.rules.change": (p) => `${p.text}, ændr (${p.about})`,
    "page.rules.days": () => "dage",
    "page.rules.hours": () => "timer",
    "page.rules.whatIf": () => "Hvad nu hvis, gennem hele historien",
    "page.rules.history": () => "Gennem hele historien",
    "page.rules.onLadder": () => "kunder på stigen ved slutningen af hver dag",
    "page.rules.onLadder.both": () => "kunder på stigen: fuldt optrukket er nu, stiplet er udkastet",
    "page.rules.chart": (p, f) => `Kunder på stigen: ${f.people(p.now)} ved slutningen.`,
    "page.rules.chart.both": (p, f) =>
      `Kunder på stigen: ${f.people(p.now)} ved slutningen nu, ${f.people(p.draft)} med udkastet.`,
    "page.rules.chart.now": () => "nu",
    "page.rules.chart.draft": () => "udkast",
    "page.rules.perRung": () => "Den dag, pr. trin",
    "page.rules.now": () => "Nu",
    "page.rules.difference": () => "Ændring",
    "page.rules.who": () => "Hvem flytter sig",
    "page.rules.nowhere": () => "ingen steder",
    "page.rules.versions": () => "Versioner",
    "page.rules.version": (p) => `Version ${p.version}`,
    "page.rules.since": (p, f) => `gælder siden ${f.day(p.us)}`,
    "page.rules.from": (p, f) => `fra ${f.day(p.us)}`,
  },
});
