import type { Place, View } from "../address/address.ts";
import { NotAnswered } from "../api/ask.ts";

/** What leads on from what could not be fetched: to try again, to look at now, to go to the ladder; null: nothing does. */
export type WayOut = "again" | "now" | "ladder" | null;

/** To try again is offered where it may help: where nothing answered, it was too much at once, or the server failed. */
export function wayOut(error: unknown, page: Place["page"] | undefined, view: View): WayOut {
  if (!(error instanceof NotAnswered) || mayPass(error.status)) return "again";
  if (error.status === 403) return page === "ladder" ? null : "ladder";
  if (view.at !== undefined || view.vs !== undefined || view.known !== undefined) return "now";
  return page === "ladder" && view.ladder === undefined ? null : "ladder";
}

function mayPass(status: number | null): boolean {
  return status === null || status >= 500 || [401, 408, 429].includes(status);
}
