import { rowsSql, type Segments } from "../sealing/versions.sql.ts";
import { instantOfLocalSql } from "../zone.sql.ts";
import type { Zone } from "../zone.ts";
import { identityKinds } from "./identity.ts";

/**
 * SQL that says who is who, in two halves around `resolvePersons`: what is plain (an e-mail with one number) is settled
 * here; what is not goes through `hardPairsSql` to core and comes back as the table `hard_persons`. All of it stands in the
 * order of its numbers, so that who came is found without reading the rest.
 */
export function identityTablesSql(segments: Segments, zone: Zone): readonly string[] {
  // A merge names people and makes none: whoever stands in nothing else was never received.
  const inFacts = segments.files.merges
    ? `FILTER (load NOT IN (SELECT load FROM ${rowsSql(segments, "merges")}))`
    : "";
  return [
    `CREATE TABLE identities AS SELECT identity_id, any_value(identity_kind) AS identity_kind, min(received_us) ${inFacts} AS received_us
      FROM ${rowsSql(segments, "identities")} GROUP BY identity_id ORDER BY identity_id`,
    `CREATE TABLE links AS SELECT DISTINCT number_id, source, email_id, anonymous_id FROM ${rowsSql(segments, "links")}
      ORDER BY number_id NULLS LAST, email_id`,
    `CREATE TABLE merge_facts AS SELECT kept_id, gone_id, recorded_us, arg_max(undone_us, load) AS undone_us
      FROM (${mergeRowsSql(segments, zone)}) GROUP BY kept_id, gone_id, recorded_us`,
    "CREATE TABLE hard_persons (identity_id INTEGER, person_id INTEGER)",
  ];
}

/** Every sealed row about a merge: when it was recorded, as an instant and as it was written, and when it was undone. */
export function mergeRowsSql(segments: Segments, zone: Zone): string {
  const always = { fromUs: 0, toUs: Number.MAX_SAFE_INTEGER };
  const at = (field: string) =>
    `(CASE WHEN ${field}_form = 0 THEN ${field}_at ELSE ${instantOfLocalSql(`${field}_at`, zone, always)} END)`;
  return `SELECT kept_id, gone_id, coalesce(${at("recorded")}, received_us) AS recorded_us, ${at("undone")} AS undone_us,
      coalesce(recorded_at, received_us) AS recorded_at, coalesce(recorded_form, 0) AS recorded_form, load
    FROM ${rowsSql(segments, "merges")}`;
}

/** Merges in force at an instant, oldest first: kept_id, gone_id. */
export function mergesSql(knownAtUs: number): string {
  return `SELECT kept_id, gone_id FROM merge_facts WHERE recorded_us <= ${knownAtUs}
    AND (undone_us IS NULL OR undone_us > ${knownAtUs}) AND kept_id IS NOT NULL AND gone_id IS NOT NULL
    ORDER BY recorded_us, kept_id, gone_id`;
}

/** Whose customer numbers they are that merges name: identity_id, source. Also of those whom nobody knows by it any more. */
export function mergedSourcesSql(segments: Segments): string {
  return `SELECT identity_id, any_value(source) AS source FROM ${rowsSql(segments, "identities")}
    WHERE identity_kind = ${identityKinds.number} AND identity_id IN (SELECT kept_id FROM merge_facts UNION ALL SELECT gone_id FROM merge_facts)
    GROUP BY identity_id ORDER BY identity_id`;
}

/** Pairs of number and e-mail that SQL cannot settle: e-mails with several numbers, and whatever a merge names. */
export function hardPairsSql(): string {
  return `SELECT DISTINCT number_id AS number, source, email_id AS email FROM links
    WHERE number_id IS NOT NULL AND email_id IS NOT NULL AND email_id IN (
      SELECT email_id FROM links WHERE number_id IS NOT NULL GROUP BY email_id HAVING min(number_id) <> max(number_id)
      UNION ALL SELECT kept_id FROM merge_facts UNION ALL SELECT gone_id FROM merge_facts)
    ORDER BY ALL`;
}

/**
 * `identity_person(identity_id, person_id)`, one row per identity; `person_id` null: a visitor nobody knows. Without those
 * whom only merges name.
 */
export function identityPersonSql(): readonly string[] {
  const { number, email, anonymous } = identityKinds;
  return [
    `CREATE TABLE known_person AS
      WITH plain AS (SELECT email_id, min(number_id) AS number_id FROM links
          WHERE number_id IS NOT NULL AND email_id IS NOT NULL GROUP BY email_id HAVING min(number_id) = max(number_id))
      SELECT i.identity_id, coalesce(h.person_id, i.identity_id) AS person_id
        FROM identities AS i LEFT JOIN hard_persons AS h USING (identity_id) WHERE i.identity_kind = ${number}
      UNION ALL SELECT i.identity_id, coalesce(h.person_id, n.person_id, p.number_id, i.identity_id) FROM identities AS i
        LEFT JOIN hard_persons AS h USING (identity_id) LEFT JOIN plain AS p ON p.email_id = i.identity_id
        LEFT JOIN hard_persons AS n ON n.identity_id = p.number_id
      WHERE i.identity_kind = ${email}`,
    `CREATE TABLE identity_person AS SELECT * FROM (SELECT * FROM known_person UNION ALL
      SELECT i.identity_id, CASE WHEN min(k.person_id) = max(k.person_id) THEN min(k.person_id) END
      FROM identities AS i LEFT JOIN links AS l ON l.anonymous_id = i.identity_id
        LEFT JOIN known_person AS k ON k.identity_id = coalesce(l.number_id, l.email_id)
      WHERE i.identity_kind = ${anonymous} GROUP BY i.identity_id) ORDER BY identity_id`,
    "DROP TABLE known_person",
    unreceivedSql,
  ];
}

/** Takes out persons of whom no identity was ever received. */
export const unreceivedSql = `DELETE FROM identity_person WHERE person_id IN (
      SELECT p.person_id FROM identity_person AS p JOIN identities AS i USING (identity_id)
      WHERE p.person_id IN (SELECT person_id FROM identity_person JOIN identities USING (identity_id) WHERE received_us IS NULL)
      GROUP BY p.person_id HAVING count(i.received_us) = 0)`;
