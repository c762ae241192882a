import type { Tally } from "../../core/measures/by-person/tally.ts";
import { type Tallies, tallies } from "./tallies.ts";
import { askThread, leastCounting, type Thread } from "./threads.ts";

/** What a thread is asked of something that it counts: to begin, to take what comes, to tell what came of it, or to let go of it. */
export type AskedToCount =
  | { readonly count: number; readonly begin: keyof Tallies; readonly asked: readonly unknown[] }
  | { readonly count: number; readonly take: readonly unknown[] }
  | { readonly count: number; readonly end: "told" | "gone" };

export type FactsOf<Name extends keyof Tallies> = Parameters<ReturnType<Tallies[Name]>["take"]>;
export type ToldBy<Name extends keyof Tallies> = ReturnType<ReturnType<Tallies[Name]>["told"]>;

/** A tally on another thread. */
export interface TallyBeside<Name extends keyof Tallies> {
  /** Hands facts over; awaited, what was handed over before is counted. */
  take(...facts: FactsOf<Name>): Promise<void>;
  told(): Promise<ToldBy<Name>>;
  /** Nobody will ask what came of it. */
  gone(): void;
}

let counts = 0;

/** Counts on another thread; where it is little, here. Facts in shared memory are not copied. */
export function tallyBeside<Name extends keyof Tallies>(
  isLong: boolean,
  name: Name,
  ...asked: Parameters<Tallies[Name]>
): TallyBeside<Name> {
  if (!isLong) return tallyHere(name, asked);
  const count = ++counts;
  let on: Thread | null = null;
  let last: Promise<unknown> = Promise.resolve();
  const ask = (question: AskedToCount) => {
    if (on === null) {
      on = leastCounting();
      on.counting++;
      void later(askThread(on, { count, begin: name, asked } satisfies AskedToCount));
    }
    return later(askThread(on, question));
  };
  const end = (how: "told" | "gone") => {
    const told = ask({ count, end: how });
    if (on) on.counting--;
    on = null;
    return told;
  };
  return {
    async take(...facts) {
      const before = last;
      last = ask({ count, take: facts });
      await before;
    },
    async told() {
      await last;
      return (await end("told")) as ToldBy<Name>;
    },
    gone() {
      if (on) void end("gone");
    },
  };
}

/** Whoever hands more over or asks what came of it is told what went wrong. */
function later<T>(asking: Promise<T>): Promise<T> {
  asking.catch(() => {});
  return asking;
}

function tallyHere<Name extends keyof Tallies>(
  name: Name,
  asked: Parameters<Tallies[Name]>,
): TallyBeside<Name> {
  const begin = tallies[name] as unknown as (
    ...asked: Parameters<Tallies[Name]>
  ) => Tally<FactsOf<Name>, ToldBy<Name>>;
  const own = begin(...asked);
  return { take: async (...facts) => own.take(...facts), told: async () => own.told(), gone: () => {} };
}
