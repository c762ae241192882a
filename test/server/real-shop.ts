import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openShop } from "../../src/open.ts";
import type { Serving } from "../../src/server/serve.ts";
import { load } from "../../src/verbs/loading/load.ts";
import { madeOnce } from "../house/made-once.ts";
import { root } from "../house/source-file.ts";

const effects = { now: () => Date.now() * 1000, timeZone: "Europe/Oslo", language: "nb" } as const;

/** Where the stores of these shops lie: in their folders, unless a test names a PostgreSQL here. */
export const realShopsLieIn: { database: string | null } = { database: null };

/** A folder with the files of the example shop taken in, as somebody's own, and a row that was rejected; and with more orders. */
export function realShop(more = ""): Promise<string> {
  // A database is not copied with the folder.
  if (realShopsLieIn.database !== null) return makeRealShop(more);
  return madeOnce(`shop of one's own with ${more}`, () => makeRealShop(more));
}

async function makeRealShop(more: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "stige-real-"));
  cpSync(join(root, "examples/fjellbutikken"), join(folder, "files"), { recursive: true });
  writeFileSync(
    join(folder, "files", "odd.csv"),
    "order_id,customer_id,email,ordered_at,total\nodd-1,108,solveig.rejected@example.com,no day,10.00\n" +
      "odd-2,108,108@example.com,2024-01-05T10:00:00Z,10.00\n",
  );
  if (more) writeFileSync(join(folder, "files", "more.csv"), more);
  const shop = await openShop(folder, { ...effects, ...realShopsLieIn }, { mayBegin: true });
  try {
    for (const file of ["ordrer.csv", "odd.csv", ...(more ? ["more.csv"] : [])])
      await load(shop, { file: join(folder, "files", file), acceptRejects: true });
  } finally {
    await shop.close();
  }
  return folder;
}

export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

/** What came back. */
export interface Got {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: what comes over HTTP is looked at as it comes.
  readonly body: any;
  readonly headers: Headers;
}

/** A browser, or a program with a key: keeps its cookies and tells where its requests come from. */
export interface Client {
  ask(method: string, path: string, body?: unknown, headers?: Readonly<Record<string, string>>): Promise<Got>;
  cookies(): string;
}

export function client({ address }: Pick<Serving, "address">, key: string | null = null): Client {
  const jar = new Map<string, string>();
  const cookies = () => [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
  const own: Client = {
    cookies,
    async ask(method, path, body, headers = {}) {
      const answer = await fetch(new URL(`/api/v1${path}`, address), {
        method: method.toUpperCase(),
        headers: {
          ...(key ? { Authorization: `Bearer ${key}` } : { Origin: new URL(address).origin }),
          ...(jar.size > 0 ? { Cookie: cookies() } : {}),
          ...(body === undefined ? {} : { "Content-Type": "application/json" }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      // A program keeps no cookies.
      for (const line of key ? [] : answer.headers.getSetCookie()) {
        const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
        if (value === "" || /max-age=0/i.test(line)) jar.delete(name);
        else jar.set(name, value);
      }
      const text = await answer.text();
      const got = {
        status: answer.status,
        body: text === "" ? null : JSON.parse(text),
        headers: answer.headers,
      };
      // A change that takes long is asked on for, as the web app does.
      return got.status === 202 ? own.ask("get", `/changes/${got.body.change}`) : got;
    },
  };
  return own;
}

export const password = "fire ord uten mening";

/** Makes the owner by the code of the terminal. */
export async function asOwner(serving: Serving): Promise<Client> {
  const owner = client(serving);
  const { code } = serving.shop.ownerCode ?? { code: "" };
  const mail = { name: "Olga Owner", email: "olga@shop.example", password };
  const { status, body } = await owner.ask("post", "/owner", { code, ...mail });
  if (status !== 200) throw new Error(JSON.stringify(body));
  return owner;
}

/** Invites somebody and takes up the invitation. */
export async function asInvited(
  serving: Serving,
  owner: Client,
  {
    role,
    seesPeople = false,
    email = `${role}@shop.example`,
  }: { readonly role: string; readonly seesPeople?: boolean; readonly email?: string },
): Promise<Client> {
  const invited = await owner.ask("post", "/invitations", { email, role, seesPeople });
  const [, code] = String(invited.body.path).split("#");
  const own = client(serving);
  const { status, body } = await own.ask("post", "/link/accept", { code, name: `Some ${role}`, password });
  if (status !== 200) throw new Error(JSON.stringify(body));
  return own;
}
