import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { olderNode } from "./house/older-node.ts";
import { mustRun } from "./house/run.ts";
import { root } from "./house/source-file.ts";

const home = mkdtempSync(join(tmpdir(), "stige-npx-"));
const old = olderNode();
afterAll(() => rmSync(home, { recursive: true, force: true }));

describe("the one command that an older Node is told", () => {
  it.skipIf(old === null)(
    `shows the demo in an empty folder (${old?.version ?? "skipped: no Node below 24"})`,
    () => {
      const empty = join(home, "empty");
      mkdirSync(empty);
      const packed = mustRun("npm", ["pack", "--silent", "--pack-destination", home], root)
        .stdout.trim()
        .split("\n");
      const file = join(home, packed.at(-1) ?? "");
      const { stdout } = mustRun("npx", ["--yes", "-p", "node@24", "-p", file, "stige"], empty, old?.path);
      expect(stdout).toMatch(/ambassad/i);
    },
  );
});
