import type { Language } from "../../words/language.ts";
import { type Message, message } from "../../words/say.ts";
import { leavesOfLadder } from "../conditions/leaves.ts";
import { type RuleContext, readCondition } from "../conditions/read-condition.ts";
import type { Exit, Ladder, Rung } from "../ladder.ts";
import { readId, readName } from "./read-rung-name.ts";
import { durationAt } from "./read-value.ts";
import {
  type Fields,
  fieldsOf,
  itemsOf,
  missing,
  type Reading,
  report,
  reportAbsent,
  type Spot,
  shapeOf,
} from "./yaml-spot.ts";

/** What of the shop a ladder needs to be read. */
export interface LadderContext extends RuleContext {
  /** The language of a name that is one plain text. */
  readonly language: Language;
}

/** The number of a place is stored in one signed byte. */
const mostPlaces = 100;
/** The filters that an order passes are bits of one signed integer. */
const mostFilters = 31;

/** Reads rungs and exits of the shop's own; null where something is wrong, and that has been noted. */
export function readOwn(reading: Reading, spot: Spot, fields: Fields, context: LadderContext): Ladder | null {
  const rungs = fields.get("rungs");
  const exits = fields.get("offLadder");
  const example = message("ladderFile.fix.example", {
    example: "rungs: [ { id: lead }, { id: customer, when: { orders: { atLeast: 1 } } } ]",
  });
  if (!rungs) missing(reading, spot, "rungs", "rungs: [ { id: lead } ]");
  const rungSpots = (rungs && itemsOf(reading, rungs.value, example)) ?? [];
  const exitExample = message("ladderFile.fix.example", {
    example: "offLadder: [ { id: lapsed, when: { orders: { none: true, within: 365d } } } ]",
  });
  const exitSpots = (exits && itemsOf(reading, exits.value, exitExample)) ?? [];
  if (rungs && rungSpots.length === 0 && shapeOf(rungs.value) === "list")
    report(reading, rungs.value, message("ladderFile.rungs.empty"), example);
  const ids = new Map<string, string>();
  const readRungs = rungSpots.map((item, i) => readRung(reading, item, i, ids, context));
  const readExits = exitSpots.map((item) => readExit(reading, item, ids, context));
  const most = rungSpots[mostPlaces] ?? exitSpots[mostPlaces - rungSpots.length];
  if (most)
    report(
      reading,
      most,
      message("ladderFile.rungs.tooMany", { most: mostPlaces }),
      message("ladderFile.rungs.tooMany.fix"),
    );
  const ladder = {
    rungs: readRungs.filter((rung) => rung !== null),
    offLadder: readExits.filter((exit) => exit !== null),
  };
  if (countFilters(ladder) > mostFilters)
    report(
      reading,
      spot,
      message("ladderFile.filters.tooMany", { most: mostFilters }),
      message("ladderFile.filters.tooMany.fix"),
    );
  return ladder.rungs.length === rungSpots.length && ladder.offLadder.length === exitSpots.length
    ? ladder
    : null;
}

function readRung(
  reading: Reading,
  spot: Spot,
  index: number,
  ids: Map<string, string>,
  context: LadderContext,
): Rung | null {
  const example = message("ladderFile.fix.example", {
    example: "{ id: customer, when: { orders: { atLeast: 1 } } }",
  });
  const fields = fieldsOf(reading, spot, ["id", "name", "when", "grace"], example);
  if (!fields) return null;
  reading.places.set(spot.path, spot.from);
  const id = readId(reading, spot, fields, ids);
  const here = spot.path.split(".").at(-1) ?? "";
  const rule = fields.get("when");
  const grace = fields.get("grace");
  const graceUs = grace ? durationAt(reading, grace.value, "zero") : 0;
  const name = readName(reading, fields.get("name"), id ?? "", context.language);
  const when = rule ? readCondition(reading, rule.value, context) : null;
  if (index === 0 && rule)
    report(
      reading,
      rule.key,
      message("ladderFile.rung.firstRule", { id: id ?? here }),
      message("ladderFile.rung.firstRule.fix"),
    );
  if (index > 0 && !rule)
    reportNoRule(
      reading,
      spot,
      message("ladderFile.rung.noRule", { id: id ?? here }),
      "when: { orders: { atLeast: 1 } }",
    );
  return id === null || graceUs === null ? null : { id, name, when, graceUs };
}

function readExit(
  reading: Reading,
  spot: Spot,
  ids: Map<string, string>,
  context: LadderContext,
): Exit | null {
  const example = message("ladderFile.fix.example", {
    example: "{ id: lapsed, when: { orders: { none: true, within: 365d } } }",
  });
  const fields = fieldsOf(reading, spot, ["id", "name", "when", "grace"], example);
  if (!fields) return null;
  reading.places.set(spot.path, spot.from);
  const id = readId(reading, spot, fields, ids);
  const here = spot.path.split(".").at(-1) ?? "";
  const rule = fields.get("when");
  const grace = fields.get("grace");
  if (grace)
    report(
      reading,
      grace.key,
      message("ladderFile.exit.grace"),
      message("ladderFile.fix.remove", { key: "grace" }),
    );
  const name = readName(reading, fields.get("name"), id ?? "", context.language);
  const when = rule ? readCondition(reading, rule.value, context) : null;
  if (!rule)
    reportNoRule(
      reading,
      spot,
      message("ladderFile.exit.noRule", { id: id ?? here }),
      "when: { orders: { none: true, within: 365d } }",
    );
  return id === null || when === null ? null : { id, name, when };
}

function reportNoRule(reading: Reading, spot: Spot, sentence: Message, example: string): void {
  const fix = message("ladderFile.fix.example", { example });
  reportAbsent(reading, { ...spot, path: `${spot.path}.when` }, sentence, fix);
}

/** How many different filters on orders a ladder has; texts compared without case. */
function countFilters(ladder: Ladder): number {
  const filters = leavesOfLadder(ladder).flatMap((leaf) =>
    leaf.kind === "orders" && leaf.where ? [leaf.where] : [],
  );
  return new Set(filters.map((where) => JSON.stringify(where).toLowerCase())).size;
}
