import { createHash } from "node:crypto";
import type { Language } from "../core/words/language.ts";
import { StigeError, type StigeErrorCode } from "../core/words/stige-error.ts";
import { systemTrouble } from "../verbs/system-trouble.ts";
import type { Workshop } from "../verbs/workshop.ts";
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
  /** What went wrong inside, without the values it was about: names and places in the program only. Null: nothing did. */
  readonly inside: string | null;
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
export function toldError(error: unknown): ToldError {
  const { code, sentence, fix, problems } = systemTrouble(error);
  return { code, sentence, fix, problems, inside: error instanceof StigeError ? null : placesOf(error) };
}

/** The error as the other thread throws it. */
export function thrownError({ code, sentence, fix, problems }: ToldError): StigeError {
  return new StigeError(code, sentence, fix, problems);
}

/** Where an error arose: its name and its stack without its message, which may hold somebody's data. */
export function placesOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const places = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return [error.name, ...places.slice(0, 12)].join("\n");
}
