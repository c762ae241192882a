import { existsSync, mkdirSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import type { FirstSettings } from "../../core/facts/first-settings.ts";
import { randomHex } from "../../io/env.ts";
import { copyHashed } from "../../io/files/copy-hashed.ts";
import { allSegments, loads } from "../../io/store/loads.ts";
import { type LadderAnswer, ladder } from "../ladder/ladder.ts";
import { type LoadWish, load } from "../loading/load.ts";
import type { Workshop } from "../shop/workshop.ts";

/** The ladder as it would stand if a file were loaded. */
export interface LadderToCome {
  readonly ladder: LadderAnswer;
  /** The settings that the file would begin the shop with; null: it has begun. */
  readonly begins: FirstSettings | null;
}

/** Opens the shop of a folder that nobody else knows of. */
export type OpenTrial = (folder: string) => Promise<Workshop>;

/** More rows, of the shop and the file together, are not loaded twice only to be looked at. */
const mostRows = 2_000_000;

/** Whether a file is tried before it is loaded; a large one is not. */
export async function isTried(shop: Workshop, rows: number): Promise<boolean> {
  const counting = (await loads(shop.store)).filter(({ undone_us }) => undone_us === null);
  return counting.reduce((sum, { rows_read }) => sum + rows_read, rows) <= mostRows;
}

/**
 * Loads a file into a copy of the shop, asks that for its ladder, and throws it away: what is told is what loading gives, to
 * the row. The copy lies among what every opening of the shop empties.
 */
export async function ladderToCome(shop: Workshop, wish: LoadWish, open: OpenTrial): Promise<LadderToCome> {
  const around = join(shop.dataFolder, "tmp", `trial-${randomHex(6)}`);
  // A shop that nobody named is called as its folder.
  const folder = join(around, basename(shop.folder));
  try {
    await copyShop(shop, folder);
    const trial = await open(folder);
    try {
      const { began } = await load(trial, { ...wish, dryRun: false, acceptRejects: true });
      return { ladder: await ladder(trial, {}), begins: began };
    } finally {
      await trial.close();
    }
  } finally {
    rmSync(around, { recursive: true, force: true });
  }
}

async function copyShop(shop: Workshop, folder: string): Promise<void> {
  const data = join(folder, ".stige");
  mkdirSync(data, { recursive: true, mode: 0o700 });
  const yaml = join(shop.folder, "stige.yaml");
  if (existsSync(yaml)) await copyHashed(yaml, join(folder, "stige.yaml"));
  await shop.store.copyTo(join(data, "control.db"));
  const sealed = new Set((await allSegments(shop.store)).map(({ file }) => file));
  for (const file of ["tombstone.key", ...sealed])
    if (existsSync(join(shop.dataFolder, file)))
      await copyHashed(join(shop.dataFolder, file), join(data, file));
}
