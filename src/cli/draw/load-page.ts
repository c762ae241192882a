import { fileName } from "../../core/words/file-name.ts";
import { type Message, message } from "../../core/words/say.ts";
import type { LoadAnswer } from "../../verbs/loading/load.ts";
import { saidReason } from "../said-reason.ts";
import { shorten, wrap } from "../text.ts";
import type { Reader } from "../world.ts";
import type { Paint } from "./paint.ts";
import { table } from "./table.ts";

const reasonsShown = 8;
const unusedShown = 8;

/** What became of one file: counts, what was assumed, what was rejected; of a dry run also columns and first rows. */
export function loadPage(
  answer: LoadAnswer,
  dryRun: boolean,
  reader: Reader,
  paint: Paint,
  width: number,
): string {
  const { say } = reader;
  const { kind, source, counts, sameAs, assumptions, load } = answer;
  const file = fileName(answer.file);
  const lines = [
    paint.bold(`  ${say(message("loaded.file", { file, kind, source }))}`),
    `  ${say(message("loaded.rows", answer.rows))}`,
  ];
  const { forgotten, passed } = answer.rows;
  if (passed > 0) lines.push(...wrap(`  ${say(message("loaded.passed", answer.rows))}`, width, "  "));
  if (forgotten > 0) lines.push(`  ${say(message("loaded.forgotten", { forgotten }))}`);
  if (counts) lines.push(`  ${say(countsSaid(kind, counts, answer.also))}`);
  else if (answer.also.length > 0) lines.push(`  ${say(message("loaded.also", { also: answer.also }))}`);
  if (answer.withoutRate.orders > 0)
    lines.push(...wrap(`  ${say(message("loaded.withoutRate", answer.withoutRate))}`, width, "  "));
  if (sameAs !== null) lines.push(...wrap(`  ${say(sameSaid(sameAs, answer.notReplaced))}`, width, "  "));
  if (dryRun) {
    lines.push(...section(say(message("loaded.columns")), columnLines(answer, reader, paint), paint));
    lines.push(...statusLines(answer, reader, paint));
  } else lines.push(...unusedLines(answer, reader, width));
  if (sameAs !== null) return `${lines.join("\n")}\n`;
  if (assumptions.length > 0)
    lines.push(...section(say(message("loaded.assumed")), bullets(assumptions.map(say), width), paint));
  if (answer.began) lines.push(...section("stige.yaml", beganLines(answer.began, reader, width), paint));
  if (answer.rejects.length > 0) {
    const reasons = answer.rejects.slice(0, reasonsShown).map((reject) =>
      say(
        message("loaded.reject", {
          rows: reject.rows,
          line: reject.line,
          reason: saidReason({ ...reject, cell: reject.cell && shorten(reject.cell, 40) }, reader),
        }),
      ),
    );
    lines.push(...section(say(message("loaded.rejects")), bullets(reasons, width), paint));
    if (load !== null) lines.push(paint.dim(`    ${say(message("loaded.seeRejects", { load }))}`));
  }
  if (dryRun) lines.push(...sampleLines(answer, reader, paint, width));
  if (answer.refusal) {
    const { sentence, fix } = answer.refusal;
    const told = [sentence, ...(fix ? [fix] : [])].map(say);
    lines.push(...section(say(message("loaded.wouldRefuse")), bullets(told, width), paint));
  }
  if (dryRun) lines.push("", `  ${say(message("loaded.dryRun"))}`);
  return `${lines.join("\n")}\n`;
}

/** Where rows became facts of other kinds, the counts say of which kind they are, and what the others are. */
function countsSaid(
  kind: LoadAnswer["kind"],
  counts: NonNullable<LoadAnswer["counts"]>,
  also: LoadAnswer["also"],
): Message {
  return also.length === 0
    ? message("loaded.counts", counts)
    : message("loaded.countsAlso", { ...counts, kind, also });
}

function sameSaid(load: number, other: number | null): Message {
  return other === null ? message("loaded.same", { load }) : message("loaded.notReplaced", { load, other });
}

function section(title: string, body: readonly string[], paint: Paint): string[] {
  return ["", `  ${paint.bold(title)}`, ...body];
}

function bullets(texts: readonly string[], width: number): string[] {
  return texts.flatMap((text) => wrap(`    ${text}`, width, "      "));
}

function columnLines({ mapping }: LoadAnswer, { say }: Reader, paint: Paint): string[] {
  const rows = mapping.map(({ header, target }) => [
    shorten(header, 40),
    target === null ? paint.dim(say(message("loaded.unused"))) : `→ ${target}`,
  ]);
  const columns = [
    { head: "", right: false },
    { head: "", right: false },
  ];
  return table(columns, rows, paint, "    ");
}

/** What each status of the orders means. */
function statusLines({ statuses }: LoadAnswer, { say, formats }: Reader, paint: Paint): string[] {
  if (statuses.length === 0) return [];
  const meaning = ({ known, counts }: LoadAnswer["statuses"][number]) =>
    say(message(!known ? "loaded.status.unknown" : counts ? "loaded.status.counts" : "loaded.status.not"));
  const columns = [
    { head: "", right: false },
    { head: "", right: true },
    { head: "", right: false },
  ];
  const rows = statuses.map((seen) => [shorten(seen.status, 40), formats.count(seen.orders), meaning(seen)]);
  return section(say(message("loaded.statuses")), table(columns, rows, paint, "    "), paint);
}

/** The columns that were not used, in the owner's own words; without those that a known export is known to have. */
function unusedLines({ mapping }: LoadAnswer, { say }: Reader, width: number): string[] {
  const unused = mapping
    .filter(({ target, beside }) => target === null && !beside)
    .map(({ header }) => header);
  if (unused.length === 0) return [];
  const columns = unused.slice(0, unusedShown).map((header) => shorten(header, 40));
  const said = message("loaded.unusedColumns", { columns, more: unused.length - columns.length });
  return wrap(`  ${say(said)}`, width, "    ");
}

function beganLines(
  { settings, preset, from }: NonNullable<LoadAnswer["began"]>,
  { say }: Reader,
  width: number,
): string[] {
  const { timeZone, currency, country, language } = settings;
  const wrote = say(message("loaded.began", { timeZone, currency, country, language, preset }));
  return bullets([say(from), wrote], width);
}

function sampleLines({ samples }: LoadAnswer, { say }: Reader, paint: Paint, width: number): string[] {
  if (samples.length === 0) return [];
  const lines = samples.flatMap(({ kind, line, fields }) => {
    const cells = Object.entries(fields).map(([name, value]) => `${name} ${value}`);
    const where = `${kind}, ${say(message("loaded.line", { line }))}: `;
    return wrap(`    ${where}${cells.join(" · ")}`, width, "      ");
  });
  return section(say(message("loaded.samples")), lines, paint);
}
