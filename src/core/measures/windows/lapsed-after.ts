import { type Interval, wilson } from "../../stats/wilson.ts";
import { cellOf, type Silences } from "./silences.ts";

/** The lengths of silence that are tried, days: 90, 120, ... 1,080. */
const triedDays: readonly number[] = Array.from({ length: 34 }, (_, i) => 90 + 30 * i);
const followDays = 365;
/** Fewer silences than these say nothing. */
const leastSilences = 100;
/** A silence that at least this share of people break is no end. */
const mostBroken = 0.1;

/** Silences that had lasted `days`, and how many of them ended later. Share and its 90 % interval: 0 to 1. */
export interface Broken {
  readonly days: number;
  readonly silences: number;
  readonly ended: number;
  /** Null: there is no silence. */
  readonly share: number | null;
  readonly interval: Interval | null;
  /** They are at least 100: enough to say something. */
  readonly counts: boolean;
}

/** What the silences say about `lapsedAfter`. `tried`: those that were followed for 365 days more, one row per length, shortest first. */
export type LapsedAfterProposal = { readonly tried: readonly Broken[] } & (
  | { readonly kind: "proposed"; readonly found: Broken }
  /** It comes later than `later.days`, at which too many had ended within whatever follow-up there is; null: not even that is known. */
  | { readonly kind: "too-short"; readonly later: Broken | null }
  /** Not even as many as are needed had lasted the shortest length. */
  | { readonly kind: "too-few"; readonly seen: Broken; readonly needed: number }
);

/**
 * The shortest length of silence of which fewer than 10 % end within 365 days more, there and at every longer length that
 * at least 100 silences had reached 365 days before the end of the data. By counting alone (design 04). With 100 silences
 * of 90 days of which 9 ended, and none longer, that is 90 days.
 */
export function proposeLapsedAfter(cells: readonly Silences[]): LapsedAfterProposal {
  const tried = triedDays.map((days) => brokenAfter(days, cells, days + followDays));
  const counting = tried.filter(({ counts }) => counts);
  const found = counting[counting.findLastIndex(tooMany) + 1];
  if (found) return { kind: "proposed", found, tried };
  const seen = triedDays.map((days) => brokenAfter(days, cells, days));
  const [shortest] = seen;
  if (shortest && !shortest.counts) return { kind: "too-few", seen: shortest, needed: leastSilences, tried };
  const refuted = [...counting, ...seen.filter(({ counts }) => counts)].filter(tooMany);
  const later = refuted.reduce<Broken | null>((a, b) => (a && a.days >= b.days ? a : b), null);
  return { kind: "too-short", later, tried };
}

const tooMany = ({ share }: Broken) => share !== null && share >= mostBroken;

/** Of the silences that had reached `days` and could be followed for `followedDays` since they began, those that ended within 365 days more. */
function brokenAfter(days: number, cells: readonly Silences[], followedDays: number): Broken {
  const reached = cells.filter(
    ({ gap, follow }) => follow >= cellOf(followedDays) && (gap === null || gap >= cellOf(days)),
  );
  const ended = reached.filter(({ gap }) => gap !== null && gap < cellOf(days + followDays));
  const [silences, broken] = [sum(reached), sum(ended)];
  const own = { days, silences, ended: broken, counts: silences >= leastSilences };
  if (silences === 0) return { ...own, share: null, interval: null };
  return { ...own, share: broken / silences, interval: wilson(broken, silences) };
}

const sum = (cells: readonly Silences[]) => cells.reduce((total, { silences }) => total + silences, 0);
