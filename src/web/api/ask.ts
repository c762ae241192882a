import type { Language } from "../../core/words/language.ts";
import type { Answered, Asked, PlaceEdit, Question, RuleEdit } from "./answers.ts";
import { lacking } from "./lacking.ts";
import { reckoning } from "./reckoned.ts";

/** That the server refused, or could not be reached; `detail` is a sentence in the reader's language, null: it never answered. */
export class NotAnswered extends Error {
  readonly status: number | null;
  readonly detail: string | null;
  readonly remedy: string | null;
  /** Each mistake, by the word it is about. */
  readonly problems: readonly Mistake[];
  /** Who was asked for is now one with this person. */
  readonly mergedInto: number | null;

  constructor(
    status: number | null,
    detail: string | null,
    remedy: string | null,
    problems: readonly Mistake[] = [],
    mergedInto: number | null = null,
  ) {
    super(detail ?? "not answered");
    this.status = status;
    this.detail = detail;
    this.remedy = remedy;
    this.problems = problems;
    this.mergedInto = mergedInto;
  }
}

/** Whether whoever looks has no right to what was asked. */
export function mayNotAsk(error: unknown): boolean {
  return error instanceof NotAnswered && error.status === 403;
}

interface Mistake {
  readonly place: string;
  readonly detail: string;
  readonly remedy: string;
}

/** What stands in the path, and in a header since it must stand in no address. */
export interface Beside {
  readonly id?: number | string;
  readonly find?: string | undefined;
  readonly draft?: string | null | undefined;
  readonly edit?: RuleEdit | PlaceEdit | undefined;
  readonly segment?: string | null | undefined;
}

/** How it is asked: in which language (null: the browser's own), until when. */
export interface Asking {
  readonly language: Language | null;
  readonly signal: AbortSignal;
}

/** So long after it was told how far an answer is, it is asked for again. */
const againMs = 200;

/** Asks the API, and asks on for what takes seconds; throws `NotAnswered`. */
export async function ask<Q extends Question>(
  question: Q,
  query: Asked<Q>,
  asking: Asking,
  beside: Beside = {},
): Promise<Answered<Q>> {
  const far = reckoning();
  try {
    for (;;) {
      const response = await fetched(question, query, asking, beside, "application/json");
      if (response.status !== 202) {
        const newerIn = response.headers.get("Retry-After");
        if (newerIn !== null) lacking(Number(newerIn));
        return await response.json();
      }
      far.told(await response.json());
      await new Promise((done) => setTimeout(done, againMs));
    }
  } finally {
    far.end();
  }
}

/** The answer as it comes over HTTP, in one of its forms; throws `NotAnswered` for a refusal. */
export async function fetched(
  question: Question,
  query: object,
  { language, signal }: Asking,
  { id, find, draft, edit, segment }: Beside,
  form: "application/json" | "text/csv",
): Promise<Response> {
  const words = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  );
  const search = words.length > 0 ? `?${new URLSearchParams(words)}` : "";
  const headers = {
    Accept: form,
    ...(form === "application/json" ? { Prefer: "respond-async" } : {}),
    ...(language === null ? {} : { "Accept-Language": language }),
    ...(find === undefined ? {} : { "Stige-Find": encodeURIComponent(find) }),
    ...(draft == null ? {} : { "Stige-Draft": encodeURIComponent(draft) }),
    ...(segment == null ? {} : { "Stige-Segment": encodeURIComponent(segment) }),
    ...(edit === undefined ? {} : { "Stige-Edit": encodeURIComponent(JSON.stringify(edit)) }),
  };
  const path = question.replace(/\{\w+\}/, String(id));
  const response = await fetch(`/api/v1${path}${search}`, { signal, headers }).catch((error: unknown) => {
    if (signal.aborted) throw error;
    throw new NotAnswered(null, null, null);
  });
  if (response.ok) return response;
  const told = await response.json().catch(() => ({}));
  throw new NotAnswered(response.status, told.detail ?? null, told.remedy ?? null, [], told.mergedInto);
}
