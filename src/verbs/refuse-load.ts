import type { DuckDBConnection } from "@duckdb/node-api";
import { type Field, type KindName, kinds } from "../core/facts/kinds.ts";
import { message } from "../core/words/say.ts";
import { StigeError } from "../core/words/stige-error.ts";
import type { FileRead } from "../io/files/file-read.ts";
import { type LoadRow, loads } from "../io/store/loads.ts";
import type { LoadWish } from "./load.ts";
import type { Workshop } from "./workshop.ts";

/** More than this share of rejected rows needs a person's word. */
const mostRejected = 0.2;

/** Kinds whose rows count twice when they come twice without an id. */
const counted: readonly KindName[] = [
  "orders",
  "refunds",
  "events",
  "answers",
  "touches",
  "responses",
  "spend",
];

/** Throws where loading the file would do harm that nobody chose. */
export async function refuseDoubtful(
  shop: Workshop,
  scratch: DuckDBConnection,
  read: FileRead,
  wish: LoadWish,
): Promise<void> {
  const { rejected, read: all } = read.rows;
  if (rejected > mostRejected * all && !wish.acceptRejects)
    throw new StigeError(
      "refused",
      message("load.manyRejects", { rejected, read: all }),
      message("load.manyRejects.fix"),
    );
  const earlier = (await loads(shop.store)).filter((l) => l.undone_us === null);
  if (wish.replaces !== null && wish.replaces !== undefined && !earlier.some((l) => l.load === wish.replaces))
    throw new StigeError(
      "not-found",
      message("load.noSuchLoad", { load: wish.replaces }),
      message("load.noSuchLoad.fix"),
    );
  if (wish.adds || wish.replaces || read.hasIds) return;
  const span = await spanOfFile(scratch, read.kind);
  const overlapped = span && overlappedBy(earlier, { kind: read.kind, source: read.source, ...span });
  if (overlapped)
    throw new StigeError(
      "refused",
      message("load.overlaps", { load: overlapped.load, file: overlapped.file }),
      message("load.overlaps.fix", { load: overlapped.load }),
    );
}

/** The earlier load without ids whose rows could be those of a span without ids, told again; undefined: none. */
export function overlappedBy(
  earlier: readonly LoadRow[],
  rows: {
    readonly kind: string;
    readonly source: string;
    readonly firstUs: number;
    readonly lastUs: number;
  },
): LoadRow | undefined {
  if (!(counted as readonly string[]).includes(rows.kind)) return undefined;
  return earlier.find(
    (l) =>
      l.kind === rows.kind &&
      l.source === rows.source &&
      !l.has_ids &&
      l.first_us !== null &&
      l.last_us !== null &&
      l.first_us <= rows.lastUs &&
      rows.firstUs <= l.last_us,
  );
}

/** The first and last instant of a cleaned file as written, microseconds; null where its kind has none. */
export async function spanOfFile(
  scratch: DuckDBConnection,
  kind: KindName,
): Promise<{ firstUs: number; lastUs: number } | null> {
  const fields: readonly Field[] = kinds[kind].fields;
  const instant = fields.find((field) => field.type === "instant" && field.name !== "updated");
  if (!instant) return null;
  const reader = await scratch.runAndReadAll(
    `SELECT min(${instant.name}_at)::DOUBLE, max(${instant.name}_at)::DOUBLE FROM clean_${kind}`,
  );
  const [first, last] = (reader.getRows()[0] ?? []) as (number | null)[];
  return first === null || first === undefined || last === null || last === undefined
    ? null
    : { firstUs: first, lastUs: last };
}
