import { setTimeout as pause } from "node:timers/promises";
import { type Body, segmentBatch, segmentSingle, typedBulk } from "./bodies.ts";
import { type Line, openLine } from "./http-line.ts";

/** What a client process is told to do. */
export interface ClientWish {
  readonly port: number;
  readonly key: string;
  readonly what: "segment" | "typed" | "single";
  readonly lines: number;
  readonly seconds: number;
  /** Events of one request. */
  readonly events: number;
  /** Events a second, evenly; null: each line sends as soon as it has its answer. */
  readonly rate: number | null;
  /** Numbers of events go on from here. */
  readonly from: number;
}

/** What came of it. `ms`: of each request that was taken in. */
export interface ClientTold {
  readonly events: number;
  readonly seconds: number;
  readonly refused: number;
  readonly wrong: readonly string[];
  readonly ms: readonly number[];
  /** When each of them was due, milliseconds since 1970. */
  readonly dues: readonly number[];
  readonly cpuSeconds: number;
}

const wish = JSON.parse(process.argv[2] as string) as ClientWish;
const body: Body =
  wish.what === "segment"
    ? segmentBatch(wish.events)
    : wish.what === "typed"
      ? typedBulk(wish.events)
      : segmentSingle();
const path = { segment: "/v1/batch", typed: "/api/v1/facts/orders", single: "/v1/track" }[wish.what];
const head = `POST ${path} HTTP/1.1\r\nAuthorization: Bearer ${wish.key}\r\nContent-Type: application/json\r\n`;

const ms: number[] = [];
const dues: number[] = [];
const wrong: string[] = [];
let [events, refused, next] = [0, 0, wish.from];
const began = performance.now();
const until = began + wish.seconds * 1000;
/** When the next request of all lines is due. */
let due = began;

async function run(line: Line): Promise<void> {
  while (performance.now() < until && wrong.length < 10) {
    let late = 0;
    if (wish.rate !== null) {
      const mine = due;
      due += (1000 * body.events) / wish.rate;
      const wait = mine - performance.now();
      if (wait > 1) await pause(wait);
      // A request that had to wait for a line is as late as it is.
      late = Math.max(0, performance.now() - mine);
    }
    const sent = performance.now();
    body.number(next);
    next += body.events;
    const came = await line.send(head, body.bytes);
    if (came.status === 200) {
      ms.push(came.ms + late);
      dues.push(performance.timeOrigin + sent - late);
      events += body.events;
    } else if (came.status === 429) {
      refused++;
      await pause(100);
    } else wrong.push(`${came.status} ${came.body.slice(0, 200)}`);
  }
}

const lines = await Promise.all(Array.from({ length: wish.lines }, () => openLine(wish.port)));
await Promise.all(lines.map(run));
const { user, system } = process.cpuUsage();
const told: ClientTold = {
  ...{ events, refused, wrong, ms, dues, seconds: (performance.now() - began) / 1000 },
  cpuSeconds: (user + system) / 1e6,
};
process.send?.(told);
for (const line of lines) line.close();
