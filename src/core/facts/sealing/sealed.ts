import { type Field, type KindName, kinds } from "../kinds.ts";

/**
 * What is sealed of each kind of fact: the columns of `kinds.ts` with every person as the number of one identity
 * (`<field>_id`), and of a person nothing but numbers and instants. Beside the kinds, `identities` (every identity a load
 * names) and `links` (identities that stood in one row). Signed types only.
 */
export type SealedKind = KindName | "identities" | "links";

/** Traits of a person: they stand in the control store and are never sealed. */
export const personTraits = ["first_name", "last_name", "country", "company"] as const;

/** A column of a sealed segment and its SQL type. */
export interface SealedColumn {
  readonly name: string;
  readonly type: "VARCHAR" | "BIGINT" | "INTEGER" | "TINYINT" | "DOUBLE" | "BOOLEAN";
}

/** Which load a row came with. `content` is equal where two rows of one key say the same. */
const provenance: readonly SealedColumn[] = [
  { name: "source", type: "VARCHAR" },
  { name: "load", type: "INTEGER" },
  { name: "line", type: "BIGINT" },
  { name: "received_us", type: "BIGINT" },
  { name: "content", type: "BIGINT" },
];

/** The columns of a sealed segment of a kind, in order. `sealedColumns("links")` has number_id, email_id, anonymous_id and where they come from. */
export function sealedColumns(kind: SealedKind): readonly SealedColumn[] {
  if (kind === "identities")
    return [
      { name: "identity_id", type: "INTEGER" },
      { name: "identity_kind", type: "TINYINT" },
      ...provenance,
    ];
  if (kind === "links")
    return [
      { name: "number_id", type: "INTEGER" },
      { name: "email_id", type: "INTEGER" },
      { name: "anonymous_id", type: "INTEGER" },
      ...provenance,
    ];
  return [...sealedFields(kind).flatMap(columnsOf), ...provenance];
}

/** The fields of a kind that are sealed: all but the traits of people. */
export function sealedFields(kind: KindName): readonly Field[] {
  const fields: readonly Field[] = kinds[kind].fields;
  return fields.filter((field) => !(personTraits as readonly string[]).includes(field.name));
}

/** The columns one field is stored in. */
export function columnsOf(field: Field): readonly SealedColumn[] {
  switch (field.type) {
    case "text":
      return [{ name: field.name, type: "VARCHAR" }];
    case "integer":
      return [{ name: field.name, type: "BIGINT" }];
    case "number":
      return [{ name: field.name, type: "DOUBLE" }];
    case "boolean":
      return [{ name: field.name, type: "BOOLEAN" }];
    case "money":
      return [{ name: `${field.name}_minor`, type: "BIGINT" }];
    case "rate":
      return [{ name: `${field.name}_e8`, type: "BIGINT" }];
    case "instant":
      return [
        { name: `${field.name}_at`, type: "BIGINT" },
        { name: `${field.name}_form`, type: "TINYINT" },
      ];
    case "person":
      return [{ name: `${field.name}_id`, type: "INTEGER" }];
  }
}
