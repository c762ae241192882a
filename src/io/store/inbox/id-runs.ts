import { filterOf, fullCount } from "../../../core/facts/live/known-ids/print-filter.ts";
import { countOf, mergedPrints, printBytes } from "../../../core/facts/live/known-ids/prints.ts";
import type { InboxBase } from "./inbox-schema.ts";

/** A sorted list of ids of messages that were sealed between two instants. */
export interface Run {
  readonly run: number;
  readonly ids: number;
  readonly first_us: number;
  readonly last_us: number;
  readonly filter: Uint8Array;
}

/** What became of the runs; whoever looks ids up hears it. `shortened`: batches up to this one are in a run. */
export interface RunsChange {
  readonly came: Run | null;
  readonly gone: readonly number[];
  readonly shortened: number | null;
}

/** Told of every change, and done once what is looked up from then on follows it. */
export type FollowRuns = (change: RunsChange) => Promise<void>;

/** Keeps ids of messages that were sealed, in sorted lists (runs) that are only ever written one behind the other. */
export interface IdRuns {
  /** Keeps a sorted list as a run, of the batches up to one. Call it within a transaction, and tell whoever looks up once that is committed. */
  add(prints: Uint8Array<ArrayBuffer>, sealedUs: number, upTo: number): Promise<Run>;
  /** Joins small runs that follow one another, and lets go of those that are older than they need be kept. */
  tidy(nowUs: number): Promise<void>;
}

/** Ids are kept for so long after their messages were sealed. */
const keptUs = 45 * 86_400_000_000;
/** Runs that span more are not joined, so that old ids can go. */
const spanUs = 5 * 86_400_000_000;
const blockPrints = 4096;

export function idRuns(base: InboxBase, follow: FollowRuns): IdRuns {
  const { db } = base;
  const { write, remove, read } = runTables(base);
  const changing = (point: string, work: () => Promise<void>) =>
    base.transaction(point, async () => {
      await base.shared?.changeRuns(0);
      await work();
    });
  const known = () =>
    db.selectFrom("inbox_run").select(["run", "ids", "first_us", "last_us"]).orderBy("run").execute();
  const join = async (a: Listed, b: Listed) => {
    const prints = mergedPrints(await read(a), await read(b));
    const joined: Run = {
      run: b.run + 1,
      ids: countOf(prints),
      first_us: a.first_us,
      last_us: b.last_us,
      filter: filterOf(prints),
    };
    const gone = [a.run, b.run];
    await changing("inbox.join", () => write(joined, prints));
    // Until whoever looks up knows the joined run, the two must be there.
    await follow({ came: joined, gone, shortened: null });
    await changing("inbox.joined", () => remove(gone));
  };
  return {
    async add(prints, sealedUs, upTo) {
      await base.shared?.changeRuns(upTo);
      const last = (await known()).at(-1)?.run ?? 0;
      const ids = countOf(prints);
      const run = { run: last + 1, ids, first_us: sealedUs, last_us: sealedUs, filter: filterOf(prints) };
      await write(run, prints);
      return run;
    },
    async tidy(nowUs) {
      const old = (await known()).filter(({ last_us }) => last_us < nowUs - keptUs).map(({ run }) => run);
      if (old.length > 0) {
        await changing("inbox.forget-ids", () => remove(old));
        await follow({ came: null, gone: old, shortened: null });
      }
      for (;;) {
        const [a, b] = (await known()).slice(-2);
        if (!a || !b || a.ids > 2 * b.ids || a.ids + b.ids > fullCount) return;
        if (b.last_us - a.first_us > spanUs) return;
        await join(a, b);
      }
    },
  };
}

type Listed = Omit<Run, "filter">;

/** How runs stand in the tables. */
function runTables({ db }: InboxBase) {
  const write = async (run: Run, prints: Uint8Array) => {
    await db.insertInto("inbox_run").values(run).execute();
    for (let from = 0; from < countOf(prints); from += blockPrints) {
      const block = prints.subarray(from * printBytes, (from + blockPrints) * printBytes);
      const row = { run: run.run, least: block.slice(0, printBytes), prints: block };
      await db.insertInto("inbox_block").values(row).execute();
    }
  };
  const remove = async (gone: readonly number[]) => {
    await db.deleteFrom("inbox_block").where("run", "in", gone).execute();
    await db.deleteFrom("inbox_run").where("run", "in", gone).execute();
  };
  const read = async ({ run }: Listed) => {
    const blocks = await db
      .selectFrom("inbox_block")
      .select("prints")
      .where("run", "=", run)
      .orderBy("least")
      .execute();
    return new Uint8Array(Buffer.concat(blocks.map(({ prints }) => prints)));
  };
  return { write, remove, read };
}
