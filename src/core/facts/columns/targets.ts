import { type Field, type FieldType, type KindName, kinds } from "../kinds.ts";

/** What one column of a file can fill: a field of a kind, one way to name a person, or something cleaned facts are computed from. */
export interface Target {
  readonly name: string;
  /** `person` never: a person is filled by four targets of type text. */
  readonly type: Exclude<FieldType, "person">;
  readonly required: boolean;
}

/** The ways in which a column can name a person: `<field>_number` and so on. */
export const personParts = ["number", "email", "phone", "anonymous"] as const;

const extras: { readonly [K in KindName]?: readonly Target[] } = {
  people: [{ name: "full_name", type: "text", required: false }],
  orders: [
    { name: "refers_to", type: "text", required: false },
    { name: "subtotal", type: "money", required: false },
    ...kinds.lines.fields
      .filter((field) => field.name !== "order_id")
      .map((field) => ({ name: `lines.${field.name}`, type: field.type, required: false })),
    { name: "lines.price", type: "money", required: false },
  ],
  lines: [{ name: "price", type: "money", required: false }],
  rates: [
    { name: "units", type: "integer", required: false },
    { name: "unit_power", type: "integer", required: false },
  ],
};

/** Fields that are worked out, never read from a column. */
const derived = new Set(["counts", "rate_id", "product_id"]);

/** Whether a field is worked out from the others of its row. `isDerived("rate_id")` is true. */
export function isDerived(field: string): boolean {
  return derived.has(field);
}

/**
 * Every target of a kind, in the order of its fields. An order file may carry lines (`lines.sku`, ...), the order that a
 * credit note `refers_to`, and the `subtotal` of its goods. `targetsOf("merges")[0].name` is `"kept_number"`.
 */
export function targetsOf(kind: KindName): readonly Target[] {
  const fields: readonly Field[] = kinds[kind].fields;
  return [
    ...fields.filter((field) => !derived.has(field.name)).flatMap(targetsOfField),
    ...(extras[kind] ?? []),
  ];
}

function targetsOfField(field: Field): Target[] {
  const { type, name } = field;
  if (type !== "person") return [{ name, type, required: field.required ?? false }];
  return personParts.map((part) => ({ name: `${name}_${part}`, type: "text", required: false }));
}

/** The fields of a kind that are persons. Of referrals: `referrer` and `friend`. */
export function personFields(kind: KindName): readonly Field[] {
  const fields: readonly Field[] = kinds[kind].fields;
  return fields.filter((field) => field.type === "person");
}
