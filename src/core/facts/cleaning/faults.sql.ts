import { integer, text } from "../../sql/literal.ts";
import { dayUs } from "../../words/iso-instant.ts";
import { valueList } from "../cells/closed-values.ts";
import type { CellSource, Reading } from "../cells/reading.ts";
import { personParts } from "../columns/targets.ts";
import { type Field, kinds } from "../kinds.ts";
import { idOf } from "../sealing/seal.sql.ts";
import { fieldValues, instantCell, wordSql } from "./clean-field.sql.ts";

/** Why a row is rejected, as SQL over the cleaned columns and the cells beside them. */
export interface Fault {
  /** Where it is true the row is rejected. Never null. */
  readonly when: string;
  /** The column's header, and its cell as SQL; null: it is not of one cell. */
  readonly header: string | null;
  readonly cell: string;
  /** A phrase of `words/files.ts`, as SQL: one key, or which of several. */
  readonly reason: string;
  /** Its values as JSON, as SQL. */
  readonly params?: string;
}

/** Instants that may lie ahead. */
const mayLieAhead = new Set(["until", "revoked", "undone", "updated", "valid_from"]);

/** Every fault that a row of this kind can have, the first field's first. `unless`: fields that may be empty in a row all the same. */
export function faultsOf(reading: Reading, unless: ReadonlySet<string> = new Set()): readonly Fault[] {
  const fields: readonly Field[] = kinds[reading.kind].fields;
  return [
    ...passedOver(reading),
    ...fields.flatMap((field) =>
      fieldFaults(unless.has(field.name) ? { name: field.name, type: field.type } : field, reading),
    ),
    ...fieldFaults({ name: "subtotal", type: "money" }, reading),
    ...idFaults(reading),
    ...currencyFaults(reading),
    ...(reading.kind === "answers" ? scoreFaults(reading) : []),
    ...(reading.kind === "rates" ? rateFaults(reading) : []),
  ];
}

/** What a reason begins with where a row is no mistake, but known of its export and without a fact. */
export const passedReasons = "files.passed.";

function passedOver({ skip, cells }: Reading): Fault[] {
  const cell = (target: string) => {
    const name = cells.get(target)?.name;
    return name ? `CAST(${name} AS VARCHAR)` : "NULL::VARCHAR";
  };
  return skip.map(({ as, when }) => ({
    when: `coalesce(${when(cell)}, false)`,
    header: null,
    cell: "NULL",
    reason: text(`${passedReasons}${as}`),
  }));
}

/** The faults of one field's cell: missing, not to be read, or out of bounds. */
export function fieldFaults(field: Field, reading: Reading, column = field.name): readonly Fault[] {
  if (field.type === "person")
    return field.required && !isSurelyNamed(field.name, reading) ? [personFault(field.name, reading)] : [];
  const source = reading.cells.get(field.name);
  if (!source) return [];
  const cell = field.type === "instant" ? instantCell(source, reading) : source.name;
  const value = columnOf(field, column);
  const about = { header: source.header, cell: source.name };
  const sure = reading.sure.get(source.target);
  const missing: Fault[] =
    field.required && !sure?.filled
      ? [{ ...about, when: `${cell} IS NULL`, reason: text("files.reject.missing") }]
      : [];
  if (field.type === "text") return [...missing, ...listFaults(field.name, reading, source)];
  const unreadable: Fault = {
    ...about,
    when: `(${value} IS NULL AND ${cell} IS NOT NULL)`,
    reason: unreadableReason(field, cell),
  };
  const bounds = field.type === "instant" && !sure?.bounded ? boundFaults(field, reading, about) : [];
  return [...missing, ...(sure?.readable ? [] : [unreadable]), ...bounds];
}

/** A row without an id beside rows that have one would be a new fact in every export that tells it again. */
function idFaults({ kind, cells, idsPartly }: Reading): Fault[] {
  const id = idOf(kind);
  const cell = id === null ? undefined : cells.get(id);
  const fields: readonly Field[] = kinds[kind].fields;
  if (!idsPartly || !id || !cell || fields.some(({ name, required }) => name === id && required)) return [];
  const key = kind === "orders" ? "files.reject.noOrderId" : "files.reject.noId";
  const refersTo = cells.get("refers_to")?.name;
  // A credit note is told by the order that it refers to.
  const unless = refersTo ? ` AND NOT coalesce(gross_minor < 0 AND ${refersTo} IS NOT NULL, false)` : "";
  return [{ when: `(${id} IS NULL${unless})`, header: cell.header, cell: cell.name, reason: text(key) }];
}

