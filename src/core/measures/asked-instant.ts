import { endOfDay, instantOfLocal, startOfDay, type Zone } from "../facts/zone.ts";
import { dayMs, dayUs } from "../words/iso-instant.ts";

/** Which edge of a bare day is meant: as of a day is its last microsecond, from a day is its first. */
export type Edge = "start" | "end";

const written =
  /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ](\d{2}):?(\d{2})(?::?(\d{2})(?:[.,](\d{1,6}))?)?\s?(Z|[+-]\d{2}(?::?\d{2})?)?)?$/i;
const lastYear = 2099;
const northern = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/;

/**
 * The instant that a person means (microseconds since 1970), null where the text is none, "outside" where it lies before
 * 1970 or after 2099, beyond the clock changes that are known: a date (`2026-03-31`,
 * `20260331`, `31.3.2026`), a local time (`2026-03-31T14:05`) or an instant with its zone (`2026-03-31T12:05:00Z`, `+02:00`).
 * In Oslo `2026-03-31` as an end is 2026-03-31T21:59:59.999999Z, as a start 2026-03-30T22:00:00Z.
 */
export function askedInstant(text: string, zone: Zone, edge: Edge): number | "outside" | null {
  const dotted = northern.exec(text.trim());
  const iso = dotted
    ? `${dotted[3]}-${dotted[2]?.padStart(2, "0")}-${dotted[1]?.padStart(2, "0")}`
    : text.trim();
  const found = written.exec(iso);
  if (!found) return null;
  const [year, month, date, hour, minute, second, fraction, offset] = found.slice(1);
  const day = dayOf(Number(year), Number(month), Number(date));
  if (day === null) return null;
  if (day < 0 || Number(year) > lastYear) return "outside";
  if (hour === undefined) return edge === "start" ? startOfDay(day, zone) : endOfDay(day, zone);
  const clock = clockUs(hour, minute, second, fraction);
  if (clock === null) return null;
  const localUs = day * dayUs + clock;
  if (offset === undefined) return instantOfLocal(localUs, zone);
  const away = offsetUs(offset);
  return away === null ? null : localUs - away;
}

/** Days since 1970 of a calendar date; null for one that does not exist. */
function dayOf(year: number, month: number, date: number): number | null {
  const at = new Date(Date.UTC(year, month - 1, date));
  const exists = at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === date;
  const day = at.getTime() / dayMs;
  return exists ? day : null;
}

function clockUs(hour: string, minute: string | undefined, second = "0", fraction = ""): number | null {
  const [h, m, s] = [Number(hour), Number(minute), Number(second)];
  if (h > 23 || m > 59 || s > 59) return null;
  return ((h * 60 + m) * 60 + s) * 1e6 + Number(fraction.padEnd(6, "0"));
}

function offsetUs(text: string): number | null {
  if (text.toUpperCase() === "Z") return 0;
  const [hours, minutes] = [Number(text.slice(1, 3)), Number(text.slice(3).replace(":", "") || "0")];
  if (hours > 14 || minutes > 59) return null;
  return (text.startsWith("-") ? -1 : 1) * (hours * 60 + minutes) * 60e6;
}
