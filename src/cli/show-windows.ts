import { windowsAnswer } from "../verbs/rules/windows.ts";
import type { Shop } from "../verbs/shop/shop.ts";
import { paint } from "./draw/paint.ts";
import { windowsPage } from "./draw/windows-page.ts";
import type { Reader, World } from "./world.ts";

/** Says in short what windows a shop's own rhythm proposes. */
export async function showWindows(shop: Shop, reader: Reader, world: World): Promise<void> {
  const shown = { shop: shop.settings.name, written: false, table: false };
  const page = windowsPage(await windowsAnswer(shop), shown, reader, paint(world.colour), world.width);
  await world.out(`\n${page}`);
}
