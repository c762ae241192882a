import { parsedJson } from "../../core/facts/live/parsed-json.ts";
import type { ShopAnswer, ShopQuestion, ShopReader } from "../../core/facts/live/reading/shop-reader.ts";
import type { Problem } from "../../core/words/problem.ts";
import { message } from "../../core/words/say.ts";
import type { Outgoing, OutgoingTrouble } from "../../io/outgoing/outgoing.ts";
import { retryAfterUs } from "../../io/outgoing/retry-after.ts";
import { mayPass, mostPauseMs, mostTries, pauseMs } from "./try-again.ts";

/** What a shop program answered, or why it was asked in vain. */
export type Asked =
  | { readonly kind: "answer"; readonly answer: ShopAnswer }
  | { readonly kind: "lapsed" }
  | { readonly kind: "failed"; readonly problem: Problem }
  | { readonly kind: "stopped" };

/** What asking needs of the world. */
export interface Asking {
  readonly outgoing: Outgoing;
  readonly now: () => number;
  readonly stop: AbortSignal;
  /** Resolved sooner where it is stopped. */
  readonly pause: (ms: number) => Promise<void>;
}

/** Whom a question goes to. */
export interface AskedShop {
  readonly address: string;
  readonly secret: string;
}

/** A page of large orders. */
const mostBytes = 64_000_000;
const timeoutMs = 60_000;

/**
 * Asks once, and again where the shop says that it was asked too often (then when it says), where it does not answer, or where
 * something is wrong with it that may pass.
 */
export async function askShop(
  reader: Pick<ShopReader<never>, "headers">,
  { address, secret }: AskedShop,
  question: ShopQuestion,
  { outgoing, now, stop, pause }: Asking,
): Promise<Asked> {
  for (let tried = 1; ; tried++) {
    if (stop.aborted) return { kind: "stopped" };
    const askedUs = now();
    const reply = await outgoing.ask({
      ...{ method: "GET", url: `${address}${question.path}`, headers: reader.headers(secret) },
      ...{ mostBytes, timeoutMs },
    });
    const verdict = reply.answered
      ? verdictOf(reply, question, askedUs, address)
      : troubleOf(reply.why, address);
    if (verdict.kind !== "again") return verdict;
    if (tried === mostTries) return { kind: "failed", problem: verdict.problem };
    await pause(Math.min(mostPauseMs, pauseMs(tried, verdict.waitUs)));
  }
}

type Verdict = Asked | { readonly kind: "again"; readonly problem: Problem; readonly waitUs: number | null };

function verdictOf(
  reply: { readonly status: number; readonly headers: ShopAnswer["headers"]; readonly text: string },
  { byCursor }: ShopQuestion,
  askedUs: number,
  address: string,
): Verdict {
  const { status, headers, text } = reply;
  const told = { address, status };
  if (status === 200) {
    const body = parsedJson(text);
    // A page of whatever stands before the shop; it may pass.
    if (body === undefined) return { kind: "again", problem: notApi(address), waitUs: null };
    return { kind: "answer", answer: { body, headers, askedUs } };
  }
  if (status === 401 || status === 403)
    return failed(message("connections.notIn", told), message("connections.notIn.fix"));
  if (byCursor && (status === 400 || status === 404 || status === 422)) return { kind: "lapsed" };
  if (status === 404 || status === 410 || (status >= 300 && status < 400))
    return failed(message("connections.notThere", told), message("connections.notThere.fix"));
  const answered = failed(message("connections.answered", told), message("connections.answered.fix"));
  if (mayPass(status))
    return {
      ...{ kind: "again", problem: answered.problem },
      waitUs: retryAfterUs(headers["retry-after"], askedUs),
    };
  return answered;
}

const failed = (sentence: Problem["sentence"], fix: Problem["fix"]) =>
  ({ kind: "failed", problem: { place: "", sentence, fix } }) as const;

/** Why what a shop answers is none of its API. */
export function notApi(address: string): Problem {
  return {
    ...{ place: "", sentence: message("connections.notApi", { address }) },
    fix: message("connections.notApi.fix"),
  };
}

/** Why there is no answer, where that may be another the next time. */
export const passing: ReadonlySet<OutgoingTrouble> = new Set(["unknown-host", "unreachable", "too-slow"]);

function troubleOf(why: OutgoingTrouble, address: string): Verdict {
  const verdict = failed(
    message("connections.noAnswer", { address, why }),
    message("connections.noAnswer.fix"),
  );
  return passing.has(why) ? { kind: "again", problem: verdict.problem, waitUs: null } : verdict;
}
