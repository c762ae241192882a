import { dayUs } from "../../ladder/duration.ts";
import type { KnownPeople } from "../by-person/known-people.sql.ts";
import type { OrdersOfPeople } from "../by-person/orders-of-people.sql.ts";

/**
 * So many silences whose length less a microsecond lies in the cell `gap` (null: none ended) and
 * that could be followed for a time in the cell `follow`.
 */
export interface Silences {
  readonly gap: number | null;
  readonly follow: number;
  readonly silences: number;
}

/**
 * The cell that begins with so many days; exact where they are a multiple of 30, or 5 more: the lengths that are tried
 * and 365 days more. A time is at least so long if its cell is this one or a later. `cellOf(90)` is 6, `cellOf(455)` is 31.
 */
export function cellOf(days: number): number {
  return 2 * Math.floor(days / 30) + (days % 30 >= 5 ? 1 : 0);
}

/** Silences by `gap * 2^20 + follow`, the gap one more than its cell and 0 where none ended. */
export type SilenceCounts = Map<number, number>;

const most = 2 ** 20;
/** Cells of 21 years, which are counted in a table first: looking them up costs most of the time. No power of two, by which rows would be in one another's way in the processor's cache. */
const usual = 510;

/**
 * Counts the silences of a stretch of people up to an instant, by length and by how long they could be followed. A purchase is a local day with
 * counting orders, at the earliest of them. A silence begins with one and ends with the next; it is followed until the instant, or until
 * the person is erased. Without the excluded.
 */
export function addSilences(
  counts: SilenceCounts,
  orders: OrdersOfPeople,
  known: KnownPeople,
  untilUs: number,
): void {
  const table = new Float64Array(usual * usual);
  countIn(table, counts, orders, known, untilUs);
  for (let at = 0; at < table.length; at++)
    if (table[at] !== 0) add(counts, Math.floor(at / usual), at % usual, table[at] as number);
}

function add(counts: SilenceCounts, gap: number, follow: number, silences: number): void {
  const key = gap * most + follow;
  counts.set(key, (counts.get(key) ?? 0) + silences);
}

function count(table: Float64Array, counts: SilenceCounts, gap: number, follow: number): void {
  const at = gap * usual + follow;
  if (gap < usual && follow < usual) table[at] = (table[at] as number) + 1;
  else add(counts, gap, follow, 1);
}

// A function that ends with its loop: what comes after one would be made fast without having been seen, and all of it anew.

function countIn(
  table: Float64Array,
  counts: SilenceCounts,
  { starts, day, us }: OrdersOfPeople,
  { excluded, erasedUs }: KnownPeople,
  untilUs: number,
): void {
  for (let i = 0; i + 1 < starts.length; i++) {
    if (excluded[i] === 1) continue;
    const to = starts[i + 1] as number;
    const gone = erasedUs[i] as number;
    const endUs = gone <= untilUs ? gone - 1 : untilUs;
    let [last, boughtUs] = [Number.NaN, Number.NaN];
    for (let row = starts[i] as number; row < to && (us[row] as number) <= endUs; row++) {
      if (day[row] === last) continue;
      const now = us[row] as number;
      if (!Number.isNaN(last))
        count(table, counts, 1 + cellOfUs(now - boughtUs - 1), cellOfUs(endUs - boughtUs));
      last = day[row] as number;
      boughtUs = now;
    }
    if (!Number.isNaN(last)) count(table, counts, 0, cellOfUs(endUs - boughtUs));
  }
}

function cellOfUs(us: number): number {
  const month = 30 * dayUs;
  const months = Math.floor(us / month);
  return 2 * months + (us - months * month >= 5 * dayUs ? 1 : 0);
}

/** The counts as rows. */
export function silencesOf(counts: SilenceCounts): readonly Silences[] {
  return [...counts].map(([key, silences]) => {
    const follow = key % most;
    const gap = (key - follow) / most;
    return { gap: gap === 0 ? null : gap - 1, follow, silences };
  });
}
