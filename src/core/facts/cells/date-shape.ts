/** Where a piece stands in a text: 1-based position and length. */
export type Piece = readonly [at: number, length: number];

/** How the instants of one shape are to be taken apart. */
export interface DateShape {
  readonly year: Piece;
  readonly month: Piece;
  readonly day: Piece;
  readonly hour: Piece | null;
  readonly minute: Piece | null;
  readonly second: Piece | null;
  readonly fraction: Piece | null;
  /** Twelve-hour clock. */
  readonly half: "AM" | "PM" | null;
  /** Null: local time. Else what is to be taken from it to get UTC. */
  readonly zone: null | {
    readonly sign: 1 | -1;
    readonly hours: Piece | null;
    readonly minutes: Piece | null;
    readonly fixed: number;
  };
}

/** Which of the two first numbers is the day in `00/00/0000`, and whether the year comes first in `00-00-00`. */
export type ShortOrder = "day-first" | "month-first" | "year-first";

const datePart = {
  yearFirst: /^(?<y>0000)(?<s>[-/.])(?<m>0{1,2})\k<s>(?<d>0{1,2})/d,
  compact: /^(?<y>0000)(?<m>00)(?<d>00)(?!0)/d,
  compactWithTime: /^(?<y>0000)(?<m>00)(?<d>00)(?=0000(?:00)?$)/d,
  shortFirst: /^(?<a>0{1,2})(?<s>[-/.])(?<b>0{1,2})\k<s>(?<y>0000|00)(?!0)/d,
};
const timePart =
  /^(?:[T ]|, ?| kl\.? ?)?(?<h>0{1,2})(?:[:.](?<i>00)(?:[:.](?<s>00)(?:[.,](?<f>0{1,9}))?)?)?(?: ?(?<half>[AaPp])\.?[Mm]\.?)?/d;
const compactTime = /^(?:[T ])?(?<h>00)(?<i>00)(?<s>00)?/d;
const zonePart = /^ ?(?:(?<name>Z|z|UTC|GMT|CET|CEST)|(?<sign>[-+−])(?<h>00):?(?<i>00)?)$/d;
const zoneMinutes: Readonly<Record<string, number>> = { CET: 60, CEST: 120 };

type Groups = Readonly<Record<string, readonly [number, number] | undefined>>;

/**
 * How a shape (every digit written as 0) is read as an instant, null if it is none. A shape such as `00.00.0000` needs
 * the order of its short numbers. `readDateShape("00.00.0000 00:00", "day-first")?.year` is `[7, 4]`.
 */
export function readDateShape(shape: string, order: ShortOrder): DateShape | null {
  const date = dateOf(shape, order);
  if (!date) return null;
  const compact = date.compact && /^[T ]?0000(?:00)?(?!0)/.test(shape.slice(date.end));
  const time =
    shape.length === date.end ? null : (compact ? compactTime : timePart).exec(shape.slice(date.end));
  const timeEnd = date.end + (time ? time[0].length : 0);
  if (shape.length > date.end && (!time || time[0].length === 0)) return null;
  const rest = shape.slice(timeEnd);
  const zone = rest === "" ? null : zonePart.exec(rest);
  if (rest !== "" && !zone) return null;
  const at = (match: RegExpExecArray | null, name: string, from: number): Piece | null => {
    const span = (match?.indices?.groups as Groups | undefined)?.[name];
    return span ? [from + span[0] + 1, span[1] - span[0]] : null;
  };
  const half = time?.groups?.half?.toUpperCase();
  if (time && !half && !at(time, "i", 0)) return null;
  return {
    ...date.pieces,
    hour: at(time, "h", date.end),
    minute: at(time, "i", date.end),
    second: at(time, "s", date.end),
    fraction: at(time, "f", date.end),
    half: half === "A" ? "AM" : half === "P" ? "PM" : null,
    zone: zone && {
      sign: /[-−]/.test(zone.groups?.sign ?? "") ? -1 : 1,
      hours: at(zone, "h", timeEnd),
      minutes: at(zone, "i", timeEnd),
      fixed: zoneMinutes[zone.groups?.name ?? ""] ?? 0,
    },
  };
}

interface DatePieces {
  readonly pieces: { readonly year: Piece; readonly month: Piece; readonly day: Piece };
  readonly end: number;
  readonly compact: boolean;
}

function dateOf(shape: string, order: ShortOrder): DatePieces | null {
  const long = datePart.yearFirst.exec(shape);
  if (long) return pieces(long, "y", "m", "d", false);
  const compact = datePart.compact.exec(shape) ?? datePart.compactWithTime.exec(shape);
  if (compact) return pieces(compact, "y", "m", "d", true);
  const short = datePart.shortFirst.exec(shape);
  if (!short) return null;
  if (order === "year-first")
    return short.groups?.y?.length === 2 ? pieces(short, "a", "b", "y", false) : null;
  return order === "day-first" ? pieces(short, "y", "b", "a", false) : pieces(short, "y", "a", "b", false);
}

function pieces(
  match: RegExpExecArray,
  year: string,
  month: string,
  day: string,
  compact: boolean,
): DatePieces {
  const spans = match.indices?.groups as Groups;
  const piece = (name: string): Piece => {
    const [from, to] = spans[name] as readonly [number, number];
    return [from + 1, to - from];
  };
  return {
    pieces: { year: piece(year), month: piece(month), day: piece(day) },
    end: match[0].length,
    compact,
  };
}
