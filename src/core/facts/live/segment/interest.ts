import { isoInstant } from "../../../words/iso-instant.ts";
import type { Problem } from "../../../words/problem.ts";
import { idOf, isThere, type JsonPart, numberOf, partAt, textOf } from "../json-part.ts";
import { cell } from "../row-cell.ts";
import { type ToldFacts, toldUnless } from "../told-facts.ts";
import { mustName, personOf } from "./call-person.ts";
import { timeOf } from "./call-time.ts";
import type { Call } from "./segment-call.ts";

/** Properties that may be the value of an event, the first that is there. Of all others nothing is kept. */
const values = ["value", "total", "revenue", "price"];

/** An event by the name that it has. */
export function interestOf(call: Call, name: JsonPart): ToldFacts {
  return eventOf(call, textOf(name) ?? "");
}

/** A page or a screen that was looked at. Which one is not kept. */
export function viewOf(call: Call, name: string): ToldFacts {
  return eventOf(call, name);
}

function eventOf(call: Call, name: string): ToldFacts {
  const wrong: Problem[] = [];
  const person = personOf(call);
  mustName(person, call, wrong);
  const us = timeOf(call, wrong);
  return toldUnless(wrong, () => [
    {
      kind: "events",
      source: call.source,
      rows: [
        {
          ...cell("event_id", idOf(partAt(call.whole, "messageId"))),
          ...person,
          happened: isoInstant(us ?? call.receivedUs),
          name,
          ...cell("value", worthOf(call.properties)),
        },
      ],
    },
  ]);
}

function worthOf(properties: JsonPart): number | null {
  for (const name of values) {
    const part = partAt(properties, name);
    if (isThere(part)) return numberOf(part);
  }
  return null;
}