/** A word that is none of those that the field can be. */
function listFaults(field: string, { kind }: Reading, { header, name }: CellSource): Fault[] {
  const list = valueList(kind, field);
  if (!list || list.open) return [];
  const allowed = text(Object.keys(list.names).join(", "));
  return [
    {
      when: `(${field} IS NULL AND ${name} IS NOT NULL)`,
      header,
      cell: name,
      reason: text("files.reject.notListed"),
      params: `json_object('allowed', ${allowed})`,
    },
  ];
}

function columnOf(field: Field, column: string): string {
  if (field.type === "money") return `${column}_minor`;
  if (field.type === "rate") return `${column}_e8`;
  return field.type === "instant" ? `${column}_at` : column;
}

function unreadableReason(field: Field, cell: string): string {
  if (field.type === "money")
    return `CASE WHEN length(regexp_replace(CAST(${cell} AS VARCHAR), '[^0-9]', '', 'g')) > 13 THEN 'files.reject.tooMuch' ELSE 'files.reject.money' END`;
  const keys = {
    integer: "integer",
    number: "number",
    rate: "number",
    boolean: "yesNo",
    instant: "date",
    text: "missing",
    person: "missing",
  };
  return text(`files.reject.${keys[field.type]}`);
}

function boundFaults({ name }: Field, reading: Reading, about: Pick<Fault, "header" | "cell">): Fault[] {
  const at = `${name}_at`;
  const early: Fault = {
    ...about,
    // A wall clock east of Greenwich shows 1970 before it begins.
    when: `coalesce(${at} < CASE WHEN ${name}_form = 0 THEN 0 ELSE ${dayUs} END, false)`,
    reason: text("files.reject.before1970"),
  };
  if (mayLieAhead.has(name)) return [early];
  const latest = `CASE WHEN ${name}_form = 0 THEN ${integer(reading.latestUs)} ELSE ${integer(reading.latestLocalUs)} END`;
  return [
    early,
    { ...about, when: `coalesce(${at} > ${latest}, false)`, reason: text("files.reject.ahead") },
  ];
}

function isSurelyNamed(field: string, { sure, ids }: Reading): boolean {
  const full = (part: string) => sure.get(`${field}_${part}`);
  const numbers = ids.get(`${field}_number`);
  if (full("number")?.filled && !numbers?.mails && !numbers?.guests) return true;
  return (full("email")?.filled && full("email")?.readable) || full("anonymous")?.filled || false;
}

function personFault(field: string, reading: Reading): Fault {
  const cells = personParts
    .map((part) => reading.cells.get(`${field}_${part}`))
    .filter((cell): cell is CellSource => cell !== undefined);
  const nobody = ["number", "email", "anonymous"].map((part) => `${field}_${part} IS NULL`).join(" AND ");
  return {
    when: `(${nobody})`,
    header: cells.map(({ header }) => header).join(", "),
    cell: cells.length > 0 ? `coalesce(${cells.map(({ name }) => name).join(", ")})` : "NULL",
    reason: `CASE WHEN ${field}_phone IS NULL THEN 'files.reject.nobody' ELSE 'files.reject.onlyPhone' END`,
  };
}

function currencyFaults({ money, cells }: Reading): Fault[] {
  const cell =
    money.by === "column" ? cells.get("currency") : money.by ? cells.get(money.by.wordIn) : undefined;
  if (!cell) return [];
  const said = money.by === "column" ? cell.name : wordSql(cell.name);
  return [
    {
      when: "currency_code IS NULL",
      header: cell.header,
      cell: cell.name,
      reason: text("files.reject.currency"),
      params: `json_object('word', ${said})`,
    },
  ];
}

/** A rate lies above 0 and below ten thousand million: what is exchanged by it stays a whole number that the engine can hold. */
function rateFaults(reading: Reading): Fault[] {
  const { cells } = reading;
  const cell = cells.get("rate");
  if (!cell) return [];
  const units = ["units", "unit_power"].flatMap((name) => {
    const beside = cells.get(name);
    const read = fieldValues({ name, type: "integer" }, reading)[0]?.sql;
    if (!beside || !read) return [];
    const when = `(${read} IS NULL AND ${beside.name} IS NOT NULL)`;
    return [{ when, header: beside.header, cell: beside.name, reason: text("files.reject.integer") }];
  });
  return [
    ...units,
    {
      when: "coalesce(rate_e8 NOT BETWEEN 1 AND 999999999999999999, false)",
      header: cell.header,
      cell: cell.name,
      reason: text("files.reject.rate"),
    },
  ];
}

/** A score of recommendation lies between 0 and 10. */
function scoreFaults({ cells }: Reading): Fault[] {
  const cell = cells.get("score");
  if (!cell) return [];
  return [
    {
      when: "coalesce(survey_kind = 'nps' AND score NOT BETWEEN 0 AND 10, false)",
      header: cell.header,
      cell: cell.name,
      reason: text("files.reject.score"),
    },
  ];
}
