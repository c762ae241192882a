import type { DuckDBConnection } from "@duckdb/node-api";
import type { Field } from "../../core/facts/kinds.ts";
import { kinds } from "../../core/facts/kinds.ts";
import { personTraits } from "../../core/facts/sealing/sealed.ts";
import type { FileRead } from "../../io/files/reading/file-read.ts";
import type { Store } from "../../io/store/open-store.ts";

/** Keeps what a file says about persons beside their identity (names, country, phone) in the control store, and nowhere else. */
export async function keepTraits(
  store: Store,
  scratch: DuckDBConnection,
  read: FileRead,
  load: number,
): Promise<void> {
  for (const kind of read.kinds) {
    const fields: readonly Field[] = kinds[kind].fields;
    for (const { name } of fields.filter((field) => field.type === "person")) {
      const own = personTraits.filter((trait) => name === "person" && fields.some((f) => f.name === trait));
      const traits = [`${name}_phone AS phone`, ...own];
      const said = traits.map((trait) => trait.split(" AS ")[0]);
      const result = await scratch.stream(
        `SELECT coalesce(n.id, e.id) AS id, to_json({${traits.map((t) => `${t.split(" AS ").at(-1)}: ${t.split(" AS ")[0]}`)}}) AS traits
          FROM clean_${kind} AS t LEFT JOIN identity_ids AS n ON n.identity_kind = 0 AND n.value = t.${name}_number
          LEFT JOIN identity_ids AS e ON e.identity_kind = 1 AND e.value = t.${name}_email
          WHERE coalesce(n.id, e.id) IS NOT NULL AND coalesce(${said.join(", ")}) IS NOT NULL
          GROUP BY ALL ${own.length > 0 ? "ORDER BY max(t.line)" : ""}`,
      );
      for await (const rows of result.yieldRows())
        await store.bulk.traits(
          load,
          rows.map(([id, traits]) => [id as number, String(traits)] as const),
        );
    }
  }
}
