import { dayUs } from "../../words/iso-instant.ts";
import type { Segments } from "../sealing/versions.sql.ts";
import type { ShopSettings } from "../shop-settings.ts";
import { instantOfLocalSql, localOfSql } from "../zone.sql.ts";
import type { Zone } from "../zone.ts";

/** What the facts are projected with. `span` is the least and greatest wall time in them. */
export interface ProjectionInput {
  readonly segments: Segments;
  readonly settings: ShopSettings;
  readonly zone: Zone;
  readonly span: { readonly fromUs: number; readonly toUs: number };
}

/** One table of the projection and the SQL that it is made from. */
export interface ProjectStep {
  readonly table: string;
  readonly sql: string;
  /** What comes behind that: apart, so that the engine has less to sort at once. */
  readonly behind?: string;
  /** It is a view of tables that are there. */
  readonly view?: boolean;
}

/** SQL for the instant of a sealed instant field; null stays null. */
export function instantSql(input: ProjectionInput, field: string): string {
  return `(CASE WHEN ${field}_form = 0 THEN ${field}_at ELSE ${instantOfLocalSql(`${field}_at`, input.zone, input.span)} END)`;
}

/** SQL for the local day (days since 1970) of a sealed instant field. */
export function localDaySql(input: ProjectionInput, field: string): string {
  return `(CASE WHEN ${field}_form = 0 THEN ${localOfSql(`${field}_at`, input.zone, input.span)} ELSE ${field}_at END // ${dayUs})::INTEGER`;
}

/**
 * The join by which `personOf` tells the person of an identity. Looked up are only those who are called by another: a customer
 * number that nothing joins to another, and an address without a number, are their own persons. So few are held at once.
 */
export function personJoin(column: string, alias: string): string {
  return `LEFT JOIN (SELECT * FROM identity_person WHERE person_id IS DISTINCT FROM identity_id) AS ${alias} ON ${alias}.identity_id = ${column}`;
}

/** SQL for the person of the identity in a column of facts, beside its `personJoin`; null: nobody. */
export function personOf(column: string, alias: string): string {
  return `CASE WHEN ${alias}.identity_id IS NULL THEN ${column} ELSE ${alias}.person_id END`;
}
