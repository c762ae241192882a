import { fork } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { guarded } from "./guarded.ts";

const isAlive = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

it.each(["SIGKILL", "SIGTERM", "SIGINT"] as const)(
  "a run of tests that ends by %s leaves no process and no folder",
  async (signal) => {
    const child = fork(join(import.meta.dirname, "interrupted-child.ts"));
    const { pid, folder } = await new Promise<{ pid: number; folder: string }>((resolve) =>
      child.once("message", (told) => resolve(told as { pid: number; folder: string })),
    );
    expect([isAlive(pid), existsSync(folder)]).toEqual([true, true]);
    child.kill(signal);
    await expect.poll(() => [isAlive(pid), existsSync(folder)], { timeout: 20_000 }).toEqual([false, false]);
  },
);

it("a process is killed by its name, and known to have ended; the rest ends with the guard", async () => {
  const guard = guarded();
  const start = (name: string) =>
    guard.start(name, {
      command: process.execPath,
      args: ["-e", "setInterval(() => {}, 1000)"],
      env: {},
      log: join(guard.folder, `${name}.log`),
    });
  const [first, second] = [await start("first"), await start("second")];
  await guard.kill("first");
  expect([isAlive(first), guard.isRunning("first"), isAlive(second), guard.isRunning("second")]).toEqual([
    false,
    false,
    true,
    true,
  ]);
  await guard.end();
  expect([isAlive(second), existsSync(guard.folder)]).toEqual([false, false]);
});
