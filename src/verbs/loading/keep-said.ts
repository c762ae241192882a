import { rmSync } from "node:fs";
import { join } from "node:path";
import type { KindName } from "../../core/facts/kinds.ts";
import {
  type SaidStamp,
  saidHere,
  saidIdentitiesSealedSql,
} from "../../core/facts/sealing/seal-merges.sql.ts";
import type { SealedKind } from "../../core/facts/sealing/sealed.ts";
import { withScratch } from "../../io/engines/duckdb/scratch.ts";
import { loadName, type SealedFile, sealSegment } from "../../io/files/segments.ts";
import { nextLoadNumber, recordLoad } from "../../io/store/loads.ts";
import { identitiesByNumber } from "../../io/store/people.ts";
import { isUndecided } from "../../io/store/undecided.ts";
import { type Noted, noteChange } from "../accounts/audit.ts";
import type { Workshop } from "../shop/workshop.ts";

/** What is said by a command and not by a file, as it is kept. */
export interface Said {
  readonly kind: KindName;
  /** What the load is called in the list of loads: the command, without the persons it names. */
  readonly called: string;
  readonly receivedUs: number;
  readonly rows: number;
  /** Identities by number. */
  readonly named: readonly number[];
  readonly noted: Omit<Noted, "who" | "object">;
  /** Its rows as they are sealed. */
  sealedSql(stamp: SaidStamp): string;
  /** What stands beside it in the control store. */
  beside?(load: number): Promise<void>;
}

/** Keeps what a command says as a load of its own: sealed first, then named by the manifest, wholly or not at all. Gives its number. */
export async function keepSaid(point: string, shop: Workshop, said: Said): Promise<number> {
  const { store, dataFolder } = shop;
  const { kind, receivedUs, named, noted } = said;
  const sealed: SealedFile[] = [];
  try {
    return await withScratch(join(dataFolder, "tmp"), (scratch) =>
      store.transaction(point, async () => {
        const load = await nextLoadNumber(store);
        const stamp = { load, receivedUs };
        const identities = [...(await identitiesByNumber(store, named)).values()];
        const parts: (readonly [SealedKind, string])[] = [[kind, said.sealedSql(stamp)]];
        // Of the erased nothing is left to say.
        if (identities.length > 0) parts.push(["identities", saidIdentitiesSealedSql(identities, stamp)]);
        for (const [kind, sql] of parts) {
          const segment = await sealSegment(scratch, dataFolder, loadName(load, store.turn()), kind, sql);
          if (segment) sealed.push(segment);
        }
        await recordLoad(
          store,
          loadRow(load, said),
          sealed.map((segment) => ({ load, ...segment })),
        );
        await said.beside?.(load);
        await noteChange(shop, { ...noted, object: `load:${load}` });
        return load;
      }),
    );
  } catch (error) {
    if (isUndecided(error)) throw error;
    for (const { file } of sealed) rmSync(join(dataFolder, file), { force: true });
    throw error;
  }
}

/** A command is no file: it has no bytes, and no other load can be the same. */
function loadRow(load: number, { kind, called, receivedUs, rows }: Said) {
  return {
    load,
    kind,
    source: saidHere,
    file: called,
    sha256: "",
    bytes: 0,
    received_us: receivedUs,
    undone_us: null,
    has_ids: 1,
    rows_read: rows,
    rows_accepted: rows,
    rows_rejected: 0,
    rows_new: rows,
    rows_changed: 0,
    rows_same: 0,
    rows_forgotten: 0,
    first_us: null,
    last_us: null,
    mapping: "[]",
    replaces: null,
    origin: null,
    live_until_us: null,
  };
}
