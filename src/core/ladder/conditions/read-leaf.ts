import { isScalar } from "yaml";
import type { Known } from "../../words/ladder-file-values.ts";
import { nearestWord } from "../../words/nearest-word.ts";
import { type Message, message } from "../../words/say.ts";
import type { Condition, OrderFilter } from "../ladder.ts";
import { durationAt, moneyAt, numberAt, textAt } from "../stige-yaml/read-value.ts";
import {
  type Field,
  type Fields,
  fieldsOf,
  missing,
  type Reading,
  report,
  reportAbsent,
  type Spot,
} from "../stige-yaml/yaml-spot.ts";

/** More than so many of something nobody asks for. */
const mostCounted = 1_000_000;

interface Money {
  readonly currency: string;
  readonly digits: number;
}

interface Count {
  readonly atLeast: number;
  readonly none: boolean;
  readonly windowUs: number | null;
}

const example = (text: string): Message => message("ladderFile.fix.example", { example: text });

/** How a group would look; a lone number that stands in its place is kept: `orders: 2` means at least two. */
export function groupFix(kind: string, { node }: Spot, usual: string): Message {
  if (!isScalar(node) || typeof node.value !== "number") return example(`${kind}: { ${usual} }`);
  return message("ladderFile.fix.write", { example: `${kind}: { atLeast: ${node.value} }` });
}

/** The window of a condition: null where there is none, or where it is wrong and that has been noted. */
function readWithin(reading: Reading, fields: Fields): number | null {
  const within = fields.get("within");
  return within ? durationAt(reading, within.value, "longer") : null;
}

/** How many are asked for: `atLeast` or `none`; `usual` stands in where neither is written, null: one must be. */
export function readCount(
  reading: Reading,
  fields: Fields,
  spot: Spot,
  kind: string,
  usual: number | null,
): Count | null {
  const before = reading.findings.length;
  const windowUs = readWithin(reading, fields);
  const atLeast = fields.get("atLeast");
  const none = noneAt(reading, fields);
  const bounds = { least: 1, most: mostCounted, whole: true };
  const least = atLeast
    ? numberAt(reading, atLeast.value, bounds, leastFix(atLeast.value))
    : none === null
      ? usual
      : 1;
  if (atLeast && none && isTrue(none)) reportBoth(reading, none);
  if (!atLeast && !none && usual === null) reportNeither(reading, spot, kind, "atLeast: 1");
  return reading.findings.length === before && least !== null
    ? { atLeast: least, none: none !== null, windowUs }
    : null;
}

/** Zero asks for nothing: who writes it means none of it. */
function leastFix({ node }: Spot): Message {
  return isScalar(node) && node.value === 0
    ? message("ladderFile.fix.write", { example: "none: true" })
    : example("atLeast: 1");
}

function reportBoth(reading: Reading, none: Field): void {
  report(reading, none.key, message("ladderFile.count.both"), message("ladderFile.count.both.fix"));
}

function reportNeither(reading: Reading, spot: Spot, kind: string, shown: string): void {
  reportAbsent(reading, spot, message("ladderFile.count.neither", { kind }), example(shown));
}

const isTrue = ({ value }: Field) => isScalar(value.node) && value.node.value === true;

/** The key `none`, noted where it is anything but `true`. */
function noneAt(reading: Reading, fields: Fields): Field | null {
  const none = fields.get("none");
  if (!none) return null;
  if (!isTrue(none))
    report(
      reading,
      none.value,
      message("ladderFile.none.true"),
      message("ladderFile.fix.write", { example: "none: true" }),
    );
  return none;
}

/** A condition on purchases. Null: something in it is wrong, and that has been noted. */
export function readOrders(reading: Reading, spot: Spot, money: Money): Condition | null {
  const before = reading.findings.length;
  const keys = ["atLeast", "within", "none", "distinct", "where"];
  const fields = fieldsOf(reading, spot, keys, groupFix("orders", spot, "atLeast: 1"));
  if (!fields) return null;
  const count = readCount(reading, fields, spot, "orders", null);
  const distinct = fields.get("distinct");
  const way = distinct ? choiceAt(reading, distinct.value, ["day", "order"], "distinct") : "day";
  const filter = fields.get("where");
  const where = filter ? readWhere(reading, filter.value, money) : null;
  return count && way && reading.findings.length === before
    ? { kind: "orders", ...count, distinct: way, where }
    : null;
}

function readWhere(reading: Reading, spot: Spot, money: Money): OrderFilter | null {
  const shown = example("where: { category: Ski }");
  const fields = fieldsOf(reading, spot, ["category", "product", "channel", "minRevenue"], shown);
  if (fields?.size === 0)
    return report(reading, spot, message("ladderFile.group.empty", { kind: "where" }), shown);
  const text = (key: string) => {
    const field = fields?.get(key);
    return field ? textAt(reading, field.value, `${key}: Ski`) : null;
  };
  const least = fields?.get("minRevenue");
  return {
    category: text("category"),
    product: text("product"),
    channel: text("channel"),
    minRevenueMinor: least ? moneyAt(reading, least.value, money) : null,
  };
}

