import { createHash } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import type { LiveMessage } from "../../core/facts/live/live-fact.ts";
import type { ReadAnswer, ShopReader } from "../../core/facts/live/reading/shop-reader.ts";
import { shopifyReader } from "../../core/facts/live/reading/shopify-reader.ts";
import { wooReader } from "../../core/facts/live/reading/woo-reader.ts";
import type { ToldFacts } from "../../core/facts/live/told-facts.ts";
import type { Problem } from "../../core/words/problem.ts";
import { message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import { beginConnectionRun, keepStanding, noteConnectionRun } from "../../io/store/connections.ts";
import { keepRefused } from "../live/keep-refused.ts";
import { type LiveInbox, retrySeconds } from "../live/live-inbox.ts";
import type { RefusedCall } from "../live/read-calls.ts";
import type { WebhookSource } from "../live/take-webhook.ts";
import type { Workshop } from "../shop/workshop.ts";
import { type Asking, askShop, notApi } from "./ask-shop.ts";
import { noConnection, type OpenConnection, openConnection } from "./connections.ts";
import type { ConnectionRun } from "./runs.ts";
import { readServices } from "./services.ts";

/** What reading a shop program needs beside the shop. */
export interface SyncRim {
  /** Where the facts go. */
  readonly live: LiveInbox;
  /** Aborted: it ends after the page that it reads. */
  readonly stop?: AbortSignal;
  /** Told after each page. */
  readonly told?: (run: SyncTold) => void;
  readonly pause?: (ms: number) => Promise<void>;
}

/** How far a reading has come. */
export interface SyncTold {
  readonly counts: SyncCounts;
  /** Orders that were last changed before then are read; null: it is not known yet. Microseconds since 1970. */
  readonly reachedUs: number | null;
}

/** Of orders and customers: new to Stige, known as they are, not to be read, and passed over since they are tests. */
export interface SyncCounts extends Readonly<Record<string, number>> {
  readonly pages: number;
  readonly accepted: number;
  readonly repeated: number;
  readonly refused: number;
  readonly passed: number;
}

const nothing: SyncCounts = { pages: 0, accepted: 0, repeated: 0, refused: 0, passed: 0 };
/** So long it is waited for room in the inbox, at most. */
const mostFullTries = 300;
/** A cursor that lapses so often in one reading is none. */
const mostLapses = 20;
/** A day begins so much earlier somewhere. */
const earliestDayUs = 14 * 3_600_000_000;

/**
 * Reads what is new in a shop program since the last reading, the first time from the day on that its settings name. After each
 * page its facts are safe first, then how far it has come: killed anywhere, it goes on there and tells a page again at most, which changes
 * nothing. Throws `not-found`; what goes wrong on the way is the run's problem.
 */
export async function sync(shop: Workshop, id: number, rim: SyncRim): Promise<ConnectionRun> {
  const { store } = shop;
  const connection = await openConnection(shop, id);
  const service = readServices.find((one) => one === connection.service);
  if (!service) throw new Error(`${connection.service} is not read`);
  const begunUs = shop.now();
  const run = await keptOf(store, () => beginConnectionRun(store, { connection: id, begun_us: begunUs }));
  const reading = { shop, rim, connection, run, service };
  const { counts, problem } =
    service === "shopify" ? await readAll(reading, shopifyReader) : await readAll(reading, wooReader);
  const endedUs = shop.now();
  await keptOf(store, () =>
    noteConnectionRun(store, run, {
      ...{ ended_us: endedUs, counts: JSON.stringify(counts) },
      said: problem && JSON.stringify(problem),
    }),
  );
  return { id: run, begunUs, endedUs, counts, problem };
}

/** What a reading writes down beside its facts. */
const keptOf = <T>(store: Workshop["store"], work: () => Promise<T>) => store.aside("sync", work);

interface ReadingRun {
  readonly shop: Workshop;
  readonly rim: SyncRim;
  readonly connection: OpenConnection;
  readonly run: number;
  readonly service: WebhookSource;
}

interface Ended {
  readonly counts: SyncCounts;
  readonly problem: Problem | null;
}

async function readAll<S>(reading: ReadingRun, reader: ShopReader<S>): Promise<Ended> {
  const { shop, rim, connection } = reading;
  const { address = "", from } = connection.settings;
  const stop = rim.stop ?? new AbortController().signal;
  const pause = rim.pause ?? ((ms) => wait(ms, undefined, { signal: stop }).then(noop, noop));
  const asking: Asking = { outgoing: shop.outgoing, now: shop.now, stop, pause };
  let stands =
    connection.stands === null
      ? reader.begin(
          from === undefined ? null : Math.max(0, Date.parse(`${from}T00:00:00Z`) * 1000 - earliestDayUs),
        )
      : reader.resume(connection.stands as S);
  let counts = nothing;
  let lapsed = 0;
  for (;;) {
    const question = reader.next(stands, shop.now());
    if (question === null) return { counts, problem: null };
    const asked = await askShop(reader, { address, secret: connection.secret }, question, asking);
    if (asked.kind === "stopped") return { counts, problem: stopped };
    if (asked.kind === "failed") return { counts, problem: asked.problem };
    if (asked.kind === "lapsed") {
      if (++lapsed > mostLapses) return { counts, problem: notApi(address) };
      stands = reader.withoutCursor(stands);
      continue;
    }
    const read = reader.read(stands, asked.answer);
    if (read === null) return { counts, problem: notApi(address) };
    const page = await keepPage(reading, read, asked.answer.askedUs, pause);
    if (page === null) return { counts, problem: full };
    counts = plus(counts, page);
    stands = read.stands;
    if (!(await keepFar(reading, stands, counts))) throw noConnection();
    rim.told?.({ counts, reachedUs: read.reachedUs });
    const pauseMs = reader.pauseMs(asked.answer);
    if (pauseMs > 0) await pause(pauseMs);
  }
}

const noop = () => {};

const sentence = (key: "stopped" | "full"): Problem => ({
  ...{ place: "", sentence: message(`connections.${key}`) },
  fix: message(`connections.${key}.fix`),
});
const stopped = sentence("stopped");
const full = sentence("full");

/** Has a page taken in; null: there was no room for it for a long while. */
async function keepPage(
  { shop, rim: { live }, service, connection }: ReadingRun,
  { told }: ReadAnswer<unknown>,
  receivedUs: number,
  pause: Asking["pause"],
): Promise<SyncCounts | null> {
  const messages: LiveMessage[] = [];
  const refused: RefusedCall[] = [];
  for (const one of told) {
    const messageId = messageIdOf(service, one);
    if (one.refused.length > 0) refused.push({ index: 0, messageId, problems: one.refused });
    else if (one.facts.length > 0) messages.push({ messageId, receivedUs, facts: one.facts });
  }
  let accepted = 0;
  for (let tried = 1; messages.length > 0; tried++) {
    try {
      accepted = (await live.takeIn(messages, `connection:${connection.id}`)).filter(
        (one) => one === "new",
      ).length;
      break;
    } catch (error) {
      if (!(error instanceof StigeError) || error.code !== "too-many") throw error;
      if (tried === mostFullTries) return null;
      await pause(retrySeconds * 1000);
    }
  }
  await keepRefused(shop, service, refused);
  return {
    ...{ pages: 1, accepted, repeated: messages.length - accepted, refused: refused.length },
    passed: told.length - messages.length - refused.length,
  };
}

/** A thing is known by what is kept of it: whoever reads it again unchanged tells nothing new. */
function messageIdOf(service: string, { facts, refused }: ToldFacts): string {
  const said = JSON.stringify(refused.length > 0 ? refused : facts);
  return `${service}:read:${createHash("sha256").update(said).digest("hex")}`;
}

/** Keeps how far it has come; false: the connection was let go of. */
function keepFar<S>(
  { shop: { store }, connection, run }: ReadingRun,
  stands: S,
  counts: SyncCounts,
): Promise<boolean> {
  return keptOf(store, async () => {
    await noteConnectionRun(store, run, { counts: JSON.stringify(counts) });
    return keepStanding(store, connection.id, JSON.stringify(stands));
  });
}

function plus(a: SyncCounts, b: SyncCounts): SyncCounts {
  const sum = Object.entries(a).map(([name, count]) => [name, count + (b[name] ?? 0)]);
  return Object.fromEntries(sum) as unknown as SyncCounts;
}
