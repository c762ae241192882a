import { mostBatchBytes, mostCallBytes } from "../../verbs/live/read-calls.ts";
import type { TakenCalls } from "../../verbs/live/take-calls.ts";
import { problemParts } from "../answers/problem-details.ts";
import type { Reader } from "../reading/reader.ts";
import { comeAgain } from "./come-again.ts";
import { type DoorApp, type DoorParts, requireRealShop } from "./door-parts.ts";
import type { SentCalls } from "./doorway.ts";

/** The addresses of Segment's tracking API, whole and as analytics.js shortens them. */
export const callAddresses = {
  "/v1/batch": null,
  "/v1/import": null,
  "/v1/b": null,
  "/v1/identify": "identify",
  "/v1/i": "identify",
  "/v1/track": "track",
  "/v1/t": "track",
  "/v1/page": "page",
  "/v1/p": "page",
  "/v1/screen": "screen",
  "/v1/s": "screen",
  "/v1/group": "group",
  "/v1/g": "group",
  "/v1/alias": "alias",
  "/v1/a": "alias",
} as const;

/** Segment's tracking API. */
export function addCallsDoor(hono: DoorApp, { shop, readSent, readerOf, told }: DoorParts): void {
  hono.options("/v1/*", (c) => {
    c.set("route", "/v1");
    return c.body(null, 204, {
      ...crossOrigin(c.req.header("origin")),
      "Access-Control-Allow-Methods": "POST",
      "Access-Control-Allow-Headers": "Authorization, Content-Type, Content-Encoding",
      "Access-Control-Max-Age": "7200",
    });
  });
  // What analytics.js measures of itself.
  hono.post("/v1/m", (c) => {
    c.set("route", "/v1/m");
    return c.json({ success: true }, 200, crossOrigin(c.req.header("origin")));
  });
  for (const [path, type] of Object.entries(callAddresses))
    hono.post(path, async (c) => {
      c.set("route", path);
      const reader = readerOf(c);
      try {
        requireRealShop(shop);
        const origin = c.req.header("origin") ?? null;
        const key = writeKeyOf(c.req.header("authorization") ?? "");
        const taken = await readSent(c, mostBytesOf(type), (body) =>
          shop.takeCalls({ type, body, key, origin }),
        );
        return c.json(callsAnswer(taken, reader), 200, {
          ...crossOrigin(c.req.header("origin")),
          "Cache-Control": "no-store",
        });
      } catch (error) {
        const answer = told(comeAgain(error), reader);
        for (const [name, value] of Object.entries(crossOrigin(c.req.header("origin"))))
          answer.headers.append(name, value);
        return answer;
      }
    });
}

/** So much may be sent to an address: of one call, or null: of a batch. */
export function mostBytesOf(type: SentCalls["type"]): number {
  return type === null ? mostBatchBytes : mostCallBytes;
}

/** `success`, as Segment answers; beside it why some of it was not taken in, which SDKs pass over. */
export function callsAnswer({ refused }: TakenCalls, reader: Reader): object {
  if (refused.length === 0) return { success: true };
  return {
    success: true,
    refused: refused.map(({ index, messageId, problems }) => ({
      index,
      messageId: messageId.slice(messageId.indexOf(":") + 1),
      problems: problemParts(problems, reader),
    })),
  };
}

/** The user name of Basic authentication, or a bearer. */
export function writeKeyOf(header: string): string | null {
  const [, bearer] = /^Bearer ([!-~]{1,200})$/i.exec(header) ?? [];
  if (bearer !== undefined) return bearer;
  const [, basic] = /^Basic ([A-Za-z0-9+/=]{1,400})$/i.exec(header) ?? [];
  if (basic === undefined) return header === "" ? null : "";
  return Buffer.from(basic, "base64").toString("utf8").split(":")[0] ?? "";
}

/**
 * What lets a page read the answer: there is nothing in it but that the page's own calls were taken in. Which pages may send
 * is the key's to say, whoever reads.
 */
export function crossOrigin(origin: string | undefined): Record<string, string> {
  return origin === undefined ? {} : { "Access-Control-Allow-Origin": origin, Vary: "Origin" };
}
