import { loads as loadRows } from "../io/store/loads.ts";
import { rejects as rejectRows } from "../io/store/rejects.ts";
import type { Workshop } from "./workshop.ts";

/** One file taken in. Instants in microseconds. */
export interface LoadLine {
  readonly load: number;
  readonly file: string;
  readonly kind: string;
  readonly source: string;
  readonly receivedUs: number;
  /** When it was taken back or replaced; null: it stands. */
  readonly undoneUs: number | null;
  readonly read: number;
  readonly rejected: number;
  readonly new: number;
  readonly changed: number;
  readonly same: number;
}

/** Every load, oldest first. */
export async function loads(shop: Workshop): Promise<LoadLine[]> {
  return (await loadRows(shop.store)).map((row) => ({
    load: row.load,
    file: row.file,
    kind: row.kind,
    source: row.source,
    receivedUs: row.received_us,
    undoneUs: row.undone_us,
    read: row.rows_read,
    rejected: row.rows_rejected,
    new: row.rows_new,
    changed: row.rows_changed,
    same: row.rows_same,
  }));
}

/** One rejected row. `reason` is a phrase key, `params` its values. */
export interface RejectLine {
  readonly load: number;
  readonly line: number;
  readonly column: string | null;
  readonly cell: string | null;
  readonly reason: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** Rejected rows of one load or of all, by load and line, at most `limit`. */
export async function rejects(
  shop: Workshop,
  wish: { readonly load?: number | undefined; readonly limit: number },
): Promise<RejectLine[]> {
  return (await rejectRows(shop.store, wish)).map((row) => ({
    load: row.load,
    line: row.line,
    column: row.column_name,
    cell: row.cell,
    reason: row.reason,
    params: JSON.parse(row.params) as Record<string, unknown>,
  }));
}
