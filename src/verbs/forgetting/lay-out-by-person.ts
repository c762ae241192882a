import { join } from "node:path";
import { isByPerson } from "../../core/facts/forgetting/held.sql.ts";
import { withScratch } from "../../io/engines/duckdb/scratch.ts";
import { layOutRows, rowsByPerson, sweepRowsByPerson } from "../../io/files/rows-by-person.ts";
import { allSegments } from "../../io/store/loads.ts";
import type { Workshop } from "../shop/workshop.ts";

/** From so many rows on: fewer are read through at once. */
const largeFrom = 500_000;
/** On one core: nobody waits for it. */
const threads = 1;

/**
 * Lays the sealed rows of a large shop out by person beside the sealed files, so that what is held of one is told without reading
 * everybody's: once for each file, one after the other, as long as it `goesOn`. Without it the same is told.
 */
export async function layOutByPerson(
  { store, dataFolder }: Pick<Workshop, "store" | "dataFolder">,
  { from = largeFrom, goesOn = () => true }: { readonly from?: number; readonly goesOn?: () => boolean } = {},
): Promise<void> {
  const all = await allSegments(store);
  sweepRowsByPerson(
    dataFolder,
    all.map(({ file }) => file),
  );
  const large = all.filter(
    ({ kind, rows, file }) => rows >= from && isByPerson(kind) && rowsByPerson(dataFolder, file) === null,
  );
  if (large.length === 0) return;
  // Of its own: many rows take seconds, and the ladder would not be laid out meanwhile.
  await withScratch(
    join(dataFolder, "tmp"),
    async (scratch) => {
      for (const { file } of large) if (goesOn()) await layOutRows(scratch, dataFolder, file);
    },
    threads,
  );
}
