import type { ToldEvent } from "../../core/measures/standing/told-events.ts";
import type { Store } from "../../io/store/open-store.ts";
import { addDeliveries, type NewDelivery } from "../../io/store/webhook-deliveries.ts";
import { type EndpointRow, endpoints } from "../../io/store/webhook-endpoints.ts";

/** Lays what is to be told ready for every endpoint that asked for it and is not switched off. Call it within a transaction. */
export async function queueEvents(store: Store, events: readonly ToldEvent[], nowUs: number): Promise<void> {
  if (events.length === 0) return;
  for (const one of await endpoints(store)) {
    if (one.off_us !== null) continue;
    const wanted = new Set(one.events.split(" "));
    const own = events.filter(({ type }) => wanted.has(type));
    await addDeliveries(
      store,
      own.map((event) => deliveryOf(one, event, nowUs)),
    );
  }
}

/** An event as it waits to be sent to an endpoint. */
export function deliveryOf({ id }: EndpointRow, event: ToldEvent, nowUs: number): NewDelivery {
  return {
    ...{ endpoint: id, message_id: event.id, type: event.type, body: event.body, person_id: event.personId },
    ...{ made_us: nowUs, due_us: nowUs, state: "waiting", tries: 0 },
    ...{ tried_us: null, status: null, said: null },
  };
}
