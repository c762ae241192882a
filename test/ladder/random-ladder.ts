import fc from "fast-check";
import type { Condition, Exit, Ladder, OrderFilter, Rung } from "../../src/core/ladder/ladder.ts";

/** The words that random histories and random ladders share, so that rules meet facts. */
export const words = {
  eventNames: ["click", "sample", "visit"],
  /** Some that rules ask for; no history ever has the last. */
  eventSets: [["visit"], ["click", "visit"], ["click", "sample", "unheard of"], ["unheard of"]],
  categories: ["Shoes", "Tents"],
  products: ["Boot", "Tarp"],
  channels: ["store", "web"],
  consents: [
    { channel: "email", purpose: "news" },
    { channel: "email", purpose: "offers" },
    { channel: "sms", purpose: "news" },
  ],
} as const;

/** A random ladder whose durations are whole numbers of `unitUs`: every kind of condition, nested up to three deep. */
export function randomLadder(unitUs: number): fc.Arbitrary<Ladder> {
  const duration = fc.integer({ min: 1, max: 24 }).map((units) => units * unitUs);
  const condition = randomCondition(duration);
  // Exits that hold nearly always would leave nothing to see.
  const seldom = fc.tuple(condition, condition, condition).map((of): Condition => ({ kind: "all", of }));
  const rule = fc.oneof({ weight: 3, arbitrary: condition }, { weight: 1, arbitrary: fragile(duration) });
  const graceUs = fc.oneof(fc.constant(0), duration);
  const rung = (id: number): fc.Arbitrary<Rung> =>
    fc.record({ id: fc.constant(`rung-${id}`), name: fc.constant({}), when: rule, graceUs });
  const exit = (id: number): fc.Arbitrary<Exit> =>
    fc.record({ id: fc.constant(`exit-${id}`), name: fc.constant({}), when: seldom });
  const first: Rung = { id: "rung-0", name: {}, when: null, graceUs: 0 };
  const oneOf = <T>(lengths: readonly number[], make: (id: number) => fc.Arbitrary<T>) =>
    fc.constantFrom(...lengths).chain((length) => fc.tuple(...Array.from({ length }, (_, i) => make(i + 1))));
  return fc
    .record({ rungs: oneOf([1, 3, 4], rung), offLadder: oneOf([0, 1, 2], exit) })
    .map(({ rungs, offLadder }) => ({ rungs: [first, ...rungs], offLadder }));
}

/** A rule whose grace an answer may end, or a consent revoked. */
function fragile(duration: fc.Arbitrary<number>): fc.Arbitrary<Condition> {
  return fc.record({
    kind: fc.constantFrom("all" as const, "any" as const),
    of: fc.tuple(
      fc.record({
        kind: fc.constant("nps" as const),
        atLeast: fc.integer({ min: 6, max: 9 }),
        which: fc.constant("latest" as const),
        windowUs: duration,
      }),
      fc.oneof(randomConsent(), randomLeaf(duration)),
    ),
  });
}

const randomConsent = (): fc.Arbitrary<Condition> =>
  fc.constantFrom(...words.consents).map((asked) => ({ kind: "consent" as const, ...asked }));

function randomCondition(duration: fc.Arbitrary<number>): fc.Arbitrary<Condition> {
  const leaf = randomLeaf(duration);
  const { condition } = fc.letrec<{ condition: Condition }>((tie) => {
    const part = tie("condition");
    const parts = fc.array(part, { minLength: 1, maxLength: 3 });
    return {
      condition: fc.oneof(
        { maxDepth: 3 },
        { weight: 5, arbitrary: leaf },
        {
          weight: 3,
          arbitrary: fc.record({ kind: fc.constantFrom("all" as const, "any" as const), of: parts }),
        },
        { weight: 2, arbitrary: fc.record({ kind: fc.constant("not" as const), of: part }) },
      ),
    };
  });
  return condition;
}

function randomLeaf(duration: fc.Arbitrary<number>): fc.Arbitrary<Condition> {
  const windowUs = fc.option(duration, { freq: 5 });
  const howMany = fc.constantFrom(
    { atLeast: 1, none: false },
    { atLeast: 1, none: false },
    { atLeast: 1, none: true },
    { atLeast: 2, none: false },
    { atLeast: 3, none: false },
  );
  const where = fc.option(randomFilter(), { freq: 2 });
  const distinct = fc.constantFrom("day" as const, "day" as const, "order" as const);
  const orders = fc
    .record({ windowUs, howMany, distinct, where })
    .map(({ howMany, ...rest }) => ({ kind: "orders" as const, ...howMany, ...rest }));
  const names = fc.constantFrom(...words.eventSets, ...words.eventSets.slice(0, 2));
  const oneOrNone = fc.constantFrom({ atLeast: 1, none: false }, { atLeast: 1, none: true });
  const events = fc
    .record({ windowUs, howMany: fc.oneof(howMany, oneOrNone), names })
    .map(({ howMany, ...rest }) => ({ kind: "events" as const, ...howMany, ...rest }));
  const referrals = fc
    .record({ windowUs, howMany })
    .map(({ howMany, ...rest }) => ({ kind: "referrals" as const, ...howMany, ...rest }));
  const money = fc.record({
    kind: fc.constantFrom("revenue" as const, "margin" as const),
    atLeastMinor: fc.constantFrom(-100, 0, 100, 200, 300, 500),
    windowUs,
  });
  const nps = fc.record({
    kind: fc.constant("nps" as const),
    atLeast: fc.integer({ min: 7, max: 10 }),
    which: fc.constantFrom("latest" as const, "latest" as const, "any" as const),
    windowUs,
  });
  const npsNone = fc.record({ kind: fc.constant("nps-none" as const), windowUs });
  const known = fc.record({ kind: fc.constant("known" as const), forUs: duration });
  return fc.oneof(
    { weight: 4, arbitrary: orders },
    { weight: 2, arbitrary: money },
    { weight: 4, arbitrary: events },
    { weight: 3, arbitrary: nps },
    { weight: 1, arbitrary: npsNone },
    { weight: 2, arbitrary: referrals },
    { weight: 2, arbitrary: randomConsent() },
    { weight: 1, arbitrary: known },
  );
}

function randomFilter(): fc.Arbitrary<OrderFilter> {
  const orNull = <T>(values: readonly T[]) => fc.option(fc.constantFrom(...values), { freq: 2 });
  return fc.record({
    category: orNull(words.categories),
    product: orNull(words.products),
    channel: orNull(words.channels),
    minRevenueMinor: orNull([0, 100, 200]),
  });
}
