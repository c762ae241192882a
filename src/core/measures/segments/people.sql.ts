import type { SegmentRule } from "../../facts/segment-rule.ts";
import { conditionAtSql } from "../../ladder/condition-at.sql.ts";
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
