import { rmSync } from "node:fs";
import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import type { Stamp } from "../../core/facts/sealing/seal.sql.ts";
import { zoneOf } from "../../core/facts/zone.ts";
import { fileName } from "../../core/words/file-name.ts";
import { message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import type { FileRead } from "../../io/files/reading/file-read.ts";
import { loadName, type SealedFile } from "../../io/files/segments.ts";
import { nextLoadNumber, recordLoad, undoLoad } from "../../io/store/loads.ts";
import { keepRejected, type RejectRow } from "../../io/store/rejects.ts";
import { isUndecided } from "../../io/store/undecided.ts";
import { noteChange } from "../accounts/audit.ts";
import type { Workshop } from "../shop/workshop.ts";
import { keepTraits } from "./keep-traits.ts";
import { numberIdentities } from "./number-identities.ts";
import { refuseChanged } from "./refuse-changed.ts";
import { bothDone, countKept, type KeptCounts, sealAll } from "./seal-cleaned.ts";
import { spanOfFile } from "./span-of-file.ts";

export interface KeepWish {
  readonly receivedUs: number;
  readonly replaces?: number | null;
  /** Rows of the file that named somebody who was erased, and are gone from it already. */
  readonly forgotten?: number;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Keeps a cleaned file: identities numbered, rows sealed, the manifest written, in one transaction. Sealed files are made
 * durable before the transaction names them, so a crash leaves a load there or not there.
 */
export async function keepLoad(
  shop: Workshop,
  scratch: DuckDBConnection,
  read: FileRead,
  { receivedUs, replaces = null, forgotten = 0, signal }: KeepWish,
): Promise<{ load: number; counts: KeptCounts }> {
  const { store, dataFolder } = shop;
  const file = fileName(read.path);
  const sealed: SealedFile[] = [];
  try {
    return await store.transaction("load", async () => {
      const load = await nextLoadNumber(store);
      if (replaces !== null) await undoLoad(store, replaces, receivedUs);
      shop.progress(message("load.people", { file }), 0, null);
      const { found, written } = await numberIdentities(store, scratch, read);
      shop.progress(message("load.sealing", { file }), 0, null);
      const stamp: Stamp = {
        load,
        source: read.source,
        receivedUs,
        zone: read.timeZone === shop.settings.timeZone ? null : zoneOf(read.timeZone),
      };
      const name = loadName(load, store.turn());
      await bothDone(sealAll(scratch, dataFolder, read, { ...stamp, found }, sealed, name), written());
      await refuseChanged(read);
      requireGoing(signal);
      const counts = await countKept(shop, scratch, read, stamp, sealed);
      await keepTraits(store, scratch, read, load);
      await keepRejects(shop, scratch, load);
      const span = await spanOfFile(scratch, read);
      await recordLoad(
        store,
        {
          load,
          kind: read.kind,
          source: read.source,
          file,
          sha256: read.sha256,
          bytes: read.bytes,
          received_us: receivedUs,
          undone_us: null,
          has_ids: read.hasIds ? 1 : 0,
          rows_read: read.rows.read,
          rows_accepted: read.rows.accepted,
          rows_rejected: read.rows.rejected,
          rows_forgotten: forgotten,
          rows_new: counts.new,
          rows_changed: counts.changed,
          rows_same: counts.same + counts.older,
          first_us: span?.firstUs ?? null,
          last_us: span?.lastUs ?? null,
          mapping: JSON.stringify(read.mapping),
          replaces,
          origin: null,
          live_until_us: null,
        },
        sealed.map((segment) => ({ load, ...segment })),
      );
      await noteChange(shop, { action: "load", object: `load:${load}` });
      return { load, counts };
    });
  } catch (error) {
    if (isUndecided(error)) throw error;
    for (const { file } of sealed) rmSync(join(dataFolder, file), { force: true });
    throw error;
  }
}

/** Throws `refused` where it was told to stop. */
export function requireGoing(signal: AbortSignal | undefined): void {
  if (signal?.aborted)
    throw new StigeError("refused", message("load.cancelled"), message("load.cancelled.fix"));
}

/** `messageOf`: the message that told a line. */
export async function keepRejects(
  shop: Workshop,
  scratch: DuckDBConnection,
  load: number,
  messageOf: (line: number) => string | null = () => null,
): Promise<void> {
  const result = await scratch.stream(
    "SELECT line, column_name, cell, reason, params, who FROM rejects ORDER BY line",
  );
  for await (const rows of result.yieldRowObjects())
    await keepRejected(
      shop.store,
      rows.map(
        (row): RejectRow => ({
          load,
          line: Number(row.line),
          column_name: row.column_name as string | null,
          cell: row.cell as string | null,
          reason: String(row.reason),
          params: String(row.params ?? "{}"),
          who: row.who as string | null,
          message_id: messageOf(Number(row.line)),
        }),
      ),
    );
}
