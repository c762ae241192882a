import { ladder } from "../verbs/ladder.ts";
import type { Shop } from "../verbs/shop.ts";
import { ladderPage } from "./draw/ladder-page.ts";
import { paint } from "./draw/paint.ts";
import type { Reader, World } from "./world.ts";

/** Draws a shop's ladder as it stands. */
export async function showLadder(shop: Shop, reader: Reader, world: World): Promise<void> {
  const answer = await ladder(shop, {});
  const stand = { shop: shop.settings.name, knownAt: false, lastVersion: answer.version };
  await world.out(ladderPage(answer, stand, reader, paint(world.colour), world.width));
}
