import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";

/** What stands between a program and a server, and loses answers. */
export interface Flaky {
  readonly address: string;
  /** How many answers were lost after the server had given them. */
  lost(): number;
  close(): Promise<void>;
}

/** Hands on every request; of five answers it drops one once the server has given it, and of eleven it says that the server is not there. */
export async function flakyProxy(port: number): Promise<Flaky> {
  let came = 0;
  let lost = 0;
  const server = createServer((asked, answer) => {
    const nth = ++came;
    if (nth % 11 === 0) {
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
          if (nth % 5 === 0) {
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
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}
