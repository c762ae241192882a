import { afterSql } from "./deltas.sql.ts";
import {
  type Changes,
  columnsOfTable,
  type FactTable,
  factTables,
  homeRows,
  inRoom,
  personColumns,
} from "./stepped-tables.ts";

/** SQL of the people whom a step touches: when they are known from, and what their referrals come to. */
const delta = (table: string) => inRoom("delta", table);
const who = (table: string) => inRoom("who", table);
const known = (table: string) => inRoom("known", table);

const personTables = factTables.filter((table) => personColumns(table).length > 0);

/** What a step found beside the facts. */
export interface Touching {
  /** The person of some identity is another. */
  readonly moved: boolean;
  /** `who` reached somebody. */
  readonly reached: boolean;
  /** Customer lists came: `known.told_people(identity_id, person_id)`. */
  readonly toldPeople: boolean;
  /** Somebody is excluded anew. */
  readonly excluded: boolean;
}

/**
 * `full_people`: people whose facts must be looked at whole, since some go or come from another, or who were nobody before.
 * `touched`: these and everyone to whom something came.
 */
export function touchedSql(
  home: string,
  { came, gone, toldAgain }: Changes,
  touching: Touching,
): readonly string[] {
  const persons = (kind: "add" | "gone", tables: ReadonlySet<FactTable>) =>
    personTables
      .filter((table) => tables.has(table))
      .flatMap((table) =>
        personColumns(table).map(
          (column) => `SELECT ${column} AS person_id FROM ${delta(`${kind}_${table}`)}`,
        ),
      );
  const named = [
    ...persons("add", came),
    ...(touching.toldPeople ? [`SELECT person_id FROM ${known("told_people")}`] : []),
  ];
  const moves = ["was", "is_now"].map((column) => `SELECT ${column} AS person_id FROM ${who("moves")}`);
  const full = [
    ...persons("gone", gone),
    ...(touching.moved ? moves : []),
    ...strangersSql(home, [
      ...(touching.reached ? [`SELECT person_id FROM ${who("identity_person")}`] : []),
      ...named,
    ]),
  ];
  const all = [
    ...named,
    ...(toldAgain.has("lines") ? [boughtOtherwiseSql()] : []),
    ...(touching.excluded
      ? [
          `SELECT p.person_id FROM ${who("new_excluded")} AS x JOIN ${inRoom("now", "identity_person")} AS p USING (identity_id)`,
        ]
      : []),
    `SELECT person_id FROM ${delta("full_people")}`,
  ];
  const some = (parts: readonly string[]) =>
    parts.length > 0
      ? `SELECT DISTINCT person_id FROM (${parts.join(" UNION ALL ")}) WHERE person_id IS NOT NULL`
      : "SELECT NULL::INTEGER AS person_id WHERE false";
  return [
    `CREATE TABLE ${delta("full_people")} AS ${some(full)}`,
    `CREATE TABLE ${delta("touched")} AS ${some(all)}`,
  ];
}

/** Of some persons those who were nobody before. */
function strangersSql(home: string, persons: readonly string[]): readonly string[] {
  if (persons.length === 0) return [];
  const some = `(${persons.join(" UNION ALL ")})`;
  return [
    `SELECT person_id FROM ${some} ANTI JOIN (SELECT person_id FROM ${home}.people SEMI JOIN ${some} AS s USING (person_id)) AS p USING (person_id)`,
  ];
}

/** Whoever ordered what other lines tell of now: their order may stand as it stood, and yet be of another category. */
function boughtOtherwiseSql(): string {
  const lines = `SELECT source, order_id FROM ${delta("add_lines")} UNION ALL SELECT source, order_id FROM ${delta("less_lines")}`;
  return `SELECT o.person_id FROM ${inRoom("now", "orders")} AS o SEMI JOIN (${lines}) AS l ON l.source = o.source AND l.order_id = o.order_id`;
}

/** The tables with first facts in the room `known`: of the projection too where `old`, some of the `full_people` being known before. */
const firstFacts: readonly (readonly [table: string, of: readonly FactTable[], columns: string])[] = [
  ["order_rows", ["orders", "orders_elsewhere"], "person_id, ordered_us"],
  ["event_spans", ["events"], "person_id, happened_us AS first_us"],
  ["answers", ["answers"], "person_id, answered_us"],
  ["consents", ["consents"], "person_id, given_us"],
  ["touches", ["touches"], "person_id, sent_us, arm"],
  ["overrides", ["overrides"], "person_id, recorded_us"],
  ["referral_rows", ["referral_rows"], "referrer_id, friend_id, made_us"],
];

/** The tables of the room `known` that hold any first fact. */
export function firstFactTables({ came }: Changes, old: boolean): ReadonlySet<string> {
  const held = firstFacts.filter(([, of]) => old || of.some((table) => came.has(table)));
  return new Set(held.map(([table]) => table));
}

/** What `firstFactsSql` reads: the new facts of all, and where `old` all facts of the `full_people`. */
export function firstFactsRoomSql(home: string, { came, gone }: Changes, old: boolean): readonly string[] {
  const facts = (table: FactTable, columns: string) => {
    const standing = gone.has(table) ? `ANTI JOIN ${delta(`gone_${table}`)} AS g ON g.rid = m.rowid` : "";
    const stood = personColumns(table).map(
      (column) => `SELECT ${columns} FROM (SELECT m.* FROM ${homeRows(table, home)} AS m
      SEMI JOIN ${delta("full_people")} AS p ON p.person_id = m.${column} ${standing})`,
    );
    return [
      ...(came.has(table) ? [`SELECT ${columns} FROM ${delta(`add_${table}`)}`] : []),
      ...(old ? stood : []),
    ];
  };
  return firstFacts.flatMap(([name, of, columns]) => {
    const parts = of.flatMap((table) => facts(table, columns));
    return parts.length > 0 ? [`CREATE VIEW ${known(name)} AS ${parts.join(" UNION ALL ")}`] : [];
  });
}

