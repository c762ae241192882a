import type { Formats } from "./formats.ts";

const mapExample = (columns: string) => `--map map.yaml\n  ${columns}`;

const en = {
  "files.problem.missing": () => "There is no such file.",
  "files.problem.missing.fix": () => "Check the path and the spelling.",
  "files.problem.folder": () => "This is a folder, not a file.",
  "files.problem.folder.fix": () => "Name the file within it.",
  "files.problem.unreadable": (p: { detail: string }) => `The file cannot be read (${p.detail}).`,
  "files.problem.unreadable.fix": () => "Check that you may read it, and that nothing else holds it.",
  "files.problem.changed": () => "The file changed while it was being read.",
  "files.problem.changed.fix": () => "Wait until whatever writes it is done, and load it again.",
  "files.problem.vanished": () => "The file went away while it was being read.",
  "files.problem.vanished.fix": () => "Put it back, or see that its drive is there, and load it again.",
  "files.problem.empty": () => "The file is empty.",
  "files.problem.empty.fix": () => "Export it again and check that it holds rows.",
  "files.problem.onlyHeader": () => "The file holds a header and no rows.",
  "files.problem.onlyHeader.fix": () => "Export it again with the rows of the period you want.",
  "files.problem.binary": (p: { format: string | null }) =>
    `This is no text but ${p.format ?? "binary data"}.`,
  "files.problem.binary.fix": () => "Save or export it as CSV (UTF-8), NDJSON or Parquet.",
  "files.problem.parquet": (p: { detail: string }) => `The Parquet file cannot be read (${p.detail}).`,
  "files.problem.parquet.fix": () => "Write it again: it may have been copied only in part.",
  "files.problem.unknownKind": (p: { columns: string[] }, f: Formats) =>
    `The columns do not show what the file is about: ${f.list(p.columns)}.`,
  "files.problem.unknownKind.fix": (p: { kinds: string[] }) =>
    `Say what it is with --kind (${p.kinds.join(", ")}), and which column is what with a map, for example: ${mapExample('kind: orders\n  columns: { person_number: "Member", ordered: "Day", gross: "Paid" }')}`,
  "files.problem.noHeader": (p: { columns: number }, f: Formats) =>
    `The file has no header, and its ${f.count(p.columns)} columns cannot be told apart safely by what they hold.`,
  "files.problem.noHeader.fix": (p: { kind: string; columns: string }) =>
    `Say which column is what with a map, for example: ${mapExample(`kind: ${p.kind}\n  header: none\n  columns: { ${p.columns} }`)}`,
  "files.problem.missingTarget": (p: { kind: string; target: string; columns: string[] }, f: Formats) =>
    `No column is recognised as \`${p.target}\`, which \`${p.kind}\` must have. The columns are ${f.list(p.columns)}.`,
  "files.problem.missingTarget.fix": (p: { target: string; example: string }) =>
    `Say which column it is with a map: ${mapExample(`columns: { ${p.target}: "${p.example}" }`)}`,
};

const nb: typeof en = {
  "files.problem.missing": () => "Det finnes ingen slik fil.",
  "files.problem.missing.fix": () => "Sjekk stien og skrivemåten.",
  "files.problem.folder": () => "Dette er en mappe, ikke en fil.",
  "files.problem.folder.fix": () => "Oppgi filen i den.",
  "files.problem.unreadable": (p) => `Filen kan ikke leses (${p.detail}).`,
  "files.problem.unreadable.fix": () => "Sjekk at du har lov til å lese den, og at ingen andre holder den.",
  "files.problem.changed": () => "Filen ble endret mens den ble lest.",
  "files.problem.changed.fix": () => "Vent til det som skriver den, er ferdig, og les den inn på nytt.",
  "files.problem.vanished": () => "Filen forsvant mens den ble lest.",
  "files.problem.vanished.fix": () =>
    "Legg den tilbake, eller se etter at disken den ligger på er der, og les den inn på nytt.",
  "files.problem.empty": () => "Filen er tom.",
  "files.problem.empty.fix": () => "Eksporter den på nytt, og sjekk at den har rader.",
  "files.problem.onlyHeader": () => "Filen har en overskrift og ingen rader.",
  "files.problem.onlyHeader.fix": () => "Eksporter den på nytt med radene for perioden du vil ha.",
  "files.problem.binary": (p) => `Dette er ikke tekst, men ${p.format ?? "binære data"}.`,
  "files.problem.binary.fix": () => "Lagre eller eksporter den som CSV (UTF-8), NDJSON eller Parquet.",
  "files.problem.parquet": (p) => `Parquet-filen kan ikke leses (${p.detail}).`,
  "files.problem.parquet.fix": () => "Skriv den på nytt: den kan være kopiert bare delvis.",
  "files.problem.unknownKind": (p, f) => `Kolonnene viser ikke hva filen handler om: ${f.list(p.columns)}.`,
  "files.problem.unknownKind.fix": (p) =>
    `Si hva den er med --kind (${p.kinds.join(", ")}), og hvilken kolonne som er hva med et kart, for eksempel: ${mapExample('kind: orders\n  columns: { person_number: "Medlem", ordered: "Dag", gross: "Betalt" }')}`,
  "files.problem.noHeader": (p, f) =>
    `Filen har ingen overskrift, og de ${f.count(p.columns)} kolonnene kan ikke skilles sikkert på innholdet.`,
  "files.problem.noHeader.fix": (p) =>
    `Si hvilken kolonne som er hva med et kart, for eksempel: ${mapExample(`kind: ${p.kind}\n  header: none\n  columns: { ${p.columns} }`)}`,
  "files.problem.missingTarget": (p, f) =>
    `Ingen kolonne er gjenkjent som \`${p.target}\`, som \`${p.kind}\` må ha. Kolonnene er ${f.list(p.columns)}.`,
  "files.problem.missingTarget.fix": (p) =>
    `Si hvilken kolonne det er med et kart: ${mapExample(`columns: { ${p.target}: "${p.example}" }`)}`,
};

