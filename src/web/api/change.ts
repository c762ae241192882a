import type { Language } from "../../core/words/language.ts";
import { NotAnswered } from "./ask.ts";
import type * as api from "./openapi.ts";

/** A change of the API by its method and path, what it takes, and what comes of it. */
export type Change = keyof api.Changes;

/** How far a change has come that takes long. */
export interface GoesOn {
  /** What is being done; null: it waits for its turn. */
  readonly what: string | null;
  readonly done: number;
  readonly of: number | null;
}

/**
 * Asks for a change, and waits until it is done; throws `NotAnswered`. `id` stands in the path where the change names one
 * thing, several where it names one within another; `far` is told how far one has come that takes long.
 */
export async function change<C extends Change>(
  what: C,
  body: api.Changes[C]["body"],
  language: Language,
  id?: string | readonly string[],
  far: (goesOn: GoesOn) => void = () => {},
): Promise<api.Changes[C]["answer"]> {
  const [method = "", path = ""] = what.split(" ");
  const sends = Object.keys(body).length > 0;
  const ids = typeof id === "string" ? [id] : [...(id ?? [])];
  const named = path.replace(/\{\w+\}/g, () => encodeURIComponent(ids.shift() ?? ""));
  let response = await asked(named, language, {
    method,
    ...(sends ? { headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) } : {}),
  });
  while (response.status === 202) {
    const { change, ...goesOn }: GoesOn & { readonly change: number } = await response.json();
    far(goesOn);
    await new Promise((done) => setTimeout(done, 300));
    response = await asked(`/changes/${change}`, language, {});
  }
  if (response.ok) return response.json();
  const told = await response.json().catch(() => ({}));
  throw new NotAnswered(response.status, told.detail ?? null, told.remedy ?? null, told.problems ?? []);
}

function asked(path: string, language: Language, init: RequestInit): Promise<Response> {
  const headers = { "Accept-Language": language, ...init.headers };
  return fetch(`/api/v1${path}`, { ...init, headers, cache: "no-store" }).catch(() => {
    throw new NotAnswered(null, null, null);
  });
}
