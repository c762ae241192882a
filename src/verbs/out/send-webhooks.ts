import { dayUs } from "../../core/words/iso-instant.ts";
import type { OutgoingReply } from "../../io/outgoing/outgoing.ts";
import { retryAfterUs } from "../../io/outgoing/retry-after.ts";
import type { Store } from "../../io/store/open-store.ts";
import { changeDelivery, type DeliveryRow, dueDeliveries } from "../../io/store/webhook-deliveries.ts";
import { changeEndpoint, type EndpointRow, endpoint } from "../../io/store/webhook-endpoints.ts";
import { note } from "../accounts/audit.ts";
import type { Workshop } from "../shop/workshop.ts";
import { mostTries, waitUs } from "./next-try.ts";
import { signedHeaders } from "./signed-webhook.ts";

/** `again: false`: what does not arrive is not tried again. */
export type Sender = Pick<Workshop, "store" | "now" | "outgoing"> & { readonly again?: boolean };

/** Nothing has arrived for so long: nothing more is sent. */
export const offAfterUs = 5 * dayUs;

/** So many are sent at a time; of an endpoint at which nothing arrives, one. */
const atOnce = 16;
/** So long a try is another's business; killed in it, it is tried again then. */
const leaseUs = 60_000_000;
const waitsMs = 15_000;
/** So much of an answer is kept. */
const saidCharacters = 500;

/** Sends some of what is due to an endpoint. Says whether there may be more, to be sent at once. */
export async function sendDue(shop: Sender, id: string): Promise<boolean> {
  const { store, now } = shop;
  const taken = await store.aside("webhook.claim", async () => {
    const one = await endpoint(store, id);
    if (!one || one.off_us !== null) return null;
    const due = await dueDeliveries(store, id, now(), one.failing_us === null ? atOnce : 1);
    for (const row of due) await changeDelivery(store, row.id, { due_us: now() + leaseUs });
    return { one, due };
  });
  if (taken === null || taken.due.length === 0) return false;
  await Promise.all(taken.due.map((row) => sendOne(shop, taken.one, row)));
  return taken.due.length === atOnce;
}

/** Sends one and keeps what came of it. */
export async function sendOne(shop: Sender, one: EndpointRow, row: DeliveryRow): Promise<OutgoingReply> {
  const { store, now, outgoing, again = true } = shop;
  const isFormer = one.former_secret !== null && (one.former_until_us ?? 0) > now();
  const secrets = isFormer && one.former_secret ? [one.secret, one.former_secret] : [one.secret];
  const signing = { id: row.message_id, seconds: Math.floor(now() / 1e6), body: row.body };
  const reply = await outgoing.ask({
    ...{ method: "POST", url: one.url, body: row.body, headers: signedHeaders(secrets, signing) },
    ...{ timeoutMs: waitsMs, mostBytes: 4 * saidCharacters, cut: true },
  });
  await store.aside("webhook.tried", () => keepTry(store, row, reply, { nowUs: now(), again }));
  return reply;
}

async function keepTry(
  store: Store,
  row: DeliveryRow,
  reply: OutgoingReply,
  { nowUs, again }: { readonly nowUs: number; readonly again: boolean },
): Promise<void> {
  const tries = row.tries + 1;
  const tried = {
    ...{ tries, tried_us: nowUs, status: reply.answered ? reply.status : null },
    said: reply.answered ? reply.text.slice(0, saidCharacters) : reply.why,
  };
  const arrived = reply.answered && reply.status >= 200 && reply.status < 300;
  if (arrived) {
    await changeDelivery(store, row.id, { ...tried, state: "delivered", due_us: null });
    await changeEndpoint(store, row.endpoint, { failing_us: null });
    return;
  }
  const isGone = reply.answered && reply.status === 410;
  const asked = reply.answered ? retryAfterUs(reply.headers["retry-after"], nowUs) : null;
  const isLast = !again || isGone || tries >= mostTries;
  const due_us = isLast ? null : nowUs + waitUs(row.message_id, tries, asked);
  await changeDelivery(store, row.id, { ...tried, state: isLast ? "failed" : "waiting", due_us });
  if (again) await keepFailing(store, row.endpoint, isGone, nowUs);
}

async function keepFailing(store: Store, id: string, isGone: boolean, nowUs: number): Promise<void> {
  const one = await endpoint(store, id);
  if (!one || one.off_us !== null) return;
  const failing_us = one.failing_us ?? nowUs;
  const why = isGone ? "gone" : nowUs - failing_us >= offAfterUs ? "failing" : null;
  await changeEndpoint(store, id, { failing_us, ...(why && { off_us: nowUs, off_why: why }) });
  if (why) await note(store, nowUs, { who: "nobody", action: "endpointOff", object: id });
}
