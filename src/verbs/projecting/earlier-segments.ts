import { join } from "node:path";
import { type KeyRange, keyRangesSql } from "../../core/facts/sealing/key-ranges.sql.ts";
import type { Engine } from "../../core/sql/engine.ts";
import { exactPattern } from "../../io/files/exact-path.ts";
import type { SegmentRow } from "../../io/store/loads.ts";
import type { Store } from "../../io/store/open-store.ts";
import type { Workshop } from "../shop/workshop.ts";

/** The least and the greatest key of sealed files, by their names: a sealed file never changes. */
const known = new WeakMap<Store, Map<string, KeyRange>>();

/** As many files are asked in one query. */
const atOnce = 100;

/** Those of the segments that may hold a key of a sealed file: a folder of a thousand small files is not read anew for each. */
export async function segmentsWithin(
  { store, dataFolder }: Pick<Workshop, "store" | "dataFolder">,
  engine: Engine,
  segments: readonly SegmentRow[],
  id: string,
  range: KeyRange,
): Promise<SegmentRow[]> {
  const ranges = known.get(store) ?? new Map<string, KeyRange>();
  known.set(store, ranges);
  const fresh = [...new Set(segments.map(({ file }) => file))].filter((file) => !ranges.has(file));
  for (let from = 0; from < fresh.length; from += atOnce) {
    const files = fresh.slice(from, from + atOnce);
    const paths = files.map((file) => exactPattern(join(dataFolder, file)));
    const rows = await engine.rows<KeyRange & { nth: number }>(keyRangesSql(paths, id));
    for (const { nth, least, most } of rows) ranges.set(files[nth] as string, { least, most });
  }
  return segments.filter(({ file }) => overlap(ranges.get(file), range));
}

function overlap(a: KeyRange | undefined, b: KeyRange): boolean {
  if (!a || a.least === null || a.most === null || b.least === null || b.most === null) return false;
  return bytewise(a.least, b.most) <= 0 && bytewise(b.least, a.most) <= 0;
}

/** As the engine compares texts. */
const bytewise = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b));
