import { sampleLevel } from "../../core/measures/ladder/sampled-places.ts";
import type { Interval } from "../../core/stats/wilson.ts";
import { isoDay, isoInstant } from "../../core/words/iso-instant.ts";
import type { CompareAnswer, Side } from "./compared.ts";

/**
 * The answer as JSON: `from` is the place under the first ladder, `to` that under the second; days of both as one row each.
 * What a sample tells has `low` and `high` beside it.
 */
export function compareJson({ asOfUs, sample, a, b, moved, moves }: CompareAnswer) {
  const days = a.history.toDay - a.history.fromDay + 1;
  const onDay = ({ places, history }: Side, i: number) =>
    Object.fromEntries(
      places.map(({ id, people }, place) => [id, people === null ? null : (history.people[place]?.[i] ?? 0)]),
    );
  const boundsOn = ({ places, bounds }: Side, i: number) =>
    bounds && {
      between: Object.fromEntries(
        places.map(({ id, people }, place) => [
          id,
          people === null ? null : [bounds.low[place]?.[i] ?? 0, bounds.high[place]?.[i] ?? 0],
        ]),
      ),
    };
  const betweenOf = ({ places, bounds }: Side) =>
    bounds && {
      between: Object.fromEntries(
        places.map(({ id, interval }) => [id, interval && [interval.low, interval.high]]),
      ),
    };
  return {
    asOf: isoInstant(asOfUs),
    ladders: [a.version, b.version].map((version) => (version === 0 ? "draft" : version)),
    ...(sample && { sample: { ...sample, level: sampleLevel } }),
    moved: { people: moved.people, ...ends(moved.interval) },
    moves: moves.map(({ from, to, people, interval }) => ({
      ...{ from: from ?? "nowhere", to: to ?? "nowhere", people },
      ...ends(interval),
    })),
    leftLadder: [a, b].map(({ left }) => left && { people: left.people, ...ends(left.interval) }),
    people: [a, b].map(({ places }) => Object.fromEntries(places.map(({ id, people }) => [id, people]))),
    ...betweenOf(b),
    days: Array.from({ length: days }, (_, i) => ({
      day: isoDay(a.history.fromDay + i),
      people: [onDay(a, i), onDay(b, i)],
      ...boundsOn(b, i),
    })),
  };
}

/** `low` and `high`, where there is an interval. */
function ends(interval: Interval | null): { low?: number; high?: number } {
  return interval ? { low: interval.low, high: interval.high } : {};
}
