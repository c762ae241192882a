import { join } from "node:path";
import { withScratch } from "../../io/engines/duckdb/scratch.ts";
import { randomHex } from "../../io/env.ts";
import { removeSealed } from "../../io/files/rows-by-person.ts";
import { clearLoads, erasedIdentities, renumberErased, scrub } from "../../io/store/erased.ts";
import { nextIdentityNumber } from "../../io/store/identities.ts";
import { allSegments, originOf } from "../../io/store/loads.ts";
import { noteChange } from "../accounts/audit.ts";
import type { Workshop } from "../shop/workshop.ts";
import { putInPlace, type Rewritten, rewriteSegments } from "./compact-segments.ts";
import { type TakenBack, takenBackForGood } from "./compact-taken-back.ts";
import { markErased } from "./erase-keys.ts";

/** What a compaction did. */
export interface CompactAnswer {
  /** Identities of erased people that no segment holds any more. */
  readonly identities: number;
  /** Segment files written anew, and the rows in them that changed. */
  readonly files: number;
  readonly rows: number;
  /** Loads taken back whose rows are gone for good. */
  readonly cleared: readonly { readonly load: number; readonly file: string }[];
}

/**
 * Writes every segment that names an erased person anew, and, unless `keepTakenBack`, clears away the rows of loads that
 * were taken back. New files first, then the manifest in one transaction, then the old files go: killed in between, the
 * folder is as it was or as it is to be. What is asked of the living is answered as before, whatever the instant.
 */
export async function compact(
  shop: Workshop,
  { keepTakenBack = false }: { readonly keepTakenBack?: boolean } = {},
): Promise<CompactAnswer> {
  const { store, dataFolder } = shop;
  const erased = await erasedIdentities(store);
  const pending = erased.filter((identity) => identity.pending).map(({ identity_id }) => identity_id);
  const taken = keepTakenBack ? nothing : await takenBackForGood(shop);
  if (pending.length === 0 && taken.loads.length === 0)
    return { identities: 0, files: 0, rows: 0, cleared: [] };
  const numbers = freshNumbers(pending, await nextIdentityNumber(store));
  const before = erased.filter((identity) => !identity.pending).map(({ identity_id }) => identity_id);
  const written = pending.length === 0 ? [] : await rewritten(shop, numbers, before, taken);
  await putInPlace("compact", shop, written, async () => {
    await clearLoads(store, {
      loads: taken.loads.map(({ load }) => load),
      origins: taken.loads.map(originOf),
      identities: taken.identities,
    });
    await renumberErased(store, numbers);
    if (!keepTakenBack) await noteChange(shop, { action: "compact" });
  });
  for (const file of taken.files) removeSealed(dataFolder, file);
  shop.discardProjections();
  await scrub(store);
  return {
    identities: pending.length,
    files: written.length,
    rows: written.reduce((sum, { changed }) => sum + changed, 0),
    cleared: taken.loads.map(({ load, file }) => ({ load, file })),
  };
}

const nothing: TakenBack = { loads: [], files: [], identities: [] };

async function rewritten(
  shop: Workshop,
  numbers: readonly (readonly [from: number, to: number])[],
  before: readonly number[],
  taken: TakenBack,
): Promise<Rewritten[]> {
  const going = new Set(taken.files);
  const segments = (await allSegments(shop.store)).filter(({ file }) => !going.has(file));
  const salt = { text: randomHex(32), number: Number.parseInt(randomHex(6), 16) };
  return withScratch(join(shop.dataFolder, "tmp"), async (scratch) => {
    await markErased(scratch, numbers, before);
    return rewriteSegments(shop, scratch, segments, salt);
  });
}

/** Numbers that nobody had, dealt out by chance: their order tells nothing either. */
function freshNumbers(identities: readonly number[], next: number): (readonly [from: number, to: number])[] {
  const dealt = identities
    .map((identity) => ({ identity, by: randomHex(8) }))
    .sort((a, b) => (a.by < b.by ? -1 : 1));
  return dealt.map(({ identity }, i) => [identity, next + i] as const);
}
