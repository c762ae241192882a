import { ladderChanges } from "../../core/ladder/ladder-changes.ts";
import type { Message } from "../../core/words/say.ts";
import type { LadderVersion, Shop } from "../shop/shop.ts";

/** The ladder in force, the one before it (null: it is the first), and what changed between them. */
export interface LadderVersions {
  readonly inForce: LadderVersion;
  readonly before: LadderVersion | null;
  readonly changes: readonly Message[];
}

/** Puts everyone on the ladder that `stige.yaml` describes, which opening the shop published, and says what it changed. */
export async function ladderVersions(shop: Shop): Promise<LadderVersions> {
  const inForce = shop.ladders.at(-1);
  if (!inForce) throw new Error("a shop has at least one ladder");
  const before = shop.ladders.at(-2) ?? null;
  if (shop.knownSinceUs !== null) await shop.projection();
  const changes = before ? ladderChanges(before.ladder, inForce.ladder, shop.settings.interest) : [];
  return { inForce, before, changes };
}
