import { nobodyExcluded, type ShopSettings } from "../../core/facts/shop-settings.ts";
import { defaultInterest } from "../../core/ladder/presets.ts";
import { readStigeYaml } from "../../core/ladder/stige-yaml/read-stige-yaml.ts";
import { message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import { noteSeen } from "../accounts/audit.ts";
import type { Workshop } from "./workshop.ts";

/** What somebody says of a shop that has no `stige.yaml` yet. */
export type SaidOfShop = Pick<ShopSettings, "name" | "country" | "currency" | "timeZone" | "language">;

/**
 * Writes the `stige.yaml` of a shop as somebody says it is, with the ladder that is usual there. Throws `refused` where there is
 * one, `asked` with every mistake.
 */
export async function beginShop(shop: Workshop, said: SaidOfShop): Promise<void> {
  if (shop.begun) throw new StigeError("refused", message("begin.already"), message("begin.already.fix"));
  const usual = { marginRate: null, ordersFrom: null, exclude: nobodyExcluded, watch: null };
  const settings = { ...said, name: said.name.trim(), ...usual, interest: defaultInterest };
  // What writes the file takes its settings for true.
  const shown = JSON.stringify({ shop: { ...said, name: settings.name }, ladder: { preset: "norwegian" } });
  const read = readStigeYaml(shown);
  if (!read.ok)
    throw new StigeError("asked", message("begin.wrong"), message("begin.wrong.fix"), read.problems);
  // Cut off in between, the log tells of what was not done: better than that nobody knows who did it.
  await noteSeen(shop, { who: shop.by, action: "beginShop" });
  await shop.beginAs(settings, said.country === "DK" ? "danish" : "norwegian");
}
