import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { message } from "../../core/words/say.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import { openShopThread, type ShopData } from "./shop-thread.ts";
import { toldError } from "./told-error.ts";

const taken = toldError(new StigeError("locked", message("store.takenOver"), message("store.takenOver.fix")));
const about = { name: "s", demo: false, language: "en", ownerCode: null, keptBy: null };

/** A thread that tells it is ready, and after its first message does what is written. */
function threadThat(does: string, stop: AbortSignal | null = null) {
  const worker = `const { parentPort } = require("node:worker_threads");
    const tell = (told) => parentPort.postMessage(told);
    const taken = ${JSON.stringify({ kind: "taken", error: taken })};
    tell(${JSON.stringify({ kind: "ready", about, door: null })});
    ${does}`;
  const lines = `import { createRequire } from "node:module"; const require = createRequire("file:///"); ${worker}`;
  const nothing = () => {};
  const file = new URL(`data:text/javascript,${encodeURIComponent(lines)}`);
  return openShopThread({} as ShopData, nothing, nothing, file, stop);
}

it("who asks after another server has taken the shop over is told so, as those were who waited", async () => {
  const thread = await threadThat('parentPort.once("message", () => tell(taken));');
  const who = () => thread.who({ cookie: "a", bearer: null, place: "", browser: null });
  await expect(who()).rejects.toMatchObject({ code: "locked" });
  await expect(who()).rejects.toMatchObject({ code: "locked" });
  await thread.close();
});

it.each([
  ["whose shop another server has taken over", "tell(taken);"],
  [
    "that waited for its shop before and is asked to end",
    'tell({ kind: "progress", what: { key: "server.standsBy", params: {} }, done: 0, of: null });',
  ],
])(
  "one %s lets go of it and ends by itself: ended in the middle of something, it would take the process with it",
  async (_, before) => {
    const folder = mkdtempSync(join(tmpdir(), "stige-let-go-"));
    const mark = join(folder, "let-go");
    const stop = new AbortController();
    const thread = await threadThat(
      `${before}
    parentPort.on("message", () => setTimeout(() => {
      require("node:fs").writeFileSync(${JSON.stringify(mark)}, "");
      tell({ kind: "closed" });
      parentPort.close();
    }, 100));`,
      stop.signal,
    );
    await new Promise((done) => setTimeout(done, 50));
    stop.abort();
    await thread.close();
    expect(existsSync(mark)).toBe(true);
    rmSync(folder, { recursive: true });
  },
);
