import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { renameFile } from "./rename-file.ts";

/** Where a restore leaves the settings, within the data folder, until they stand where people edit them. */
export const restoredSettings = "stige.yaml.restored";

/** Puts the settings of a restored shop in their place; also what a restore that was killed left to do. */
export function settleRestored(folder: string): void {
  const kept = join(folder, ".stige", restoredSettings);
  if (!existsSync(kept)) return;
  const place = join(folder, "stige.yaml");
  if (existsSync(place)) rmSync(kept);
  else renameFile("restore.yaml", kept, place);
}
