import { lookup } from "node:dns/promises";
import { type IncomingMessage, request as overHttp, type RequestOptions } from "node:http";
import { request as overHttps } from "node:https";
import { isIP } from "node:net";
import { type AddressTrouble, outgoingAddress } from "./outgoing-address.ts";
import { isPublicAddress } from "./public-address.ts";

/** Gives every address that a name leads to. */
export type Resolve = (host: string) => Promise<readonly string[]>;

/** What is asked of somebody else's server. */
export interface OutgoingRequest {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** From the look-up to the last byte; 15,000 where it is left out. */
  readonly timeoutMs?: number;
  /** Of the answer's body; 1,000,000 where it is left out. More is cut off, where `cut`, else no answer. */
  readonly mostBytes?: number;
  readonly cut?: boolean;
  /** So many redirects of a `GET` are followed, each checked as the first address was; 0 where it is left out: a redirect is the answer. */
  readonly redirects?: number;
}

/** Why there is no answer; those of an address will be there the next time too, the others may pass. */
export type OutgoingTrouble =
  | AddressTrouble
  | "unknown-host"
  | "unreachable"
  | "too-slow"
  | "too-large"
  | "redirected-too-often";

export type OutgoingReply =
  | {
      readonly answered: true;
      readonly status: number;
      /** Names in small letters; of several lines of one name, joined by commas. */
      readonly headers: Readonly<Record<string, string>>;
      readonly text: string;
    }
  | { readonly answered: false; readonly why: OutgoingTrouble };

/** Asks servers at addresses that people typed. */
export interface Outgoing {
  ask(asked: OutgoingRequest): Promise<OutgoingReply>;
  /** What is wrong with an address as it is written; null: nothing. Where its name leads is looked up when it is asked. */
  wrong(url: string): AddressTrouble | null;
}

export interface OutgoingRules {
  /** Hosts (`host` or `host:port`) that may be private and spoken to without https. */
  readonly privateHosts: readonly string[];
  readonly resolve?: Resolve;
}

const usualMs = 15_000;
const usualBytes = 1_000_000;

/**
 * Asks over https, and never a server of this machine or its networks but those that are named. Where a name leads is looked up once,
 * each address it has must be a public one, and the one that was checked is the one that is spoken to: a name that leads elsewhere a moment
 * later leads nowhere. Throws nothing: whatever goes wrong is told.
 */
export function outgoing({ privateHosts, resolve = resolveHost }: OutgoingRules): Outgoing {
  const once = async (asked: OutgoingRequest, until: AbortSignal): Promise<OutgoingReply> => {
    const address = outgoingAddress(asked.url, privateHosts);
    if (typeof address === "string") return failed(address);
    const { url, host, named } = address;
    const found = isIP(host) === 0 ? await within(until, resolve(host)).catch(() => []) : [host];
    if (until.aborted) return failed("too-slow");
    if (found.length === 0) return failed("unknown-host");
    if (!named && !found.every(isPublicAddress)) return failed("private");
    for (const [i, at] of found.entries()) {
      const reply = await speak(asked, url, { host, at }, until);
      const more = i < found.length - 1 && !until.aborted;
      if (reply.answered || reply.why !== "unreachable" || !more) return reply;
    }
    return failed("unreachable");
  };
  const ask = async (asked: OutgoingRequest): Promise<OutgoingReply> => {
    const until = AbortSignal.timeout(asked.timeoutMs ?? usualMs);
    let [next, left] = [asked, asked.method === "GET" ? (asked.redirects ?? 0) : 0];
    for (;;) {
      const reply = await once(next, until);
      const to = reply.answered && (asked.redirects ?? 0) > 0 ? redirectOf(reply, next) : null;
      if (to === null) return reply;
      if (left-- === 0) return failed("redirected-too-often");
      next = to;
    }
  };
  return {
    ask,
    wrong(url) {
      const address = outgoingAddress(url, privateHosts);
      return typeof address === "string" ? address : null;
    },
  };
}

const failed = (why: OutgoingTrouble): OutgoingReply => ({ answered: false, why });

async function resolveHost(host: string): Promise<readonly string[]> {
  return (await lookup(host, { all: true })).map(({ address }) => address);
}

function within<T>(until: AbortSignal, work: Promise<T>): Promise<T> {
  return new Promise((done, fail) => {
    until.addEventListener("abort", () => fail(new Error("too slow")), { once: true });
    work.then(done, fail);
  });
}

/** Where a redirect leads; what lets somebody in is told nobody but whom it was meant for. */
function redirectOf(
  { status, headers }: Extract<OutgoingReply, { answered: true }>,
  asked: OutgoingRequest,
): OutgoingRequest | null {
  if (asked.method !== "GET" || ![301, 302, 303, 307, 308].includes(status)) return null;
  const to = URL.parse(headers.location ?? "", asked.url);
  if (!to) return null;
  const same = to.origin === new URL(asked.url).origin;
  return { ...asked, url: to.href, headers: same ? (asked.headers ?? {}) : {} };
}

/** Speaks to the address that was checked, and to no other. */
function speak(
  { method, headers = {}, body, mostBytes = usualBytes, cut = false }: OutgoingRequest,
  url: URL,
  { host, at }: { readonly host: string; readonly at: string },
  until: AbortSignal,
): Promise<OutgoingReply> {
  const secure = url.protocol === "https:";
  const bytes = body === undefined ? null : Buffer.from(body);
  const options: RequestOptions & { servername?: string } = {
    ...{ method, host: at, path: `${url.pathname}${url.search}`, signal: until, setHost: false },
    port: url.port === "" ? (secure ? 443 : 80) : Number(url.port),
    headers: {
      ...{ host: url.host, "accept-encoding": "identity", connection: "close", ...headers },
      ...(bytes && { "content-length": bytes.length }),
    },
    // No socket is kept that a later question by the same name would be answered over.
    agent: false,
    ...(secure && isIP(host) === 0 ? { servername: host } : {}),
  };
  return new Promise((done) => {
    const give = (reply: OutgoingReply) => done(reply);
    const answered = (answer: IncomingMessage, text: string) =>
      give({ answered: true, status: answer.statusCode ?? 0, headers: headersOf(answer), text });
    const gone = () => give(failed(until.aborted ? "too-slow" : "unreachable"));
    const asking = (secure ? overHttps : overHttp)(options, (answer) => {
      readBody(answer, mostBytes, cut).then((text) => {
        asking.destroy();
        if (text === null) return give(failed("too-large"));
        answered(answer, text);
      }, gone);
    });
    // Whoever answers that they speak something else from now on ends the request without an error, and no answer comes.
    asking.on("upgrade", (answer) => {
      asking.destroy();
      answered(answer, "");
    });
    asking.on("error", gone);
    asking.end(bytes ?? undefined);
  });
}

/** Null: there is more of it than may be, and it is not to be cut. */
async function readBody(answer: IncomingMessage, most: number, cut: boolean): Promise<string | null> {
  const parts: Buffer[] = [];
  let read = 0;
  for await (const part of answer as AsyncIterable<Buffer>) {
    read += part.length;
    parts.push(part);
    if (read > most) break;
  }
  if (read > most && !cut) return null;
  return Buffer.concat(parts).subarray(0, most).toString("utf8");
}

function headersOf({ headers }: IncomingMessage): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(", ") : (value ?? ""),
    ]),
  );
}
