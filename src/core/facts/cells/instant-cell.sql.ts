import { text } from "../../sql/literal.ts";
import type { DateForm } from "./date-form.ts";
import type { DateShape, Piece } from "./date-shape.ts";

/** An instant as SQL: microseconds since 1970 (null where the cell is none) and its `InstantForm`. */
export interface InstantSql {
  readonly at: string;
  readonly form: string;
}

const hourUs = 3_600_000_000;
const minuteUs = 60_000_000;

/**
 * A text cell as an instant. Local times are read as if they were UTC. Impossible dates, and cells that look like none
 * of the form's shapes, are null. `utc`: times without a zone are UTC, as the column's header says.
 */
export function instantSql(cell: string, form: DateForm, utc: boolean): InstantSql {
  if (form.epochUnitUs !== null)
    return {
      at: `CAST(TRY_CAST(${cell} AS DECIMAL(20, 6)) * ${form.epochUnitUs} AS BIGINT)`,
      form: "0::TINYINT",
    };
  const reads = form.shapes.map(([shape, parts]) => ({
    shape,
    at: atSql(cell, shape, parts),
    form: `${formOf(parts, utc)}::TINYINT`,
  }));
  const [first] = reads;
  if (!first) return { at: "NULL::BIGINT", form: "NULL::TINYINT" };
  const lengths = new Set(reads.map(({ shape }) => shape.length));
  if (reads.length === 1 && !form.strange) return first;
  const byLength = !form.strange && lengths.size === reads.length;
  const subject = byLength ? `length(${cell})` : `regexp_replace(${cell}, '[0-9]', '0', 'g')`;
  const label = (shape: string) => (byLength ? String(shape.length) : text(shape));
  const choose = (what: "at" | "form") =>
    `CASE ${subject} ${reads.map((read) => `WHEN ${label(read.shape)} THEN ${read[what]}`).join(" ")} END`;
  const forms = new Set(reads.map((read) => read.form));
  return { at: choose("at"), form: forms.size === 1 ? first.form : choose("form") };
}

const formOf = ({ zone, hour }: DateShape, utc: boolean) => (zone ? 0 : hour ? (utc ? 0 : 1) : 2);

/** Shapes that DuckDB reads as they are. */
const native = /^0000(?<s>[-/])0{1,2}\k<s>0{1,2}(?:[T ]00:00(?::00(?:\.0{1,9})?)?)?$/;

function atSql(cell: string, shape: string, parts: DateShape): string {
  const piece = ([at, length]: Piece) => `substr(${cell}, ${at}, ${length})`;
  const at = `epoch_us(${localSql(cell, shape, parts, piece)})`;
  return [at, halfSql(parts, piece), zoneSql(parts, piece)].join("");
}

/** The local time as a TIMESTAMP. Three ways, the fastest that the shape allows: all of a million cells pass here. */
function localSql(cell: string, shape: string, parts: DateShape, piece: (p: Piece) => string): string {
  const places = [parts.year, parts.month, parts.day, parts.hour, parts.minute, parts.second, parts.fraction];
  const end = Math.max(...places.map((place) => (place ? place[0] + place[1] - 1 : 0)));
  const written = end === shape.length ? cell : piece([1, end]);
  const local = shape.slice(0, end);
  if (native.test(local)) return `TRY_CAST(${written} AS TIMESTAMP)`;
  if (parts.half || parts.fraction || parts.year[1] !== 4)
    return `TRY_CAST(${assembled(parts, piece)} AS TIMESTAMP)`;
  return `try_strptime(${written}, ${text(strptimeFormat(local, parts))})`;
}

/** The shape with its digits as the engine's own parser takes them. `00.00.0000` is `%d.%m.%Y`. */
function strptimeFormat(local: string, { year, month, day, hour, minute, second }: DateShape): string {
  const letters: readonly (readonly [Piece | null, string])[] = [
    [year, "%Y"],
    [month, "%m"],
    [day, "%d"],
    [hour, "%H"],
    [minute, "%M"],
    [second, "%S"],
  ];
  const given = letters.flatMap(([place, letter]) =>
    place ? [{ from: place[0] - 1, to: place[0] - 1 + place[1], letter }] : [],
  );
  given.sort((a, b) => b.from - a.from);
  return given.reduce(
    (format, { from, to, letter }) => format.slice(0, from) + letter + format.slice(to),
    local,
  );
}

function assembled(parts: DateShape, piece: (p: Piece) => string): string {
  const year =
    parts.year[1] === 4
      ? piece(parts.year)
      : `CASE WHEN ${piece(parts.year)} < '70' THEN '20' ELSE '19' END || ${piece(parts.year)}`;
  const padded = (p: Piece) => (p[1] === 1 ? `'0' || ${piece(p)}` : piece(p));
  const date = `${year} || '-' || ${padded(parts.month)} || '-' || ${padded(parts.day)}`;
  if (!parts.hour) return `(${date})`;
  const hour = parts.half ? "'00'" : padded(parts.hour);
  const rest = [parts.minute, parts.second].map((p) => (p ? `':' || ${piece(p)}` : "':00'")).join(" || ");
  const fraction = parts.fraction ? ` || '.' || ${piece(parts.fraction)}` : "";
  return `(${date} || ' ' || ${hour} || ${rest}${fraction})`;
}

/** The hours of a twelve-hour clock: 12 AM is midnight, 13 PM is no time. */
function halfSql({ half, hour }: DateShape, piece: (p: Piece) => string): string {
  if (!half || !hour) return "";
  const h = `TRY_CAST(${piece(hour)} AS INTEGER)`;
  return ` + CASE WHEN ${h} BETWEEN 1 AND 12 THEN (${h} % 12 + ${half === "PM" ? 12 : 0}) * ${hourUs} END`;
}

function zoneSql({ zone }: DateShape, piece: (p: Piece) => string): string {
  if (!zone) return "";
  if (!zone.hours) return zone.fixed === 0 ? "" : ` - ${zone.fixed * minuteUs}`;
  const hours = `TRY_CAST(${piece(zone.hours)} AS INTEGER)`;
  const minutes = zone.minutes ? `TRY_CAST(${piece(zone.minutes)} AS INTEGER)` : "0";
  const offset = `CASE WHEN ${hours} <= 18 AND ${minutes} < 60 THEN ${hours} * ${hourUs} + ${minutes} * ${minuteUs} END`;
  return ` ${zone.sign === 1 ? "-" : "+"} ${offset}`;
}
