import type { Formats } from "./formats.ts";
import { shellWord } from "./shell-word.ts";

const en = {
  "files.problem.outsidePacked": (p: { file: string }) =>
    `The archive names a file outside of itself: ${p.file}.`,
  "files.problem.outsidePacked.fix": () =>
    "Such an archive is not opened: unpack it yourself, and load the files that lay in it.",
  "files.problem.tornZip": (p: { detail: string }) =>
    `The file is packed, and is damaged or not whole (${p.detail}).`,
  "files.problem.tornZip.fix": () => "Export or copy it again: it may have been taken only in part.",
  "files.problem.lockedZip": (p: { file: string }) => `${p.file} is locked with a password.`,
  "files.problem.lockedZip.fix": () => "Unpack it yourself, or pack it again without a password.",
  "files.problem.zipMethod": (p: { file: string; method: number }) =>
    `${p.file} is packed in a way that is not understood (method ${p.method}).`,
  "files.problem.zipMethod.fix": () => "Unpack it yourself, and load the file that was in it.",
  "files.problem.bomb": (p: { file: string; bytes: number; packed: number }, f: Formats) =>
    `${p.file} would unpack from ${f.count(p.packed)} bytes to ${f.count(p.bytes)}: no export is packed so tightly.`,
  "files.problem.bomb.fix": () => "If you trust it, unpack it yourself, and load the file that was in it.",
  "files.problem.manyPacked": (p: { files: number; most: number }, f: Formats) =>
    `The archive holds ${f.count(p.files)} files; at most ${f.count(p.most)} are looked at.`,
  "files.problem.manyPacked.fix": () => "Unpack it yourself, and load the files that you want.",
  "files.problem.nothingPacked": (p: { files: string[] }, f: Formats) =>
    p.files.length === 0
      ? "The archive is empty."
      : `The archive holds no file that can be read, only ${f.list(p.files)}.`,
  "files.problem.nothingPacked.fix": () =>
    "It should hold files that end in .csv, .tsv, .txt, .xlsx, .ndjson or .parquet. An archive within an archive is not opened: unpack it yourself.",
  "files.problem.severalPacked": (p: { files: string[] }, f: Formats) =>
    `The archive holds several files: ${f.list(p.files)}.`,
  "files.problem.severalPacked.fix": () =>
    "`stige load` takes in each of them as a load of its own; into a watched folder, lay them unpacked.",
  "files.problem.noSuchPacked": (p: { file: string }) =>
    `The archive holds no file ${p.file} that can be read.`,
  "files.problem.noSuchPacked.fix": (p: { files: string[] }, f: Formats) => `It holds: ${f.list(p.files)}.`,
  "files.problem.nestedZip": () => "This is an archive within an archive.",
  "files.problem.nestedZip.fix": () => "Unpack the outer one yourself, and load what is in it.",
  "files.problem.otherSheet": (p: { format: string }) =>
    `This is a spreadsheet of another kind (${p.format}).`,
  "files.problem.otherSheet.fix": () => "Open it, and save it as Excel workbook (.xlsx) or CSV (UTF-8).",
  "files.problem.lockedSheet": () => "This workbook is locked with a password.",
  "files.problem.lockedSheet.fix": () => "Open it, and save it without a password, or as CSV (UTF-8).",
  "files.problem.markup": (p: { format: string }) =>
    `This is no table but ${p.format}, whatever its name ends in.`,
  "files.problem.markup.fix": () =>
    "Open it in a spreadsheet, and save it as Excel workbook (.xlsx) or CSV (UTF-8).",
  "files.problem.tornSheet": (p: { detail: string }) =>
    `The workbook is damaged or not written as Excel does (${p.detail}).`,
  "files.problem.tornSheet.fix": () => "Open it in a spreadsheet, and save it again as .xlsx or CSV (UTF-8).",
  "files.problem.manyTexts": (p: { most: number }, f: Formats) =>
    `The workbook has more than ${f.count(p.most)} bytes of shared texts.`,
  "files.problem.manyTexts.fix": () => "Save the sheet as CSV (UTF-8) and load that.",
  "files.problem.wideSheet": (p: { columns: number; most: number }, f: Formats) =>
    `The sheet has data in column ${f.count(p.columns)}; at most ${f.count(p.most)} columns are read.`,
  "files.problem.wideSheet.fix": () =>
    "Delete what stands far to the right, or save the columns you need as CSV.",
  "files.problem.noSheet": (p: { sheet: string }) => `The workbook has no sheet ${p.sheet}.`,
  "files.problem.noSheet.fix": (p: { sheets: string[] }, f: Formats) =>
    `It has: ${f.list(p.sheets)}. Name one of them, or its number: \`--sheet ${shellWord(p.sheets[0] ?? "")}\`, or \`sheet:\` in a map.`,
  "files.problem.noWorkbook": (p: { sheet: string }) =>
    `The sheet ${p.sheet} was asked for, and this file is no workbook: it has no sheets.`,
  "files.problem.noWorkbook.fix": () => "Leave the sheet out for this file.",
  "files.reject.cellError": (p: { cell: string; error: string }) =>
    `Cell ${p.cell} of the sheet shows the error ${p.error}.`,
  "files.reject.noResult": (p: { cell: string }) =>
    `Cell ${p.cell} of the sheet holds a formula without its result: open the workbook in a spreadsheet and save it.`,
  "files.reject.longRow": (p: { bytes: number }, f: Formats) =>
    `The row is longer than ${f.count(p.bytes)} bytes.`,
  "files.map.sheet.fix": () => "Write the name of a sheet, or its number from 1 up.",
  "files.assume.packed": (p: { file: string }) => `${p.file} was read from the archive.`,
  "files.assume.packedAgain": (p: { file: string; time: number }, f: Formats) =>
    `The archive holds several files of the name ${p.file}: this is number ${f.count(p.time)} of them.`,
  "files.assume.leftPacked": (p: { files: string[] }, f: Formats) =>
    `Not read from the archive: ${f.list(p.files)}.`,
  "files.assume.sheet": (p: { sheet: string; others: string[] }, f: Formats) =>
    `Several sheets have data: ${p.sheet} is read, ${f.list(p.others)} not. Another is read with \`--sheet ${shellWord(p.others[0] ?? "")}\`, or \`sheet:\` in a map.`,
  "files.assume.headerRow": (p: { row: number }, f: Formats) =>
    `The header stands in row ${f.count(p.row)} of the sheet; what stands above it is not read.`,
};

