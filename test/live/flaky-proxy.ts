import { once } from "node:events";
import { createServer, type IncomingMessage, request } from "node:http";
import type { AddressInfo } from "node:net";
import type { Refused } from "../../src/server/guards/guard.ts";
import { comeAgain } from "../../src/server/live/come-again.ts";
import { inboxFull } from "../../src/verbs/live/live-inbox.ts";

/** What stands between a program and a server, and loses answers. */
export interface Flaky {
  readonly address: string;
  /** How many answers were lost after the server had given them. */
  lost(): number;
  /** How long after it was told that too much waits, as the server tells it, the sender came again; milliseconds. Null: not yet. */
  cameAgainMs(): number | null;
  close(): Promise<void>;
}

/** A batch that was lost so often is handed on: the sender waits twice as long each time, and a few that are lost again and again would keep a test for minutes. */
const mostLost = 3;
/** The request to which it says that too much waits. */
const fullAt = 4;

/**
 * Hands on every request; of five answers it drops one once the server has given it, of eleven it says that the server is not
 * there, and once that too much waits.
 */
export async function flakyProxy(port: number): Promise<Flaky> {
  let came = 0;
  let lost = 0;
  let full: { readonly message: string | undefined; readonly ms: number } | null = null;
  let againMs: number | null = null;
  const server = createServer((asked, answer) => {
    const nth = ++came;
    const tries = Number(asked.headers["x-retry-count"] ?? 0);
    if (nth === fullAt) {
      void messageIn(asked).then((message) => {
        full = { message, ms: performance.now() };
        const { status, headers } = comeAgain(inboxFull()) as Refused;
        answer.writeHead(status, headers).end();
      });
      return;
    }
    const cameMs = performance.now();
    if (tries > 0 && againMs === null)
      void messageIn(asked).then((message) => {
        if (full && message === full.message) againMs = cameMs - full.ms;
      });
    if (nth % 11 === 0 && tries < mostLost) {
      asked.resume();
      answer.writeHead(503).end();
      return;
    }
    const onward = request(
      {
        port,
        host: "127.0.0.1",
        path: asked.url,
        method: asked.method,
        headers: { ...asked.headers, host: `127.0.0.1:${port}` },
      },
      (given) => {
        const pieces: Buffer[] = [];
        given.on("data", (piece) => pieces.push(piece));
        given.on("end", () => {
          if (nth % 5 === 0 && tries < mostLost) {
            lost++;
            asked.socket.destroy();
          } else answer.writeHead(given.statusCode ?? 500, given.headers).end(Buffer.concat(pieces));
        });
      },
    );
    onward.on("error", () => asked.socket.destroy());
    asked.pipe(onward);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    lost: () => lost,
    cameAgainMs: () => againMs,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

/** The id of the first message that is sent. */
async function messageIn(asked: IncomingMessage): Promise<string | undefined> {
  const pieces: Buffer[] = [];
  asked.on("data", (piece) => pieces.push(piece));
  await once(asked, "end");
  return /"messageId":"([^"]+)"/.exec(Buffer.concat(pieces).toString("utf8"))?.[1];
}
