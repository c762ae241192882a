import { Agent, request } from "node:http";
import { setTimeout as pause } from "node:timers/promises";

/** How programs tell what they tell: so many events a request, each under an id of its own. */
export interface Way {
  readonly path: string;
  readonly events: number;
  headers(block: string): Readonly<Record<string, string>>;
  /** The events of a block, with ids from `block-0` on. */
  body(block: string): string;
  /** Whether an answer says that all of it is taken in. */
  isTaken(answer: string): boolean;
}

const people = 20_000;

/** Somebody who looks at something. */
function eventOf(block: string, i: number) {
  const nth = Number(block.slice(block.lastIndexOf("-") + 1)) * 7919 + i;
  const at = new Date(Date.UTC(2025, nth % 12, 1 + (nth % 28), nth % 24)).toISOString();
  return { id: `${block}-${i}`, person: `k${nth % people}`, at };
}

const listOf = (block: string, events: number, one: (event: ReturnType<typeof eventOf>) => string) =>
  Array.from({ length: events }, (_, i) => one(eventOf(block, i))).join(",");

const call = ({ id, person, at }: ReturnType<typeof eventOf>) =>
  `{"type":"track","event":"Product Viewed","userId":"${person}","messageId":"${id}","timestamp":"${at}"}`;

/** Batches of Segment's. */
export const batches = (key: string, events: number): Way => ({
  ...{ path: "/v1/batch", events },
  headers: () => ({ Authorization: `Basic ${Buffer.from(`${key}:`).toString("base64")}` }),
  body: (block) => `{"batch":[${listOf(block, events, call)}]}`,
  isTaken: (answer) => answer === '{"success":true}',
});

/** Single calls of Segment's. */
export const singles = (key: string): Way => ({
  ...batches(key, 1),
  path: "/v1/track",
  body: (block) => listOf(block, 1, call),
});

/** Rows for the own address, each request with a key of its own. */
export const typedRows = (key: string, events: number): Way => ({
  ...{ path: "/api/v1/facts/events", events },
  headers: (block) => ({ Authorization: `Bearer ${key}`, "Idempotency-Key": block }),
  body: (block) =>
    `[${listOf(block, events, ({ id, person, at }) => `{"event_id":"${id}","message_id":"${id}","person_number":"${person}","happened":"${at}","name":"Product Viewed"}`)}]`,
  isTaken(answer) {
    const { accepted, repeated } = JSON.parse(answer) as { accepted: number; repeated: number };
    return accepted + repeated === events;
  },
});

/** Programs that send on as soon as they hear. */
export interface Sending {
  /** Acknowledged blocks, and how many events each holds. */
  readonly acknowledged: ReadonlyMap<string, number>;
  /** When somebody was told to come again, by `performance.now`. */
  readonly refusedMs: readonly number[];
  /** Requests whose answer never came. */
  unheard(): number;
  underWay(): number;
  /** Answers that nobody should have had. */
  readonly wrong: readonly string[];
  /** Done once whatever was begun is acknowledged. */
  end(): Promise<void>;
}

/**
 * Sends over so many connections, each block until it is acknowledged, by the same ids: after as long as it was told to wait (`waits` false:
 * at once), or soon where no answer came.
 */
export function sending(
  name: string,
  address: string,
  way: Way,
  { lines, waits = true }: { readonly lines: number; readonly waits?: boolean },
): Sending {
  const acknowledged = new Map<string, number>();
  const refusedMs: number[] = [];
  const wrong: string[] = [];
  const agent = new Agent({ keepAlive: true, maxSockets: lines });
  let [over, unheard, underWay] = [false, 0, 0];
  const once = async (block: string, body: string): Promise<boolean> => {
    underWay++;
    const answer = await post(agent, new URL(way.path, address), way.headers(block), body);
    underWay--;
    if (answer === null) {
      unheard++;
      await pause(100);
      return false;
    }
    const { status, retryAfter, text } = answer;
    if (status === 200 && way.isTaken(text)) return true;
    if (status === 429 || status === 503) refusedMs.push(performance.now());
    if ((status !== 429 && status !== 503) || !/^[1-9]\d*$/.test(retryAfter))
      wrong.push(`${status}, Retry-After ${retryAfter}: ${text.slice(0, 300)}`);
    if (waits) await pause(1000 * (Number(retryAfter) || 1));
    return false;
  };
  const line = async (nth: number) => {
    for (let n = 0; !over; n++) {
      const block = `${name}-${nth}-${n}`;
      const body = way.body(block);
      while (!(await once(block, body)));
      acknowledged.set(block, way.events);
    }
  };
  const all = Promise.all(Array.from({ length: lines }, (_, nth) => line(nth)));
  return {
    ...{ acknowledged, refusedMs, wrong },
    unheard: () => unheard,
    underWay: () => underWay,
    async end() {
      over = true;
      await all;
      agent.destroy();
    },
  };
}

interface Came {
  readonly status: number;
  readonly retryAfter: string;
  readonly text: string;
}

/** Null: no whole answer came. */
export function post(
  agent: Agent,
  url: URL,
  headers: Readonly<Record<string, string>>,
  body: string,
): Promise<Came | null> {
  const own = {
    ...{ "Content-Type": "application/json", "Content-Length": String(Buffer.byteLength(body)) },
    ...headers,
  };
  return new Promise((done) => {
    const asked = request(url, { agent, method: "POST", headers: own }, (answer) => {
      const pieces: Buffer[] = [];
      answer.on("data", (piece: Buffer) => pieces.push(piece));
      answer.on("error", () => done(null));
      answer.on("end", () => {
        const text = Buffer.concat(pieces).toString("utf8");
        const retryAfter = String(answer.headers["retry-after"] ?? "");
        done(answer.complete ? { status: answer.statusCode ?? 0, retryAfter, text } : null);
      });
    });
    asked.on("error", () => done(null));
    asked.end(body);
  });
}
