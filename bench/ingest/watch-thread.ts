import { PerformanceObserver } from "node:perf_hooks";
import { BroadcastChannel, isMainThread, threadName } from "node:worker_threads";
import { type Stall, stallsChannel } from "./stall.ts";

// Loaded before everything else by each thread of a server whose time line is asked for: tells when a thread did not come to its turn, and whether it worked meanwhile.

const everyMs = 10;
/** Shorter ones are not told. */
const leastMs = 15;

const channel = new BroadcastChannel(stallsChannel);
(channel as unknown as { unref(): void }).unref();
const thread = isMainThread ? "http" : threadName || "?";
let gcMs = 0;
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) gcMs += entry.duration;
}).observe({ entryTypes: ["gc"] });
const cpuMs = () => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};
let [last, cpu] = [performance.now(), cpuMs()];
setInterval(() => {
  const now = performance.now();
  const spent = cpuMs();
  const ms = now - last - everyMs;
  if (ms >= leastMs)
    channel.postMessage({
      ...{ thread, at: performance.timeOrigin + now, ms, cpuMs: spent - cpu, gcMs },
    } satisfies Stall);
  [last, cpu, gcMs] = [now, spent, 0];
}, everyMs).unref();
