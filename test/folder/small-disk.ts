import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const mount = (...args: readonly string[]) => spawnSync("mount", args).status === 0;

/** A disk of so many KiB of its own: a tmpfs, which only root may mount. */
export interface SmallDisk {
  readonly folder: string;
  resize(kib: number): void;
  readOnly(): void;
  remove(): void;
}

export function smallDisk(kib: number): SmallDisk {
  const folder = mkdtempSync(join(tmpdir(), "stige-disk-"));
  const again = (option: string) => {
    if (!mount("-o", `remount,${option}`, folder)) throw new Error(`cannot remount ${folder} with ${option}`);
  };
  if (!mount("-t", "tmpfs", "-o", `size=${kib}k`, "none", folder)) {
    rmSync(folder, { recursive: true });
    throw new Error("cannot mount a tmpfs here");
  }
  return {
    folder,
    resize: (to) => again(`size=${to}k`),
    readOnly: () => again("ro"),
    remove() {
      spawnSync("umount", [folder]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Whether this machine lets us have such disks: where not, the tests that need one are skipped, and their names say why. */
export function mayMount(): boolean {
  try {
    smallDisk(64).remove();
    return true;
  } catch {
    return false;
  }
}
