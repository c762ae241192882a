import { message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import { retrySeconds } from "../../verbs/live/live-inbox.ts";
import { Refused } from "../guards/guard.ts";

/**
 * An error as programs that send again on their own must hear it: 429 says when; a shop that nobody has begun yet, or that is
 * held elsewhere, is 503, since the same is right later; so is what its database or a full disk keeps from being kept.
 */
export function comeAgain(error: unknown): unknown {
  if (!(error instanceof StigeError) || error instanceof Refused) return error;
  const fix = error.fix ?? message("server.inside.fix");
  if (error.code === "too-many") return new Refused(429, error.sentence, fix, later);
  if (error.code === "refused" || error.code === "locked")
    return new Refused(503, error.sentence, fix, later);
  return whileAway(error);
}

/** What the machine or the database cannot keep now is 503. What went wrong inside Stige is told by a number, and is no better later. */
export function whileAway(error: unknown): unknown {
  if (!(error instanceof StigeError) || error instanceof Refused) return error;
  if (error.code !== "io" || error.sentence.key === "server.inside") return error;
  return new Refused(503, error.sentence, error.fix ?? message("server.inside.fix"), later);
}

const later = { "Retry-After": String(retrySeconds), "X-RateLimit-Reset": String(retrySeconds) };
