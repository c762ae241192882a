import { message } from "../../../words/say.ts";
import { isObject, type JsonPart, partAt, problem, shown, textOf } from "../json-part.ts";
import { nothingTold, type ToldFacts } from "../told-facts.ts";
import { interestOf, viewOf } from "./interest.ts";
import { cancellationOf, orderOf, refundOf } from "./order-calls.ts";
import { aliasOf, groupOf, identityOf } from "./person-calls.ts";

/** The calls of Segment's tracking API. */
export const callTypes = ["identify", "track", "page", "screen", "group", "alias"] as const;
export type CallType = (typeof callTypes)[number];

/** How one call came. */
export interface Arrival {
  readonly receivedUs: number;
  /** What the sender's clock showed when it sent the call; null: it says so itself or not at all. */
  readonly sentAt: unknown;
  /** The source of its facts. */
  readonly source: string;
  /** By a key that nobody but the shop knows. A key that stands in web pages joins no two customers. */
  readonly trusted: boolean;
}

/** A call whose parts are read. */
export interface Call extends Arrival {
  readonly whole: JsonPart;
  readonly properties: JsonPart;
  readonly traits: JsonPart;
}

const orderCalls: ReadonlyMap<string, (call: Call) => ToldFacts> = new Map([
  ["order completed", orderOf],
  ["completed order", orderOf],
  ["order updated", orderOf],
  ["updated order", orderOf],
  ["order refunded", refundOf],
  ["refunded order", refundOf],
  ["order cancelled", cancellationOf],
  ["order canceled", cancellationOf],
  ["cancelled order", cancellationOf],
  ["canceled order", cancellationOf],
]);

/**
 * What one Segment call tells (docs/live.md): orders, refunds, cancellations, interest, people and who is the same as whom.
 * `type`: that of its address; null: it says so itself, as in a batch. Never throws, whatever it is given.
 */
export function factsOfCall(whole: JsonPart, type: CallType | null, arrival: Arrival): ToldFacts {
  if (!isObject(whole.value)) return refused(whole, "calls.notCall");
  const typed = type ? { value: type, place: "type" } : partAt(whole, "type");
  const call: Call = {
    ...arrival,
    whole,
    properties: partAt(whole, "properties"),
    traits: partAt(whole, "traits"),
  };
  switch (typed.value) {
    case "identify":
      return identityOf(call);
    case "track":
      return trackedOf(call);
    case "page":
      return viewOf(call, "Page Viewed");
    case "screen":
      return viewOf(call, "Screen Viewed");
    case "group":
      return groupOf(call);
    case "alias":
      return aliasOf(call);
  }
  const sentence = message("calls.noType", { given: shown(typed) });
  return {
    ...nothingTold,
    refused: [problem(typed, sentence, message("calls.noType.fix", { types: callTypes.join(", ") }))],
  };
}

function trackedOf(call: Call): ToldFacts {
  const event = partAt(call.whole, "event");
  if (typeof event.value !== "string") return refused(event, "calls.noEvent");
  if (!event.value.isWellFormed()) return refused(event, "live.notText");
  if (textOf(event) === null) return refused(event, "calls.noEvent");
  const ofOrder = /order/i.test(event.value) && orderCalls.get(plainName(event.value));
  return ofOrder ? ofOrder(call) : interestOf(call, event);
}

function plainName(event: string): string {
  return event
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_]+/g, " ");
}

function refused(part: JsonPart, key: "calls.notCall" | "calls.noEvent" | "live.notText"): ToldFacts {
  return { ...nothingTold, refused: [problem(part, message(key), message(`${key}.fix`))] };
}
