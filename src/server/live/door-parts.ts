import type { Context, Hono } from "hono";
import { message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import type { ShopThread } from "../holding/shop-thread.ts";
import type { Reader } from "../reading/reader.ts";
import type { SentReader } from "./read-sent.ts";

/** What a door for live facts is made of. */
export interface DoorParts {
  readonly shop: ShopThread;
  readonly readSent: SentReader;
  readonly readerOf: (c: Context) => Reader;
  readonly told: (error: unknown, reader: Reader) => Response;
}

export type DoorApp = Hono<{ readonly Variables: { route: string } }>;

/** Nobody tells a demo anything: throws `not-allowed`. */
export function requireRealShop({ about }: ShopThread): void {
  if (about.demo) throw new StigeError("not-allowed", message("calls.demo"), message("calls.demo.fix"));
}
