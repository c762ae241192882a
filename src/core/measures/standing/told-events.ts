import { type Ladder, placeId } from "../../ladder/ladder.ts";
import { type MoveKind, moveKind } from "../../ladder/moves.ts";
import { isoInstant } from "../../words/iso-instant.ts";
import type { StandingChange } from "./standing-changes.ts";

/** What may be told elsewhere, by the names that programs know it by. */
export const eventTypes = [
  "person.climbed",
  "person.fell",
  "person.left",
  "person.returned",
  "person.arrived",
  "goal.in_danger",
  "goal.out_of_danger",
] as const;
export type EventType = (typeof eventTypes)[number];

/** Something to be told, as Standard Webhooks has it: its number stays the same however often it is sent. */
export interface ToldEvent {
  readonly id: string;
  readonly type: EventType | "webhook.test";
  readonly personId: number | null;
  /** JSON: `{ type, timestamp, data }`. */
  readonly body: string;
}

const typeOf: Readonly<Record<MoveKind, EventType>> = {
  climb: "person.climbed",
  fall: "person.fell",
  lapse: "person.left",
  return: "person.returned",
  arrival: "person.arrived",
};

/**
 * What is told of a change seen at an instant; null: nobody moved, or they are nowhere any more, which is nobody's climb or fall.
 * Nobody's name, mail or customer number stands in it. Person 42, told on `customer` and now on `repeat`:
 * `{ "type": "person.climbed", "timestamp": …, "data": { "person": 42, "rung": "repeat", "from": "customer", "since": … } }`.
 */
export function movedEvent(
  { personId, now, told }: StandingChange,
  ladder: Ladder,
  seenUs: number,
): ToldEvent | null {
  if (now === null || now.place === told) return null;
  const type = typeOf[moveKind(ladder, now.place, told ?? -1)];
  const data = {
    ...{ person: personId, rung: placeId(ladder, now.place) },
    from: told === null ? null : placeId(ladder, told),
    since: isoInstant(now.sinceUs),
  };
  return event(`msg_${seenUs}_${personId}`, type, seenUs, data, personId);
}

/** Something that is told, of an instant in microseconds. */
export function event(
  id: string,
  type: ToldEvent["type"],
  us: number,
  data: unknown,
  personId: number | null = null,
): ToldEvent {
  return { id, type, personId, body: JSON.stringify({ type, timestamp: isoInstant(us), data }) };
}