const da: typeof en = {
  "files.problem.missing": () => "Der findes ikke en sådan fil.",
  "files.problem.missing.fix": () => "Tjek stien og stavningen.",
  "files.problem.folder": () => "Dette er en mappe, ikke en fil.",
  "files.problem.folder.fix": () => "Angiv filen i den.",
  "files.problem.unreadable": (p) => `Filen kan ikke læses (${p.detail}).`,
  "files.problem.unreadable.fix": () => "Tjek at du må læse den, og at intet andet holder den.",
  "files.problem.changed": () => "Filen blev ændret, mens den blev læst.",
  "files.problem.changed.fix": () => "Vent, til det, der skriver den, er færdigt, og indlæs den igen.",
  "files.problem.vanished": () => "Filen forsvandt, mens den blev læst.",
  "files.problem.vanished.fix": () =>
    "Læg den tilbage, eller se efter, at drevet, den ligger på, er der, og indlæs den igen.",
  "files.problem.empty": () => "Filen er tom.",
  "files.problem.empty.fix": () => "Eksportér den igen, og tjek at den har rækker.",
  "files.problem.onlyHeader": () => "Filen har en overskrift og ingen rækker.",
  "files.problem.onlyHeader.fix": () => "Eksportér den igen med rækkerne for den periode du vil have.",
  "files.problem.binary": (p) => `Dette er ikke tekst, men ${p.format ?? "binære data"}.`,
  "files.problem.binary.fix": () => "Gem eller eksportér den som CSV (UTF-8), NDJSON eller Parquet.",
  "files.problem.parquet": (p) => `Parquet-filen kan ikke læses (${p.detail}).`,
  "files.problem.parquet.fix": () => "Skriv den igen: den kan være kopieret kun delvist.",
  "files.problem.unknownKind": (p, f) => `Kolonnerne viser ikke hvad filen handler om: ${f.list(p.columns)}.`,
  "files.problem.unknownKind.fix": (p) =>
    `Sig hvad den er med --kind (${p.kinds.join(", ")}), og hvilken kolonne der er hvad, med et kort, for eksempel: ${mapExample('kind: orders\n  columns: { person_number: "Medlem", ordered: "Dag", gross: "Betalt" }')}`,
  "files.problem.noHeader": (p, f) =>
    `Filen har ingen overskrift, og de ${f.count(p.columns)} kolonner kan ikke skelnes sikkert på indholdet.`,
  "files.problem.noHeader.fix": (p) =>
    `Sig hvilken kolonne der er hvad, med et kort, for eksempel: ${mapExample(`kind: ${p.kind}\n  header: none\n  columns: { ${p.columns} }`)}`,
  "files.problem.missingTarget": (p, f) =>
    `Ingen kolonne er genkendt som \`${p.target}\`, som \`${p.kind}\` skal have. Kolonnerne er ${f.list(p.columns)}.`,
  "files.problem.missingTarget.fix": (p) =>
    `Sig hvilken kolonne det er, med et kort: ${mapExample(`columns: { ${p.target}: "${p.example}" }`)}`,
};

/** Why a file cannot be read at all, and what to do. */
export const fileProblemWords = { en, nb, da };
