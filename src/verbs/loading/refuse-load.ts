import type { DuckDBConnection } from "@duckdb/node-api";
import type { KindName } from "../../core/facts/kinds.ts";
import { type Message, message, says } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import type { FileRead } from "../../io/files/reading/file-read.ts";
import { type LoadRow, loads } from "../../io/store/loads.ts";
import type { Workshop } from "../shop/workshop.ts";
import { passedOver } from "./load-preview.ts";
import { spanOfFile } from "./span-of-file.ts";

/** What a person chose where loading would otherwise be refused. */
export interface LoadChoices {
  /** Load although more than a fifth of the rows are rejected; where all are, there is nothing to load. */
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
  const passed = await passedOver(scratch);
  if (rejected === all && all > passed)
    throw new StigeError(
      "refused",
      message("load.allRejected", { read: all }),
      message("load.allRejected.fix"),
    );
  const many = rejected - passed > mostRejected * (all - passed) || (passed > 0 && passed === all);
  if (many && !wish.acceptRejects)
    throw new StigeError(
      "refused",
      message("load.manyRejects", { rejected, read: all }),
      message("load.manyRejects.fix"),
    );
  const earlier = await loads(shop.store);
  if (typeof wish.replaces === "number") requireSameKind(requireStanding(earlier, wish.replaces), read.kind);
  if (wish.adds) return;
  const others = earlier.filter((l) => l.undone_us === null && l.load !== wish.replaces);
  if (others.every((l) => l.has_ids && read.hasIds)) return;
  const span = await spanOfFile(scratch, read);
  if (!span) return;
  const overlapped = overlappedBy(others, {
    ...{ kind: read.kind, source: read.source, hasIds: read.hasIds },
    ...span,
  });
  if (overlapped) throw doubled(overlapped, read.hasIds, wish.replaces ?? null);
}

/** A load can be replaced while it stands. */
export function requireStanding(earlier: readonly LoadRow[], load: number): LoadRow {
  const row = earlier.find((l) => l.load === load);
  if (!row)
    throw new StigeError("not-found", message("load.noSuchLoad", { load }), message("load.noSuchLoad.fix"));
  if (row.undone_us !== null)
    throw new StigeError(
      "refused",
      message("unload.already", { load, us: row.undone_us }),
      message("load.replacesTaken.fix"),
    );
  return row;
}

/** A mistyped number would take all orders away for a file of people. */
function requireSameKind({ load, file, kind: holds }: LoadRow, tells: KindName): void {
  if (holds === tells) return;
  throw new StigeError(
    "refused",
    message("load.replacesOther", { load, file, holds: holds as KindName, tells }),
    message("load.replacesOther.fix", { load }),
  );
}

function doubled({ load, file, has_ids }: LoadRow, hasIds: boolean, replaces: number | null): StigeError {
  const sentence =
    hasIds && !has_ids
      ? message("load.overlapsOlder", { load, file })
      : message("load.overlaps", { load, file });
  const fix =
    replaces === null
      ? message("load.overlaps.fix", { load })
      : message("load.overlapsToo.fix", { load, replaces });
  return new StigeError("refused", sentence, fix);
}

/** The earlier load with which a refused file overlaps; null: it is refused for something else. */
export function overlapOf({ sentence }: { readonly sentence: Message }): number | null {
  return says(sentence, "load.overlaps") || says(sentence, "load.overlapsOlder")
    ? sentence.params.load
    : null;
}

/** The earlier load whose rows could be those of a span, told again, where one of the two has no ids to tell by; undefined: none. */
export function overlappedBy(
  earlier: readonly LoadRow[],
  rows: {
    readonly kind: string;
    readonly source: string;
    readonly hasIds: boolean;
    readonly firstUs: number;
    readonly lastUs: number;
  },
): LoadRow | undefined {
  if (!(counted as readonly string[]).includes(rows.kind)) return undefined;
  return earlier.find(
    (l) =>
      l.kind === rows.kind &&
      l.source === rows.source &&
      !(l.has_ids && rows.hasIds) &&
      l.first_us !== null &&
      l.last_us !== null &&
      l.first_us <= rows.lastUs &&
      rows.firstUs <= l.last_us,
  );
}
