import { readdirSync, readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { getPriority } from "node:os";
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
