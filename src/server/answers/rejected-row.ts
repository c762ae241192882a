import { z } from "@hono/zod-openapi";
import type { Table } from "../route.ts";
import { count } from "./answer-parts.ts";

/** A row that was not taken in, or would not be, and why. */
export const rejectedRow = z.object({
  line: count,
  column: z.string().nullable(),
  cell: z.string().nullable(),
  reason: z.string(),
  remedy: z.string(),
  code: z.string(),
});

type RejectedRow = Readonly<z.infer<typeof rejectedRow>>;

/** A page of such rows as a table. */
export function rejectsTable({
  list,
  next,
}: {
  readonly list: readonly RejectedRow[];
  readonly next: string | null;
}): Table {
  return {
    head: ["line", "column", "cell", "reason", "remedy"],
    rows: list.map(({ line, column, cell, reason, remedy }) => [line, column, cell, reason, remedy]),
    next: next === null ? null : { cursor: next },
  };
}
