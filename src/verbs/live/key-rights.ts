import type { KindName } from "../../core/facts/kinds.ts";
import type { WhoByKey } from "../accounts/who.ts";

/** What may be told by a key that stands in web pages, for everybody to read: what a visitor does, and who they say they are. */
export const kindsOfBrowsers: ReadonlySet<KindName> = new Set(["events", "people"]);

export const isOfBrowsers = ({ scopes }: Pick<WhoByKey, "scopes">): boolean => scopes.includes("browser");

/**
 * Whether a key is used from where it may be. A browser always says whence it asks: a browser's key is for the pages it was made
 * for, and any other key has no business in a page. `origin` null: it is no browser that asks.
 */
export function isUsedAtHome(who: Pick<WhoByKey, "scopes" | "origins">, origin: string | null): boolean {
  return isOfBrowsers(who) ? origin !== null && who.origins.includes(origin) : origin === null;
}
