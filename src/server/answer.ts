import { createHash } from "node:crypto";
import { safeCsvLine } from "../core/words/csv.ts";
import type { Language } from "../core/words/language.ts";
import { StigeError, type StigeErrorCode } from "../core/words/stige-error.ts";
import type { Workshop } from "../verbs/workshop.ts";
import { hearable, type Inside } from "./inside.ts";
import type { Reader } from "./reader.ts";
import type { Route, Table } from "./route.ts";

/** A question that has been checked, for the thread that holds the shop. */
export interface Question {
  readonly route: string;
  readonly asked: Readonly<Record<string, unknown>>;
  readonly language: Language;
  readonly form: "json" | "csv";
}

/** An answer as it goes over HTTP. */
export interface Answer {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly etag: string;
  /** What to ask besides for the rest of a table; null: this is all. */
  readonly next: Readonly<Record<string, string>> | null;
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
  { route, asked, language, form }: Question,
  readerIn: (language: Language) => Reader,
): Promise<Answer> {
  const found = routes.get(route);
  if (!found) throw new Error(`no route is called ${route}`);
  const reader = readerIn(language);
  const given = await found.ask(shop, asked as never, reader);
  const table = form === "csv" ? (found.table?.(given as never, reader) ?? null) : null;
  const body = new TextEncoder().encode(
    table ? csvOf(table, asked.cursor === undefined) : JSON.stringify(given),
  );
  const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
  return { body, etag, next: table?.next ?? null };
}

/** A table as CSV, which spreadsheets take as UTF-8 and run nothing of; its head only where it begins. */
function csvOf({ head, rows }: Table, begins: boolean): string {
  const lines = rows.map((row) => `${safeCsvLine(row)}\r\n`).join("");
  return begins ? `\uFEFF${safeCsvLine(head)}\r\n${lines}` : lines;
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
