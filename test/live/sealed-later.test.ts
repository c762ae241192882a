import { rmSync } from "node:fs";
import { afterAll, expect, it } from "vitest";
import { openShop } from "../../src/open.ts";
import { unsealed } from "../../src/verbs/live/seal-inbox.ts";
import { served } from "../server/demo-served.ts";
import { asOwner } from "../server/real-shop.ts";
import { emptyShop, openLive, order, told } from "./open-live.ts";
import { effects, until } from "./segment-shop.ts";

const folder = emptyShop();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("a shop that is served answers before what waited is sealed, and seals it though nothing more comes", async () => {
  const { shop, live } = await openLive(folder);
  await live.takeIn(["a-1", "b-1", "c-1"].map((id) => told(id, "orders", order(id))));
  await shop.close();
  const later = await openShop(folder, effects, { sealsLater: true });
  const waits = await unsealed(later);
  await later.close();
  expect(waits).toBe(3);
  const serving = await served(folder);
  try {
    const owner = await asOwner(serving);
    await until(async () => {
      const { status, body } = await owner.ask("get", "/ladder");
      const { rungs = [] } = body as { readonly rungs?: readonly { readonly people: number }[] };
      return status === 200 && rungs.reduce((sum, { people }) => sum + people, 0) === 3;
    });
  } finally {
    await serving.stop("asked");
  }
});

it.each(["nothing ever came", "what came was sealed"])(
  "the metrics tell how many messages wait before any comes: %s",
  async (before) => {
    const own = emptyShop();
    if (before === "what came was sealed") {
      const { shop, live } = await openLive(own);
      await live.takeIn([told("a-1", "orders", order("a-1"))]);
      await shop.close();
      // Opened anew it seals what waits.
      await (await openLive(own)).shop.close();
    }
    const serving = await served(own);
    try {
      await until(async () => {
        const text = await (await fetch(new URL("/metrics", serving.address))).text();
        return /^stige_inbox_waiting_messages 0$/m.test(text) && /^stige_inbox_messages_total 0$/m.test(text);
      });
    } finally {
      await serving.stop("asked");
      rmSync(own, { recursive: true, force: true });
    }
  },
);
