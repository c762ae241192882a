import { fine } from "./scale.ts";

/** How the people of a rung are drawn, one mark per `per` people. */
export interface Crowd {
  readonly people: number;
  readonly up: number;
  readonly fell: number;
  readonly soon: number;
}

/** Paths of a heap of marks: who settled, came up, fell here, will fall. */
export interface Heap {
  readonly settled: string;
  readonly up: string;
  readonly fell: string;
  readonly soon: string;
  readonly columns: number;
}

/** Where a heap is drawn: its lower left corner, the distance of marks, and marks in a column. */
export interface HeapPlace {
  readonly x: number;
  readonly y: number;
  readonly pitch: number;
  readonly rows: number;
}

const nice = [1, 2, 5];

/** How many people a mark stands for, so that `most` people take at most `marks`: 1, 2, 5, 10, 20, … */
export function peoplePerMark(most: number, marks: number): number {
  for (let tens = 1; ; tens *= 10) for (const n of nice) if (most <= n * tens * marks) return n * tens;
}

/** A rung's people as marks, column by column; whoever came lately or is about to leave stands at the right edge. */
export function heapOf(crowd: Crowd, per: number, at: HeapPlace): Heap {
  const all = Math.round(crowd.people / per);
  const soon = Math.min(all, Math.round(crowd.soon / per));
  const fell = Math.min(all - soon, Math.round(crowd.fell / per));
  const up = Math.min(all - soon - fell, Math.round(crowd.up / per));
  const settled = all - up - fell - soon;
  const marks = { settled: "", up: "", fell: "", soon: "" };
  const radius = at.pitch * 0.37;
  for (let i = 0; i < all; i++) {
    const x = at.x + Math.floor(i / at.rows) * at.pitch + at.pitch / 2;
    const y = at.y - (i % at.rows) * at.pitch - at.pitch / 2 - 1;
    if (i < settled) marks.settled += dot(x, y, radius);
    else if (i < settled + up) marks.up += triangleUp(x, y, radius * 1.12);
    else if (i < settled + up + fell) marks.fell += triangleDown(x, y, radius);
    else marks.soon += dot(x, y, radius * 0.84);
  }
  return { ...marks, columns: Math.ceil(all / at.rows) };
}

/** Marks in rows below each other, as those off the ladder lie on the ground; `y` is their upper edge. */
export function poolOf(people: number, per: number, { x, y, pitch, rows }: HeapPlace): string {
  let marks = "";
  for (let i = 0; i < Math.round(people / per); i++)
    marks += dot(
      x + Math.floor(i / rows) * pitch + pitch / 2,
      y + (i % rows) * pitch + pitch / 2,
      pitch * 0.33,
    );
  return marks;
}

export function dot(x: number, y: number, radius: number): string {
  const r = fine(radius);
  return `M${fine(x - r)},${fine(y)}a${r},${r} 0 1 0 ${fine(2 * r)},0a${r},${r} 0 1 0 ${fine(-2 * r)},0`;
}

export function triangleUp(x: number, y: number, r: number): string {
  return `M${fine(x)},${fine(y - r * 1.15)}L${fine(x + r * 1.12)},${fine(y + r * 0.85)}L${fine(x - r * 1.12)},${fine(y + r * 0.85)}Z`;
}

export function triangleDown(x: number, y: number, r: number): string {
  return `M${fine(x)},${fine(y + r * 1.15)}L${fine(x + r * 1.12)},${fine(y - r * 0.85)}L${fine(x - r * 1.12)},${fine(y - r * 0.85)}Z`;
}
