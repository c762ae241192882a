import type { Problem } from "../../core/words/problem.ts";
import type { ConnectionRunRow } from "../../io/store/connections.ts";

/** What came of a run, number by name: `accepted`, `repeated`, `refused` of what is read; `people` of what is told. */
export type RunCounts = Readonly<Record<string, number>>;

/** Once that a connection was read or written. Instants in microseconds. */
export interface ConnectionRun {
  readonly id: number;
  readonly begunUs: number;
  /** Null: it goes on, or its process died. */
  readonly endedUs: number | null;
  readonly counts: RunCounts;
  /** Why it came to nothing, or did not come to its end; null: it did. */
  readonly problem: Problem | null;
}

export function runOf({ id, begun_us, ended_us, counts, said }: ConnectionRunRow): ConnectionRun {
  return {
    ...{ id, begunUs: begun_us, endedUs: ended_us, counts: JSON.parse(counts) as RunCounts },
    problem: said === null ? null : (JSON.parse(said) as Problem),
  };
}
