import fc from "fast-check";
import type { Brought } from "../../src/core/ladder/brought.ts";
import { forever, type Ladder } from "../../src/core/ladder/ladder.ts";
import type { OrderFact, OverrideFact, PersonFacts } from "../../src/core/ladder/person-facts.ts";
import { randomLadder, words } from "./random-ladder.ts";

/** A shop in small: a ladder, what the shop has brought, and a few people. */
export interface Case {
  readonly ladder: Ladder;
  readonly brought: Brought;
  readonly people: readonly PersonFacts[];
  /** How long one step of the grid is on which instants and durations lie. */
  readonly unitUs: number;
}

const hourUs = 3_600_000_000;
const startUs = 1_700_006_400_000_000;

/** A random shop of one to three people. */
export const randomCase: fc.Arbitrary<Case> = shopOf({ minLength: 1, maxLength: 3 });

/** A random shop of many people. */
export const randomCrowd: fc.Arbitrary<Case> = shopOf({ minLength: 10, maxLength: 30 });

/** Most instants and durations lie on one coarse grid, so that ties and windows that end upon a fact are common. */
function shopOf(people: { minLength: number; maxLength: number }): fc.Arbitrary<Case> {
  const kinds = ["orders", "margin", "answers", "referrals", "consents"] as const;
  return fc
    .constantFrom(1, hourUs, 24 * hourUs)
    .chain((unitUs) =>
      fc.record({
        ladder: randomLadder(unitUs),
        people: fc.array(randomPerson(unitUs), people),
        lacks: fc.subarray([...kinds], { maxLength: 2 }),
        silent: fc.subarray([...words.eventNames]),
        anythingMissing: fc.boolean(),
        unitUs: fc.constant(unitUs),
      }),
    )
    .map(({ ladder, people, lacks, silent, anythingMissing, unitUs }) => {
      const missing = new Set<string>(anythingMissing ? [...lacks, ...silent] : []);
      return {
        ladder,
        brought: broughtWithout(missing),
        people: people.map((person) => without(missing, person)),
        unitUs,
      };
    });
}

function broughtWithout(missing: ReadonlySet<string>): Brought {
  return {
    orders: !missing.has("orders"),
    margin: !missing.has("orders") && !missing.has("margin"),
    eventNames: new Set(words.eventNames.filter((name) => !missing.has(name))),
    answers: !missing.has("answers"),
    referrals: !missing.has("referrals"),
    consents: !missing.has("consents"),
  };
}

/** A history in which nothing is told of what the shop has not brought. The person is known from the first fact, or from `signedUpUs` if that is earlier. */
function without(missing: ReadonlySet<string>, person: RandomPerson): PersonFacts {
  const { signedUpUs, ...told } = person;
  const orders = missing.has("orders") ? [] : told.orders;
  const facts = {
    ...told,
    orders: missing.has("margin") ? orders.map((order) => ({ ...order, marginMinor: null })) : orders,
    events: told.events.filter(({ name }) => !missing.has(name.toLowerCase())),
    answers: missing.has("answers") ? [] : told.answers,
    convertedUs: missing.has("referrals") ? [] : told.convertedUs,
    consents: missing.has("consents") ? [] : told.consents,
  };
  return { ...facts, knownUs: Math.min(signedUpUs, ...firstInstants(facts)) };
}

const firstInstants = (facts: Omit<PersonFacts, "knownUs">): number[] => [
  ...facts.orders.map(({ orderedUs }) => orderedUs),
  ...facts.events.map(({ happenedUs }) => happenedUs),
  ...facts.answers.map(({ answeredUs }) => answeredUs),
  ...facts.convertedUs,
  ...facts.consents.map(({ givenUs }) => givenUs),
  ...facts.overrides.map(({ recordedUs }) => recordedUs),
];

type RandomPerson = Omit<PersonFacts, "knownUs"> & { readonly signedUpUs: number };

/** One in three lives fast: nearly everything happens at once. */
function randomPerson(unitUs: number): fc.Arbitrary<RandomPerson> {
  return fc.constantFrom(12, 40, 60).chain((steps) => personWithin(unitUs, steps));
}

