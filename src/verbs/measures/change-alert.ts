import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { KpiAlert } from "../../core/facts/kpi-alert.ts";
import { readStigeYaml } from "../../core/ladder/stige-yaml/read-stige-yaml.ts";
import { setAlert } from "../../core/ladder/stige-yaml/set-alert.ts";
import { message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import { writeWhole } from "../../io/files/write-whole.ts";
import { noteChange } from "../accounts/audit.ts";
import type { Workshop } from "../shop/workshop.ts";

/**
 * Sets an alert on a key figure in spans of so many days, or takes the place of the one there is; `below` null: takes it away. `stige.yaml` says so, all else in it stays.
 * Throws `asked` with every mistake in it, `refused` where there is none to take away, or the file is written so that only its writer can change it.
 */
export async function changeAlert(
  shop: Workshop,
  alert: Omit<KpiAlert, "below"> & { readonly below: number | null },
): Promise<void> {
  const path = join(shop.folder, "stige.yaml");
  if (!existsSync(path)) throw refused("publish.noFile");
  await shop.follow();
  const text = readFileSync(path, "utf8");
  const before = shop.settings.alerts ?? [];
  const same = (one: KpiAlert) => one.figure === alert.figure && one.days === alert.days;
  if (alert.below === null && !before.some(same)) throw refused("alerts.none");
  const after = setAlert(text, alert);
  if (after === null) throw refused("alerts.notMine");
  const read = readStigeYaml(after);
  if (!read.ok)
    throw new StigeError("asked", message("alerts.wrong"), message("alerts.wrong.fix"), read.problems);
  const { alerts: now = [], ...others } = read.value.settings;
  const { alerts: _, ...was } = shop.settings;
  const wished = before.filter((one) => !same(one)).length + (alert.below === null ? 0 : 1);
  if (
    now.length !== wished ||
    JSON.stringify({ ...others, ordersFrom: was.ordersFrom }) !== JSON.stringify(was)
  )
    throw refused("alerts.notMine");
  // Cut off in between, the log tells of what was not done: better than that nobody knows who did it.
  await shop.store.aside("set-alert", () =>
    noteChange(shop, { action: "changeAlert", object: alert.below === null ? "-" : "+" }),
  );
  writeWhole("stige-yaml.alert", path, after);
  await shop.follow();
}

function refused(which: "publish.noFile" | "alerts.none" | "alerts.notMine"): StigeError {
  return new StigeError("refused", message(which), message(`${which}.fix`));
}
