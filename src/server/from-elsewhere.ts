import type { Context } from "hono";
import { message } from "../core/words/say.ts";
import { StigeError } from "../core/words/stige-error.ts";
import type { Who } from "../verbs/accounts/who.ts";

/** Where programs and the pages of a shop tell facts. These addresses are for keys alone: no cookie opens them. */
export function takesFromElsewhere(path: string): boolean {
  return path.startsWith("/api/v1/facts/");
}

/** Kinds that a browser's key may tell: what a visitor does, and who they say they are. */
export const kindsOfBrowsers: readonly string[] = ["events", "people"];

/**
 * Throws `not-allowed` where a key is used from where it may not be. A browser always says whence it asks: a browser's key is
 * for the pages it was made for, and any other key has no business in a page.
 */
export function requireOrigin(who: Who, origin: string | undefined): void {
  if (who.kind !== "key") return;
  const isBrowsers = who.scopes.includes("browser");
  if (isBrowsers ? origin !== undefined && who.origins.includes(origin) : origin === undefined) return;
  throw new StigeError("not-allowed", message("live.origin"), message("live.origin.fix"));
}

/** The same, and that a browser's key tells what it may. */
export function requireMayTell(who: Who, origin: string | undefined, kind: string | undefined): void {
  requireOrigin(who, origin);
  if (who.kind !== "key" || who.scopes.includes("write") || kindsOfBrowsers.includes(kind ?? "")) return;
  throw new StigeError(
    "not-allowed",
    message("live.someKinds", { kinds: kindsOfBrowsers.join(", ") }),
    message("live.someKinds.fix"),
  );
}

/** Lets pages of other origins send a request and read its answer, errors too: what a key may is decided when it comes. */
export function letPagesRead(c: Context): void {
  c.header("Access-Control-Allow-Origin", "*");
  c.header("Access-Control-Expose-Headers", "Retry-After");
  c.header("Cross-Origin-Resource-Policy", "cross-origin");
}

/** The answer to a browser that asks whether it may send one. */
export function preflight(c: Context): Response {
  letPagesRead(c);
  c.header("Access-Control-Allow-Methods", "POST");
  c.header("Access-Control-Allow-Headers", "authorization, content-type, idempotency-key");
  c.header("Access-Control-Max-Age", "86400");
  return c.body(null, 204);
}
