import { fileName } from "../core/words/file-name.ts";
import { isoInstant } from "../core/words/iso-instant.ts";
import { type Message, message } from "../core/words/say.ts";
import type { StigeError } from "../core/words/stige-error.ts";
import type { LoadAnswer } from "../verbs/loading/load.ts";
import type { Failure } from "../verbs/loading/take-in.ts";
import type { WatchEvent } from "../verbs/loading/watch.ts";
import { loadPage } from "./draw/load-page.ts";
import { paint } from "./draw/paint.ts";
import { tellError } from "./tell-error.ts";
import type { Reader, World } from "./world.ts";

const all = Number.POSITIVE_INFINITY;

/** What happened in a watched folder: a line with its time, and where a file could not be moved another. */
export function watchLines(event: WatchEvent, nowUs: number, reader: Reader): string[] {
  const at = reader.formats.minute(nowUs);
  const lines: string[] = [];
  for (const answer of "answers" in event ? event.answers : []) {
    lines.push(`${at}  ${reader.say(taken(answer))}`);
    if (answer.began) {
      const { settings, preset } = answer.began;
      lines.push(`  ${reader.say(message("loaded.began", { ...settings, preset }))}`);
    }
  }
  if (!("answers" in event) || event.kind === "failed") lines.push(`${at}  ${said(event, reader)}`);
  if ("unmoved" in event && event.unmoved)
    lines.push(
      `${at}  ${reader.say(message("watch.unmoved", { file: event.file, why: why(event.unmoved, reader) }))}`,
    );
  return lines;
}

/** What was loaded of a file; of one in an archive with its name beside the archive's. */
function taken({ file, load, sameAs, rows }: LoadAnswer): Message {
  const name = fileName(file);
  if (load === null) return message("watch.same", { file: name, load: sameAs ?? 0 });
  return message("watch.loaded", { file: name, load, accepted: rows.accepted, rejected: rows.rejected });
}

function said(event: Exclude<WatchEvent, { kind: "loaded" | "same" }>, reader: Reader): string {
  const { say } = reader;
  if (event.kind === "trouble") return say(message("watch.trouble", { why: why(event.error, reader) }));
  const { file } = event;
  if (event.kind === "failed")
    return say(message("watch.failed", { file, reason: event.reason ?? why(event.error, reader) }));
  return say(message(event.kind === "held" ? "watch.held" : "watch.link", { file }));
}

/** An error as one text: sentence and remedy. */
const why = ({ sentence, fix }: StigeError, { say }: Reader) =>
  fix ? `${say(sentence)} ${say(fix)}` : say(sentence);

/** What happened in a watched folder, for machines: one object a line. */
export function watchJson(
  event: WatchEvent,
  nowUs: number,
  { say }: Reader,
): Readonly<Record<string, unknown>> {
  const error = (one: StigeError) => ({
    code: one.code,
    sentence: say(one.sentence),
    fix: one.fix && say(one.fix),
    problems: one.problems.map(({ place, line, column, sentence, fix }) => ({
      ...{ place, line, column, sentence: say(sentence), fix: say(fix) },
    })),
  });
  const base = { at: isoInstant(nowUs), event: event.kind };
  if (event.kind === "trouble") return { ...base, error: error(event.error) };
  if (event.kind === "held" || event.kind === "link") return { ...base, file: event.file };
  const { file, to, unmoved } = event;
  const moved = { file, to, ...(unmoved ? { unmoved: error(unmoved) } : {}) };
  const loads = event.answers.map(({ load, sameAs, kind, source, rows, counts }) => ({
    ...{ load: load ?? sameAs, isNew: load !== null, kind, source, rows, counts },
  }));
  if (event.kind !== "failed") return { ...base, ...moved, loads };
  return { ...base, ...moved, loads, reason: event.reason, error: error(event.error) };
}

/** The text beside a file that failed: what the terminal would say, whole, what was rejected in it, and how to go on. */
export function failureText(
  { file, error, seen, before }: Failure,
  folder: string,
  reader: Reader,
  { width }: Pick<World, "width">,
): string {
  const parts = [tellError(error, reader, false, all)];
  if (seen && seen.rejects.length > 0)
    parts.push(loadPage(seen, false, reader, paint(false), width).trimEnd());
  if (before.length > 0) parts.push(before.map((answer) => reader.say(taken(answer))).join("\n"));
  parts.push(reader.say(message("watch.again", { file, folder })));
  return parts.join("\n\n");
}
