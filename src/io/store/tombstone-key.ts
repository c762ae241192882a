import { createHmac } from "node:crypto";
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import { buriedText, type ToBury } from "../../core/facts/forgetting/tombstone.ts";
import { message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import { randomHex } from "../env.ts";
import { failpoint } from "../failpoint.ts";
import { renameFile } from "../files/rename-file.ts";
import type { Store } from "./open-store.ts";

const name = "tombstone.key";
const keyBytes = 32;

/** The keyed hash of what is buried: HMAC-SHA-256, lower-case hex. */
export function keyedHash(key: string, buried: ToBury): string {
  return createHmac("sha256", Buffer.from(key, "hex")).update(buriedText(buried)).digest("hex");
}

/** The key of the tombstones as hex, made where there is none yet. Throws `damaged` where there was one and it is gone or another. */
export async function tombstoneKey(store: Store, dataFolder: string): Promise<string> {
  return (await hasTombstoneKey(store)) ? requireTombstoneKey(store, dataFolder) : makeKey(store, dataFolder);
}

/** The key of tombstones that exist; throws `damaged` where it is gone, or is another than the one they were made with. */
export async function requireTombstoneKey(store: Store, dataFolder: string): Promise<string> {
  const path = join(dataFolder, name);
  const key = existsSync(path) ? readFileSync(path, "utf8").trim() : "";
  if (/^[0-9a-f]{64}$/.test(key) && checkOf(key) === (await knownCheck(store))) return key;
  throw new StigeError("damaged", message("forgetting.keyGone", { path }), message("forgetting.keyGone.fix"));
}

/** Whether a key was ever made. */
async function hasTombstoneKey(store: Store): Promise<boolean> {
  return (await knownCheck(store)) !== null;
}

/** Whether a key from elsewhere can be this shop's: it has none yet, or it is its own. */
export async function keyFits(store: Store, key: string): Promise<boolean> {
  const known = await knownCheck(store);
  return known === null || known === checkOf(key);
}

/** Takes a key that fits over from elsewhere. */
export async function adoptTombstoneKey(store: Store, dataFolder: string, key: string): Promise<void> {
  writeKey(dataFolder, key);
  failpoint("tombstone-key.check", "before");
  await store.db
    .updateTable("forgetting")
    .set({ key_check: checkOf(key) })
    .execute();
  failpoint("tombstone-key.check", "after");
}

async function makeKey(store: Store, dataFolder: string): Promise<string> {
  const key = randomHex(keyBytes);
  await adoptTombstoneKey(store, dataFolder, key);
  return key;
}

/** Durable before anything is hashed with it: a hash whose key is lost remembers nothing. */
function writeKey(dataFolder: string, key: string): void {
  const path = join(dataFolder, name);
  const draft = `${path}.next`;
  rmSync(draft, { force: true });
  const handle = openSync(draft, "wx", 0o600);
  try {
    writeSync(handle, `${key}\n`);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameFile("tombstone-key", draft, path);
  const folder = openSync(dataFolder, "r");
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}

async function knownCheck({ db }: Store): Promise<string | null> {
  return (await db.selectFrom("forgetting").select("key_check").executeTakeFirstOrThrow()).key_check;
}

function checkOf(key: string): string {
  return createHmac("sha256", Buffer.from(key, "hex")).update("stige tombstones").digest("hex");
}
