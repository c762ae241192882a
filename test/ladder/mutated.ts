import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Edit } from "./mutants.ts";
import type { Walking } from "./walk-case.ts";

const ladderFolder = join(import.meta.dirname, "../../src/core/ladder");

/** All that the walker is made of, below src/core/ladder. A mutant is a copy of these with a changed text. */
const parts = [
  "walker",
  "ladder.ts",
  "leaves.ts",
  "needs.ts",
  "order-filter.ts",
  "walk.ts",
  "walk-input.ts",
] as const;

/** The walker with edits, imported from a copy of its source in a temporary folder. Throws where an edit does not fit the text. */
export async function mutated(edits: readonly Edit[]): Promise<Walking> {
  const folder = mkdtempSync(join(tmpdir(), "stige-mutant-"));
  try {
    mkdirSync(join(folder, "ladder"));
    writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
    for (const part of parts)
      cpSync(join(ladderFolder, part), join(folder, "ladder", part), { recursive: true });
    for (const change of edits) apply(join(folder, "ladder", change.file), change);
    const load = (file: string) =>
      import(/* @vite-ignore */ pathToFileURL(join(folder, "ladder", file)).href);
    return {
      needsOf: (await load("needs.ts")).needsOf,
      walker: (await load("walk.ts")).walker,
      walkInput: (await load("walk-input.ts")).walkInput,
    };
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
