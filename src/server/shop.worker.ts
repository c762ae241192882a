import { parentPort, workerData } from "node:worker_threads";
import { clock } from "../io/env.ts";
import { openShop } from "../open.ts";
import { openAccounts } from "../verbs/accounts/accounts.ts";
import { needsOwner, newOwnerCode, withdrawOwnerCode } from "../verbs/accounts/first-owner.ts";
import { whoAsks, whoText } from "../verbs/accounts/who.ts";
import { holdsOnlyDemo } from "../verbs/demo-only.ts";
import { openUploads } from "../verbs/uploads/uploads.ts";
import { type Answer, type Asked, answer, type Question, thrownError, toldError } from "./answer.ts";
import { later } from "./later.ts";
import { readers } from "./reader.ts";
import { changeRoute } from "./routes/change.ts";
import { routes } from "./routes.ts";
import type { AboutShop, FromShop, ShopData, ToShop } from "./shop-thread.ts";

// The thread that holds the shop: SQLite and the walker would keep the thread that answers HTTP waiting.
const port = parentPort;
if (!port) throw new Error("is a worker");
const { folder, timeZone, language, secure, newOwner } = workerData as ShopData;
/** So long an answer to a change is waited for; then its asker is told to ask on. */
const changeMs = 1500;
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
  const changes = later(shop.doing, changeMs);
  const answered = (asked: Question): Promise<Answer> => {
    const who = whoText(asked.who);
    const reader = readerIn(asked.language);
    if (asked.route === changeRoute.name) return changes.again(who, reader, Number(asked.asked.id));
    const given = answer({ shop, accounts, uploads }, byName, asked, readerIn);
    return byName.get(asked.route)?.changes ? changes.first(who, reader, given) : given;
  };
  port?.on("message", async (asked: ToShop) => {
    if (asked.kind === "close") {
      await uploads.close();
      await shop.writing(async () => {});
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
      // What came of a change may be asked for again.
      const { body, ...given } = await answered(asked);
      const copy = body.slice();
      tell({ kind: "answer", id, ...given, body: copy }, [copy.buffer]);
    } catch (error) {
      tell({ kind: "error", id, error: toldError(error) });
    }
  });
  tell({ kind: "ready", about: { name, timeZone, currency, language, demo, ownerCode } });
}
