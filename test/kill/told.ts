import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { openDuckDb } from "../../src/io/engines/duckdb/open-duckdb.ts";
import { erasedIdentities } from "../../src/io/store/erased.ts";
import { openJobs } from "../../src/io/store/jobs.ts";
import { suppressions, tombstones } from "../../src/io/store/tombstones.ts";
import { audit } from "../../src/verbs/accounts/audit.ts";
import { refusedOfLate } from "../../src/verbs/live/keep-refused.ts";
import { loads } from "../../src/verbs/loading/loads.ts";
import { mergesInForce } from "../../src/verbs/merging/merges-in-force.ts";
import { currentStem, numberedFiles } from "../../src/verbs/projecting/projection-names.ts";
import type { Workshop } from "../../src/verbs/shop/workshop.ts";
import { digestText } from "../folder/small-shop.ts";
import { openAt, type Place } from "./stories.ts";

/** All that a folder says to whoever asks: its loads, ladders, merges and who was forgotten, and the digest of its stays. */
export async function told(place: Place): Promise<string> {
  const shop = await openAt(place);
  try {
    const all = await loads(shop);
    return [
      ...all.map(
        ({ load, file, undoneUs, ...counts }) => `${load} ${file} ${undoneUs} ${JSON.stringify(counts)}`,
      ),
      `${shop.ladders.length} ladders${shop.ladders.flatMap(({ note, who }) => (note === null ? [] : [`, ${note} by ${who}`])).join("")}`,
      `changed: ${await changes(shop)}`,
      `${(await mergesInForce(shop)).length} merges`,
      `${(await erasedIdentities(shop.store)).length} erased, ${(await tombstones(shop.store)).length} tombstones, ${(await suppressions(shop.store)).length} objections`,
      `refused: ${[...new Set((await refusedOfLate(shop, 100)).map(({ messageId }) => messageId))].join(", ")}`,
      `told elsewhere: ${await toldElsewhere(shop)}`,
      `to do: ${(await openJobs(shop.store)).map(({ kind, subject, asked }) => `${kind} ${subject} ${asked}`).join(", ")}`,
      all.length === 0 ? "no stays" : await digestText(shop),
    ].join("\n");
  } finally {
    await shop.close();
  }
}

/** What services were told of people, what of it is not heard of, and what is yet to be cleared there. */
async function toldElsewhere({ store: { db } }: Workshop): Promise<string> {
  const told = await db.selectFrom("profile_told").selectAll().orderBy("person_id").execute();
  const blank = await db.selectFrom("profile_blank").selectAll().orderBy("there").execute();
  return [...told, ...blank].map((row) => Object.values(row).join(" ")).join(", ");
}

/** What was changed, by the log: of what is done again, and of a first ladder, which is published before its load counts, no more than once. */
async function changes(shop: Workshop): Promise<string> {
  const lines = await audit(shop, { before: null, limit: 1000 });
  const told = lines.filter(({ object }) => object !== "ladder:1");
  return [...new Set(told.map(({ action, object }) => `${action} ${object}`))].sort().join(", ");
}

/** `stige.yaml` as it stands; empty: there is none. */
export function yamlIn({ folder }: Pick<Place, "folder">): string {
  const path = join(folder, "stige.yaml");
  return existsSync(path) ? readFileSync(path, "utf8") : "";
}

/** Drafts and scratch files that nobody names. */
export function leftOver({ folder }: Pick<Place, "folder">): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /(^|\/)_|scratch|\.next|\.part$/.test(name))
    .concat(
      numberedFiles(currentStem(join(folder, ".stige")))
        .slice(1)
        .map(({ path }) => path),
    );
}

/** A digest of every ladder that is published in a folder as it lies there, told by the engine's file alone; null: there is no file. */
export async function published({ folder }: Pick<Place, "folder">): Promise<readonly string[] | null> {
  const [newest] = numberedFiles(currentStem(join(folder, ".stige")));
  if (!newest) return null;
  const away = mkdtempSync(join(tmpdir(), "stige-published-"));
  const copy = join(away, basename(newest.path));
  for (const ending of ["", ".wal"])
    if (existsSync(newest.path + ending)) cpSync(newest.path + ending, copy + ending);
  const db = await openDuckDb(copy, { tempFolder: join(away, "tmp") });
  try {
    const connection = await db.connect();
    const read = async (sql: string) => (await connection.runAndReadAll(sql)).getRows();
    const tables = await read(
      "SELECT table_name FROM duckdb_tables() WHERE table_name LIKE 'stays\\_%' ESCAPE '\\' AND table_name NOT LIKE '%next'",
    );
    const digests: string[] = [];
    for (const [table] of tables)
      digests.push(
        String(
          await read(
            `SELECT place, count(*), count(DISTINCT person_id), sum(from_us % 1000003), sum(to_us % 1000003) FROM ${table} GROUP BY ALL ORDER BY ALL`,
          ),
        ),
      );
    return digests;
  } finally {
    db.close();
    rmSync(away, { recursive: true });
  }
}
