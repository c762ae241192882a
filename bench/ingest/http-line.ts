import { connect, type Socket } from "node:net";

/** What came back, and how long after it was asked, milliseconds. */
export interface Came {
  readonly status: number;
  readonly ms: number;
  readonly body: string;
}

/** One connection that is kept, on which one request follows the other: a client that costs next to nothing. */
export interface Line {
  send(head: string, body: Buffer): Promise<Came>;
  close(): void;
}

export function openLine(port: number): Promise<Line> {
  const socket: Socket = connect(port, "127.0.0.1");
  socket.setNoDelay(true);
  let got = "";
  let waiting: { began: number; done(came: Came): void; fail(error: Error): void } | null = null;
  const end = (error: Error) => waiting?.fail(error);
  socket.on("data", (piece) => {
    got += piece.toString("latin1");
    const whole = answerIn(got);
    if (whole === null || !waiting) return;
    const { began, done } = waiting;
    [got, waiting] = ["", null];
    done({ ...whole, ms: performance.now() - began });
  });
  socket.on("error", end);
  socket.on("close", () => end(new Error("the server closed the connection")));
  const line: Line = {
    send: (head, body) =>
      new Promise((done, fail) => {
        waiting = { began: performance.now(), done, fail };
        socket.cork();
        socket.write(`${head}Host: 127.0.0.1:${port}\r\nContent-Length: ${body.length}\r\n\r\n`, "latin1");
        // The bytes are written anew for the next request.
        if (body.length > 0) socket.write(Buffer.from(body));
        socket.uncork();
      }),
    close: () => socket.destroy(),
  };
  return new Promise((done, fail) => {
    socket.once("connect", () => done(line));
    socket.once("error", fail);
  });
}

/** Null: it has not come whole. */
function answerIn(got: string): Omit<Came, "ms"> | null {
  const head = got.indexOf("\r\n\r\n");
  if (head < 0) return null;
  const status = Number(got.slice(9, 12));
  const body = got.slice(head + 4);
  const [, length] = /\r\ncontent-length: (\d+)/i.exec(got.slice(0, head)) ?? [];
  if (length === undefined) return body.endsWith("0\r\n\r\n") || status === 204 ? { status, body } : null;
  return body.length >= Number(length) ? { status, body } : null;
}
