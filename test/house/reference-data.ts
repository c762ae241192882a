import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./source-file.ts";

const folder = process.env.STIGE_REFERENCE_DATA ?? join(root, "..", "shared", "data");

/** Whether tests must be skipped for want of a file of the reference data. With `CI=true` they run, and fail, instead. */
export function lacksReference(name: string): boolean {
  return process.env.CI !== "true" && !existsSync(join(folder, name));
}

/** Where a file of the reference data lies. */
export function referenceFile(name: string): string {
  return join(folder, name);
}

/** The lines of a file of the reference data, without the empty ones. */
export function referenceLines(name: string): readonly string[] {
  return readFileSync(referenceFile(name), "utf8")
    .split(/\r?\n/)
    .filter((line) => line !== "");
}
