import { localDay } from "../../core/facts/zone.ts";
import type { GroupOfEach } from "../../core/measures/people/group-of-each.ts";
import { type PackedGroups, packedGroups, unpackedGroups } from "../../core/measures/people/packed-groups.ts";
import type { Standpoint } from "./standpoint.ts";

/**
 * Bytes that are kept at most. A day of a million people takes half a million by rhythm, and less than one by the groups found and two segments made: answers
 * are kept longer than who is behind their numbers, and where those are gone they are reckoned again, for seconds.
 */
const mostBytes = 64_000_000;
/** Of so many facts and ladders, the last asked about: once others came nobody asks for the former any more, but whoever still reads them, or looks back. */
const mostFacts = 3;

interface Kept extends PackedGroups {
  readonly facts: string;
}

const kept = new Map<string, Kept>();
let bytes = 0;

/** The facts and the day that are asked about. */
export type FactsThen = Pick<Standpoint, "projection" | "asOfUs" | "zone">;

/**
 * What was reckoned of each person of some facts on a day, for whoever asks next who they are. `what` says what it is and all that it rests on besides the
 * facts and the day: once all facts have come only the day tells people apart. Of more than are kept those go that nobody asked for longest, and with facts all that was told of them.
 */
export function keepOfEveryone(then: FactsThen, what: string, told: GroupOfEach): void {
  const key = keyOf(then, what);
  const { facts } = then.projection;
  if (key !== null && facts !== null) standLast(key, { ...packedGroups(told), facts });
}

/** What was kept so; null: nothing. */
export function keptOfEveryone(then: FactsThen, what: string): GroupOfEach | null {
  const key = keyOf(then, what);
  const found = key === null ? undefined : kept.get(key);
  if (key === null || found === undefined) return null;
  standLast(key, found);
  return unpackedGroups(found);
}

function standLast(key: string, told: Kept): void {
  drop(key);
  kept.set(key, told);
  bytes += told.packed.byteLength;
  const lastFacts = [...new Set([...kept.values()].reverse().map(({ facts }) => facts))].slice(0, mostFacts);
  for (const [which, { facts }] of kept) if (!lastFacts.includes(facts)) drop(which);
  for (const oldest of kept.keys()) {
    if (bytes <= mostBytes || kept.size === 1) break;
    drop(oldest);
  }
}

/** Null: what is asked next may be told of other facts. */
function keyOf(
  { projection: { facts, newestFactUs }, asOfUs, zone }: FactsThen,
  what: string,
): string | null {
  if (facts === null) return null;
  const isPast = newestFactUs !== null && asOfUs < newestFactUs;
  return JSON.stringify([facts, what, localDay(asOfUs, zone), isPast ? asOfUs : null]);
}

function drop(key: string): void {
  bytes -= kept.get(key)?.packed.byteLength ?? 0;
  kept.delete(key);
}
