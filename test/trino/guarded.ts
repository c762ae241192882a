import { fork } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { News, Order } from "./guard-child.ts";

/** A folder, and processes, that go when the test goes, also when it is interrupted or killed. */
export interface Guarded {
  readonly folder: string;
  /** Starts a process under a name and gives its id. */
  start(name: string, how: Omit<Extract<Order, { start: string }>, "start">): Promise<number>;
  isRunning(name: string): boolean;
  /** Kills a process with -9, and waits for its end. */
  kill(name: string): Promise<void>;
  /** Kills all that still run and removes the folder. */
  end(): Promise<void>;
}

export function guarded(): Guarded {
  const folder = mkdtempSync(join(tmpdir(), "stige-trino-"));
  // In a group of its own: what interrupts the tests leaves it the time to clear up.
  const guard = fork(join(import.meta.dirname, "guard-child.ts"), [folder], { detached: true });
  const running = new Set<string>();
  const waiting = new Set<(news: News) => void>();
  guard.on("message", (news: News) => {
    if ("ended" in news) running.delete(news.ended);
    for (const heard of waiting) heard(news);
  });
  const hear = <T>(wanted: (news: News) => T | null) =>
    new Promise<T>((resolve) => {
      const heard = (news: News) => {
        const found = wanted(news);
        if (found === null) return;
        waiting.delete(heard);
        resolve(found);
      };
      waiting.add(heard);
    });
  const order = (what: Order) => guard.send(what);
  return {
    folder,
    async start(name, how) {
      const began = hear((news) => ("began" in news && news.began === name ? news.pid : null));
      running.add(name);
      order({ start: name, ...how });
      return began;
    },
    isRunning: (name) => running.has(name),
    async kill(name) {
      if (!running.has(name)) return;
      const ended = hear((news) => ("ended" in news && news.ended === name ? true : null));
      order({ kill: name });
      await ended;
    },
    end() {
      const gone = new Promise<void>((resolve) => guard.once("exit", () => resolve()));
      guard.disconnect();
      return gone;
    },
  };
}
