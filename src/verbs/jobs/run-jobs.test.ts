import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, beforeEach, expect, it } from "vitest";
import { message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import { clock } from "../../io/env.ts";
import { addJob, claimJob, failingJobs, jobCounts, openJob } from "../../io/store/jobs.ts";
import { openShop } from "../../open.ts";
import { doctor } from "../health/doctor.ts";
import type { Workshop } from "../shop/workshop.ts";
import type { JobHandler } from "./job-handler.ts";
import { type CountedJobs, runJobs, usualJobManner } from "./run-jobs.ts";

let folder: string;
let shop: Workshop;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "stige-run-jobs-"));
  shop = await openShop(folder, { now: clock, timeZone: "Europe/Oslo", language: "en" }, { mayBegin: true });
});
afterEach(async () => {
  await shop.close();
  rmSync(folder, { recursive: true, force: true });
});

const quick = { ...usualJobManner, leaseUs: 90_000, lookUs: 10_000, firstAgainUs: 60_000, stopUs: 300_000 };
const about = (subject: string) => ({ kind: "try", subject });

function running(run: JobHandler["run"]) {
  const heard: unknown[] = [];
  const counts: CountedJobs[] = [];
  const hear = (thrown: unknown) => {
    heard.push(thrown);
    return thrown instanceof StigeError
      ? thrown
      : new StigeError("io", message("server.inside", { number: "1" }), message("server.inside.fix"));
  };
  const jobs = runJobs(shop, [{ kind: "try", run }], { hear, counted: (now) => counts.push(now) }, quick);
  return { jobs, heard, counts };
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = clock() + 5_000_000; !(await holds()); await pause(5))
    if (clock() > end) throw new Error("it never came to be");
}

it("jobs are done when they are due; one that comes to nothing is tried again later and later, and the doctor says so", async () => {
  const tried: number[] = [];
  const { jobs, heard, counts } = running(async (_, { subject, attempts }) => {
    if (subject === "daily") return { kind: "again", dueUs: shop.now() + 9e9, payload: { since: 5 } };
    tried.push(attempts);
    if (attempts < 2)
      throw new StigeError("io", message("live.full"), message("live.full.fix", { seconds: 2 }));
    return { kind: "put-off", dueUs: shop.now() + 9e9, said: { sentence: message("live.full"), fix: null } };
  });
  await addJob(shop.store, { ...about("once"), payload: {}, dueUs: 0 });
  await addJob(shop.store, { ...about("daily"), payload: {}, dueUs: 0 });
  await addJob(shop.store, { kind: "nobody's", subject: "", payload: {}, dueUs: 0 });
  await until(async () => (await failingJobs(shop.store, 9))[0]?.attempts === 3);
  await until(() => counts.at(-1)?.failing === 1);
  await jobs.close();
  expect(tried).toEqual([0, 1, 2]);
  expect(heard).toHaveLength(2);
  expect(counts.at(-1)).toEqual({ due: 1, running: 0, later: 2, failing: 1 });
  expect(JSON.parse((await openJob(shop.store, about("daily")))?.payload ?? "")).toEqual({ since: 5 });
  expect(await doctor(shop, { deep: false })).toContainEqual({
    state: "warning",
    sentence: { key: "doctor.jobsFailing", params: { jobs: 1 } },
    fix: { key: "doctor.jobsFailing.fix", params: {} },
    problems: [{ place: "try once", sentence: message("live.full"), fix: message("doctor.jobsFailing.fix") }],
  });
});

it("what runs longer than its lease stays its worker's; asked to stop it ends, and counts as nothing that failed", async () => {
  let began = 0;
  const { jobs } = running(async (_shop, _job, stop) => {
    began++;
    await pause(60_000, undefined, { signal: stop });
    return { kind: "done" };
  });
  await addJob(shop.store, { ...about("long"), payload: {}, dueUs: 0 });
  await until(() => began === 1);
  await pause(250);
  const other = { worker: "other", nowUs: shop.now(), leaseUs: 1, kinds: ["try"] };
  expect(await claimJob(shop.store, other)).toBeNull();
  await jobs.close();
  expect(await jobCounts(shop.store, shop.now())).toEqual({ due: 1, running: 0, later: 0, failing: 0 });
  expect(began).toBe(1);
});

it("a stop waits no longer than it may for what does not hear it", async () => {
  let end = () => {};
  const { jobs } = running(() => new Promise((done) => (end = () => done({ kind: "done" }))));
  await addJob(shop.store, { ...about("deaf"), payload: {}, dueUs: 0 });
  await until(async () => (await jobCounts(shop.store, shop.now())).running === 1);
  const from = clock();
  await jobs.close();
  expect(clock() - from).toBeLessThan(2_000_000);
  end();
  await until(async () => (await openJob(shop.store, about("deaf"))) === null);
});
