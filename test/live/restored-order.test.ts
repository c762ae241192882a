import { rmSync } from "node:fs";
import { expect, it } from "vitest";
import { wooTold } from "../../src/core/facts/live/webhooks/woo.ts";
import { sealInbox } from "../../src/verbs/live/seal-inbox.ts";
import { emptyShop, openLive } from "./open-live.ts";

it("an order that WooCommerce deleted counts no more, and again once it is told of later: stepped, and made anew", async () => {
  const folder = emptyShop();
  const { shop, live, setNow } = await openLive(folder);
  try {
    const tell = async (topic: string, hour: number, body: object) => {
      const receivedUs = Date.UTC(2026, 0, 3, hour) * 1000;
      setNow(receivedUs);
      const { facts } = wooTold(topic, body, receivedUs);
      await live.takeIn([{ messageId: `${topic}${hour}`, receivedUs, facts }]);
      await sealInbox(shop);
    };
    const order = (modified: string) => ({
      ...{
        id: 7,
        number: "7",
        total: "10",
        status: "completed",
        line_items: [],
        billing: { email: "o@fjell.no" },
      },
      ...{ date_created_gmt: "2026-01-02T09:00:00", date_modified_gmt: modified },
    });
    const counts = async () => {
      const { engine } = await shop.projection();
      const [row] = await engine.rows<{ counts: boolean }>("select counts from orders");
      return row?.counts;
    };
    await tell("order.created", 1, order("2026-01-03T00:59:00"));
    const seen = [await counts()];
    await tell("order.deleted", 2, { id: 7 });
    seen.push(await counts());
    // An old webhook that is sent again.
    await tell("order.updated", 3, order("2026-01-03T01:30:00"));
    seen.push(await counts());
    await tell("order.restored", 4, order("2026-01-03T03:59:00"));
    seen.push(await counts());
    shop.discardProjections();
    expect([...seen, await counts()]).toEqual([true, false, false, true, true]);
  } finally {
    await shop.close();
    rmSync(folder, { recursive: true });
  }
});
