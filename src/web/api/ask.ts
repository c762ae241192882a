import type { Language } from "../../core/words/language.ts";

/** That the server refused, or could not be reached; `detail` is a sentence in the reader's language, null: it never answered. */
export class NotAnswered extends Error {
  readonly status: number | null;
  readonly detail: string | null;
  readonly remedy: string | null;

  constructor(status: number | null, detail: string | null, remedy: string | null) {
    super(detail ?? "not answered");
    this.status = status;
    this.detail = detail;
    this.remedy = remedy;
  }
}

export type Query = Readonly<Record<string, string | number | undefined>>;

/** Asks the API; throws `NotAnswered`. Without a language the browser asks for its own. */
export async function ask<T>(
  path: string,
  query: Query,
  language: Language | null,
  signal: AbortSignal,
): Promise<T> {
  const words = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  );
  const search = words.length > 0 ? `?${new URLSearchParams(words)}` : "";
  const response = await fetch(`/api/v1${path}${search}`, {
    signal,
    headers: language === null ? {} : { "Accept-Language": language },
  }).catch((error: unknown) => {
    if (signal.aborted) throw error;
    throw new NotAnswered(null, null, null);
  });
  if (response.ok) return response.json();
  const told = await response.json().catch(() => ({}));
  throw new NotAnswered(response.status, told.detail ?? null, told.remedy ?? null);
}
