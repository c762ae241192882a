const en = {
  "files.remedy.cell": () =>
    "Correct it in the shop and export again, or correct the cell in the file. If many are alike, the column may be another one.",
  "files.remedy.date": () =>
    "Correct the date, and write all of them in one way. If many are alike, the column may be another one.",
  "files.remedy.id": () => "Export again with the number in every row.",
  "files.remedy.person": () => "Export again with customer number or e-mail in every row.",
  "files.remedy.order": () => "Correct that line: this one follows it.",
  "files.remedy.quotes": () =>
    "Export again instead of changing the file by hand; text with a delimiter or a line break stands in quotation marks.",
  "files.remedy.text": () => "Save the file as CSV (UTF-8) and send it again.",
  "files.remedy.sheet": () => "Open the workbook, correct the formula, save it and send it again.",
  "files.remedy.none": () => "Nothing to do: such rows tell nothing.",
};
const nb: typeof en = {
  "files.remedy.cell": () =>
    "Rett det i nettbutikken og eksporter på nytt, eller rett cellen i filen. Er mange like, kan kolonnen være en annen.",
  "files.remedy.date": () =>
    "Rett datoen, og skriv alle på samme måte. Er mange like, kan kolonnen være en annen.",
  "files.remedy.id": () => "Eksporter på nytt med nummeret i hver rad.",
  "files.remedy.person": () => "Eksporter på nytt med kundenummer eller e-post i hver rad.",
  "files.remedy.order": () => "Rett den linjen: denne følger den.",
  "files.remedy.quotes": () =>
    "Eksporter på nytt i stedet for å endre filen for hånd; tekst med skilletegn eller linjeskift står i anførselstegn.",
  "files.remedy.text": () => "Lagre filen som CSV (UTF-8) og send den på nytt.",
  "files.remedy.sheet": () => "Åpne arbeidsboken, rett formelen, lagre den og send den på nytt.",
  "files.remedy.none": () => "Ingenting å gjøre: slike rader forteller ingenting.",
};
const da: typeof en = {
  "files.remedy.cell": () =>
    "Ret det i webshoppen, og eksportér igen, eller ret cellen i filen. Er mange ens, kan kolonnen være en anden.",
  "files.remedy.date": () =>
    "Ret datoen, og skriv alle på samme måde. Er mange ens, kan kolonnen være en anden.",
  "files.remedy.id": () => "Eksportér igen med nummeret i hver række.",
  "files.remedy.person": () => "Eksportér igen med kundenummer eller e-mail i hver række.",
  "files.remedy.order": () => "Ret den linje: denne følger den.",
  "files.remedy.quotes": () =>
    "Eksportér igen i stedet for at ændre filen i hånden; tekst med skilletegn eller linjeskift står i anførselstegn.",
  "files.remedy.text": () => "Gem filen som CSV (UTF-8), og send den igen.",
  "files.remedy.sheet": () => "Åbn projektmappen, ret formlen, gem den, og send den igen.",
  "files.remedy.none": () => "Intet at gøre: sådanne rækker fortæller ikke noget.",
};

/** What to do about rows that are rejected. */
export const fileRemedyWords = { en, nb, da };

const byReason: { readonly [R in keyof typeof en]?: readonly string[] } = {
  "files.remedy.date": ["date", "before1970", "ahead"],
  "files.remedy.id": ["noId", "noOrderId"],
  "files.remedy.person": ["nobody", "onlyPhone"],
  "files.remedy.order": ["lineOfOrder"],
  "files.remedy.quotes": ["fewCells", "manyCells", "strayQuote", "unclosedQuote", "tooLong", "longRow"],
  "files.remedy.text": ["badText", "notJson"],
  "files.remedy.sheet": ["cellError", "noResult"],
};

/** What to do about a row that was rejected for a reason, a phrase's key. `remedyOf("files.reject.nobody")` is `"files.remedy.person"`. */
export function remedyOf(reason: string): keyof typeof en {
  if (reason.startsWith("files.passed.")) return "files.remedy.none";
  const short = reason.replace("files.reject.", "");
  const found = Object.entries(byReason).find(([, reasons]) => reasons.includes(short));
  return (found?.[0] as keyof typeof en | undefined) ?? "files.remedy.cell";
}
