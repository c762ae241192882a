import { message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";

const longest = 3660;

/** The days of a span that was asked for, or the usual ones; throws `asked` where it is longer than ten years. */
export function askedDays(asked: number | null | undefined, usual: number): number {
  const days = asked ?? usual;
  if (days <= longest) return days;
  throw new StigeError("asked", message("ask.tooLong", { days, longest }), message("ask.tooLong.fix"));
}
