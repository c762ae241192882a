import { message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import { endSession, endSessions, openSessions } from "../../io/store/sessions.ts";
import { users } from "../../io/store/users.ts";
import { type Accounts, keeping } from "./accounts.ts";
import { note } from "./audit.ts";
import { noSuchAccount } from "./invitations.ts";
import { type Credentials, type WhoByAccount, whoText } from "./who.ts";

export interface SessionLine {
  readonly id: string;
  /** ISO: when it began, was last seen (roughly) and ends by itself. */
  readonly since: string;
  readonly seen: string;
  readonly ends: string;
  /** As people call it; null: not known. */
  readonly browser: string | null;
  /** It is the one that asks. */
  readonly own: boolean;
}

type ByCookie = Pick<Credentials, "cookie">;

/** Where somebody is signed in, the last seen first. */
export async function sessionList(
  accounts: Accounts,
  who: WhoByAccount,
  { cookie }: ByCookie,
): Promise<readonly SessionLine[]> {
  const own = await accounts.auth.session(cookie);
  const rows = await openSessions(accounts.store, who.id, accounts.now());
  return rows.map(({ id, createdAt, updatedAt, expiresAt, userAgent }) => ({
    ...{ id, since: createdAt, seen: updatedAt, ends: expiresAt },
    ...{ browser: userAgent || null, own: id === own?.id },
  }));
}

/** Ends one session of whoever asks, here and now. */
export async function endOwnSession(accounts: Accounts, who: WhoByAccount, id: string): Promise<void> {
  const { store, now } = accounts;
  const ended = await keeping(accounts, async () => {
    const was = await endSession(store, who.id, id);
    if (was) await note(store, now(), { who: whoText(who), action: "endSession" });
    return was;
  });
  if (!ended)
    throw new StigeError("not-found", message("accounts.noSession"), message("accounts.noSession.fix"));
}

/** Ends every session of whoever asks but the one that asks; says how many there were. */
export async function endOtherSessions(
  accounts: Accounts,
  who: WhoByAccount,
  { cookie }: ByCookie,
): Promise<number> {
  const { store, now, auth } = accounts;
  return keeping(accounts, async () => {
    const own = await auth.session(cookie);
    const ended = await endSessions(store, who.id, own?.id ?? null);
    await note(store, now(), { who: whoText(who), action: "endOtherSessions" });
    return ended;
  });
}

/** Ends every session of an account: whoever sits there must sign in anew. Says how many there were. */
export async function endSessionsOf(accounts: Accounts, who: WhoByAccount, id: string): Promise<number> {
  const { store, now } = accounts;
  return keeping(accounts, async () => {
    if (!(await users(store)).some((one) => one.id === id)) throw noSuchAccount();
    const ended = await endSessions(store, id, null);
    await note(store, now(), { who: whoText(who), action: "endSessionsOf", object: `account:${id}` });
    return ended;
  });
}
