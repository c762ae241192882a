import type { ProfileValues } from "../../core/measures/standing/profile-fields.ts";
import type { AskService } from "./ask-service.ts";

/** Somebody as a service is told of them. `there`: what they are called there; `before`: what stands there; null: nothing of Stige's. */
export interface ProfileWish {
  readonly there: string;
  readonly values: ProfileValues;
  readonly before: ProfileValues | "anything" | null;
}

/** What came of telling somebody: it stands there, nobody there is called so, or why the service refused, in its words. */
export type ProfileEnd = "told" | "gone" | { readonly refused: string };

/** By what somebody is called there. Whoever is not named: it is not known what came of it, and they are told again the next time. */
export type ProfileEnds = ReadonlyMap<string, ProfileEnd>;

/** A service to which people's fields are told. None of it makes anybody there, or changes whether they are written to. */
export interface ProfileService {
  readonly address: string;
  headers(): Readonly<Record<string, string>>;
  /** So many are told at once, at most. */
  readonly atOnce: number;
  /** Makes the fields there that are missing. */
  prepare(ask: AskService): Promise<void>;
  /** Whom of some e-mail addresses it knows, and what they are called there. */
  find(ask: AskService, emails: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /**
   * Tells some, and writes into `ends` what came of each as soon as it is heard: what is acknowledged before something fails is
   * acknowledged. Gives by what name the rest is asked for that is done later; null: nothing is.
   */
  tell(
    ask: AskService,
    wishes: readonly ProfileWish[],
    ends: Map<string, ProfileEnd>,
  ): Promise<string | null>;
  /** What came of a job for some of those whom it told of; null: it goes on. */
  ended(ask: AskService, job: string, theres: readonly string[]): Promise<ProfileEnds | null>;
  /** Clears the fields of some. */
  blank(ask: AskService, theres: readonly string[]): Promise<ProfileEnds>;
}

const mostSaid = 300;

/** Why a service refused, from the parts of its answer that tell it. No address stands in it: it is shown to who may not see people. */
export function saidBy(status: number | null, parts: readonly unknown[]): string {
  const words = parts.filter((part): part is string => typeof part === "string" && part !== "");
  return [...(status === null ? [] : [String(status)]), ...words]
    .join(" ")
    .replace(/[^\s@"'<>]+@[^\s@"'<>]+/g, "…")
    .slice(0, mostSaid);
}

/** Does something for each of some, so many at a time. Where it fails for one, those that were begun with it end before that is thrown. */
export async function each<T>(
  list: readonly T[],
  atOnce: number,
  work: (one: T) => Promise<void>,
): Promise<void> {
  for (let i = 0; i < list.length; i += atOnce) {
    const done = await Promise.allSettled(list.slice(i, i + atOnce).map(work));
    for (const one of done) if (one.status === "rejected") throw one.reason;
  }
}
