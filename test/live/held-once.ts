import { join } from "node:path";
import { expect } from "vitest";
import { exactPath } from "../../src/io/files/exact-path.ts";
import { allSegments, loads } from "../../src/io/store/loads.ts";
import { openShop } from "../../src/open.ts";
import { effects } from "./segment-shop.ts";

interface HeldEvents {
  /** How many there are of each block: rows of sealed files, and ids. */
  readonly blocks: ReadonlyMap<string, { readonly rows: number; readonly ids: number }>;
  /** Rows that were read when they were sealed: one that came twice within a sealing too. */
  readonly read: number;
  /** Events that count. */
  readonly counting: number;
}

/**
 * Opens a shop that nobody serves, which seals what waits, and holds that each event of these blocks (see `sending`) is there once, and no
 * other. `database`: where its store lies.
 */
export async function holdOnce(
  folder: string,
  blocks: ReadonlyMap<string, number>,
  database: string | null = null,
): Promise<void> {
  const held = await heldEvents(folder, database);
  const others = [...blocks].flatMap(([block, events]) => {
    const { rows, ids } = held.blocks.get(block) ?? { rows: 0, ids: 0 };
    return rows === events && ids === events ? [] : [{ block, events, rows, ids }];
  });
  expect(others.slice(0, 5)).toEqual([]);
  const all = [...blocks.values()].reduce((sum, events) => sum + events, 0);
  const { read, counting } = held;
  expect({ blocks: held.blocks.size, read, counting }).toEqual({
    ...{ blocks: blocks.size, read: all, counting: all },
  });
}

async function heldEvents(folder: string, database: string | null): Promise<HeldEvents> {
  const shop = await openShop(folder, { ...effects, database });
  try {
    const files = (await allSegments(shop.store)).filter(({ kind }) => kind === "events");
    const list = files.map(({ file }) => exactPath(join(shop.dataFolder, file))).join(", ");
    const { engine } = await shop.projection();
    const found = await engine.rows<{ block: string; rows: number; ids: number }>(
      `SELECT regexp_extract(event_id, '^(.*)-\\d+$', 1) AS block, count(*)::INTEGER AS rows, count(DISTINCT event_id)::INTEGER AS ids
       FROM read_parquet([${list}]) GROUP BY ALL`,
    );
    const [all] = await engine.rows<{ n: number }>("SELECT count(*)::INTEGER AS n FROM event_rows");
    return {
      blocks: new Map(found.map(({ block, ...counts }) => [block, counts])),
      read: (await loads(shop.store)).reduce((sum, load) => sum + load.rows_read, 0),
      counting: all?.n ?? 0,
    };
  } finally {
    await shop.close();
  }
}
