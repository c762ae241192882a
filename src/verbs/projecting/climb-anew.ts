import { type DigestAnswer, digestOf } from "../ladder/digest.ts";
import type { ClimbEngine, Shop } from "../shop/shop.ts";

/** Puts everyone on the ladder in force anew, computed by one engine, and gives the digest of what came of it: the same by every engine. */
export async function climbAnew(shop: Shop, engine: ClimbEngine): Promise<DigestAnswer> {
  return digestOf(await shop.projection({ engine }));
}
