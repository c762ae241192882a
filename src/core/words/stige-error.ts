import type { Problem } from "./problem.ts";
import type { Message } from "./say.ts";

/**
 * Why a verb could not be done. `asked`: the question or its options are wrong; `not-found`: no such person, load, rung;
 * `file`: an import file or `stige.yaml` is wrong; `locked`: another process owns the folder; `refused`: would do harm and
 * needs a choice; `damaged`: stored data cannot be read; `io`: disk or system failed; `not-signed-in`, `not-allowed`, `too-many`: who asks is
 * unknown, may not, or has tried too often.
 */
export type StigeErrorCode =
  | "asked"
  | "not-found"
  | "file"
  | "locked"
  | "refused"
  | "damaged"
  | "io"
  | "not-signed-in"
  | "not-allowed"
  | "too-many";

/** The one error that verbs throw. A door maps its code to an exit code or a status, and says its sentence and remedy. */
export class StigeError extends Error {
  readonly code: StigeErrorCode;
  readonly sentence: Message;
  readonly fix: Message | null;
  readonly problems: readonly Problem[];

  constructor(
    code: StigeErrorCode,
    sentence: Message,
    fix: Message | null = null,
    problems: readonly Problem[] = [],
  ) {
    super(sentence.key);
    this.name = "StigeError";
    this.code = code;
    this.sentence = sentence;
    this.fix = fix;
    this.problems = problems;
  }
}
