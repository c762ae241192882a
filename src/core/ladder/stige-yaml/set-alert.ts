import type { KpiAlert } from "../../facts/kpi-alert.ts";
import { setListed } from "./set-listed.ts";

/** The text of a `stige.yaml` with an alert in place of the one on its figure and length of span, or as a further one; `below` null: without it. As `setListed`. */
export function setAlert(
  text: string,
  { figure, days, below }: Omit<KpiAlert, "below"> & { readonly below: number | null },
): string | null {
  const item = below === null ? null : { figure, below, days };
  return setListed(
    text,
    "alerts",
    (one) => String(one.get("figure")).trim() === figure && Number(one.get("days")) === days,
    item,
  );
}
