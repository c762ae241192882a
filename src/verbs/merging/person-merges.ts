import { integer } from "../../core/sql/literal.ts";
import { mergeNotes } from "../../io/store/merges.ts";
import { identitiesByNumber } from "../../io/store/people.ts";
import { ofOneReading } from "../asking/of-one-reading.ts";
import type { Workshop } from "../shop/workshop.ts";

/** A merge in force by which somebody is one: identities by number and as they are written. */
export interface PersonMerge {
  readonly kept: number;
  readonly keptName: string;
  readonly gone: number;
  readonly goneName: string;
  readonly recordedUs: number;
  readonly reason: string | null;
}

/** The merges that make one person of what somebody goes by, oldest first. */
export const personMerges = ofOneReading(
  async (shop: Workshop, personId: number): Promise<readonly PersonMerge[]> => {
    const { engine } = await shop.projection();
    const own = `SELECT identity_id FROM identity_person WHERE person_id = ${integer(personId)}`;
    const rows = await engine.rows<{ kept_id: number; gone_id: number; recorded_us: number }>(
      `SELECT kept_id, gone_id, max(recorded_us) AS recorded_us FROM merges
        WHERE undone_us IS NULL AND kept_id IN (${own}) AND gone_id IN (${own}) GROUP BY ALL ORDER BY recorded_us, kept_id, gone_id`,
    );
    if (rows.length === 0) return [];
    const notes = await mergeNotes(shop.store);
    const found = await identitiesByNumber(
      shop.store,
      rows.flatMap((row) => [row.kept_id, row.gone_id]),
    );
    const nameOf = (id: number) => found.get(id)?.value ?? String(id);
    return rows.map(({ kept_id: kept, gone_id: gone, recorded_us: recordedUs }) => ({
      ...{ kept, gone, recordedUs, keptName: nameOf(kept), goneName: nameOf(gone) },
      reason: notes.findLast((note) => note.kept_id === kept && note.gone_id === gone)?.reason ?? null,
    }));
  },
);
