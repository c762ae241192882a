/** A person's orders that count, and when they cease to stand anywhere; microseconds, `day` in days since 1970. */
export interface Buyer {
  readonly orders: readonly { readonly us: number; readonly day: number }[];
  /** Of the erased; null: never. */
  readonly goneUs: number | null;
}

/** Silences and those of them that ended, by length. */
export interface Counted {
  readonly days: number;
  readonly silences: number;
  readonly ended: number;
}

export type LapsedAfterByDefinition =
  | { readonly kind: "proposed"; readonly days: number }
  | { readonly kind: "too-short"; readonly later: Counted | null }
  | { readonly kind: "too-few"; readonly seen: number };

const day = 86_400_000_000;
const lengths = Array.from({ length: 34 }, (_, i) => 90 + 30 * i);

/** One silence: from a purchase to the next, seen until the end of the data or of the person. */
interface Silence {
  readonly fromUs: number;
  readonly toUs: number | null;
  readonly seenUntilUs: number;
}

/** The windows as design 04 defines them, silence by silence. */
export function windowsByDefinition(buyers: readonly Buyer[], endUs: number, spanDays: number) {
  const people = buyers.map((buyer) => ({ buyer, bought: purchasesOf(buyer, endUs) }));
  const silences = people.flatMap(({ buyer, bought }) =>
    bought.map(
      (fromUs, i): Silence => ({
        fromUs,
        toUs: bought[i + 1] ?? null,
        seenUntilUs: Math.min(endUs, (buyer.goneUs ?? Number.MAX_SAFE_INTEGER) - 1),
      }),
    ),
  );
  const standing = people.filter(({ buyer }) => buyer.goneUs === null || buyer.goneUs > endUs);
  return {
    followed: lengths.map((days) => count(silences, days, 365)),
    lapsedAfter: lapsedAfter(silences),
    loyal: loyal(
      standing.map(({ bought }) => bought),
      endUs,
      spanDays,
    ),
  };
}

/** The earliest order of each local day, in order. */
function purchasesOf({ orders, goneUs }: Buyer, endUs: number): number[] {
  const first = new Map<number, number>();
  for (const { us, day: on } of orders)
    if (us <= endUs && (goneUs === null || us < goneUs)) first.set(on, Math.min(us, first.get(on) ?? us));
  return [...first.values()].sort((a, b) => a - b);
}

/** Of the silences that had lasted so many days, and could be followed so many days from then, those that ended within 365. */
function count(silences: readonly Silence[], days: number, followedDays: number): Counted {
  let [all, ended] = [0, 0];
  for (const { fromUs, toUs, seenUntilUs } of silences) {
    const reachedUs = fromUs + days * day;
    if (reachedUs + followedDays * day > seenUntilUs) continue;
    if (toUs !== null && toUs <= reachedUs) continue;
    all++;
    if (toUs !== null && toUs <= reachedUs + 365 * day) ended++;
  }
  return { days, silences: all, ended };
}

function lapsedAfter(silences: readonly Silence[]): LapsedAfterByDefinition {
  const enough = ({ silences: n }: Counted) => n >= 100;
  const few = ({ silences: n, ended }: Counted) => ended * 10 < n;
  const followed = lengths.map((days) => count(silences, days, 365)).filter(enough);
  for (const { days } of followed)
    if (followed.every((other) => other.days < days || few(other))) return { kind: "proposed", days };
  const seen = lengths.map((days) => count(silences, days, 0));
  if (!seen.some(enough)) return { kind: "too-few", seen: seen[0]?.silences ?? 0 };
  const later = [...followed, ...seen.filter(enough)].filter((one) => !few(one));
  const longest = Math.max(...later.map(({ days }) => days));
  return { kind: "too-short", later: later.find(({ days }) => days === longest) ?? null };
}

function loyal(people: readonly (readonly number[])[], endUs: number, spanDays: number) {
  const within = (days: number) =>
    people.map((bought) => bought.filter((us) => us > endUs - days * day).length).filter((n) => n > 0);
  if (spanDays < 365) return { kind: "too-short" };
  if (within(365).length < 100) return { kind: "too-few" };
  const rare = (days: number) => within(days).filter((n) => n >= 3).length * 10 < within(days).length;
  let withinDays = 365;
  if (rare(365) && spanDays >= 730) withinDays = 730;
  if (withinDays === 730 && rare(730) && spanDays >= 1095) withinDays = 1095;
  const counts = within(withinDays);
  for (let orders = 3; ; orders++) {
    const reaching = counts.filter((n) => n >= orders).length;
    if (reaching * 4 <= counts.length)
      return { kind: "proposed", orders, withinDays, people: counts.length, reaching };
  }
}
