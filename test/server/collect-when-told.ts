import { appendFileSync } from "node:fs";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { BroadcastChannel, isMainThread } from "node:worker_threads";

/**
 * Is loaded into every thread of a server whose memory a test watches: told by SIGUSR2, each collects its garbage and writes down, in the file
 * that its own address names (`?told=`), how many bytes are held there. What soon passes, when it is looked for, and what allocators keep free is no
 * leak, and changes by a hundred megabytes from one moment to the next.
 */
setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as (how: object) => void;
const file = new URL(import.meta.url).searchParams.get("told") as string;
const told = new BroadcastChannel("collect");
const now = () => {
  collect({ type: "major", flavor: "last-resort" });
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  appendFileSync(file, `${heapUsed + arrayBuffers}\n`);
};
told.onmessage = now;
told.unref();
if (isMainThread)
  process.on("SIGUSR2", () => {
    told.postMessage("now");
    now();
  });