/** A condition on a sum of revenue or margin. Null: something in it is wrong, and that has been noted. */
export function readMoney(
  reading: Reading,
  spot: Spot,
  kind: "revenue" | "margin",
  money: Money,
): Condition | null {
  const before = reading.findings.length;
  const shape = groupFix(kind, spot, "atLeast: 5000, within: 365d");
  const fields = fieldsOf(reading, spot, ["atLeast", "within", "none"], shape);
  if (!fields) return null;
  const none = fields.get("none");
  const atLeast = fields.get("atLeast");
  const fix = message("ladderFile.fix.write", { example: `not: { ${kind}: { atLeast: … } }` });
  if (none) report(reading, none.key, message("ladderFile.none.notHere", { kind }), fix);
  else if (!atLeast) missing(reading, spot, "atLeast", "atLeast: 5000");
  const windowUs = readWithin(reading, fields);
  const atLeastMinor = atLeast ? moneyAt(reading, atLeast.value, money) : null;
  return atLeastMinor !== null && reading.findings.length === before
    ? { kind, atLeastMinor, windowUs }
    : null;
}

/** A condition on NPS answers. Null: something in it is wrong, and that has been noted. */
export function readNps(reading: Reading, spot: Spot): Condition | null {
  const before = reading.findings.length;
  const shape = groupFix("nps", spot, "atLeast: 9, within: 400d");
  const fields = fieldsOf(reading, spot, ["atLeast", "within", "none", "which"], shape);
  if (!fields) return null;
  const windowUs = readWithin(reading, fields);
  const none = noneAt(reading, fields);
  const atLeast = fields.get("atLeast");
  const which = fields.get("which");
  const bounds = { least: 0, most: 10, whole: true };
  const least = atLeast ? numberAt(reading, atLeast.value, bounds, example("atLeast: 9")) : null;
  const way = which ? choiceAt(reading, which.value, ["latest", "any"], "which") : "latest";
  if (atLeast && none && isTrue(none)) reportBoth(reading, none);
  if (!atLeast && !none) reportNeither(reading, spot, "nps", "atLeast: 9");
  if (which && none)
    report(
      reading,
      which.key,
      message("ladderFile.which.none"),
      message("ladderFile.fix.remove", { key: "which" }),
    );
  if (reading.findings.length > before) return null;
  if (none) return { kind: "nps-none", windowUs };
  return least !== null && way ? { kind: "nps", atLeast: least, which: way, windowUs } : null;
}

/** A condition on a consent that stands. Null: something in it is wrong, and that has been noted. */
export function readConsent(reading: Reading, spot: Spot): Condition | null {
  const shown = "consent: { channel: email, purpose: marketing }";
  const fields = fieldsOf(reading, spot, ["channel", "purpose", "none"], example(shown));
  if (!fields) return null;
  const none = fields.get("none");
  const fix = message("ladderFile.fix.write", { example: `not: { ${shown} }` });
  if (none) report(reading, none.key, message("ladderFile.none.notHere", { kind: "consent" }), fix);
  const text = (key: string, usual: string) => {
    const field = fields.get(key);
    return field
      ? textAt(reading, field.value, `${key}: ${usual}`)
      : missing(reading, spot, key, `${key}: ${usual}`);
  };
  const channel = text("channel", "email");
  const purpose = text("purpose", "marketing");
  return channel !== null && purpose !== null && !none ? { kind: "consent", channel, purpose } : null;
}

/** A condition on how long a person has been known. Null: something in it is wrong, and that has been noted. */
export function readKnown(reading: Reading, spot: Spot): Condition | null {
  const fields = fieldsOf(
    reading,
    spot,
    ["for"],
    message("ladderFile.fix.write", { example: knownText(spot) }),
  );
  if (!fields) return null;
  const length = fields.get("for");
  if (!length) return missing(reading, spot, "for", "for: 730d");
  const forUs = durationAt(reading, length.value, "longer");
  return forUs === null ? null : { kind: "known", forUs };
}

const knownText = ({ node }: Spot) =>
  `known: { for: ${isScalar(node) && typeof node.value === "string" ? node.value : "730d"} }`;

/** One of a few words. */
function choiceAt<Choice extends string>(
  reading: Reading,
  spot: Spot,
  choices: readonly Choice[],
  known: Known,
): Choice | null {
  const text = textAt(reading, spot, `${known}: ${choices[0]}`);
  const choice = choices.find((one) => one === text);
  if (text === null || choice) return choice ?? null;
  const meant = nearestWord(text, choices);
  return report(
    reading,
    spot,
    message("ladderFile.unknown", { value: text, known }),
    meant
      ? message("ladderFile.fix.meant", { text: meant })
      : message("ladderFile.fix.choose", { texts: choices }),
  );
}
