import { readdirSync, readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { getPriority } from "node:os";
import { extname } from "node:path";
import { Worker } from "node:worker_threads";
import { expect, it } from "vitest";
import { reckonBehindOthers } from "./behind-others.ts";

it.runIf(process.platform === "linux")("the pool's threads stand behind those that answer", async () => {
  // Whoever reads a file this way begins the pool.
  await readFile(import.meta.filename);
  reckonBehindOthers();
  const nicenessOf = new Map<string, number[]>();
  for (const thread of readdirSync("/proc/self/task")) {
    const name = readFileSync(`/proc/self/task/${thread}/comm`, "utf8").trim();
    nicenessOf.set(name, [...(nicenessOf.get(name) ?? []), getPriority(Number(thread))]);
  }
  expect(nicenessOf.get("libuv-worker")?.every((niceness) => niceness >= 10)).toBe(true);
  expect(getPriority()).toBeLessThan(10);
});

it.runIf(process.platform === "linux")(
  "a thread stands behind by itself, and leaves the others where they are",
  async () => {
    const url = new URL(`./behind-others${extname(import.meta.url)}`, import.meta.url).href;
    const code = `import { getPriority } from "node:os"; import { parentPort } from "node:worker_threads";
    import { standBehindOthers } from ${JSON.stringify(url)};
    const before = getPriority(); standBehindOthers(); parentPort.postMessage([before, getPriority()]);`;
    const before = getPriority();
    const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(code)}`));
    const [first, then] = await new Promise<number[]>((done, failed) => {
      worker.once("message", done);
      worker.once("error", failed);
    });
    await worker.terminate();
    expect([first, then, getPriority()]).toEqual([before, 10, before]);
  },
);
