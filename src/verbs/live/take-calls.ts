import type { CallType } from "../../core/facts/live/segment/segment-call.ts";
import { message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import type { Accounts } from "../accounts/accounts.ts";
import { whoAsks } from "../accounts/who.ts";
import type { Workshop } from "../workshop.ts";
import { keepRefused } from "./keep-refused.ts";
import { isOfBrowsers, isUsedAtHome, kindsOfBrowsers } from "./key-rights.ts";
import type { LiveInbox } from "./live-inbox.ts";
import { type CallRights, type RefusedCall, readCalls } from "./read-calls.ts";

/** What a program sent to an address of Segment's tracking API. */
export interface SentCalls {
  /** Of one call by its address; null: a batch. */
  readonly type: CallType | null;
  readonly body: Uint8Array;
  /** The write key; null: it stands in the body. */
  readonly key: string | null;
  /** The page's origin, where a browser sends it. */
  readonly origin: string | null;
}

/** What came of it: all but the refused is safe. */
export interface TakenCalls {
  readonly taken: number;
  readonly refused: readonly RefusedCall[];
}

/**
 * Takes in what Segment's SDKs send. Throws `asked` for what is no JSON, `not-signed-in` and `not-allowed` for keys, `too-many` where
 * more waits than may; then nothing of it is kept.
 */
export async function takeCalls(
  shop: Workshop,
  accounts: Accounts,
  live: LiveInbox,
  { type, body, key, origin }: SentCalls,
): Promise<TakenCalls> {
  const sent = jsonOf(body);
  const rights = await rightsOf(accounts, key ?? writeKeyIn(sent), origin);
  const read = readCalls(sent, type, rights, { receivedUs: shop.now(), bytes: body.length });
  if (read === null) throw new StigeError("asked", message("calls.notBatch"), message("calls.notBatch.fix"));
  if (read.messages.length > 0) await live.takeIn(read.messages);
  await keepRefused(shop, "segment", read.refused);
  return { taken: read.messages.length, refused: read.refused };
}

/** What stands in a body of JSON; throws `asked`. */
export function jsonOf(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body));
  } catch {
    throw new StigeError("asked", message("calls.notJson"), message("calls.notJson.fix"));
  }
}

/** analytics.js writes its key into what it sends. */
function writeKeyIn(sent: unknown): string | null {
  const key = typeof sent === "object" && sent !== null ? (sent as { writeKey?: unknown }).writeKey : null;
  return typeof key === "string" && key.length <= 200 ? key : null;
}

async function rightsOf(accounts: Accounts, key: string | null, origin: string | null): Promise<CallRights> {
  const who = key === null ? null : await whoAsks(accounts, { cookie: "", bearer: key, place: "" });
  if (who?.kind !== "key")
    throw new StigeError("not-signed-in", message("calls.noKey"), message("calls.noKey.fix"));
  if (isOfBrowsers(who)) {
    if (isUsedAtHome(who, origin)) return { trusted: false, kinds: kindsOfBrowsers };
    throw new StigeError("not-allowed", message("calls.wrongOrigin"), message("calls.wrongOrigin.fix"));
  }
  if (!who.scopes.includes("write"))
    throw new StigeError("not-allowed", message("calls.notWriting"), message("calls.notWriting.fix"));
  // A key that nobody but the shop should know has been put into a page.
  if (!isUsedAtHome(who, origin))
    throw new StigeError("not-allowed", message("calls.keyInPage"), message("calls.keyInPage.fix"));
  return { trusted: true, kinds: null };
}
