import { setTimeout as pause } from "node:timers/promises";
import { openLine } from "./http-line.ts";

const [port = "", key = ""] = process.argv.slice(2);
const ms: number[] = [];
let stopped = false;
process.once("message", () => {
  stopped = true;
});

/** Somebody who looks at the ladder and at people, some times a second, until told to stop. */
const line = await openLine(Number(port));
for (let n = 0; !stopped; n++) {
  const path = n % 2 === 0 ? "/api/v1/ladder" : "/api/v1/people?limit=50";
  const head = `GET ${path} HTTP/1.1\r\nAuthorization: Bearer ${key}\r\n`;
  const { status, ms: took, body } = await line.send(head, Buffer.alloc(0));
  // Until the first facts are sealed there is nothing to read.
  if (status !== 200 && status !== 409) throw new Error(`${status} ${body.slice(0, 300)}`);
  if (status === 200) ms.push(took);
  await pause(200);
}
line.close();
process.send?.(ms);
process.disconnect?.();
