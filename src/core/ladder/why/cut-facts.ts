import type { PersonFacts } from "../person-facts.ts";

/** A person's facts as far as they had happened at an instant: what was certain then about the time to come. */
export function cutFacts(facts: PersonFacts, us: number): PersonFacts {
  const { erasedUs } = facts;
  return {
    ...facts,
    erasedUs: erasedUs !== null && erasedUs <= us ? erasedUs : null,
    orders: facts.orders.filter(({ orderedUs }) => orderedUs <= us),
    events: facts.events.filter(({ happenedUs }) => happenedUs <= us),
    answers: facts.answers.filter(({ answeredUs }) => answeredUs <= us),
    convertedUs: facts.convertedUs.filter((at) => at <= us),
    consents: facts.consents.filter(({ givenUs }) => givenUs <= us),
    overrides: facts.overrides
      .filter(({ recordedUs }) => recordedUs <= us)
      .map((override) =>
        override.revokedUs !== null && override.revokedUs > us ? { ...override, revokedUs: null } : override,
      ),
  };
}
