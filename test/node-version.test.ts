import { execFileSync, execSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { describe, expect, it } from "vitest";
import { root } from "./house/source-file.ts";

const pinned = `v${JSON.parse(readFileSync(join(root, "package.json"), "utf8")).devDependencies.node}`;
const print = "process.stdout.write(process.version)";

describe("everything runs on the Node that package.json pins, whatever Node the machine has", () => {
  it("is pinned exactly", () => expect(pinned).toMatch(/^v24\.\d+\.\d+$/));

  it("in the tests themselves (start them with npm or npx, never with node_modules/.bin/vitest)", () => {
    expect(process.version).toBe(pinned);
  });

  it("in a child started by process.execPath", () => {
    expect(execFileSync(process.execPath, ["-e", print], { encoding: "utf8" })).toBe(pinned);
  });

  it("in a child started as node", () => {
    expect(execSync(`node -e "${print}"`, { encoding: "utf8" })).toBe(pinned);
  });

  it("in a worker thread", async () => {
    const version = await new Promise((resolve, reject) => {
      const worker = new Worker('require("node:worker_threads").parentPort.postMessage(process.version)', {
        eval: true,
      });
      worker.once("message", resolve);
      worker.once("error", reject);
    });
    expect(version).toBe(pinned);
  });
});
