import { extname } from "node:path";
import { Worker } from "node:worker_threads";
import type { Ladder } from "../../../core/ladder/ladder.ts";
import type { Needs, WalkInput } from "../../../core/ladder/walker/kernel.ts";
import { walker } from "../../../core/ladder/walker/walk.ts";
import { type StoredStays, staysStorer } from "./stored-stays.ts";

/** A walker at work: bucket after bucket, one at a time. What it gives is good until the walk after the next begins. */
export interface Walking {
  walk(bucket: WalkInput): Promise<StoredStays>;
  close(): Promise<void>;
}

/** Walks on this thread: for few people, where a thread of its own takes longer to begin than the walk. */
export function walkHere(ladder: Ladder, needs: Needs): Walking {
  const walk = walker(ladder, needs);
  const store = staysStorer();
  return { walk: async (bucket) => store(walk(bucket)), close: async () => {} };
}

/** Walks on a thread of its own, over memory that both threads see: one bucket is read while another is walked. */
export function walkBeside(ladder: Ladder, needs: Needs): Walking {
  const url = new URL(`./walk.worker${extname(import.meta.url)}`, import.meta.url);
  const worker = new Worker(url, { workerData: { ladder, needs }, execArgv: [], name: "stige-walk" });
  let waiting: { resolve(stays: StoredStays): void; reject(error: unknown): void } | null = null;
  let failed: unknown = null;
  worker.on("message", (stays: StoredStays) => waiting?.resolve(stays));
  worker.on("error", (error) => {
    failed = error;
    waiting?.reject(error);
  });
  return {
    walk(bucket) {
      return new Promise((resolve, reject) => {
        waiting = { resolve, reject };
        if (failed) reject(failed);
        else worker.postMessage(bucket);
      });
    },
    async close() {
      await worker.terminate();
    },
  };
}
