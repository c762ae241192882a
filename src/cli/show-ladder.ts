import { ladder, ladderJson } from "../verbs/ladder/ladder.ts";
import type { Shop } from "../verbs/shop/shop.ts";
import { ladderPage } from "./draw/ladder-page.ts";
import { paint } from "./draw/paint.ts";
import type { Asked } from "./parse.ts";
import type { Reader, World } from "./world.ts";

/** Shows a shop's ladder as it stands: drawn, or as JSON. */
export async function showLadder(shop: Shop, reader: Reader, asked: Asked, world: World): Promise<void> {
  const answer = await ladder(shop, {});
  if (asked.flag("json")) return world.out(`${JSON.stringify(ladderJson(answer), null, 2)}\n`);
  const { name, ordersFrom } = shop.settings;
  const stand = { shop: name, knownAt: false, lastVersion: answer.version, ordersFrom };
  await world.out(ladderPage(answer, stand, reader, paint(world.colour), world.width));
}
