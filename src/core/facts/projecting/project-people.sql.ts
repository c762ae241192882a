import { currentSql, rowsSql } from "../sealing/versions.sql.ts";
import { instantOfLocalSql } from "../zone.sql.ts";
import { type ProjectionInput, personJoin, personOf } from "./projection-input.ts";

/** Referrers who referred the same friend at the same first instant, one row per friend and identity number: to be ordered by their number in the source. */
export function tiedReferrersSql(): string {
  return `WITH firsts AS (SELECT friend_id, min(made_us) AS made_us FROM referral_rows WHERE referrer_id <> friend_id GROUP BY friend_id)
    SELECT DISTINCT r.friend_id AS friend, r.referrer_identity AS identity FROM referral_rows AS r
    JOIN (SELECT r.friend_id, r.made_us FROM referral_rows AS r JOIN firsts USING (friend_id, made_us)
      WHERE r.referrer_id <> r.friend_id GROUP BY r.friend_id, r.made_us HAVING min(referrer_id) <> max(referrer_id)) AS tied
      ON tied.friend_id = r.friend_id AND tied.made_us = r.made_us
    ORDER BY ALL`;
}

/**
 * `referrals`: of several of one friend the earliest, ties by `referral_ties(friend, identity, rank)`; never oneself. Converted at
 * the friend's first counting order ever, if that is at or after the referral; with a bare date on either side local
 * days are compared and the later instant counts.
 */
export function referralsSql(): string {
  return `WITH first_orders AS (
      SELECT person_id, min(ordered_us) AS ordered_us, arg_min(local_day, ordered_us) AS local_day, bool_or(dated) AS dated
      FROM (SELECT *, min(ordered_us) OVER (PARTITION BY person_id) AS first_us FROM orders
          WHERE counts AND person_id IN (SELECT friend_id FROM referral_rows)) AS o
      WHERE ordered_us = first_us GROUP BY person_id),
    chosen AS (SELECT * FROM (
      SELECT r.*, row_number() OVER (PARTITION BY friend_id ORDER BY made_us, t.rank NULLS LAST, referrer_id) AS place
      FROM referral_rows AS r LEFT JOIN referral_ties AS t ON t.identity = r.referrer_identity AND t.friend = r.friend_id
      WHERE referrer_id IS NOT NULL AND friend_id IS NOT NULL AND referrer_id <> friend_id) WHERE place = 1)
    SELECT c.referrer_id, c.friend_id, c.made_us,
      CASE WHEN c.dated OR f.dated THEN CASE WHEN f.local_day >= c.made_day THEN greatest(f.ordered_us, c.made_us) END
        WHEN f.ordered_us >= c.made_us THEN f.ordered_us END AS converted_us
    FROM chosen AS c LEFT JOIN first_orders AS f ON f.person_id = c.friend_id`;
}

/**
 * `people`: known since the earliest of what the source says and the first fact that names them; without any date since
 * the first load. A held-out touch is an assignment, not a fact about the person. Whom no fact that counts and no customer list
 * names as its own is nobody: an address that two numbers share is not a third person. Needs
 * `excluded_identities(identity_id)` and `erased_identities(identity_id, erased_us)`; a person is erased as a whole (erased.sql.ts).
 */
export function peopleSql(input: ProjectionInput, among?: ReadonlySet<string>): string {
  return `WITH firsts AS (${firstFactsSql(input, among)}),
    everyone AS (SELECT ${personOf("i.identity_id", "p")} AS person_id, min(i.received_us) AS received_us,
        bool_or(x.identity_id IS NOT NULL) AS excluded, min(gone.erased_us) AS erased_us
      FROM identities AS i ${personJoin("i.identity_id", "p")} LEFT JOIN excluded_identities AS x ON x.identity_id = i.identity_id
        LEFT JOIN erased_identities AS gone ON gone.identity_id = i.identity_id
      GROUP BY 1)
    SELECT e.person_id, coalesce(f.us, e.received_us) AS known_us, f.us IS NOT NULL AS known_exact, e.excluded, e.erased_us, true AS laid_out
    FROM everyone AS e JOIN firsts AS f USING (person_id) ORDER BY e.person_id`;
}

/** The first fact that names each person: person_id, us; null: they are named without a date. `among`: the tables that have any, if not all do. */
export function firstFactsSql(input: ProjectionInput, among?: ReadonlySet<string>): string {
  const known = `(CASE WHEN known_form = 0 THEN known_at ELSE ${instantOfLocalSql("known_at", input.zone, input.span)} END)`;
  const facts = [
    "SELECT person_id, min(ordered_us) AS us FROM order_rows GROUP BY person_id",
    "SELECT person_id, min(first_us) AS us FROM event_spans GROUP BY person_id",
    "SELECT person_id, min(answered_us) AS us FROM answers GROUP BY person_id",
    "SELECT person_id, min(given_us) AS us FROM consents GROUP BY person_id",
    "SELECT person_id, min(sent_us) FILTER (arm IS DISTINCT FROM 'held_out') AS us FROM touches GROUP BY person_id",
    "SELECT person_id, min(recorded_us) AS us FROM overrides GROUP BY person_id",
    "SELECT referrer_id AS person_id, min(made_us) AS us FROM referral_rows GROUP BY referrer_id",
    "SELECT friend_id AS person_id, min(made_us) AS us FROM referral_rows GROUP BY friend_id",
  ];
  const told = `SELECT ${personOf("t.person_id", "p")} AS person_id, min(${known}) AS us
    FROM ${currentSql(input.segments, "people")} AS t ${personJoin("t.person_id", "p")} GROUP BY 1`;
  const found = facts.filter((sql) => !among || [...among].some((table) => sql.includes(` FROM ${table} `)));
  if (!among || input.segments.files.people) found.push(told);
  if (found.length === 0) return "SELECT NULL::INTEGER AS person_id, NULL::BIGINT AS us WHERE false";
  return `SELECT person_id, min(us) AS us FROM (${found.join(" UNION ALL ")}) WHERE person_id IS NOT NULL GROUP BY person_id`;
}

/** The least and greatest wall time of all instants in the segments, from their statistics; null: there is none. */
export function spanSql(input: { readonly segments: ProjectionInput["segments"] }): string | null {
  const instants = {
    orders: "ordered",
    events: "happened",
    people: "known",
    answers: "answered",
    refunds: "refunded",
    consents: "given",
    touches: "sent",
    responses: "happened",
    spend: "spent",
    overrides: "until, recorded, revoked",
    referrals: "made",
    rates: "day",
    products: "valid_from",
  } as const;
  const parts = (Object.keys(instants) as (keyof typeof instants)[])
    .filter((kind) => input.segments.files[kind])
    .flatMap((kind) =>
      instants[kind]
        .split(", ")
        .map(
          (field) =>
            `SELECT min(${field}_at) AS low, max(${field}_at) AS high FROM ${rowsSql(input.segments, kind)}`,
        ),
    );
  if (parts.length === 0) return null;
  return `SELECT min(low)::DOUBLE AS low, max(high)::DOUBLE AS high FROM (${parts.join(" UNION ALL ")})`;
}
