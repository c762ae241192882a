import type { IncomingMessage, Server } from "node:http";
import type { Socket } from "node:net";

/**
 * What is sent along must have come whole within so long; `late` answers where it has not. The server's own limit holds for
 * every request alike, and a large file may take longer than any other.
 */
export function holdToTime(
  server: Server,
  ms: number,
  mayTakeLonger: (request: IncomingMessage) => boolean,
  late: (socket: Socket) => void,
): void {
  server.prependListener("request", (request, response) => {
    const { "content-length": length, "transfer-encoding": pieces } = request.headers;
    const hasBody = pieces !== undefined || (length !== undefined && length !== "0");
    if (!hasBody || mayTakeLonger(request)) return;
    const timer = setTimeout(() => {
      if (request.complete) return;
      if (response.headersSent) request.socket.destroy();
      else late(request.socket);
    }, ms);
    response.once("close", () => clearTimeout(timer));
  });
}
