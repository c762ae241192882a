import { isObject } from "../../core/facts/live/json-part.ts";
import { parsedJson } from "../../core/facts/live/parsed-json.ts";
import type { Problem } from "../../core/words/problem.ts";
import { type Message, message } from "../../core/words/say.ts";
import type { OutgoingRequest } from "../../io/outgoing/outgoing.ts";
import { retryAfterUs } from "../../io/outgoing/retry-after.ts";
import { type Asking, passing } from "../connections/ask-shop.ts";
import { mayPass, mostPauseMs, mostTries, pauseMs } from "../connections/try-again.ts";

/** What a service is asked, by the path below its address. */
export interface ServiceQuestion {
  readonly method: OutgoingRequest["method"];
  readonly path: string;
  /** Sent as JSON. */
  readonly body?: unknown;
}

/** What it answered: that it is done (200 to 299), or what is wrong with the question. */
export interface ServiceAnswer {
  readonly status: number;
  /** Undefined: it is no JSON. */
  readonly body: unknown;
}

export type AskService = (question: ServiceQuestion) => Promise<ServiceAnswer>;

/** A run that cannot go on: the service does not answer, takes the key no more, or asked to be left alone until an instant. */
export class Unanswered extends Error {
  readonly problem: Problem;
  readonly againUs: number | null;
  constructor(sentence: Message, fix: Message, againUs: number | null = null) {
    super(sentence.key);
    this.problem = { place: "", sentence, fix };
    this.againUs = againUs;
  }
}

export interface AskedService {
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
}

const timeoutMs = 30_000;
const mostBytes = 16_000_000;

/**
 * Asks a service, again where it was asked too often (then when it says), does not answer, or has a fault of its own. Throws `Unanswered` where
 * that comes to nothing, where the key is not taken, and where it is to be waited for longer than a run may.
 */
export function askService(
  { address, headers }: AskedService,
  { outgoing, now, stop, pause }: Asking,
): AskService {
  return async ({ method, path, body }) => {
    for (let tried = 1; ; tried++) {
      if (stop.aborted)
        throw new Unanswered(message("connections.stopped"), message("connections.stopped.fix"));
      const reply = await outgoing.ask({
        ...{ method, url: `${address}${path}`, timeoutMs, mostBytes },
        headers: { accept: "application/json", "content-type": "application/json", ...headers },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      if (!reply.answered) {
        const sentence = message("connections.noAnswer", { address, why: reply.why });
        if (!passing.has(reply.why) || tried === mostTries)
          throw new Unanswered(sentence, message("connections.noAnswer.fix"));
        await pause(pauseMs(tried, null));
        continue;
      }
      const { status } = reply;
      if (status === 401 || status === 403)
        throw new Unanswered(
          message("connections.notIn", { address, status }),
          message("profiles.notIn.fix"),
        );
      if (!mayPass(status) && status >= 200 && !(status >= 300 && status < 400))
        return { status, body: parsedJson(reply.text) };
      const waitUs = retryAfterUs(reply.headers["retry-after"], now());
      const tooLong = waitUs !== null && waitUs > mostPauseMs * 1000;
      if (!mayPass(status) || tooLong || tried === mostTries)
        throw new Unanswered(
          message("connections.answered", { address, status }),
          message("connections.answered.fix"),
          tooLong ? now() + waitUs : null,
        );
      await pause(pauseMs(tried, waitUs));
    }
  };
}

/** What a service acknowledged; null: it refused. A page of whatever stands before the service acknowledges nothing, and is thrown. */
export function acknowledged(
  { status, body }: ServiceAnswer,
  address: string,
): Readonly<Record<string, unknown>> | null {
  if (status >= 300) return null;
  if (!isObject(body)) throw notApi(address);
  return body;
}

/** The answer that there must be for anything to go on. */
export function required(answer: ServiceAnswer, address: string): Readonly<Record<string, unknown>> {
  const body = acknowledged(answer, address);
  if (body) return body;
  const { status } = answer;
  throw new Unanswered(
    message("connections.answered", { address, status }),
    message("connections.answered.fix"),
  );
}

/** What was answered is none of the service's API. */
export const notApi = (address: string) =>
  new Unanswered(message("connections.notApi", { address }), message("connections.notApi.fix"));
