import { accessSync, constants, existsSync } from "node:fs";
import { dirname } from "node:path";

/** SQLite says no more than "disk I/O error" of what it may not write: asked here, the system names the path and the reason. */
export function requireRight(dataFolder: string, file: string): void {
  const { R_OK, W_OK } = constants;
  if (!existsSync(dataFolder)) {
    const shopFolder = dirname(dataFolder);
    if (existsSync(shopFolder)) accessSync(shopFolder, R_OK | W_OK);
    return;
  }
  accessSync(dataFolder, R_OK | W_OK);
  if (existsSync(file)) accessSync(file, R_OK | W_OK);
}
