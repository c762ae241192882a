import fc from "fast-check";
import type { KindName } from "../../src/core/facts/kinds.ts";
import type { CleanedRow } from "./cleaned.ts";

/** One row as a file would tell it, with the instant it happened. */
export interface WorldRow {
  readonly kind: KindName;
  readonly happenedUs: number;
  readonly row: CleanedRow;
}

const dayUs = 86_400_000_000;
/** The world begins 2022-01-01 and lasts 1,000 days. */
export const worldStartUs = Date.UTC(2022, 0, 1) * 1000;
export const worldEndUs = worldStartUs + 1000 * dayUs;

export const numbers = ["1", "2", "3", "4", "5", "6"] as const;
/** Customer number n has mail mN; two mails are shared, two belong to nobody with a number. */
export const emailOf: Record<string, string> = {
  1: "m1@a.no",
  2: "m2@a.no",
  3: "m3@a.no",
  4: "shared@a.no",
  5: "shared@a.no",
  6: "m6@a.no",
};
const lone = ["m1@a.no", "m2@a.no", "shared@a.no", "guest@a.no", "guest2@a.no"] as const;

/** An instant to the minute: as an instant, as local time, or as a bare date. */
const instant = fc
  .record({ minute: fc.integer({ min: 0, max: 1000 * 1440 - 1 }), form: fc.constantFrom(0, 0, 1, 2) })
  .map(({ minute, form }) => {
    const at = worldStartUs + minute * 60_000_000;
    return { at: form === 2 ? at - (at % dayUs) : at, form };
  });

const person = fc.oneof(
  fc
    .constantFrom(...numbers)
    .chain((number) =>
      fc.boolean().map((both) => ({ number, email: both ? (emailOf[number] as string) : null })),
    ),
  fc.constantFrom(...lone).map((email) => ({ number: null, email })),
);
const nobody = fc.constant({ number: null, email: null });

const named = (field: string, { number, email }: { number: string | null; email: string | null }) => ({
  [`${field}_number`]: number,
  [`${field}_email`]: email,
});
const dated = (field: string, { at, form }: { at: number; form: number }) => ({
  [`${field}_at`]: at,
  [`${field}_form`]: form,
});

const order = (id: number) =>
  fc
    .record({
      who: fc.oneof({ weight: 12, arbitrary: person }, { weight: 1, arbitrary: nobody }),
      when: instant,
      gross: fc.constantFrom(0, 9900, 25000, 100000),
    })
    .map(
      ({ who, when, gross }): WorldRow => ({
        kind: "orders",
        happenedUs: when.at,
        row: {
          order_id: `o${id}`,
          ...named("person", who),
          ...dated("ordered", when),
          gross_minor: gross,
          tax_minor: gross / 5,
        },
      }),
    );
const refund = (id: number, orders: number) =>
  fc.record({ of: fc.nat(orders), when: instant, gross: fc.constantFrom(5000, 25000, 200000) }).map(
    ({ of, when, gross }): WorldRow => ({
      kind: "refunds",
      happenedUs: when.at,
      row: { refund_id: `r${id}`, order_id: `o${of}`, ...dated("refunded", when), gross_minor: gross },
    }),
  );
const cancellation = (orders: number) =>
  fc.record({ of: fc.nat(orders), when: instant }).map(
    ({ of, when }): WorldRow => ({
      kind: "cancellations",
      happenedUs: when.at,
      row: { order_id: `o${of}`, ...dated("cancelled", when) },
    }),
  );
const event = (id: number) =>
  fc
    .record({
      who: person,
      when: instant,
      name: fc.constantFrom("Signed Up", "Product Added", "Page Viewed"),
    })
    .map(
      ({ who, when, name }): WorldRow => ({
        kind: "events",
        happenedUs: when.at,
        row: { event_id: `e${id}`, ...named("person", who), ...dated("happened", when), name },
      }),
    );
const answer = (id: number) =>
  fc.record({ who: person, when: instant, score: fc.constantFrom(3, 8, 9, 10) }).map(
    ({ who, when, score }): WorldRow => ({
      kind: "answers",
      happenedUs: when.at,
      row: { answer_id: `a${id}`, ...named("person", who), ...dated("answered", when), score },
    }),
  );
const referral = (id: number) =>
  fc.record({ referrer: person, friend: person, when: instant }).map(
    ({ referrer, friend, when }): WorldRow => ({
      kind: "referrals",
      happenedUs: when.at,
      row: {
        referral_id: `f${id}`,
        ...named("referrer", referrer),
        ...named("friend", friend),
        ...dated("made", when),
      },
    }),
  );
const signUp = fc.record({ who: person, when: fc.option(instant) }).map(
  ({ who, when }): WorldRow => ({
    kind: "people",
    happenedUs: when?.at ?? worldStartUs,
    row: { ...named("person", who), ...(when ? dated("known", when) : {}) },
  }),
);
const override = fc
  .record({
    who: person,
    when: instant,
    days: fc.integer({ min: 1, max: 300 }),
    rung: fc.constantFrom("ambassador", "lead", "nosuch"),
  })
  .map(
    ({ who, when, days, rung }): WorldRow => ({
      kind: "overrides",
      happenedUs: when.at,
      row: {
        ...named("person", who),
        ...dated("recorded", when),
        until_at: when.at + days * dayUs,
        until_form: when.form,
        rung,
        reason: "test",
      },
    }),
  );
const merge = fc
  .record({ kept: fc.constantFrom(...numbers), gone: fc.constantFrom(...numbers), when: instant })
  .map(
    ({ kept, gone, when }): WorldRow => ({
      kind: "merges",
      happenedUs: when.at,
      row: { kept_number: kept, gone_number: gone, ...dated("recorded", when) },
    }),
  );

/** Everything a small shop could tell: 25 orders and a dozen of what else there is, each key once. */
export const world: fc.Arbitrary<readonly WorldRow[]> = fc
  .tuple(
    fc.tuple(...Array.from({ length: 25 }, (_, i) => order(i))),
    fc.tuple(...Array.from({ length: 4 }, (_, i) => refund(i, 27))),
    fc.array(cancellation(27), { maxLength: 2 }),
    fc.tuple(...Array.from({ length: 10 }, (_, i) => event(i))),
    fc.tuple(...Array.from({ length: 8 }, (_, i) => answer(i))),
    fc.tuple(...Array.from({ length: 6 }, (_, i) => referral(i))),
    fc.array(signUp, { maxLength: 5 }),
    fc.array(override, { maxLength: 3 }),
    fc.array(merge, { maxLength: 2 }),
  )
  .map((parts) => parts.flat() as WorldRow[]);
