import { StigeError, type StigeErrorCode } from "../../core/words/stige-error.ts";
import { systemTrouble } from "../../verbs/system-trouble.ts";
import { hearable, type Inside } from "../guards/inside.ts";

/** A `StigeError` as one thread tells it to another. */
export interface ToldError {
  readonly code: StigeErrorCode;
  readonly sentence: StigeError["sentence"];
  readonly fix: StigeError["fix"];
  readonly problems: StigeError["problems"];
  readonly inside: Inside | null;
}

/** An error to be told in another thread. */
export function toldError(thrown: unknown): ToldError {
  const { error, inside } = hearable(thrown);
  const { code, sentence, fix, problems } = error;
  return { code, sentence, fix, problems, inside };
}

/** The same to whoever starts the server, who may know of the system beneath what nobody who asks over HTTP is told. */
export function toldAtStart(thrown: unknown): ToldError {
  const trouble = systemTrouble(thrown);
  return toldError(trouble.sentence.key === "cli.inside" ? thrown : trouble);
}

/** The error as the other thread throws it. */
export function thrownError({ code, sentence, fix, problems }: ToldError): StigeError {
  return new StigeError(code, sentence, fix, problems);
}
