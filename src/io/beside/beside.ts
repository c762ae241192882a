import { type LongWork, longWork } from "./long-work.ts";
import { askThread, freeThread, onceFree } from "./threads.ts";

interface Job {
  readonly question: Asked;
  readonly done: (result: Promise<unknown>) => void;
}

/** What a thread is asked to reckon. */
export interface Asked {
  readonly name: keyof LongWork;
  readonly args: readonly unknown[];
}

const waiting: Job[] = [];
/** What more is to be made of than to be told: two steps, of which the second takes longest, and then the thread that asked has most to do. */
const soonest: ReadonlySet<keyof LongWork> = new Set(["waitedFrom", "forecast"]);
onceFree(next);

/**
 * Reckons on another thread, as many at once as there are processors, two at most; where it is little, here, since a thread takes longer to begin. Arrays in
 * shared memory are not copied.
 */
export async function beside<Name extends keyof LongWork>(
  isLong: boolean,
  name: Name,
  ...args: Parameters<LongWork[Name]>
): Promise<ReturnType<LongWork[Name]>> {
  type Result = ReturnType<LongWork[Name]>;
  const here = longWork[name] as unknown as (...args: Parameters<LongWork[Name]>) => Result;
  if (!isLong) return here(...args);
  return new Promise<Result>((done) => {
    waiting.push({ question: { name, args }, done: (result) => done(result as Promise<Result>) });
    next();
  });
}

function next(): void {
  while (waiting.length > 0) {
    const thread = freeThread();
    if (!thread) return;
    const first = Math.max(
      0,
      waiting.findIndex(({ question }) => soonest.has(question.name)),
    );
    const [job] = waiting.splice(first, 1);
    if (job) job.done(askThread(thread, job.question));
  }
}
