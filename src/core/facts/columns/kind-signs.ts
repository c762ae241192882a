import type { KindName } from "../kinds.ts";
import { type Assigned, assignColumns } from "./assign-columns.ts";
import { personParts } from "./targets.ts";

interface Signs {
  has(kind: KindName, ...targets: readonly string[]): boolean;
  /** A column whose name says this and nothing else. */
  own(kind: KindName, ...targets: readonly string[]): boolean;
  person(kind: KindName, field?: string): boolean;
  tellsOfMore(): boolean;
}

const lineTargets = ["lines.sku", "lines.product", "lines.quantity", "lines.revenue", "lines.price"];

/** By what a file is known to be of a kind, the most special kind first: the first sign that holds decides. */
const signs: readonly (readonly [KindName, (s: Signs) => boolean])[] = [
  ["merges", (s) => s.person("merges", "kept") && s.person("merges", "gone")],
  ["referrals", (s) => s.person("referrals", "referrer") && s.person("referrals", "friend")],
  ["overrides", (s) => s.own("overrides", "rung", "until") && s.person("overrides")],
  ["rates", (s) => isRates(s)],
  ["products", (s) => isProducts(s)],
  [
    "responses",
    (s) =>
      s.own("responses", "touch_id") &&
      s.has("responses", "response_kind", "happened") &&
      !s.person("events"),
  ],
  ["touches", (s) => isTouches(s)],
  [
    "consents",
    (s) =>
      s.person("consents") &&
      s.has("consents", "given", "granted") &&
      (s.own("consents", "granted")
        ? s.has("consents", "channel") || s.has("consents", "purpose")
        : s.own("consents", "channel", "purpose")),
  ],
  [
    "answers",
    (s) =>
      s.own("answers", "score") &&
      s.person("answers") &&
      s.has("answers", "answered") &&
      !s.own("orders", "gross"),
  ],
  ["refunds", (s) => isRefunds(s)],
  [
    "cancellations",
    (s) =>
      s.has("cancellations", "order_id") && s.own("cancellations", "cancelled") && !s.has("orders", "gross"),
  ],
  [
    "events",
    (s) =>
      s.has("events", "name", "happened") &&
      (s.own("events", "name") || s.own("events", "event_id") || s.own("events", "happened")) &&
      s.person("events"),
  ],
  [
    "spend",
    (s) =>
      s.has("spend", "amount", "spent") &&
      (s.own("spend", "amount") || s.own("spend", "spent")) &&
      !s.person("orders") &&
      !s.has("orders", "order_id"),
  ],
  [
    "orders",
    (s) =>
      s.has("orders", "ordered") &&
      (s.has("orders", "gross") || lineTargets.slice(3).some((t) => s.has("orders", t))),
  ],
  [
    "lines",
    (s) => s.has("lines", "order_id") && ["sku", "product", "quantity"].some((t) => s.own("lines", t)),
  ],
  ["people", (s) => s.person("people") && !s.tellsOfMore()],
];

/** What a list of people seldom tells. */
const typical: readonly (readonly [KindName, readonly string[]])[] = [
  ["orders", ["order_id", "ordered"]],
  ["lines", ["sku", "product", "quantity"]],
  ["refunds", ["refund_id", "refunded"]],
  ["events", ["event_id", "happened", "name"]],
  ["answers", ["answer_id", "answered", "score", "survey"]],
  ["consents", ["given", "purpose", "basis", "granted"]],
  ["touches", ["touch_id", "sent", "play"]],
  ["responses", ["touch_id", "response_kind"]],
  ["overrides", ["rung", "until"]],
];

/** Marks of one kind that lists of people bear now and then. */
const alsoOfPeople = new Set(["granted", "play"]);

/**
 * Whether columns that a list of people has no use for are typical of another kind: two of one kind, or one where
 * nothing but the person is told of the people.
 */
function tellsOfMore(of: (kind: KindName) => Assigned): boolean {
  const people = of("people");
  const used = new Set(people.columns.values());
  const toldOfThem = [...people.own].some((target) => !target.startsWith("person_"));
  return typical.some(([kind, targets]) => {
    const { own, columns } = of(kind);
    const seen = targets.filter((target) => own.has(target) && !used.has(columns.get(target) ?? -1));
    return seen.length > 1 || (!toldOfThem && seen.some((target) => !alsoOfPeople.has(target)));
  });
}

/** An order, too, may tell the rate by which it was paid. */
function isRates(s: Signs): boolean {
  if (s.person("orders") || s.own("orders", "gross") || s.own("spend", "campaign")) return false;
  return (
    s.own("rates", "rate") &&
    s.has("rates", "currency", "day") &&
    !s.own("lines", "order_id") &&
    !s.own("products", "sku")
  );
}

/** What is sold has an order, a buyer or a day of sale beside the product. */
function isProducts(s: Signs): boolean {
  if (s.person("orders") || s.has("lines", "order_id") || s.own("orders", "ordered")) return false;
  if (!s.own("products", "sku") || s.own("orders", "lines.revenue")) return false;
  if (s.own("products", "unit_cost")) return true;
  const told = s.own("products", "category") || s.has("products", "name");
  return told && !s.has("orders", "ordered") && !s.own("lines", "quantity");
}

function isTouches(s: Signs): boolean {
  if (!s.person("touches") || s.own("events", "name")) return false;
  const told = s.has("touches", "channel") || s.own("touches", "play");
  return (
    (s.own("touches", "sent") && told) || (s.own("touches", "touch_id") && s.has("touches", "sent") && told)
  );
}

/** An order with a buyer or a status tells its own amount beside what was paid back of it. */
function isOrdersRefunded(s: Signs): boolean {
  return (
    !s.own("refunds", "refund_id") &&
    s.has("orders", "order_id", "ordered", "gross", "refunded_gross") &&
    (s.person("orders") || s.own("orders", "status"))
  );
}

function isRefunds(s: Signs): boolean {
  const bought = s.person("orders") || !s.own("refunds", "refund_id");
  if (bought && s.own("orders", "gross") && s.has("orders", "refunded_gross")) return false;
  if (isOrdersRefunded(s)) return false;
  const named = s.own("refunds", "refund_id") || s.own("refunds", "refunded");
  if (named && s.has("refunds", "gross")) return true;
  return (
    s.own("refunds", "gross") &&
    s.has("refunds", "order_id") &&
    !s.own("orders", "ordered") &&
    !s.own("orders", "gross")
  );
}

/** The kind that a file's headers show, null if they show none. `kindShown(["Kundenr", "Dato", "NPS"], new Map())` is `"answers"`. */
export function kindShown(
  headers: readonly string[],
  fixed: ReadonlyMap<string, number | null>,
): KindName | null {
  const assigned = new Map<KindName, Assigned>();
  const of = (kind: KindName) => {
    const known = assigned.get(kind) ?? assignColumns(kind, headers, fixed);
    assigned.set(kind, known);
    return known;
  };
  const seen: Signs = {
    has: (kind, ...targets) => targets.every((target) => of(kind).columns.has(target)),
    own: (kind, ...targets) => targets.every((target) => of(kind).own.has(target)),
    person: (kind, field = "person") => personParts.some((part) => of(kind).columns.has(`${field}_${part}`)),
    tellsOfMore: () => tellsOfMore(of),
  };
  return signs.find(([, holds]) => holds(seen))?.[0] ?? null;
}
