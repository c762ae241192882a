/** Where everything of a ladder of some width stands, in pixels. */
export interface Layout {
  readonly form: "narrow" | "medium" | "wide";
  readonly width: number;
  readonly height: number;
  /** Left edges of the rails, and how thick they are. */
  readonly rails: readonly [number, number];
  readonly rail: number;
  readonly railTop: number;
  /** The upper edge of each rung, lowest first. */
  readonly rungs: readonly number[];
  readonly rungX: number;
  readonly rungWidth: number;
  readonly bar: number;
  readonly pitch: number;
  /** Marks in a column of a heap. */
  readonly rows: number;
  readonly heapX: number;
  readonly heapHeight: number;
  readonly ground: number;
  /** Where the arrows of a gap stand. */
  readonly upX: number;
  readonly downX: number;
  readonly outX: number;
  /** Columns beside the ladder; null: there is no room, and what they tell stands below it. */
  readonly beside: Beside | null;
  /** On a phone, where in a gap the step over it is told; null: beside or below. */
  readonly inGap: Column | null;
}

export interface Column {
  readonly x: number;
  readonly width: number;
}

/** Columns beside the ladder: the steps in the gaps, how likely their goals are, what one is worth on a rung, and what a step holds. */
export interface Beside {
  readonly step: Column;
  readonly chance: Column;
  readonly value: Column;
  readonly potential: Column;
}

/** Marks in a column of a heap at most, and how many columns there may be. */
const mostRows = 6;
const mostColumns = 52;
/** Marks on the fullest rung at most. */
export const mostMarks = mostRows * mostColumns;

const bar = 9;
/** What a rung's name and count need above it. */
const labelHeight = 46;

/** What the lines need, on a phone, that say what would make a rung measured: three, and four on the smallest. */
const bringHeight = (width: number) => (width < 340 ? 72 : 56);

/** What an arrow with its number needs on a phone. */
const moveWidth = 74;

/** What the step over a gap needs on a phone: three lines or four, and five where they are broken. */
const gapHeight = (width: number) => (width < 340 ? 104 : 84);

/** The layout of a ladder with so many rungs in a container; `marks` are those of the fullest rung ever. `alone`: nothing is told beside it. */
export function layoutOf(
  width: number,
  rungs: number,
  marks: number,
  { allMeasured, alone = false }: { readonly allMeasured: boolean; readonly alone?: boolean },
): Layout {
  // Few people lie low and wide, so that a small shop's ladder is as full as a large one's.
  const rows = Math.max(3, Math.min(mostRows, Math.ceil(marks / mostColumns)));
  const columns = Math.max(1, Math.ceil(marks / rows));
  return width < 700
    ? narrow(width, rungs, { rows, columns }, allMeasured)
    : broad(width, rungs, { rows, columns }, width >= 1080 && !alone);
}

interface Heap {
  readonly rows: number;
  readonly columns: number;
}

function broad(width: number, count: number, { rows, columns }: Heap, wide: boolean): Layout {
  const left = wide ? 162 : 150;
  const rungWidth = wide ? Math.min(520, Math.round(width * 0.37)) : width - left - 56;
  const pitch = Math.min(8.6, (rungWidth - 30) / columns);
  const heapHeight = Math.max(labelHeight, Math.ceil(rows * pitch) + 2);
  const gap = 56;
  const top = 50 + heapHeight;
  const rungs = Array.from({ length: count }, (_, k) => top + (count - 1 - k) * (heapHeight + bar + gap));
  const ground = (rungs[0] ?? top) + bar + 44;
  return {
    form: wide ? "wide" : "medium",
    width,
    height: ground + 76,
    rails: [left, left + rungWidth - 7],
    rail: 7,
    railTop: (rungs.at(-1) ?? top) - heapHeight - 14,
    rungs,
    rungX: left - 12,
    rungWidth: rungWidth + 24,
    bar,
    pitch,
    rows,
    heapX: left + 14,
    heapHeight,
    ground,
    upX: left + rungWidth * 0.09,
    downX: left + rungWidth * 0.385,
    outX: left + rungWidth * 0.66,
    beside: wide ? besideOf(left + rungWidth + 44, width) : null,
    inGap: null,
  };
}

function besideOf(x: number, width: number): Beside {
  const gaps = [20, 10, 20] as const;
  const room = width - x - gaps[0] - gaps[1] - gaps[2];
  const step = Math.round(room * 0.455);
  const chance = Math.round(room * 0.165);
  const value = Math.round(room * 0.185);
  const chanceX = x + step + gaps[0];
  const valueX = chanceX + chance + gaps[1];
  const potentialX = valueX + value + gaps[2];
  return {
    step: { x, width: step },
    chance: { x: chanceX, width: chance },
    value: { x: valueX, width: value },
    potential: { x: potentialX, width: width - potentialX },
  };
}

function narrow(width: number, count: number, { rows, columns }: Heap, allMeasured: boolean): Layout {
  const rails: readonly [number, number] = [4, width - 10];
  const heapX = 24;
  const inner = width - 48;
  const pitch = Math.min(7.2, inner / columns);
  const heapHeight = Math.max(Math.ceil(rows * pitch) + 2, allMeasured ? 0 : bringHeight(width));
  const label = 30;
  const gap = gapHeight(width);
  const top = 10 + label + heapHeight;
  const rungs = Array.from(
    { length: count },
    (_, k) => top + (count - 1 - k) * (heapHeight + bar + gap + label),
  );
  const ground = (rungs[0] ?? top) + bar + 52;
  return {
    form: "narrow",
    width,
    height: ground,
    rails,
    rail: 6,
    railTop: 0,
    rungs,
    rungX: 0,
    rungWidth: width,
    bar,
    pitch,
    rows,
    heapX,
    heapHeight,
    ground,
    upX: heapX + 8,
    downX: heapX + 8 + moveWidth,
    outX: heapX + 8 + inner * 0.64,
    beside: null,
    inGap: { x: heapX + 8 + 2 * moveWidth, width: inner - 8 - 2 * moveWidth },
  };
}
