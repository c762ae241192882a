import { createHash, createHmac } from "node:crypto";
import { notYetKept } from "../../core/words/kept-elsewhere.ts";
import { type Auth, openAuth } from "../../io/accounts/auth.ts";
import { randomHex } from "../../io/env.ts";
import { removeExpiredCodes } from "../../io/store/account-codes.ts";
import type { Store } from "../../io/store/open-store.ts";
import { forgetOldFailures } from "../../io/store/sign-in-failures.ts";
import { accountsSecret, keepAccountsSecret } from "../../io/store/users.ts";
import type { Workshop } from "../shop/workshop.ts";

/** Who may come into a shop, by what; every verb of accounts takes it first. */
export interface Accounts {
  readonly store: Store;
  readonly auth: Auth;
  /** Microseconds since 1970. */
  readonly now: () => number;
  readonly secret: string;
  readonly outgoing: Workshop["outgoing"];
}

/** Wrong tries that lie so far back are none. */
export const forgottenAfterUs = 3_600_000_000;

/** `secure`: the shop is reached over https, and cookies are sent over nothing else. */
export async function openAccounts({ store, now, outgoing }: Workshop, secure: boolean): Promise<Accounts> {
  const kept = await accountsSecret(store);
  // Two that made one each would not know each other's sessions.
  if (kept === null && store.followed) throw notYetKept();
  const secret = kept ?? randomHex(32);
  await keepingIn(store, async () => {
    if (kept === null) await keepAccountsSecret(store, secret);
    await removeExpiredCodes(store, now());
    await forgetOldFailures(store, now() - forgottenAfterUs);
  });
  const prefix = `stige-${hashOf(secret).slice(0, 8)}`;
  return { store, auth: openAuth(store, { secret, prefix, secure }), now, secret, outgoing };
}

/** What `work` writes about accounts is kept together, or nothing of it. */
export function keeping<T>({ store }: Pick<Accounts, "store">, work: () => Promise<T>): Promise<T> {
  return keepingIn(store, work);
}

function keepingIn<T>(store: Store, work: () => Promise<T>): Promise<T> {
  return store.aside("accounts", work);
}

/** SHA-256 as hex: all that is kept of codes and keys, which are too long to be guessed. */
export function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** What stands for a mail or an address of the network where neither is to stand. */
export function keyedHashOf({ secret }: Accounts, text: string): string {
  return createHmac("sha256", secret).update(text).digest("hex");
}
