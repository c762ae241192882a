import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Edit } from "./mutants.ts";
import type { ClimbText } from "./sql-case.ts";
import type { Walking } from "./walk-case.ts";

const ladderFolder = join(import.meta.dirname, "../../src/core/ladder");

/** All that the walker is made of, below src/core/ladder. A mutant is a copy of these with a changed text. */
const walkerParts = ["walker", "conditions", "ladder.ts", "needs.ts"] as const;

/** All that the ladder in SQL is made of. */
const sqlParts = ["in-sql", "conditions", "ladder.ts", "needs.ts", "../sql"] as const;

/** The walker with edits. Throws where an edit does not fit the text. */
export function mutated(edits: readonly Edit[]): Promise<Walking> {
  return fromCopy(walkerParts, edits, async (load) => ({
    needsOf: (await load("needs.ts")).needsOf,
    walker: (await load("walker/walk.ts")).walker,
    walkInput: (await load("walker/walk-input.ts")).walkInput,
  }));
}

/** The text of the ladder in SQL with edits. Throws where an edit does not fit the text. */
export function mutatedText(edits: readonly Edit[]): Promise<ClimbText> {
  return fromCopy(sqlParts, edits, async (load) => {
    const { climbSql } = await load("in-sql/climb.sql.ts");
    const { duckdb } = await load("../sql/duckdb.ts");
    return (ladder, brought) => climbSql(duckdb, ladder, brought);
  });
}

/** What is imported from a copy of the source in a temporary folder, with edits. */
async function fromCopy<T>(
  parts: readonly string[],
  edits: readonly Edit[],
  // biome-ignore lint/suspicious/noExplicitAny: what a copy exports is what the source does.
  take: (load: (file: string) => Promise<any>) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "stige-mutant-"));
  try {
    mkdirSync(join(folder, "ladder"));
    writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
    for (const part of parts)
      cpSync(join(ladderFolder, part), join(folder, "ladder", part), { recursive: true });
    for (const change of edits) apply(join(folder, "ladder", change.file), change);
    return await take((file) => import(/* @vite-ignore */ pathToFileURL(join(folder, "ladder", file)).href));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function apply(path: string, { file, find, replace }: Edit): void {
  const text = readFileSync(path, "utf8");
  const found = text.split(find).length - 1;
  if (found !== 1) throw new Error(`${file} has ${found} times, not once: ${find}`);
  writeFileSync(
    path,
    text.replace(find, () => replace),
  );
}
