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
    const { question, done } = waiting.shift() as Job;
    done(askThread(thread, question));
  }
}
