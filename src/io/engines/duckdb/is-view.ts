import type { Engine } from "../../../core/sql/engine.ts";
import { text } from "../../../core/sql/literal.ts";

/** Whether a name is that of a view, of this connection or of the schema that it means. */
export async function isView(engine: Engine, name: string): Promise<boolean> {
  const rows = await engine.rows(
    `SELECT 1 FROM duckdb_views() WHERE view_name = ${text(name)} AND (temporary OR schema_name = current_schema())`,
  );
  return rows.length > 0;
}
