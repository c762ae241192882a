const rowsEn = (n: number, told: string) => `${told} ${n === 1 ? "row" : "rows"}`;

export interface Counts {
  readonly new: number;
  readonly changed: number;
  readonly same: number;
}

export const capital = (text: string) => text.replace(/^./, (first) => first.toUpperCase());

export function size({ bytes }: { readonly bytes: number }, f: { count(n: number): string }): string {
  return bytes < 1_000_000
    ? `${f.count(Math.ceil(bytes / 1000))} kB`
    : `${f.count(Math.round(bytes / 1e6))} MB`;
}

/** What the pages of data say in English; it decides the phrases and their values. */
export const dataPagesEn = {
  "data.question": () => "Did we read it right?",
  "data.heading": (p: { files: number; rows: string }) =>
    p.files === 1 ? `One load counts, with ${p.rows} rows.` : `${p.files} loads count, with ${p.rows} rows.`,
  "data.heading.bare": (p: { places: string; n: number }) =>
    `${p.places} ${p.n === 1 ? "is" : "are"} not measured yet.`,
  "data.heading.all": () => "Every rung is measured.",
  "data.first": () => "Drop your order file here, and the ladder stands in two minutes.",
  "data.first.about": () =>
    "Stige reads the file as your shop makes it. You see what it understood before anything is kept, and you can undo it.",
  "data.oldest": (p: { day: string }) => `facts since ${p.day}`,
  "data.newest": (p: { day: string }) => `newest ${p.day}`,
  "data.drop": () => "Drop files here",
  "data.drop.about": () =>
    "CSV, Excel (.xlsx), zip, NDJSON or Parquet. Norwegian, Danish and English headers, comma or dot, every usual encoding.",
  "data.drop.choose": () => "Choose files",
  "data.drop.stays": () => "The file is read by your own server and is sent nowhere else.",
  "data.drop.demo": () =>
    "This is the demo shop: nothing can be loaded here. With a shop of your own, files are dropped here.",
  "data.drop.notYours": () => "Your account reads only: an owner or a marketer loads files.",
  "data.sending": (p: { file: string; share: string }) => `${p.file} is on its way: ${p.share}`,
  "data.sending.stop": (p: { file: string }) => `Stop sending ${p.file}`,
  "data.stop": () => "Stop",
  "data.sent.failed": (p: { file: string }) => `${p.file} did not arrive.`,
  "data.sent.lost": () => "The line was cut, or the server stopped. Send it again.",
  "data.away": () => "Put away",
  "data.awayOf": (p: { file: string }) => `Put away ${p.file}`,
  "data.uploads": () => "To look at before they count",
  "data.see": () => "Look at",
  "data.seeOf": (p: { file: string }) => `Look at ${p.file}`,
  "data.all": () => "What each file was taken for",
  "data.all.file": () => "File",
  "data.all.as": () => "Is read as",
  "data.all.rows": () => "Rows",
  "data.all.columns": () => "Columns that are read",
  "data.all.rejected": (p: { told: string }) => `${p.told} rejected`,
  "data.all.choose": () => "Look at this one by itself: it needs a choice.",
  "data.all.load": (p: { files: number; rows: number; told: string }) =>
    `Load ${p.files} ${p.files === 1 ? "file" : "files"}, ${rowsEn(p.rows, p.told)}`,
  "data.all.apart": (p: { files: number }) =>
    p.files === 1 ? "One file needs a choice first." : `${p.files} files need a choice first.`,
  "data.state.waiting": () => "waits its turn",
  "data.state.reading": () => "is being read",
  "data.state.seen": () => "ready to be loaded",
  "data.state.unreadable": () => "needs your help",
  "data.state.loading": () => "is being loaded",
  "data.state.placing": () => "loaded; people are placed on the ladder",
  "data.state.loaded": () => "loaded",
  "data.loads": () => "Loads",
  "data.loads.none": () => "Nothing has been loaded yet.",
  "data.column.load": () => "No.",
  "data.column.file": () => "File",
  "data.column.kind": () => "Holds",
  "data.column.received": () => "Loaded",
  "data.column.read": () => "Rows",
  "data.column.rejected": () => "Rejected",
  "data.column.new": () => "New",
  "data.column.changed": () => "Changed",
  "data.column.same": () => "Same",
  "data.column.state": () => "State",
  "data.counts": () => "counts",
  "data.elsewhere": (p: { book: string }) => `kept, does not count: orders come from ${p.book}`,
  "data.undone": (p: { day: string }) => `taken back ${p.day}`,
  "data.replaced": (p: { by: number }) => `replaced by ${p.by}`,
  "data.standsAs": (p: { as: number }) => `stands as ${p.as}`,
  "data.origin": (p: { of: number }) => `puts back ${p.of}`,
  "data.replaces": (p: { load: number }) => `replaces ${p.load}`,
  "data.unload": () => "Take back",
  "data.unloadOf": (p: { load: number; file: string }) => `Take back load ${p.load}, ${p.file}`,
  "data.putBack": () => "Put back",
  "data.putBackOf": (p: { load: number; file: string }) => `Put back load ${p.load}, ${p.file}`,
  "data.undone.told": (p: { load: number; rows: number; told: string }) =>
    `Load ${p.load} is taken back: ${rowsEn(p.rows, p.told)} no longer count. It can be put back.`,
  "data.putBack.told": (p: { load: number; rows: number; told: string }) =>
    `${rowsEn(p.rows, p.told)} count again, as load ${p.load}.`,
  "data.measured": () => "What is measured",
  "data.bring": () => "What to bring next",
  "data.bring.line": (p: { places: string; bring: string }) =>
    `${capital(p.bring)}: then ${p.places} can be measured.`,
  "data.bring.nothing": () => "Nothing is missing: every place of the ladder is measured.",
  "data.measured.yes": () => "measured",
  "data.measured.no": () => "not measured",
  "data.measured.since": (p: { day: string }) => `to be trusted from ${p.day}`,
  "data.windows": () => "The shop’s own rhythm",
  "data.exclude": () => "Leave out",
  "data.exclude.of": (p: { rule: string }) => `Leave out: ${p.rule}`,
  "data.exclude.end": () => "Count again",
  "data.exclude.endOf": (p: { rule: string }) => `Count again: ${p.rule}`,
  "data.exclude.who": () => "Leave out whoever has this e-mail or customer number",
  "data.exclude.how": () =>
    "An address, @domain.com or a number; * stands for any text. It counts for all of history.",
  "data.exclude.done": (p: { people: number; told: string }) =>
    `${p.told} ${p.people === 1 ? "person is" : "people are"} left out now.`,
  "data.windows.accept": () => "Put it in force",
  "data.windows.note": () => "The shop’s own rhythm",
  "data.windows.done": (p: { version: number }) => `The ladder is now version ${p.version}.`,
  "data.exclusions": () => "Who stands nowhere",
  "data.load.heading": (p: { accepted: string; read: string }) =>
    `${p.accepted} of ${p.read} rows were loaded.`,
  "data.load.rejected": (p: { rejected: string; n: number }) =>
    `${p.rejected} ${p.n === 1 ? "was" : "were"} rejected.`,
  "data.load.name": (p: { load: number }) => `Load ${p.load}`,
  "data.load.none": () => "There is no such load.",
  "data.load.all": () => "All loads",
  "data.load.counted": () => "What the rows were",
  "data.rejects": (p: { n: number; told: string }) => `${rowsEn(p.n, p.told)} rejected, the rest is in`,
  "data.rejects.would": (p: { n: number; told: string }) =>
    `${rowsEn(p.n, p.told)} will be rejected, the rest comes in`,
  "data.rejects.hidden": () => "Which rows, and why, is for owners, marketers and analysts.",
  "data.rejects.line": () => "First line",
  "data.rejects.row": () => "Line",
  "data.rejects.what": () => "What is wrong, and what to do",
  "data.rejects.cell": () => "Value",
  "data.rejects.rows": () => "Rows",
  "data.rejects.empty": () => "empty",
  "data.map.heading": (p: { accepted: string; read: string }) =>
    `${p.accepted} of ${p.read} rows can be loaded.`,
  "data.map.all": (p: { n: number; read: string }) =>
    p.n === 1 ? "The one row can be loaded." : `All ${p.read} rows can be loaded.`,
  "data.map.look": (p: { n: number; told: string }) => `${rowsEn(p.n, p.told)} must be looked at.`,
  "data.map.unreadable": () => "The file needs your help.",
  "data.map.reading": () => "The file is being read.",
  "data.map.kept": () => "nothing is kept yet",
  "data.map.size": size,
  "data.map.inFile": () => "In the file",
  "data.map.inStige": () => "In Stige",
  "data.map.sheet": () => "Sheet",
  "data.sheets": () => "The workbook has more sheets with data",
  "data.sheets.look": (p: { sheet: string }) => `Look at “${p.sheet}”`,
  "data.map.kind": () => "The file holds",
  "data.map.kind.find": () => "as the columns show",
  "data.map.unused": () => "not used",
  "data.map.beside": () => "known of this export, and not needed",
  "data.map.is": (p: { header: string }) => `What ${p.header} is`,
  "data.map.required": () => "must be there",
  "data.map.used": (p: { header: string }) => `now ${p.header}`,
  "data.map.unusedColumns": (p: { columns: number }) =>
    p.columns === 1 ? "One column is not used" : `${p.columns} columns are not used`,
  "data.map.charset": () => "Letters",
  "data.map.found": (p: { found: string }) => `found: ${p.found}`,
  "data.map.utf-8": () => "UTF-8",
  "data.map.windows-1252": () => "Windows (1252)",
  "data.map.macintosh": () => "Mac, older",
  "data.map.utf-16le": () => "UTF-16",
  "data.map.utf-16be": () => "UTF-16, big-endian",
  "data.map.delimiter": () => "Between cells",
  "data.map.by.comma": () => "comma",
  "data.map.by.semicolon": () => "semicolon",
  "data.map.by.tab": () => "tab",
  "data.map.by.pipe": () => "upright stroke |",
  "data.map.by.blank": () => "blanks",
  "data.map.forms": () => "How dates and numbers are read",
  "data.map.dates": () => "Dates",
  "data.map.decimal": () => "Decimals",
  "data.map.tax": () => "Tax in sums",
  "data.map.find": () => "as the file shows",
  "data.map.day-first": () => "day first",
  "data.map.month-first": () => "month first",
  "data.map.year-first": () => "year first",
  "data.map.comma": () => "comma",
  "data.map.dot": () => "dot",
  "data.map.included": () => "included",
  "data.map.excluded": () => "not included",
  "data.map.assumed": () => "What we took for granted",
  "data.map.samples": () => "The first rows as we read them",
  "data.map.line": (p: { line: string }) => `line ${p.line}`,
  "data.map.statuses": () => "Statuses of orders",
  "data.map.status": (p: { known: boolean; counts: boolean }): string =>
    p.known ? (p.counts ? "count" : "do not count") : "unknown, count",
  "data.map.passed": (p: { n: number; told: string }) => `${rowsEn(p.n, p.told)} of totals passed over`,
  "data.map.forgotten": (p: { n: number; told: string }) =>
    `${rowsEn(p.n, p.told)} of erased people left out`,
  "data.map.book": (p: { book: string; own: string | null }) =>
    `These orders will not count: the shop’s orders come from ${p.book}, ${p.own === null ? "and this file is not of it" : `and these are from ${p.own}`}. That is right where the same orders stand in both. Where these are other orders, have them count too; an order with the same number then counts as the same order.`,
  "data.map.book.take": () => "Have them count too",
  "data.map.book.taken": (p: { book: string }) =>
    `These orders count with those of ${p.book}. An order with the same number is the same order.`,
  "data.map.book.apart": () => "Keep them apart again",
  "data.map.book.kept": (p: { book: string }) =>
    `These orders are kept and do not count: the shop’s orders come from ${p.book}. Are they other orders, take the load back, send the file again and choose “Have them count too”.`,
  "data.map.same": (p: { load: number }) =>
    `This very file is load ${p.load} already; loading it changes nothing.`,
  "data.map.accept": (p: { n: number; told: string }) =>
    `Load the ${rowsEn(p.n, p.told)} that are good all the same`,
  "data.map.replaces": (p: { load: number }) => `It takes the place of load ${p.load}`,
  "data.map.adds": () => "Its rows come in addition",
  "data.map.load": (p: { n: number; told: string }) => `Load ${rowsEn(p.n, p.told)}`,
  "data.map.cancel": () => "Put away",
  "data.map.undo": () => "Can be undone afterwards. The same file twice changes nothing.",
  "data.map.goesOn": () => "You may leave this page: it goes on, and you find it again under Data.",
  "data.map.done": (p: { told: string; load: number }) => `${p.told} are in, as load ${p.load}.`,
  "data.map.done.rows": (p: { n: number; told: string }) => rowsEn(p.n, p.told),
  "data.map.counts": (p: Counts, f: { count(n: number): string }) =>
    `${f.count(p.new)} new, ${f.count(p.changed)} changed, ${f.count(p.same)} the same`,
  "data.map.without": (p: { n: number; orders: string }) =>
    `${p.orders} ${p.n === 1 ? "order lacks" : "orders lack"} a rate into the shop’s currency.`,
  "data.map.ladder": () => "How the ladder stands now",
  "data.map.toLadder": () => "See the ladder",
  "data.map.toLoad": () => "See the load",
  "data.map.all.files": () => "All files",
};
