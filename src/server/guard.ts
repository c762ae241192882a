import type { Context, Next } from "hono";
import { message } from "../core/words/say.ts";
import { StigeError } from "../core/words/stige-error.ts";

/** What a request may be at most. */
export interface Limits {
  readonly addressChars: number;
  readonly headerBytes: number;
  /** Within which a request must have arrived whole, and its headers. */
  readonly requestMs: number;
  readonly headersMs: number;
  /** How long open requests are waited for when the server stops. */
  readonly stopMs: number;
}

export const usualLimits: Limits = {
  addressChars: 2000,
  headerBytes: 16_384,
  requestMs: 10_000,
  headersMs: 8_000,
  stopMs: 10_000,
};

/** A request that is refused before anybody is asked. */
export class Refused extends StigeError {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: number,
    sentence: StigeError["sentence"],
    fix: StigeError["sentence"],
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(status === 404 ? "not-found" : status === 503 ? "refused" : "asked", sentence, fix);
    this.status = status;
    this.headers = headers;
  }
}

/**
 * No scripts but the server's own, no frames, nothing from elsewhere. Styles may stand in elements: the charts and the
 * components write theirs so, and without other sources a style can carry nothing out.
 */
const securityHeaders: Readonly<Record<string, string>> = {
  "Content-Security-Policy":
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
};

export function addSecurityHeaders(headers: Headers): void {
  for (const [name, value] of Object.entries(securityHeaders)) headers.set(name, value);
}

/** Lets through what this server answers: GET and HEAD, without a body, to a name of this machine, of a bearable length. */
export function guard({ addressChars }: Limits) {
  return async (c: Context, next: Next): Promise<void> => {
    // A page from elsewhere whose name was made to lead here would read along.
    if (!/^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/i.test(c.req.header("host") ?? ""))
      throw new Refused(421, message("server.wrongHostHeader"), message("server.wrongHostHeader.fix"));
    if (c.req.method !== "GET" && c.req.method !== "HEAD")
      throw new Refused(405, message("server.onlyReads"), message("server.onlyReads.fix"), {
        Allow: "GET, HEAD",
      });
    const length = c.req.header("content-length");
    if ((length !== undefined && length !== "0") || c.req.header("transfer-encoding") !== undefined)
      throw new Refused(413, message("server.noBody"), message("server.noBody.fix"), { Connection: "close" });
    if (c.req.url.length > addressChars)
      throw new Refused(
        414,
        message("server.tooLong"),
        message("server.tooLong.fix", { most: addressChars }),
      );
    await next();
  };
}
