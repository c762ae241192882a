import { createHash } from "node:crypto";
import type { KindName } from "../../core/facts/kinds.ts";
import { idOf, isObject, type JsonPart, listAt, partAt, problem } from "../../core/facts/live/json-part.ts";
import type { LiveMessage } from "../../core/facts/live/live-fact.ts";
import { type Arrival, type CallType, factsOfCall } from "../../core/facts/live/segment/segment-call.ts";
import type { ToldFacts } from "../../core/facts/live/told-facts.ts";
import type { Problem } from "../../core/words/problem.ts";
import { message } from "../../core/words/say.ts";

/** What a key that calls came with may do. */
export interface CallRights {
  /** A key that nobody but the shop knows: not one that stands in web pages. */
  readonly trusted: boolean;
  /** The kinds of facts that it may tell; null: all. */
  readonly kinds: ReadonlySet<KindName> | null;
}

/** What one request told. */
export interface ReadCalls {
  readonly messages: readonly LiveMessage[];
  readonly refused: readonly RefusedCall[];
}

/** A call of which nothing is taken in, and why. */
export interface RefusedCall {
  /** Which of a batch, from 0. */
  readonly index: number;
  readonly messageId: string;
  readonly problems: readonly Problem[];
}

/** The source of what Segment's calls tell. */
export const segmentSource = "segment";

/** One call may be so long, and a batch of them: as Segment documents it. */
export const mostCallBytes = 32 * 1024;
export const mostBatchBytes = 500 * 1024;

/**
 * The calls in what a program sent: one of the type of its address, or with `type` null a batch. Null: it is no batch.
 * A call that cannot be taken in keeps none of the others out.
 */
export function readCalls(
  body: unknown,
  type: CallType | null,
  rights: CallRights,
  { receivedUs, bytes }: { readonly receivedUs: number; readonly bytes: number },
): ReadCalls | null {
  if (!isObject(body)) return null;
  const whole: JsonPart = { value: body, place: "" };
  const batch = partAt(whole, "batch");
  if (type === null && !Array.isArray(batch.value)) return null;
  const calls = type === null ? listAt(batch) : [whole];
  const sentAt = type === null ? partAt(whole, "sentAt").value : null;
  const arrival: Arrival = { receivedUs, sentAt, source: segmentSource, trusted: rights.trusted };
  const messages: LiveMessage[] = [];
  const refused: RefusedCall[] = [];
  for (const [index, call] of calls.entries()) {
    const messageId = messageIdOf(call, receivedUs);
    const told = isTooLong(call, bytes)
      ? tooLong(call)
      : allowed(factsOfCall(call, type, arrival), call, rights);
    if (told.refused.length > 0) refused.push({ index, messageId, problems: told.refused });
    else if (told.facts.length > 0) messages.push({ messageId, receivedUs, facts: told.facts });
  }
  return { messages, refused };
}

/** What is shorter nests too little to be in the way of anything. */
const leastDeepBytes = 2_048;

/** Of lists within lists without end nobody can tell how long they are: they count as too long. */
function isTooLong({ value }: JsonPart, bytes: number): boolean {
  if (bytes <= leastDeepBytes) return false;
  const text = written(value);
  return text === null || (bytes > mostCallBytes && Buffer.byteLength(text) > mostCallBytes);
}

/** A value as JSON; null: it nests deeper than can be written. */
function written(value: unknown): string | null {
  try {
    return JSON.stringify(value) ?? "";
  } catch {
    return null;
  }
}

function tooLong(call: JsonPart): ToldFacts {
  const fix = message("calls.tooLong.fix", { most: mostCallBytes });
  return { facts: [], refused: [problem(call, message("calls.tooLong"), fix)] };
}

/** What a key may not tell is refused, whole. */
function allowed(told: ToldFacts, call: JsonPart, { kinds }: CallRights): ToldFacts {
  if (kinds === null || told.facts.every(({ kind }) => kinds.has(kind))) return told;
  return { facts: [], refused: [problem(call, message("calls.notByKey"), message("calls.notByKey.fix"))] };
}

/**
 * By what a call is known when it comes again: its `messageId`; without one what it says, with the time that it says. One that
 * says no time is known only within the instant in which it came.
 */
function messageIdOf(call: JsonPart, receivedUs: number): string {
  const own = idOf(partAt(call, "messageId"));
  if (own !== null) return `segment:${own}`;
  const timed = partAt(call, "timestamp").value ?? partAt(call, "originalTimestamp").value;
  const text = written(call.value) ?? "";
  const hash = createHash("sha256").update(timed === undefined ? `${receivedUs} ${text}` : text);
  return `segment:${hash.digest("hex")}`;
}
