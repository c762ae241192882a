import { resolve } from "node:path";
import type { Workshop } from "../verbs/workshop.ts";
import type { Asked } from "./parse.ts";
import { askedLanguage, reader } from "./reader.ts";
import { failedBefore } from "./tell-error.ts";
import type { Reader, World } from "./world.ts";

/** Opens the shop of `--shop` or of this folder, does something with it in the reader's language, and closes it. */
export async function withShop<T>(
  asked: Asked,
  world: World,
  use: (shop: Workshop, reader: Reader) => Promise<T>,
  { mayBegin = false }: { readonly mayBegin?: boolean } = {},
): Promise<T> {
  const folder = resolve(world.folder, asked.text("shop") ?? ".");
  const wanted = askedLanguage(asked.text("language"));
  const bar = world.bar(reader(wanted ?? world.systemLanguage));
  const shop = await world.openShop(folder, bar, mayBegin);
  const spoken = reader(wanted ?? shop.settings.language, shop.settings);
  try {
    return await use(shop, spoken);
  } catch (error) {
    throw failedBefore(spoken, error);
  } finally {
    bar.stop();
    await shop.close();
  }
}
