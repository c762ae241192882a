import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Message, message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import {
  type LoadRow,
  loads,
  nextLoadNumber,
  originOf,
  restoreLoad,
  segmentsOfLoad,
} from "../../io/store/loads.ts";
import { noteChange } from "../accounts/audit.ts";
import type { Workshop } from "../shop/workshop.ts";
import { loadNumbered, replacing, standingAs } from "./loads.ts";
import { overlappedBy } from "./refuse-load.ts";

/** What was put back: the rows of `of` stand again, as the load `load`. */
export interface PutBackAnswer {
  readonly load: number;
  readonly of: number;
  readonly file: string;
  readonly rows: number;
  /** Microseconds since 1970. Between the taking back and this instant the load is not known. */
  readonly receivedUs: number;
}

/**
 * Puts a load back that was taken back. Throws `not-found` where there is no such load or its rows were cleared away since;
 * `refused` where it stands, or where something stands that tells the same: what replaced it, the same file loaded again,
 * or, unless `adds`, rows without ids from the same time.
 */
export async function putBack(
  shop: Workshop,
  load: number,
  { adds = false }: { readonly adds?: boolean } = {},
): Promise<PutBackAnswer> {
  const { store } = shop;
  const all = await loads(store);
  const asked = loadNumbered(all, load);
  refuseStanding(all, asked);
  await requireFiles(shop, all, asked);
  refuseDouble(all, asked, adds);
  const last = lastOf(all, asked);
  // A clock set back must not let a load stand twice at one instant of what was known.
  const receivedUs = Math.max(shop.now(), last.undone_us ?? 0);
  const as = await nextLoadNumber(store);
  await store.transaction("put-back", async () => {
    await restoreLoad(store, last, as, receivedUs);
    await noteChange(shop, { action: "putBack", object: `load:${as}` });
  });
  return { load: as, of: originOf(asked), file: last.file, rows: last.rows_accepted, receivedUs };
}

function refuseStanding(all: readonly LoadRow[], asked: LoadRow): void {
  const again = standingAs(all, asked);
  if (again)
    throw new StigeError(
      "refused",
      message("putBack.stands", { load: asked.load, as: again.load }),
      message("load.noSuchLoad.fix"),
    );
}

function refuseDouble(all: readonly LoadRow[], asked: LoadRow, adds: boolean): void {
  const standing = all.filter((row) => row.undone_us === null);
  const { first_us: firstUs, last_us: lastUs, kind, source, sha256 } = asked;
  const instead = replacing(all, asked) ?? standing.find((row) => row.sha256 === sha256 && sha256 !== "");
  if (instead)
    throw new StigeError(
      "refused",
      message("putBack.instead", { load: asked.load, instead: instead.load, file: instead.file }),
      message("putBack.instead.fix", { load: asked.load, instead: instead.load }),
    );
  if (adds || firstUs === null || lastUs === null) return;
  const overlapped = overlappedBy(standing, { kind, source, hasIds: asked.has_ids === 1, firstUs, lastUs });
  if (overlapped)
    throw new StigeError(
      "refused",
      message("load.overlaps", { load: overlapped.load, file: overlapped.file }),
      message("putBack.overlaps.fix", { load: asked.load, other: overlapped.load }),
    );
}

async function requireFiles(shop: Workshop, all: readonly LoadRow[], asked: LoadRow): Promise<void> {
  if (!(await isCleared(shop, all, asked))) return;
  const { load, file } = asked;
  throw new StigeError("not-found", message("putBack.cleared", { load, file }), clearedFix(all, asked));
}

/** What to do where the rows of a load are gone for good. */
export function clearedFix(all: readonly LoadRow[], asked: LoadRow): Message {
  const instead = replacing(all, asked);
  return instead
    ? message("putBack.cleared.replaces.fix", { instead: instead.load, file: instead.file })
    : message("putBack.cleared.fix");
}

/** Whether the sealed files of a load that was taken back are gone: until the next compaction they lie where they lay. */
export async function isCleared(shop: Workshop, all: readonly LoadRow[], asked: LoadRow): Promise<boolean> {
  const row = lastOf(all, asked);
  const segments = await segmentsOfLoad(shop.store, row.load);
  if (segments.length === 0) return row.rows_accepted > 0;
  return segments.some(({ file }) => !existsSync(join(shop.dataFolder, file)));
}

function lastOf(all: readonly LoadRow[], asked: LoadRow): LoadRow {
  return all.findLast((row) => originOf(row) === originOf(asked)) ?? asked;
}
