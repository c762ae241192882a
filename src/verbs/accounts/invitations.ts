import { message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import { addCode, type CodeRow, findCode, openCodes, removeCodes } from "../../io/store/account-codes.ts";
import { userIdOf, users } from "../../io/store/users.ts";
import { type Accounts, hashOf, keeping } from "./accounts.ts";
import { note } from "./audit.ts";
import { checkMail, checkNewAccount, checkPassword } from "./check-new-account.ts";
import { mailTaken, wrongOneTimeCode } from "./first-owner.ts";
import { attempted } from "./lock-out.ts";
import { newLinkCode } from "./one-time-code.ts";
import type { SignedIn } from "./sign-in.ts";
import { type Role, roles, seesPeople, type Whence, type WhoByAccount, whoText } from "./who.ts";

const dayUs = 86_400_000_000;
const invitedForDays = 7;
const resetForDays = 1;

/** A link that works once; `code` is told once, here. */
export interface Link {
  readonly id: string;
  readonly code: string;
  readonly expiresUs: number;
}

/** An invitation that nobody has taken yet. */
export interface Invitation {
  readonly id: string;
  readonly email: string;
  readonly role: Role;
  readonly seesPeople: boolean;
  readonly expiresUs: number;
}

/** What a link is for. */
export type LinkMeaning =
  | { readonly kind: "invitation"; readonly email: string; readonly role: Role }
  | { readonly kind: "reset"; readonly email: string };

/** Invites somebody: whoever opens the link first has the account. A second invitation of one mail takes the first's place. */
export async function invite(
  accounts: Accounts,
  who: WhoByAccount,
  wish: { readonly email: string; readonly role: Role; readonly seesPeople: boolean },
): Promise<Link> {
  const { store } = accounts;
  checkMail(wish.email);
  const email = wish.email.toLowerCase();
  return keeping(accounts, async () => {
    if ((await userIdOf(store, email)) !== null) throw mailTaken();
    await removeCodes(store, { purpose: "invitation", email });
    const { role } = wish;
    const sees_people = Number(seesPeople(role, wish.seesPeople));
    const link = await newLink(accounts, invitedForDays, { purpose: "invitation", email, role, sees_people });
    await note(store, accounts.now(), {
      who: whoText(who),
      action: "invite",
      object: `invitation:${link.id}`,
    });
    return link;
  });
}

/** A link by which an account gets a new password: for whoever lost theirs, or their app. */
export async function resetLink(accounts: Accounts, who: WhoByAccount, userId: string): Promise<Link> {
  const { store } = accounts;
  return keeping(accounts, async () => {
    const user = (await users(store)).find(({ id }) => id === userId);
    if (!user) throw noSuchAccount();
    await removeCodes(store, { purpose: "reset", user_id: userId });
    const link = await newLink(accounts, resetForDays, {
      purpose: "reset",
      user_id: userId,
      email: user.email,
    });
    await note(store, accounts.now(), {
      who: whoText(who),
      action: "resetLink",
      object: `account:${userId}`,
    });
    return link;
  });
}

async function newLink(
  { store, now }: Accounts,
  days: number,
  more: Pick<CodeRow, "purpose"> & Partial<CodeRow>,
): Promise<Link> {
  const code = newLinkCode();
  const nowUs = now();
  const expiresUs = nowUs + days * dayUs;
  const id = hashOf(hashOf(code)).slice(0, 16);
  const nothing = { email: null, role: null, sees_people: 0, user_id: null };
  await addCode(store, {
    ...{ ...nothing, ...more, hash: hashOf(code), id, created_us: nowUs, expires_us: expiresUs },
  });
  return { id, code, expiresUs };
}

export async function openInvitations({ store, now }: Accounts): Promise<readonly Invitation[]> {
  return (await openCodes(store, "invitation", now())).map((row) => ({
    id: row.id,
    email: row.email ?? "",
    role: roleOf(row),
    seesPeople: row.sees_people === 1,
    expiresUs: row.expires_us,
  }));
}

export async function withdrawInvitation(accounts: Accounts, who: WhoByAccount, id: string): Promise<void> {
  const { store } = accounts;
  const gone = await keeping(accounts, async () => {
    const removed = await removeCodes(store, { id, purpose: "invitation" });
    const noted = { who: whoText(who), action: "withdrawInvitation", object: `invitation:${id}` };
    if (removed > 0) await note(store, accounts.now(), noted);
    return removed;
  });
  if (gone === 0)
    throw new StigeError("not-found", message("accounts.noInvitation"), message("accounts.noInvitation.fix"));
}

/** What a link that still holds is for. */
export async function linkMeaning(accounts: Accounts, code: string, place: string): Promise<LinkMeaning> {
  const row = await keeping(accounts, () => tried(accounts, code, place));
  if (!row) throw wrongOneTimeCode("accounts.wrongLink");
  const email = row.email ?? "";
  return row.purpose === "reset"
    ? { kind: "reset", email }
    : { kind: "invitation", email, role: roleOf(row) };
}

/** Takes up an invitation, or sets a password anew, and signs in; where one-time passwords were on, they are off after a reset. */
export async function acceptLink(
  accounts: Accounts,
  {
    code,
    name,
    password,
  }: { readonly code: string; readonly name: string | null; readonly password: string },
  { place, browser }: Whence,
): Promise<SignedIn> {
  const { store, auth, now } = accounts;
  const done = await keeping(accounts, async () => {
    const row = await tried(accounts, code, place);
    if (!row) return null;
    const email = row.email ?? "";
    if (row.purpose === "reset" && row.user_id !== null) {
      checkPassword(password, email);
      await auth.resetPassword(row.user_id, password);
      await note(store, now(), { who: "code", action: "resetPassword", object: `account:${row.user_id}` });
    } else {
      checkNewAccount({ name: name ?? "", email, password });
      if ((await userIdOf(store, email)) !== null) throw mailTaken();
      const rights = { role: roleOf(row), seesPeople: row.sees_people === 1 };
      const id = await auth.create({ name: (name ?? "").trim(), email, password, ...rights });
      await note(store, now(), { who: "code", action: "acceptInvitation", object: `account:${id}` });
    }
    await removeCodes(store, { hash: row.hash });
    return auth.signIn(email, password, browser);
  });
  if (!done?.ok) throw wrongOneTimeCode("accounts.wrongLink");
  return { cookies: done.cookies, next: "in" };
}

async function tried(accounts: Accounts, code: string, place: string): Promise<CodeRow | null> {
  const { row } = await attempted(accounts, { mail: null, place }, async () => {
    const found = await findCode(accounts.store, hashOf(code), accounts.now());
    const isLink = found?.purpose === "invitation" || found?.purpose === "reset";
    return found && isLink ? { ok: true, row: found } : { ok: false, row: null };
  });
  return row;
}

function roleOf({ role }: CodeRow): Role {
  return roles.find((one) => one === role) ?? "analyst";
}

export function noSuchAccount(): StigeError {
  return new StigeError("not-found", message("accounts.noAccount"), message("accounts.noAccount.fix"));
}
