import type { Context } from "hono";
import { message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import type { Who } from "../../verbs/accounts/who.ts";
import { isUsedAtHome, kindsOfBrowsers } from "../../verbs/live/key-rights.ts";

/** Where programs and the pages of a shop tell facts. These addresses are for keys alone: no cookie opens them. */
export function takesFromElsewhere(path: string): boolean {
  return path.startsWith("/api/v1/facts/");
}

/** Throws `not-allowed` where a key is used from where it may not be. */
export function requireOrigin(who: Who, origin: string | undefined): void {
  if (who.kind !== "key" || isUsedAtHome(who, origin ?? null)) return;
  throw new StigeError("not-allowed", message("live.origin"), message("live.origin.fix"));
}

/** The same, and that a browser's key tells what it may. */
export function requireMayTell(who: Who, origin: string | undefined, kind: string | undefined): void {
  requireOrigin(who, origin);
  const kinds: readonly string[] = [...kindsOfBrowsers];
  if (who.kind !== "key" || who.scopes.includes("write") || kinds.includes(kind ?? "")) return;
  throw new StigeError(
    "not-allowed",
    message("live.someKinds", { kinds: kinds.join(", ") }),
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
  c.header("Access-Control-Allow-Headers", "authorization, content-type, content-encoding, idempotency-key");
  c.header("Access-Control-Max-Age", "86400");
  return c.body(null, 204);
}
