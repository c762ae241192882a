import { timingSafeEqual } from "node:crypto";
import { apiKey, noteApiKeyUse } from "../../io/store/api-keys.ts";
import { noteSessionSeen } from "../../io/store/sessions.ts";
import { type Accounts, hashOf, keeping } from "./accounts.ts";

export const roles = ["owner", "marketer", "analyst", "developer"] as const;
export type Role = (typeof roles)[number];

/**
 * What a key may: `read` what shows nobody, `people` also who they are; `write` tells facts and reads nothing; `browser` stands
 * in pages for all to see and tells some kinds of facts, from these pages alone.
 */
export const scopes = ["read", "people", "write", "browser"] as const;
export type Scope = (typeof scopes)[number];

/** Who asks. */
export type Who =
  | { readonly kind: "nobody" }
  /** Anybody, of a shop of invented people. */
  | { readonly kind: "demo" }
  | WhoByKey
  | WhoByAccount;

export interface WhoByKey {
  readonly kind: "key";
  readonly prefix: string;
  readonly scopes: readonly Scope[];
  /** Whence a browser's key may be used: `https://shop.example`. */
  readonly origins: readonly string[];
}

export interface WhoByAccount {
  readonly kind: "account";
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  /** Names, mails and phones of the shop's people. */
  readonly seesPeople: boolean;
  readonly twoFactor: boolean;
}

/** What a request says of who it is from. */
export interface Credentials {
  /** The header; empty: there is none. */
  readonly cookie: string;
  /** Of `Authorization: Bearer`; null: there is none. */
  readonly bearer: string | null;
  /** Where in the network it comes from. */
  readonly place: string;
  /** The browser as people call it: `Firefox, Windows`; null: not known. */
  readonly browser: string | null;
}

/** Where somebody sits who signs in. */
export type Whence = Pick<Credentials, "place" | "browser">;

/** When a session or a key was last seen is told roughly. */
const usedEveryUs = 60_000_000;

/** Who a request is from. */
export async function whoAsks(
  accounts: Accounts,
  { cookie, bearer }: Pick<Credentials, "cookie" | "bearer">,
): Promise<Who> {
  if (bearer !== null) return whoHasKey(accounts, bearer);
  if (!cookie.includes("session_token")) return { kind: "nobody" };
  const session = await accounts.auth.session(cookie);
  const role = roles.find((one) => one === session?.role);
  if (!session || !role) return { kind: "nobody" };
  const nowUs = accounts.now();
  if (session.seenUs < nowUs - usedEveryUs)
    await seen(accounts, () => noteSessionSeen(accounts.store, session.id, nowUs));
  const { userId: id, name, email, twoFactor } = session;
  return {
    kind: "account",
    id,
    name,
    email,
    role,
    twoFactor,
    seesPeople: seesPeople(role, session.seesPeople),
  };
}

/** Owners and marketers see people, developers never, an analyst where the owner allows it. */
export function seesPeople(role: Role, allowed: boolean): boolean {
  return role === "owner" || role === "marketer" || (role === "analyst" && allowed);
}

async function whoHasKey(accounts: Accounts, bearer: string): Promise<Who> {
  const [, prefix] = /^stige_([0-9a-f]{8})_[0-9a-f]{48}$/.exec(bearer) ?? [];
  const row = prefix === undefined ? undefined : await apiKey(accounts.store, prefix);
  const nowUs = accounts.now();
  if (!row || row.revoked_us !== null || (row.expires_us !== null && row.expires_us <= nowUs))
    return { kind: "nobody" };
  if (!timingSafeEqual(Buffer.from(row.hash, "hex"), Buffer.from(hashOf(bearer), "hex")))
    return { kind: "nobody" };
  if (row.used_us === null || row.used_us < nowUs - usedEveryUs)
    await seen(accounts, () => noteApiKeyUse(accounts.store, row.prefix, nowUs));
  const given = row.scopes.split(" ");
  return {
    kind: "key",
    prefix: row.prefix,
    scopes: scopes.filter((scope) => given.includes(scope)),
    origins: row.origins === "" ? [] : row.origins.split(" "),
  };
}

/** Writes down that somebody was seen, unless a load is being kept: nobody waits for that. */
async function seen(accounts: Accounts, write: () => Promise<void>): Promise<void> {
  if (!accounts.store.isTaken()) await keeping(accounts, write);
}

/** How the log names them. */
export function whoText(who: Who): string {
  if (who.kind === "account") return `account:${who.id}`;
  return who.kind === "key" ? `key:${who.prefix}` : who.kind;
}
