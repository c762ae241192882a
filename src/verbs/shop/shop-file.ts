import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readStigeYaml } from "../../core/ladder/stige-yaml/read-stige-yaml.ts";
import type { ShopFile } from "../../core/ladder/stige-yaml/written-ladder.ts";
import type { Checked } from "../../core/words/problem.ts";
import type { Shop } from "./shop.ts";

/** A shop's `stige.yaml` as it stands now; null: there is none. */
export function shopFile({ folder }: Pick<Shop, "folder">): Checked<ShopFile> | null {
  const path = join(folder, "stige.yaml");
  return existsSync(path) ? readStigeYaml(readFileSync(path, "utf8")) : null;
}
