import { setTimeout as pause } from "node:timers/promises";
import { openLine } from "./http-line.ts";

const [port = "", key = ""] = process.argv.slice(2);
/** How long each answer took, milliseconds. */
export interface ReaderTold {
  readonly ladder: readonly number[];
  readonly people: readonly number[];
}

const ms = { ladder: [] as number[], people: [] as number[] };
let stopped = false;
process.once("message", () => {
  stopped = true;
});

/** Somebody who looks at the ladder and at people, some times a second, until told to stop. */
const line = await openLine(Number(port));
for (let n = 0; !stopped; n++) {
  const what = n % 2 === 0 ? "ladder" : "people";
  const path = { ladder: "/api/v1/ladder", people: "/api/v1/people?limit=50" }[what];
  const head = `GET ${path} HTTP/1.1\r\nAuthorization: Bearer ${key}\r\n`;
  const { status, ms: took, body } = await line.send(head, Buffer.alloc(0));
  // Until the first facts are sealed there is nothing to read.
  if (status !== 200 && status !== 409) throw new Error(`${status} ${body.slice(0, 300)}`);
  if (status === 200) ms[what].push(took);
  await pause(200);
}
line.close();
process.send?.(ms satisfies ReaderTold);
process.disconnect?.();
