import { parentPort, workerData } from "node:worker_threads";
import { message } from "../core/words/say.ts";
import { StigeError } from "../core/words/stige-error.ts";
import { clock } from "../io/env.ts";
import { openShop } from "../open.ts";
import { holdsOnlyDemo } from "../verbs/demo-only.ts";
import type { Workshop } from "../verbs/workshop.ts";
import { answer, toldError } from "./answer.ts";
import { readers } from "./reader.ts";
import { routes } from "./routes.ts";
import { sharingKnowledge } from "./sharing-knowledge.ts";
import type { FromShop, ShopData, ToShop } from "./shop-thread.ts";

// The thread that holds the shop: SQLite and the walker would keep the thread that answers HTTP waiting.
const port = parentPort;
if (!port) throw new Error("is a worker");
const { folder, timeZone, language } = workerData as ShopData;
const tell = (told: FromShop, hand: readonly ArrayBuffer[] = []) => port.postMessage(told, [...hand]);

try {
  const shop = await openShop(folder, {
    now: clock,
    timeZone,
    language,
    progress: (what, done, of) => tell({ kind: "progress", what, done, of }),
  });
  try {
    if (!(await holdsOnlyDemo(shop)))
      throw new StigeError(
        "refused",
        message("server.accountsFirst", { folder }),
        message("server.accountsFirst.fix"),
      );
    await shop.projection();
  } catch (error) {
    await shop.close();
    throw error;
  }
  serve(shop);
} catch (error) {
  tell({ kind: "failed", error: toldError(error) });
}

function serve(shop: Workshop): void {
  const byName = new Map(routes.map((route) => [route.name, route]));
  const { name, timeZone, currency, language } = shop.settings;
  const readerIn = readers({ timeZone, currency });
  port?.on("message", async (asked: ToShop) => {
    if (asked.kind === "close") {
      await shop.close();
      tell({ kind: "closed" });
      return;
    }
    try {
      const given = await shop.reading((held) => answer(sharingKnowledge(held), byName, asked, readerIn));
      tell({ kind: "answer", id: asked.id, ...given }, [given.body.buffer]);
    } catch (error) {
      tell({ kind: "error", id: asked.id, error: toldError(error) });
    }
  });
  tell({ kind: "ready", about: { name, timeZone, currency, language } });
}
