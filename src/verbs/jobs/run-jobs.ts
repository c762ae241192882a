import { setTimeout as pause } from "node:timers/promises";
import type { StigeError } from "../../core/words/stige-error.ts";
import { randomHex } from "../../io/env.ts";
import {
  type ClaimedJob,
  claimJob,
  finishJob,
  jobCounts,
  letGoOfJob,
  putOffJob,
  renewJob,
} from "../../io/store/jobs.ts";
import type { Workshop } from "../shop/workshop.ts";
import type { JobEnd, JobHandler } from "./job-handler.ts";

/** How many jobs there are. */
export type CountedJobs = Awaited<ReturnType<typeof jobCounts>>;

/** Does what is due while a shop is served. */
export interface RunningJobs {
  /** Takes up no more, asks what runs to end, and waits for that a while; what has not ended then is taken up again later. */
  close(): Promise<void>;
}

/** How jobs are run; the times are microseconds. */
export interface JobManner {
  /** What a worker holds is its own for so long, and renewed at each third of it. */
  readonly leaseUs: number;
  /** So often it is looked what is due. */
  readonly lookUs: number;
  /** So many are done at once. */
  readonly atOnce: number;
  /** What came to nothing is tried again after this, then after twice as long, and so on. */
  readonly firstAgainUs: number;
  readonly lastAgainUs: number;
  /** So long a stop waits for what runs. */
  readonly stopUs: number;
}

export const usualJobManner: JobManner = {
  leaseUs: 60_000_000,
  lookUs: 1_000_000,
  atOnce: 4,
  firstAgainUs: 15_000_000,
  lastAgainUs: 6 * 3_600_000_000,
  stopUs: 8_000_000,
};

/** What the runner tells of. `hear` gives what went wrong as it may be told; `counted`: how many jobs there are. */
export interface JobsHeard {
  hear(thrown: unknown): StigeError;
  counted(counts: CountedJobs): void;
}

const msOf = (us: number) => us / 1000;

/** Runs the jobs of a shop by their handlers, until it is closed. */
export function runJobs(
  shop: Workshop,
  handlers: readonly JobHandler[],
  { hear, counted }: JobsHeard,
  manner: JobManner = usualJobManner,
): RunningJobs {
  const byKind = new Map(handlers.map((handler) => [handler.kind, handler]));
  const kinds = [...byKind.keys()];
  const worker = randomHex(6);
  const stopped = new AbortController();
  const running = new Set<Promise<void>>();
  const { leaseUs, atOnce, lookUs } = manner;
  const takeUp = async () => {
    while (running.size < atOnce && !stopped.signal.aborted) {
      const job = await claimJob(shop.store, { worker, nowUs: shop.now(), leaseUs, kinds });
      const handler = job && byKind.get(job.kind);
      if (!job || !handler) return;
      const mine: Promise<void> = runOne(shop, handler, job, { hear, manner, stopped: stopped.signal })
        .catch(hear)
        .then(() => void running.delete(mine));
      running.add(mine);
    }
  };
  const look = async () => {
    while (!stopped.signal.aborted) {
      try {
        await takeUp();
        counted(await jobCounts(shop.store, shop.now()));
      } catch (error) {
        hear(error);
      }
      const ended = running.size >= atOnce ? [...running] : [];
      await Promise.race([...ended, wait(msOf(lookUs), stopped.signal)]);
    }
  };
  const looking = look();
  return {
    async close() {
      stopped.abort();
      await looking;
      const late = new AbortController();
      await Promise.race([Promise.all(running), wait(msOf(manner.stopUs), late.signal)]);
      late.abort();
    },
  };
}

const wait = (ms: number, signal: AbortSignal) => pause(ms, undefined, { signal }).catch(() => {});

interface Running {
  readonly hear: JobsHeard["hear"];
  readonly manner: JobManner;
  readonly stopped: AbortSignal;
}

/** Does one job and writes down what came of it. */
async function runOne(
  shop: Workshop,
  handler: JobHandler,
  job: ClaimedJob,
  { hear, manner, stopped }: Running,
): Promise<void> {
  const { store } = shop;
  const lease = holding(shop, job, manner, hear);
  try {
    const end = await handler.run(shop, job, AbortSignal.any([stopped, lease.lost]));
    await written(shop, job, end);
  } catch (error) {
    // Asked to end, it did.
    if (stopped.aborted) await letGoOfJob(store, job, shop.now());
    else if (!lease.lost.aborted) {
      const { sentence, fix } = hear(error);
      const dueUs = shop.now() + againUs(job.attempts, manner);
      await putOffJob(store, job, { dueUs, said: { sentence, fix } });
    }
  } finally {
    lease.end();
  }
}

async function written({ store }: Workshop, job: ClaimedJob, end: JobEnd): Promise<void> {
  if (end.kind === "put-off") await putOffJob(store, job, end);
  else await finishJob(store, job, end.kind === "again" ? end : null);
}

/** After so many that came to nothing. */
function againUs(attempts: number, { firstAgainUs, lastAgainUs }: JobManner): number {
  return Math.min(lastAgainUs, firstAgainUs * 2 ** Math.min(attempts, 40));
}

/** Renews a job's lease until its end; `lost` is aborted when another has taken it up. */
function holding(
  shop: Workshop,
  job: ClaimedJob,
  { leaseUs }: JobManner,
  hear: JobsHeard["hear"],
): { readonly lost: AbortSignal; end(): void } {
  const lost = new AbortController();
  const renew = async () => {
    if (!(await renewJob(shop.store, job, shop.now() + leaseUs))) lost.abort();
  };
  const timer = setInterval(() => void renew().catch(hear), msOf(leaseUs / 3));
  return { lost: lost.signal, end: () => clearInterval(timer) };
}
