import type { PersonAnswer, PersonEntry, Stay } from "../api/answers.ts";

const dayMs = 86_400_000;

/** Facts that lie in one lane, by their kind. */
export const lanes = {
  orders: ["orders"],
  interest: ["events"],
  answers: ["answers"],
  referrals: ["referrals"],
  touches: ["touches"],
} as const;
export type Lane = keyof typeof lanes;

/** A fact in its lane: when, and how much an order came to or an answer scored, where it tells one. */
export interface LaneMark {
  readonly atMs: number;
  readonly amountMinor: number | null;
  readonly score: number | null;
}

/** Below this many pixels a way is drawn narrow. */
export const narrowWay = 640;
/** Of a letter of 12 px, on average, and what parts a label from its line. */
const [letterWidth, labelGap] = [6.3, 14];

/** How many pixels the names of rungs and lanes take to the left of a way: what the longest needs, but no more than eleven twentieths of it all. */
export function roomOfLabels(labels: readonly string[], width: number): number {
  const longest = Math.max(0, ...labels.map(({ length }) => length));
  const least = width < narrowWay ? 92 : 134;
  return Math.max(least, Math.min(Math.round(width * 0.55), Math.ceil(longest * letterWidth) + labelGap));
}

/** Whether a label has room in so many pixels; it is not drawn where it would be cut. */
export function fitsIn(label: string, room: number): boolean {
  return label.length * letterWidth <= room;
}

/** Of a disc, so that most show beside each other. */
const roomOfMark = 9;

/** Whether a lane's marks would cover each other. `x`: where an instant lies, in pixels. Forty orders over 300 pixels do. */
export function isCrowded(marks: readonly LaneMark[], x: (ms: number) => number): boolean {
  // Of one day they are one mark, however many.
  const at = [...new Set(marks.map(({ atMs }) => Math.round(x(atMs))))];
  return at.length > 10 && Math.max(...at) - Math.min(...at) < (at.length - 1) * roomOfMark;
}

/** What is drawn of a way: from when to when, milliseconds since 1970, and what lies in it. */
export interface WayModel {
  readonly fromMs: number;
  readonly nowMs: number;
  readonly toMs: number;
  readonly stays: readonly (Stay & { readonly fromMs: number; readonly toMs: number })[];
  readonly lanes: readonly { readonly lane: Lane; readonly marks: readonly LaneMark[] }[];
}

/** What is set by hand may reach far ahead: so much of it is drawn, and no less than what lies behind. */
const mostAheadMs = 3 * 366 * dayMs;

/** The way of a person as it is drawn: some time after what is certain to come, at least a seventh of it ahead of now. */
export function wayOf({ stays, entries }: PersonAnswer, asOf: string): WayModel {
  const nowMs = Date.parse(asOf);
  const starts = stays.map(({ from }) => Date.parse(from));
  const fromMs = Math.min(nowMs, ...starts);
  const coming = starts.filter((at) => at > nowMs);
  const past = Math.max(60 * dayMs, nowMs - fromMs);
  const wished = Math.max(nowMs + past / 6, ...coming.map((at) => at + past / 12));
  const toMs = Math.min(wished, nowMs + Math.max(mostAheadMs, past));
  return {
    fromMs,
    nowMs,
    toMs,
    stays: stays
      .map((stay) => ({
        ...stay,
        fromMs: Date.parse(stay.from),
        toMs: stay.to === null ? toMs : Math.min(toMs, Date.parse(stay.to)),
      }))
      .filter((stay) => stay.fromMs < toMs),
    lanes: lanesOf(entries, nowMs),
  };
}

function lanesOf(entries: readonly PersonEntry[], nowMs: number): WayModel["lanes"] {
  return (Object.keys(lanes) as Lane[]).flatMap((lane) => {
    const kinds: readonly string[] = lanes[lane];
    const marks = entries
      .filter(({ kind }) => kinds.includes(kind))
      .map(({ at, amountMinor, score }) => ({ atMs: Date.parse(at), amountMinor, score }))
      .filter(({ atMs }) => atMs <= nowMs);
    return marks.length === 0 ? [] : [{ lane, marks }];
  });
}
