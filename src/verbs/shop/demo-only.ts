import { readdirSync } from "node:fs";
import { join } from "node:path";
import { saidHere } from "../../core/facts/sealing/seal-merges.sql.ts";
import { hashBytes } from "../../io/files/records/see-bytes.ts";
import { loads } from "../../io/store/loads.ts";
import { hasDemo } from "./demo.ts";
import type { Workshop } from "./workshop.ts";

/**
 * Whether a shop holds nothing but what `stige demo` made: every load, taken back or not, is one of the demo's own files to
 * the byte, or a merge said in the terminal. A demo into which somebody loaded a file of their own is a real shop.
 */
export async function holdsOnlyDemo({ folder, store }: Workshop): Promise<boolean> {
  if (!hasDemo(folder)) return false;
  const taken = (await loads(store)).filter(({ kind, source }) => kind !== "merges" || source !== saidHere);
  const made = new Set<string>();
  const files = join(folder, "files");
  for (const name of readdirSync(files)) made.add(await hashBytes(join(files, name), () => {}));
  return taken.every(({ sha256 }) => made.has(sha256));
}
