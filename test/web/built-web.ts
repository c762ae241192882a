import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { firstToBegin } from "../house/first-to-begin.ts";
import { mustRun } from "../house/run.ts";
import { root } from "../house/source-file.ts";

const name = "stige-web-built-";
/** Older builds are nobody's any more. */
const lastsMs = 3 * 3_600_000;
/** Somebody who builds is waited for so long. */
const waitMs = 90_000;

/** The web app as its sources are now, built once for every test file that shows it: a folder to be read and left as it is. */
export async function builtWeb(): Promise<string> {
  const folder = join(
    tmpdir(),
    `${name}${digestOf(["package-lock.json", "vite.config.ts", "src/web", "src/core/words"])}`,
  );
  const begun = `${folder}.begun`;
  for (let left = waitMs; left > 0 && !existsSync(folder); left -= 100) {
    if (firstToBegin(begun)) {
      build(folder);
      rmSync(begun, { recursive: true });
    } else await new Promise((done) => setTimeout(done, 100));
  }
  // Whoever began was killed.
  if (!existsSync(folder)) build(folder);
  rmSync(begun, { recursive: true, force: true });
  return folder;
}

function build(folder: string): void {
  for (const one of readdirSync(tmpdir()).filter((one) => one.startsWith(name)))
    if (Date.now() - statSync(join(tmpdir(), one)).mtimeMs > lastsMs)
      rmSync(join(tmpdir(), one), { recursive: true, force: true });
  const draft = `${folder}.${process.pid}`;
  const vite = join(root, "node_modules/vite/bin/vite.js");
  mustRun(process.execPath, [vite, "build", "--logLevel", "error", "--outDir", draft, "--emptyOutDir"], root);
  try {
    renameSync(draft, folder);
  } catch {
    rmSync(draft, { recursive: true });
  }
}

function digestOf(paths: readonly string[]): string {
  const hash = createHash("sha256");
  const add = (path: string) => {
    if (statSync(path).isDirectory()) for (const one of readdirSync(path).sort()) add(join(path, one));
    else hash.update(path).update(readFileSync(path));
  };
  for (const path of paths) add(join(root, path));
  return hash.digest("hex").slice(0, 16);
}
