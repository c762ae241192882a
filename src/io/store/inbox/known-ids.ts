import { holdsPrint } from "../../../core/facts/live/known-ids/prints.ts";
import { sieveOf } from "../../../core/facts/live/known-ids/sieve.ts";
import type { Run, RunsChange } from "./id-runs.ts";
import type { InboxBase } from "./inbox-schema.ts";

/** Looks up ids of messages that were sealed; the filters of their runs are held in memory. */
export interface KnownIds {
  /** Those of the fingerprints that are known. */
  among(prints: readonly string[]): Promise<ReadonlySet<string>>;
  follow(change: RunsChange): void;
  /** Learns what runs there are now, whoever changed them. */
  refresh(): Promise<void>;
  count(): number;
}

export async function knownIds(base: InboxBase): Promise<KnownIds> {
  const { db } = base;
  const sieve = sieveOf<Run>();
  let changes = 0;
  let ids = 0;
  const held = new Set<number>();
  const add = (run: Run) => {
    held.add(run.run);
    sieve.add(run.run, run, run.filter);
    ids += run.ids;
  };
  const remove = (run: number) => {
    held.delete(run);
    ids -= sieve.remove(run)?.ids ?? 0;
  };
  const refresh = async () => {
    changes++;
    const numbers = await db.selectFrom("inbox_run").select("run").orderBy("run").execute();
    // One after the other: of fifty million ids the filters are 130 MB.
    for (const { run } of numbers) {
      if (held.has(run)) continue;
      const row = await db.selectFrom("inbox_run").selectAll().where("run", "=", run).executeTakeFirst();
      // Joined to others meanwhile, by another process.
      if (row) add(row);
    }
    const there = new Set(numbers.map(({ run }) => run));
    for (const run of [...held]) if (!there.has(run)) remove(run);
  };
  await refresh();
  const look = async (prints: readonly string[]) => {
    const found = new Set<string>();
    for (const print of prints) {
      const bytes = Buffer.from(print, "latin1");
      for (const run of sieve.mayHold(bytes))
        if (await holds(base, run, bytes)) {
          found.add(print);
          break;
        }
    }
    return found;
  };
  return {
    async among(prints) {
      for (;;) {
        const before = changes;
        const found = await look(prints);
        // Joined meanwhile, a run is gone from where it was looked for.
        if (before === changes) return found;
      }
    },
    follow({ came, gone }) {
      changes++;
      if (came) {
        remove(came.run);
        add(came);
      }
      for (const run of gone) remove(run);
    },
    refresh,
    count: () => ids,
  };
}

async function holds({ db }: InboxBase, { run }: Run, print: Uint8Array): Promise<boolean> {
  const block = await db
    .selectFrom("inbox_block")
    .select("prints")
    .where("run", "=", run)
    .where("least", "<=", print)
    .orderBy("least", "desc")
    .limit(1)
    .executeTakeFirst();
  return block !== undefined && holdsPrint(block.prints, print);
}
