import { createHash } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import type { ProfileValues } from "../../core/measures/standing/profile-fields.ts";
import type { Problem } from "../../core/words/problem.ts";
import { message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import { beginConnectionRun, noteConnectionRun } from "../../io/store/connections.ts";
import { keepTold, leaveTold, type ToldRow, toldIn, waitingJobs } from "../../io/store/told-profiles.ts";
import type { Asking } from "../connections/ask-shop.ts";
import { isLeaving, openConnection } from "../connections/connections.ts";
import type { ConnectionRun } from "../connections/runs.ts";
import type { Workshop } from "../shop/workshop.ts";
import { askService, Unanswered } from "./ask-service.ts";
import { blankDue, clearAndLeave } from "./clear-profiles.ts";
import type { ProfileEnd, ProfileWish } from "./profile-service.ts";
import { profileServiceOf } from "./service-of.ts";
import { keepEnds, settle } from "./settle-told.ts";
import { type Counts, kept, type TellCounts, type Telling } from "./telling.ts";
import { type WishedProfiles, wishedProfiles } from "./wished-profiles.ts";

/** What telling a service needs beside the shop. */
export interface TellRim {
  /** Aborted: it ends after what it asks. */
  readonly stop?: AbortSignal;
  /** Told after each page of people. */
  readonly told?: (counts: TellCounts) => void;
  readonly pause?: (ms: number) => Promise<void>;
  /** Nobody is told of: what is to stand there no more is cleared. */
  readonly onlyClear?: boolean;
}

/** A run of telling, and when the service wants to be asked again, where it said so. */
export interface ToldRun extends ConnectionRun {
  readonly againUs: number | null;
  /** Everything is cleared there, as it was to be, and the connection let go of. */
  readonly left: boolean;
}

const nothing = () => ({ told: 0, same: 0, notThere: 0, withheld: 0, refused: 0, blanked: 0 });

/** What came of a run of telling, with what it does not say as 0. */
export const tellCountsOf = (counts: ConnectionRun["counts"]): TellCounts => ({ ...nothing(), ...counts });

/** Persons looked at together. */
const page = 5000;

/**
 * Tells a service where people stand and what they are worth: only those who may be told of, only whom it knows
 * already, and only what is another than what was acknowledged the last time. First the fields of those are cleared who may be told of no more. Killed anywhere, what was
 * acknowledged is not told again. Of a connection that is to go everything is cleared there, and it goes. Throws `not-found`; what else goes wrong is the run's problem.
 */
export async function tellProfiles(shop: Workshop, id: number, rim: TellRim = {}): Promise<ToldRun> {
  const { store } = shop;
  const connection = await openConnection(shop, id);
  const begunUs = shop.now();
  const run = await kept(store, () => beginConnectionRun(store, { connection: id, begun_us: begunUs }));
  const stop = rim.stop ?? new AbortController().signal;
  const pause = rim.pause ?? ((ms: number) => wait(ms, undefined, { signal: stop }).catch(() => {}));
  const service = profileServiceOf(connection);
  const asking: Asking = { outgoing: shop.outgoing, now: shop.now, stop, pause };
  const ask = askService({ address: service.address, headers: service.headers() }, asking);
  const counts: Counts = nothing();
  let problem: Problem | null = null;
  let againUs: number | null = null;
  const leaving = isLeaving(connection);
  try {
    const telling = { shop, connection, service, ask, asking, counts, run, told: rim.told ?? (() => {}) };
    await (leaving ? clearAndLeave : rim.onlyClear ? clearAll : tellAll)(telling);
  } catch (error) {
    if (error instanceof Unanswered) ({ problem, againUs } = error);
    else if (error instanceof StigeError && error.code === "refused")
      problem = { place: "", sentence: error.sentence, fix: error.fix ?? message("ask.nothingLoaded.fix") };
    else throw error;
  }
  const endedUs = shop.now();
  await kept(store, () =>
    noteConnectionRun(store, run, {
      ...{ ended_us: endedUs, counts: JSON.stringify(counts) },
      said: problem && JSON.stringify(problem),
    }),
  );
  return { id: run, begunUs, endedUs, counts, problem, againUs, left: leaving && problem === null };
}

async function tellAll(telling: Telling): Promise<void> {
  const { shop, connection, service, ask, counts, run, told } = telling;
  // What was sent before stands there or not: what is another now is told after it, and what is to be cleared cleared.
  for (const job of await waitingJobs(shop.store, connection.id)) await settle(telling, job);
  await blankDue(telling);
  const wished = await wishedProfiles(shop, connection.settings.purpose ?? "marketing");
  counts.withheld = wished.people - wished.persons.length;
  let isPrepared = false;
  const prepared = async () => {
    if (!isPrepared) await service.prepare(ask);
    isPrepared = true;
  };
  for (const one of pages(wished)) {
    await tellPage(telling, wished, one, prepared);
    await kept(shop.store, () => noteConnectionRun(shop.store, run, { counts: JSON.stringify(counts) }));
    told(counts);
  }
}

/** Clears who is to stand there no more, by an erasure, a withdrawn consent or an objection. */
async function clearAll(telling: Telling): Promise<void> {
  const { shop, connection } = telling;
  for (const job of await waitingJobs(shop.store, connection.id)) await settle(telling, job);
  const wished = await wishedProfiles(shop, connection.settings.purpose ?? "marketing");
  for (const { rows, range } of pages(wished)) {
    const wishes = await wishesOf(telling, wished, rows);
    await leaveOut(telling, wishes, await toldIn(shop.store, connection.id, range));
  }
  await blankDue(telling);
}

interface Page {
  /** Of the persons who may be told of. */
  readonly rows: readonly [from: number, before: number];
  /** All numbers of persons that these rows stand among. */
  readonly range: { readonly from: number; readonly before: number };
}

/** Some people at a time, and what was ever told with them. */
function* pages({ persons }: WishedProfiles): Generator<Page> {
  for (let from = 0; from === 0 || from < persons.length; from += page) {
    const before = Math.min(persons.length, from + page);
    const range = {
      from: from === 0 ? Number.MIN_SAFE_INTEGER : (persons[from] as number),
      before: before < persons.length ? (persons[before] as number) : Number.MAX_SAFE_INTEGER,
    };
    yield { rows: [from, before], range };
  }
}

/** Somebody who may be told of. */
interface Wish {
  readonly personId: number;
  readonly emails: readonly string[];
  readonly values: ProfileValues;
}

/** Somebody who is to be told, and how the service knows them. */
interface Due extends Wish {
  readonly there: string;
  readonly address: string;
  readonly row: ToldRow | null;
}

async function tellPage(
  telling: Telling,
  wished: WishedProfiles,
  { rows, range }: Page,
  prepared: () => Promise<void>,
): Promise<void> {
  const { shop, connection, service, ask, counts } = telling;
  const wishes = await wishesOf(telling, wished, rows);
  const known = await leaveOut(telling, wishes, await toldIn(shop.store, connection.id, range));
  await blankDue(telling);
  const due: Due[] = [];
  const sought: Wish[] = [];
  for (const wish of wishes.values()) {
    const row = known.get(wish.personId) ?? null;
    if (row?.said === JSON.stringify(wish.values) && row.sent === null) counts.same++;
    else if (row) due.push({ ...wish, there: row.there, address: row.address, row });
    else sought.push(wish);
  }
  if (sought.length > 0) {
    const there = await service.find(ask, [...new Set(sought.flatMap(({ emails }) => emails))]);
    for (const wish of sought) {
      const email = wish.emails.find((one) => there.has(one));
      if (email === undefined) counts.notThere++;
      else due.push({ ...wish, there: there.get(email) as string, address: addressOf(email), row: null });
    }
  }
  if (due.length > 0) await prepared();
  for (let i = 0; i < due.length; i += service.atOnce)
    await tellSome(telling, due.slice(i, i + service.atOnce));
}

/** Lets go of those who are not wished for any more, by that address; gives the others by person. */
async function leaveOut(
  { shop: { store }, connection }: Telling,
  wishes: ReadonlyMap<number, Wish>,
  rows: readonly ToldRow[],
): Promise<ReadonlyMap<number, ToldRow>> {
  const [left, stay]: [ToldRow[], ToldRow[]] = [[], []];
  for (const row of rows) {
    const wish = wishes.get(row.person_id);
    (wish?.emails.some((email) => addressOf(email) === row.address) ? stay : left).push(row);
  }
  if (left.length > 0) await kept(store, () => leaveTold(store, connection.id, left, { blank: true }));
  return new Map(stay.map((row) => [row.person_id, row]));
}

/** By person: those of some rows who have an address and did not object. */
async function wishesOf(
  { shop, counts }: Telling,
  { persons, values }: WishedProfiles,
  [from, before]: Page["rows"],
): Promise<ReadonlyMap<number, Wish>> {
  const people = await shop.directory.describe([...persons.subarray(from, before)]);
  const wishes = new Map<number, Wish>();
  for (let row = from; row < before; row++) {
    const personId = persons[row] as number;
    const person = people.get(personId);
    const emails = person?.objection === null ? person.emails.map((email) => email.toLowerCase()) : [];
    if (emails.length > 0) wishes.set(personId, { personId, emails, values: values(row) });
    else counts.withheld++;
  }
  return wishes;
}

/** By what an address is known again that is not kept. */
const addressOf = (email: string) => createHash("sha256").update(email).digest("base64url");

async function tellSome(telling: Telling, due: readonly Due[]): Promise<void> {
  const { shop, connection, service, ask } = telling;
  const { store } = shop;
  // Written down first: else what it was told, but not heard that it was, could never be taken back or cleared there.
  const rows = due.map((one) => sentRow(one));
  await kept(store, () => keepTold(store, connection.id, rows));
  const ends = new Map<string, ProfileEnd>();
  const wishes = due.map(({ there, values, row }) => ({ there, values, before: mayStand(row) }));
  let job: string | null = null;
  try {
    job = await service.tell(ask, wishes, ends);
  } finally {
    await keepEnds(
      telling,
      ends,
      rows.filter(({ there }) => job === null || ends.has(there)),
    );
  }
  if (job === null) return;
  const waits = rows.filter(({ there }) => !ends.has(there));
  await kept(store, () =>
    keepTold(
      store,
      connection.id,
      waits.map((row) => ({ ...row, job })),
    ),
  );
  await settle(telling, job);
}

/** Somebody of whom something is on its way: what was acknowledged stands beside it, unless it is not known what else may be there. */
const sentRow = ({ personId, there, address, values, row }: Due) => ({
  ...{ person_id: personId, there, address, sent: JSON.stringify(values), job: null },
  said: row === null || row.sent !== null ? null : row.said,
});

/** What may stand there of somebody who was told of before. */
function mayStand(row: ToldRow | null): ProfileWish["before"] {
  if (row === null) return null;
  if (row.said === null) return "anything";
  const said = JSON.parse(row.said) as ProfileValues;
  if (row.sent === null) return said;
  const sent = JSON.parse(row.sent) as ProfileValues;
  return Object.fromEntries(
    Object.entries(said).map(([name, value]) => [name, value ?? sent[name as keyof ProfileValues] ?? null]),
  ) as unknown as ProfileValues;
}
