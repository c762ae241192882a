import { setImmediate as othersTurn } from "node:timers/promises";
import { countOf, holdsPrint, printBytes } from "../../../core/facts/live/known-ids/prints.ts";
import { sieveOf } from "../../../core/facts/live/known-ids/sieve.ts";
import type { Run, RunsChange } from "./id-runs.ts";
import type { InboxBase } from "./inbox-schema.ts";

/** Looks up ids of messages that were sealed; the filters of their runs are held in memory. */
export interface KnownIds {
  /** Marks with 1 those of the fingerprints that are known; what is marked is not looked for. */
  mark(prints: Uint8Array, marks: Uint8Array): Promise<void>;
  follow(change: RunsChange): void;
  /** Learns what runs there are now, whoever changed them. */
  refresh(): Promise<void>;
  count(): number;
}

/** What is held of a run beside its filter. */
type Held = Pick<Run, "run" | "ids">;

/** The runs that there are, by their filters. */
interface HeldRuns {
  has(run: number): boolean;
  add(run: Run): void;
  remove(run: number): void;
  numbers(): readonly number[];
  /** Those that may hold the fingerprint at `i`. */
  mayHold(prints: Uint8Array, i: number): readonly Held[];
  ids(): number;
  /** Puts filters in their place bit by bit: what comes in meanwhile waits for none of it. */
  settle(): Promise<void>;
}

function heldRuns(): HeldRuns {
  const sieve = sieveOf<Held>();
  const held = new Set<number>();
  let ids = 0;
  let settling: Promise<void> | null = null;
  const settleAll = async () => {
    do await othersTurn();
    while (sieve.settle());
    settling = null;
  };
  return {
    has: (run) => held.has(run),
    add({ run, ids: own, filter }) {
      held.add(run);
      sieve.add(run, { run, ids: own }, filter);
      ids += own;
    },
    remove(run) {
      held.delete(run);
      ids -= sieve.remove(run)?.ids ?? 0;
    },
    numbers: () => [...held],
    mayHold: sieve.mayHold,
    ids: () => ids,
    settle() {
      settling ??= settleAll();
      return settling;
    },
  };
}

export async function knownIds(base: InboxBase): Promise<KnownIds> {
  const { db } = base;
  const runs = heldRuns();
  let changes = 0;
  const refresh = async (between?: () => Promise<void>) => {
    changes++;
    const numbers = await db.selectFrom("inbox_run").select("run").orderBy("run").execute();
    // One after the other: of fifty million ids the filters are 130 MB.
    for (const { run } of numbers) {
      if (runs.has(run)) continue;
      const row = await db.selectFrom("inbox_run").selectAll().where("run", "=", run).executeTakeFirst();
      // Joined to others meanwhile, by another process.
      if (row) runs.add(row);
      await between?.();
    }
    const there = new Set(numbers.map(({ run }) => run));
    for (const run of runs.numbers()) if (!there.has(run)) runs.remove(run);
    void runs.settle();
  };
  await refresh(runs.settle);
  return {
    async mark(prints, marks) {
      for (;;) {
        const before = changes;
        await look(base, runs, prints, marks);
        // Joined meanwhile, a run is gone from where it was looked for.
        if (before === changes) return;
      }
    },
    follow({ came, gone }) {
      changes++;
      if (came) {
        runs.remove(came.run);
        runs.add(came);
      }
      for (const run of gone) runs.remove(run);
      void runs.settle();
    },
    refresh: () => refresh(),
    count: runs.ids,
  };
}

/** Nearly all that are new are told by the filters, before anything is asked for. */
async function look(base: InboxBase, runs: HeldRuns, prints: Uint8Array, marks: Uint8Array): Promise<void> {
  const maybe: [nth: number, among: readonly Held[]][] = [];
  for (let i = 0; i < countOf(prints); i++) {
    const among = marks[i] === 1 ? [] : runs.mayHold(prints, i);
    if (among.length > 0) maybe.push([i, among]);
  }
  for (const [i, among] of maybe)
    for (const run of among)
      if (await holds(base, run, prints, i)) {
        marks[i] = 1;
        break;
      }
}

async function holds({ db }: InboxBase, { run }: Held, prints: Uint8Array, i: number): Promise<boolean> {
  const print = prints.slice(i * printBytes, (i + 1) * printBytes);
  const block = await db
    .selectFrom("inbox_block")
    .select("prints")
    .where("run", "=", run)
    .where("least", "<=", print)
    .orderBy("least", "desc")
    .limit(1)
    .executeTakeFirst();
  return block !== undefined && holdsPrint(block.prints, prints, i);
}
