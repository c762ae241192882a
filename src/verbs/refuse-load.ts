import type { DuckDBConnection } from "@duckdb/node-api";
import type { KindName } from "../core/facts/kinds.ts";
import { message } from "../core/words/say.ts";
import { StigeError } from "../core/words/stige-error.ts";
import type { FileRead } from "../io/files/file-read.ts";
import { type LoadRow, loads } from "../io/store/loads.ts";
import { spanOfFile } from "./span-of-file.ts";
import type { Workshop } from "./workshop.ts";

/** What a person chose where loading would otherwise be refused. */
export interface LoadChoices {
  /** Load although more than a fifth of the rows are rejected. */
  readonly acceptRejects?: boolean;
  /** For a file without ids that overlaps an earlier one in time: take that load back, or count both. */
  readonly replaces?: number | null;
  readonly adds?: boolean;
}

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
  wish: LoadChoices,
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
  const span = await spanOfFile(scratch, read);
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
