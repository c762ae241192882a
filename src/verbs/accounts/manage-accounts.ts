import { message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import { removeCodes } from "../../io/store/account-codes.ts";
import { revokeApiKeysOf } from "../../io/store/api-keys.ts";
import { openSessions } from "../../io/store/sessions.ts";
import { setRights, type UserRow, users } from "../../io/store/users.ts";
import { type Accounts, keeping } from "./accounts.ts";
import { note } from "./audit.ts";
import { noSuchAccount } from "./invitations.ts";
import { type Role, roles, seesPeople, type WhoByAccount, whoText } from "./who.ts";

export interface AccountLine {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly seesPeople: boolean;
  readonly twoFactor: boolean;
  /** ISO. */
  readonly since: string;
  /** Where it is signed in: so many browsers. */
  readonly sessions: number;
  /** ISO: when one of them was last seen, roughly; null: it is signed in nowhere. */
  readonly seen: string | null;
}

/** Every account, oldest first. */
export async function accountList({ store, now }: Accounts): Promise<readonly AccountLine[]> {
  const byUser = Map.groupBy(await openSessions(store, null, now()), ({ userId }) => userId);
  return (await users(store)).map(({ seesPeople, twoFactorEnabled, createdAt, role, ...line }) => ({
    ...line,
    sessions: byUser.get(line.id)?.length ?? 0,
    seen: byUser.get(line.id)?.[0]?.updatedAt ?? null,
    role: roles.find((one) => one === role) ?? "analyst",
    seesPeople: seesPeople === 1,
    twoFactor: twoFactorEnabled === 1,
    since: createdAt,
  }));
}

/** Changes what an account may; its sessions go on with the new rights. Refuses to leave a shop without an owner. */
export async function changeRights(
  accounts: Accounts,
  who: WhoByAccount,
  {
    id,
    role,
    seesPeople: allowed,
  }: { readonly id: string; readonly role: Role; readonly seesPeople: boolean },
): Promise<void> {
  const { store, now } = accounts;
  await keeping(accounts, async () => {
    await requireOther(accounts, id, role !== "owner");
    const sees = seesPeople(role, allowed);
    await setRights(store, id, role, sees);
    // A key shows no more than whoever made it may see.
    if (!sees || role === "marketer" || role === "analyst") await revokeApiKeysOf(store, id, now());
    const object = `account:${id} ${role}${role === "analyst" ? (sees ? " with people" : " without people") : ""}`;
    await note(store, now(), { who: whoText(who), action: "changeRights", object });
  });
}

/** The account, its sessions and its keys are gone; what it did stays in the log. */
export async function removeAccount(accounts: Accounts, who: WhoByAccount, id: string): Promise<void> {
  const { store, auth, now } = accounts;
  await keeping(accounts, async () => {
    await requireOther(accounts, id, true);
    await revokeApiKeysOf(store, id, now());
    await removeCodes(store, { user_id: id });
    await auth.remove(id);
    await note(store, now(), { who: whoText(who), action: "removeAccount", object: `account:${id}` });
  });
}

async function requireOther({ store }: Accounts, id: string, leaves: boolean): Promise<UserRow> {
  const all = await users(store);
  const user = all.find((one) => one.id === id);
  if (!user) throw noSuchAccount();
  const others = all.filter((one) => one.id !== id && one.role === "owner");
  if (leaves && user.role === "owner" && others.length === 0)
    throw new StigeError("refused", message("accounts.lastOwner"), message("accounts.lastOwner.fix"));
  return user;
}
