import { isMap, isScalar } from "yaml";
import { message } from "../../words/say.ts";
import type { Condition } from "../ladder.ts";
import { eventNames } from "../presets.ts";
import { textAt } from "../stige-yaml/read-value.ts";
import {
  type Field,
  type Fields,
  fieldsOf,
  itemsOf,
  oneOrMoreAt,
  type Reading,
  report,
  type Spot,
  shapeOf,
  wrongShape,
} from "../stige-yaml/yaml-spot.ts";
import { groupFix, readConsent, readCount, readKnown, readMoney, readNps, readOrders } from "./read-leaf.ts";

/** What of the shop a rule needs to be read: the names that mean interest (lower case) and the currency of its money. */
export interface RuleContext {
  readonly interest: readonly string[];
  readonly currency: string;
  readonly digits: number;
}

const groups = ["all", "any", "not"];
const kinds = ["orders", "revenue", "margin", "event", "nps", "referrals", "consent", "known", ...groups];
/** Keys that stand beside `event`, but inside every other kind. */
const besideEvent = ["atLeast", "within", "none"];
const deepest = 12;

/** Reads a condition; null where something in it is wrong, and that has been noted. */
export function readCondition(
  reading: Reading,
  spot: Spot,
  context: RuleContext,
  depth = 0,
): Condition | null {
  if (depth > deepest)
    return report(reading, spot, message("ladderFile.deep"), message("ladderFile.deep.fix"));
  const example = message("ladderFile.fix.example", { example: "orders: { atLeast: 1 }" });
  if (!isMap(spot.node)) {
    const fix = shapeOf(spot) === "list" ? message("ladderFile.condition.list.fix") : example;
    return wrongShape(reading, spot, "condition", fix);
  }
  const before = reading.findings.length;
  const fields = fieldsOf(reading, spot, [...kinds, ...besideEvent], example);
  const found = [...(fields ?? [])].filter(([key]) => kinds.includes(key));
  const [first, ...more] = found;
  if (!fields || !first) {
    const told = reading.findings.length > before;
    return told ? null : report(reading, spot, message("ladderFile.condition.empty"), example);
  }
  if (more.length > 0) {
    const keys = found.map(([key]) => key);
    const fix = message("ladderFile.condition.two.fix", { keys });
    report(reading, spot, message("ladderFile.condition.two", { keys }), fix);
  }
  if (!found.some(([key]) => key === "event")) reportOutside(reading, fields, first[0]);
  const read = found.map(([key, field]) => readKind(reading, key, field, fields, spot, context, depth));
  return more.length === 0 ? (read[0] ?? null) : null;
}

function reportOutside(reading: Reading, fields: Fields, kind: string): void {
  for (const key of besideEvent) {
    const field = fields.get(key);
    if (!field) continue;
    const value = isScalar(field.value.node) ? (field.value.node.source ?? "…") : "…";
    const fix = message("ladderFile.fix.write", { example: `${kind}: { ${key}: ${value} }` });
    report(reading, field.key, message("ladderFile.condition.outside", { key, kind }), fix);
  }
}

function readKind(
  reading: Reading,
  key: string,
  { value }: Field,
  fields: Fields,
  spot: Spot,
  context: RuleContext,
  depth: number,
): Condition | null {
  switch (key) {
    case "orders":
      return readOrders(reading, value, context);
    case "revenue":
    case "margin":
      return readMoney(reading, value, key, context);
    case "event":
      return readEvent(reading, value, fields, spot, context);
    case "nps":
      return readNps(reading, value);
    case "referrals": {
      const inner = fieldsOf(reading, value, besideEvent, groupFix("referrals", value, "atLeast: 1"));
      const count = inner && readCount(reading, inner, value, "referrals", null);
      return count && { kind: "referrals", ...count };
    }
    case "consent":
      return readConsent(reading, value);
    case "known":
      return readKnown(reading, value);
    case "not": {
      const of = readCondition(reading, value, context, depth + 1);
      return of && { kind: "not", of };
    }
    default:
      return readGroup(reading, value, key === "all" ? "all" : "any", context, depth);
  }
}

function readGroup(
  reading: Reading,
  spot: Spot,
  kind: "all" | "any",
  context: RuleContext,
  depth: number,
): Condition | null {
  const example = `${kind}: [ { orders: { atLeast: 2 } }, { nps: { atLeast: 9 } } ]`;
  const fix = message("ladderFile.fix.example", { example });
  const items = itemsOf(reading, spot, fix);
  if (items?.length === 0) return report(reading, spot, message("ladderFile.group.empty", { kind }), fix);
  const of = (items ?? []).map((item) => readCondition(reading, item, context, depth + 1));
  const read = of.filter((condition) => condition !== null);
  return items && read.length === of.length ? { kind, of: read } : null;
}

function readEvent(
  reading: Reading,
  spot: Spot,
  fields: Fields,
  condition: Spot,
  context: RuleContext,
): Condition | null {
  const own = new Map([...fields].filter(([key]) => besideEvent.includes(key)));
  const count = readCount(reading, own, condition, "event", 1);
  const names = readEventNames(reading, spot, context);
  return count && names && { kind: "events", names, ...count };
}

function readEventNames(reading: Reading, spot: Spot, { interest }: RuleContext): readonly string[] | null {
  const fix = message("ladderFile.fix.example", { example: "event: [Sample Requested, Product Added]" });
  const items = oneOrMoreAt(reading, spot, fix);
  if (items?.length === 0)
    return report(reading, spot, message("ladderFile.group.empty", { kind: "event" }), fix);
  const read = (items ?? []).map((item) => textAt(reading, item, "event: interest"));
  const texts = read.filter((text) => text !== null);
  if (texts.length < read.length) return null;
  return eventNames(texts.flatMap((text) => (text.toLowerCase() === "interest" ? interest : [text])));
}
