import type { InboxBase } from "./inbox-schema.ts";

const atOnce = 100;

/** Copies the ids that an inbox knows into one that is empty. Messages are not copied: whoever copies a shop seals them first. */
export async function copyIds(from: InboxBase, to: InboxBase): Promise<void> {
  const { db } = from;
  const runs = await db.selectFrom("inbox_run").selectAll().orderBy("run").execute();
  await to.transaction("inbox.copy", async () => {
    await to.shared?.changeRuns(0);
    for (const run of runs) {
      await to.db.insertInto("inbox_run").values(run).execute();
      const blocks = db.selectFrom("inbox_block").selectAll().where("run", "=", run.run).orderBy("least");
      for (let skip = 0; ; skip += atOnce) {
        const some = await blocks.limit(atOnce).offset(skip).execute();
        for (const block of some) await to.db.insertInto("inbox_block").values(block).execute();
        if (some.length < atOnce) break;
      }
    }
  });
}
