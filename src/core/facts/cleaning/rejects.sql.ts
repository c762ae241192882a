import { text } from "../../sql/literal.ts";
import { personParts } from "../columns/targets.ts";
import { type Field, type KindName, kinds } from "../kinds.ts";
import { type Fault, passedReasons } from "./faults.sql.ts";

/** The columns of the table of rejects; one row per rejected record. `who`: JSON of whom it names, see `namedSql`. */
export const rejectsTable =
  "line BIGINT, column_name VARCHAR, cell VARCHAR, reason VARCHAR, params VARCHAR, who VARCHAR";

/** How much of a cell is kept. */
const keptLength = 200;

/** Where a row is sound: it has no fault, and its record was whole. */
export function soundSql(faults: readonly Fault[]): string {
  return ["bad IS NULL", ...faults.map(({ when }) => `NOT ${when}`)].join(" AND ");
}

/**
 * What goes into the table of rejects for the rows of `from` that are not sound: the first fault as column, cell and
 * reason, the others under `more` in its values. `from` has line, bad, the cells and the cleaned columns; `firstCell` is
 * where a broken record's text stands.
 */
export function rejectedSql(
  from: string,
  faults: readonly Fault[],
  firstCell: string,
  kind: KindName | null = null,
): string {
  const listed = faults.map(
    ({ when, header, cell, reason, params }) =>
      `CASE WHEN ${when} THEN ${faultSql(header === null ? "NULL" : text(header), cell, reason, params ?? "'{}'")} END`,
  );
  const broken = `CASE WHEN bad IS NOT NULL THEN ${faultSql("NULL", firstCell, "split_part(bad, ' ', 1)", "substr(bad, strpos(bad, ' ') + 1)")} END`;
  return `SELECT line, found[1].column_name AS column_name, found[1].cell AS cell, found[1].reason AS reason,
      CASE WHEN len(found) = 1 OR starts_with(found[1].reason, ${text(passedReasons)}) THEN found[1].params
        ELSE CAST(json_merge_patch(CAST(found[1].params AS JSON), json_object('more', found[2:])) AS VARCHAR) END AS params, who
    FROM (SELECT line, ${kind ? `CASE WHEN bad IS NULL THEN ${namedSql(kind)} END` : "NULL::VARCHAR"} AS who, CASE WHEN bad IS NOT NULL THEN [${broken}]
        ELSE list_filter([${listed.length > 0 ? listed.join(", ") : `CASE WHEN false THEN ${faultSql("''", "''", "''", "'{}'")} END`}], lambda f: f IS NOT NULL) END AS found
      FROM ${from} WHERE NOT (${soundSql(faults)}))`;
}

/** Stands before the number of an order in the list of whom a rejected row names. */
const orderMark = "\u001f";
export const orderMarkSql = "chr(31)";

/** Whom a rejected row names, and which order of theirs it tells of. `whoNamed('["K-1"]').names` is K-1. */
export function whoNamed(who: string | null): {
  readonly names: readonly string[];
  readonly order: string | null;
} {
  const said = who === null ? [] : (JSON.parse(who) as string[]);
  const order = said.find((one) => one.startsWith(orderMark));
  return { names: said.filter((one) => one !== order), order: order?.slice(orderMark.length) ?? null };
}

/**
 * SQL for the numbers, addresses, phones and visitors' ids that a row of a kind names, as a JSON list, and last the number of
 * an order with a mark before it (see `whoNamed`); null where it names nobody. `row` says which row's columns, as `(column) => "r." + column`.
 */
export function namedSql(kind: KindName, row: (column: string) => string = (column) => column): string {
  const fields: readonly Field[] = kinds[kind].fields;
  const cells = fields
    .filter(({ type }) => type === "person")
    .flatMap(({ name }) => personParts.map((part) => row(`${name}_${part}`)));
  if (cells.length === 0) return "NULL::VARCHAR";
  const listed = kind === "orders" ? [...cells, `${orderMarkSql} || ${row("order_id")}`] : cells;
  return `CASE WHEN coalesce(${cells.join(", ")}) IS NOT NULL
    THEN CAST(to_json(list_filter([${listed.join(", ")}], lambda c: c IS NOT NULL)) AS VARCHAR) END`;
}

function faultSql(header: string, cell: string, reason: string, params: string): string {
  return `{'column_name': CAST(${header} AS VARCHAR), 'cell': left(CAST(${cell} AS VARCHAR), ${keptLength}), 'reason': ${reason}, 'params': CAST(${params} AS VARCHAR)}`;
}
