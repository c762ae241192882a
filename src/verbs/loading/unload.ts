import { message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import { loads, undoLoad } from "../../io/store/loads.ts";
import { noteChange } from "../accounts/audit.ts";
import type { Workshop } from "../shop/workshop.ts";
import { loadNumbered, replacing, standingAs } from "./loads.ts";
import { clearedFix, isCleared } from "./put-back.ts";

/** What was taken back. */
export interface UnloadAnswer {
  readonly load: number;
  readonly file: string;
  readonly rows: number;
  /** As of when, microseconds since 1970: asked what was known before, the shop still answers with it. */
  readonly undoneUs: number;
  /** The load it had taken the place of, which stays taken back; null: none. */
  readonly replaced: number | null;
  /** The book of orders that `stige.yaml` names, where no load with orders of it is left; null: there is one. */
  readonly emptyBook: string | null;
}

/** Takes a load back as of now. Throws `not-found` where there is no such load, `refused` where it was taken back before. */
export async function unload(shop: Workshop, load: number): Promise<UnloadAnswer> {
  const { store } = shop;
  const all = await loads(store);
  const row = loadNumbered(all, load);
  if (row.undone_us !== null) {
    const again = standingAs(all, row);
    const instead = replacing(all, row);
    const cleared = !again && (await isCleared(shop, all, row));
    throw new StigeError(
      "refused",
      message("unload.already", { load, us: row.undone_us }),
      again
        ? message("unload.already.standsAs", { load: again.load })
        : cleared
          ? clearedFix(all, row)
          : instead
            ? message("putBack.instead.fix", { load, instead: instead.load })
            : message("unload.already.fix", { load }),
    );
  }
  // Under a clock set back it was taken back no earlier than it came.
  const undoneUs = Math.max(shop.now(), row.live_until_us ?? row.received_us);
  await store.transaction("unload", async () => {
    await undoLoad(store, load, undoneUs);
    await noteChange(shop, { action: "unload", object: `load:${load}` });
  });
  const book = shop.settings.ordersFrom;
  const hadBook = row.kind === "orders" && row.source === book;
  const left = all.some(
    (l) => l.load !== load && l.undone_us === null && l.kind === "orders" && l.source === book,
  );
  return {
    load,
    file: row.file,
    rows: row.rows_accepted,
    undoneUs,
    replaced: row.replaces,
    emptyBook: hadBook && !left ? book : null,
  };
}
