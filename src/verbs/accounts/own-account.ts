import { message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import { type Accounts, keeping } from "./accounts.ts";
import { note } from "./audit.ts";
import { checkPassword } from "./check-new-account.ts";
import { byPassword, type SignedIn } from "./sign-in.ts";
import { type Credentials, type WhoByAccount, whoText } from "./who.ts";

type Cookies = Pick<SignedIn, "cookies">;

/** Every other session of the account ends. */
export async function changePassword(
  accounts: Accounts,
  who: WhoByAccount,
  { password, wanted }: { readonly password: string; readonly wanted: string },
  by: Credentials,
): Promise<Cookies> {
  checkPassword(wanted, who.email, "newPassword");
  const work = () => accounts.auth.changePassword(by, password, wanted);
  return byPassword(accounts, who, by, "changePassword", work);
}

/** What an app that makes one-time passwords is told, and codes for when it is lost. They are asked for once one was confirmed. */
export async function enrolTotp(
  accounts: Accounts,
  who: WhoByAccount,
  password: string,
  by: Credentials,
): Promise<{ readonly uri: string; readonly secret: string; readonly recovery: readonly string[] }> {
  const work = () => accounts.auth.enrolTotp(by.cookie, password);
  const { value } = await byPassword(accounts, who, by, "enrolTotp", work);
  return { ...value, secret: new URL(value.uri).searchParams.get("secret") ?? "" };
}

/** From now on a one-time password is asked for at every sign-in. */
export async function confirmTotp(
  accounts: Accounts,
  who: WhoByAccount,
  code: string,
  by: Credentials,
): Promise<Cookies> {
  const done = await keeping(accounts, async () => {
    const tried = await accounts.auth.confirmTotp(by, code.replaceAll(/\s/g, ""));
    if (tried.ok) await note(accounts.store, accounts.now(), { who: whoText(who), action: "confirmTotp" });
    return tried;
  });
  if (done.ok) return done;
  const sentence = message("accounts.wrongCode");
  const fix = message("accounts.wrongCode.fix");
  throw new StigeError("asked", sentence, fix, [{ place: "code", sentence, fix }]);
}

export async function endTotp(
  accounts: Accounts,
  who: WhoByAccount,
  password: string,
  by: Credentials,
): Promise<Cookies> {
  return byPassword(accounts, who, by, "endTotp", () => accounts.auth.endTotp(by, password));
}
