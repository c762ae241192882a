import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { AlertFigure, KpiAlert } from "../../core/facts/kpi-alert.ts";
import { setAlert } from "../../core/ladder/stige-yaml/set-alert.ts";
import { message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import type { Workshop } from "../shop/workshop.ts";
import { writeListed } from "../shop/write-listed.ts";

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
  const others = before.filter((one) => !same(one)).length;
  const isGone = alert.below === null;
  await writeListed(shop, "alerts", {
    after: setAlert(text, alert),
    items: others + (isGone ? 0 : 1),
    isGone,
  }).catch((error: unknown) => {
    throw error instanceof StigeError ? asAsked(error, alert.figure) : error;
  });
}

/** The file was right before: what is wrong was asked for, and its line is in no file. */
function asAsked({ code, sentence: said, fix, problems }: StigeError, figure: AlertFigure): StigeError {
  const asked = problems.map(({ place, sentence }) => ({
    place: place.replace(/^alerts\[\d+\]\./, ""),
    sentence,
    fix: message(`alerts.limit.${figure}`),
  }));
  return new StigeError(code, said, fix, asked);
}

function refused(which: "publish.noFile" | "alerts.none"): StigeError {
  return new StigeError("refused", message(which), message(`${which}.fix`));
}
