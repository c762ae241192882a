import { createHash } from "node:crypto";
import { lstatSync, mkdirSync, realpathSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";

/** A path of a socket may be no longer than this on any system Stige runs on. */
const longest = 100;

/** Where the process that holds a shop's folder hears commands: a socket in its data folder, or, where that path is too long, among temporary files. */
export function addressOf(shopFolder: string): string {
  const folder = realpathSync(shopFolder);
  const name = `stige-${createHash("sha256").update(folder).digest("hex").slice(0, 24)}`;
  if (process.platform === "win32") return `\\\\.\\pipe\\${name}`;
  const own = join(folder, ".stige", "socket");
  return Buffer.byteLength(own) <= longest ? own : join(tmpdir(), name, "socket");
}

/** Makes the folder of a socket, for this user alone; one that somebody else made, or may look into, is not taken. */
export function makeRoomFor(address: string): void {
  const folder = dirname(address);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const { mode, uid } = lstatSync(folder);
  const isOwn = uid === process.getuid?.() && (mode & 0o170077) === 0o040000;
  if (!isOwn && basename(folder) !== ".stige")
    throw new StigeError("io", message("held.notOwn", { folder }), message("held.notOwn.fix"));
}
