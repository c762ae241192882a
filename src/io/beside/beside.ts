import { availableParallelism } from "node:os";
import { extname } from "node:path";
import { Worker } from "node:worker_threads";
import { type LongWork, longWork } from "./long-work.ts";

/** What a thread is asked, and what it tells. */
export interface Asked {
  readonly name: keyof LongWork;
  readonly args: readonly unknown[];
}
export type Reckoned = { readonly result: unknown } | { readonly error: unknown };

interface Job extends Asked {
  done(result: unknown): void;
  failed(error: unknown): void;
}

interface Thread {
  readonly worker: Worker;
  job: Job | null;
}

const mostThreads = 2;
const waiting: Job[] = [];
const threads = new Set<Thread>();

/**
 * Reckons on another thread, as many at once as there are processors, two at most; where it is little, here, since a thread takes longer to begin. Arrays in
 * shared memory are not copied. The threads stay for what comes next and keep no process from its end.
 */
export async function beside<Name extends keyof LongWork>(
  isLong: boolean,
  name: Name,
  ...args: Parameters<LongWork[Name]>
): Promise<ReturnType<LongWork[Name]>> {
  type Result = ReturnType<LongWork[Name]>;
  const here = longWork[name] as unknown as (...args: Parameters<LongWork[Name]>) => Result;
  if (!isLong) return here(...args);
  return new Promise<Result>((done, failed) => {
    waiting.push({ name, args, done: (result) => done(result as Result), failed });
    next();
  });
}

function next(): void {
  while (waiting.length > 0) {
    const free = [...threads].find(({ job }) => job === null);
    if (!free && threads.size >= Math.min(mostThreads, availableParallelism())) return;
    give(free ?? begin(), waiting.shift() as Job);
  }
}

function give(thread: Thread, job: Job): void {
  thread.job = job;
  thread.worker.ref();
  thread.worker.postMessage({ name: job.name, args: job.args } satisfies Asked);
}

function begin(): Thread {
  const url = new URL(`./long-work.worker${extname(import.meta.url)}`, import.meta.url);
  const thread: Thread = { worker: new Worker(url, { execArgv: [] }), job: null };
  threads.add(thread);
  const ends = (how: (job: Job) => void) => {
    const { job } = thread;
    thread.job = null;
    thread.worker.unref();
    if (job) how(job);
    next();
  };
  thread.worker.on("message", (told: Reckoned) =>
    ends((job) => ("error" in told ? job.failed(told.error) : job.done(told.result))),
  );
  const broken = (error: unknown) => {
    threads.delete(thread);
    ends((job) => job.failed(error));
  };
  thread.worker.on("error", broken);
  thread.worker.on("exit", () => broken(new Error("a thread that reckons has ended")));
  return thread;
}
