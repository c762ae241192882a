import { parkedText } from "../../core/facts/live/live-groups.ts";
import { idOf, type Stamp } from "../../core/facts/sealing/seal.sql.ts";
import { localDay, zoneOf } from "../../core/facts/zone.ts";
import { isoDay } from "../../core/words/iso-instant.ts";
import { loadName, type SealedFile } from "../../io/files/segments.ts";
import { growingLoad, growLoad, type LoadRow, nextLoadNumber, recordLoad } from "../../io/store/loads.ts";
import { keepRejected } from "../../io/store/rejects.ts";
import { noteChange } from "../accounts/audit.ts";
import { keepRejects } from "../loading/keep-load.ts";
import { keepTraits } from "../loading/keep-traits.ts";
import { numberIdentities } from "../loading/number-identities.ts";
import { bothDone, countKept, nothingKept, sealAll } from "../loading/seal-cleaned.ts";
import { spanOfFile } from "../loading/span-of-file.ts";
import type { Workshop } from "../shop/workshop.ts";
import type { CleanGroup } from "./clean-group.ts";
import { tellRejected } from "./tell-rejected.ts";

/**
 * Keeps a cleaned group as part of the live load of its day, kind and source, within the transaction of its sealing. `sealed`
 * is told every file that is written.
 */
export async function keepGroup(
  shop: Workshop,
  cleaned: CleanGroup,
  receivedUs: number,
  sealed: SealedFile[],
): Promise<void> {
  const { store, dataFolder } = shop;
  const { group, scratch, read, forgotten } = cleaned;
  const load = await liveLoad(shop, cleaned, receivedUs);
  const nth = load.rows_read;
  const stamp: Stamp = { load: load.load, source: group.source, receivedUs, zone: null };
  const own: SealedFile[] = [];
  let counts = nothingKept;
  if (read) {
    await moveLines(cleaned, nth);
    const { found, written } = await numberIdentities(store, scratch, read);
    const name = loadName(load.load, receivedUs);
    try {
      await bothDone(sealAll(scratch, dataFolder, read, { ...stamp, found }, own, name), written());
    } finally {
      sealed.push(...own);
    }
    counts = await countKept(shop, scratch, read, stamp, own);
    await keepTraits(store, scratch, read, load.load);
    await keepRejects(shop, scratch, load.load, (line) => cleaned.rows[line - nth - 1]?.messageId ?? null);
  } else await rejectAll(shop, cleaned, load);
  if (!read || read.rows.rejected > 0)
    await tellRejected(shop, group.source, { load: load.load, line: nth }, receivedUs);
  const span = read && (await spanOfFile(scratch, read));
  const growth = {
    rows_read: cleaned.total,
    rows_accepted: read?.rows.accepted ?? 0,
    rows_rejected: read?.rows.rejected ?? cleaned.total,
    rows_forgotten: forgotten,
    rows_new: counts.new,
    rows_changed: counts.changed,
    rows_same: counts.same + counts.older,
    bytes: read?.bytes ?? 0,
    first_us: span?.firstUs ?? null,
    last_us: span?.lastUs ?? null,
    has_ids: (read?.hasIds ?? idOf(group.kind) !== null) ? 1 : 0,
  };
  const segments = own.map((segment) => ({ load: load.load, ...segment }));
  await growLoad(store, load, growth, receivedUs, segments);
}

/** Numbers of rows go on from sealing to sealing. */
async function moveLines({ scratch, read }: CleanGroup, by: number): Promise<void> {
  if (by === 0 || !read) return;
  for (const table of [...read.kinds.map((kind) => `clean_${kind}`), "rejects"])
    await scratch.run(`UPDATE ${table} SET line = line + ${by}`);
}

/** A group that cannot be read as rows of its kind: why stands with each. */
async function rejectAll(
  { store }: Workshop,
  { group, rows, problem }: CleanGroup,
  { load, rows_read }: LoadRow,
): Promise<void> {
  await keepRejected(
    store,
    rows.map(({ messageId, row }, i) => ({
      load,
      line: rows_read + i + 1,
      column_name: null,
      cell: group.parked ? parkedText(row) : null,
      reason: problem?.sentence.key ?? "files.reject.notJson",
      params: JSON.stringify(problem?.sentence.params ?? {}),
      who: null,
      message_id: messageId,
    })),
  );
}

/**
 * The load that a group goes into: that of its day, kind and source, unless another load came since: of two the later word
 * counts, and loads follow one another by their numbers.
 */
async function liveLoad(shop: Workshop, { group }: CleanGroup, receivedUs: number): Promise<LoadRow> {
  const { store } = shop;
  const { kind, source } = group;
  const file = `live ${isoDay(localDay(receivedUs, zoneOf(shop.settings.timeZone)))}`;
  const standing = await growingLoad(store, { kind, source, file });
  if (standing) return standing;
  const row: LoadRow = {
    ...{ load: await nextLoadNumber(store), kind, source, file, sha256: "", bytes: 0 },
    ...{ received_us: receivedUs, undone_us: null, has_ids: 1, rows_read: 0, rows_accepted: 0 },
    ...{ rows_rejected: 0, rows_new: 0, rows_changed: 0, rows_same: 0, rows_forgotten: 0 },
    ...{ first_us: null, last_us: null, mapping: "[]", replaces: null, origin: null },
    live_until_us: receivedUs,
  };
  await recordLoad(store, row, []);
  await noteChange(shop, { action: "live", object: `load:${row.load}` });
  return row;
}
