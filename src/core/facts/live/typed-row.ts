import { nearestWord } from "../../words/nearest-word.ts";
import type { Problem } from "../../words/problem.ts";
import { message } from "../../words/say.ts";
import { personFields, type Target, targetsOf } from "../columns/targets.ts";
import type { KindName } from "../kinds.ts";
import {
  amountOf,
  currencyOf,
  instantAt,
  isObject,
  isThere,
  type JsonPart,
  mailOf,
  numberOf,
  problem,
  shown,
} from "./json-part.ts";
import type { LiveFact, LiveRow } from "./live-fact.ts";

/** What one object of a request tells, or everything that is wrong with it. `messageId` null: it bears none. */
export type TypedRow =
  | { readonly ok: true; readonly messageId: string | null; readonly fact: LiveFact }
  | { readonly ok: false; readonly messageId: string | null; readonly problems: readonly Problem[] };

/** So long an id of a message may be, and so many lines an order may have. */
const mostIdChars = 200;
const mostLines = 1000;

/**
 * Reads one object as a fact of a kind: the fields' own names, as columns of a file would be called, `message_id` beside them,
 * and of an order `lines`, a list of objects. What this lets through may still be rejected when it is sealed.
 */
export function typedRow(kind: KindName, source: string, value: unknown, receivedUs: number): TypedRow {
  const whole = { value, place: "" };
  if (!isObject(value))
    return refused(null, [problem(whole, message("live.notObject"), message("live.notObject.fix"))]);
  const { message_id: id = null, lines = null, ...told } = value;
  const cells = asInFiles(source, told);
  const wrong: Problem[] = [];
  const messageId = messageIdOf({ value: id, place: "message_id" }, wrong);
  const targets = new Map(targetsOf(kind).map((target) => [target.name, target]));
  const own = rowOf(cells, targets, { place: "", receivedUs }, wrong);
  for (const { name, required } of targets.values())
    if (required && !isThere({ value: cells[name], place: name }))
      wrong.push({
        place: name,
        sentence: message("live.missing", { field: name }),
        fix: message("live.missing.fix"),
      });
  wrong.push(...namesNobody(kind, cells));
  const rows =
    lines === null ? [own] : linesOf(kind, own, { value: lines, place: "lines" }, receivedUs, wrong);
  return wrong.length > 0 ? refused(messageId, wrong) : { ok: true, messageId, fact: { kind, source, rows } };
}

const refused = (messageId: string | null, problems: readonly Problem[]): TypedRow => ({
  ok: false,
  messageId,
  problems,
});

function messageIdOf(part: JsonPart, wrong: Problem[]): string | null {
  const { value } = part;
  if (value === null) return null;
  const text = typeof value === "number" ? String(value) : value;
  if (typeof text === "string" && text.trim() !== "" && text.length <= mostIdChars && text.isWellFormed())
    return text;
  wrong.push(problem(part, message("live.notId"), message("live.notId.fix", { most: mostIdChars })));
  return null;
}

interface Where {
  /** Before the names of fields: `lines[0].`. */
  readonly place: string;
  readonly receivedUs: number;
}

function rowOf(
  cells: Readonly<Record<string, unknown>>,
  targets: ReadonlyMap<string, Target>,
  { place, receivedUs }: Where,
  wrong: Problem[],
): LiveRow {
  const row: Record<string, LiveRow[string]> = {};
  for (const [name, value] of Object.entries(cells)) {
    const target = targets.get(name);
    const part = { value, place: `${place}${name}` };
    if (!target) wrong.push(unknownField(part, name, [...targets.keys()]));
    else if (typeof value === "object" && value !== null)
      wrong.push(problem(part, message("live.notPlain"), message("live.notPlain.fix")));
    else {
      check(target, part, receivedUs, wrong);
      // An empty text is nothing, as null is: an id that is empty is no id.
      if (value !== undefined) row[name] = isThere(part) ? (value as LiveRow[string]) : null;
    }
  }
  return row;
}

