import type { CallType } from "../../core/facts/live/segment/segment-call.ts";
import { message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import type { Who } from "../accounts/who.ts";
import { isOfBrowsers, isUsedAtHome, kindsOfBrowsers } from "./key-rights.ts";
import { type PackedMessages, packed } from "./live-inbox.ts";
import { type CallRights, type RefusedCall, readCalls } from "./read-calls.ts";

const utf8 = new TextDecoder("utf-8", { fatal: true });

/** What came of it: all but the refused is safe. */
export interface TakenCalls {
  readonly taken: number;
  readonly refused: readonly RefusedCall[];
}

/** What one request told, ready to be kept. */
export interface PackedCalls {
  readonly packed: PackedMessages;
  readonly refused: readonly RefusedCall[];
}

/** Reads what Segment's SDKs send, on whatever thread has time. Throws `asked` for what is no JSON. */
export function packedCalls({ type, body, rights }: SentBatch, receivedUs: number): PackedCalls {
  const read = readCalls(jsonOf(body), type, rights, { receivedUs, bytes: body.length });
  if (read === null) throw new StigeError("asked", message("calls.notBatch"), message("calls.notBatch.fix"));
  return { packed: packed(read.messages), refused: read.refused };
}

/** Segment's calls as they came, of a key that may send them. */
export interface SentBatch {
  readonly type: CallType | null;
  readonly body: Uint8Array;
  readonly rights: CallRights;
}

/** What stands in a body of JSON; throws `asked`. */
export function jsonOf(body: Uint8Array): unknown {
  try {
    return JSON.parse(utf8.decode(body));
  } catch {
    throw new StigeError("asked", message("calls.notJson"), message("calls.notJson.fix"));
  }
}

/** The key in what analytics.js sends, where it writes it; throws `asked` for what is no JSON. */
export function writeKeyIn(body: Uint8Array): string | null {
  const sent = jsonOf(body);
  const key = typeof sent === "object" && sent !== null ? (sent as { writeKey?: unknown }).writeKey : null;
  return typeof key === "string" && key.length <= 200 ? key : null;
}

/** What whoever has a key may send from where they are; throws `not-signed-in` and `not-allowed`. */
export function callRights(who: Who, origin: string | null): CallRights {
  if (who.kind !== "key")
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
