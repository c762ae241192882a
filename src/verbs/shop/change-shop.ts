import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readStigeYaml } from "../../core/ladder/stige-yaml/read-stige-yaml.ts";
import { type SaidOfShop, saidKeys, setShop } from "../../core/ladder/stige-yaml/set-shop.ts";
import { message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import { writeWhole } from "../../io/files/write-whole.ts";
import { noteChange } from "../accounts/audit.ts";
import type { Workshop } from "./workshop.ts";

/**
 * Says something else of the shop from now on; `stige.yaml` says so, all else in it stays, comments too. `seen` is what was
 * shown to whoever changes it. Throws `refused` where it is another by now, or the file is written so that only its writer can change
 * it, and `asked` with every mistake. What was before stands in the log.
 */
export async function changeShop(shop: Workshop, said: SaidOfShop, seen: SaidOfShop): Promise<void> {
  const path = join(shop.folder, "stige.yaml");
  if (!existsSync(path)) throw refused("publish.noFile");
  await shop.follow();
  const before = shop.settings;
  if (saidKeys.some((key) => before[key] !== seen[key])) throw refused("shop.overtaken");
  const wished = { ...said, name: said.name.trim() };
  const changed = saidKeys.filter((key) => before[key] !== wished[key]);
  if (changed.length === 0) return;
  const text = readFileSync(path, "utf8");
  const after = setShop(text, Object.fromEntries(changed.map((key) => [key, wished[key]])));
  if (after === null) throw refused("exclusions.notMine");
  const read = readStigeYaml(after);
  if (!read.ok)
    throw new StigeError("asked", message("begin.wrong"), message("begin.wrong.fix"), read.problems);
  const settings = { ...read.value.settings, ordersFrom: before.ordersFrom };
  if (JSON.stringify({ ...before, ...wished }) !== JSON.stringify({ ...settings }))
    throw refused("exclusions.notMine");
  // Cut off in between, the log tells of what was not done: better than that nobody knows who did it.
  const object = changed.map((key) => `${key}: ${before[key]}`).join(", ");
  await shop.store.aside("shop", () => noteChange(shop, { action: "changeShop", object }));
  writeWhole("stige-yaml.shop", path, after);
  await shop.follow();
}

function refused(which: "publish.noFile" | "shop.overtaken" | "exclusions.notMine"): StigeError {
  return new StigeError("refused", message(which), message(`${which}.fix`));
}
