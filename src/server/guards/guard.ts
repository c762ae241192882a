import type { Context, Next } from "hono";
import { message } from "../../core/words/say.ts";
import { StigeError, type StigeErrorCode } from "../../core/words/stige-error.ts";
import { mostUploadBytes, type UploadLimits } from "../../verbs/uploads/receive-upload.ts";
import { isLivePath } from "../live/live-paths.ts";
import { preflight, takesFromElsewhere } from "./from-elsewhere.ts";

/** What a request may be at most. */
export interface Limits {
  readonly addressChars: number;
  /** Of what is sent along with a change. */
  readonly bodyBytes: number;
  /** Of facts that are told at once. */
  readonly factsBytes: number;
  /** Of a file that is sent to be loaded; `wholeMs`: within which it must have come. */
  readonly upload: UploadLimits & { readonly wholeMs: number };
  readonly headerBytes: number;
  /** Within which a request must have arrived whole, and its headers. */
  readonly requestMs: number;
  readonly headersMs: number;
  /** How long open requests are waited for when the server stops. */
  readonly stopMs: number;
}

export const usualLimits: Limits = {
  addressChars: 2000,
  bodyBytes: 16_384,
  factsBytes: 4_194_304,
  upload: { bytes: mostUploadBytes, stalledMs: 20_000, leastBytesPerSecond: 2_000, wholeMs: 4 * 3_600_000 },
  headerBytes: 16_384,
  requestMs: 10_000,
  headersMs: 8_000,
  stopMs: 10_000,
};

const codes: Readonly<Record<number, StigeErrorCode>> = {
  403: "not-allowed",
  404: "not-found",
  429: "too-many",
  503: "refused",
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
    super(codes[status] ?? "asked", sentence, fix);
    this.status = status;
    this.headers = headers;
  }
}

/**
 * No scripts but the server's own, no frames, nothing from elsewhere. Styles may stand in elements: the charts and the
 * components write theirs so, and without other sources a style can carry nothing out.
 */
export const securityHeaders: Readonly<Record<string, string>> = {
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

/** What is served, as far as the guard must know it. */
export interface Guarded {
  readonly limits: Limits;
  /** Read only: what would change something is refused before anybody is asked. */
  readonly readOnly: boolean;
  /** Where the server is reached from elsewhere; null: from this machine alone. */
  readonly address: URL | null;
}

/** Whether a request names this server. A page from elsewhere whose name was made to lead here would read along. */
export function isOfThisServer(host: string, address: URL | null): boolean {
  return /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/i.test(host) || host.toLowerCase() === address?.host;
}

const reading = ["GET", "HEAD"];
const changing = ["POST", "PATCH", "DELETE"];

/**
 * Lets through what this server answers: to a name of this machine, or the one it is reached by; of a bearable length; a
 * question without a body; a change only from the pages of the server itself or from a program.
 */
export function guard({ limits, readOnly, address }: Guarded) {
  return async (c: Context, next: Next): Promise<void> => {
    const host = c.req.header("host") ?? "";
    if (!isOfThisServer(host, address))
      throw new Refused(421, message("server.wrongHostHeader"), message("server.wrongHostHeader.fix"));
    const { method } = c.req;
    // Who may send is for the door itself to say, by keys, origins and signatures; so is how much.
    if (isLivePath(c.req.path)) return next();
    const fromElsewhere = takesFromElsewhere(c.req.path) && !readOnly;
    if (fromElsewhere && method === "OPTIONS") {
      c.res = preflight(c);
      return;
    }
    const methods = readOnly ? reading : [...reading, ...changing];
    if (!methods.includes(method)) throw readOnly ? notAsked(methods) : otherMethod(method, methods);
    if (isUpload(method, c.req.path)) refuseLarge(c, limits.upload.bytes);
    else if (fromElsewhere && method === "POST") refuseBody(c, limits.factsBytes);
    else refuseBody(c, method === "POST" || method === "PATCH" ? limits.bodyBytes : 0);
    if (c.req.url.length > limits.addressChars)
      throw new Refused(
        414,
        message("server.tooLong"),
        message("server.tooLong.fix", { most: limits.addressChars }),
      );
    if (changing.includes(method) && !fromElsewhere && !isOwnPage(c, host, address))
      throw new Refused(403, message("accounts.wrongOrigin"), message("accounts.wrongOrigin.fix"));
    await next();
  };
}

function notAsked(methods: readonly string[]): Refused {
  return new Refused(405, message("server.onlyReads"), message("server.onlyReads.fix"), {
    Allow: methods.join(", "),
  });
}

/** An address is asked by a method that it does not answer. */
export function otherMethod(method: string, methods: readonly string[]): Refused {
  const fix = message("server.otherMethod.fix", { methods: methods.join(", ") });
  return new Refused(405, message("server.otherMethod", { method: method.slice(0, 20) }), fix, {
    Allow: methods.join(", "),
  });
}

/** Where a file is sent to, which may be larger and take longer than anything else. */
export const uploadPath = "/uploads";

export function isUpload(method: string | undefined, path: string): boolean {
  return method === "POST" && path === `/api/v1${uploadPath}`;
}

function refuseLarge(c: Context, most: number): void {
  const bytes = Number(c.req.header("content-length") ?? 0);
  if (bytes > most)
    throw new Refused(413, message("upload.tooLarge", { most }), message("upload.tooLarge.fix"), {
      Connection: "close",
    });
}

function refuseBody(c: Context, most: number): void {
  const length = c.req.header("content-length");
  const pieces = c.req.header("transfer-encoding") !== undefined;
  const close = { Connection: "close" };
  if (most === 0 && (pieces || (length !== undefined && length !== "0")))
    throw new Refused(413, message("server.noBody"), message("server.noBody.fix"), close);
  if (pieces || Number(length ?? 0) > most)
    throw new Refused(
      413,
      message("server.bodyTooLarge"),
      message("server.bodyTooLarge.fix", { most }),
      close,
    );
}

/**
 * Whether a change comes from a page of this server. Every browser tells where a change comes from; without a word about it
 * and without a cookie it is a program, which shows by a key who it is.
 */
function isOwnPage(c: Context, host: string, address: URL | null): boolean {
  const origin = c.req.header("origin");
  if (origin === undefined) return c.req.header("cookie") === undefined;
  return origin === address?.origin || (host.toLowerCase() !== address?.host && origin === `http://${host}`);
}
