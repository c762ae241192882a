// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts looked for are texts of source.
import type { Edit } from "./mutants.ts";

const edit = (file: string, find: string, replace: string): Edit => ({ file, find, replace });

const changes = "in-sql/changes.sql.ts";
const claims = "in-sql/claims.sql.ts";
const climb = "in-sql/climb.sql.ts";
const sweep = "in-sql/sweep.sql.ts";
const counts = "in-sql/count-changes.sql.ts";
const filters = "conditions/order-filter.sql.ts";
const slots = "in-sql/slots.ts";
const truth = "in-sql/truth.sql.ts";

/** Mistakes that somebody could make in the text of the ladder in SQL, by name. Each must be noticed where it is held against the oracle. */
export const sqlMutants: Readonly<Record<string, readonly Edit[]>> = {
  "a fact is still in the window at its very end (<= for <)": [
    edit(counts, "integer(windowUs ?? forever)", "integer(windowUs === null ? forever : windowUs + 1)"),
  ],
  "a fact is not in the window at its own instant (< for <=)": [
    edit(counts, 'begin(kept, "first_us",', 'begin(kept, "first_us + 1",'),
  ],
  "k is off by one": [
    edit(
      slots,
      'facts: { of: "orders", distinct, where }, atLeast,',
      'facts: { of: "orders", distinct, where }, atLeast: Math.max(1, atLeast - 1),',
    ),
  ],
  "the window of k facts ends with the newest of them": [
    edit(counts, '${k === 1 ? "last_us" : `back_${k - 1}`}', "last_us"),
  ],
  "a stretch does not end where the next begins at once": [
    edit(counts, "${untilUs} <= next_us", "${untilUs} < next_us"),
  ],
  "a stretch does not begin where the last one has just ended": [
    edit(counts, "${window} <= first_us", "${window} < first_us"),
  ],
  "fewer than k are enough": [edit(counts, "const holds = `${untilUs} > first_us`", 'const holds = "true"')],
  "of events in a bucket only the first is kept": [
    edit(counts, "max(happened_us) as last_us", "min(happened_us) as last_us"),
  ],
  "events are collapsed to the longest window": [
    edit(
      "needs.ts",
      "Math.min(before?.collapseUs ?? forever, windowUs ?? forever)",
      "Math.max(before?.collapseUs ?? 0, windowUs ?? 0) || forever",
    ),
  ],
  "events are collapsed although several are asked for": [
    edit(
      "needs.ts",
      "if (atLeast > 1 || before?.collapseUs === null) return null;",
      "if (before?.collapseUs === null) return null;",
    ),
  ],
  "names of events are compared with case": [edit(counts, "lower(name) in", "name in")],
  "a day is at its latest order": [
    edit(
      counts,
      "min(o.ordered_us) as first_us, min(o.ordered_us) as last_us",
      "max(o.ordered_us) as first_us, max(o.ordered_us) as last_us",
    ),
  ],
  "each order is a purchase, also where days are asked for": [
    edit(counts, 'return distinct === "order"', 'return distinct !== ("" as string)'),
  ],
  "a day is formed before the filter": [
    edit(
      counts,
      "`from orders as o${lines} where o.counts",
      '`from ${where && distinct === "day" ? "(select * from (select *, min(ordered_us) over (partition by person_id, local_day) as day_us from orders where counts) where ordered_us = day_us)" : "orders"} as o${lines} where o.counts',
    ),
  ],
  "a cancelled order counts": [edit(counts, "where o.counts and", "where")],
  "the money of a cancelled order counts": [edit(changes, "where counts and", "where")],
  "one line has the product, another the category": [
    edit(filters, 'WHERE ${all.join(" AND ")}`', 'WHERE ${all.join(" OR ")}`'),
  ],
  "a product is not found by its number": [edit(filters, " OR lower(sku) = ${product}", "")],
  "texts of a filter are compared with case": [
    edit(
      filters,
      "`lower(o.channel) = ${text(filter.channel.toLowerCase())}`",
      "`o.channel = ${text(filter.channel)}`",
    ),
  ],
  "an order of unknown money reaches any least revenue": [
    edit(filters, "`o.revenue_minor >=", "`coalesce(o.revenue_minor, 1000000) >="),
  ],
  "an order has the lines of another source": [edit(counts, "l.source = o.source and ", "")],
  "a sum reaches its bar only when it is above it": [
    edit(truth, "integer(leaf.atLeastMinor)", "integer(leaf.atLeastMinor + 1)"),
  ],
  "the window of a sum is longer by one": [
    edit(changes, "`ordered_us + ${integer(windowUs)}`", "`ordered_us + ${integer(windowUs + 1)}`"),
  ],
  "money stays in the window": [
    edit(changes, "if (windowUs === null) return [comes];", "if (track >= 0) return [comes];"),
  ],
  "unknown money spoils the sum": [
    edit(changes, "const when = `${money}_minor is not null`", 'const when = "true"'),
    edit(
      changes,
      'us: "ordered_us", delta: `${money}_minor`',
      'us: "ordered_us", delta: `coalesce(${money}_minor, -1000000)`',
    ),
  ],
  "of answers at one instant the highest counts (ties reversed)": [
    edit(changes, "min(score) as score", "max(score) as score"),
  ],
  "the latest answer is not ended by a newer one": [
    edit(changes, "`least(next_us, us + ${integer(windowUs)})`", "`us + ${integer(windowUs)}`"),
  ],
  "the window of the latest answer is longer by one": [
    edit(changes, "us + ${integer(windowUs)})`", "us + ${integer(windowUs + 1)})`"),
  ],
  "an answer must be above the bar": [edit(changes, "`score >= ${integer", "`score > ${integer")],
  "an answer on the bar is a setback": [edit(changes, "`score < ${integer", "`score <= ${integer")],
  "answers on another question count": [edit(counts, "survey_kind = 'nps' and ", "")],
  "the latest answer may be to another question": [edit(changes, "survey_kind = 'nps' and ", "")],
  "any answer will do where the latest is asked for": [
    edit(slots, 'if (which === "latest")', 'if (which === ("none" as string))'),
  ],
  "any answer may score whatever it does": [
    edit(slots, 'facts: { of: "answers", atLeast }', 'facts: { of: "answers", atLeast: null }'),
  ],
  "of several words on a consent at one instant a grant wins": [
    edit(changes, "min(granted) as granted", "max(granted) as granted"),
  ],
  "a word on one consent ends another": [
    edit(
      changes,
      "over (partition by person_id, consent order by us)",
      "over (partition by person_id order by us)",
    ),
  ],
  "a consent is to whatever purpose": [edit(changes, " and purpose = ${text(purpose)}", "")],
  "a person is known for long enough a microsecond late": [
    edit(changes, "integer(kept.slot.forUs)", "integer(kept.slot.forUs + 1)"),
  ],
  "rules are not asked before something happens": [
    edit(changes, 'us: "known_us", delta: "0", when: "true"', 'us: "known_us", delta: "0", when: "false"'),
  ],
  "not all becomes all not": [
    edit(truth, '(condition.kind === "all") === wanted', 'condition.kind === "all"'),
  ],
  "none means at least one": [edit(truth, "asksForNone === wanted ? 0 : 1", "wanted ? 1 : 0")],
  "none of events that nobody records holds": [
    edit(
      truth,
      'if (!kept) return "false";',
      'if (!kept) return String("none" in leaf && leaf.none === wanted);',
    ),
  ],
  "grace is ignored": [edit(claims, "least(us + case place", "least(us + 0 * case place")],
  "grace is longer by one": [
    edit(claims, "cast(${integer(graceUs)}", "cast(${integer(graceUs + Math.sign(graceUs))}"),
  ],
  "a grace outlasts what happens in it": [edit(claims, "end, next_us) end`", "end, next_us + us) end`")],
  "grace is not ended by a bad answer": [
    edit(slots, 'if (condition.kind === "nps" && condition.which === "latest")', "if (false as boolean)"),
    edit(
      slots,
      '{ kind: "below", atLeast: condition.atLeast }',
      '{ kind: "below", atLeast: (condition as { atLeast: number }).atLeast }',
    ),
  ],
  "grace is not ended by a revoked consent": [
    edit(
      slots,
      '  if (condition.kind === "consent")\n    return [',
      '  if (condition.kind === ("" as string))\n    return [',
    ),
  ],
  "an answer at the instant the rule stops leaves its grace": [
    edit(claims, "case when setback = 1 then us else least", "case when setback = 2 then us else least"),
  ],
  "only the first kind of setback ends a grace": [edit(truth, 'all.join(" or ")', "all[0] as string")],
  "a bad answer ends the grace of a rule that asks for none": [edit(slots, "if (!wanted) return [];", "")],
  "a bad answer ends the grace of a rule that asks for any answer": [
    edit(slots, 'condition.kind === "nps" && condition.which === "latest"', 'condition.kind === "nps"'),
  ],
  "a bad answer ends every grace after it": [edit(truth, "`${now} > ${before}`", "`${now} > 0`")],
  "a consent that was never given ends a grace": [edit(truth, " and ${before} = 1)", ")")],
  "the order of exits is reversed": [edit(climb, "[...exits, ...rungs", "[...exits.toReversed(), ...rungs")],
  "the lowest rung that holds wins": [edit(climb, "...rungs.toReversed()]", "...rungs]")],
  "rungs come before exits": [
    edit(climb, "[...exits, ...rungs.toReversed()]", "[...rungs.toReversed(), ...exits]"),
  ],
  "who is excluded stands": [edit(claims, "where not excluded and (", "where (")],
  "who is erased stands on": [
    edit(claims, "${living} and erased_us is not null", "${living} and erased_us < 0"),
  ],
  "overrides are ignored": [edit(climb, "when ${given} > 0 then ${given} - 1 ", "")],
  "the override recorded first wins": [edit(claims, "max(r.ranked_place)", "min(r.ranked_place)")],
  "an override is still in force at its end": [
    edit(claims, "instants.us < r.until_us", "instants.us <= r.until_us"),
  ],
  "an override goes on though it was revoked": [
    edit(claims, "least(until_us, coalesce(revoked_us, until_us))", "until_us"),
  ],
  "the previous place is forgotten": [edit(climb, "cast(previous as tinyint)", "cast(-1 as tinyint)")],
  "neighbouring stays may be in one place": [edit(climb, "where place <> previous and", "where")],
  "stays begin after the end of time": [edit(climb, " and us < ${forever}) as stays", ") as stays")],
  "what counts is forgotten at the next instant": [
    edit(
      sweep,
      "`cast(sum(d${n}) over (${overTime} rows unbounded preceding) as bigint) as c${n}`",
      "`d${n} as c${n}`",
    ),
  ],
};
