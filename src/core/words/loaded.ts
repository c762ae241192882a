import type { Formats } from "./formats.ts";
import { type Kind, kindNames } from "./kind-names.ts";
import { phrasebook } from "./phrasebook.ts";

export interface Counts {
  readonly new: number;
  readonly changed: number;
  readonly same: number;
  readonly older: number;
  readonly repeated: number;
}
export interface CountsAlso extends Counts {
  readonly kind: Kind;
  readonly also: Also;
}
export type Also = readonly { readonly kind: Kind; readonly rows: number }[];

const countsEn = (p: Counts, f: Formats) =>
  `${f.count(p.new)} new, ${f.count(p.changed)} changed, ${f.count(p.same)} the same${p.older > 0 ? `, ${f.count(p.older)} older than what is known` : ""}${p.repeated > 0 ? `, ${f.count(p.repeated)} repeated within the file` : ""}`;
const countsNb = (p: Counts, f: Formats) =>
  `${f.count(p.new)} ${p.new === 1 ? "ny" : "nye"}, ${f.count(p.changed)} endret, ${f.count(p.same)} ${p.same === 1 ? "lik" : "like"}${p.older > 0 ? `, ${f.count(p.older)} eldre enn det som er kjent` : ""}${p.repeated > 0 ? `, ${f.count(p.repeated)} gjentatt i filen` : ""}`;
const countsDa = (p: Counts, f: Formats) =>
  `${f.count(p.new)} ${p.new === 1 ? "ny" : "nye"}, ${f.count(p.changed)} ændret, ${f.count(p.same)} ens${p.older > 0 ? `, ${f.count(p.older)} ældre end det kendte` : ""}${p.repeated > 0 ? `, ${f.count(p.repeated)} gentaget i filen` : ""}`;

const kindMany = (kind: Kind, language: "en" | "nb" | "da") => kindNames[language][kind][1];

const alsoSaid = (also: Also, language: "en" | "nb" | "da", f: Formats) =>
  f.list(also.map(({ kind, rows }) => `${f.count(rows)} ${kindNames[language][kind][rows === 1 ? 0 : 1]}`));

