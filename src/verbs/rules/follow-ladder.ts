import { ladderKey } from "../../core/ladder/ladder-key.ts";
import { ladderText } from "../../core/ladder/stige-yaml/set-ladder.ts";
import type { ShopFile } from "../../core/ladder/stige-yaml/written-ladder.ts";
import { dropLadderWish, ladderWish, publishLadder, writtenByHand } from "../../io/store/ladder-versions.ts";
import type { Store } from "../../io/store/open-store.ts";
import { note } from "../accounts/audit.ts";
import type { LadderVersion } from "../shop/shop.ts";

/** `stige.yaml` as it stands. */
export interface SaidLadder {
  readonly file: ShopFile;
  readonly text: string;
}

/**
 * A ladder that `stige.yaml` says anew is the next version; versions are never edited. Null: it says the last one. What was
 * wished to stand beside this ladder stands beside it, wherever whoever wished it was interrupted.
 */
export async function followLadder(
  store: Store,
  last: LadderVersion | undefined,
  { file, text }: SaidLadder,
  { nowUs, by }: { readonly nowUs: number; readonly by: string },
): Promise<LadderVersion | null> {
  const key = ladderKey(file.ladder);
  if (last && ladderKey(last.ladder) === key) return null;
  const version = (last?.version ?? 0) + 1;
  // A clock set back does not make a version older than the one before it.
  const recordedUs = Math.max(nowUs, last?.recordedUs ?? 0);
  const yaml = ladderText(text);
  return store.transaction("ladder", async () => {
    const found = await ladderWish(store);
    const wish = found?.ladder_key === key ? found : null;
    await dropLadderWish(store);
    await publishLadder(store, {
      ...{ version, recorded_us: recordedUs, ladder_key: key, yaml },
      ladder: JSON.stringify(file.ladder),
      note: wish ? (wish.note ?? "") : writtenByHand,
      who: wish?.who ?? null,
    });
    await note(store, nowUs, {
      who: wish?.who ?? by,
      action: "publishLadder",
      object: `ladder:${version}`,
    });
    return {
      ...{ version, recordedUs, ladder: file.ladder, yaml },
      note: wish?.note ?? null,
      who: wish?.who ?? null,
    };
  });
}