function check({ name, type }: Target, part: JsonPart, receivedUs: number, wrong: Problem[]): void {
  if (!isThere(part)) return;
  if (typeof part.value === "string" && !part.value.isWellFormed())
    return void wrong.push(problem(part, message("live.notText"), message("live.notText.fix")));
  if (name === "currency" || name === "to_currency") currencyOf(part, wrong);
  else if (type === "money") amountOf(part, wrong);
  else if (type === "instant" && typeof part.value === "number")
    wrong.push(
      problem(part, message("calls.notInstant", { given: shown(part) }), message("calls.notInstant.fix")),
    );
  else if (type === "instant")
    instantAt(part, name === "until" ? Number.MAX_SAFE_INTEGER : receivedUs, wrong);
  else if ((type === "number" || type === "integer" || type === "rate") && numberOf(part) === null)
    wrong.push(
      problem(part, message("calls.notNumber", { given: shown(part) }), message("calls.notNumber.fix")),
    );
  else if (type === "boolean" && typeof part.value !== "boolean")
    wrong.push(problem(part, message("live.notTruth", { given: shown(part) }), message("live.notTruth.fix")));
}

function unknownField(part: JsonPart, name: string, names: readonly string[]): Problem {
  const nearest = nearestWord(name, [...names]);
  return problem(
    part,
    message("live.unknownField", { field: name.slice(0, 40) }),
    nearest
      ? message("server.didYouMean", { nearest })
      : message("live.unknownField.fix", { fields: names.join(", ") }),
  );
}

/** Shopify's orders bear their numbers without the `#` that it writes before them, by whatever way they are told. */
function asInFiles(
  source: string,
  told: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const { order_id: id } = told;
  return source === "shopify" && typeof id === "string"
    ? { ...told, order_id: id.trim().replace(/^#/, "") }
    : told;
}

const isText = ({ value }: JsonPart) => typeof value === "string" && value.isWellFormed();

/** A fact of persons must name each of them by more than a phone; of an order whose buyer's address is all that it says of them, that can be read. */
function namesNobody(kind: KindName, cells: Readonly<Record<string, unknown>>): Problem[] {
  return personFields(kind).flatMap(({ name, required }) => {
    const ways = ["number", "email", "anonymous"].map((part) => `${name}_${part}`);
    const [number = "", mail = "", anonymous = ""] = ways;
    const given = (way: string) => ({ value: cells[way], place: way });
    const isNamed = ways.some((way) => isThere(given(way)));
    const byMailAlone = isThere(given(mail)) && !isThere(given(number)) && !isThere(given(anonymous));
    // Broken letters are told of where they stand.
    if (byMailAlone && isText(given(mail)) && mailOf(given(mail)) === null)
      return [problem(given(mail), message("calls.notMail"), message("live.notMail.fix", { field: number }))];
    if (!required || isNamed) return [];
    return [
      {
        place: name,
        sentence: message("live.namesNobody"),
        fix: message("live.namesNobody.fix", { fields: ways.join(", ") }),
      },
    ];
  });
}

function linesOf(
  kind: KindName,
  own: LiveRow,
  part: JsonPart,
  receivedUs: number,
  wrong: Problem[],
): readonly LiveRow[] {
  const { value } = part;
  if (kind !== "orders" || !Array.isArray(value) || value.length > mostLines) {
    wrong.push(problem(part, message("live.notLines"), message("live.notLines.fix", { most: mostLines })));
    return [own];
  }
  const targets = new Map(
    targetsOf("orders").flatMap((target) =>
      target.name.startsWith("lines.") ? [[target.name.slice("lines.".length), target] as const] : [],
    ),
  );
  const rows = value.map((line: unknown, i) => {
    const place = `lines[${i}]`;
    if (!isObject(line)) {
      wrong.push(problem({ value: line, place }, message("live.notObject"), message("live.notObject.fix")));
      return own;
    }
    const cells = rowOf(line, targets, { place: `${place}.`, receivedUs }, wrong);
    return {
      ...own,
      ...Object.fromEntries(Object.entries(cells).map(([name, cell]) => [`lines.${name}`, cell])),
    };
  });
  return rows.length > 0 ? rows : [own];
}
