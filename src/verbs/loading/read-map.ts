import { readFileSync } from "node:fs";
import { readMapYaml } from "../../core/facts/columns/read-map-yaml.ts";
import type { WrittenMap } from "../../core/facts/columns/written-map.ts";
import { message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";

/** Reads a map file; throws `file` with every mistake in it. */
export function readMap(path: string): WrittenMap {
  const read = readMapYaml(readFileSync(path, "utf8"), path);
  if (read.ok) return read.value;
  throw new StigeError("file", message("map.wrong", { path }), message("map.wrong.fix"), read.problems);
}
