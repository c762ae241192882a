import { createHash } from "node:crypto";
import type { PersonAnswer } from "./person.ts";

/** Other whenever what is told of somebody is another; it tells nothing of them, and does not change by time alone. */
export function standsOf({ person, version, excluded, rows }: Omit<PersonAnswer, "entries">): string {
  const hash = createHash("sha256").update(JSON.stringify([person, version, excluded]));
  // The engine gives rows in any order.
  for (const [table, list] of Object.entries(rows))
    hash.update(`${table} ${list.map(written).sort().join()}`);
  return hash.digest("hex").slice(0, 16);
}

const written = (row: unknown) =>
  JSON.stringify(row, (_, value) => (typeof value === "bigint" ? String(value) : value));
