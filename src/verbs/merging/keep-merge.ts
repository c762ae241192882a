import { mergesSealedSql, type SealedMerge } from "../../core/facts/sealing/seal-merges.sql.ts";
import { keepMergeNote } from "../../io/store/merges.ts";
import { keepSaid } from "../loading/keep-said.ts";
import type { Workshop } from "../shop/workshop.ts";

/** A command about merges, as it is kept. */
export interface SaidMerge {
  /** As the log of who changed what calls it. */
  readonly action: "merge" | "unmerge";
  readonly receivedUs: number;
  readonly merges: readonly SealedMerge[];
  readonly keptId: number;
  readonly goneId: number;
  readonly reason: string | null;
}

/** Keeps merges said by a command as a load of their own. Gives its number. */
export function keepMerge(shop: Workshop, said: SaidMerge): Promise<number> {
  const { action, receivedUs, merges, keptId, goneId, reason } = said;
  return keepSaid("merge", shop, {
    kind: "merges",
    called: `stige ${action}`,
    receivedUs,
    rows: merges.length,
    named: merges.flatMap((merge) => [merge.keptId, merge.goneId]),
    noted: { action, personId: keptId },
    sealedSql: (stamp) => mergesSealedSql(merges, stamp),
    beside: (load) => keepMergeNote(shop.store, { load, kept_id: keptId, gone_id: goneId, reason }),
  });
}