const nb: typeof en = {
  "files.problem.outsidePacked": (p) => `Arkivet oppgir en fil utenfor seg selv: ${p.file}.`,
  "files.problem.outsidePacked.fix": () =>
    "Et slikt arkiv åpnes ikke: pakk det ut selv, og les inn filene som lå i det.",
  "files.problem.tornZip": () => "Filen er pakket, og er skadet eller ikke hel.",
  "files.problem.tornZip.fix": () => "Eksporter eller kopier den på nytt: kanskje kom bare en del med.",
  "files.problem.lockedZip": (p) => `${p.file} er låst med passord.`,
  "files.problem.lockedZip.fix": () => "Pakk den ut selv, eller pakk den på nytt uten passord.",
  "files.problem.zipMethod": (p) => `${p.file} er pakket på en måte som ikke forstås (metode ${p.method}).`,
  "files.problem.zipMethod.fix": () => "Pakk den ut selv, og les inn filen som lå i den.",
  "files.problem.bomb": (p, f) =>
    `${p.file} ville vokse fra ${f.count(p.packed)} til ${f.count(p.bytes)} byte ved utpakking: ingen eksport er pakket så tett.`,
  "files.problem.bomb.fix": () => "Stoler du på den, så pakk den ut selv, og les inn filen som lå i den.",
  "files.problem.manyPacked": (p, f) =>
    `Arkivet inneholder ${f.count(p.files)} filer; det ses på høyst ${f.count(p.most)}.`,
  "files.problem.manyPacked.fix": () => "Pakk det ut selv, og les inn filene du vil ha.",
  "files.problem.nothingPacked": (p, f) =>
    p.files.length === 0
      ? "Arkivet er tomt."
      : `Arkivet inneholder ingen fil som kan leses, bare ${f.list(p.files)}.`,
  "files.problem.nothingPacked.fix": () =>
    "Det skal inneholde filer som slutter på .csv, .tsv, .txt, .xlsx, .ndjson eller .parquet. Et arkiv i et arkiv åpnes ikke: pakk det ut selv.",
  "files.problem.severalPacked": (p, f) => `Arkivet inneholder flere filer: ${f.list(p.files)}.`,
  "files.problem.severalPacked.fix": () =>
    "`stige load` leser inn hver av dem for seg; legg dem utpakket i en mappe som overvåkes.",
  "files.problem.noSuchPacked": (p) => `Arkivet inneholder ingen fil ${p.file} som kan leses.`,
  "files.problem.noSuchPacked.fix": (p, f) => `Det inneholder: ${f.list(p.files)}.`,
  "files.problem.nestedZip": () => "Dette er et arkiv i et arkiv.",
  "files.problem.nestedZip.fix": () => "Pakk ut det ytterste selv, og les inn det som ligger i det.",
  "files.problem.otherSheet": (p) => `Dette er et regneark av et annet slag (${p.format}).`,
  "files.problem.otherSheet.fix": () =>
    "Åpne det, og lagre det som Excel-arbeidsbok (.xlsx) eller CSV (UTF-8).",
  "files.problem.lockedSheet": () => "Denne arbeidsboken er låst med passord.",
  "files.problem.lockedSheet.fix": () => "Åpne den, og lagre den uten passord, eller som CSV (UTF-8).",
  "files.problem.markup": (p) => `Dette er ingen tabell, men ${p.format}, uansett hva navnet slutter på.`,
  "files.problem.markup.fix": () =>
    "Åpne den i et regneark, og lagre den som Excel-arbeidsbok (.xlsx) eller CSV (UTF-8).",
  "files.problem.tornSheet": () => "Arbeidsboken er skadet eller ikke skrevet slik Excel gjør det.",
  "files.problem.tornSheet.fix": () =>
    "Åpne den i et regneark, og lagre den på nytt som .xlsx eller CSV (UTF-8).",
  "files.problem.manyTexts": (p, f) => `Arbeidsboken har mer enn ${f.count(p.most)} byte med felles tekster.`,
  "files.problem.manyTexts.fix": () => "Lagre arket som CSV (UTF-8), og les inn den.",
  "files.problem.wideSheet": (p, f) =>
    `Arket har data i kolonne ${f.count(p.columns)}; det leses høyst ${f.count(p.most)} kolonner.`,
  "files.problem.wideSheet.fix": () =>
    "Slett det som står langt til høyre, eller lagre kolonnene du trenger, som CSV.",
  "files.problem.noSheet": (p) => `Arbeidsboken har ikke noe ark ${p.sheet}.`,
  "files.problem.noSheet.fix": (p, f) =>
    `Den har: ${f.list(p.sheets)}. Oppgi et av dem, eller nummeret: \`--sheet ${shellWord(p.sheets[0] ?? "")}\`, eller \`sheet:\` i et kart.`,
  "files.problem.noWorkbook": (p) =>
    `Det ble bedt om arket ${p.sheet}, men denne filen er ingen arbeidsbok: den har ingen ark.`,
  "files.problem.noWorkbook.fix": () => "Utelat arket for denne filen.",
  "files.reject.cellError": (p) => `Celle ${p.cell} i arket viser feilen ${p.error}.`,
  "files.reject.noResult": (p) =>
    `Celle ${p.cell} i arket har en formel uten resultat: åpne arbeidsboken i et regneark, og lagre den.`,
  "files.reject.longRow": (p, f) => `Raden er lengre enn ${f.count(p.bytes)} byte.`,
  "files.map.sheet.fix": () => "Skriv navnet på et ark, eller nummeret fra 1 og oppover.",
  "files.assume.packed": (p) => `${p.file} ble lest fra arkivet.`,
  "files.assume.packedAgain": (p, f) =>
    `Arkivet inneholder flere filer med navnet ${p.file}: dette er nummer ${f.count(p.time)} av dem.`,
  "files.assume.leftPacked": (p, f) => `Ikke lest fra arkivet: ${f.list(p.files)}.`,
  "files.assume.sheet": (p, f) =>
    `Flere ark har data: ${p.sheet} er lest, ${f.list(p.others)} ikke. Et annet leses med \`--sheet ${shellWord(p.others[0] ?? "")}\`, eller \`sheet:\` i et kart.`,
  "files.assume.headerRow": (p, f) =>
    `Overskriften står i rad ${f.count(p.row)} i arket; det som står over, er ikke lest.`,
};

