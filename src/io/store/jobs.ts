import type { Message } from "../../core/words/say.ts";
import { randomHex } from "../env.ts";
import type { Store } from "./open-store.ts";
import type { StoreSchema } from "./schema.ts";

type JobRow = StoreSchema["job"];

/** Something that is to be done: at most one is open of a kind and subject. Neither subject nor payload may name people. */
export interface JobWish {
  /** By which the one is found that does it. */
  readonly kind: string;
  /** What it is about, as the number of a connection. */
  readonly subject: string;
  /** What whoever does it needs to know; kept as JSON. */
  readonly payload: unknown;
  /** Not before; microseconds since 1970. */
  readonly dueUs: number;
}

/** Why a job came to nothing. */
export interface JobSaid {
  readonly sentence: Message;
  readonly fix: Message | null;
}

/** A job that a worker has taken up, until its lease ends. */
export interface ClaimedJob extends Pick<JobWish, "kind" | "subject" | "payload"> {
  /** How often in a row it came to nothing before. */
  readonly attempts: number;
  /** Of this taking up alone: what an earlier one says counts no more. */
  readonly claim: string;
  readonly asked: number;
}

/** Who takes up: `worker` names a process, and what it takes up is its own until then, unless it renews it. */
export interface Claimant {
  readonly worker: string;
  readonly nowUs: number;
  readonly leaseUs: number;
  /** What the worker may do. */
  readonly kinds: readonly string[];
}

/** A job that came to nothing as often in a row as it says. */
export interface FailingJob extends JobSaid {
  readonly kind: string;
  readonly subject: string;
  readonly attempts: number;
  /** When it is tried again. */
  readonly dueUs: number;
}

/** How many there are. */
export interface JobCounts {
  /** Due and not taken up. */
  readonly due: number;
  /** Taken up. */
  readonly running: number;
  /** Due later. */
  readonly later: number;
  /** Of all of them: those that came to nothing the last time. */
  readonly failing: number;
}

/** What a worker that ended left behind: said of what is taken up after it. */
const abandoned: JobSaid = {
  sentence: { key: "jobs.workerGone", params: {} },
  fix: null,
};

/** When a job that is being done is due once more, unless it is asked for meanwhile. */
const notAsked = Number.MAX_SAFE_INTEGER;

const keep = <T>(store: Store, work: () => Promise<T>) => store.apart("jobs", work);

/**
 * Asks for something to be done. Where it stands already, its payload becomes the new one, it is due at the earlier of both
 * instants (after one that came to nothing: when that is tried again), and where it is being done now, it is done once more.
 * `evenPutOff`: somebody wants it then, even if it came to nothing. Not within a transaction.
 *
 * For example `{ kind: "deliver", subject: "webhook:7", payload: {}, dueUs: shop.now() }`.
 */
export async function addJob(store: Store, wish: JobWish, evenPutOff = false): Promise<void> {
  await keep(store, () => addJobWithin(store, wish, evenPutOff));
}

/** The same within a transaction, whose part it then is. */
export async function addJobWithin({ db }: Store, wish: JobWish, evenPutOff = false): Promise<void> {
  const { kind, subject, dueUs } = wish;
  const payload = JSON.stringify(wish.payload);
  const row: JobRow = {
    ...{ kind, subject, payload, asked: 1, due_us: dueUs, attempts: 0, said: null },
    ...{ claim: null, worker: null, lease_us: null },
  };
  await db
    .insertInto("job")
    .values(row)
    .onConflict((on) =>
      on.columns(["kind", "subject"]).doUpdateSet((has) => ({
        payload,
        asked: has("job.asked", "+", 1),
        due_us: has
          .case()
          .when(
            has.or([
              has("job.due_us", "<", dueUs),
              // What is being done tells what came of it the time before: it waits for nothing.
              ...(evenPutOff
                ? []
                : [has.and([has("job.said", "is not", null), has("job.claim", "is", null)])]),
            ]),
          )
          .then(has.ref("job.due_us"))
          .else(dueUs)
          .end(),
      })),
    )
    .execute();
}

/** Nobody is to do it any more; what is being done now is not stopped by it. */
export async function removeJob(
  store: Store,
  { kind, subject }: Pick<JobWish, "kind" | "subject">,
): Promise<void> {
  await keep(store, () =>
    store.db.deleteFrom("job").where("kind", "=", kind).where("subject", "=", subject).execute(),
  );
}

/** Takes up what was due first, or what a worker holds whose lease has ended; null: nothing is due. */
export async function claimJob(store: Store, claimant: Claimant): Promise<ClaimedJob | null> {
  if ((await nextJob(store.db, claimant)) === null) return null;
  return keep(store, async () => {
    for (;;) {
      const found = await nextJob(store.db, claimant);
      if (!found) return null;
      const taken = await takeUp(store, found, claimant);
      // Else another worker was first.
      if (taken) return taken;
    }
  });
}

function nextJob(db: Store["db"], { nowUs, kinds }: Claimant): Promise<JobRow | null> {
  return db
    .selectFrom("job")
    .selectAll()
    .where("kind", "in", kinds.length > 0 ? [...kinds] : [""])
    .where((when) =>
      when.or([
        when.and([when("claim", "is", null), when("due_us", "<=", nowUs)]),
        when("lease_us", "<", nowUs),
      ]),
    )
    .orderBy("due_us")
    .orderBy("kind")
    .orderBy("subject")
    .limit(1)
    .executeTakeFirst()
    .then((row) => row ?? null);
}

