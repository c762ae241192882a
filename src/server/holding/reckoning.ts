import { extname } from "node:path";
import { Worker } from "node:worker_threads";
import { threadLimits } from "../../io/env.ts";
import { type GoalsSet, goalsSetIn } from "../../verbs/goals/kept-goals.ts";
import type { Person, Projection, Shop } from "../../verbs/shop/shop.ts";
import type { Workshop } from "../../verbs/shop/workshop.ts";
import type { InLanguages } from "../answers/in-each-language.ts";
import { fewAtOnce } from "../guards/few-at-once.ts";
import type { Inside } from "../guards/inside.ts";
import type { Route } from "../route.ts";
import { type ToldError, thrownError } from "./told-error.ts";

/** A thread on which answers are reckoned that take seconds: meanwhile the one that holds the shop answers others. */
export interface Reckoning {
  /** What a route answers of one reading of the shop, whose engine is asked over here. `namesHidden`: people are told by number alone. */
  replies(
    route: Route,
    held: Workshop,
    asked: Readonly<Record<string, unknown>>,
    namesHidden?: boolean,
  ): Promise<InLanguages>;
  /** Does what asks for such replies in its turn: much of it at once leaves those who ask for a page no core. */
  inTurn<T>(work: () => Promise<T>): Promise<T>;
  /** The same for what is mostly there already: it does not wait for what takes seconds. */
  soonInTurn<T>(work: () => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** So many answers are reckoned at once. */
const atOnce = 2;

/** The shop as the other thread sees it, beside what it asks for. */
export interface ReckonedShop {
  readonly folder: string;
  readonly settings: Shop["settings"];
  readonly ladders: Shop["ladders"];
  readonly nowUs: number;
  readonly knownSinceUs: number | null;
  readonly goalsSet: GoalsSet;
}

/** What the other thread may want of a reading: `of` is the number of one of its projections. */
export type Wanted =
  | { readonly what: "projection"; readonly at: Parameters<Shop["projection"]>[0] }
  | { readonly what: "rows"; readonly of: number; readonly sql: string }
  | { readonly what: "columns"; readonly of: number; readonly sql: string; readonly rows: number | undefined }
  | {
      readonly what: "withTraits";
      readonly of: number;
      readonly traits: Parameters<Shop["directory"]["withTraits"]>[1];
    }
  | { readonly what: "describe"; readonly persons: readonly number[] }
  | { readonly what: "search"; readonly text: string };

export type ToReckoning =
  | {
      readonly kind: "reckon";
      readonly job: number;
      readonly route: string;
      readonly asked: Readonly<Record<string, unknown>>;
      readonly namesHidden: boolean;
      readonly shop: ReckonedShop;
    }
  | { readonly kind: "given"; readonly job: number; readonly id: number; readonly value: unknown }
  | { readonly kind: "failed"; readonly job: number; readonly id: number };

export type FromReckoning =
  | { readonly kind: "wants"; readonly job: number; readonly id: number; readonly wanted: Wanted }
  | { readonly kind: "reckoned"; readonly job: number; readonly replies: InLanguages }
  | { readonly kind: "error"; readonly job: number; readonly error: ToldError };

/** A projection without its engine, under its number. */
export type GivenProjection = Omit<Projection, "engine"> & { readonly of: number };
export type GivenPersons = ReadonlyMap<number, Person>;
export type GivenSearch = Awaited<ReturnType<Shop["directory"]["search"]>>;

interface Job {
  want(id: number, wanted: Wanted): Promise<void>;
  done(replies: InLanguages): void;
  fail(error: Error): void;
}

/** How a thread that reckons begins. */
export interface ReckoningData {
  /** It stands behind those that answer and take facts in, where the processor is short: what comes is not to wait for what nobody may ask for. */
  readonly behind: boolean;
}

function begun(file: URL, name: "reckon" | "sample"): Worker {
  // Of some of the people it takes a moment, and somebody waits for it.
  const workerData: ReckoningData = { behind: name === "reckon" };
  return new Worker(file, { name: `stige-${name}`, workerData, resourceLimits: threadLimits });
}

/** The thread starts with the first answer that is wanted of it; `inside` is told of what went wrong inside Stige on it, `name` is what it is called. */
export function reckoningThread(
  inside: (what: Inside) => void,
  name: "reckon" | "sample" = "reckon",
  file: URL = new URL(`./reckon.worker${extname(import.meta.url)}`, import.meta.url),
): Reckoning {
  const jobs = new Map<number, Job>();
  let worker: Worker | null = null;
  let jobsBegun = 0;
  let closed = false;
  const start = (): Worker => {
    const started = begun(file, name);
    const ended = (error: Error) => {
      if (worker === started) worker = null;
      for (const job of jobs.values()) job.fail(error);
      jobs.clear();
    };
    started.on("error", ended);
    started.on("exit", () => ended(new Error("the thread that reckons has ended")));
    started.on("message", (told: FromReckoning) => {
      const job = jobs.get(told.job);
      if (told.kind === "wants") return void job?.want(told.id, told.wanted);
      jobs.delete(told.job);
      if (told.kind !== "error") return void job?.done(told.replies);
      job?.fail(thrownError(told.error));
      if (told.error.inside !== null) inside(told.error.inside);
    });
    return started;
  };
  return {
    inTurn: fewAtOnce(atOnce),
    soonInTurn: fewAtOnce(atOnce),
    async replies(route, held, asked, namesHidden = false) {
      const goalsSet = await goalsSetIn(held);
      // A thread that began now would be ended by nobody, and the process would never end.
      if (closed) throw new Error("the thread that reckons has ended");
      worker ??= start();
      const own = worker;
      const job = ++jobsBegun;
      const { folder, settings, ladders, knownSinceUs } = held;
      const shop = { folder, settings, ladders, knownSinceUs, goalsSet, nowUs: held.now() };
      return new Promise<InLanguages>((done, failed) => {
        // What went wrong in the reading is told as it is: it may have to begin anew.
        let wrong: Error | null = null;
        const answering = answererOf(held);
        jobs.set(job, {
          done,
          fail: (error) => failed(wrong ?? error),
          async want(id, wanted) {
            try {
              const value = await answering(wanted);
              const hand = wanted.what === "columns" ? memoryOf(value as Float64Array[]) : [];
              own.postMessage({ kind: "given", job, id, value } satisfies ToReckoning, hand);
            } catch (error) {
              wrong ??= error as Error;
              own.postMessage({ kind: "failed", job, id } satisfies ToReckoning);
            }
          },
        });
        const wanted: ToReckoning = { kind: "reckon", job, route: route.name, asked, namesHidden, shop };
        own.postMessage(wanted);
      });
    },
    async close() {
      closed = true;
      // It holds nothing, and what it reckons nobody waits for any more.
      await worker?.terminate();
    },
  };
}

function answererOf(held: Workshop): (wanted: Wanted) => Promise<unknown> {
  const projections: Projection[] = [];
  return async (wanted) => {
    if (wanted.what === "describe") return held.directory.describe(wanted.persons);
    if (wanted.what === "search") return held.directory.search(wanted.text);
    if (wanted.what === "projection") {
      const projection = await held.projection(wanted.at);
      const { engine: _, ...told } = projection;
      return { ...told, of: projections.push(projection) - 1 } satisfies GivenProjection;
    }
    const projection = projections[wanted.of];
    if (!projection) throw new Error("nobody was given such a projection");
    const { engine } = projection;
    if (wanted.what === "withTraits") return held.directory.withTraits(projection, wanted.traits);
    if (wanted.what === "rows") return engine.rows(wanted.sql);
    return engine.columns(wanted.sql, wanted.rows);
  };
}

/** Columns are handed over, not copied: nobody here wants them any more. */
function memoryOf(columns: readonly Float64Array[]): ArrayBuffer[] {
  return columns.map(({ buffer }) => buffer as ArrayBuffer);
}
