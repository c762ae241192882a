import type { Bring } from "../../core/words/bring.ts";
import type { Name } from "../../core/words/language.ts";
import type { HistoryAnswer, LadderAnswer, PlaceAnswer } from "../api/answers.ts";
import { type RungColour, rungColours } from "../drawing/rung-colours.ts";

/** What the ladder's drawing shows. Persons; null: not measured. */
export interface Picture {
  /** Lowest first. */
  readonly rungs: readonly PlacePicture[];
  readonly off: readonly PlacePicture[];
  /** What moved over the gap above each rung, lowest first. */
  readonly gaps: readonly Gap[];
  /** People who arrived, who came back from off the ladder, and who left it from the lowest rung. */
  readonly arrived: number;
  readonly returned: number;
  readonly leftBottom: number;
  /** The moves are those of another day than the people: the last that are known. */
  readonly movesStale: boolean;
}

export interface PlacePicture {
  readonly id: string;
  readonly name: Name;
  readonly colour: RungColour;
  readonly people: number | null;
  readonly share: number | null;
  /** Against the start of the span. */
  readonly change: number | null;
  readonly up: number;
  readonly fell: number;
  readonly falling: readonly { readonly to: string; readonly people: number }[];
  readonly bring: readonly (readonly Bring[])[] | null;
  readonly trustedSince: string | null;
  /** People on the second date; null: there is none. */
  readonly second: number | null;
}

/** People who crossed the gap below a rung, and who left the ladder from it. */
export interface Gap {
  /** The rung above it. */
  readonly id: string;
  /** That rung is measured: else nobody can be said to have climbed to it. */
  readonly measured: boolean;
  readonly climbed: number;
  readonly fell: number;
  readonly out: number;
}

/** People at a day of history: of places by id, and so many days before. */
export interface DayCounts {
  readonly people: Readonly<Record<string, number | null>>;
  readonly before: Readonly<Record<string, number | null>> | null;
}

/**
 * The picture of an answer. Where the hand has dragged on to another day than the answer's, `dragged` holds its people;
 * `second` holds the people of the second date.
 */
export function pictureOf(
  answer: LadderAnswer,
  { dragged, second }: { readonly dragged: DayCounts | null; readonly second: DayCounts | null },
): Picture {
  const colours = rungColours(answer.rungs.length, answer.firstBought);
  const place = (own: PlaceAnswer, colour: RungColour): PlacePicture => ({
    ...placeOf(own, dragged),
    colour,
    second: second?.people[own.id] ?? null,
  });
  return {
    rungs: answer.rungs.map((rung, i) => place(rung, colours[i] ?? "off")),
    off: answer.off.map((exit) => place(exit, "off")),
    gaps: gapsOf(answer),
    arrived: answer.crossed.arrived,
    returned: answer.crossed.returned,
    leftBottom: answer.crossed.rungs[0]?.out ?? 0,
    movesStale: dragged !== null,
  };
}

function placeOf(own: PlaceAnswer, dragged: DayCounts | null) {
  const { id, name, bring, trustedSince } = own;
  const same = { id, name, bring, trustedSince };
  if (dragged === null)
    return {
      ...same,
      people: own.people,
      share: own.share,
      change: own.change,
      up: own.newly?.up ?? 0,
      fell: own.newly?.fell ?? 0,
      falling: own.falling ?? [],
    };
  const people = dragged.people[id] ?? null;
  const before = dragged.before === null ? 0 : (dragged.before[id] ?? null);
  const all = sum(Object.values(dragged.people));
  return {
    ...same,
    people,
    share: people === null ? null : all === 0 ? 0 : people / all,
    change: people === null || before === null ? null : people - before,
    up: 0,
    fell: 0,
    falling: [],
  };
}

function gapsOf({ crossed, rungs }: LadderAnswer): readonly Gap[] {
  return crossed.rungs.slice(1).map(({ id, up, down, out }) => {
    const measured = rungs.find((rung) => rung.id === id)?.measured ?? false;
    return { id, measured, climbed: up, fell: down, out };
  });
}

/** The counts of a day of history, by its index, and so many days before it. */
export function countsOn({ places }: HistoryAnswer, index: number, spanDays: number): DayCounts {
  const on = (day: number) => Object.fromEntries(places.map(({ id, people }) => [id, people?.[day] ?? null]));
  return { people: on(index), before: index < spanDays ? null : on(index - spanDays) };
}

/** People of all places together. */
export function sum(counts: readonly (number | null)[]): number {
  return counts.reduce<number>((all, n) => all + (n ?? 0), 0);
}