/** Who they are in the room `known`, for `peopleSql`. */
export function knownRoomSql(
  home: string,
  { toldPeople, excluded }: Touching,
  old: boolean,
): readonly string[] {
  const closure = `ANTI JOIN ${who("closure")} USING (identity_id)`;
  const full = `SEMI JOIN ${delta("full_people")} USING (person_id)`;
  return [
    `CREATE TABLE ${known("identity_person")} AS FROM ${who("identity_person")}
      ${toldPeople ? `UNION ALL SELECT * FROM ${known("told_people")} ${closure}` : ""}
      ${old ? `UNION SELECT p.* FROM ${home}.identity_person AS p ${full} ${closure}` : ""}`,
    `CREATE VIEW ${known("identities")} AS FROM ${who("identities")}
      ${old ? `UNION ALL SELECT i.* FROM ${home}.identities AS i SEMI JOIN ${known("identity_person")} USING (identity_id) ${closure}` : ""}`,
    `CREATE VIEW ${known("excluded_identities")} AS FROM ${home}.excluded_identities ${excluded ? `UNION FROM ${who("new_excluded")}` : ""}`,
  ];
}

/** `delta.people`: everyone touched as they stand now. Needs `known.firsts`, and `known.people` where there are `full` people. */
export function peopleNowSql(home: string, { excluded }: Touching, full: boolean): string {
  const columns = columnsOfTable("people");
  const whole = `SELECT ${columns} FROM ${known("people")} AS p SEMI JOIN ${delta("full_people")} USING (person_id) UNION ALL`;
  const anew = `LEFT JOIN (SELECT DISTINCT person_id FROM ${inRoom("now", "identity_person")} SEMI JOIN ${who("new_excluded")} USING (identity_id)) AS x USING (person_id)`;
  return `CREATE TABLE ${delta("people")} AS ${full ? whole : ""}
    SELECT m.person_id, CASE WHEN f.us IS NULL THEN m.known_us WHEN m.known_exact THEN least(m.known_us, f.us) ELSE f.us END AS known_us,
      m.known_exact OR f.us IS NOT NULL AS known_exact, m.excluded ${excluded ? "OR x.person_id IS NOT NULL" : ""} AS excluded, m.erased_us
    FROM (SELECT * FROM ${home}.people SEMI JOIN ${full ? `(FROM ${delta("touched")} EXCEPT FROM ${delta("full_people")})` : delta("touched")} AS t USING (person_id)) AS m
      LEFT JOIN ${known("firsts")} AS f USING (person_id) ${excluded ? anew : ""}`;
}

/** In the room `referred`, what `referralsSql` reads: the referrals of every friend who was touched, and those friends' orders. */
export function referredRoomSql(home: string, changes: Changes): readonly string[] {
  const own = (table: string) => inRoom("referred", table);
  const gone = changes.gone.has("referral_rows");
  const standing = gone ? `ANTI JOIN ${delta("gone_referral_rows")} AS g ON g.rid = m.rowid` : "";
  const friends = [
    `SELECT m.friend_id FROM ${home}.referral_rows AS m SEMI JOIN ${delta("touched")} AS t ON t.person_id = m.friend_id ${standing}`,
    ...(changes.came.has("referral_rows") ? [`SELECT friend_id FROM ${delta("add_referral_rows")}`] : []),
    ...(gone ? [`SELECT friend_id FROM ${delta("gone_referral_rows")}`] : []),
  ];
  return [
    `CREATE TABLE ${own("friends")} AS SELECT DISTINCT friend_id AS person_id FROM (${friends.join(" UNION ALL ")}) WHERE friend_id IS NOT NULL`,
    `CREATE TABLE ${own("referral_rows")} AS ${afterSql("referral_rows", home, own("friends"), changes, "friend_id")}`,
    `CREATE TABLE ${own("orders")} AS ${afterSql("orders", home, own("friends"), changes)}`,
    `CREATE TABLE ${own("referral_ties")} (friend INTEGER, identity INTEGER, rank INTEGER)`,
  ];
}

/** `delta.add_referrals` and `delta.gone_referrals` from `referred.referrals`. */
export function referralChangesSql(home: string): readonly string[] {
  const columns = columnsOfTable("referrals").join(", ");
  const friends = `SEMI JOIN ${inRoom("referred", "friends")} AS f ON f.person_id = r.friend_id`;
  const was = `SELECT ${columns} FROM ${home}.referrals AS r ${friends}`;
  const now = `SELECT ${columns} FROM ${inRoom("referred", "referrals")}`;
  return [
    `CREATE TABLE ${delta("add_referrals")} AS ${now} EXCEPT ALL ${was}`,
    `CREATE TABLE ${delta("gone_referrals")} AS SELECT r.rowid AS rid, r.* FROM ${home}.referrals AS r
      SEMI JOIN (${was} EXCEPT ALL ${now}) AS l ON l.friend_id = r.friend_id`,
  ];
}
