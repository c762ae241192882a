import type { Ladder } from "../../core/ladder/ladder.ts";
import { ladderVersions, writtenByHand } from "../../io/store/ladder-versions.ts";
import type { Store } from "../../io/store/open-store.ts";
import type { LadderVersion } from "../shop/shop.ts";

/** Every ladder that was ever published, the first one first. */
export async function knownLadders(store: Store): Promise<LadderVersion[]> {
  return (await ladderVersions(store)).map(({ version, recorded_us, ladder, note, who, yaml }) => ({
    ...{ version, who, yaml },
    recordedUs: recorded_us,
    ladder: JSON.parse(ladder) as Ladder,
    note: note === "" || (who === null && note === writtenByHand) ? null : note,
  }));
}
