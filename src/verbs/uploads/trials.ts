import { says } from "../../core/words/say.ts";
import { oneAtATime } from "../../io/one-at-a-time.ts";
import type { LoadWish } from "../loading/load.ts";
import type { Workshop } from "../shop/workshop.ts";
import { isTried, type LadderToCome, ladderToCome, type OpenTrial } from "./ladder-to-come.ts";
import type { Upload } from "./uploads.ts";

/** `none`: it is not known how the file is read, or it would be refused; `large`: it is not tried before it is loaded. */
export type ToCome =
  | { readonly state: "none" | "working" | "large" | "failed" }
  | ({ readonly state: "there" } & LadderToCome);

/** A file of which it is tried what the ladder would be. */
export interface Tried extends Pick<Upload, "state" | "seen" | "map"> {
  readonly wish: LoadWish;
  readonly gone: boolean;
  trying: AbortController;
  toCome: ToCome;
}

/** Tries one file after the other; `let go` hears of one that is gone by the time it was tried. */
export function openTrials<T extends Tried>(
  shop: Workshop,
  open: OpenTrial,
  letGo: (item: T) => void,
): { anew(item: T): void; ended(): Promise<void> } {
  const inTurn = oneAtATime();
  return {
    anew(item) {
      item.trying.abort();
      item.trying = new AbortController();
      item.toCome = { state: isTriable(item) ? "working" : "none" };
      if (item.toCome.state !== "working") return;
      void inTurn(() => tryOut(shop, item, open)).finally(() => {
        if (item.gone) letGo(item);
      });
    },
    ended: () => inTurn(async () => {}),
  };
}

/** Whether it is known what loading it would do. */
function isTriable({ state, seen, gone }: Tried): boolean {
  if (gone || state !== "seen" || !seen || seen.sameAs !== null || seen.rows.accepted === 0) return false;
  return seen.refusal === null || says(seen.refusal.sentence, "load.manyRejects");
}

/** Tries what the ladder would be; that it cannot be tried hinders nothing. */
async function tryOut(shop: Workshop, item: Tried, open: OpenTrial): Promise<void> {
  const { map, wish, seen, trying } = item;
  const { signal } = trying;
  if (signal.aborted || !seen || !isTriable(item)) return;
  const tried = async (): Promise<ToCome> => {
    if (!(await isTried(shop, seen.rows.read))) return { state: "large" };
    return { state: "there", ...(await ladderToCome(shop, { ...wish, map, signal }, open)) };
  };
  const told = await tried().catch((): ToCome => ({ state: "failed" }));
  if (!signal.aborted) item.toCome = told;
}
