import type { Ladder } from "../../ladder/ladder.ts";
import type { Bring } from "../../words/bring.ts";
import type { Name } from "../../words/language.ts";
import type { ComingMoves } from "../moves/coming-moves.sql.ts";
import { customerPlace } from "../moves/lapsed-after.ts";
import type { PeopleByPlace } from "../people/people-by-place.sql.ts";
import type { BesideTheLadder } from "./beside-the-ladder.sql.ts";
import type { MovesBetween, NewlyStanding } from "./standing-and-moves.sql.ts";

/** How far the facts reach for one place. */
export interface PlaceReach {
  /** What would make it measured; null: it is measured. */
  readonly bring: readonly (readonly Bring[])[] | null;
  /** From when on its window lies wholly within the data; null: always. */
  readonly trustedSinceUs: number | null;
}

/** Everything `ladderAnswer` shapes: the rows of the queries and what was asked. Instants in microseconds. */
export interface LadderRows {
  readonly ladder: Ladder;
  readonly asOfUs: number;
  readonly people: readonly PeopleByPlace[];
  readonly moves: readonly MovesBetween[];
  readonly newly: readonly NewlyStanding[];
  /** Null: facts lie after `asOfUs`, so nothing is certain. */
  readonly coming: readonly ComingMoves[] | null;
  readonly beside: BesideTheLadder;
  readonly maybeBoughtBefore: { readonly place: number; readonly people: number } | null;
  readonly reach: readonly PlaceReach[];
}

/** The ladder at an instant, and what moved in the span before it. People are persons; nothing is a share but `share`. */
export interface LadderCounts {
  /** Rungs and off the ladder together; without the excluded. */
  readonly people: number;
  /** Lowest first. */
  readonly rungs: readonly PlaceCount[];
  readonly off: readonly PlaceCount[];
  /** Every move within the span, by pair of places; `from` null: an arrival. */
  readonly moves: readonly { readonly from: string | null; readonly to: string; readonly moves: number }[];
  /** Index of the lowest rung that a first order gives; null: no rung asks for orders. */
  readonly firstBought: number | null;
  readonly beside: BesideTheLadder;
}

export interface PlaceCount {
  readonly id: string;
  readonly name: Name;
  /** Null, as every number below: not measured. */
  readonly people: number | null;
  /** Of all people, 0 to 1. */
  readonly share: number | null;
  /** People now less people at the start of the span. */
  readonly change: number | null;
  /** Moves into the place within the span, by how they came. `lapsed`: left a rung for a place off the ladder. */
  readonly came: Came | null;
  /** Of the people there, those who came within the span: by a fall, or up (a climb, a return, an arrival). Off the ladder nobody came up. */
  readonly newly: { readonly up: number; readonly fell: number } | null;
  /** Moves out of it within the span: everyone who came, less the change. */
  readonly left: number | null;
  /** People who, if nothing happens, fall from it or leave the ladder within the span to come; null also where facts lie after the instant. */
  readonly falling: readonly { readonly to: string; readonly people: number }[] | null;
  readonly bring: readonly (readonly Bring[])[] | null;
  /** Set while the window of the rule reaches back beyond the data. */
  readonly trustedSinceUs: number | null;
  /** Of them, first seen buying so early that they may have bought before; null: not counted here. */
  readonly maybeBoughtBefore: number | null;
}

export interface Came {
  readonly arrived: number;
  readonly climbed: number;
  readonly fell: number;
  readonly returned: number;
  readonly lapsed: number;
}

/** Shapes the rows of the queries into the ladder. With 3 of 4 people on a rung, its share is 0.75. */
export function ladderAnswer(rows: LadderRows): LadderCounts {
  const { ladder, reach } = rows;
  const counts = [...ladder.rungs, ...ladder.offLadder].map((_, place) =>
    rows.people.find((row) => row.place === place),
  );
  const people = counts.reduce((sum, row) => sum + (row?.people ?? 0), 0);
  const places = [...ladder.rungs, ...ladder.offLadder].map(({ id, name }, place): PlaceCount => {
    const own = { id, name, ...reachAt(reach[place], rows.asOfUs) };
    if (own.bring !== null) return { ...own, ...notMeasured };
    const now = counts[place]?.people ?? 0;
    const change = now - (counts[place]?.before ?? 0);
    const came = cameTo(place, rows);
    return {
      ...own,
      people: now,
      share: people === 0 ? 0 : now / people,
      change,
      came,
      newly: newlyIn(place, rows),
      left: came.arrived + came.climbed + came.fell + came.returned + came.lapsed - change,
      falling: fallingFrom(place, rows),
      maybeBoughtBefore: rows.maybeBoughtBefore?.place === place ? rows.maybeBoughtBefore.people : null,
    };
  });
  const rungs = ladder.rungs.length;
  const idOf = (place: number) => places[place]?.id ?? "";
  return {
    people,
    rungs: places.slice(0, rungs),
    off: places.slice(rungs),
    moves: rows.moves.map(({ previous, place, moves }) => ({
      from: previous < 0 ? null : idOf(previous),
      to: idOf(place),
      moves,
    })),
    firstBought: customerPlace(ladder),
    beside: rows.beside,
  };
}

const notMeasured = {
  people: null,
  share: null,
  change: null,
  came: null,
  newly: null,
  left: null,
  falling: null,
  maybeBoughtBefore: null,
};

function reachAt(
  reach: PlaceReach | undefined,
  asOfUs: number,
): Pick<PlaceCount, "bring" | "trustedSinceUs"> {
  const since = reach?.trustedSinceUs ?? null;
  return { bring: reach?.bring ?? null, trustedSinceUs: since !== null && since > asOfUs ? since : null };
}

function cameTo(place: number, { ladder, moves }: LadderRows): Came {
  const rungs = ladder.rungs.length;
  const came = { arrived: 0, climbed: 0, fell: 0, returned: 0, lapsed: 0 };
  for (const row of moves) if (row.place === place) came[wayOf(row.previous, place, rungs)] += row.moves;
  return came;
}

function newlyIn(place: number, { ladder, newly }: LadderRows): PlaceCount["newly"] {
  const rungs = ladder.rungs.length;
  const here = { up: 0, fell: 0 };
  for (const row of newly) {
    if (row.place !== place) continue;
    const way = wayOf(row.previous, place, rungs);
    here[way === "fell" || way === "lapsed" ? "fell" : "up"] += row.people;
  }
  return here;
}

function wayOf(previous: number, place: number, rungs: number): keyof Came {
  if (previous < 0) return "arrived";
  if (place >= rungs) return "lapsed";
  if (previous >= rungs) return "returned";
  return place > previous ? "climbed" : "fell";
}

function fallingFrom(place: number, { ladder, coming }: LadderRows): PlaceCount["falling"] {
  if (!coming || place >= ladder.rungs.length) return coming && [];
  const places = [...ladder.rungs, ...ladder.offLadder];
  return coming
    .filter((row) => row.place === place && (row.next < place || row.next >= ladder.rungs.length))
    .map((row) => ({ to: places[row.next]?.id ?? "", people: row.people }));
}
