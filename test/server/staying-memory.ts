import { readFileSync, writeFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { metricOf, type RealServer } from "./real-server.ts";

/** What was resident, or held, after so many minutes. */
export type Sample = readonly [minutes: number, mb: number];

/** The address of a module that is loaded into the server that is watched (`preload` of `realServer`) and writes into a file what its threads hold. */
export function holdingsIn(file: string): string {
  const url = new URL("./collect-when-told.ts", import.meta.url);
  url.searchParams.set("told", file);
  return url.href;
}

export async function residentMb(server: RealServer): Promise<number> {
  return (await metricOf(server, "process_resident_memory_bytes")) / 1e6;
}

const cpuSeconds = (server: RealServer) => metricOf(server, "process_cpu_seconds_total");

/** Three seconds in which less was reckoned in each: what is let go of when nothing was asked for two is gone. */
const [stillSeconds, stillTimes, mostTimes] = [0.1, 3, 60];

/** Within so long a thread has collected all its garbage, also where the processors are busy. */
const collectingMs = 2500;

/** When the server has done all that it does of itself. */
async function still(server: RealServer): Promise<void> {
  let before = await cpuSeconds(server);
  for (let [times, i] = [0, 0]; times < stillTimes && i < mostTimes; i++) {
    await pause(1000);
    const now = await cpuSeconds(server);
    times = now - before < stillSeconds ? times + 1 : 0;
    before = now;
  }
}

/** What the threads of a server hold that nobody asks anything and that has done, in their heaps and buffers once they have collected their garbage: the least of three looks. */
export async function heldMb(server: RealServer, file: string): Promise<number> {
  await still(server);
  const looks: number[][] = [];
  for (let i = 0; i < 3; i++) {
    writeFileSync(file, "");
    server.child.kill("SIGUSR2");
    await pause(collectingMs);
    looks.push(readFileSync(file, "utf8").trim().split("\n").map(Number));
  }
  // Where a thread was not quick enough the others alone would seem to hold less.
  const whole = looks.filter(({ length }) => length === Math.max(...looks.map((look) => look.length)));
  return Math.min(...whole.map((look) => look.reduce((sum, bytes) => sum + bytes, 0))) / 1e6;
}

/** How much a series grows with each of its x: the median of what any two of its points say, which one that lies far off does not move. */
export function growthOf(points: readonly Sample[]): number {
  const slopes = points.flatMap(([x, y], i) => points.slice(i + 1).map(([x2, y2]) => (y2 - y) / (x2 - x)));
  return slopes.sort((a, b) => a - b)[Math.floor(slopes.length / 2)] ?? Number.NaN;
}
