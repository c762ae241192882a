import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { root } from "./house/source-file.ts";

/** Asks something of Node's pool once the command has begun, and tells how many threads that then has. */
const counting = `
  import { readdirSync, readFileSync, stat } from "node:fs";
  const tasks = "/proc/self/task";
  const name = (thread) => readFileSync(tasks + "/" + thread + "/comm", "utf8").trim();
  setTimeout(() => stat("/", () => console.error("pool " + readdirSync(tasks).filter((one) => name(one) === "libuv-worker").length)), 500);
`;

function poolOf(variables: Readonly<Record<string, string>>): string | undefined {
  const { UV_THREADPOOL_SIZE: _, ...env } = process.env;
  const before = ["--import", `data:text/javascript,${encodeURIComponent(counting)}`];
  const { stderr } = spawnSync(process.execPath, [...before, join(root, "src/cli/main.ts"), "--version"], {
    ...{ env: { ...env, ...variables }, encoding: "utf8" },
  });
  return /pool (\d+)/.exec(stderr)?.[1];
}

it.skipIf(!existsSync("/proc/self/task"))(
  "leaves a thread of Node's pool to whoever reads, also while all that sealing does at once holds one, and keeps to a size that is set",
  () => {
    expect(poolOf({})).toBe("6");
    expect(poolOf({ UV_THREADPOOL_SIZE: "3" })).toBe("3");
  },
);
