import { dayUs, readDuration } from "../../core/ladder/duration.ts";
import { message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";

/** Nothing is said beyond. */
export const longestHorizonDays = 3660;

/** Days ahead, as a person wrote them: `365d`; throws `asked` where they are none. Undefined: not said. */
export function horizonOf(given: string | null): number | undefined {
  if (given === null) return undefined;
  const us = readDuration(given);
  const days = typeof us === "number" ? us / dayUs : Number.NaN;
  if (!Number.isInteger(days) || days > longestHorizonDays)
    throw new StigeError("asked", message("value.badHorizon", { given }));
  return days;
}

/** Percent a year, as a person wrote it: `10`, `7,5`, `8%`; throws `asked` where it is none. Undefined: not said. */
export function discountOf(given: string | null): number | undefined {
  if (given === null) return undefined;
  const percent = Number(given.replace(",", ".").replace("%", ""));
  if (given.trim() === "" || !(percent >= 0 && percent <= 100))
    throw new StigeError("asked", message("value.badDiscount", { given }));
  return percent;
}
