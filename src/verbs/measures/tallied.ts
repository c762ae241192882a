import type { Tallies } from "../../io/beside/tallies.ts";
import { type FactsOf, type TallyBeside, type ToldBy, tallyBeside } from "../../io/beside/tally-beside.ts";
import type { EveryPerson, FactsOfStretch } from "./by-person.ts";

/** Begins to count something of everyone, on another thread where they are many. */
export function tallyOf<Name extends keyof Tallies>(
  { many }: Pick<EveryPerson, "many">,
  name: Name,
  ...asked: Parameters<Tallies[Name]>
): TallyBeside<Name> {
  return tallyBeside(many, name, ...asked);
}

/** What came of a tally of everyone, of whom it takes `wanted`. */
export async function toldOf<Name extends keyof Tallies>(
  everyone: EveryPerson,
  tally: TallyBeside<Name>,
  wanted: (facts: FactsOfStretch) => Promise<FactsOf<Name>>,
): Promise<ToldBy<Name>> {
  try {
    await everyone.each(async (facts) => tally.take(...(await wanted(facts))));
    return await tally.told();
  } finally {
    tally.gone();
  }
}
