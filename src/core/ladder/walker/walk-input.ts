import { passes } from "../conditions/order-filter.ts";
import { forever, type Ladder } from "../ladder.ts";
import type { OrderFact, OverrideFact, PersonFacts } from "../person-facts.ts";
import type { Needs, WalkInput } from "./kernel.ts";

/**
 * A bucket made of people who are already in memory, numbered 0, 1, 2, … as they stand in the list: what the engine makes
 * of tables, for a few. Events are not collapsed. Overrides on rungs that the ladder lacks are left out.
 */
export function walkInput(ladder: Ladder, needs: Needs, people: readonly PersonFacts[]): WalkInput {
  const { answers, referrals } = needs;
  return {
    people: {
      person: Int32Array.from(people.keys()),
      knownUs: Float64Array.from(people, ({ knownUs }) => knownUs),
      excluded: Uint8Array.from(people, ({ excluded }) => Number(excluded)),
      erasedUs: Float64Array.from(people, ({ erasedUs }) => erasedUs ?? forever),
    },
    orders: ordersOf(needs, people),
    events: needs.eventSets.map(({ names }) => {
      const wanted = new Set(names);
      const rows = rowsOf(people, ({ events }) =>
        events.filter(({ name }) => wanted.has(name.toLowerCase())),
      );
      const us = instants(rows, ({ happenedUs }) => happenedUs);
      return { person: rows.person, us, lastUs: us };
    }),
    answers: answersOf(answers ? people : []),
    referrals: referralsOf(referrals ? people : []),
    consents: consentsOf(needs, people),
    overrides: overridesOf(ladder, people),
  };
}

/** Facts of several people, one after the other. */
interface Rows<Fact> {
  readonly person: Int32Array;
  readonly facts: readonly Fact[];
}

function rowsOf<Fact>(
  people: readonly PersonFacts[],
  factsOf: (facts: PersonFacts) => readonly Fact[],
): Rows<Fact> {
  const perPerson = people.map(factsOf);
  return {
    person: Int32Array.from(perPerson.flatMap((facts, person) => facts.map(() => person))),
    facts: perPerson.flat(),
  };
}

const instants = <Fact>({ facts }: Rows<Fact>, usOf: (fact: Fact) => number) =>
  Float64Array.from(facts, usOf);

function ordersOf(needs: Needs, people: readonly PersonFacts[]): WalkInput["orders"] {
  const rows = rowsOf(people, ({ orders }) => (needs.orders ? orders : []));
  return {
    person: rows.person,
    us: instants(rows, ({ orderedUs }) => orderedUs),
    day: Int32Array.from(rows.facts, ({ localDay }) => localDay),
    revenueMinor: Float64Array.from(rows.facts, ({ revenueMinor }) => revenueMinor ?? Number.NaN),
    marginMinor: Float64Array.from(rows.facts, ({ marginMinor }) => marginMinor ?? Number.NaN),
    filters: Int32Array.from(rows.facts, (order) => filterBits(needs, order)),
  };
}

const filterBits = (needs: Needs, order: OrderFact) =>
  needs.filters.reduce((bits, filter, slot) => (passes(order, filter) ? bits | (1 << slot) : bits), 0);

function answersOf(people: readonly PersonFacts[]): WalkInput["answers"] {
  const rows = rowsOf(people, ({ answers }) => answers);
  return {
    person: rows.person,
    us: instants(rows, ({ answeredUs }) => answeredUs),
    score: Int32Array.from(rows.facts, ({ score }) => score),
  };
}

function referralsOf(people: readonly PersonFacts[]): WalkInput["referrals"] {
  const rows = rowsOf(people, ({ convertedUs }) => convertedUs);
  return { person: rows.person, us: instants(rows, (us) => us) };
}

function consentsOf(needs: Needs, people: readonly PersonFacts[]): WalkInput["consents"] {
  const slotOf = ({ channel, purpose }: PersonFacts["consents"][number]) =>
    needs.consents.findIndex((asked) => asked.channel === channel && asked.purpose === purpose);
  const rows = rowsOf(people, ({ consents }) => consents.filter((consent) => slotOf(consent) >= 0));
  return {
    person: rows.person,
    us: instants(rows, ({ givenUs }) => givenUs),
    slot: Int32Array.from(rows.facts, slotOf),
    granted: Uint8Array.from(rows.facts, ({ granted }) => Number(granted)),
  };
}

function overridesOf(ladder: Ladder, people: readonly PersonFacts[]): WalkInput["overrides"] {
  const placeOf = ({ rung }: OverrideFact) => ladder.rungs.findIndex(({ id }) => id === rung);
  const rows = rowsOf(people, ({ overrides }) => overrides.filter((override) => placeOf(override) >= 0));
  return {
    person: rows.person,
    us: instants(rows, ({ recordedUs }) => recordedUs),
    untilUs: instants(rows, ({ untilUs, revokedUs }) => Math.min(untilUs, revokedUs ?? forever)),
    place: Int32Array.from(rows.facts, placeOf),
  };
}
