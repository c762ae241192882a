import { type EventType, event, eventTypes } from "../../core/measures/standing/told-events.ts";
import { dayUs } from "../../core/words/iso-instant.ts";
import { message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import { randomHex } from "../../io/env.ts";
import type { OutgoingTrouble } from "../../io/outgoing/outgoing.ts";
import { addDeliveries, changeDelivery, delivery, deliveryPage } from "../../io/store/webhook-deliveries.ts";
import {
  addEndpoint,
  changeEndpoint,
  type EndpointRow,
  endpoint,
  endpoints,
  removeEndpoint,
} from "../../io/store/webhook-endpoints.ts";
import { type Accounts, keeping } from "../accounts/accounts.ts";
import { note } from "../accounts/audit.ts";
import { deliveryOf } from "./queue-events.ts";
import { sendOne } from "./send-webhooks.ts";
import { newWebhookSecret } from "./signed-webhook.ts";

/** What endpoints are changed in. */
export type Endpoints = Pick<Accounts, "store" | "now" | "outgoing">;

/** What an endpoint may ask for. */
export const sentEvents = eventTypes;

/** Where webhooks are sent to. Instants in microseconds since 1970. What they are signed with is told once. */
export interface EndpointLine {
  readonly id: string;
  readonly url: string;
  readonly events: readonly EventType[];
  readonly madeUs: number;
  /** Since when nothing arrives; null: the last one did, or none was sent. */
  readonly failingUs: number | null;
  /** Since when nothing is sent, and why; null: it is. */
  readonly off: { readonly sinceUs: number; readonly why: "failing" | "gone" | "asked" } | null;
}

/** So long the former secret signs too. */
const formerUs = dayUs;
const mostEndpoints = 20;

export async function endpointLines({ store }: Pick<Accounts, "store">): Promise<readonly EndpointLine[]> {
  return (await endpoints(store)).map(lineOf);
}

function lineOf({ id, url, events, made_us, failing_us, off_us, off_why }: EndpointRow): EndpointLine {
  const why = off_why === "gone" || off_why === "asked" ? off_why : "failing";
  return {
    ...{ id, url, events: eventTypes.filter((type) => events.split(" ").includes(type)) },
    ...{ madeUs: made_us, failingUs: failing_us, off: off_us === null ? null : { sinceUs: off_us, why } },
  };
}

/** What an endpoint is to be. */
export interface EndpointWish {
  readonly url: string;
  readonly events: readonly EventType[];
}

/** Makes one: what happens from now on is sent there. Its secret is told here and never again. `who`: as the log names them. */
export async function makeEndpoint(
  accounts: Endpoints,
  who: string,
  { url, events }: EndpointWish,
): Promise<{ readonly id: string; readonly secret: string }> {
  const { store, now } = accounts;
  checkUrl(accounts, url);
  if ((await endpoints(store)).length >= mostEndpoints)
    throw new StigeError(
      "refused",
      message("webhooks.tooMany", { most: mostEndpoints }),
      message("webhooks.tooMany.fix"),
    );
  const row: EndpointRow = {
    ...{ id: randomHex(4), url, events: events.join(" "), secret: newWebhookSecret() },
    ...{ former_secret: null, former_until_us: null, made_us: now(), made_by: who },
    ...{ failing_us: null, off_us: null, off_why: null },
  };
  await keeping(accounts, async () => {
    await addEndpoint(store, row);
    await note(store, row.made_us, { who: row.made_by, action: "makeEndpoint", object: row.id });
  });
  return row;
}

/** Another address or other events; `on`: it is switched off, or on again with all that waited. */
export async function changeEndpointTo(
  accounts: Endpoints,
  who: string,
  id: string,
  wish: { readonly [K in keyof EndpointWish]?: EndpointWish[K] | undefined } & {
    readonly on?: boolean | undefined;
  },
): Promise<void> {
  const { url, events, on } = wish;
  if (url !== undefined) checkUrl(accounts, url);
  await changing(accounts, who, id, "changeEndpoint", async ({ off_us }) => ({
    ...(url !== undefined && { url }),
    ...(events && { events: events.join(" ") }),
    ...(on === true && { off_us: null, off_why: null, failing_us: null }),
    ...(on === false && off_us === null && { off_us: accounts.now(), off_why: "asked" }),
  }));
}

/** Another secret. For a day both sign, so that the receiver can take the new one meanwhile. */
export async function rotateEndpoint(
  accounts: Endpoints,
  who: string,
  id: string,
): Promise<{ readonly secret: string }> {
  const secret = newWebhookSecret();
  await changing(accounts, who, id, "rotateEndpoint", async (row) => ({
    ...{ secret, former_secret: row.secret, former_until_us: accounts.now() + formerUs },
  }));
  return { secret };
}

/** Takes one away, with all that was sent there or waits. */
export async function removeEndpointOf(accounts: Endpoints, who: string, id: string): Promise<void> {
  const { store, now } = accounts;
  await keeping(accounts, async () => {
    if (!(await removeEndpoint(store, id))) throw noEndpoint();
    await note(store, now(), { who, action: "removeEndpoint", object: id });
  });
}

/** What came of a try: a status, or why there was no answer. */
export type Tried =
  | { readonly status: number; readonly said: string; readonly why: null }
  | { readonly status: null; readonly said: null; readonly why: OutgoingTrouble };

/** Sends a webhook that tells nothing, at once, and says what was answered. It stands in the log as any other. */
export async function testEndpoint(accounts: Endpoints, who: string, id: string): Promise<Tried> {
  const { store, now } = accounts;
  const one = await known(accounts, id);
  const nowUs = now();
  const test = event(`msg_${nowUs}_test`, "webhook.test", nowUs, { endpoint: id });
  await keeping(accounts, async () => {
    await addDeliveries(store, [{ ...deliveryOf(one, test, nowUs), due_us: null, state: "failed" }]);
    await note(store, nowUs, { who, action: "testEndpoint", object: id });
  });
  const row = (await deliveryPage(store, id, null, 50)).find(({ message_id }) => message_id === test.id);
  if (!row) throw noEndpoint();
  // It is not tried again: whoever asked sees what came of it.
  const reply = await sendOne({ ...accounts, again: false }, one, row);
  return reply.answered
    ? { status: reply.status, said: reply.text.slice(0, 500), why: null }
    : { status: null, said: null, why: reply.why };
}

/** Sends one again, under its own number, as soon as may be. */
export async function resendDelivery(
  accounts: Endpoints,
  who: string,
  { id, delivery: number }: { readonly id: string; readonly delivery: number },
): Promise<void> {
  const { store, now } = accounts;
  await keeping(accounts, async () => {
    const row = await delivery(store, id, number);
    if (!row)
      throw new StigeError("not-found", message("webhooks.noDelivery"), message("webhooks.noDelivery.fix"));
    await changeDelivery(store, number, { due_us: now(), state: "waiting", tries: 0 });
    await note(store, now(), { who, action: "resendDelivery", object: id });
  });
}

/** One that was sent, or waits. Instants in microseconds since 1970. */
export interface DeliveryLine {
  readonly id: number;
  readonly messageId: string;
  readonly type: string;
  readonly body: string;
  readonly madeUs: number;
  readonly dueUs: number | null;
  readonly state: "waiting" | "delivered" | "failed";
  readonly tries: number;
  readonly triedUs: number | null;
  readonly status: number | null;
  readonly said: string | null;
}

/** What was sent to an endpoint, newest first, before the one of a number. */
export async function deliveryLines(
  accounts: Pick<Accounts, "store">,
  id: string,
  { before, limit }: { readonly before: number | null; readonly limit: number },
): Promise<readonly DeliveryLine[]> {
  await known(accounts, id);
  return (await deliveryPage(accounts.store, id, before, limit)).map((row) => ({
    ...{ id: row.id, messageId: row.message_id, type: row.type, body: row.body, madeUs: row.made_us },
    ...{
      dueUs: row.due_us,
      state: row.state === "delivered" || row.state === "failed" ? row.state : "waiting",
    },
    ...{ tries: row.tries, triedUs: row.tried_us, status: row.status, said: row.said },
  }));
}

function checkUrl({ outgoing }: Endpoints, url: string): void {
  const why = outgoing.wrong(url);
  if (why !== null)
    throw new StigeError(
      "asked",
      message("webhooks.wrongAddress", { why }),
      message("webhooks.wrongAddress.fix", { why }),
    );
}

async function changing(
  accounts: Endpoints,
  who: string,
  id: string,
  action: string,
  change: (row: EndpointRow) => Promise<Partial<EndpointRow>>,
): Promise<void> {
  const { store, now } = accounts;
  await keeping(accounts, async () => {
    const next = await change(await known(accounts, id));
    if (Object.keys(next).length > 0) await changeEndpoint(store, id, next);
    await note(store, now(), { who, action, object: id });
  });
}

async function known({ store }: Pick<Accounts, "store">, id: string): Promise<EndpointRow> {
  const row = await endpoint(store, id);
  if (!row) throw noEndpoint();
  return row;
}

const noEndpoint = () =>
  new StigeError("not-found", message("webhooks.noEndpoint"), message("webhooks.noEndpoint.fix"));
