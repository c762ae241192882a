import { message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import { randomHex } from "../../io/env.ts";
import { systemTrouble } from "../../verbs/system-trouble.ts";

/** An error as whoever asked may hear it, and what the log says of it (null: it is no error inside Stige). */
export interface Hearable {
  readonly error: StigeError;
  readonly inside: Inside | null;
}

/** An error inside Stige, without its message, which may hold somebody's data: the number that was told, and where it arose. */
export interface Inside {
  readonly number: string;
  readonly places: readonly string[];
}

const places = 12;

/** A full disk is told as it is; of anything else that is no `StigeError` only a number to find it by in the log. */
export function hearable(error: unknown): Hearable {
  if (error instanceof StigeError) return { error, inside: null };
  const trouble = systemTrouble(error);
  if (trouble.sentence.key === "cli.noSpace" || trouble.sentence.key === "cli.fileLimit")
    return { error: trouble, inside: null };
  const number = randomHex(4);
  return {
    error: new StigeError("io", message("server.inside", { number }), message("server.inside.fix")),
    inside: { number, places: placesOf(error) },
  };
}

function placesOf(error: unknown): readonly string[] {
  if (!(error instanceof Error)) return [typeof error];
  const lines = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return [error.name, ...lines.slice(0, places).map((line) => line.trim())];
}
