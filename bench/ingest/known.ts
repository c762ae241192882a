import { randomFillSync } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { idRuns } from "../../src/io/store/inbox/id-runs.ts";
import { openIntake, printOf, printsIn } from "../../src/io/store/inbox/intake.ts";
import { openSqliteInbox, sqliteInbox } from "../../src/io/store/sqlite/inbox.ts";
import { segmentBatch } from "./bodies.ts";

const runIds = 480_000;
const printBytes = 16;

/** Makes an inbox in a data folder that knows so many ids of messages that were sealed, in lists as long as its own become. */
export async function makeKnown(dataFolder: string, ids: number, nowUs: number): Promise<void> {
  mkdirSync(dataFolder, { recursive: true });
  const base = await openSqliteInbox(dataFolder);
  const runs = idRuns(base, async () => {});
  for (let left = ids; left > 0; left -= runIds) {
    const count = Math.min(left, runIds);
    await runs.add(sortedChance(count), nowUs, 0);
  }
  await base.close();
}

/** As `makeKnown`; made once for a folder `keep`, from where it is copied the next time. Null: they are made each time. */
export async function knownFrom(
  keep: string | null,
  dataFolder: string,
  ids: number,
  nowUs: number,
): Promise<void> {
  if (keep === null) return makeKnown(dataFolder, ids, nowUs);
  const kept = join(keep, `known-${ids}`);
  if (!existsSync(kept)) {
    rmSync(`${kept}.making`, { recursive: true, force: true });
    await makeKnown(`${kept}.making`, ids, nowUs);
    renameSync(`${kept}.making`, kept);
  }
  mkdirSync(dataFolder, { recursive: true });
  copyFileSync(sqliteInbox(kept), sqliteInbox(dataFolder));
}

/** As fingerprints are: chance, in their order. */
function sortedChance(count: number): Uint8Array<ArrayBuffer> {
  const prints = randomFillSync(new Uint8Array(count * printBytes));
  const view = new DataView(prints.buffer);
  const step = 2 ** 32 / count;
  for (let i = 0; i < count; i++)
    view.setUint32(
      i * printBytes,
      Math.floor(i * step + (view.getUint32(i * printBytes) / 2 ** 32) * (step - 1)),
    );
  return prints;
}

/** What the store alone does in a second: the same bytes appended and safe on the disk, `batches` of a hundred in one commit, their ids known from then on. */
export async function floorRate(dataFolder: string, seconds: number, batches: number): Promise<number> {
  const base = await openSqliteInbox(dataFolder);
  const inbox = await openIntake(base, async () => 0);
  const body = segmentBatch(100);
  let next = 0;
  const began = performance.now();
  while (performance.now() - began < seconds * 1000) {
    const texts: string[] = [];
    const prints: string[] = [];
    for (let n = 0; n < batches; n++) {
      for (let i = 0; i < 100; i++) prints.push(printOf(`floor-${next + i}`));
      next += 100;
      texts.push(body.bytes.toString("latin1"));
    }
    const own = printsIn(prints.join(""));
    if ((await inbox.known(own)).includes(1)) throw new Error("a new id was known");
    await inbox.add({ prints: own, body: `[${texts.join(",")}]`, senders: new Map(), answered: [] });
  }
  const rate = next / ((performance.now() - began) / 1000);
  await base.db.deleteFrom("inbox_batch").execute();
  await base.close();
  return rate;
}
