import { expect, it } from "vitest";
import { message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import { openShopThread, type ShopData } from "./shop-thread.ts";
import { toldError } from "./told-error.ts";

it("who asks after another server has taken the shop over is told so, as those were who waited", async () => {
  const taken = toldError(
    new StigeError("locked", message("store.takenOver"), message("store.takenOver.fix")),
  );
  const about = { name: "s", demo: false, language: "en", ownerCode: null, keptBy: null };
  const worker = `const { parentPort } = require("node:worker_threads");
    parentPort.postMessage(${JSON.stringify({ kind: "ready", about, door: null })});
    parentPort.once("message", () => parentPort.postMessage(${JSON.stringify({ kind: "taken", error: taken })}));`;
  const file = new URL(
    `data:text/javascript,${encodeURIComponent(`import { createRequire } from "node:module"; const require = createRequire("file:///"); ${worker}`)}`,
  );
  const thread = await openShopThread(
    {} as ShopData,
    () => {},
    () => {},
    file,
  );
  const who = () => thread.who({ cookie: "a", bearer: null, place: "", browser: null });
  await expect(who()).rejects.toMatchObject({ code: "locked" });
  await expect(who()).rejects.toMatchObject({ code: "locked" });
  await thread.close();
});
