import type { Answer, Question } from "./answer.ts";
import { notYet } from "./not-yet.ts";
import { thereSoon } from "./there-soon.ts";

/** Answers that take seconds, for whoever would rather be told at once how far one is (RFC 7240, 4.1: `Prefer: respond-async`). */
export interface HowFar {
  /** The answer where it is there soon, else for how many seconds it is being worked out, and how many the last of its route took. */
  first(asked: Pick<Question, "route" | "asked">, answer: Promise<Answer>, waitMs?: number): Promise<Answer>;
}

/** Whether a request's header `Prefer` says so. `prefersTold("respond-async, wait=5")` is true. */
export function prefersTold(prefer: string | undefined): boolean {
  return prefer?.split(",").some((one) => /^\s*respond-async\s*(;|$)/i.test(one)) ?? false;
}

/** `usualMs`: how long an answer is waited for. */
export function howFar(usualMs: number, nowMs: () => number): HowFar {
  const begun = new Map<string, number>();
  const lastTook = new Map<string, number>();
  return {
    async first({ route, asked }, answer, waitMs = usualMs) {
      const key = JSON.stringify([route, asked]);
      // What some of the people tell takes another time than what everyone does.
      const kind = JSON.stringify([route, asked.sample]);
      const began = begun.get(key) ?? nowMs();
      if (!begun.has(key)) {
        begun.set(key, began);
        const end = () => {
          begun.delete(key);
          // What was kept says nothing of how long it takes.
          if (nowMs() - began > waitMs) lastTook.set(kind, nowMs() - began);
        };
        answer.then(end, () => begun.delete(key));
      }
      // Where nobody asks again, that it failed is no error.
      answer.catch(() => {});
      return (await thereSoon(answer, waitMs)) ?? told(nowMs() - began, lastTook.get(kind));
    },
  };
}

function told(ms: number, usualMs: number | undefined): Answer {
  const seconds = (of: number) => Math.round(of / 100) / 10;
  return notYet({ seconds: seconds(ms), usualSeconds: usualMs === undefined ? null : seconds(usualMs) });
}
