import { closeSync, openSync, readdirSync, readFileSync, readlinkSync, realpathSync } from "node:fs";
import { join } from "node:path";

/**
 * Which of some files another process has open for writing, as far as the system tells: Linux lists the open files of one's
 * own processes (root sees all), Windows refuses to open a file that is being written. Elsewhere, and of other machines on
 * a network drive, nothing is known.
 */
export function heldForWriting(paths: readonly string[]): ReadonlySet<string> {
  if (paths.length === 0) return new Set();
  return process.platform === "win32" ? refused(paths) : openedIn("/proc", paths);
}

function openedIn(proc: string, paths: readonly string[]): ReadonlySet<string> {
  const asked = new Map(paths.map((path) => [realPath(path), path]));
  const held = new Set<string>();
  for (const pid of namesIn(proc)) {
    if (!/^\d+$/.test(pid)) continue;
    for (const handle of namesIn(join(proc, pid, "fd"))) {
      const path = asked.get(linkOf(join(proc, pid, "fd", handle)));
      if (path !== undefined && isWriting(join(proc, pid, "fdinfo", handle))) held.add(path);
    }
  }
  return held;
}

/** A process may end, and another's may not be looked at: then there is nothing to see. */
function quietly<T>(look: () => T, otherwise: T): T {
  try {
    return look();
  } catch {
    return otherwise;
  }
}

const namesIn = (folder: string) => quietly(() => readdirSync(folder), []);
const linkOf = (path: string) => quietly(() => readlinkSync(path), "");
const realPath = (path: string) => quietly(() => realpathSync(path), path);

/** The two lowest bits of the flags are 0 where a file is only read. */
function isWriting(info: string): boolean {
  const flags = /^flags:\s*([0-7]+)/m.exec(quietly(() => readFileSync(info, "utf8"), ""))?.[1];
  return flags !== undefined && (Number.parseInt(flags, 8) & 3) !== 0;
}

function refused(paths: readonly string[]): ReadonlySet<string> {
  return new Set(
    paths.filter((path) => {
      try {
        closeSync(openSync(path, "r+"));
        return false;
      } catch (error) {
        return (error as NodeJS.ErrnoException).code === "EBUSY";
      }
    }),
  );
}
