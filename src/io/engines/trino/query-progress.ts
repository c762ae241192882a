import type { Page } from "./page.ts";

/** How far a query has come, as Trino itself counts. */
export interface QueryProgress {
  readonly queryId: string;
  /** `QUEUED`, `PLANNING`, `RUNNING`, `FINISHING`, `FINISHED`, `FAILED`, … */
  readonly state: string;
  /** Machines at work on it. */
  readonly nodes: number;
  readonly splitsDone: number;
  /** Grows while Trino still finds what is to be read. */
  readonly splits: number;
  readonly rows: number;
  readonly bytes: number;
  readonly peakMemoryBytes: number;
  readonly elapsedMs: number;
}

export function progressOf({ id, stats }: Page): QueryProgress {
  return {
    queryId: id,
    state: stats.state,
    nodes: stats.nodes,
    splitsDone: stats.completedSplits,
    splits: stats.totalSplits,
    rows: stats.processedRows,
    bytes: stats.processedBytes,
    peakMemoryBytes: stats.peakMemoryBytes,
    elapsedMs: stats.elapsedTimeMillis,
  };
}
