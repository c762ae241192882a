import { rmSync } from "node:fs";
import { join } from "node:path";
import {
  mergedIdentitiesSealedSql,
  mergesSealedSql,
  type SealedMerge,
  saidHere,
} from "../core/facts/sealing/seal-merges.sql.ts";
import { withScratch } from "../io/engines/duckdb/scratch.ts";
import { type SealedFile, sealSegment } from "../io/files/segments.ts";
import { nextLoadNumber, recordLoad } from "../io/store/loads.ts";
import { keepMergeNote } from "../io/store/merges.ts";
import { identitiesByNumber } from "../io/store/people.ts";
import { noteChange } from "./accounts/audit.ts";
import type { Workshop } from "./workshop.ts";

/** A command about merges, as it is kept. */
export interface SaidMerge {
  /** What the load is called in the list of loads: the command, without the persons it names. */
  readonly called: string;
  /** As the log of who changed what calls it. */
  readonly action: "merge" | "unmerge";
  readonly receivedUs: number;
  readonly merges: readonly SealedMerge[];
  readonly keptId: number;
  readonly goneId: number;
  readonly reason: string | null;
}

/** Keeps merges said by a command as a load of their own: sealed first, then named by the manifest, wholly or not at all. Gives its number. */
export async function keepMerge(shop: Workshop, said: SaidMerge): Promise<number> {
  const { store, dataFolder } = shop;
  const { action, receivedUs, keptId, goneId, reason } = said;
  const sealed: SealedFile[] = [];
  try {
    return await withScratch(join(dataFolder, "tmp"), (scratch) =>
      store.transaction("merge", async () => {
        const load = await nextLoadNumber(store);
        const stamp = { load, receivedUs };
        const named = said.merges.flatMap((merge) => [merge.keptId, merge.goneId]);
        const identities = [...identitiesByNumber(store, new Set(named)).values()];
        const parts = [
          ["merges", mergesSealedSql(said.merges, stamp)],
          ["identities", mergedIdentitiesSealedSql(identities, stamp)],
        ] as const;
        for (const [kind, sql] of parts) {
          const segment = await sealSegment(scratch, dataFolder, load, kind, sql);
          if (segment) sealed.push(segment);
        }
        await recordLoad(
          store,
          loadRow(load, said),
          sealed.map((segment) => ({ load, ...segment })),
        );
        await keepMergeNote(store, { load, kept_id: keptId, gone_id: goneId, reason });
        await noteChange(shop, { action, object: `load:${load}` });
        return load;
      }),
    );
  } catch (error) {
    for (const { file } of sealed) rmSync(join(dataFolder, file), { force: true });
    throw error;
  }
}

/** A command is no file: it has no bytes, and no other load can be the same. */
function loadRow(load: number, { called, receivedUs, merges }: SaidMerge) {
  const rows = merges.length;
  return {
    load,
    kind: "merges",
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
  };
}
