import { rmSync } from "node:fs";
import { join } from "node:path";
import { joinedSql } from "../../core/facts/sealing/joined.sql.ts";
import { type Join, joinsDue } from "../../core/facts/sealing/joins.ts";
import { withScratch } from "../../io/engines/duckdb/scratch.ts";
import { exactPattern } from "../../io/files/exact-path.ts";
import { removeSealed } from "../../io/files/rows-by-person.ts";
import { type SealedFile, sealSegment } from "../../io/files/segments.ts";
import { joinableSegments, joinSegmentRows } from "../../io/store/loads.ts";
import { isUndecided } from "../../io/store/undecided.ts";
import type { Workshop } from "../shop/workshop.ts";

/**
 * Joins small files that sealing left behind, sixteen into one: written beside them, put in their place in one transaction with
 * the manifest, and only then they go. Within `writing`. Says whether any were.
 */
export async function joinSegments(shop: Workshop): Promise<boolean> {
  const due = joinsDue(await joinableSegments(shop.store, shop.now() - sinceUs));
  if (due.length === 0) return false;
  const written: { readonly join: Join; readonly file: SealedFile }[] = [];
  try {
    await withScratch(join(shop.dataFolder, "tmp"), async (scratch) => {
      for (const one of due) {
        const paths = one.parts.map(({ file }) => exactPattern(join(shop.dataFolder, file)));
        const [{ kind }] = one.parts as readonly [Join["parts"][number]];
        const file = await sealSegment(scratch, shop.dataFolder, one.name, kind, joinedSql(paths));
        if (file) written.push({ join: one, file });
      }
    });
    const keep = async () => {
      for (const { join: of, file } of written) await joinSegmentRows(shop.store, of.parts, file);
    };
    await shop.store.transaction("live.join", keep, "facts");
  } catch (error) {
    if (isUndecided(error)) throw error;
    for (const { file } of written) rmSync(join(shop.dataFolder, file.file), { force: true });
    throw error;
  }
  const remove = () => {
    for (const { join: of } of written) for (const { file } of of.parts) removeSealed(shop.dataFolder, file);
  };
  // Whoever follows the shop may be about to read them; ended before, they go at the next opening.
  if (shop.store.turn() === null) remove();
  else setTimeout(remove, followedMs).unref();
  return true;
}

/** So long files that were joined stay where several processes read them. */
const followedMs = 60_000;

/** Loads that grew within so long are looked at: a day's load, and the one of the day before. */
const sinceUs = 2 * 86_400_000_000;
