import type { Published } from "../../verbs/live/published.ts";
import type { Workshop } from "../../verbs/shop/workshop.ts";
import { besidesFacts } from "./kept-answers.ts";

/**
 * Answers that change with every fact that comes and are asked for again and again: each is told on for a moment that `Published` bounds,
 * and worked out anew meanwhile. Whatever else is changed is in the next answer.
 */
export interface FleetingAnswers {
  of<T>(shop: Workshop, key: string, work: () => Promise<T>): Promise<T>;
  /** Begins nothing more by itself, and waits for what is being worked out. */
  close(): Promise<void>;
}

/** So long an answer is told where nothing comes: time alone moves people too. */
const mostAgeUs = 10_000_000;
/**
 * What was asked for within so long is worked out anew as soon as there is a newer ladder, before it is asked for again. An open page asks every ten seconds: what
 * is worked out meanwhile, several times a second in a large shop, nobody would see.
 */
const askedWithinMs = 2500;
const most = 100;

/** An answer that is there or is being worked out, of what was published when it was begun. */
interface Made {
  readonly given: Promise<unknown>;
  readonly nth: number;
  readonly begunUs: number;
}

interface Kept {
  work: () => Promise<unknown>;
  now: Made;
  /** What takes its place once it is there. */
  next: Made | null;
  askedMs: number;
}

export function fleetingAnswers(
  published: Published,
  nowMs: () => number = () => performance.now(),
): FleetingAnswers {
  const kept = new Map<string, Kept>();
  let [of, nowUs, closing] = ["", () => 0, false];
  const isNewest = ({ nth, begunUs }: Made) => nth === published.nth() && isYoung(begunUs, nowUs());
  const mayBeTold = (made: Made) => {
    const untilMs = published.toldUntilMs(made.nth);
    return untilMs === null ? isYoung(made.begunUs, nowUs()) : nowMs() < untilMs;
  };
  const begin = (work: () => Promise<unknown>): Made => ({
    ...{ nth: published.nth(), begunUs: nowUs() },
    given: work(),
  });
  const beginNext = (one: Kept) => {
    const next = begin(one.work);
    one.next = next;
    const done = () => {
      if (one.next === next) one.next = null;
    };
    next.given.then(() => {
      if (next.nth >= one.now.nth) one.now = next;
      done();
    }, done);
    return next;
  };
  let again = Promise.resolve();
  published.heard(() => {
    // One after the other: nobody waits for them.
    again = again.then(async () => {
      for (const one of [...kept.values()]) {
        if (closing) return;
        if (nowMs() - one.askedMs > askedWithinMs || isNewest(one.now) || one.next) continue;
        await beginNext(one).given.catch(() => {});
      }
    });
  });
  return {
    async of<T>(shop: Workshop, key: string, work: () => Promise<T>): Promise<T> {
      if (closing) return work();
      nowUs = shop.now;
      const state = besidesFacts(shop);
      if (of !== state) kept.clear();
      of = state;
      const found = kept.get(key);
      const one: Kept = found ?? { work, now: begin(work), next: null, askedMs: 0 };
      one.askedMs = nowMs();
      standLast(kept, key, one);
      if (!found)
        one.now.given.catch(() => {
          if (kept.get(key) === one) kept.delete(key);
        });
      else if (!isNewest(one.now)) {
        if (!one.next) beginNext(one);
        if (!mayBeTold(one.now)) {
          const next = one.next as unknown as Made;
          return (mayBeTold(next) ? next : beginNext(one)).given as Promise<T>;
        }
      }
      return one.now.given as Promise<T>;
    },
    async close() {
      closing = true;
      await again;
      await Promise.allSettled([...kept.values()].map(({ next }) => next?.given));
    },
  };
}

/** The last asked for stands last, and of many those go that nobody asked for longest. */
function standLast(kept: Map<string, Kept>, key: string, one: Kept): void {
  kept.delete(key);
  kept.set(key, one);
  for (const oldest of kept.keys()) {
    if (kept.size <= most) break;
    kept.delete(oldest);
  }
}

function isYoung(begunUs: number, nowUs: number): boolean {
  return nowUs >= begunUs && nowUs - begunUs < mostAgeUs;
}
