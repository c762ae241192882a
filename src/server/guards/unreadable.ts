import type { Socket } from "node:net";
import { message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import { problemJson } from "../answers/problem-details.ts";
import { type Manner, readers } from "../reading/reader.ts";
import type { Limits } from "./guard.ts";

/** Answers what could not be read as a request: too slow, too large, or no HTTP. In the shop's language, since no other was read. */
export function answerUnreadable(
  error: { readonly code?: string | undefined },
  socket: Socket,
  shop: Manner,
  limits: Limits,
): void {
  if (!socket.writable || error.code === "ECONNRESET") return void socket.destroy();
  const [status, phrase, told] = whatFor(error.code, limits);
  const body = JSON.stringify(problemJson(told, readers(shop)(shop.language), status));
  socket.end(
    [
      `HTTP/1.1 ${status} ${phrase}`,
      "Content-Type: application/problem+json",
      `Content-Length: ${Buffer.byteLength(body)}`,
      "X-Content-Type-Options: nosniff",
      "Cache-Control: no-store",
      "Connection: close",
      "",
      body,
    ].join("\r\n"),
  );
}

function whatFor(code: string | undefined, limits: Limits): readonly [number, string, StigeError] {
  const asked = (...[sentence, fix]: readonly [StigeError["sentence"], StigeError["sentence"]]) =>
    new StigeError("asked", sentence, fix);
  if (code === "HPE_HEADER_OVERFLOW") {
    const fix = message("server.tooManyHeaders.fix", { most: limits.headerBytes });
    return [431, "Request Header Fields Too Large", asked(message("server.tooManyHeaders"), fix)];
  }
  if (code === "ERR_HTTP_REQUEST_TIMEOUT") {
    const fix = message("server.tooSlow.fix", { seconds: Math.ceil(limits.requestMs / 1000) });
    return [408, "Request Timeout", asked(message("server.tooSlow"), fix)];
  }
  return [400, "Bad Request", asked(message("server.notHttp"), message("server.notHttp.fix"))];
}