function personWithin(unitUs: number, steps: number): fc.Arbitrary<RandomPerson> {
  const onGrid = fc.integer({ min: 0, max: steps }).map((units) => startUs + units * unitUs);
  const nearGrid = fc.tuple(onGrid, fc.constantFrom(-1, 1)).map(([us, offUs]) => us + offUs);
  const instant = fc.oneof({ weight: 9, arbitrary: onGrid }, { weight: 1, arbitrary: nearGrid });
  const rarely = <T>(arbitrary: fc.Arbitrary<T>, otherwise: T, weight = 9) =>
    fc.oneof({ weight, arbitrary: fc.constant(otherwise) }, { weight: 1, arbitrary });
  const some = <T>(fact: fc.Arbitrary<T>, maxLength: number) => fc.array(fact, { maxLength });
  return fc
    .record({
      signedUpUs: instant,
      excluded: rarely(fc.constant(true), false, 14),
      erasedUs: rarely<number | null>(
        instant.map((us) => us + 20 * unitUs),
        null,
      ),
      orders: fc.oneof(some(randomOrder(instant, unitUs), 3), some(randomOrder(instant, unitUs), 8)),
      events: some(
        fc.record({
          happenedUs: instant,
          name: fc.constantFrom(...words.eventNames, "Visit", "something else"),
        }),
        10,
      ),
      answers: some(fc.record({ answeredUs: instant, score: fc.integer({ min: 5, max: 10 }) }), 5),
      convertedUs: some(instant, 4),
      consents: some(
        fc
          .record({ givenUs: instant, asked: fc.constantFrom(...words.consents), granted: fc.boolean() })
          .map(({ asked, ...consent }) => ({ ...consent, ...asked })),
        6,
      ),
      overrides: rarely(some(randomOverride(instant, unitUs), 4), [], 2),
    })
    .map((person) => ({
      ...person,
      orders: person.orders.toSorted((a, b) => a.orderedUs - b.orderedUs),
      events: person.events.toSorted((a, b) => a.happenedUs - b.happenedUs),
      answers: person.answers.toSorted((a, b) => a.answeredUs - b.answeredUs),
      convertedUs: person.convertedUs.toSorted((a, b) => a - b),
      consents: person.consents.toSorted((a, b) => a.givenUs - b.givenUs),
      overrides: person.overrides.toSorted((a, b) => a.recordedUs - b.recordedUs),
    }));
}

/** A local day is three steps of the grid long. Now and then a clock is put back across midnight: a day comes again. */
function randomOrder(instant: fc.Arbitrary<number>, unitUs: number): fc.Arbitrary<OrderFact> {
  const clockPutBack = fc.constantFrom(0, 0, 0, 1);
  const money = fc.option(fc.constantFrom(-50, 0, 50, 100, 150, 300), { freq: 6 });
  const line = fc.record({
    sku: fc.constantFrom(...words.products, null, null),
    product: fc.constantFrom(...words.products, "boot", null),
    category: fc.constantFrom(...words.categories, "SHOES", null),
  });
  return fc
    .record({
      orderedUs: instant,
      clockPutBack,
      revenueMinor: money,
      marginMinor: money,
      channel: fc.constantFrom(...words.channels, "WEB", null),
      lines: fc.array(line, { maxLength: 2 }),
    })
    .map(({ clockPutBack, ...order }) => ({
      ...order,
      localDay: Math.floor((order.orderedUs - startUs) / (3 * unitUs)) - clockPutBack,
    }));
}

function randomOverride(instant: fc.Arbitrary<number>, unitUs: number): fc.Arbitrary<OverrideFact> {
  const later = fc.integer({ min: 0, max: 30 }).map((units) => units * unitUs);
  return fc
    .record({
      rung: fc.constantFrom("rung-0", "rung-1", "rung-2", "rung-3", "exit-1", "gone"),
      recordedUs: instant,
      forUs: fc.oneof({ weight: 9, arbitrary: later }, { weight: 1, arbitrary: fc.constant(forever) }),
      revokedAfterUs: fc.option(later, { freq: 2 }),
    })
    .map(({ forUs, revokedAfterUs, ...override }) => ({
      ...override,
      untilUs: Math.min(forever, override.recordedUs + forUs),
      revokedUs: revokedAfterUs === null ? null : override.recordedUs + revokedAfterUs,
    }));
}
