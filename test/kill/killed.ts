import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { expect } from "vitest";
import type { Failpoint } from "../house/failpoints.ts";

/** What a child is to do; `stop`: inside which failpoint to stop, and at which time it comes there. */
export interface Job {
  readonly folder: string;
  readonly story: string;
  readonly step: number;
  readonly stop: (Failpoint & { readonly time: number }) | null;
}

/** What became of a child. */
export interface Ended {
  /** By the signal: else it came to its end before it could be killed. */
  readonly killed: boolean;
  /** It had told that the step is done. */
  readonly done: boolean;
  /** The failpoints that it passed, in order. */
  readonly passed: readonly string[];
  readonly ranMs: number;
}

/** A process that has read the product and waits for a job: to start one takes longer than the job. */
export interface Waiting {
  /** Runs the job; kills it with -9 inside the failpoint that it stops in, or `afterMs` after it began, or never. */
  run(job: Job, afterMs?: number): Promise<Ended>;
  end(): Promise<void>;
}

export async function waitingChild(): Promise<Waiting> {
  const child = spawn(process.execPath, [join(import.meta.dirname, "kill-child.ts")], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const exit = once(child, "exit") as Promise<[code: number | null, signal: NodeJS.Signals | null]>;
  const lines = createInterface({ input: child.stdout });
  const kill = () => child.kill("SIGKILL");
  await once(lines, "line");
  return {
    async run(job, afterMs) {
      let done = false;
      let killing = false;
      let timer: NodeJS.Timeout | null = null;
      const passed: string[] = [];
      const ended = once(lines, "close");
      lines.on("line", (line) => {
        if (line === "begun" && afterMs !== undefined) timer = setTimeout(kill, afterMs);
        if (line === "done") done = true;
        if (line === "inside") killing = kill();
        if (line.startsWith("at ")) passed.push(line.slice(3));
      });
      const began = performance.now();
      child.stdin.write(`${JSON.stringify(job)}\n`);
      const [code, signal] = await exit;
      if (timer) clearTimeout(timer);
      await ended;
      const killed = signal === "SIGKILL";
      // Whoever was to be killed must have died of it, and nobody of anything else.
      if (job.stop) expect([killing, code, signal]).toEqual([true, null, "SIGKILL"]);
      else if (!killed) expect([code, signal]).toEqual([0, null]);
      return { killed, done, passed, ranMs: performance.now() - began };
    },
    async end() {
      kill();
      await exit;
    },
  };
}
