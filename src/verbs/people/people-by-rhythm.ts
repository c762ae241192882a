import { localDay } from "../../core/facts/zone.ts";
import { marksOfGroup } from "../../core/measures/people/group-of-each.ts";
import { type RhythmState, rhythmStates } from "../../core/measures/rhythm/rhythm.ts";
import { type FactsThen, keepOfEveryone, keptOfEveryone } from "../asking/kept-of-everyone.ts";
import { everyPerson } from "../measures/by-person.ts";
import { tallyOf, toldOf } from "../measures/tallied.ts";

/** A state by somebody's own rhythm; `back`: any but that they bought on one day only, so that they have one. */
export type AskedRhythm = RhythmState | "back";
export const askedRhythms = [...rhythmStates, "back"] as const;

/**
 * Who is in a state by their own rhythm, as `/retention` judges it: of everyone, since one's rhythm is held against the shop's. Marks by number of the
 * person. Where retention of the same facts was told of that day, it is what was found then.
 */
export async function peopleByRhythm(then: FactsThen, state: AskedRhythm): Promise<Uint8Array> {
  const groups = keptOfEveryone(then, "rhythm") ?? keepRhythms(then, await judged(then));
  const states = state === "back" ? rhythmStates.filter((one) => one !== "once") : [state];
  return marksOfGroup(groups, ...states) ?? new Uint8Array();
}

/** Keeps everybody's state at an instant, as `rhythmCounts` tells them, for whoever asks who they are. */
export function keepRhythms(then: FactsThen, states: Uint8Array) {
  const groups = { of: states, names: rhythmStates };
  keepOfEveryone(then, "rhythm", groups);
  return groups;
}

async function judged({ projection, asOfUs, zone }: FactsThen): Promise<Uint8Array> {
  const everyone = await everyPerson(projection);
  const at = { us: asOfUs, day: localDay(asOfUs, zone) };
  const states = await toldOf(everyone, tallyOf(everyone, "statesJudged", at), async (facts) => [
    await facts.daysBought(asOfUs),
    await facts.known(),
  ]);
  return states ?? new Uint8Array();
}
