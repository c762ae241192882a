import { message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import { addCode, findCode, removeCodes } from "../../io/store/account-codes.ts";
import { hasOwner, userIdOf } from "../../io/store/users.ts";
import { type Accounts, hashOf, keeping } from "./accounts.ts";
import { note } from "./audit.ts";
import { checkNewAccount } from "./check-new-account.ts";
import { attempted } from "./lock-out.ts";
import { newTypedCode, readTypedCode } from "./one-time-code.ts";
import type { SignedIn } from "./sign-in.ts";
import type { Whence } from "./who.ts";

const hourUs = 3_600_000_000;

/** A code by which somebody who sits at the terminal becomes owner. */
export interface OwnerCode {
  readonly code: string;
  readonly expiresUs: number;
}

/** Whether somebody has yet to become owner. */
export async function needsOwner({ store }: Pick<Accounts, "store">): Promise<boolean> {
  return !(await hasOwner(store));
}

/** Makes a code by which an owner is made; one made before holds no longer. Only its hash is kept. */
export function newOwnerCode(accounts: Accounts): Promise<OwnerCode> {
  const { store } = accounts;
  return keeping(accounts, async () => {
    const code = newTypedCode();
    const nowUs = accounts.now();
    const expiresUs = nowUs + hourUs;
    await removeCodes(store, { purpose: "owner" });
    await addCode(store, {
      ...{ hash: hashOf(code), id: hashOf(hashOf(code)).slice(0, 16), purpose: "owner" },
      ...{ email: null, role: null, sees_people: 1, user_id: null },
      ...{ created_us: nowUs, expires_us: expiresUs },
    });
    return { code, expiresUs };
  });
}

/** Takes the code of an owner away, so that none holds while nobody waits for it. */
export function withdrawOwnerCode(accounts: Accounts): Promise<number> {
  return keeping(accounts, () => removeCodes(accounts.store, { purpose: "owner" }));
}

/** Makes an owner by the code of the terminal, which then holds no longer, and signs them in. */
export async function makeOwner(
  accounts: Accounts,
  wish: {
    readonly code: string;
    readonly name: string;
    readonly email: string;
    readonly password: string;
  },
  { place, browser }: Whence,
): Promise<SignedIn> {
  const { store, auth } = accounts;
  const { code, name, email, password } = wish;
  checkNewAccount({ name, email, password });
  const done = await keeping(accounts, async () => {
    const hash = hashOf(readTypedCode(code));
    const found = await attempted(accounts, { mail: null, place }, async () => {
      const row = await findCode(store, hash, accounts.now());
      return { ok: row?.purpose === "owner" };
    });
    if (!found.ok) return null;
    if ((await userIdOf(store, email)) !== null) throw mailTaken();
    await removeCodes(store, { hash });
    const id = await auth.create({ name: name.trim(), email, password, role: "owner", seesPeople: true });
    await note(store, accounts.now(), { who: "code", action: "makeOwner", object: `account:${id}` });
    return auth.signIn(email, password, browser);
  });
  if (!done?.ok) throw wrongOneTimeCode("accounts.wrongOwnerCode");
  return { cookies: done.cookies, next: "in" };
}

export function mailTaken(): StigeError {
  const sentence = message("accounts.mailTaken");
  const fix = message("accounts.mailTaken.fix");
  return new StigeError("refused", sentence, fix, [{ place: "email", sentence, fix }]);
}

/** A code or link that is not, or no longer, one that holds. */
export function wrongOneTimeCode(key: "accounts.wrongOwnerCode" | "accounts.wrongLink"): StigeError {
  return new StigeError("not-found", message(key), message(`${key}.fix`));
}
