import type { ColumnKind } from "../../../core/ladder/walker/feed.sql.ts";
import { type ColumnArray, columnOf, type SortedStream } from "./stream.ts";

/** Two sorted streams read as one: by the first column, the person, then by the second, the instant. */
export function mergedStream(a: SortedStream, b: SortedStream, kinds: readonly ColumnKind[]): SortedStream {
  return {
    async until(person) {
      return merged(await a.until(person), await b.until(person), kinds);
    },
    /** At least one row where there is any left: as many of the one stream, and what the other has up to there. */
    async take(rows) {
      const taken = await a.take(rows);
      const last = taken[0]?.at(-1);
      return last === undefined ? b.take(rows) : merged(taken, await b.until(last), kinds);
    },
    async close() {
      await a.close();
      await b.close();
    },
  };
}

type Columns = readonly ColumnArray[];

function merged(a: Columns, b: Columns, kinds: readonly ColumnKind[]): Columns {
  const rowsOf = (columns: Columns) => columns[0]?.length ?? 0;
  if (rowsOf(b) === 0) return a;
  if (rowsOf(a) === 0) return b;
  const out = kinds.map((kind) => columnOf(kind, rowsOf(a) + rowsOf(b)));
  let fromA = 0;
  let fromB = 0;
  for (let at = 0; at < rowsOf(a) + rowsOf(b); at++) {
    const [columns, row] = precedes(a, fromA, b, fromB) ? [a, fromA++] : [b, fromB++];
    for (let i = 0; i < out.length; i++) (out[i] as ColumnArray)[at] = columns[i]?.[row] as number;
  }
  return out;
}

function precedes(a: Columns, i: number, b: Columns, j: number): boolean {
  const [peopleA, instantsA] = a as [ColumnArray, ColumnArray];
  const [peopleB, instantsB] = b as [ColumnArray, ColumnArray];
  if (i >= peopleA.length) return false;
  if (j >= peopleB.length) return true;
  const person = (peopleA[i] as number) - (peopleB[j] as number);
  return person < 0 || (person === 0 && (instantsA[i] as number) <= (instantsB[j] as number));
}
