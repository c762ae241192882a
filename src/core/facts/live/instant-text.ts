const form =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?)?\s?(Z|[+-]\d{2}:?(?:\d{2})?)?$/i;

/**
 * An instant as programs write it, in microseconds; null: it is none. ISO 8601, without a zone in UTC; or a number of
 * seconds or, from 1973 on, of milliseconds since 1970. `instantUs("2026-03-31T12:00:00Z")` is `1774958400000000`.
 */
export function instantUs(value: unknown): number | null {
  if (typeof value === "number") {
    if (!Number.isFinite(value)) return null;
    const ms = Math.abs(value) < 1e11 ? value * 1000 : value;
    return Math.abs(ms) < 8.64e15 ? Math.round(ms) * 1000 : null;
  }
  return typeof value === "string" ? (asProgramsWrite(value) ?? asAnyWrites(value.trim())) : null;
}

function asAnyWrites(text: string): number | null {
  const [, year, month, day, hour = "00", minute = "00", second = "00", fraction = "", zone = "Z"] =
    form.exec(text) ?? [];
  if (year === undefined) return null;
  const parts = [year, month, day, hour, minute, second].map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const [y, m, d, h, min, s] = parts;
  const ms = Date.UTC(y, m - 1, d, h, min, s);
  const date = new Date(ms);
  const exists =
    y >= 1000 && date.getUTCMonth() === m - 1 && date.getUTCDate() === d && h < 24 && min < 60 && s < 60;
  const offset = offsetMinutes(zone);
  if (!exists || offset === null) return null;
  return (ms - offset * 60_000) * 1000 + Number(fraction.padEnd(6, "0").slice(0, 6));
}

const usualForm = /^[1-9]\d{3}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** What nearly all programs write, read in a tenth of the time: `2026-03-31T12:00:00.000Z`. Null: it is something else. */
function asProgramsWrite(text: string): number | null {
  if (text.length !== 24 || !usualForm.test(text)) return null;
  const digits = (at: number) => 10 * text.charCodeAt(at) + text.charCodeAt(at + 1) - 528;
  const [month, day, hour] = [digits(5), digits(8), digits(11)] as const;
  const [minute, second] = [digits(14), digits(17)] as const;
  // Days that not every month has go the long way.
  if (month < 1 || month > 12 || day < 1 || day > 28 || hour > 23 || minute > 59 || second > 59) return null;
  const ms = 10 * digits(20) + text.charCodeAt(22) - 48;
  return 1000 * Date.UTC(100 * digits(0) + digits(2), month - 1, day, hour, minute, second, ms);
}

function offsetMinutes(zone: string): number | null {
  if (/^z$/i.test(zone)) return 0;
  const hours = Number(zone.slice(1, 3));
  const minutes = Number(zone.slice(3).replace(":", "") || 0);
  return hours > 15 || minutes > 59 ? null : (zone.startsWith("-") ? -1 : 1) * (hours * 60 + minutes);
}
