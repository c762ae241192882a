import { localDay } from "../../core/facts/zone.ts";
import { marksOfRhythm, type RhythmState } from "../../core/measures/rhythm/rhythm.ts";
import { keepOfEveryone, keptOfEveryone } from "../asking/kept-of-everyone.ts";
import type { Standpoint } from "../asking/standpoint.ts";
import { everyPerson } from "../measures/by-person.ts";
import { tallyOf, toldOf } from "../measures/tallied.ts";

type At = Pick<Standpoint, "projection" | "asOfUs" | "zone">;

/**
 * Who is in a state by their own rhythm, as `/retention` judges it: of everyone, since one's rhythm is held against the shop's. Marks by number of the
 * person. Where retention of the same facts was told of that day, it is what was found then.
 */
export async function peopleByRhythm(at: At, state: RhythmState): Promise<Uint8Array> {
  const states = keptOfEveryone(at.projection, keyOf(at)) ?? (await judged(at));
  return marksOfRhythm(states, state);
}

/** Keeps everybody's state at an instant, as `rhythmCounts` tells them, for whoever asks who they are. */
export function keepRhythms(at: At, states: Uint8Array): void {
  keepOfEveryone(at.projection, keyOf(at), states);
}

async function judged(at: At): Promise<Uint8Array> {
  const everyone = await everyPerson(at.projection);
  const then = { us: at.asOfUs, day: localDay(at.asOfUs, at.zone) };
  const tally = tallyOf(everyone, "rhythmsJudged", [then], at.asOfUs);
  const [now] = await toldOf(everyone, tally, async (facts) => [
    await facts.orders(),
    await facts.stays(),
    await facts.known(),
  ]);
  const states = now?.states ?? new Uint8Array();
  keepRhythms(at, states);
  return states;
}

/** Once all facts have come a rhythm changes with the day alone. */
function keyOf({ projection: { newestFactUs }, asOfUs, zone }: At): string {
  const past = newestFactUs !== null && asOfUs < newestFactUs;
  return JSON.stringify(["rhythm", localDay(asOfUs, zone), past ? asOfUs : null]);
}
