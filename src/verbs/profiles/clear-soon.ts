import { connections } from "../../io/store/connections.ts";
import { addJobWithin } from "../../io/store/jobs.ts";
import { connectionJob } from "../connections/connections.ts";
import { frequencyOf, type Settings } from "../connections/services.ts";
import type { Workshop } from "../shop/workshop.ts";

/**
 * Has services told now, since somebody is to stand there no more; one that is told only when somebody asks has no more done than that. Call it
 * within a transaction.
 */
export async function clearSoon(
  { store, now }: Pick<Workshop, "store" | "now">,
  ids: readonly number[],
): Promise<void> {
  if (ids.length === 0) return;
  for (const { id, settings } of await connections(store)) {
    if (!ids.includes(id)) continue;
    const onlyClear = frequencyOf(JSON.parse(settings) as Settings) === "never";
    await addJobWithin(store, { ...connectionJob(id, now()), payload: onlyClear ? { onlyClear } : {} });
  }
}
