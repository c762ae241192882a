import { type Message, message } from "../../words/say.ts";

/** Table functions that make rows out of nothing. Every other one may reach files, settings or secrets. */
const harmless = new Set(["range", "generate_series", "unnest"]);
/** Functions that do more than compute. */
const harmful = new Set(["getenv", "getvariable", "nextval", "currval", "write_log", "current_setting"]);

type Node = { readonly [key: string]: unknown };

/**
 * Why a question in SQL may not be asked; null: it may. Takes what DuckDB's `json_serialize_sql` makes of it, and lets
 * through one SELECT (or DESCRIBE of one) over the given tables, their own CTEs and plain functions: no files, no settings.
 */
export function refusal(serialized: string, tables: readonly string[]): Message | null {
  const parsed = JSON.parse(serialized) as Node;
  if (parsed.error === true) {
    const only = parsed.error_type === "not implemented";
    return only ? message("sql.onlySelect") : message("sql.wrong", { what: String(parsed.error_message) });
  }
  const statements = parsed.statements as readonly Node[];
  if (statements.length !== 1) return message("sql.oneOnly", { statements: statements.length });
  return refused(statements[0], new Set(tables.map((table) => table.toLowerCase())));
}

function refused(value: unknown, known: ReadonlySet<string>): Message | null {
  if (value === null || typeof value !== "object") return null;
  if (Array.isArray(value)) return first(value, known);
  const node = value as Node;
  const scope = withOwn(node, known);
  return refusedItself(node, scope) ?? first(Object.values(node), scope);
}

function first(values: readonly unknown[], known: ReadonlySet<string>): Message | null {
  for (const value of values) {
    const why = refused(value, known);
    if (why) return why;
  }
  return null;
}

/** The names known within a node: those around it and its own CTEs. */
function withOwn(node: Node, known: ReadonlySet<string>): ReadonlySet<string> {
  const { map } = (node.cte_map ?? {}) as { map?: readonly { key: string }[] };
  const own = (map ?? []).map(({ key }) => key.toLowerCase());
  return own.length === 0 ? known : new Set([...known, ...own]);
}

function refusedItself(node: Node, known: ReadonlySet<string>): Message | null {
  if (node.type === "BASE_TABLE") {
    const name = String(node.table_name);
    const elsewhere = Boolean(node.schema_name) || Boolean(node.catalog_name);
    return elsewhere || !known.has(name.toLowerCase()) ? message("sql.noTable", { name }) : null;
  }
  if (node.type === "SHOW_REF" && !node.query)
    return message("sql.noTable", { name: String(node.table_name ?? "").replaceAll('"', "") });
  const called = node.function as Node | undefined;
  if (node.type === "TABLE_FUNCTION" && !harmless.has(String(called?.function_name).toLowerCase()))
    return message("sql.noFunction", { name: String(called?.function_name) });
  if (node.class === "FUNCTION" && harmful.has(String(node.function_name).toLowerCase()))
    return message("sql.noFunction", { name: String(node.function_name) });
  return null;
}
