import { message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import { randomHex } from "../../io/env.ts";
import { addApiKey, apiKey, apiKeys, revokeApiKey } from "../../io/store/api-keys.ts";
import { users } from "../../io/store/users.ts";
import { type Accounts, hashOf, keeping } from "./accounts.ts";
import { note } from "./audit.ts";
import { checkKey, type WishedKey } from "./check-key.ts";
import { type Scope, scopes, type WhoByAccount, whoText } from "./who.ts";

const dayUs = 86_400_000_000;

/** A key as it is shown after it was made. Instants in microseconds. */
export interface KeyLine {
  readonly prefix: string;
  readonly name: string;
  readonly scopes: readonly Scope[];
  readonly origins: readonly string[];
  /** What whoever made it is called; null: the account is gone, or it was the terminal. */
  readonly by: string | null;
  readonly createdUs: number;
  readonly expiresUs: number | null;
  readonly usedUs: number | null;
  readonly revokedUs: number | null;
}

/** Who makes and revokes keys: an account, or whoever sits at the terminal, where everybody is an owner. */
export type KeyMaker = WhoByAccount | "terminal";

const rightsOf = (who: KeyMaker) =>
  who === "terminal"
    ? { id: who, text: who, all: true, seesPeople: true }
    : { id: who.id, text: whoText(who), all: who.role === "owner", seesPeople: who.seesPeople };

/** Every key, newest first: an owner sees all, others their own. */
export async function keyList(
  { store }: Pick<Accounts, "store">,
  who: KeyMaker,
): Promise<readonly KeyLine[]> {
  const names = new Map((await users(store)).map(({ id, name }) => [id, name]));
  const { id: maker, all } = rightsOf(who);
  const own = (await apiKeys(store)).filter((row) => all || row.created_by === maker);
  return own.map((row) => ({
    prefix: row.prefix,
    name: row.name,
    scopes: scopes.filter((scope) => row.scopes.split(" ").includes(scope)),
    origins: row.origins === "" ? [] : row.origins.split(" "),
    by: names.get(row.created_by) ?? null,
    createdUs: row.created_us,
    expiresUs: row.expires_us,
    usedUs: row.used_us,
    revokedUs: row.revoked_us,
  }));
}

/** Makes a key. It is told here and never again; its hash is kept. Throws `asked` with all that is wrong with it at once. */
export async function makeKey(
  accounts: Pick<Accounts, "store" | "now">,
  who: KeyMaker,
  wish: WishedKey,
): Promise<{ readonly prefix: string; readonly key: string; readonly expiresUs: number | null }> {
  const maker = rightsOf(who);
  checkKey(wish);
  if (wish.people && !maker.seesPeople)
    throw new StigeError("not-allowed", message("accounts.keyPeople"), message("accounts.keyPeople.fix"));
  const { store, now } = accounts;
  const scopesGiven = wish.people ? "read people" : wish.scope;
  const prefix = randomHex(4);
  const key = `stige_${prefix}_${randomHex(24)}`;
  const nowUs = now();
  const expiresUs = wish.days === null ? null : nowUs + wish.days * dayUs;
  await keeping(accounts, async () => {
    await addApiKey(store, {
      ...{ prefix, hash: hashOf(key), name: wish.name.trim(), scopes: scopesGiven },
      ...{ created_by: maker.id, created_us: nowUs, expires_us: expiresUs, used_us: null, revoked_us: null },
      origins: wish.origins.join(" "),
    });
    await note(store, nowUs, { who: maker.text, action: "makeKey", object: `key:${prefix}` });
  });
  return { prefix, key, expiresUs };
}

/** A key that is revoked opens nothing from then on. */
export async function revokeKey(
  accounts: Pick<Accounts, "store" | "now">,
  who: KeyMaker,
  prefix: string,
): Promise<void> {
  const { store, now } = accounts;
  const maker = rightsOf(who);
  const done = await keeping(accounts, async () => {
    const row = await apiKey(store, prefix);
    if (!row || !(maker.all || row.created_by === maker.id)) return false;
    const revoked = await revokeApiKey(store, prefix, now());
    if (revoked) await note(store, now(), { who: maker.text, action: "revokeKey", object: `key:${prefix}` });
    return revoked;
  });
  if (!done) throw new StigeError("not-found", message("accounts.noKey"), message("accounts.noKey.fix"));
}
