import { windowWarnings } from "../../core/ladder/ladder-warnings.ts";
import { dayUs } from "../../core/words/iso-instant.ts";
import type { Problem } from "../../core/words/problem.ts";
import type { Shop } from "../shop/shop.ts";
import { shopFile } from "../shop/shop-file.ts";

/** What is not wrong in a shop's `stige.yaml` but will surprise: rungs nobody can come to, windows longer than the data. */
export async function ladderFileWarnings(shop: Shop): Promise<readonly Problem[]> {
  const read = shopFile(shop);
  if (!read?.ok) return [];
  if (shop.knownSinceUs === null) return read.warnings;
  const { firstUs, newestFactUs } = await shop.projection();
  const firsts = Object.values(firstUs).filter((us) => us !== null);
  if (newestFactUs === null || firsts.length === 0) return read.warnings;
  const days = Math.floor((newestFactUs - Math.min(...firsts)) / dayUs);
  return [...read.warnings, ...windowWarnings(read.value.ladder, days)];
}