async function takeUp(
  { db }: Store,
  found: JobRow,
  { worker, nowUs, leaseUs }: Claimant,
): Promise<ClaimedJob | null> {
  const claim = randomHex(8);
  const left = found.claim !== null;
  const attempts = found.attempts + (left ? 1 : 0);
  const taken = await db
    .updateTable("job")
    .set({
      ...{ claim, worker, lease_us: nowUs + leaseUs, attempts, due_us: notAsked },
      ...(left ? { said: JSON.stringify(abandoned) } : {}),
    })
    .where("kind", "=", found.kind)
    .where("subject", "=", found.subject)
    .where("asked", "=", found.asked)
    .where(
      left
        ? (when) => when.and([when("claim", "=", found.claim), when("lease_us", "=", found.lease_us)])
        : (when) => when("claim", "is", null),
    )
    .executeTakeFirst();
  if (Number(taken.numUpdatedRows) === 0) return null;
  const { kind, subject, asked } = found;
  return { kind, subject, asked, attempts, claim, payload: JSON.parse(found.payload) };
}

/** Keeps it for longer; false: another has taken it up, or nobody is to do it any more. */
export async function renewJob(store: Store, job: ClaimedJob, leaseUntilUs: number): Promise<boolean> {
  return ofOwn(store, job, { lease_us: leaseUntilUs });
}

/**
 * It is done. `again`: a schedule: when it is due the next time, and with which payload (left out: the same). What was asked for
 * meanwhile is done when it was asked for, all the same. False: it was no more this worker's to finish, and nothing was changed.
 */
export async function finishJob(
  store: Store,
  job: ClaimedJob,
  again: { readonly dueUs: number; readonly payload?: unknown } | null = null,
): Promise<boolean> {
  const free = { claim: null, worker: null, lease_us: null, attempts: 0, said: null };
  return keep(store, async () => {
    const { payload } = again ?? {};
    const next = again && {
      ...{ ...free, due_us: again.dueUs },
      ...(payload === undefined ? {} : { payload: JSON.stringify(payload) }),
    };
    if (next ? await writeOwn(store, job, next, true) : await deleteOwn(store, job)) return true;
    const asked = (await openJob(store, job))?.due_us ?? notAsked;
    return writeOwn(store, job, { ...free, due_us: Math.min(asked, again?.dueUs ?? notAsked) });
  });
}

/** It came to nothing this time: `said` tells why, and it is tried again then. False as with `finishJob`. */
export async function putOffJob(
  store: Store,
  job: ClaimedJob,
  { dueUs, said }: { readonly dueUs: number; readonly said: JobSaid },
): Promise<boolean> {
  const free = { claim: null, worker: null, lease_us: null };
  return ofOwn(store, job, {
    ...free,
    due_us: dueUs,
    attempts: job.attempts + 1,
    said: JSON.stringify(said),
  });
}

/** Lets go of it undone: it is due now, and whoever asks next does it. */
export async function letGoOfJob(store: Store, job: ClaimedJob, nowUs: number): Promise<boolean> {
  return ofOwn(store, job, { claim: null, worker: null, lease_us: null, due_us: nowUs });
}

const ofOwn = (store: Store, job: ClaimedJob, set: Partial<JobRow>) =>
  keep(store, () => writeOwn(store, job, set));

async function writeOwn(
  { db }: Store,
  job: ClaimedJob,
  set: Partial<JobRow>,
  asked = false,
): Promise<boolean> {
  const all = db.updateTable("job").set(set).where("kind", "=", job.kind).where("subject", "=", job.subject);
  const own = all.where("claim", "=", job.claim);
  const written = await (asked ? own.where("asked", "=", job.asked) : own).executeTakeFirst();
  return Number(written.numUpdatedRows) > 0;
}

async function deleteOwn({ db }: Store, { kind, subject, claim, asked }: ClaimedJob): Promise<boolean> {
  const gone = await db
    .deleteFrom("job")
    .where("kind", "=", kind)
    .where("subject", "=", subject)
    .where("claim", "=", claim)
    .where("asked", "=", asked)
    .executeTakeFirst();
  return Number(gone.numDeletedRows) > 0;
}

/** The job of a kind and subject as it stands; null: none is open. */
export async function openJob(
  { db }: Pick<Store, "db">,
  { kind, subject }: Pick<JobWish, "kind" | "subject">,
): Promise<JobRow | null> {
  const row = await db
    .selectFrom("job")
    .selectAll()
    .where("kind", "=", kind)
    .where("subject", "=", subject)
    .executeTakeFirst();
  return row ?? null;
}

/** All that are open. */
export function openJobs({ db }: Pick<Store, "db">): Promise<JobRow[]> {
  return db.selectFrom("job").selectAll().orderBy("kind").orderBy("subject").execute();
}

/** Those that came to nothing the last time, the most often first. */
export async function failingJobs({ db }: Pick<Store, "db">, most: number): Promise<readonly FailingJob[]> {
  const rows = await db
    .selectFrom("job")
    .select(["kind", "subject", "attempts", "due_us", "said"])
    .where("said", "is not", null)
    .orderBy("attempts", "desc")
    .orderBy("kind")
    .orderBy("subject")
    .limit(most)
    .execute();
  return rows.map(({ due_us, said, ...row }) => ({
    ...row,
    dueUs: due_us,
    ...(JSON.parse(said ?? "") as JobSaid),
  }));
}

export async function jobCounts({ db }: Pick<Store, "db">, nowUs: number): Promise<JobCounts> {
  const rows = await openJobs({ db });
  const running = rows.filter(({ claim, lease_us }) => claim !== null && (lease_us ?? 0) >= nowUs);
  const rest = rows.filter((row) => !running.includes(row));
  const due = rest.filter(({ due_us, claim }) => due_us <= nowUs || claim !== null).length;
  const failing = rows.filter(({ said }) => said !== null).length;
  return { due, running: running.length, later: rest.length - due, failing };
}
