import { statusCounts } from "../../../core/facts/cells/order-status.ts";
import type { Reading } from "../../../core/facts/cells/reading.ts";
import type { Format } from "../../../core/facts/formats/format.ts";
import type { Engine } from "../../../core/sql/engine.ts";
import type { Cleaned } from "./clean-file.ts";
import type { ReadWish, StatusSeen } from "./file-read.ts";

const most = 50;

/** The statuses of the accepted orders, the most frequent first. */
export async function seeStatuses(
  engine: Engine,
  { cells }: Reading,
  { kinds }: Cleaned,
  format: Format | null,
  { prefix = "" }: Pick<ReadWish, "prefix">,
): Promise<StatusSeen[]> {
  if (!cells.has("status") || !kinds.includes("orders")) return [];
  const rows = await engine.rows<Omit<StatusSeen, "known">>(
    `SELECT min(status) AS status, counts, sum(orders)::INTEGER AS orders FROM (
        SELECT status, counts, count(*) AS orders FROM ${prefix}clean_orders WHERE status IS NOT NULL GROUP BY status, counts)
      GROUP BY lower(status), counts ORDER BY orders DESC, status LIMIT ${most}`,
  );
  return rows.map(({ status, orders, counts }) => ({
    status,
    orders,
    counts,
    known: statusCounts(status, format?.statuses ?? null) !== null,
  }));
}
