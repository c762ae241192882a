import { rmSync } from "node:fs";
import { join } from "node:path";
import { joinedSql } from "../../core/facts/sealing/joined.sql.ts";
import { type Join, joinsDue } from "../../core/facts/sealing/joins.ts";
import { withScratch } from "../../io/engines/duckdb/scratch.ts";
import { exactPattern } from "../../io/files/exact-path.ts";
import { removeSealed } from "../../io/files/rows-by-person.ts";
import { type SealedFile, sealSegment } from "../../io/files/segments.ts";
import { allSegments, joinableSegments, joinSegmentRows } from "../../io/store/loads.ts";
import { isUndecided } from "../../io/store/undecided.ts";
import type { Workshop } from "../shop/workshop.ts";

/** A file that was written beside those whose rows it holds, and counts in none of them. */
export interface Drawn {
  readonly join: Join;
  readonly file: SealedFile;
}

/** On one core: whoever sends and whoever reads has the other. */
const threads = 1;

/**
 * Writes what small files that sealing left behind become, sixteen in one. Nobody waits for it: many rows take many seconds, in which
 * what comes is sealed. Null: none are due, or some of them were changed meanwhile, and it is to be looked anew. `signal` ends it, with
 * whatever the engine then throws.
 */
export async function drawJoins(shop: Workshop, signal?: AbortSignal): Promise<readonly Drawn[] | null> {
  const due = joinsDue(await joinableSegments(shop.store, shop.now() - sinceUs));
  if (due.length === 0) return null;
  const drawn: Drawn[] = [];
  try {
    for (const one of due) {
      signal?.throwIfAborted();
      const file = await draw(shop, one, signal);
      if (file) drawn.push({ join: one, file });
    }
    return drawn;
  } catch (error) {
    await removeUnnamed(shop, drawn);
    if (!(await stand(shop, due))) return null;
    throw error;
  }
}

function draw(shop: Workshop, { parts, name }: Join, signal?: AbortSignal): Promise<SealedFile | null> {
  const [{ kind }] = parts as readonly [Join["parts"][number]];
  const paths = parts.map(({ file }) => exactPattern(join(shop.dataFolder, file)));
  const sql = joinedSql(paths);
  return withScratch(
    join(shop.dataFolder, "tmp"),
    async (scratch) => {
      const stop = () => scratch.interrupt();
      signal?.addEventListener("abort", stop);
      try {
        return await sealSegment(scratch, shop.dataFolder, name, kind, sql);
      } finally {
        signal?.removeEventListener("abort", stop);
      }
    },
    threads,
  );
}

/** Whether the manifest names all files that are to be joined: none was rewritten, joined or taken out meanwhile. */
async function stand({ store }: Workshop, joins: readonly Join[]): Promise<boolean> {
  const named = new Set((await allSegments(store)).map(({ file }) => file));
  return joins.every(({ parts }) => parts.every(({ file }) => named.has(file)));
}

/**
 * Puts what was written in the place of the small files, in one transaction with the manifest, and only then they go. Within `sealing` or
 * `writing`. Says whether any were; what was drawn of files that are others now goes.
 */
export async function keepJoins(shop: Workshop, drawn: readonly Drawn[]): Promise<boolean> {
  const standing: Drawn[] = [];
  for (const one of drawn) if (await stand(shop, [one.join])) standing.push(one);
  await removeUnnamed(
    shop,
    drawn.filter((one) => !standing.includes(one)),
  );
  if (standing.length === 0) return false;
  try {
    const keep = async () => {
      for (const { join: of, file } of standing) await joinSegmentRows(shop.store, of.parts, file);
    };
    await shop.store.transaction("live.join", keep, "facts");
  } catch (error) {
    if (!isUndecided(error)) await removeUnnamed(shop, standing);
    throw error;
  }
  const remove = () => {
    for (const { join: of } of standing) for (const { file } of of.parts) removeSealed(shop.dataFolder, file);
  };
  // Whoever follows the shop may be about to read them; ended before, they go at the next opening.
  if (shop.store.turn() === null) remove();
  else setTimeout(remove, followedMs).unref();
  return true;
}

/** Joins them at once. Within `writing`. Says whether any were. */
export async function joinSegments(shop: Workshop): Promise<boolean> {
  const drawn = await drawJoins(shop);
  return drawn !== null && (await keepJoins(shop, drawn));
}

/** Another process that has the shop by now may have written the same file, and named it. What is left goes at the next opening. */
async function removeUnnamed({ store, dataFolder }: Workshop, drawn: readonly Drawn[]): Promise<void> {
  if (drawn.length === 0) return;
  const named = new Set((await allSegments(store)).map(({ file }) => file));
  for (const { file } of drawn)
    if (!named.has(file.file)) rmSync(join(dataFolder, file.file), { force: true });
}

/** So long files that were joined stay where several processes read them. */
const followedMs = 60_000;

/** Loads that grew within so long are looked at: a day's load, and the one of the day before. */
const sinceUs = 2 * 86_400_000_000;
