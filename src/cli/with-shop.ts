import { resolve } from "node:path";
import type { Workshop } from "../verbs/shop/workshop.ts";
import type { Asked } from "./parse.ts";
import { askedLanguage, reader } from "./reader.ts";
import { failedBefore } from "./tell-error.ts";
import type { Opening, Reader, World } from "./world.ts";

/** Opens the shop of `--shop` or of this folder, does something with it in the reader's language, and closes it. */
export async function withShop<T>(
  asked: Asked,
  world: World,
  use: (shop: Workshop, reader: Reader) => Promise<T>,
  opening: Opening = {},
): Promise<T> {
  const folder = resolve(world.folder, asked.text("shop") ?? ".");
  const bar = world.bar(reader(askedLanguage(asked.text("language")) ?? world.systemLanguage));
  const shop = await world.openShop(folder, bar, opening);
  const spoken = readerOf(shop, asked, world);
  try {
    return await use(shop, spoken);
  } catch (error) {
    // The first load decides the shop's language.
    throw failedBefore(readerOf(shop, asked, world), error);
  } finally {
    bar.stop();
    await shop.close();
  }
}

/** The reader of a shop: in the language asked for, else the shop's, else, before it has begun, the system's. */
export function readerOf(shop: Workshop, asked: Asked, world: World): Reader {
  const own = shop.knownSinceUs === null ? world.systemLanguage : shop.settings.language;
  return reader(askedLanguage(asked.text("language")) ?? own, shop.settings);
}
