import { inRoom } from "./stepped-tables.ts";

/**
 * SQL of who is who for those alone whom new facts join or part: everyone that a new identity, a new link or a merge can
 * reach over links and merges, and nobody else. Of them `who.identities`, `who.links` and `who.merge_facts` are made, from which
 * who.sql.ts says who is who as it does of all. Begins from `who.told_identities` and `who.told_links`, as the added loads tell
 * them, and `who.all_merges`.
 */
const who = (table: string) => inRoom("who", table);
const link = "l.number_id, l.source, l.email_id, l.anonymous_id";
const members = "unnest([number_id, email_id, anonymous_id])";

/** `fresh`: identities that nothing told of before. `new_links`. `closure`: where the reaching begins. */
export function beginReachSql(home: string, withMerges: boolean): readonly string[] {
  return [
    // What stands is looked up by what came: an anti join would read all of it.
    `CREATE TABLE ${who("fresh")} AS SELECT identity_id FROM ${who("told_identities")}
      ANTI JOIN (SELECT identity_id FROM ${home}.identities SEMI JOIN ${who("told_identities")} USING (identity_id)) AS i USING (identity_id)`,
    `CREATE TABLE ${who("new_links")} AS SELECT ${link} FROM ${who("told_links")} AS l EXCEPT (
      SELECT ${link} FROM ${home}.links AS l SEMI JOIN ${who("told_links")} AS t ON t.number_id = l.number_id UNION ALL
      SELECT ${link} FROM ${home}.links AS l SEMI JOIN ${who("told_links")} AS t ON t.email_id = l.email_id WHERE l.number_id IS NULL)`,
    `CREATE TABLE ${who("closure")} AS SELECT DISTINCT identity_id FROM (
      SELECT ${members} AS identity_id FROM ${who("new_links")} UNION ALL SELECT identity_id FROM ${who("fresh")}
      UNION ALL SELECT identity_id FROM ${home}.identities SEMI JOIN ${who("told_identities")} USING (identity_id) WHERE received_us IS NULL
      ${withMerges ? `UNION ALL SELECT unnest([kept_id, gone_id]) FROM (FROM ${who("all_merges")} EXCEPT FROM ${home}.merges UNION ALL (FROM ${home}.merges EXCEPT FROM ${who("all_merges")}))` : ""})
      WHERE identity_id IS NOT NULL`,
    `CREATE TABLE ${who("frontier")} AS SELECT identity_id FROM ${who("closure")}`,
    `CREATE TABLE ${who("reached")} (identity_id INTEGER)`,
  ];
}

/** One reach further: `frontier` becomes who was reached. Links of before are looked through only where the frontier was known before. */
export function reachSql(home: string, knownBefore: boolean): readonly string[] {
  const links = (from: string) =>
    ["number_id", "email_id", "anonymous_id"].map(
      (column) =>
        `SELECT ${members} AS identity_id FROM ${from} SEMI JOIN ${who("frontier")} AS f ON f.identity_id = ${column}`,
    );
  const merges = ["kept_id", "gone_id"].map(
    (column) =>
      `SELECT unnest([kept_id, gone_id]) AS identity_id FROM ${who("all_merges")} SEMI JOIN ${who("frontier")} AS f ON f.identity_id = ${column}`,
  );
  const parts = [...links(who("new_links")), ...(knownBefore ? links(`${home}.links`) : []), ...merges];
  return [
    `DELETE FROM ${who("reached")}`,
    `INSERT INTO ${who("reached")} SELECT DISTINCT identity_id FROM (${parts.join(" UNION ALL ")})
      ANTI JOIN ${who("closure")} USING (identity_id) WHERE identity_id IS NOT NULL`,
    `INSERT INTO ${who("closure")} FROM ${who("reached")}`,
    `DELETE FROM ${who("frontier")}`,
    `INSERT INTO ${who("frontier")} FROM ${who("reached")}`,
  ];
}

/** How many of the frontier there are, and whether any was known before. */
export function frontierSql(): string {
  return `SELECT count(*) AS n, count(*) FILTER (identity_id NOT IN (SELECT identity_id FROM ${who("fresh")})) AS known FROM ${who("frontier")}`;
}

/** What is known of everyone who was reached. `knownBefore`: some of them were. */
export function reachedTablesSql(home: string, knownBefore: boolean): readonly string[] {
  const closure = who("closure");
  const of = (from: string) => `SELECT i.* FROM ${from} AS i SEMI JOIN ${closure} USING (identity_id)`;
  const linked = `SELECT l.* FROM ${home}.links AS l SEMI JOIN ${closure} AS c ON c.identity_id = coalesce(number_id, email_id, anonymous_id)`;
  return [
    `CREATE TABLE ${who("identities")} AS SELECT identity_id, any_value(identity_kind) AS identity_kind, min(received_us) AS received_us
      FROM (${of(who("told_identities"))} ${knownBefore ? `UNION ALL ${of(`${home}.identities`)}` : ""}) GROUP BY identity_id`,
    `CREATE TABLE ${who("links")} AS FROM ${who("new_links")} ${knownBefore ? `UNION ALL ${linked}` : ""}`,
    `CREATE TABLE ${who("merge_facts")} AS SELECT m.* FROM ${who("all_merges")} AS m SEMI JOIN ${closure} AS c ON c.identity_id = m.kept_id`,
    `CREATE TABLE ${who("hard_persons")} (identity_id INTEGER, person_id INTEGER)`,
  ];
}

/**
 * `moves(identity_id, was, is_now)`: identities known before whose person is another now. `relabel(was, person_id)`: persons
 * who became another as a whole. `nomads(identity_id)`: whose facts must be read again, since their person parted, or was
 * nobody, or is nobody now.
 */
export function movesSql(home: string): readonly string[] {
  return [
    `CREATE TABLE ${who("moves")} AS SELECT c.identity_id, o.person_id AS was, n.person_id AS is_now
      FROM ${who("closure")} AS c JOIN ${home}.identities AS i USING (identity_id)
      LEFT JOIN ${home}.identity_person AS o USING (identity_id) LEFT JOIN ${who("identity_person")} AS n USING (identity_id)
      WHERE o.person_id IS DISTINCT FROM n.person_id`,
    `CREATE TABLE ${who("relabel")} AS SELECT was, min(is_now) AS person_id FROM ${who("moves")} AS m
      WHERE was IS NOT NULL GROUP BY was HAVING count(is_now) = count(*) AND min(is_now) = max(is_now)
        AND count(*) = (SELECT count(*) FROM ${home}.identity_person AS o WHERE o.person_id = m.was)`,
    `CREATE TABLE ${who("nomads")} AS SELECT identity_id FROM ${who("moves")} WHERE was IS NULL OR was NOT IN (SELECT was FROM ${who("relabel")})`,
  ];
}

/** The tables of `who` where nobody was reached. */
export const nobodySql: readonly string[] = [
  `CREATE TABLE ${who("identities")} (identity_id INTEGER, identity_kind TINYINT, received_us BIGINT)`,
  `CREATE TABLE ${who("identity_person")} (identity_id INTEGER, person_id INTEGER)`,
  `CREATE TABLE ${who("nomads")} (identity_id INTEGER)`,
];