const da: typeof en = {
  "files.problem.outsidePacked": (p) => `Arkivet angiver en fil uden for sig selv: ${p.file}.`,
  "files.problem.outsidePacked.fix": () =>
    "Et sådant arkiv åbnes ikke: pak det selv ud, og indlæs de filer der lå i det.",
  "files.problem.tornZip": () => "Filen er pakket, og er beskadiget eller ikke hel.",
  "files.problem.tornZip.fix": () => "Eksportér eller kopiér den igen: måske kom kun en del med.",
  "files.problem.lockedZip": (p) => `${p.file} er låst med adgangskode.`,
  "files.problem.lockedZip.fix": () => "Pak den selv ud, eller pak den igen uden adgangskode.",
  "files.problem.zipMethod": (p) => `${p.file} er pakket på en måde som ikke forstås (metode ${p.method}).`,
  "files.problem.zipMethod.fix": () => "Pak den selv ud, og indlæs filen der lå i den.",
  "files.problem.bomb": (p, f) =>
    `${p.file} ville vokse fra ${f.count(p.packed)} til ${f.count(p.bytes)} bytes ved udpakning: ingen eksport er pakket så tæt.`,
  "files.problem.bomb.fix": () => "Stoler du på den, så pak den selv ud, og indlæs filen der lå i den.",
  "files.problem.manyPacked": (p, f) =>
    `Arkivet indeholder ${f.count(p.files)} filer; der ses på højst ${f.count(p.most)}.`,
  "files.problem.manyPacked.fix": () => "Pak det selv ud, og indlæs de filer du vil have.",
  "files.problem.nothingPacked": (p, f) =>
    p.files.length === 0
      ? "Arkivet er tomt."
      : `Arkivet indeholder ingen fil som kan læses, kun ${f.list(p.files)}.`,
  "files.problem.nothingPacked.fix": () =>
    "Det skal indeholde filer der ender på .csv, .tsv, .txt, .xlsx, .ndjson eller .parquet. Et arkiv i et arkiv åbnes ikke: pak det selv ud.",
  "files.problem.severalPacked": (p, f) => `Arkivet indeholder flere filer: ${f.list(p.files)}.`,
  "files.problem.severalPacked.fix": () =>
    "`stige load` indlæser hver af dem for sig; læg dem udpakket i en mappe der overvåges.",
  "files.problem.noSuchPacked": (p) => `Arkivet indeholder ingen fil ${p.file} som kan læses.`,
  "files.problem.noSuchPacked.fix": (p, f) => `Det indeholder: ${f.list(p.files)}.`,
  "files.problem.nestedZip": () => "Dette er et arkiv i et arkiv.",
  "files.problem.nestedZip.fix": () => "Pak det yderste selv ud, og indlæs det der ligger i det.",
  "files.problem.otherSheet": (p) => `Dette er et regneark af en anden slags (${p.format}).`,
  "files.problem.otherSheet.fix": () =>
    "Åbn det, og gem det som Excel-projektmappe (.xlsx) eller CSV (UTF-8).",
  "files.problem.lockedSheet": () => "Denne projektmappe er låst med adgangskode.",
  "files.problem.lockedSheet.fix": () => "Åbn den, og gem den uden adgangskode, eller som CSV (UTF-8).",
  "files.problem.markup": (p) => `Dette er ikke en tabel, men ${p.format}, uanset hvad navnet ender på.`,
  "files.problem.markup.fix": () =>
    "Åbn den i et regneark, og gem den som Excel-projektmappe (.xlsx) eller CSV (UTF-8).",
  "files.problem.tornSheet": () => "Projektmappen er beskadiget eller ikke skrevet som Excel gør det.",
  "files.problem.tornSheet.fix": () => "Åbn den i et regneark, og gem den igen som .xlsx eller CSV (UTF-8).",
  "files.problem.manyTexts": (p, f) =>
    `Projektmappen har mere end ${f.count(p.most)} bytes med fælles tekster.`,
  "files.problem.manyTexts.fix": () => "Gem arket som CSV (UTF-8), og indlæs den.",
  "files.problem.wideSheet": (p, f) =>
    `Arket har data i kolonne ${f.count(p.columns)}; der læses højst ${f.count(p.most)} kolonner.`,
  "files.problem.wideSheet.fix": () =>
    "Slet det der står langt til højre, eller gem de kolonner du skal bruge, som CSV.",
  "files.problem.noSheet": (p) => `Projektmappen har ikke noget ark ${p.sheet}.`,
  "files.problem.noSheet.fix": (p, f) =>
    `Den har: ${f.list(p.sheets)}. Angiv et af dem, eller dets nummer: \`--sheet ${shellWord(p.sheets[0] ?? "")}\`, eller \`sheet:\` i et kort.`,
  "files.problem.noWorkbook": (p) =>
    `Der blev bedt om arket ${p.sheet}, men denne fil er ingen projektmappe: den har ingen ark.`,
  "files.problem.noWorkbook.fix": () => "Udelad arket for denne fil.",
  "files.reject.cellError": (p) => `Celle ${p.cell} i arket viser fejlen ${p.error}.`,
  "files.reject.noResult": (p) =>
    `Celle ${p.cell} i arket har en formel uden resultat: åbn projektmappen i et regneark, og gem den.`,
  "files.reject.longRow": (p, f) => `Rækken er længere end ${f.count(p.bytes)} bytes.`,
  "files.map.sheet.fix": () => "Skriv navnet på et ark, eller dets nummer fra 1 og op.",
  "files.assume.packed": (p) => `${p.file} blev læst fra arkivet.`,
  "files.assume.packedAgain": (p, f) =>
    `Arkivet indeholder flere filer med navnet ${p.file}: dette er nummer ${f.count(p.time)} af dem.`,
  "files.assume.leftPacked": (p, f) => `Ikke læst fra arkivet: ${f.list(p.files)}.`,
  "files.assume.sheet": (p, f) =>
    `Flere ark har data: ${p.sheet} er læst, ${f.list(p.others)} ikke. Et andet læses med \`--sheet ${shellWord(p.others[0] ?? "")}\`, eller \`sheet:\` i et kort.`,
  "files.assume.headerRow": (p, f) =>
    `Overskriften står i række ${f.count(p.row)} i arket; det der står over den, er ikke læst.`,
};

/** What is said of packed files and workbooks: why they cannot be read, what was read of them, why a row is rejected. */
export const packedFileWords = { en, nb, da };
