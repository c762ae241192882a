import { kinds } from "../kinds.ts";
import { type Joined, joinedIn } from "../sealing/joins.ts";
import { idOf } from "../sealing/seal.sql.ts";
import type { SealedKind } from "../sealing/sealed.ts";

/** One sealed file that a projection is made of. */
export interface SealedPart {
  readonly load: number;
  readonly kind: SealedKind;
  readonly file: string;
  readonly rows: number;
}

/** What is known of a load beside its files. */
export interface LoadTold {
  readonly load: number;
  readonly kind: string;
  readonly has_ids: number;
  readonly rows_changed: number;
  readonly rows_same: number;
  readonly rows_forgotten: number;
  readonly origin: number | null;
}

/** How a projection follows loads that came since it was made. */
export interface StepPlan {
  /** Files whose rows stand in another now. */
  readonly joined: readonly Joined[];
  /** What it was made of, by the files that there are now. */
  readonly before: readonly SealedPart[];
  readonly added: readonly SealedPart[];
  /** Kinds of which every added row has a key that no earlier row has: the loads counted so when they came. */
  readonly fresh: ReadonlySet<SealedKind>;
  /** Earlier files of lines that may tell of orders which their own load has not. */
  readonly openLines: readonly SealedPart[];
}

/** So many rows are always stepped; beyond it, as long as they are at most the share of all. */
const fewRows = 500_000;
const share = 0.05;

/**
 * The way from the files a projection was made of to those there are now; null: it is to be made anew, since some are gone
 * or put back, rates or products came, which the money of every order rests on, or more came than is quicker to step.
 */
export function stepPlan(
  made: readonly SealedPart[],
  after: readonly SealedPart[],
  loads: readonly LoadTold[],
): StepPlan | null {
  const joined = joinedBetween(made, after);
  const before = withJoined(made, joined);
  const known = new Set(before.map(keyOf));
  const added = after.filter((part) => !known.has(keyOf(part)));
  if (after.length - added.length !== before.length) return null;
  if (added.some(({ kind }) => kind === "rates" || kind === "products")) return null;
  if (rowsOf(added) > Math.max(fewRows, share * rowsOf(before))) return null;
  const told = new Map(loads.map((load) => [load.load, load]));
  // What was put back was received before what came since.
  if (added.some(({ load }) => told.get(load)?.origin !== null)) return null;
  return {
    joined,
    before,
    added,
    fresh: freshKinds(before, added, told),
    openLines: before.filter((part) => part.kind === "lines" && isOpen(part, told.get(part.load))),
  };
}

const keyOf = ({ load, kind, file }: SealedPart) => `${load} ${kind} ${file}`;

function joinedBetween(made: readonly SealedPart[], after: readonly SealedPart[]): readonly Joined[] {
  const [before, now] = [new Set(made.map(keyOf)), new Set(after.map(keyOf))];
  return joinedIn(
    made.filter((part) => !now.has(keyOf(part))),
    after.filter((part) => !before.has(keyOf(part))),
  );
}

function withJoined(parts: readonly SealedPart[], joined: readonly Joined[]): readonly SealedPart[] {
  if (joined.length === 0) return parts;
  const gone = new Set(joined.flatMap(({ from }) => from.map(keyOf)));
  return [...parts.filter((part) => !gone.has(keyOf(part))), ...joined.map(({ to }) => to)];
}

const rowsOf = (parts: readonly SealedPart[]) => parts.reduce((sum, { rows }) => sum + rows, 0);

function freshKinds(
  before: readonly SealedPart[],
  added: readonly SealedPart[],
  told: ReadonlyMap<number, LoadTold>,
): ReadonlySet<SealedKind> {
  const countedNew = ({ load, kind }: SealedPart) => {
    const row = told.get(load);
    if (row?.kind !== kind) return false;
    return row.has_ids === 0 || row.rows_changed + row.rows_same === 0;
  };
  const keyed = (Object.keys(kinds) as (keyof typeof kinds)[]).filter((kind) => idOf(kind) !== null);
  return new Set(
    keyed.filter((kind) => {
      const parts = added.filter((part) => part.kind === kind);
      const isFirst = parts.length === 1 && !before.some((part) => part.kind === kind);
      return isFirst || parts.every(countedNew);
    }),
  );
}

/** Lines of a file of orders are those of its own orders, as long as nobody was taken out of it. */
function isOpen({ file }: SealedPart, load: LoadTold | undefined): boolean {
  return load?.kind !== "orders" || load.rows_forgotten > 0 || /-\d+\.parquet$/.test(file);
}
