import { isDeepStrictEqual } from "node:util";
import type { Schema } from "../../src/core/ladder/stige-yaml/stige-yaml-schema.ts";

type Json = unknown;
type Check = (argument: never, value: Json, whole: Whole, beside: Schema) => boolean;

interface Whole {
  readonly root: Schema;
  /** Keywords that the reader of the schema does not know. */
  readonly ignored: readonly string[];
}

const isObject = (value: Json): value is { readonly [key: string]: Json } =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const numeric = (holds: (value: number, bound: number) => boolean): Check => {
  return (bound: number, value) => typeof value !== "number" || holds(value, bound);
};
const always: Check = () => true;
const typeOf = (value: Json) =>
  Array.isArray(value) ? "array" : value === null ? "null" : isObject(value) ? "object" : typeof value;

/** What each keyword of JSON Schema 2020-12 asks, as far as the schema of stige.yaml uses them. */
const checks: { readonly [keyword: string]: Check } = {
  $schema: always,
  $defs: always,
  title: always,
  description: always,
  maxContains: always,
  $ref: (path: string, value, whole) => {
    const at = path.slice(2).split("/");
    return valid(
      at.reduce((here, key) => here[key] as Schema, whole.root),
      value,
      whole,
    );
  },
  type: (types: string | readonly string[], value) => {
    const fits = (type: string) => (type === "integer" ? Number.isInteger(value) : type === typeOf(value));
    return typeof types === "string" ? fits(types) : types.some(fits);
  },
  enum: (values: readonly Json[], value) => values.some((one) => isDeepStrictEqual(one, value)),
  pattern: (pattern: string, value) => typeof value !== "string" || new RegExp(pattern, "u").test(value),
  minimum: numeric((value, bound) => value >= bound),
  maximum: numeric((value, bound) => value <= bound),
  exclusiveMinimum: numeric((value, bound) => value > bound),
  minItems: (bound: number, value) => !Array.isArray(value) || value.length >= bound,
  maxItems: (bound: number, value) => !Array.isArray(value) || value.length <= bound,
  minProperties: (bound: number, value) => !isObject(value) || Object.keys(value).length >= bound,
  maxProperties: (bound: number, value) => !isObject(value) || Object.keys(value).length <= bound,
  required: (keys: readonly string[], value) =>
    !isObject(value) || keys.every((key) => Object.hasOwn(value, key)),
  properties: (properties: { readonly [key: string]: Schema }, value, whole) =>
    !isObject(value) ||
    Object.entries(properties).every(
      ([key, one]) => !Object.hasOwn(value, key) || valid(one, value[key], whole),
    ),
  additionalProperties: (_: false, value, __, beside) =>
    !isObject(value) || Object.keys(value).every((key) => Object.hasOwn(beside.properties as object, key)),
  propertyNames: (names: Schema, value, whole) =>
    !isObject(value) || Object.keys(value).every((key) => valid(names, key, whole)),
  prefixItems: (schemas: readonly Schema[], value, whole) =>
    !Array.isArray(value) || schemas.every((one, i) => i >= value.length || valid(one, value[i], whole)),
  items: (one: Schema, value, whole, beside) => {
    const prefix = whole.ignored.includes("prefixItems") ? [] : ((beside.prefixItems ?? []) as Json[]);
    return !Array.isArray(value) || value.slice(prefix.length).every((item) => valid(one, item, whole));
  },
  contains: (one: Schema, value, whole, beside) => {
    if (!Array.isArray(value)) return true;
    const found = value.filter((item) => valid(one, item, whole)).length;
    const most = whole.ignored.includes("maxContains") ? Infinity : Number(beside.maxContains ?? Infinity);
    return found >= 1 && found <= most;
  },
  oneOf: (schemas: readonly Schema[], value, whole) =>
    schemas.filter((one) => valid(one, value, whole)).length === 1,
  allOf: (schemas: readonly Schema[], value, whole) => schemas.every((one) => valid(one, value, whole)),
  not: (one: Schema, value, whole) => !valid(one, value, whole),
};

/** Whether a value is valid under a schema. Throws on a keyword it does not know; `ignored` ones are passed over. */
export function validUnder(schema: Schema, value: unknown, ignored: readonly string[] = []): boolean {
  return valid(schema, value, { root: schema, ignored });
}

function valid(schema: Schema, value: Json, whole: Whole): boolean {
  return Object.entries(schema).every(([keyword, argument]) => {
    const check = checks[keyword];
    if (!check) throw new Error(`keyword ${keyword}`);
    return whole.ignored.includes(keyword) || check(argument as never, value, whole, schema);
  });
}
