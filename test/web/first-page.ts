import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

/** The files that the first page cannot do without: what index.html names, what that imports, and the font of its letters. */
export function firstPageFiles(folder: string): readonly string[] {
  const read = (name: string) => readFileSync(join(folder, name), "utf8");
  const seen = new Set<string>(["index.html"]);
  const follow = (name: string) => {
    if (seen.has(name)) return;
    seen.add(name);
    if (!name.endsWith(".js")) return;
    for (const [, path] of read(name).matchAll(/from\s*"\.\/([^"]+\.js)"/g)) follow(`assets/${path}`);
  };
  for (const [, name] of read("index.html").matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g))
    if (name) follow(name);
  const font = readdirSync(join(folder, "assets")).find((name) => /^inter-latin-wght/.test(name));
  return [...seen, `assets/${font}`];
}

/** Bytes of a built file as it travels: fonts are packed already. */
export function packedBytes(folder: string, name: string): number {
  const bytes = readFileSync(join(folder, name));
  return name.endsWith(".woff2") ? bytes.length : gzipSync(bytes).length;
}
