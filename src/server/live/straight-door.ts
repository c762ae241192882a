import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { AppParts } from "../app.ts";
import { isOfThisServer, securityHeaders } from "../guards/guard.ts";
import type { OnTheWay } from "../guards/on-the-way.ts";
import type { Reader } from "../reading/reader.ts";
import { callAddresses, callsAnswer, crossOrigin, mostBytesOf, writeKeyOf } from "./calls-door.ts";
import { comeAgain } from "./come-again.ts";

/** What the straight way is made of. */
export interface Straight
  extends Pick<AppParts, "shop" | "metrics" | "log" | "address" | "elapsedMs" | "stopping"> {
  readonly within: OnTheWay;
  readonly readerOf: (acceptLanguage: string | undefined) => Reader;
  readonly told: (error: unknown, reader: Reader) => Response;
}

type Listener = (request: IncomingMessage, response: ServerResponse) => void;

/**
 * Calls that are sent as nearly all are, whole and unpacked, by the thousand a second, go straight to the door: what requests and
 * answers as the web defines them cost is many times what a call does. Everything else goes the way of all requests.
 */
export function goStraight(server: Server, parts: Straight): void {
  const usual = server.listeners("request") as Listener[];
  server.removeAllListeners("request");
  server.on("request", (request: IncomingMessage, response: ServerResponse) => {
    const type = straightType(request, parts);
    if (type === undefined) for (const listener of usual) listener(request, response);
    else void answer({ request, response, type, path: request.url ?? "" }, parts);
  });
}

type CallType = (typeof callAddresses)[keyof typeof callAddresses];

/** Undefined: it goes the usual way. */
function straightType(
  { method, url = "", headers }: IncomingMessage,
  { shop, address, stopping }: Straight,
): CallType | undefined {
  if (method !== "POST" || !Object.hasOwn(callAddresses, url) || shop.about.demo || stopping())
    return undefined;
  const type = callAddresses[url as keyof typeof callAddresses];
  const length = Number(headers["content-length"] ?? Number.NaN);
  const isWhole = length >= 0 && length <= mostBytesOf(type) && headers["content-encoding"] === undefined;
  return isWhole && isOfThisServer(headers.host ?? "", address) ? type : undefined;
}

interface Asked {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly type: CallType;
  readonly path: string;
}

async function answer({ request, response, type, path }: Asked, parts: Straight): Promise<void> {
  const { metrics, log, elapsedMs, within, shop } = parts;
  const { headers } = request;
  const began = elapsedMs();
  metrics.began();
  const reader = () => parts.readerOf(headers["accept-language"]);
  try {
    const { authorization = "" } = headers;
    const taken = await within(Number(headers["content-length"]), authorization, async () => {
      const body = await bodyOf(request);
      const key = writeKeyOf(authorization);
      return shop.takeCalls({ type, body, key, origin: headers.origin ?? null });
    });
    const text = taken.refused.length === 0 ? success : JSON.stringify(callsAnswer(taken, reader()));
    const own = { "Content-Type": "application/json", "Cache-Control": "no-store" };
    end(response, 200, { ...own, ...crossOrigin(headers.origin) }, text);
  } catch (error) {
    const told = parts.told(comeAgain(error), reader());
    const own = { ...Object.fromEntries(told.headers), ...crossOrigin(headers.origin) };
    end(response, told.status, own, await told.text());
  }
  const ms = Math.round((elapsedMs() - began) * 10) / 10;
  metrics.ended(path, response.statusCode, ms / 1000);
  log.request({ method: "POST", route: path, status: response.statusCode, ms });
}

const success = '{"success":true}';

function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = [];
  return new Promise((done, fail) => {
    request.on("data", (piece: Buffer) => pieces.push(piece));
    request.once("end", () => done(pieces.length === 1 ? (pieces[0] as Buffer) : Buffer.concat(pieces)));
    request.once("error", fail);
    request.once("close", () => fail(new Error("the sender went away")));
  });
}

function end(
  response: ServerResponse,
  status: number,
  headers: Readonly<Record<string, string>>,
  text: string,
): void {
  const bytes = Buffer.byteLength(text);
  response.writeHead(status, { ...securityHeaders, ...headers, "Content-Length": bytes }).end(text);
}