/** What the terminal says of files taken in, of the first steps and of the demo. */
export const loadedWords = phrasebook({
  en: {
    "loaded.file": (p: { file: string; kind: string; source: string }) =>
      `${p.file}: ${p.kind}, source ${p.source}`,
    "loaded.rows": (p: { read: number; accepted: number; rejected: number }, f) =>
      `${f.count(p.read)} ${p.read === 1 ? "row" : "rows"} read, ${f.count(p.accepted)} accepted, ${f.count(p.rejected)} rejected`,
    "loaded.passed": (p: { passed: number }, f) =>
      `Passed over among them, as known of such an export: ${f.count(p.passed)} (totals, second headers, answers without score or person).`,
    "loaded.counts": (p: Counts, f) => countsEn(p, f),
    "loaded.countsAlso": (p: CountsAlso, f) =>
      `${kindMany(p.kind, "en")}: ${countsEn(p, f)}; also ${alsoSaid(p.also, "en", f)}`,
    "loaded.also": (p: { also: Also }, f) => `also ${alsoSaid(p.also, "en", f)}`,
    "loaded.same": (p: { load: number }) =>
      `This very file was load ${p.load}; nothing was changed. To have it read in another way, take it back with stige unload ${p.load}, and load the file again.`,
    "loaded.notReplaced": (p: { load: number; other: number }) =>
      `This very file was load ${p.load}; nothing was changed. It stands beside load ${p.other} already, which was not replaced. If load ${p.other} is to go, take it back with stige unload ${p.other}.`,
    "loaded.wouldRefuse": () => "Loading it would be refused:",
    "loaded.dryRun": () => "Dry run: nothing was changed.",
    "loaded.columns": () => "Columns",
    "loaded.unused": () => "not used",
    "loaded.unusedColumns": (p: { columns: string[]; more: number }, f) =>
      `Not used: ${p.columns.join(", ")}${p.more > 0 ? ` and ${f.count(p.more)} more (--dry-run shows all)` : ""}.`,
    "loaded.statuses": () => "Statuses of orders",
    "loaded.status.counts": () => "counts",
    "loaded.status.not": () => "does not count",
    "loaded.status.unknown": () => "unknown, counts",
    "loaded.assumed": () => "Assumed",
    "loaded.rejects": () => "Rejected",
    "loaded.reject": (p: { rows: number; reason: string; line: number }, f) =>
      `${f.count(p.rows)} × ${p.reason} (first on line ${f.count(p.line)})`,
    "loaded.cell": (p: { column: string; cell: string; reason: string }) =>
      `${p.column} “${p.cell}” ${p.reason}`,
    "loaded.column": (p: { column: string; reason: string }) => `${p.column} ${p.reason}`,
    "loaded.seeRejects": (p: { load: number }) => `See them all: stige rejects --load ${p.load}`,
    "loaded.samples": () => "The first rows as Stige understands them",
    "loaded.line": (p: { line: number }) => `line ${p.line}`,
    "loaded.began": (p: {
      timeZone: string;
      currency: string;
      country: string;
      language: string;
      preset: string;
    }) =>
      `A stige.yaml was written: country ${p.country}, time zone ${p.timeZone}, currency ${p.currency}, language ${p.language}, preset ${p.preset}. Change there what is wrong.`,
    "loaded.ask.column": (p: { target: string; file: string }) => `Which column of ${p.file} is ${p.target}?`,
    "loaded.ask.who": (p: { file: string }) => `Which column of ${p.file} is the customer's number?`,
    "loaded.ask.kind": (p: { file: string }) => `What does ${p.file} hold?`,
    "loaded.ask.none": () => "none of them",
    "loaded.ask.map": () =>
      "To load such files again without being asked, keep this as map.yaml and add --map map.yaml:",
    "rejects.none": () => "No rows were rejected.",
    "rejects.line": (p: { load: number; line: number; reason: string }, f) =>
      `load ${p.load}, line ${f.count(p.line)}: ${p.reason}`,
    "rejects.message": (p: { id: string }) => `message ${p.id}`,
    "rejects.more": (p: { shown: number }, f) =>
      `Only the first ${f.count(p.shown)} are shown; --all shows every one.`,
    "climb.inForce": (p: { version: number; us: number }, f) =>
      `Ladder version ${p.version} is in force, published ${f.minute(p.us)}.`,
    "climb.changes": (p: { from: number }) => `Against version ${p.from}`,
    "climb.anew": (p: { engine: string }) =>
      `Everyone was put on it anew by ${p.engine}. The digest, the same by walker and by sql:`,
    "climb.warnings": () => "stige.yaml is valid, but",
    "climb.see": (p: { from: number; to: number }) =>
      `Who would move: stige compare --versions ${p.from} ${p.to}`,
    "demo.made": (p: { folder: string; people: number }, f) =>
      `A demo shop with ${f.count(p.people)} ${p.people === 1 ? "person" : "people"} was made in ${p.folder}.`,
    "demo.folderInUse": (p: { folder: string; others: string }) =>
      `${p.folder} holds other things than a demo shop: ${p.others}.`,
    "demo.folderInUse.fix": () => "Move them, or make the demo in another folder with --shop DIR.",
    "map.wrong": (p: { path: string }) => `${p.path} is not right as it stands.`,
    "map.wrong.fix": () => "Mend what is listed. Nothing was loaded.",
    "demo.banner": () => "Demo shop: invented people, known truth beside them.",
    "demo.truth": (p: { file: string }) => `The truth about it stands in ${p.file}.`,
    "start.next": () => "Now your own shop",
    "start.load": () => "Load the file with your orders, as your shop exports it",
    "start.look": () => "Look at it first, without changing anything",
    "start.why": () => "Ask why a person of the demo shop stands where they stand",
    "start.ladder": () => "See your ladder again, as of any day with --as-of",
    "start.help": () => "Everything else",
  },
  nb: {
    "loaded.file": (p) => `${p.file}: ${p.kind}, kilde ${p.source}`,
    "loaded.rows": (p, f) =>
      `${f.count(p.read)} ${p.read === 1 ? "rad" : "rader"} lest, ${f.count(p.accepted)} tatt inn, ${f.count(p.rejected)} avvist`,
    "loaded.passed": (p, f) =>
      `Forbigått blant dem, som kjent fra en slik eksport: ${f.count(p.passed)} (sumlinjer, overskrifter til, svar uten poengsum eller person).`,
    "loaded.counts": (p, f) => countsNb(p, f),
    "loaded.countsAlso": (p, f) =>
      `${kindMany(p.kind, "nb")}: ${countsNb(p, f)}; i tillegg ${alsoSaid(p.also, "nb", f)}`,
    "loaded.also": (p, f) => `i tillegg ${alsoSaid(p.also, "nb", f)}`,
    "loaded.same": (p) =>
      `Akkurat denne filen var innlesing ${p.load}; ingenting er endret. Skal den leses på en annen måte, ta den tilbake med stige unload ${p.load}, og les filen inn på nytt.`,
    "loaded.notReplaced": (p) =>
      `Akkurat denne filen var innlesing ${p.load}; ingenting er endret. Den står alt ved siden av innlesing ${p.other}, som ikke er erstattet. Skal innlesing ${p.other} bort, ta den tilbake med stige unload ${p.other}.`,
    "loaded.wouldRefuse": () => "Innlesing ville blitt avvist:",
    "loaded.dryRun": () => "Prøvekjøring: ingenting er endret.",
    "loaded.columns": () => "Kolonner",
    "loaded.unused": () => "ikke brukt",
    "loaded.unusedColumns": (p, f) =>
      `Ikke brukt: ${p.columns.join(", ")}${p.more > 0 ? ` og ${f.count(p.more)} til (--dry-run viser alle)` : ""}.`,
    "loaded.statuses": () => "Ordrenes statuser",
    "loaded.status.counts": () => "teller",
    "loaded.status.not": () => "teller ikke",
    "loaded.status.unknown": () => "ukjent, teller",
    "loaded.assumed": () => "Antatt",
    "loaded.rejects": () => "Avvist",
    "loaded.reject": (p, f) => `${f.count(p.rows)} × ${p.reason} (første på linje ${f.count(p.line)})`,
    "loaded.cell": (p) => `${p.column} «${p.cell}» ${p.reason}`,
    "loaded.column": (p) => `${p.column} ${p.reason}`,
    "loaded.seeRejects": (p) => `Se alle: stige rejects --load ${p.load}`,
    "loaded.samples": () => "De første radene slik Stige forstår dem",
    "loaded.line": (p) => `linje ${p.line}`,
    "loaded.began": (p) =>
      `En stige.yaml er skrevet: land ${p.country}, tidssone ${p.timeZone}, valuta ${p.currency}, språk ${p.language}, oppsett ${p.preset}. Rett der det som ikke stemmer.`,
    "loaded.ask.column": (p) => `Hvilken kolonne i ${p.file} er ${p.target}?`,
    "loaded.ask.who": (p) => `Hvilken kolonne i ${p.file} er kundenummeret?`,
    "loaded.ask.kind": (p) => `Hva inneholder ${p.file}?`,
    "loaded.ask.none": () => "ingen av dem",
    "loaded.ask.map": () =>
      "For å lese inn slike filer igjen uten å bli spurt, ta vare på dette som map.yaml og legg til --map map.yaml:",
    "rejects.none": () => "Ingen rader ble avvist.",
    "rejects.line": (p, f) => `innlesing ${p.load}, linje ${f.count(p.line)}: ${p.reason}`,
    "rejects.message": (p) => `melding ${p.id}`,
    "rejects.more": (p, f) => `Bare de første ${f.count(p.shown)} vises; --all viser alle.`,
    "climb.inForce": (p, f) => `Stigeversjon ${p.version} gjelder, publisert ${f.minute(p.us)}.`,
    "climb.changes": (p) => `Mot versjon ${p.from}`,
    "climb.anew": (p) =>
      `Alle ble satt på den på nytt av ${p.engine}. Kontrollsummene, de samme med walker og med sql:`,
    "climb.warnings": () => "stige.yaml er gyldig, men",
    "climb.see": (p) => `Hvem som ville flyttet seg: stige compare --versions ${p.from} ${p.to}`,
    "demo.made": (p, f) =>
      `En demobutikk med ${f.count(p.people)} ${p.people === 1 ? "person" : "personer"} er laget i ${p.folder}.`,
    "demo.folderInUse": (p) => `${p.folder} inneholder annet enn en demobutikk: ${p.others}.`,
    "demo.folderInUse.fix": () => "Flytt det, eller lag demoen i en annen mappe med --shop DIR.",
    "map.wrong": (p) => `${p.path} er ikke riktig slik den står.`,
    "map.wrong.fix": () => "Rett det som er listet opp. Ingenting er lest inn.",
    "demo.banner": () => "Demobutikk: oppdiktede personer, med kjent fasit ved siden av.",
    "demo.truth": (p) => `Fasiten står i ${p.file}.`,
    "start.next": () => "Nå din egen butikk",
    "start.load": () => "Les inn filen med ordrene dine, slik butikken eksporterer den",
    "start.look": () => "Se på den først, uten å endre noe",
    "start.why": () => "Spør hvorfor en person i demobutikken står der de står",
    "start.ladder": () => "Se stigen din igjen, per hvilken dag som helst med --as-of",
    "start.help": () => "Alt annet",
  },
  da: {
    "loaded.file": (p) => `${p.file}: ${p.kind}, kilde ${p.source}`,
    "loaded.rows": (p, f) =>
      `${f.count(p.read)} ${p.read === 1 ? "række" : "rækker"} læst, ${f.count(p.accepted)} taget ind, ${f.count(p.rejected)} afvist`,
    "loaded.passed": (p, f) =>
      `Forbigået blandt dem, som kendt fra en sådan eksport: ${f.count(p.passed)} (sumlinjer, ekstra overskrifter, svar uden score eller person).`,
    "loaded.counts": (p, f) => countsDa(p, f),
    "loaded.countsAlso": (p, f) =>
      `${kindMany(p.kind, "da")}: ${countsDa(p, f)}; desuden ${alsoSaid(p.also, "da", f)}`,
    "loaded.also": (p, f) => `desuden ${alsoSaid(p.also, "da", f)}`,
    "loaded.same": (p) =>
      `Netop denne fil var indlæsning ${p.load}; intet er ændret. Skal den læses på en anden måde, så tag den tilbage med stige unload ${p.load}, og indlæs filen igen.`,
    "loaded.notReplaced": (p) =>
      `Netop denne fil var indlæsning ${p.load}; intet er ændret. Den står allerede ved siden af indlæsning ${p.other}, som ikke er erstattet. Skal indlæsning ${p.other} væk, så tag den tilbage med stige unload ${p.other}.`,
    "loaded.wouldRefuse": () => "Indlæsning ville blive afvist:",
    "loaded.dryRun": () => "Prøvekørsel: intet er ændret.",
    "loaded.columns": () => "Kolonner",
    "loaded.unused": () => "ikke brugt",
    "loaded.unusedColumns": (p, f) =>
      `Ikke brugt: ${p.columns.join(", ")}${p.more > 0 ? ` og ${f.count(p.more)} til (--dry-run viser alle)` : ""}.`,
    "loaded.statuses": () => "Ordrernes statusser",
    "loaded.status.counts": () => "tæller",
    "loaded.status.not": () => "tæller ikke",
    "loaded.status.unknown": () => "ukendt, tæller",
    "loaded.assumed": () => "Antaget",
    "loaded.rejects": () => "Afvist",
    "loaded.reject": (p, f) => `${f.count(p.rows)} × ${p.reason} (første på linje ${f.count(p.line)})`,
    "loaded.cell": (p) => `${p.column} »${p.cell}« ${p.reason}`,
    "loaded.column": (p) => `${p.column} ${p.reason}`,
    "loaded.seeRejects": (p) => `Se dem alle: stige rejects --load ${p.load}`,
    "loaded.samples": () => "De første rækker, som Stige forstår dem",
    "loaded.line": (p) => `linje ${p.line}`,
    "loaded.began": (p) =>
      `En stige.yaml er skrevet: land ${p.country}, tidszone ${p.timeZone}, valuta ${p.currency}, sprog ${p.language}, opsætning ${p.preset}. Ret dér, hvad der ikke passer.`,
    "loaded.ask.column": (p) => `Hvilken kolonne i ${p.file} er ${p.target}?`,
    "loaded.ask.who": (p) => `Hvilken kolonne i ${p.file} er kundenummeret?`,
    "loaded.ask.kind": (p) => `Hvad indeholder ${p.file}?`,
    "loaded.ask.none": () => "ingen af dem",
    "loaded.ask.map": () =>
      "For at indlæse sådanne filer igen uden at blive spurgt, så gem dette som map.yaml, og tilføj --map map.yaml:",
    "rejects.none": () => "Ingen rækker blev afvist.",
    "rejects.line": (p, f) => `indlæsning ${p.load}, linje ${f.count(p.line)}: ${p.reason}`,
    "rejects.message": (p) => `besked ${p.id}`,
    "rejects.more": (p, f) => `Kun de første ${f.count(p.shown)} vises; --all viser dem alle.`,
    "climb.inForce": (p, f) => `Stigeversion ${p.version} gælder, publiceret den ${f.minute(p.us)}.`,
    "climb.changes": (p) => `Mod version ${p.from}`,
    "climb.anew": (p) =>
      `Alle blev sat på den på ny af ${p.engine}. Kontrolsummerne, de samme med walker og med sql:`,
    "climb.warnings": () => "stige.yaml er gyldig, men",
    "climb.see": (p) => `Hvem der ville flytte sig: stige compare --versions ${p.from} ${p.to}`,
    "demo.made": (p, f) =>
      `En demobutik med ${f.count(p.people)} ${p.people === 1 ? "person" : "personer"} er lavet i ${p.folder}.`,
    "demo.folderInUse": (p) => `${p.folder} indeholder andet end en demobutik: ${p.others}.`,
    "demo.folderInUse.fix": () => "Flyt det, eller lav demoen i en anden mappe med --shop DIR.",
    "map.wrong": (p) => `${p.path} er ikke rigtig, som den står.`,
    "map.wrong.fix": () => "Ret det, der er listet. Intet er indlæst.",
    "demo.banner": () => "Demobutik: opdigtede personer med kendt facit ved siden af.",
    "demo.truth": (p) => `Facit står i ${p.file}.`,
    "start.next": () => "Nu din egen butik",
    "start.load": () => "Indlæs filen med dine ordrer, som butikken eksporterer den",
    "start.look": () => "Se på den først, uden at ændre noget",
    "start.why": () => "Spørg, hvorfor en person i demobutikken står, hvor de står",
    "start.ladder": () => "Se din stige igen, pr. en hvilken som helst dag med --as-of",
    "start.help": () => "Alt andet",
  },
});
