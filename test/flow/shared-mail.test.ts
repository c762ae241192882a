import { expect, it } from "vitest";
import { erase } from "../../src/verbs/forgetting/erase.ts";
import { erasePlan } from "../../src/verbs/forgetting/erase-plan.ts";
import { object } from "../../src/verbs/forgetting/object.ts";
import { conflicts } from "../../src/verbs/merging/conflicts.ts";
import { at, shopOf } from "./hold-merges.ts";
import type { ShopOfRows } from "./shop-of-rows.ts";

const order = (id: string, number: string | null, email: string | null) => ({
  kind: "orders" as const,
  rows: [
    {
      order_id: id,
      person_number: number,
      person_email: email,
      ordered_at: at(-100),
      ordered_form: 0,
      gross_minor: 10_000,
    },
  ],
});
const people = async ({ shop }: ShopOfRows) => {
  const { engine } = await shop.projection();
  return (await engine.rows<{ n: number }>("SELECT count(*) AS n FROM people"))[0]?.n;
};
const knownMails = ({ shop }: ShopOfRows) =>
  shop.store.db.selectFrom("identity").select("value").where("value", "like", "%@%").execute();

it("an address that two numbers share and that stands in no fact of its own is no third person", async () => {
  const rows = await shopOf([order("1", "a", "x@y.no"), order("2", "b", "x@y.no")]);
  try {
    expect(await people(rows)).toBe(2);
    const { find, describe } = rows.shop.directory;
    const [a = -1, b = -1] = [...(await find("a")), ...(await find("b"))];
    // Asked for by the address, both are meant.
    expect(await find("x@y.no")).toEqual([a, b]);
    expect((await describe([a, b])).size).toBe(2);
    expect((await conflicts(rows.shop))[0]).toMatchObject({ emails: ["x@y.no"], persons: [a, b] });
    // The address itself may object; it is not asked whose it is.
    expect(await object(rows.shop, "x@y.no")).toMatchObject({ objects: true });

    // A guest who gives the address is a person of their own from then on, after a step as after a rebuild.
    await rows.keep(order("3", null, "x@y.no"), at(1));
    expect(await people(rows)).toBe(3);
    expect(await find("x@y.no")).toHaveLength(1);
    expect(await find("x@y.no")).not.toContain(a);
    const stepped = await rows.shop.projection();
    const found = await stepped.engine.rows("SELECT * FROM people ORDER BY person_id");
    rows.shop.discardProjections();
    const { engine } = await rows.shop.projection();
    expect(await engine.rows("SELECT * FROM people ORDER BY person_id")).toEqual(
      found.map((row) => ({ ...row, laid_out: true })),
    );
  } finally {
    await rows.remove();
  }
});

it("an address that two numbers shared is erased with the last of them", async () => {
  const rows = await shopOf([order("1", "a", "x@y.no"), order("2", "b", "x@y.no")]);
  try {
    await expect(erasePlan(rows.shop, "x@y.no")).rejects.toMatchObject({ code: "asked" });
    const first = await erasePlan(rows.shop, "a");
    expect(first.sharing).toEqual(["b"]);
    await erase(rows.shop, first);
    expect(await knownMails(rows)).toHaveLength(1);
    expect(await rows.shop.directory.find("x@y.no")).toEqual(await rows.shop.directory.find("b"));
    await erase(rows.shop, await erasePlan(rows.shop, "b"));
    expect(await knownMails(rows)).toEqual([]);
  } finally {
    await rows.remove();
  }
});
