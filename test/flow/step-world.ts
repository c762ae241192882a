import type { KindName } from "../../src/core/facts/kinds.ts";
import type { Chance } from "../fuzz/chance.ts";
import type { CleanedRow } from "./cleaned.ts";
import type { RowsOfKind } from "./shop-of-rows.ts";

const dayUs = 86_400_000_000;
const startUs = Date.UTC(2022, 0, 1) * 1000;
/** After everything that happens in such a world. */
export const stepsFromUs = startUs + 1002 * dayUs;

type Row = Record<string, string | number | boolean | null>;

const numbers = ["1", "2", "3", "4", "5", "6", "7", "8", "9"];
const mails = ["m1@a.no", "m2@a.no", "m3@a.no", "both@a.no", "g1@a.no", "g2@staff.no", "g3@a.no"];
const visitors = ["v1", "v2", "v3", "v4"];

/** Loads of a small shop one after the other: later ones tell earlier facts again, otherwise or in the same words, and join people. */
export function stepWorld(chance: Chance): { next(): RowsOfKind } {
  const told = new Map<KindName, Row[]>();
  let count = 0;
  const makers = makersOf(chance, () => ++count, told);
  const kinds = Object.keys(makers) as (keyof typeof makers)[];
  return {
    next() {
      const kind = chance.oneIn(3) ? "orders" : chance.of(kinds);
      const earlier = told.get(kind) ?? [];
      const rows = Array.from({ length: chance.between(1, 4) }, () => {
        const before = earlier.length > 0 && chance.oneIn(4) ? chance.of(earlier) : null;
        if (!before) return makers[kind]();
        const id = idOf[kind];
        if (!id || chance.oneIn(3)) return before;
        return { ...makers[kind](), [id]: before[id] ?? null };
      });
      told.set(kind, [...earlier, ...rows]);
      const lines = kind === "orders" && chance.oneIn(2) ? linesOf(chance, rows) : [];
      return { kind, rows: rows as CleanedRow[], lines };
    },
  };
}

const idOf: Partial<Record<KindName, string>> = {
  orders: "order_id",
  refunds: "refund_id",
  cancellations: "order_id",
  events: "event_id",
  answers: "answer_id",
  referrals: "referral_id",
  touches: "touch_id",
};

function makersOf(chance: Chance, next: () => number, told: ReadonlyMap<KindName, readonly Row[]>) {
  const when = (field: string): Row => {
    const at = startUs + chance.below(1000 * 1440) * 60_000_000;
    const form = chance.of([0, 0, 1, 2]);
    return { [`${field}_at`]: form === 2 ? at - (at % dayUs) : at, [`${field}_form`]: form };
  };
  const who = (field: string, mayBeVisitor = false): Row => {
    const number = chance.of(numbers);
    const email = chance.oneIn(2) ? chance.of(mails) : `own${number}@a.no`;
    const forms: Row[] = [
      { [`${field}_number`]: number },
      { [`${field}_number`]: number, [`${field}_email`]: `own${number}@a.no` },
      { [`${field}_email`]: email },
      { [`${field}_number`]: number, ...(chance.oneIn(4) ? { [`${field}_email`]: email } : {}) },
    ];
    const form = chance.of(forms);
    if (!mayBeVisitor) return form;
    return chance.oneIn(3)
      ? { [`${field}_anonymous`]: chance.of(visitors) }
      : chance.oneIn(4)
        ? { ...form, [`${field}_anonymous`]: chance.of(visitors) }
        : form;
  };
  const id = (prefix: string) => `${prefix}${next()}`;
  const someOrder = () => {
    const known = told.get("orders") ?? [];
    return known.length === 0 || chance.oneIn(4)
      ? `o${chance.below(60)}`
      : (chance.of(known).order_id ?? null);
  };
  return {
    orders: (): Row => ({
      order_id: `o${next()}`,
      ...(chance.oneIn(12) ? {} : who("person", chance.oneIn(6))),
      ...when("ordered"),
      gross_minor: chance.of([0, 9900, 25000, 100000]),
      currency: chance.of(["NOK", "NOK", "EUR"]),
      refunded_gross_minor: chance.oneIn(6) ? chance.of([9900, 5000]) : null,
      coupon: chance.oneIn(5) ? "SALE" : null,
      counts: !chance.oneIn(8),
    }),
    refunds: (): Row => ({
      refund_id: id("r"),
      order_id: someOrder(),
      ...(chance.oneIn(3) ? {} : when("refunded")),
      gross_minor: chance.of([5000, 25000, 200000]),
    }),
    cancellations: (): Row => ({ order_id: someOrder(), ...when("cancelled") }),
    lines: (): Row => ({
      order_id: `o${chance.below(60)}`,
      sku: chance.of(["a", "b"]),
      quantity: 2,
      revenue_minor: 5000,
    }),
    events: (): Row => ({
      event_id: chance.oneIn(5) ? null : id("e"),
      ...who("person", true),
      ...when("happened"),
      name: chance.of(["Signed Up", "Product Added", "Page Viewed"]),
    }),
    answers: (): Row => ({
      answer_id: id("a"),
      ...who("person", true),
      ...when("answered"),
      score: chance.of([3, 8, 9, 10]),
      survey_kind: chance.of(["nps", "nps", "csat"]),
    }),
    referrals: (): Row => ({
      referral_id: id("f"),
      ...who("referrer"),
      ...who("friend"),
      made_at: startUs + chance.below(4) * 100 * dayUs,
      made_form: chance.of([0, 2]),
    }),
    people: (): Row => ({
      ...who("person", true),
      ...(chance.oneIn(2) ? when("known") : {}),
      company: chance.oneIn(9) ? "AS" : null,
    }),
    consents: (): Row => ({
      ...who("person", true),
      given_at: startUs + chance.below(3) * dayUs,
      given_form: 0,
      channel: chance.of(["email", "sms"]),
      purpose: "marketing",
      granted: chance.oneIn(2),
    }),
    touches: (): Row => ({
      touch_id: id("t"),
      ...who("person", true),
      ...when("sent"),
      channel: "email",
      arm: chance.of(["treated", "held_out"]),
    }),
    responses: (): Row => ({
      touch_id: `t${chance.below(60)}`,
      ...when("happened"),
      response_kind: "opened",
    }),
    spend: (): Row => ({
      ...when("spent"),
      channel: "search",
      amount_minor: 100,
      currency: chance.of(["NOK", "EUR"]),
    }),
    overrides: (): Row => {
      const recorded = when("recorded");
      return {
        ...who("person", true),
        ...recorded,
        until_at: (recorded.recorded_at as number) + chance.between(1, 300) * dayUs,
        until_form: recorded.recorded_form as number,
        rung: chance.of(["ambassador", "lead", "nosuch"]),
        reason: "test",
      };
    },
    merges: (): Row => ({
      kept_number: chance.of(numbers),
      gone_number: chance.of(numbers),
      ...when("recorded"),
    }),
  } satisfies Partial<Record<KindName, () => Row>>;
}

function linesOf(chance: Chance, orders: readonly Row[]): CleanedRow[] {
  return orders.flatMap(({ order_id }) =>
    Array.from({ length: chance.between(0, 2) }, () => ({
      order_id: order_id ?? null,
      sku: chance.of(["a", "b", "c"]),
      quantity: chance.between(1, 3),
      revenue_minor: chance.of([100, 5000]),
      category: chance.of(["shoes", null]),
    })),
  );
}
