import type { PersonFacts } from "../person-facts.ts";

/**
 * A person's facts as far as they had happened at an instant: what was certain then about the time to come. What was set by
 * hand counts until `setUntilUs`: where the data end before today, somebody may since have been put on a rung.
 */
export function cutFacts(facts: PersonFacts, us: number, setUntilUs = us): PersonFacts {
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
      .filter(({ recordedUs }) => recordedUs <= setUntilUs)
      .map((override) =>
        override.revokedUs !== null && override.revokedUs > setUntilUs
          ? { ...override, revokedUs: null }
          : override,
      ),
  };
}
