import { message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";

/** Whole numbers as a text that nobody need understand: where a list goes on. */
export function writeCursor(numbers: readonly number[]): string {
  return Buffer.from(numbers.join(",")).toString("base64url");
}

/** The numbers of a cursor, so many as there must be; throws `asked` for a text that no list gave. */
export function readCursor(text: string, length: number): readonly number[] {
  const numbers = Buffer.from(text, "base64url").toString("latin1").split(",");
  if (numbers.length === length && numbers.every((one) => /^-?\d{1,16}$/.test(one))) {
    const read = numbers.map(Number);
    if (read.every(Number.isSafeInteger)) return read;
  }
  throw new StigeError("asked", message("server.wrongCursor"), message("server.wrongCursor.fix"));
}
