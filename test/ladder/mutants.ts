/** A change to the text of the walker. `find` must stand there exactly once. */
export interface Edit {
  /** Below src/core/ladder. */
  readonly file: string;
  readonly find: string;
  readonly replace: string;
}

const edit = (file: string, find: string, replace: string): Edit => ({ file, find, replace });

const conditions = "walker/true-intervals.ts";
const grace = "walker/grace.ts";
const places = "walker/places.ts";
const purchases = "walker/purchases.ts";
const leaves = "walker/plan-leaf.ts";

/** Mistakes that somebody could make in the walker, by name. Each must be noticed by the property that holds it against the oracle. */
export const mutants: Readonly<Record<string, readonly Edit[]>> = {
  "a fact is still in the window at its very end (<= for <)": [
    edit(
      conditions,
      "return Math.min(us + windowUs, forever)",
      "return Math.min(us + windowUs + 1, forever)",
    ),
    edit(
      conditions,
      "(lastUs[last - k + 1] as number) + windowUs",
      "(lastUs[last - k + 1] as number) + windowUs + 1",
    ),
  ],
  "a fact is not in the window at its own instant (< for <=)": [
    edit(conditions, "sinceUs = us[last] as number;", "sinceUs = (us[last] as number) + 1;"),
  ],
  "k is off by one": [
    edit(
      conditions,
      "let last = from + k - 1; last < to; last++",
      "let last = from + Math.max(0, k - 2); last < to; last++",
    ),
  ],
  "the window of k facts ends with the newest of them": [
    edit(conditions, "(lastUs[last - k + 1] as number)", "(lastUs[last] as number)"),
  ],
  "a row that tells of several facts ends with the first of them": [
    edit(conditions, "(lastUs[last - k + 1] as number)", "(us[last - k + 1] as number)"),
  ],
  "a sum reaches its bar only when it is above it": [
    edit(conditions, "if (sum >= least)", "if (sum > least)"),
  ],
  "the window of a sum is longer by one": [
    edit(
      conditions,
      "leaving < to ? windowEnd(us[leaving] as number, windowUs)",
      "leaving < to ? windowEnd((us[leaving] as number) + 1, windowUs)",
    ),
    edit(
      conditions,
      "leaving < coming && windowEnd(us[leaving] as number, windowUs) === nowUs",
      "leaving < coming && windowEnd((us[leaving] as number) + 1, windowUs) === nowUs",
    ),
  ],
  "unknown money spoils the sum": [
    edit(conditions, "(Number.isNaN(money) ? 0 : money)", "(Number.isNaN(money) ? -1e15 : money)"),
  ],
  "of answers at one instant the highest counts (ties reversed)": [
    edit(
      conditions,
      "lowest = Math.min(lowest, score[i] as number)",
      "lowest = Math.max(lowest, score[i] as number)",
    ),
  ],
  "of answers at one instant the last in the file counts": [
    edit(conditions, "lowest = Math.min(lowest, score[i] as number)", "lowest = score[i] as number"),
  ],
  "the latest answer is not ended by a newer one": [
    edit(
      conditions,
      "const overtakenUs = i < to ? (us[i] as number) : forever",
      "const overtakenUs = forever",
    ),
  ],
  "an answer must be above the bar": [edit(conditions, "if (lowest >= least)", "if (lowest > least)")],
  "any answer will do where the latest is asked for": [
    edit(
      leaves,
      'else if (leaf.which === "any")',
      'else if (leaf.which === "any" || leaf.which === "latest")',
    ),
  ],
  "of several words on a consent at one instant a grant wins": [
    edit(conditions, "if (sinceUs === forever && givenUs !== refusedUs)", "if (sinceUs === forever)"),
  ],
  "a refusal of one consent ends another": [
    edit(
      conditions,
      "if (slots[i] !== slot) continue;",
      "if (slots[i] !== slot && (grants[i] === 1 || slot < 0)) continue;",
    ),
  ],
  "a person is known for long enough a microsecond late": [
    edit(leaves, "windowEnd(feed.startUs, leaf.forUs)", "windowEnd(feed.startUs + 1, leaf.forUs)"),
  ],
  "none of events that nobody records holds": [
    edit(
      leaves,
      "eventSlot(bench, leaf) < 0) return noInterval;",
      `eventSlot(bench, leaf) < 0) return leaf.none !== wanted ? noInterval :
         planIntervals(bench, "all of time", (out) => { out.count = 0; append(out, bench.feed.startUs, forever); });`,
    ),
  ],
  "none of what is absent never holds": [
    edit(
      leaves,
      'if (leaf.kind === "events" && eventSlot',
      'if (leaf.kind === "referrals" && !bench.needs.referrals) return noInterval;\n  if (leaf.kind === "events" && eventSlot',
    ),
  ],
  "none means at least one": [edit(leaves, "if (asksForNone !== wanted)", "if (wanted)")],
  "each order is a purchase, also where days are asked for": [
    edit(leaves, 'if (leaf.distinct === "order") ordersPassing', "if (leaf.atLeast > 0) ordersPassing"),
  ],
  "a day is formed before the filter": [
    edit(
      purchases,
      "    if (mask !== 0 && ((filters[i] as number) & mask) !== mask) continue;\n    const today = day[i] as number;\n",
      "    const today = day[i] as number;\n",
    ),
    edit(
      purchases,
      "    out.us[out.to++] = orders.us[i] as number;\n  }\n}",
      "    if (((filters[i] as number) & mask) === mask) out.us[out.to++] = orders.us[i] as number;\n  }\n}",
    ),
  ],
  "a day is at its latest order": [
    edit(
      purchases,
      "if (today === latestDay) continue;",
      "if (today === latestDay) { out.us[out.to - 1] = orders.us[i] as number; continue; }",
    ),
  ],
  "a day that comes again is another purchase": [
    edit(purchases, "if (today < latestDay && boughtBefore", "if (today > latestDay && boughtBefore"),
  ],
  "one line has the product, another the category": [
    edit(
      "conditions/order-filter.ts",
      "(category === null || same(line.category, category)) &&",
      "(category === null || order.lines.some((other) => same(other.category, category))) &&",
    ),
  ],
  "a product is not found by its number": [
    edit("conditions/order-filter.ts", " || same(line.sku, product)", ""),
  ],
  "texts of a filter are compared with case": [
    edit("conditions/order-filter.ts", "text?.toLowerCase() === asked.toLowerCase()", "text === asked"),
  ],
  "an order of unknown money reaches any least revenue": [
    edit(
      "conditions/order-filter.ts",
      "order.revenueMinor === null || order.revenueMinor <",
      "(order.revenueMinor ?? 1e9) <",
    ),
  ],
  "not all becomes all not": [
    edit("walker/plan.ts", '(condition.kind === "all") === wanted', 'condition.kind === "all"'),
  ],
  "grace is ignored": [edit(grace, "windowEnd(stoppedUs, graceUs)", "stoppedUs")],
  "grace is longer by one": [
    edit(grace, "windowEnd(stoppedUs, graceUs)", "windowEnd(stoppedUs, graceUs + 1)"),
  ],
  "grace is not ended by a bad answer": [
    edit(
      "walker/plan.ts",
      'if (condition.kind === "nps" && condition.which === "latest")',
      "if (false as boolean)",
    ),
    edit(
      "walker/plan.ts",
      "const { atLeast } = condition;",
      "const { atLeast } = condition as { atLeast: number };",
    ),
  ],
  "grace is not ended by a revoked consent": [
    edit("walker/plan.ts", 'if (condition.kind === "consent")', "if (false as boolean)"),
  ],
  "an answer at the instant the rule stops leaves its grace": [
    edit(
      grace,
      "(instants.us[instants.from] as number) < us)",
      "(instants.us[instants.from] as number) <= us)",
    ),
  ],
  "only the first kind of setback ends a grace": [
    edit(grace, "for (const setback of setbacks) endUs", "for (const setback of setbacks.slice(0, 1)) endUs"),
  ],
  "a bad answer ends the grace of a rule that asks for none": [
    edit("walker/plan.ts", "if (!wanted) return [];", ""),
  ],
  "a bad answer ends the grace of a rule that asks for any answer": [
    edit(
      "walker/plan.ts",
      'condition.kind === "nps" && condition.which === "latest"',
      'condition.kind === "nps"',
    ),
  ],
  "the order of exits is reversed": [
    edit(places, "...plan.offLadder, ...plan.rungs", "...plan.offLadder.toReversed(), ...plan.rungs"),
    edit(places, "[...rungs, ...exits, ...rungs", "[...rungs, ...exits.toReversed(), ...rungs"),
  ],
  "the lowest rung that holds wins": [
    edit(places, "...plan.rungs.toReversed()", "...plan.rungs"),
    edit(places, "...rungs.slice(1).toReversed()", "...rungs.slice(1)"),
  ],
  "rungs come before exits": [
    edit(
      places,
      "...plan.offLadder, ...plan.rungs.toReversed()",
      "...plan.rungs.toReversed(), ...plan.offLadder",
    ),
    edit(places, "...exits, ...rungs.slice(1).toReversed()", "...rungs.slice(1).toReversed(), ...exits"),
  ],
  "what holds is kept though a stronger claim begins": [
    edit(places, "      nextUs = Math.min(nextUs, fromUs[c] as number);\n", ""),
  ],
  "an override beats exclusion": [
    edit(
      "walker/walk.ts",
      "if (excluded[i] === 1) continue;",
      "if (excluded[i] === 1 && !bucket.overrides.person.includes(people[i] as number)) continue;",
    ),
  ],
  "overrides are ignored": [
    edit("walker/walk.ts", "feed.overrides.from < feed.overrides.to", "false as boolean"),
  ],
  "the override recorded first wins": [
    edit(
      places,
      "else if (nowUs < (untilUs[i] as number)) last = i",
      "else if (nowUs < (untilUs[i] as number)) last = last < 0 ? i : last",
    ),
  ],
  "an override that ran out still hides an older one": [
    edit(
      places,
      "else if (nowUs < (untilUs[i] as number)) last = i",
      "else last = nowUs < (untilUs[i] as number) ? i : -1",
    ),
  ],
  "an override goes on though it was revoked": [
    edit("walker/walk-input.ts", "Math.min(untilUs, revokedUs ?? forever)", "untilUs"),
  ],
  "the overrides of one person are left to the next": [
    edit(places, "(claims.lists[i] as Intervals).count = 0", "(claims.lists[i] as Intervals).count += 0"),
  ],
  "who is erased stands on": [
    edit("walker/walk.ts", "erasedUs[i] as number", "Math.max(9007199254740991, erasedUs[i] as number)"),
  ],
  "the previous place is forgotten": [
    edit("walker/stay-table.ts", "arrives ? -1 : (stays.place[last] as number)", "-1"),
  ],
  "a person arrives from the place of the person before": [
    edit("walker/stay-table.ts", "last < 0 || stays.person[last] !== person", "last < 0"),
  ],
  "neighbouring stays may be in one place": [
    edit("walker/stay-table.ts", "if (!arrives && stays.place[last] === place)", "if (false as boolean)"),
  ],
  "facts of strangers count for the next person": [
    edit("walker/feed.ts", "rows.from = row;\n", "rows.from = rows.to;\n"),
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
  "the last rule to read a set of events decides how far it is collapsed": [
    edit(
      "needs.ts",
      "if (atLeast > 1 || before?.collapseUs === null) return null;",
      "if (atLeast > 1) return null;",
    ),
  ],
};
