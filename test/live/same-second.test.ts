import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { sealInbox } from "../../src/verbs/live/seal-inbox.ts";
import type { Workshop } from "../../src/verbs/shop/workshop.ts";
import { emptyShop, openLive, order, told } from "./open-live.ts";

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

it.each(["one sealing", "two sealings"])(
  "of two versions of an order that were changed in the same second the one that came last counts: %s",
  async (sealings) => {
    const folder = emptyShop();
    folders.push(folder);
    const { shop, live } = await openLive(folder, { ticks: true });
    const version = (messageId: string, gross: number) =>
      told(messageId, "orders", order("a-1", { gross, updated: "2026-01-01T10:00:00Z" }));
    // What came before it in its sealing is not to count for it.
    const others = ["x-1", "y-1", "z-1"].map((id) => told(id, "orders", order(id)));
    await live.takeIn([...others, version("one", 100)]);
    if (sealings === "two sealings") await sealInbox(shop);
    await live.takeIn([version("two", 200)]);
    await sealInbox(shop);
    expect(await grossOf(shop)).toEqual([{ gross: 20_000 }]);
    await shop.close();
    // Laid out anew from the sealed files it is the same.
    for (const file of readdirSync(join(folder, ".stige")).filter((name) => name.startsWith("projection_")))
      rmSync(join(folder, ".stige", file));
    const later = (await openLive(folder, { nowUs: Date.UTC(2026, 0, 3) * 1000 })).shop;
    expect(await grossOf(later)).toEqual([{ gross: 20_000 }]);
    await later.close();
  },
);

const grossOf = async (shop: Workshop) =>
  (await shop.projection()).engine.rows(
    "SELECT gross_minor::INTEGER AS gross FROM orders WHERE order_id = 'a-1'",
  );
