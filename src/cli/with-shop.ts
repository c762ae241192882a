import { resolve } from "node:path";
import type { Shop } from "../verbs/shop.ts";
import type { Asked } from "./parse.ts";
import { askedLanguage, reader } from "./reader.ts";
import { failedBefore } from "./tell-error.ts";
import type { Reader, World } from "./world.ts";

/** Opens the shop of `--shop` or of this folder, does something with it in the reader's language, and closes it. */
export async function withShop<T>(
  asked: Asked,
  world: World,
  use: (shop: Shop, reader: Reader) => Promise<T>,
): Promise<T> {
  const folder = resolve(world.folder, asked.text("shop") ?? ".");
  const wanted = askedLanguage(asked.text("language"));
  const shop = await world.openShop(folder, reader(wanted ?? world.systemLanguage));
  const spoken = reader(wanted ?? shop.settings.language, shop.settings);
  try {
    return await use(shop, spoken);
  } catch (error) {
    throw failedBefore(spoken, error);
  } finally {
    await shop.close();
  }
}
