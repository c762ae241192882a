import { message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import {
  addConnection,
  type ConnectionRow,
  connection,
  connectionRuns,
  connections,
  keepStanding,
  lastConnectionRuns,
  removeConnection,
} from "../../io/store/connections.ts";
import { addJobWithin, type JobWish, openJobs, removeJob } from "../../io/store/jobs.ts";
import type { Store } from "../../io/store/open-store.ts";
import { profilesThere, removeToldBy } from "../../io/store/told-profiles.ts";
import { type Accounts, keeping } from "../accounts/accounts.ts";
import { namesInLog, note } from "../accounts/audit.ts";
import { type WhoByAccount, whoText } from "../accounts/who.ts";
import { type ConnectionRun, runOf } from "./runs.ts";
import {
  type ConnectionWish,
  checkedWish,
  frequencyOf,
  type Service,
  type Settings,
  services,
} from "./services.ts";

/** A connection as it is shown: its secret is told nobody. */
export interface ConnectionLine {
  readonly id: number;
  readonly service: Service;
  readonly settings: Settings;
  readonly madeUs: number;
  /** What whoever made it is called; null: the account is gone, or it was the terminal. */
  readonly by: string | null;
  /** Null: it was never read. */
  readonly last: ConnectionRun | null;
  /** When it is read the next time, which may be now; null: when somebody asks for it. */
  readonly nextUs: number | null;
  /** What it told is being cleared there, and then it goes. */
  readonly leaving: boolean;
}

/** A connection with what is needed to ask its service. Not to be shown or logged. */
export interface OpenConnection {
  readonly id: number;
  readonly service: Service;
  readonly settings: Settings;
  readonly secret: string;
  /** How far it has come, in the words of whoever reads or writes it; null: it never was. */
  readonly stands: unknown;
}

type Asked = Pick<Accounts, "store" | "now">;

/** Every connection, oldest first. */
export async function connectionList({ store, now }: Asked): Promise<readonly ConnectionLine[]> {
  const names = await namesInLog(store);
  const last = await lastConnectionRuns(store);
  const jobs = new Map((await openJobs(store)).map((job) => [job.subject, job]));
  return (await connections(store)).map((row) => {
    const run = last.get(row.id);
    const job = jobs.get(subjectOf(row.id));
    return {
      ...{ id: row.id, service: serviceOf(row), settings: JSON.parse(row.settings) as Settings },
      ...{ madeUs: row.made_us, by: names.get(row.made_by) ?? null, last: run ? runOf(run) : null },
      // While it is done it has no instant of its own.
      nextUs: job ? Math.min(job.due_us, job.claim === null ? job.due_us : now()) : null,
      leaving: row.stands === leavingStands,
    };
  });
}

/** The runs of a connection, newest first; throws `not-found`. */
export async function connectionRunList(
  { store }: Asked,
  id: number,
  most: number,
): Promise<readonly ConnectionRun[]> {
  if (!(await connection(store, id))) throw noConnection();
  return (await connectionRuns(store, id, most)).map(runOf);
}

/** Throws `not-found`. */
export async function openConnection({ store }: Asked, id: number): Promise<OpenConnection> {
  const row = await connection(store, id);
  if (!row) throw noConnection();
  const { secret, stands } = row;
  const settings = JSON.parse(row.settings) as Settings;
  return { id, service: serviceOf(row), settings, secret, stands: stands && JSON.parse(stands) };
}

/** How a connection stands that is to go once what it told is cleared there. */
const leavingStands = JSON.stringify({ leaving: true });

export const isLeaving = ({ stands }: Pick<OpenConnection, "stands">): boolean =>
  JSON.stringify(stands) === leavingStands;

/** Makes a connection; throws `asked` with everything that is wrong with it. `who`: as the log names them. */
export async function addNewConnection(
  { store, now }: Pick<Accounts, "store" | "now">,
  who: string,
  asked: ConnectionWish,
): Promise<number> {
  const { wish, problems } = checkedWish(asked);
  if (problems.length > 0)
    throw new StigeError("asked", message("connections.wrong"), message("connections.wrong.fix"), problems);
  return keeping({ store }, async () => {
    const madeUs = now();
    const id = await addConnection(store, {
      ...{ service: wish.service, settings: JSON.stringify(wish.settings), secret: wish.secret },
      ...{ made_us: madeUs, made_by: who, stands: null },
    });
    await note(store, madeUs, { who, action: "makeConnection", object: subjectOf(id) });
    if (frequencyOf(wish.settings) !== "never") await addJobWithin(store, connectionJob(id, madeUs));
    return id;
  });
}

/** The same by an account. */
export function makeConnection(
  accounts: Accounts,
  who: WhoByAccount,
  asked: ConnectionWish,
): Promise<number> {
  return addNewConnection(accounts, whoText(who), asked);
}

/** Has a connection read now, whenever else it would be; throws `not-found`. What comes of it stands in its runs. */
export async function runConnection({ store, now }: Asked, who: string, id: number): Promise<void> {
  const row = await connection(store, id);
  if (!row) throw noConnection();
  const nowUs = now();
  await keeping({ store }, async () => {
    await note(store, nowUs, { who, action: "runConnection", object: subjectOf(id) });
    await addJobWithin(store, connectionJob(id, nowUs), true);
  });
}

/** The kind of job that reads a shop program, or tells a service. */
export const syncKind = "sync";

const subjectOf = (id: number) => `connection:${id}`;

export const connectionJob = (id: number, dueUs: number): JobWish => ({
  ...{ kind: syncKind, subject: subjectOf(id), payload: {}, dueUs },
});

/** The number of the connection that a job is about. */
export const connectionOf = ({ subject }: Pick<JobWish, "subject">): number =>
  Number(subject.replace(/^connection:/, ""));

/** What became of a connection that somebody let go of. */
export interface Dropped {
  readonly gone: boolean;
  /** On so many profiles there something is to be cleared first: that is done now, and then it goes. */
  readonly toClear: number;
}

/**
 * Lets go of a connection, its secret and what is kept of its runs. What it told a service is cleared there first, by the job of the
 * connection; `leave`: it stays there. What a shop program told stays here. Throws `not-found`.
 */
export async function dropConnection(
  { store, now }: Pick<Accounts, "store" | "now">,
  who: string,
  id: number,
  { leave = false }: { readonly leave?: boolean } = {},
): Promise<Dropped> {
  const nowUs = now();
  const dropped = await keeping({ store }, async (): Promise<Dropped | null> => {
    if (!(await connection(store, id))) return null;
    const toClear = leave ? 0 : await profilesThere(store, id);
    const action = leave ? "leaveConnection" : "removeConnection";
    await note(store, nowUs, { who, action, object: subjectOf(id) });
    if (toClear > 0) {
      await keepStanding(store, id, leavingStands);
      await addJobWithin(store, connectionJob(id, nowUs), true);
    } else await letGoWithin(store, id);
    return { gone: toClear === 0, toClear };
  });
  if (!dropped) throw noConnection();
  // Done in the middle, it finds no connection any more.
  if (dropped.gone) await removeJob(store, { kind: syncKind, subject: subjectOf(id) });
  return dropped;
}

/** The same within a transaction, whatever is kept of it. */
export async function letGoWithin(store: Store, id: number): Promise<void> {
  await removeConnection(store, id);
  await removeToldBy(store, id);
}

export function noConnection(): StigeError {
  return new StigeError("not-found", message("connections.none"), message("connections.none.fix"));
}

function serviceOf({ service }: Pick<ConnectionRow, "service">): Service {
  const known = services.find((one) => one === service);
  if (!known) throw new Error(`no service ${service}`);
  return known;
}
