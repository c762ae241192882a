import type { Effort } from "./effort.ts";
import { type Forecast, forecast, type KnownThen } from "./forecast.ts";
import { type Waited, type Watched, waitedFrom } from "./landmarks.ts";
import type { Ahead } from "./value-of-buyers.ts";

/** What was known at an instant, but how those who never bought waited: columns as of `staysBefore`, and between which instants they were watched. */
export interface CountedAt {
  readonly known: Omit<KnownThen, "before">;
  readonly stays: readonly Float64Array[];
  readonly watched: Watched;
}

/** How they waited, then the forecast as of `forecast`, in one go: of few people it is told sooner than all that it rests on goes from thread to thread twice. */
export function foretoldThen(
  { known, stays, watched }: CountedAt,
  ahead: Ahead,
  effort: Effort,
): { readonly before: Waited; readonly made: Forecast | null } {
  const before = waitedFrom(stays, watched);
  return { before, made: forecast({ ...known, before }, ahead, effort) };
}
