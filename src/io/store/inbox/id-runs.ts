import { setImmediate as othersTurn } from "node:timers/promises";
import { addToFilter, emptyFilter, fullCount } from "../../../core/facts/live/known-ids/print-filter.ts";
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
  /** Keeps a sorted list as a run, of the batches up to one. Tell whoever looks up. */
  add(prints: Uint8Array<ArrayBuffer>, sealedUs: number, upTo: number): Promise<Run>;
  /** Joins small runs that follow one another, and lets go of those that are older than they need be kept. */
  tidy(nowUs: number): Promise<void>;
}

/** Ids are kept for so long after their messages were sealed. */
const keptUs = 45 * 86_400_000_000;
/** Runs that span more are not joined, so that old ids can go. */
const spanUs = 5 * 86_400_000_000;
const blockPrints = 4096;
/** So many blocks are written in one commit, and so many fingerprints go into a filter in one turn: whoever takes messages in waits for no more. */
const blocksAtOnce = 16;
const filteredAtOnce = 32_768;

export function idRuns(base: InboxBase, follow: FollowRuns): IdRuns {
  const { db } = base;
  const { writeBlocks, removeBlocks, read } = runTables(base);
  const changing = (point: string, upTo: number, work: () => Promise<void>) =>
    base.transaction(point, async () => {
      await base.shared?.changeRuns(upTo);
      await work();
    });
  const known = () =>
    db.selectFrom("inbox_run").select(["run", "ids", "first_us", "last_us"]).orderBy("run").execute();
  const unlist = async (gone: readonly number[]) =>
    void (await db.deleteFrom("inbox_run").where("run", "in", gone).execute());
  /** Its blocks first: of a run that is not there they are nothing. */
  const write = async (run: Run, prints: Uint8Array, upTo: number) => {
    await writeBlocks(run.run, prints);
    await changing(
      "inbox.run",
      upTo,
      async () => void (await db.insertInto("inbox_run").values(run).execute()),
    );
  };
  const join = async (a: Listed, b: Listed) => {
    const prints = mergedPrints(await read(a), await read(b));
    await othersTurn();
    const joined: Run = {
      run: b.run + 1,
      ids: countOf(prints),
      first_us: a.first_us,
      last_us: b.last_us,
      filter: await filterInTurns(prints),
    };
    const gone = [a.run, b.run];
    await write(joined, prints, 0);
    // Until whoever looks up knows the joined run, the two must be there.
    await follow({ came: joined, gone, shortened: null });
    await removeBlocks(gone);
    await changing("inbox.joined", 0, () => unlist(gone));
  };
  return {
    async add(prints, sealedUs, upTo) {
      const last = (await known()).at(-1)?.run ?? 0;
      const filter = await filterInTurns(prints);
      const run = { run: last + 1, ids: countOf(prints), first_us: sealedUs, last_us: sealedUs, filter };
      await write(run, prints, upTo);
      return run;
    },
    async tidy(nowUs) {
      const old = (await known()).filter(({ last_us }) => last_us < nowUs - keptUs).map(({ run }) => run);
      if (old.length > 0) {
        await changing("inbox.forget-ids", 0, () => unlist(old));
        await follow({ came: null, gone: old, shortened: null });
        await removeBlocks(old);
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

/** As `filterOf`, others having a turn in between. */
async function filterInTurns(prints: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const filter = emptyFilter(prints);
  for (let from = 0; from < countOf(prints); from += filteredAtOnce) {
    addToFilter(filter, prints, from, Math.min(countOf(prints), from + filteredAtOnce));
    await othersTurn();
  }
  return filter;
}

/** How runs stand in the tables. */
function runTables(base: InboxBase) {
  const { db } = base;
  const writeBlocks = async (run: number, prints: Uint8Array) => {
    const step = blocksAtOnce * blockPrints;
    for (let from = 0; from < countOf(prints); from += step) {
      await base.transaction("inbox.blocks", async () => {
        // What a crash left of one that was never there.
        if (from === 0) await db.deleteFrom("inbox_block").where("run", "=", run).execute();
        for (let at = from; at < Math.min(countOf(prints), from + step); at += blockPrints) {
          const block = prints.subarray(at * printBytes, (at + blockPrints) * printBytes);
          const row = { run, least: block.slice(0, printBytes), prints: block };
          await db.insertInto("inbox_block").values(row).execute();
        }
      });
      await othersTurn();
    }
  };
  const removeBlocks = async (gone: readonly number[]) => {
    for (const run of gone) {
      const blocks = await db
        .selectFrom("inbox_block")
        .select("least")
        .where("run", "=", run)
        .orderBy("least")
        .execute();
      for (let at = blocksAtOnce; at < blocks.length + blocksAtOnce; at += blocksAtOnce) {
        const last = blocks[Math.min(at, blocks.length) - 1] as { readonly least: Uint8Array };
        await base.transaction("inbox.blocks-gone", () =>
          db.deleteFrom("inbox_block").where("run", "=", run).where("least", "<=", last.least).execute(),
        );
        await othersTurn();
      }
    }
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
  return { writeBlocks, removeBlocks, read };
}
