import { holdsPrint } from "../../../core/facts/live/known-ids/prints.ts";
import { sieveOf } from "../../../core/facts/live/known-ids/sieve.ts";
import type { Run, RunsChange } from "./id-runs.ts";
import type { InboxBase } from "./inbox-schema.ts";

/** Looks up ids of messages that were sealed; the filters of their runs are held in memory. */
export interface KnownIds {
  /** Those of the fingerprints that are known. */
  among(prints: readonly string[]): Promise<ReadonlySet<string>>;
  follow(change: RunsChange): void;
  count(): number;
}

export async function knownIds({ db }: InboxBase): Promise<KnownIds> {
  const sieve = sieveOf<Run>();
  let changes = 0;
  let ids = 0;
  const add = (run: Run) => {
    sieve.add(run.run, run, run.filter);
    ids += run.ids;
  };
  const numbers = await db.selectFrom("inbox_run").select("run").orderBy("run").execute();
  // One after the other: of fifty million ids the filters are 130 MB.
  for (const { run } of numbers) {
    const row = await db.selectFrom("inbox_run").selectAll().where("run", "=", run).executeTakeFirstOrThrow();
    add(row);
  }
  const holds = async ({ run }: Run, print: Uint8Array) => {
    const block = await db
      .selectFrom("inbox_block")
      .select("prints")
      .where("run", "=", run)
      .where("least", "<=", print)
      .orderBy("least", "desc")
      .limit(1)
      .executeTakeFirst();
    return block !== undefined && holdsPrint(block.prints, print);
  };
  const look = async (prints: readonly string[]) => {
    const found = new Set<string>();
    for (const print of prints) {
      const bytes = Buffer.from(print, "latin1");
      for (const run of sieve.mayHold(bytes))
        if (await holds(run, bytes)) {
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
        ids -= sieve.remove(came.run)?.ids ?? 0;
        add(came);
      }
      for (const run of gone) ids -= sieve.remove(run)?.ids ?? 0;
    },
    count: () => ids,
  };
}
