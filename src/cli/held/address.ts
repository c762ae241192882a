import { createHash } from "node:crypto";
import { realpathSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A path of a socket may be no longer than this on any system Stige runs on. */
const longest = 100;

/** Where the process that holds a shop's folder hears commands: a socket in its data folder, or, where that path is too long, among temporary files. */
export function addressOf(shopFolder: string): string {
  const folder = realpathSync(shopFolder);
  const name = `stige-${createHash("sha256").update(folder).digest("hex").slice(0, 24)}`;
  if (process.platform === "win32") return `\\\\.\\pipe\\${name}`;
  const own = join(folder, ".stige", "socket");
  return Buffer.byteLength(own) <= longest ? own : join(tmpdir(), `${name}.sock`);
}
