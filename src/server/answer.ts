import { createHash } from "node:crypto";
import type { Language } from "../core/words/language.ts";
import { StigeError, type StigeErrorCode } from "../core/words/stige-error.ts";
import type { Workshop } from "../verbs/workshop.ts";
import { hearable, type Inside } from "./inside.ts";
import type { Reader } from "./reader.ts";
import type { Route } from "./route.ts";

/** A question that has been checked, for the thread that holds the shop. */
export interface Question {
  readonly route: string;
  readonly asked: Readonly<Record<string, unknown>>;
  readonly language: Language;
}

/** An answer as it goes over HTTP. */
export interface Answer {
  /** JSON. */
  readonly body: Uint8Array<ArrayBuffer>;
  readonly etag: string;
}

/** A `StigeError` as one thread tells it to another. */
export interface ToldError {
  readonly code: StigeErrorCode;
  readonly sentence: StigeError["sentence"];
  readonly fix: StigeError["fix"];
  readonly problems: StigeError["problems"];
  readonly inside: Inside | null;
}

/** Answers a question by its route's verb. */
export async function answer(
  shop: Workshop,
  routes: ReadonlyMap<string, Route>,
  { route, asked, language }: Question,
  readerIn: (language: Language) => Reader,
): Promise<Answer> {
  const found = routes.get(route);
  if (!found) throw new Error(`no route is called ${route}`);
  const json = JSON.stringify(await found.ask(shop, asked as never, readerIn(language)));
  const body = new TextEncoder().encode(json);
  return { body, etag: `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"` };
}

/** An error to be told in another thread. */
export function toldError(thrown: unknown): ToldError {
  const { error, inside } = hearable(thrown);
  const { code, sentence, fix, problems } = error;
  return { code, sentence, fix, problems, inside };
}

/** The error as the other thread throws it. */
export function thrownError({ code, sentence, fix, problems }: ToldError): StigeError {
  return new StigeError(code, sentence, fix, problems);
}
