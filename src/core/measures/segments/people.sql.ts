import type { SegmentRule } from "../../facts/segment-rule.ts";
import { conditionAtSql } from "../../ladder/conditions/condition-at.sql.ts";
import { integer } from "../../sql/literal.ts";
import { placedBefore } from "../value/waiting.sql.ts";

/** Whom the columns are of, and what is asked of each. */
export interface PeopleAsked {
  readonly standingUs: number;
  /** Places of the ladder, exits with them. */
  readonly places: number;
  readonly eventNames: ReadonlySet<string>;
  /** The conditions whose holding is asked, each a column of its own. */
  readonly conditions: readonly NonNullable<SegmentRule["when"]>[];
  /** Person ids from and below. */
  readonly from: number;
  readonly to: number;
}

/**
 * SQL: everyone who stands somewhere at an instant, in order of person: number, place, and as one who waits: state, steps known and band
 * there (see `standingSql`); then 1 or 0 for each condition.
 */
export function peopleSql({ standingUs, places, eventNames, conditions, from, to }: PeopleAsked): string {
  const at = integer(standingUs);
  const within = (person: string) => `${person} >= ${integer(from)} and ${person} < ${integer(to)}`;
  const { state, step, band } = placedBefore(standingUs, places);
  const asked = { us: standingUs, person: "s.person_id", knownUs: "p.known_us", eventNames, among: within };
  const holds = conditions.map(
    (condition) => `cast(case when ${conditionAtSql(condition, asked)} then 1 else 0 end as double)`,
  );
  const columns = ["s.person_id", "s.place", state, step, band].map((column) => `cast(${column} as double)`);
  return `select ${[...columns, ...holds].join(",\n      ")}
    from (select * from stays where ${within("person_id")} and from_us <= ${at} and to_us > ${at}) as s
    join people as p on p.person_id = s.person_id
    order by s.person_id`;
}

/** Of whom a rule is to hold that asks for no scores and no value. */
export interface SizeAsked extends Pick<PeopleAsked, "standingUs" | "eventNames" | "from" | "to"> {
  /** Where they stand, by number; empty: anywhere. */
  readonly at: readonly number[];
  /** Null: nothing is asked of their facts. */
  readonly when: SegmentRule["when"];
}

/** SQL: the numbers of those of whom a rule holds, in no order; as many as `sizeSql` counts. */
export function membersSql(asked: SizeAsked): string {
  return `with ${askedOfRuleSql(asked)} select cast(person_id as double) as person_id from asked as a ${ruleHolds(asked)}`;
}

/** SQL, one row: `people` of whom a rule holds, `of` so many who stand somewhere; the same as `peopleSql` tells one by one. */
export function sizeSql(asked: SizeAsked): string {
  return `with ${askedOfRuleSql(asked)}
    select cast((select count(*) from standing) as double) as "of", cast(count(*) as double) as people from asked as a ${ruleHolds(asked)}`;
}

/** `standing`: everyone who stands somewhere; `asked`: those of them of whom the condition is asked. */
function askedOfRuleSql({ standingUs, at, when, from, to }: SizeAsked): string {
  const instant = integer(standingUs);
  const place = at.length > 0 ? `where place in (${at.map(integer).join(", ")})` : "";
  // Few rules ask how long somebody was known: the others do not pay for it.
  const since = when !== null && asksKnown(when);
  const known = since ? " join people as p on p.person_id = s.person_id" : "";
  return `standing as materialized (select s.person_id, s.place${since ? ", p.known_us" : ""} from stays as s${known}
      where s.person_id >= ${integer(from)} and s.person_id < ${integer(to)} and s.from_us <= ${instant} and s.to_us > ${instant}),
    asked as materialized (select person_id${since ? ", known_us" : ""} from standing ${place})`;
}

function asksKnown(condition: NonNullable<SegmentRule["when"]>): boolean {
  switch (condition.kind) {
    case "all":
    case "any":
      return condition.of.some(asksKnown);
    case "not":
      return asksKnown(condition.of);
    default:
      return condition.kind === "known";
  }
}

function ruleHolds({ standingUs, eventNames, at, when, from, to }: SizeAsked): string {
  if (when === null) return "";
  const holds = conditionAtSql(when, {
    ...{ us: standingUs, eventNames, person: "a.person_id", knownUs: "a.known_us" },
    // To join facts to who stands in a few places leaves few of them; to join them to nearly everyone costs and leaves most.
    among: (person) =>
      at.length > 0
        ? `${person} in (select person_id from asked)`
        : `${person} >= ${integer(from)} and ${person} < ${integer(to)}`,
  });
  return `where ${holds}`;
}
