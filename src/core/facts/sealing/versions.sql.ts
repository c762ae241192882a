import { text } from "../../sql/literal.ts";
import { idOf } from "./seal.sql.ts";
import { type SealedKind, sealedColumns } from "./sealed.ts";

/** The sealed segments that a projection is made of: files by kind, already without loads that were taken back. */
export interface Segments {
  readonly files: { readonly [K in SealedKind]?: readonly string[] };
  /** Kinds in which two loads may hold the same key. */
  readonly overlapping: ReadonlySet<SealedKind>;
  /** Only rows received by then exist. */
  readonly knownAtUs: number;
  /** SQL of the rows of a kind where they are not all that its files hold: a part of the facts is projected. */
  readonly rows?: { readonly [K in SealedKind]?: string };
}

/** Every sealed row of a kind that was known at the instant, whatever came later; an empty table with the right columns where there is none. */
export function rowsSql(segments: Segments, kind: SealedKind): string {
  const files = segments.files[kind] ?? [];
  const columns = sealedColumns(kind);
  const only = segments.rows?.[kind];
  if (only) return `(SELECT * FROM ${only} WHERE received_us <= ${segments.knownAtUs})`;
  if (files.length === 0) return `(SELECT ${columns.map((c) => `NULL::${c.type} AS ${c.name}`)} WHERE false)`;
  const list = files.map(text);
  return `(SELECT * FROM read_parquet([${list}], union_by_name = true) WHERE received_us <= ${segments.knownAtUs})`;
}

/**
 * The row that counts for each key: the one with the latest of the source's own `updated` time, else of its receipt.
 * `since_us` is when what it says was first received. Rows and kinds without a key, and kinds whose loads do not overlap, come whole.
 */
export function currentSql(segments: Segments, kind: SealedKind): string {
  const id = kind === "identities" || kind === "links" ? null : idOf(kind);
  const rows = rowsSql(segments, kind);
  if (!id || !segments.overlapping.has(kind)) return `(SELECT *, received_us AS since_us FROM ${rows})`;
  const made = kind === "orders" ? madeFirstSql : "";
  return `(SELECT * EXCLUDE (version) FROM (
      SELECT *${made}, min(received_us) OVER (PARTITION BY source, ${id}, content) AS since_us,
        row_number() OVER (PARTITION BY source, ${id} ORDER BY ${versionSql(kind)} DESC, load DESC, line DESC) AS version
      FROM ${rows} WHERE ${id} IS NOT NULL) WHERE version = 1
    UNION ALL SELECT *, received_us AS since_us FROM ${rows} WHERE ${id} IS NULL)`;
}

/**
 * An order that was made, as its row says, in the very instant in which it was last changed was told without a time of its own, as
 * Segment's updates are: it was made when the first of its versions says.
 */
const madeFirstSql =
  " REPLACE (CASE WHEN ordered_at = updated_at AND ordered_form = updated_form THEN min(ordered_at) OVER (PARTITION BY source, order_id) ELSE ordered_at END AS ordered_at)";
/** By what of two sealed rows with one key the later counts: the source's own `updated` time, else receipt. */
export function versionSql(kind: SealedKind): string {
  return sealedColumns(kind).some((column) => column.name === "updated_at")
    ? "coalesce(updated_at, received_us)"
    : "received_us";
}
