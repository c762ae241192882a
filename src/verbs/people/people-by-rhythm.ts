import { localDay } from "../../core/facts/zone.ts";
import type { RhythmState } from "../../core/measures/rhythm/rhythm.ts";
import type { Standpoint } from "../asking/standpoint.ts";
import { everyPerson } from "../measures/by-person.ts";
import { tallyOf, toldOf } from "../measures/tallied.ts";

/** Who is in a state by their own rhythm, as `/retention` judges it: of everyone, since one's rhythm is held against the shop's. Their persons. */
export async function peopleByRhythm(
  { projection, asOfUs, zone }: Standpoint,
  state: RhythmState,
): Promise<Int32Array> {
  const everyone = await everyPerson(projection);
  const at = { us: asOfUs, day: localDay(asOfUs, zone) };
  const persons = await toldOf(everyone, tallyOf(everyone, "personsInRhythm", at, state), async (facts) => [
    await facts.orders(),
    await facts.stays(),
    await facts.known(),
  ]);
  return persons ?? new Int32Array();
}
