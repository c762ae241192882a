import { isByPerson } from "../../core/facts/forgetting/held.sql.ts";
import { layOutRows, sweepRowsByPerson } from "../../io/files/rows-by-person.ts";
import { allSegments } from "../../io/store/loads.ts";
import type { Workshop } from "../shop/workshop.ts";

/** From so many rows on: fewer are read through at once. */
const largeFrom = 500_000;

/**
 * Lays the sealed rows of a large shop out by person beside the sealed files, so that what is held of one is told without reading
 * everybody's: once for each file, one after the other. Without it the same is told.
 */
export async function layOutByPerson(
  { store, dataFolder, projection }: Workshop,
  { from = largeFrom }: { readonly from?: number } = {},
): Promise<void> {
  const all = await allSegments(store);
  sweepRowsByPerson(
    dataFolder,
    all.map(({ file }) => file),
  );
  const large = all.filter(({ kind, rows }) => rows >= from && isByPerson(kind));
  if (large.length === 0) return;
  const { engine } = await projection();
  for (const { file } of large) await layOutRows(engine, dataFolder, file);
}
