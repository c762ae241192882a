import type { Store } from "./open-store.ts";

/** What SQLite finds wrong in the store's file; empty: nothing. */
export function integrityErrors({ raw }: Store): readonly string[] {
  const rows = raw.prepare("pragma integrity_check(20)").all() as { integrity_check: string }[];
  const torn = raw.prepare("pragma foreign_key_check").all() as { table: string }[];
  return [
    ...rows.map((row) => row.integrity_check).filter((text) => text !== "ok"),
    ...torn.map(({ table }) => `foreign key in ${table}`),
  ];
}
