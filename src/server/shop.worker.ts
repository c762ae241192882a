import { parentPort, workerData } from "node:worker_threads";
import { clock } from "../io/env.ts";
import { openShop } from "../open.ts";
import { openAccounts } from "../verbs/accounts/accounts.ts";
import { needsOwner, newOwnerCode, withdrawOwnerCode } from "../verbs/accounts/first-owner.ts";
import { whoAsks } from "../verbs/accounts/who.ts";
import { holdsOnlyDemo } from "../verbs/demo-only.ts";
import { openUploads } from "../verbs/uploads/uploads.ts";
import { type Asked, answer, thrownError, toldError } from "./answer.ts";
import { readers } from "./reader.ts";
import { routes } from "./routes.ts";
import type { AboutShop, FromShop, ShopData, ToShop } from "./shop-thread.ts";

// The thread that holds the shop: SQLite and the walker would keep the thread that answers HTTP waiting.
const port = parentPort;
if (!port) throw new Error("is a worker");
const { folder, timeZone, language, secure, newOwner } = workerData as ShopData;
const tell = (told: FromShop, hand: readonly ArrayBuffer[] = []) => port.postMessage(told, [...hand]);

try {
  const shop = await openShop(folder, {
    now: clock,
    timeZone,
    language,
    progress: (what, done, of) => tell({ kind: "progress", what, done, of }),
  });
  try {
    const accounts = (await holdsOnlyDemo(shop)) ? null : await openAccounts(shop, secure);
    await shop.projection();
    const ownerCode = accounts && (await ownerCodeOf(accounts));
    const uploads = openUploads(shop, (thrown) => {
      const error = toldError(thrown);
      if (error.inside) tell({ kind: "inside", inside: error.inside });
      return thrownError(error);
    });
    serve({ shop, accounts, uploads }, ownerCode);
  } catch (error) {
    await shop.close();
    throw error;
  }
} catch (error) {
  tell({ kind: "failed", error: toldError(error) });
}

async function ownerCodeOf(accounts: NonNullable<Asked["accounts"]>): Promise<AboutShop["ownerCode"]> {
  if (newOwner || (await needsOwner(accounts))) return newOwnerCode(accounts);
  // One of an earlier start that nobody used.
  await withdrawOwnerCode(accounts);
  return null;
}

function serve({ shop, accounts, uploads }: Asked, ownerCode: AboutShop["ownerCode"]): void {
  const byName = new Map(routes.map((route) => [route.name, route]));
  const { name, timeZone, currency, language } = shop.settings;
  const readerIn = readers({ timeZone, currency });
  const demo = accounts === null;
  port?.on("message", async (asked: ToShop) => {
    if (asked.kind === "close") {
      await uploads.close();
      await shop.close();
      tell({ kind: "closed" });
      return;
    }
    const { id } = asked;
    try {
      if (asked.kind === "who") {
        const who = accounts ? await whoAsks(accounts, asked.credentials) : ({ kind: "demo" } as const);
        return tell({ kind: "known", id, who });
      }
      const given = await answer({ shop, accounts, uploads }, byName, asked, readerIn);
      tell({ kind: "answer", id, ...given }, [given.body.buffer]);
    } catch (error) {
      tell({ kind: "error", id, error: toldError(error) });
    }
  });
  tell({ kind: "ready", about: { name, timeZone, currency, language, demo, ownerCode } });
}
