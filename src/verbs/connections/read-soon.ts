import { connections } from "../../io/store/connections.ts";
import { addJob } from "../../io/store/jobs.ts";
import type { Workshop } from "../shop/workshop.ts";
import { connectionJob } from "./connections.ts";

/** Has the connected shops of a program read now: something there was told of that only their API tells. */
export async function readSoon({ store, now }: Workshop, service: "shopify" | "woo"): Promise<void> {
  for (const row of await connections(store))
    if (row.service === service) await addJob(store, connectionJob(row.id, now()));
}
