import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { Socket } from "node:net";

/**
 * Cuts off connections on which nothing moved for so long: nobody sends, or nobody fetches an answer. An answer that is still
 * being worked out is waited for as long as its asker does.
 */
export function cutSilent(server: Server, ms: number): void {
  const last = new WeakMap<Socket, { request: IncomingMessage; response: ServerResponse }>();
  server.prependListener("request", (request, response) => last.set(request.socket, { request, response }));
  server.setTimeout(ms, (socket) => {
    const asked = last.get(socket);
    const worksOn = asked?.request.complete && !asked.response.headersSent;
    if (!worksOn) socket.destroy();
  });
}
