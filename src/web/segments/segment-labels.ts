/** A mark that wants a name, in pixels of the picture; `short` stands where the whole name finds no room. */
export interface Labelled {
  readonly cx: number;
  readonly cy: number;
  readonly r: number;
  readonly label: string;
  readonly short: string;
}

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface Label {
  readonly x: number;
  readonly y: number;
  readonly textAnchor: "start" | "end";
  readonly text: string;
}

/** Of letters of 12 px in bold, on average. */
const letterWidth = 7;
const lineHeight = 11;

/**
 * Where the name of each mark stands, beside it: the first place that lies within and covers no other name, no mark's middle, nor what is `drawn` already, lines of crosses among it; else its short name, also
 * straight above or below it; null: there is no room for either.
 */
export function labelsOf(
  marks: readonly Labelled[],
  within: Box,
  drawn: readonly Box[] = [],
): readonly (Label | null)[] {
  const taken: Box[] = [...drawn, ...marks.map(dotOf)];
  return marks.map((mark) => {
    const places = [...placesOf(mark, mark.label), ...placesOf(mark, mark.short), ...straightOf(mark)];
    const chosen = places.find(
      (place) => isInside(boxOf(place), within) && !taken.some((box) => overlap(box, boxOf(place))),
    );
    if (chosen) taken.push(boxOf(chosen));
    return chosen ?? null;
  });
}

/** Beside the mark, and where there is no room one line or two further up or down. */
function placesOf(mark: Labelled, text: string): readonly Label[] {
  return [0, 1, 2].flatMap((further) =>
    (["start", "end"] as const).flatMap((anchor) =>
      ([-1, 1] as const).map((side) => {
        const place = placeOf(mark, text, anchor, side);
        return { ...place, y: place.y + side * further * (lineHeight + 3) };
      }),
    ),
  );
}

const dotRadius = 5;

function dotOf({ cx, cy }: Labelled): Box {
  return { left: cx - dotRadius, right: cx + dotRadius, top: cy - dotRadius, bottom: cy + dotRadius };
}

/** The short name straight above and straight below. */
function straightOf(mark: Labelled): readonly Label[] {
  const x = mark.cx - (mark.short.length * letterWidth) / 2;
  return ([-1, 1] as const).map((side) => ({ ...placeOf(mark, mark.short, "start", side), x }));
}

/** `side` -1: above the middle, 1: below it. */
function placeOf(
  { cx, cy, r }: Labelled,
  text: string,
  textAnchor: Label["textAnchor"],
  side: -1 | 1,
): Label {
  const away = Math.max(8, r * 0.75);
  const x = textAnchor === "start" ? cx + away : cx - away;
  return { x, y: side < 0 ? cy - away : cy + away + 8, textAnchor, text };
}

function boxOf({ x, y, textAnchor, text }: Label): Box {
  const width = text.length * letterWidth;
  const left = textAnchor === "start" ? x : x - width;
  return { left, right: left + width, top: y - lineHeight, bottom: y + 2 };
}

const isInside = (box: Box, within: Box) =>
  box.left >= within.left &&
  box.right <= within.right &&
  box.top >= within.top &&
  box.bottom <= within.bottom;

const overlap = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
