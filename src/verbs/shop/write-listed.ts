import { join } from "node:path";
import { readStigeYaml } from "../../core/ladder/stige-yaml/read-stige-yaml.ts";
import { message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import { writeWhole } from "../../io/files/write-whole.ts";
import { noteChange } from "../accounts/audit.ts";
import type { Workshop } from "./workshop.ts";

const actions = { segments: "changeSegment", alerts: "changeAlert" } as const;

/**
 * Writes a `stige.yaml` in which one item of one of its lists was set or taken away, once it says just that: the list holds as many as it should, and all else is
 * as it was. Throws `refused` where it does not, or `after` is null: it is written so that only its writer can change it; `asked` with what is wrong in the item.
 */
export async function writeListed(
  shop: Workshop,
  list: keyof typeof actions,
  {
    after,
    items,
    isGone,
  }: { readonly after: string | null; readonly items: number; readonly isGone: boolean },
): Promise<void> {
  if (after === null) throw notMine(list);
  const read = readStigeYaml(after);
  if (!read.ok)
    throw new StigeError("asked", message(`${list}.wrong`), message(`${list}.wrong.fix`), read.problems);
  const { [list]: now = [], ...others } = read.value.settings;
  const { [list]: _, ...was } = shop.settings;
  const same = JSON.stringify({ ...others, ordersFrom: was.ordersFrom }) === JSON.stringify(was);
  if (!same || now.length !== items) throw notMine(list);
  // Cut off in between, the log tells of what was not done: better than that nobody knows who did it.
  await shop.store.aside("set-listed", () =>
    noteChange(shop, { action: actions[list], object: isGone ? "-" : "+" }),
  );
  writeWhole("stige-yaml.listed", join(shop.folder, "stige.yaml"), after);
  await shop.follow();
}

function notMine(list: keyof typeof actions): StigeError {
  return new StigeError("refused", message(`${list}.notMine`), message(`${list}.notMine.fix`));
}
