import { message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import type { Done } from "../../io/accounts/auth.ts";
import { addCode, findCode, removeCodes } from "../../io/store/account-codes.ts";
import { userIdOf } from "../../io/store/users.ts";
import { type Accounts, keeping, keyedHashOf } from "./accounts.ts";
import { note } from "./audit.ts";
import { type Attempt, attempted } from "./lock-out.ts";
import { type Credentials, type Whence, type WhoByAccount, whoText } from "./who.ts";

/** What a browser is to keep; `next`: what is still wanted. */
export interface SignedIn {
  readonly cookies: readonly string[];
  readonly next: "in" | "totp";
}

const wrongPassword = () =>
  new StigeError("not-signed-in", message("accounts.wrongPassword"), message("accounts.wrongPassword.fix"));
export const wrongCode = () =>
  new StigeError("not-signed-in", message("accounts.wrongCode"), message("accounts.wrongCode.fix"));

/** Signs in by mail and password; where one-time passwords are on, one is wanted next. */
export async function signIn(
  accounts: Accounts,
  { email, password }: { readonly email: string; readonly password: string },
  { place, browser }: Whence,
): Promise<SignedIn> {
  const { auth, store, now } = accounts;
  const done = await keeping(accounts, async () => {
    const signing = () => auth.signIn(email, password, browser);
    const tried = await attempted(accounts, { mail: email, place }, signing);
    const id = await userIdOf(store, email);
    // Of two steps the second is the one that counts.
    const action = tried.ok && tried.value === "totp" ? null : "signIn";
    const whose = id && `account:${id}`;
    if (action) await note(store, now(), tried.ok ? { who: whose ?? "nobody", action } : refused(whose));
    return tried;
  });
  if (!done.ok) throw wrongPassword();
  return { cookies: done.cookies, next: done.value };
}

/** The second step: a code of the app, or one of those kept for when it is lost. */
export async function signInByCode(
  accounts: Accounts,
  { code, recovery }: { readonly code: string; readonly recovery: boolean },
  by: Credentials,
): Promise<SignedIn> {
  const { auth, store, now } = accounts;
  const tried = recovery
    ? () => auth.signInByRecovery(by, code.trim())
    : () => signInOnce(accounts, by, code.replaceAll(/\s/g, ""));
  const done = await keeping(accounts, async () => {
    const answered = await attempted(accounts, { mail: null, place: by.place }, tried);
    const session = answered.ok ? await auth.session(asCookie(answered.cookies)) : null;
    const action = recovery ? "signInByRecovery" : "signIn";
    await note(store, now(), session ? { who: `account:${session.userId}`, action } : refused(null));
    return answered;
  });
  if (done.ok) return { cookies: done.cookies, next: "in" };
  if (done.code === usedCode)
    throw new StigeError("not-signed-in", message("accounts.usedCode"), message("accounts.usedCode.fix"));
  if (/COOKIE|TOO_MANY/.test(done.code))
    throw new StigeError(
      "not-signed-in",
      message("accounts.codeTooLate"),
      message("accounts.codeTooLate.fix"),
    );
  if (done.code === "ACCOUNT_TEMPORARILY_LOCKED")
    throw new StigeError(
      "too-many",
      message("accounts.tooMany"),
      message("accounts.tooMany.fix", { minutes: 15 }),
    );
  throw wrongCode();
}

const usedCode = "USED_CODE";
/** Longer than a code is taken for: its own half minute, the one before and the one after. */
const codeHoldsUs = 180_000_000;

/** By a code of the app, each of which signs in once (RFC 6238, 5.2): whoever looked over somebody's shoulder comes too late. */
async function signInOnce(accounts: Accounts, by: Credentials, code: string): Promise<Done> {
  const { auth, store, now } = accounts;
  const done = await auth.signInByTotp(by, code);
  if (!done.ok) return done;
  const signedIn = asCookie(done.cookies);
  const session = await auth.session(signedIn);
  if (!session) return done;
  const { userId } = session;
  const hash = keyedHashOf(accounts, `totp ${userId} ${code}`);
  const nowUs = now();
  if (await findCode(store, hash, nowUs)) {
    await auth.signOut(signedIn);
    return { ok: false, code: usedCode };
  }
  await removeCodes(store, { hash });
  await addCode(store, {
    ...{ hash, id: hash.slice(0, 16), purpose: "totp", user_id: userId },
    ...{ email: null, role: null, sees_people: 0, created_us: nowUs, expires_us: nowUs + codeHoldsUs },
  });
  return done;
}

export async function signOut(
  accounts: Accounts,
  who: WhoByAccount,
  { cookie }: Credentials,
): Promise<Pick<SignedIn, "cookies">> {
  const { auth, store, now } = accounts;
  const done = await keeping(accounts, async () => {
    await note(store, now(), { who: whoText(who), action: "signOut" });
    return auth.signOut(cookie);
  });
  return { cookies: done.ok ? done.cookies : [] };
}

/** Does what the account's password is asked for; throws `asked` where it is wrong, `too-many` as the sign-in does. */
export async function byPassword<T>(
  accounts: Accounts,
  who: WhoByAccount,
  { place }: Credentials,
  action: string,
  work: () => Promise<Done<T>>,
): Promise<Done<T> & { readonly ok: true }> {
  const attempt: Attempt = { mail: who.email, place };
  const done = await keeping(accounts, async () => {
    const tried = await attempted(accounts, attempt, work);
    if (tried.ok) await note(accounts.store, accounts.now(), { who: whoText(who), action });
    return tried;
  });
  if (done.ok) return done;
  if (done.code === "TOTP_ALREADY_ENABLED")
    throw new StigeError("refused", message("accounts.totpOn"), message("accounts.totpOn.fix"));
  const sentence = message("accounts.notYourPassword");
  const fix = message("accounts.notYourPassword.fix");
  throw new StigeError("asked", sentence, fix, [{ place: "password", sentence, fix }]);
}

/** Of whom it was is all that is known of a try that failed: `whose`, where there is such an account. */
function refused(whose: string | null) {
  return { who: "nobody", action: "signInRefused", object: whose };
}

/** Cookies that were just set, as the browser will send them. */
function asCookie(cookies: readonly string[]): string {
  return cookies.map((cookie) => cookie.split(";")[0]).join("; ");
}
