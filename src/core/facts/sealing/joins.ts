import type { SealedPart } from "../stepping/step-plan.ts";

/** So many files of one level, sealed one after the other, become one of the next. */
const together = 16;
/** Files of this level stay as they are: they hold what four thousand sealings brought. */
const highest = 3;

/** The sealings of a live load whose rows a file holds, by their instants; `level` 0: those of one. */
export interface Sealings {
  readonly firstUs: number;
  readonly lastUs: number;
  readonly level: number;
}

/**
 * What the name of a sealed file says of its sealings: `L000001_1767312000000000.parquet` is of one, of a joined one
 * `L000001_1767312000000000_1767312009000000_j1.parquet`. Null: it is no file of a live load.
 */
export function sealingsOf(file: string): Sealings | null {
  const [, first, last, level] = /L\d+_(\d+)(?:_(\d+)_j(\d))?(?:-\d+)?\.parquet$/.exec(file) ?? [];
  if (first === undefined) return null;
  return { firstUs: Number(first), lastUs: Number(last ?? first), level: Number(level ?? 0) };
}

/** Whether a file was joined from others: of one key it may hold several versions. */
export function isJoined(file: string): boolean {
  return (sealingsOf(file)?.level ?? 0) > 0;
}

/** Files of one load and kind that are to become one, and what that is called, without its ending. */
export interface Join {
  readonly parts: readonly SealedPart[];
  readonly name: string;
}

/** The joins that are due among files of live loads; whoever was taken out of one is out of all. */
export function joinsDue(parts: readonly SealedPart[]): readonly Join[] {
  const runs = new Map<string, SealedPart[]>();
  for (const part of parts) {
    const level = sealingsOf(part.file)?.level ?? highest;
    if (level >= highest) continue;
    const key = `${part.load} ${part.kind} ${level}`;
    runs.set(key, [...(runs.get(key) ?? []), part]);
  }
  return [...runs.values()].flatMap((run) => {
    const inOrder = run.toSorted((a, b) => firstOf(a) - firstOf(b)).slice(0, together);
    return inOrder.length < together ? [] : [{ parts: inOrder, name: joinedName(inOrder) }];
  });
}

const firstOf = ({ file }: SealedPart) => sealingsOf(file)?.firstUs ?? 0;

function joinedName(parts: readonly SealedPart[]): string {
  const own = parts.map(({ file }) => sealingsOf(file) as Sealings);
  const load = String(parts[0]?.load).padStart(6, "0");
  const level = Math.max(...own.map((one) => one.level)) + 1;
  const isRewritten = parts.some(({ file }) => /-\d+\.parquet$/.test(file));
  return `L${load}_${own[0]?.firstUs}_${own.at(-1)?.lastUs}_j${level}${isRewritten ? "-2" : ""}`;
}

/** Files that a projection was made of, by the one that holds their rows now. */
export interface Joined {
  readonly from: readonly SealedPart[];
  readonly to: SealedPart;
}

/** Which of the files that are gone stand in which of those that came: row for row the same, so that nothing is to be learnt of them. */
export function joinedIn(gone: readonly SealedPart[], came: readonly SealedPart[]): readonly Joined[] {
  return came.flatMap((to) => {
    const range = isJoined(to.file) ? sealingsOf(to.file) : null;
    if (!range) return [];
    const from = gone.filter(({ load, kind, file }) => {
      const own = sealingsOf(file);
      return (
        own !== null &&
        load === to.load &&
        kind === to.kind &&
        own.firstUs >= range.firstUs &&
        own.lastUs <= range.lastUs
      );
    });
    return from.reduce((sum, { rows }) => sum + rows, 0) === to.rows ? [{ from, to }] : [];
  });
}
