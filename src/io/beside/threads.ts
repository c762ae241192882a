import { availableParallelism } from "node:os";
import { extname } from "node:path";
import { Worker } from "node:worker_threads";
import { threadLimits } from "../env.ts";

/** What a thread tells of each thing that it was asked, in the order asked. */
export type Reckoned = { readonly result: unknown } | { readonly error: unknown };

interface Waiting {
  done(result: unknown): void;
  failed(error: unknown): void;
}

/** A thread that reckons: what it was asked and has not answered, and what it counts from one question to the next. */
export interface Thread {
  readonly worker: Worker;
  readonly asked: Waiting[];
  counting: number;
}

const mostThreads = 2;
const threads = new Set<Thread>();

/** A thread that does nothing; null: all are busy, as many as there are processors, two at most. */
export function freeThread(): Thread | null {
  const free = [...threads].find(({ asked }) => asked.length === 0);
  return free ?? (threads.size < Math.min(mostThreads, availableParallelism()) ? begin() : null);
}

/** The thread that counts least. */
export function leastCounting(): Thread {
  if (threads.size < Math.min(mostThreads, availableParallelism())) return begin();
  return [...threads].reduce((least, one) => (one.counting < least.counting ? one : least));
}

/** Asks a thread. What it was asked before is answered before. */
export function askThread(thread: Thread, question: unknown): Promise<unknown> {
  return new Promise((done, failed) => {
    thread.asked.push({ done, failed });
    thread.worker.ref();
    thread.worker.postMessage(question);
  });
}

let whenFree: () => void = () => {};

/** What is done whenever a thread has answered all that it was asked. */
export function onceFree(work: () => void): void {
  whenFree = work;
}

/** The threads stay for what comes next and keep no process from its end. */
function begin(): Thread {
  const url = new URL(`./long-work.worker${extname(import.meta.url)}`, import.meta.url);
  const thread: Thread = {
    worker: new Worker(url, { execArgv: [], name: "stige-beside", resourceLimits: threadLimits }),
    asked: [],
    counting: 0,
  };
  threads.add(thread);
  thread.worker.on("message", (told: Reckoned) => {
    const waiting = thread.asked.shift();
    if (thread.asked.length === 0) thread.worker.unref();
    if ("error" in told) waiting?.failed(told.error);
    else waiting?.done(told.result);
    if (thread.asked.length === 0) whenFree();
  });
  const broken = (error: unknown) => {
    threads.delete(thread);
    for (const waiting of thread.asked.splice(0)) waiting.failed(error);
    whenFree();
  };
  thread.worker.on("error", broken);
  thread.worker.on("exit", () => broken(new Error("a thread that reckons has ended")));
  return thread;
}
