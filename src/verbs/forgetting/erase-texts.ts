import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import {
  blankedSql,
  freeTexts,
  goneKeysSql,
  isCode,
  keyedKinds,
  namingRowsSql,
  textsSaidSql,
} from "../../core/facts/forgetting/erase.sql.ts";
import { type GoesBy, mentions } from "../../core/facts/forgetting/erase-mentions.ts";
import type { SealedKind } from "../../core/facts/sealing/sealed.ts";
import { text } from "../../core/sql/literal.ts";
import { duckDbEngine } from "../../io/engines/duckdb/open-duckdb.ts";
import { withScratch } from "../../io/engines/duckdb/scratch.ts";
import { exactPattern } from "../../io/files/exact-path.ts";
import { allSegments, nextSequence, type SegmentRow } from "../../io/store/loads.ts";
import type { Workshop } from "../shop/workshop.ts";
import { putInPlace, type Rewritten, sealAnew, type Touched } from "./compact-segments.ts";
import { allRows } from "./erase-beside.ts";
import { markErased } from "./erase-keys.ts";
import type { ErasePlan } from "./erase-plan.ts";

/** What so many rows of others say is a word of the shop's own, as a product's name, even where it is a person's name too. */
const wordOfTheShop = 20;

/**
 * Takes free texts that mention a person (the name of an event, a product made for them, a reason somebody typed) out of
 * the sealed segments, while it is still known what they go by. Everyone's texts with one of their e-mail addresses, and
 * unless it is a word of the shop's own, those that surely mean them; what nobody else says on any sign of them.
 * Returns the numbers of their orders and refunds.
 */
export async function blankTexts(shop: Workshop, plan: ErasePlan): Promise<readonly string[]> {
  const all = await allSegments(shop.store);
  const once = [...new Map(all.map((row) => [row.file, row])).values()];
  const { written, keys } = await withScratch(join(shop.dataFolder, "tmp"), async (scratch) => {
    const keys = await keysOfThem(shop, scratch, once, plan);
    const said = await naming(shop, scratch, once, withKeys(plan.goesBy, keys));
    return { keys, written: said.length === 0 ? [] : await withoutTexts(shop, scratch, once, said) };
  });
  if (written.length > 0) await putInPlace("erase.texts", shop, written, () => nextSequence(shop.store));
  return keys;
}

/** A person is known by the numbers of their orders as well. */
export function withKeys(goesBy: GoesBy, keys: readonly string[]): GoesBy {
  return { ...goesBy, numbers: [...goesBy.numbers, ...keys] };
}

async function keysOfThem(
  shop: Workshop,
  scratch: DuckDBConnection,
  rows: readonly SegmentRow[],
  { identities }: ErasePlan,
): Promise<string[]> {
  const engine = duckDbEngine(scratch);
  await markErased(
    scratch,
    identities.map(({ id }) => [id, id]),
    [],
  );
  for (const kind of keyedKinds) await engine.run(goneKeysSql(kind, allRows(shop, rows)));
  const each = ["orders", "refunds"].map((kind) => `SELECT id FROM gone_${kind}`).join(" UNION ");
  return (await engine.rows<{ id: string }>(each)).map(({ id }) => id);
}

async function naming(
  shop: Workshop,
  scratch: DuckDBConnection,
  rows: readonly SegmentRow[],
  goesBy: GoesBy,
): Promise<string[]> {
  const engine = duckDbEngine(scratch);
  const byMail = { ...goesBy, numbers: [], anonymous: [], phones: [], names: [] };
  const byNameOrMail = { ...goesBy, numbers: [], anonymous: [], phones: [] };
  const found = new Set<string>();
  for (const [kind, files] of filesByKind(shop, rows))
    for (const column of freeTexts(kind))
      for (const { said, others } of await engine.rows<{ said: string; others: number }>(
        textsSaidSql(kind, column, files),
      )) {
        // An override's reason moves nobody: what others' say of the person goes too.
        const shared = others > 0 && kind !== "overrides";
        const known =
          others >= wordOfTheShop && shared ? byMail : shared && isCode(column) ? byNameOrMail : goesBy;
        if (mentions(known, said, { shared })) found.add(said);
      }
  return [...found];
}

async function withoutTexts(
  shop: Workshop,
  scratch: DuckDBConnection,
  rows: readonly SegmentRow[],
  said: readonly string[],
): Promise<Rewritten[]> {
  const engine = duckDbEngine(scratch);
  await engine.run(`CREATE TEMP TABLE naming AS SELECT unnest([${said.map(text)}]) AS said`);
  const touched: Touched[] = [];
  for (const row of rows.filter(({ kind }) => freeTexts(kind).length > 0)) {
    const file = exactPattern(join(shop.dataFolder, row.file));
    const [count] = await engine.rows<{ rows: number }>(namingRowsSql(row.kind, file));
    if (count && count.rows > 0) touched.push({ row, changed: count.rows });
  }
  return sealAnew(shop, scratch, touched, ({ kind }, file, columns) => blankedSql(kind, file, columns));
}

function filesByKind({ dataFolder }: Workshop, rows: readonly SegmentRow[]): Map<SealedKind, string[]> {
  const files = new Map<SealedKind, string[]>();
  for (const { kind, file } of rows)
    files.set(kind, [...(files.get(kind) ?? []), exactPattern(join(dataFolder, file))]);
  return files;
}
