import type { Problem } from "../core/words/problem.ts";
import { message } from "../core/words/say.ts";
import { StigeError } from "../core/words/stige-error.ts";
import { systemTrouble } from "../verbs/system-trouble.ts";
import type { Reader } from "./world.ts";

/** More than anybody writes wrong in one file by hand. */
const shown = 500;

/** An error that came while a shop was open, and the reader it is to be told to: the shop's language is known by then. */
class FailedBefore extends Error {
  readonly reader: Reader;
  constructor(reader: Reader, cause: unknown) {
    super("failed", { cause });
    this.reader = reader;
  }
}

/** An error to be told to this reader. */
export function failedBefore(reader: Reader, error: unknown): Error {
  return error instanceof FailedBefore ? error : new FailedBefore(reader, error);
}

/** The error itself, and whom to tell. */
export function toldTo(error: unknown, otherwise: Reader): { error: unknown; reader: Reader } {
  return error instanceof FailedBefore
    ? { error: error.cause, reader: error.reader }
    : { error, reader: otherwise };
}

/** What went wrong, for a person: sentence, the first problems with their places (`most`), remedy. Lines without a final break. */
export function tellError(error: unknown, reader: Reader, debug: boolean, most = shown): string {
  const told = systemTrouble(error);
  // Of an error that is but its mistakes, none is told twice.
  const isFirst = told.problems[0]?.sentence === told.sentence;
  const problems = isFirst && told.problems.length === 1 ? [] : told.problems;
  const head = isFirst && problems.length > 1 ? null : told;
  const lines = head ? [reader.say(head.sentence)] : [];
  for (const problem of problems.slice(0, most)) lines.push(...tellProblem(problem, reader));
  const more = problems.length - most;
  if (more > 0) lines.push(`  ${reader.say(message("cli.moreProblems", { more }))}`);
  if (head?.fix) lines.push(reader.say(head.fix));
  if (debug && error instanceof Error && error.stack) lines.push("", error.stack);
  return lines.join("\n");
}

/** What went wrong, for a program: the code, then the same in words. */
export function errorJson(error: unknown, { say }: Pick<Reader, "say">) {
  const { code, sentence, fix, problems } = systemTrouble(error);
  return {
    error: code,
    message: say(sentence),
    remedy: fix && say(fix),
    problems: problems.map((problem) => problemJson(problem, { say })),
  };
}

export function problemJson({ place, line, column, sentence, fix }: Problem, { say }: Pick<Reader, "say">) {
  return { place, line, column, message: say(sentence), remedy: say(fix) };
}

/** A problem as two indented lines: where and what, then what would be right. */
export function tellProblem(problem: Problem, reader: Reader): string[] {
  const { line, column } = problem;
  const at =
    line === undefined
      ? null
      : reader.say(
          column === undefined ? message("cli.onlyLine", { line }) : message("cli.line", { line, column }),
        );
  const place = [at, problem.place].filter((part) => part).join(", ");
  const indented = (text: string, indent: string) => text.replaceAll(/^/gm, indent);
  return [
    indented(`${place}: ${reader.say(problem.sentence)}`, "  "),
    indented(reader.say(problem.fix), "    "),
  ];
}

/** 0 done, 1 failed, 2 asked wrongly. */
export function exitCode(error: unknown): 1 | 2 {
  return error instanceof StigeError && error.code === "asked" ? 2 : 1;
}
