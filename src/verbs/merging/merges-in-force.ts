import { join } from "node:path";
import { mergeRowsSql } from "../../core/facts/persons/who.sql.ts";
import { zoneOf } from "../../core/facts/zone.ts";
import { duckDbEngine } from "../../io/engines/duckdb/open-duckdb.ts";
import { withScratch } from "../../io/engines/duckdb/scratch.ts";
import { erasedIdentities } from "../../io/store/erased.ts";
import { segmentsKnownAt } from "../../io/store/loads.ts";
import { mergeNotes } from "../../io/store/merges.ts";
import { segmentsOf } from "../projecting/project-facts.ts";
import type { Workshop } from "../shop/workshop.ts";
import { namesInCommands } from "./names-in-commands.ts";

/** A merge that holds now: identity numbers, and when it was recorded, as an instant and as it was written. */
export interface MergeInForce {
  readonly kept_id: number;
  readonly gone_id: number;
  readonly recorded_us: number;
  readonly recorded_at: number;
  readonly recorded_form: number;
  /** The load that told it first. */
  readonly load: number;
}

/** The merges that hold now, oldest first, read from the sealed loads. */
export function mergesInForce({ store, dataFolder, settings }: Workshop): Promise<MergeInForce[]> {
  return withScratch(join(dataFolder, "tmp"), async (scratch) => {
    const until = Number.MAX_SAFE_INTEGER;
    const rows = (await segmentsKnownAt(store, until)).filter(({ kind }) => kind === "merges");
    const segments = segmentsOf(rows, (file) => join(dataFolder, file), until);
    return duckDbEngine(scratch).rows<MergeInForce>(
      `SELECT kept_id, gone_id, recorded_us, min(recorded_at) AS recorded_at, arg_min(recorded_form, recorded_at) AS recorded_form, min(load) AS load
        FROM (${mergeRowsSql(segments, zoneOf(settings.timeZone))}) WHERE kept_id IS NOT NULL AND gone_id IS NOT NULL
        GROUP BY kept_id, gone_id, recorded_us HAVING count(undone_us) = 0 ORDER BY recorded_us, load, kept_id, gone_id`,
    );
  });
}

/** A merge in force as it is told: the two as a command would name them. */
export interface MergeLine {
  readonly kept: string;
  readonly gone: string;
  readonly recordedUs: number;
  /** What a person gave as the reason; null: none was given, or the merge came with a file. */
  readonly reason: string | null;
}

/** Answers `stige merge` alone: the merges in force, oldest first, without those that name the erased. */
export async function mergeLines(shop: Workshop): Promise<MergeLine[]> {
  const erased = new Set((await erasedIdentities(shop.store)).map(({ identity_id }) => identity_id));
  const inForce = (await mergesInForce(shop)).filter(
    ({ kept_id, gone_id }) => !erased.has(kept_id) && !erased.has(gone_id),
  );
  const notes = await mergeNotes(shop.store);
  const names = await namesInCommands(
    shop.store,
    inForce.flatMap(({ kept_id, gone_id }) => [kept_id, gone_id]),
  );
  return inForce.map(({ kept_id, gone_id, recorded_us, load }) => ({
    kept: names.get(kept_id) ?? String(kept_id),
    gone: names.get(gone_id) ?? String(gone_id),
    recordedUs: recorded_us,
    reason: notes.find((note) => note.load === load)?.reason ?? null,
  }));
}
