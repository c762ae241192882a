/**
 * The kinds of fact a shop can bring and the canonical fields of each, whatever the source (design 03).
 * A *cleaned* table (`clean_<kind>`) has one row per accepted row of the file with these columns; a sealed segment has
 * the same with persons replaced by identity numbers.
 *
 * How a field type becomes columns:
 *  - `text` VARCHAR, `integer` BIGINT, `number` DOUBLE, `boolean` BOOLEAN;
 *  - `money` BIGINT minor units of the row's currency, the column named `<field>_minor`;
 *  - `rate` BIGINT hundred-millionths, the column named `<field>_e8`;
 *  - `instant` two columns: `<field>_at` BIGINT microseconds since 1970 and `<field>_form` TINYINT, see `InstantForm`;
 *  - `person` in a cleaned table four VARCHAR columns `<field>_number`, `<field>_email`, `<field>_phone`,
 *    `<field>_anonymous` (all may be null); in a segment one BIGINT column `<field>_id` (null: nobody known).
 */
export type FieldType = "text" | "integer" | "number" | "boolean" | "money" | "rate" | "instant" | "person";

/** How an instant was written: 0 an instant (zone given; `_at` is UTC), 1 local wall time, 2 local date only (`_at` is the wall clock read as if it were UTC). */
export type InstantForm = 0 | 1 | 2;

export interface Field {
  readonly name: string;
  readonly type: FieldType;
  /** A row without it is rejected. */
  readonly required?: true;
}

export interface Kind {
  readonly fields: readonly Field[];
  /** The field whose text, with the source, is the fact's key. A row without it is keyed by file hash and line. */
  readonly id?: string;
}

const updated: Field = { name: "updated", type: "instant" };

/** Every kind of fact, by name. */
export const kinds = {
  people: {
    fields: [
      { name: "person", type: "person", required: true },
      { name: "known", type: "instant" },
      { name: "first_name", type: "text" },
      { name: "last_name", type: "text" },
      { name: "country", type: "text" },
      { name: "company", type: "text" },
      updated,
    ],
  },
  orders: {
    id: "order_id",
    fields: [
      { name: "order_id", type: "text" },
      { name: "person", type: "person" },
      { name: "ordered", type: "instant", required: true },
      { name: "gross", type: "money", required: true },
      { name: "revenue", type: "money" },
      { name: "tax", type: "money" },
      { name: "shipping", type: "money" },
      { name: "margin", type: "money" },
      { name: "currency", type: "text" },
      { name: "coupon", type: "text" },
      { name: "channel", type: "text" },
      { name: "status", type: "text" },
      { name: "counts", type: "boolean" },
      { name: "cancelled", type: "instant" },
      { name: "refunded_gross", type: "money" },
      { name: "company", type: "text" },
      updated,
    ],
  },
  lines: {
    fields: [
      { name: "order_id", type: "text", required: true },
      { name: "sku", type: "text" },
      { name: "product", type: "text" },
      { name: "category", type: "text" },
      { name: "quantity", type: "number" },
      { name: "revenue", type: "money" },
    ],
  },
  refunds: {
    id: "refund_id",
    fields: [
      { name: "refund_id", type: "text" },
      { name: "order_id", type: "text" },
      { name: "refunded", type: "instant" },
      { name: "gross", type: "money", required: true },
      { name: "revenue", type: "money" },
      { name: "margin", type: "money" },
      { name: "currency", type: "text" },
      updated,
    ],
  },
  cancellations: {
    id: "order_id",
    fields: [
      { name: "order_id", type: "text", required: true },
      { name: "cancelled", type: "instant" },
      updated,
    ],
  },
  events: {
    id: "event_id",
    fields: [
      { name: "event_id", type: "text" },
      { name: "person", type: "person", required: true },
      { name: "happened", type: "instant", required: true },
      { name: "name", type: "text", required: true },
      { name: "value", type: "number" },
    ],
  },
  answers: {
    id: "answer_id",
    fields: [
      { name: "answer_id", type: "text" },
      { name: "person", type: "person", required: true },
      { name: "answered", type: "instant", required: true },
      { name: "survey", type: "text" },
      { name: "survey_kind", type: "text" },
      { name: "score", type: "integer", required: true },
      updated,
    ],
  },
  referrals: {
    id: "referral_id",
    fields: [
      { name: "referral_id", type: "text" },
      { name: "referrer", type: "person", required: true },
      { name: "friend", type: "person", required: true },
      { name: "made", type: "instant", required: true },
    ],
  },
  consents: {
    fields: [
      { name: "person", type: "person", required: true },
      { name: "given", type: "instant", required: true },
      { name: "channel", type: "text", required: true },
      { name: "purpose", type: "text", required: true },
      { name: "basis", type: "text" },
      { name: "granted", type: "boolean", required: true },
      { name: "wording", type: "text" },
    ],
  },
  touches: {
    id: "touch_id",
    fields: [
      { name: "touch_id", type: "text" },
      { name: "person", type: "person", required: true },
      { name: "sent", type: "instant", required: true },
      { name: "channel", type: "text", required: true },
      { name: "play", type: "text" },
      { name: "arm", type: "text" },
      { name: "touch_kind", type: "text" },
      { name: "rung_at_send", type: "text" },
      { name: "cost", type: "money" },
    ],
  },
  responses: {
    fields: [
      { name: "touch_id", type: "text", required: true },
      { name: "happened", type: "instant", required: true },
      { name: "response_kind", type: "text", required: true },
      { name: "machine", type: "boolean" },
    ],
  },
  spend: {
    fields: [
      { name: "spent", type: "instant", required: true },
      { name: "rung", type: "text" },
      { name: "channel", type: "text" },
      { name: "campaign", type: "text" },
      { name: "amount", type: "money", required: true },
      { name: "currency", type: "text" },
    ],
  },
  rates: {
    id: "rate_id",
    fields: [
      { name: "rate_id", type: "text" },
      { name: "day", type: "instant", required: true },
      { name: "currency", type: "text", required: true },
      { name: "to_currency", type: "text" },
      { name: "rate", type: "rate", required: true },
      updated,
    ],
  },
  products: {
    id: "product_id",
    fields: [
      { name: "product_id", type: "text" },
      { name: "sku", type: "text", required: true },
      { name: "name", type: "text" },
      { name: "category", type: "text" },
      { name: "unit_cost", type: "money" },
      { name: "currency", type: "text" },
      { name: "valid_from", type: "instant" },
      updated,
    ],
  },
  overrides: {
    fields: [
      { name: "person", type: "person", required: true },
      { name: "rung", type: "text", required: true },
      { name: "recorded", type: "instant" },
      { name: "until", type: "instant", required: true },
      { name: "revoked", type: "instant" },
      { name: "reason", type: "text", required: true },
      { name: "by", type: "text" },
    ],
  },
  merges: {
    fields: [
      { name: "kept", type: "person", required: true },
      { name: "gone", type: "person", required: true },
      { name: "recorded", type: "instant" },
      { name: "undone", type: "instant" },
    ],
  },
} as const satisfies Record<string, Kind>;

/** The name of a kind of fact. */
export type KindName = keyof typeof kinds;
