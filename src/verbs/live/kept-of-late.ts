import { join } from "node:path";
import type { KindName } from "../../core/facts/kinds.ts";
import { type ArrivedRow, arrivedSql } from "../../core/facts/live/arrived.sql.ts";
import { exactPattern } from "../../io/files/exact-path.ts";
import { lastLiveSegments } from "../../io/store/loads.ts";
import type { Workshop } from "../shop/workshop.ts";

/** So far back the feed looks: it tells of late, not of all. */
const reach = { mostLoads: 8, mostFiles: 12 };

/** What came over HTTP and counts, newest first, and how much waits to be sealed. */
export interface KeptOfLate {
  readonly kept: readonly ArrivedRow[];
  readonly waiting: number;
}

export async function keptOfLate(shop: Workshop, most: number): Promise<KeptOfLate> {
  if (!shop.begun || !(await shop.store.hasInbox())) return { kept: [], waiting: 0 };
  const waiting = await (await shop.inbox()).left();
  const kept = await newest(shop, most).catch(() => newest(shop, most)); // A file may have been joined to others between the two steps.
  return { kept, waiting };
}

async function newest(shop: Workshop, most: number): Promise<readonly ArrivedRow[]> {
  const files = new Map<KindName, string[]>();
  for (const { kind, file } of await lastLiveSegments(shop.store, reach)) {
    const paths = files.get(kind as KindName) ?? [];
    files.set(kind as KindName, [...paths, exactPattern(join(shop.dataFolder, file))]);
  }
  if (files.size === 0) return [];
  const { engine } = await shop.projection();
  return engine.rows<ArrivedRow>(arrivedSql(files, most));
}
