/** A mark that wants a name, in pixels of the picture; `short` stands where the whole name finds no room. */
export interface Labelled {
  readonly cx: number;
  readonly cy: number;
  readonly r: number;
  readonly label: string;
  readonly short: string;
}

interface Box {
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
const lineHeight = 14;

/** Where the name of each mark stands, beside it: the first of four places that lies within and covers no other name, nor what is `written` already; else its short name. */
export function labelsOf(
  marks: readonly Labelled[],
  within: Box,
  written: readonly Box[] = [],
): readonly Label[] {
  const taken: Box[] = [...written];
  return marks.map((mark) => {
    const found = placesOf(mark, mark.label).find(
      (place) => isInside(boxOf(place), within) && !taken.some((box) => overlap(box, boxOf(place))),
    );
    const chosen = found ?? placeOf(mark, mark.short, "start", -1);
    taken.push(boxOf(chosen));
    return chosen;
  });
}

function placesOf(mark: Labelled, text: string): readonly Label[] {
  return (["start", "end"] as const).flatMap((anchor) => [
    placeOf(mark, text, anchor, -1),
    placeOf(mark, text, anchor, 1),
  ]);
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
