import { message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import { type LoadRow, loads as loadRows, originOf } from "../../io/store/loads.ts";
import { rejects as rejectRows } from "../../io/store/rejects.ts";
import type { Workshop } from "../shop/workshop.ts";

/** One file taken in. Instants in microseconds. */
export interface LoadLine {
  readonly load: number;
  readonly file: string;
  readonly kind: string;
  readonly source: string;
  readonly receivedUs: number;
  /** When it was taken back or replaced; null: it stands. */
  readonly undoneUs: number | null;
  /** The load it took the place of, and the one that took its place; null: none. */
  readonly replaces: number | null;
  readonly replacedBy: number | null;
  /** The load it puts back, and the one that puts it back and stands; null: none. */
  readonly origin: number | null;
  readonly standsAs: number | null;
  readonly read: number;
  readonly rejected: number;
  /** Rows that named somebody who was erased. */
  readonly forgotten: number;
  readonly new: number;
  readonly changed: number;
  readonly same: number;
}

/** Every load, oldest first. */
export async function loads(shop: Workshop): Promise<LoadLine[]> {
  const all = await loadRows(shop.store);
  return all.map((row) => ({
    load: row.load,
    file: row.file,
    kind: row.kind,
    source: row.source,
    receivedUs: row.received_us,
    undoneUs: row.undone_us,
    replaces: row.replaces,
    replacedBy: row.undone_us === null ? null : (replacing(all, row)?.load ?? null),
    origin: row.origin,
    standsAs: row.undone_us === null ? null : (standingAs(all, row)?.load ?? null),
    read: row.rows_read,
    rejected: row.rows_rejected,
    forgotten: row.rows_forgotten,
    new: row.rows_new,
    changed: row.rows_changed,
    same: row.rows_same,
  }));
}

/** The load with a number; throws `not-found`. */
export function loadNumbered(all: readonly LoadRow[], load: number): LoadRow {
  const row = all.find((l) => l.load === load);
  if (row) return row;
  throw new StigeError("not-found", message("unload.noSuchLoad", { load }), message("load.noSuchLoad.fix"));
}

/** The load that took the place of another and stands, also by way of loads that were replaced in their turn. */
export function replacing(all: readonly LoadRow[], replaced: LoadRow): LoadRow | undefined {
  const rows = new Map(all.map((row) => [row.load, row]));
  return all.find((row) => {
    if (row.undone_us !== null) return false;
    // A load replaces only what came before it, so that the way ends.
    for (let at = rows.get(row.replaces ?? 0); at; at = rows.get(at.replaces ?? 0))
      if (originOf(at) === originOf(replaced)) return true;
    return false;
  });
}

/** The load under which the rows of a load stand now; undefined: they do not. */
export function standingAs(all: readonly LoadRow[], of: LoadRow): LoadRow | undefined {
  return all.find((row) => row.undone_us === null && originOf(row) === originOf(of));
}

/** One rejected row. `reason` is a phrase key, `params` its values. */
export interface RejectLine {
  readonly load: number;
  readonly line: number;
  readonly column: string | null;
  readonly cell: string | null;
  readonly reason: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** Of a fact that came over HTTP: the message that told it. */
  readonly messageId: string | null;
}

/** Rejected rows of one load or of all, by load and line, at most `limit` after the first `skip`. Throws `not-found` where there is no such load. */
export async function rejects(
  shop: Workshop,
  wish: { readonly load?: number | undefined; readonly limit: number; readonly skip?: number },
): Promise<RejectLine[]> {
  const load =
    wish.load === undefined ? undefined : originOf(loadNumbered(await loadRows(shop.store), wish.load));
  return (await rejectRows(shop.store, { ...wish, load })).map((row) => ({
    load: row.load,
    line: row.line,
    column: row.column_name,
    cell: row.cell,
    reason: row.reason,
    params: JSON.parse(row.params) as Record<string, unknown>,
    messageId: row.message_id,
  }));
}
