import type { Language } from "../../core/words/language.ts";
import { NotAnswered } from "./ask.ts";
import type * as api from "./openapi.ts";

/** A change of the API by its method and path, what it takes, and what comes of it. */
export type Change = keyof api.Changes;

/** Asks for a change; throws `NotAnswered`. `id` stands in the path where the change names one thing. */
export async function change<C extends Change>(
  what: C,
  body: api.Changes[C]["body"],
  language: Language,
  id?: string,
): Promise<api.Changes[C]["answer"]> {
  const [method = "", path = ""] = what.split(" ");
  const sends = Object.keys(body).length > 0;
  const response = await fetch(`/api/v1${path.replace(/\{\w+\}/, encodeURIComponent(id ?? ""))}`, {
    method,
    headers: { "Accept-Language": language, ...(sends ? { "Content-Type": "application/json" } : {}) },
    ...(sends ? { body: JSON.stringify(body) } : {}),
  }).catch(() => {
    throw new NotAnswered(null, null, null);
  });
  if (response.ok) return response.json();
  const told = await response.json().catch(() => ({}));
  throw new NotAnswered(response.status, told.detail ?? null, told.remedy ?? null, told.problems ?? []);
}
