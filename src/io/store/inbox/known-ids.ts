import { filterOf, mayHold } from "../../../core/facts/live/known-ids/print-filter.ts";
import { countOf, holdsPrint, mergedPrints, printBytes } from "../../../core/facts/live/known-ids/prints.ts";
import type { InboxBase } from "./inbox-schema.ts";

/** Ids of messages that were sealed, in sorted lists (runs) that are only ever written one behind the other; their filters are held in memory. */
export interface KnownIds {
  /** Those of the fingerprints that are known. */
  among(prints: readonly string[]): Promise<ReadonlySet<string>>;
  /** Keeps a sorted list as a run. Call it within a transaction, and `kept` once that is committed. */
  add(prints: Uint8Array<ArrayBuffer>, sealedUs: number): Promise<void>;
  kept(): void;
  /** Joins small runs that follow one another, and lets go of those that are older than they need be kept. */
  tidy(nowUs: number): Promise<void>;
  count(): number;
}

/** Ids are kept for so long after their messages were sealed. */
const keptUs = 45 * 86_400_000_000;
/** Runs that span more are not joined, so that old ids can go. */
const spanUs = 5 * 86_400_000_000;
const mostJoined = 524_288;
const blockPrints = 4096;

interface Run {
  readonly run: number;
  readonly ids: number;
  readonly first_us: number;
  readonly last_us: number;
  readonly filter: Uint8Array;
}

export async function knownIds(base: InboxBase): Promise<KnownIds> {
  const { db } = base;
  let runs: Run[] = (await db.selectFrom("inbox_run").selectAll().orderBy("run").execute()).map((run) => run);
  let coming: Run | null = null;
  const { holds, write, remove, read } = runTables(base);
  const joinLast = async (a: Run, b: Run) => {
    const prints = mergedPrints(await read(a), await read(b));
    const joined: Run = {
      run: b.run + 1,
      ids: a.ids + b.ids,
      first_us: a.first_us,
      last_us: b.last_us,
      filter: filterOf(prints),
    };
    await base.transaction("inbox.join", async () => {
      await write(joined, prints);
      await remove([a.run, b.run]);
    });
    runs = [...runs.slice(0, -2), joined];
  };
  return {
    async among(prints) {
      for (;;) {
        const asked = runs;
        const found = await amongRuns(asked, prints, holds);
        // Joined meanwhile, a run is gone from where it was looked for.
        if (asked === runs) return found;
      }
    },
    async add(prints, sealedUs) {
      const run = (runs.at(-1)?.run ?? 0) + 1;
      const ids = countOf(prints);
      coming = { run, ids, first_us: sealedUs, last_us: sealedUs, filter: filterOf(prints) };
      await write(coming, prints);
    },
    kept() {
      if (coming) runs = [...runs, coming];
      coming = null;
    },
    async tidy(nowUs) {
      const old = runs.filter(({ last_us }) => last_us < nowUs - keptUs).map(({ run }) => run);
      if (old.length > 0) {
        await base.transaction("inbox.forget-ids", () => remove(old));
        runs = runs.filter(({ run }) => !old.includes(run));
      }
      for (;;) {
        const [a, b] = runs.slice(-2);
        if (!a || !b || a.ids > 2 * b.ids || a.ids + b.ids > mostJoined) return;
        if (b.last_us - a.first_us > spanUs) return;
        await joinLast(a, b);
      }
    },
    count: () => runs.reduce((sum, { ids }) => sum + ids, 0),
  };
}

/** How runs stand in the tables. */
function runTables({ db }: InboxBase) {
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
  const write = async (run: Run, prints: Uint8Array) => {
    await db.insertInto("inbox_run").values(run).execute();
    for (let from = 0; from < countOf(prints); from += blockPrints) {
      const block = prints.subarray(from * printBytes, (from + blockPrints) * printBytes);
      const row = { run: run.run, least: block.slice(0, printBytes), prints: block };
      await db.insertInto("inbox_block").values(row).execute();
    }
  };
  const remove = async (gone: readonly number[]) => {
    if (gone.length === 0) return;
    await db.deleteFrom("inbox_block").where("run", "in", gone).execute();
    await db.deleteFrom("inbox_run").where("run", "in", gone).execute();
  };
  const read = async ({ run }: Run) => {
    const blocks = await db
      .selectFrom("inbox_block")
      .select("prints")
      .where("run", "=", run)
      .orderBy("least")
      .execute();
    return new Uint8Array(Buffer.concat(blocks.map(({ prints }) => prints)));
  };
  return { holds, write, remove, read };
}

async function amongRuns(
  runs: readonly Run[],
  prints: readonly string[],
  holds: (run: Run, print: Uint8Array) => Promise<boolean>,
): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (const print of prints) {
    const bytes = Buffer.from(print, "latin1");
    for (const run of runs)
      if (mayHold(run.filter, bytes) && (await holds(run, bytes))) {
        found.add(print);
        break;
      }
  }
  return found;
}
