import { readdirSync, readFileSync } from "node:fs";
import { at } from "./said.ts";
import type { Stall } from "./stall.ts";

/** What the threads of a process had of the processor, seconds, by their names. */
export function threadSeconds(pid: number): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  const folder = `/proc/${pid}/task`;
  for (const thread of readdirSync(folder)) {
    try {
      const stat = readFileSync(`${folder}/${thread}/stat`, "utf8");
      const name = stat.slice(stat.indexOf("(") + 1, stat.lastIndexOf(")"));
      const [user, system] = stat
        .slice(stat.lastIndexOf(")") + 2)
        .split(" ")
        .slice(11, 13)
        .map(Number) as [number, number];
      sums.set(name, (sums.get(name) ?? 0) + (user + system) / 100);
    } catch {
      // It ended meanwhile.
    }
  }
  return sums;
}

/** What all that runs on the machine had of the processors, seconds, and what others than its machine had of them meanwhile. */
export function machineSeconds(): { readonly busy: number; readonly stolen: number } {
  const [line = ""] = readFileSync("/proc/stat", "utf8").split("\n");
  const [user = 0, nice = 0, system = 0, , , irq = 0, soft = 0, stolen = 0] = line
    .split(/ +/)
    .slice(1)
    .map((jiffies) => Number(jiffies) / 100);
  return { busy: user + nice + system + irq + soft, stolen };
}

/** How it stood at an instant, milliseconds since 1970. */
export interface Moment {
  readonly at: number;
  readonly threads: ReadonlyMap<string, number>;
  readonly machine: ReturnType<typeof machineSeconds>;
  readonly waiting: number;
  readonly megabytes: number;
}

/** Answers: when they were due, milliseconds since 1970, and how long they took. */
export interface Answers {
  readonly dues: readonly number[];
  readonly ms: readonly number[];
}

/** Second by second: how long answers took, what threads had of the processor (hundredths of one), and which stalled for how long. Then the slowest answers with what stalled meanwhile. */
export function timeLine(answers: Answers, moments: readonly Moment[], stalls: readonly Stall[]): string {
  const lines = moments.slice(1).map((moment, i) => {
    const before = moments[i] as Moment;
    const own = answers.ms.filter((_, n) => within(answers.dues[n] as number, before.at, moment.at));
    const seconds = (moment.at - before.at) / 1000;
    const share = (from: number, until: number) => ((100 * (until - from)) / seconds).toFixed(0);
    const shares = [...moment.threads]
      .map(([name, sum]) => [name, (100 * (sum - (before.threads.get(name) ?? 0))) / seconds] as const)
      .filter(([, share]) => share >= 2)
      .sort(([, a], [, b]) => b - a)
      .map(([name, share]) => `${name} ${share.toFixed(0)}`);
    const long = stalls.filter((one) => within(one.at, before.at, moment.at));
    return [
      `${((moment.at - (moments[0] as Moment).at) / 1000).toFixed(1)} s`,
      `${own.length} answers p50 ${at(own, 0.5)}, p99 ${at(own, 0.99)}, most ${at(own, 1)}`,
      `${moment.waiting} wait, ${moment.megabytes.toFixed(0)} MB`,
      `${shares.join(", ")}; all of the machine ${share(before.machine.busy, moment.machine.busy)}, stolen ${share(before.machine.stolen, moment.machine.stolen)}`,
      longest(long),
    ].join("; ");
  });
  return [...lines, "slowest answers:", ...slowest(answers, moments, stalls)].join("\n");
}

const within = (at: number, from: number, until: number) => at >= from && at < until;

function longest(stalls: readonly Stall[]): string {
  return [...new Set(stalls.map(({ thread }) => thread))]
    .map((thread) => {
      const own = stalls.filter((one) => one.thread === thread);
      const most = own.reduce((a, b) => (b.ms > a.ms ? b : a));
      return `${thread} stalled ${own.length}x, ${told(most)}`;
    })
    .join(", ");
}

const told = ({ ms, cpuMs, gcMs }: Stall) =>
  `${ms.toFixed(0)} ms (cpu ${cpuMs.toFixed(0)}, gc ${gcMs.toFixed(0)})`;

/** The slowest of each stretch of 100 ms, as many as tell the tale. */
function slowest(answers: Answers, moments: readonly Moment[], stalls: readonly Stall[]): readonly string[] {
  const began = (moments[0] as Moment).at;
  const worst = new Map<number, { readonly due: number; readonly ms: number; readonly count: number }>();
  for (const [n, due] of answers.dues.entries()) {
    const ms = answers.ms[n] as number;
    if (ms < 100) continue;
    const stretch = Math.floor(due / 250);
    const before = worst.get(stretch);
    const count = (before?.count ?? 0) + 1;
    worst.set(stretch, before && before.ms >= ms ? { ...before, count } : { due, ms, count });
  }
  return [...worst.values()]
    .sort((a, b) => a.due - b.due)
    .slice(0, 60)
    .map(({ due, ms, count }) => {
      const meanwhile = stalls
        .filter((one) => one.at > due && one.at - one.ms < due + ms)
        .map((one) => `${one.thread} ${told(one)} until ${(one.at - due).toFixed(0)}`);
      return `${((due - began) / 1000).toFixed(2)} s: ${ms.toFixed(0)} ms (${count} over 100); ${meanwhile.join(", ")}`;
    });
}
