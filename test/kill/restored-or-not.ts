import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "vitest";
import type { Place } from "./stories.ts";
import { told } from "./told.ts";

/** Where a backup was being restored there is no shop, or the one that the backup holds: its settings too. */
export async function restoredOrNot({ folder, nowUs }: Place): Promise<void> {
  const again = join(folder, "again");
  if (!existsSync(join(again, ".stige")) && !existsSync(join(again, "stige.yaml"))) return;
  const away = mkdtempSync(join(tmpdir(), "stige-backup-"));
  try {
    const held = join(away, "again");
    cpSync(join(folder, "backup"), held, { recursive: true });
    // Opened as whoever is left with it would.
    expect(await told({ folder: again, nowUs })).toBe(await told({ folder: held, nowUs }));
    const yaml = (of: string) => readFileSync(join(of, "stige.yaml"), "utf8");
    expect(yaml(again)).toBe(yaml(held));
  } finally {
    rmSync(away, { recursive: true, force: true });
  }
}
