import { execFileSync } from "node:child_process";
import { delimiter, join } from "node:path";

/** A Node of the machine that is below 24; null: it has none. npm puts the pinned one before it on the path. */
export function olderNode(): { readonly path: string; readonly version: string } | null {
  const named = [process.env.npm_node_execpath, process.env.NODE];
  const onPath = (process.env.PATH ?? "").split(delimiter).map((folder) => join(folder, "node"));
  for (const path of [...named, ...onPath]) {
    const version = path ? versionOf(path) : null;
    if (path && version && Number.parseInt(version, 10) < 24) return { path, version };
  }
  return null;
}

function versionOf(path: string): string | null {
  try {
    return execFileSync(path, ["-p", "process.versions.node"], { encoding: "utf8" }).trim();
  } catch {
    return null;
  }
}
