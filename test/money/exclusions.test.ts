import { afterEach, describe, expect, it } from "vitest";
import { ladder } from "../../src/verbs/ladder/ladder.ts";
import { unload } from "../../src/verbs/loading/unload.ts";
import { merge } from "../../src/verbs/merging/merge.ts";
import { exclusions } from "../../src/verbs/shop/exclusions.ts";
import { bytesNaming } from "../flow/bytes-naming.ts";
import { type FileShop, fileShop } from "./money-shop.ts";

let open: FileShop | null = null;
const shopWith = async (exclude: string) => {
  open = await fileShop({ more: `exclude: ${exclude}` });
  return open;
};
afterEach(async () => {
  await open?.remove();
  open = null;
});

const orders = `order_id,customer_id,email,order_date,total,company
1,10,kari@fjell.no,2025-03-01,100.00,
2,11,ola@eksempel.no,2025-03-01,200.00,
3,11,ola@eksempel.no,2025-03-02,200.00,
4,12,Test@whatever.org,2025-03-02,300.00,
5,,x7y@marketplace.amazon.de,2025-03-03,400.00,
6,,a8b@members.ebay.com,2025-03-03,500.00,
7,13,post@firma.no,2025-03-03,600.00,Firma AS
8,9001,nils@eksempel.no,2025-03-04,700.00,
9,14,me@privaterelay.appleid.com,2025-03-04,800.00,
10,15,tester@eksempel.no,2025-03-04,900.00,
`;
const standing = async ({ rows }: FileShop) =>
  (
    await rows<{ id: string }>(
      "SELECT DISTINCT o.order_id AS id FROM stays JOIN orders AS o USING (person_id) ORDER BY o.order_id::INTEGER",
    )
  ).map(({ id }) => id);

describe("exclusions", () => {
  it("take out staff, tests, relays and companies, each by its rule, and count them", async () => {
    const made = await shopWith(
      '{ emails: ["*@fjell.no", "test@*"], numbers: ["90*"], relays: true, companies: true }',
    );
    await made.bring("orders.csv", orders);
    expect(await standing(made)).toEqual(["2", "3", "9", "10"]);
    const { beside } = await ladder(made.shop, {});
    expect(beside).toMatchObject({ excluded: 6, orders: 10 });
    expect(await exclusions(made.shop)).toEqual({
      people: 6,
      erased: 0,
      rules: [
        { by: "emails", text: "*@fjell.no", people: 1, orders: 1, revenueMinor: 10000 },
        { by: "emails", text: "test@*", people: 1, orders: 1, revenueMinor: 30000 },
        { by: "numbers", text: "90*", people: 1, orders: 1, revenueMinor: 70000 },
        { by: "relays", people: 2, orders: 2, revenueMinor: 90000 },
        { by: "companies", people: 1, orders: 1, revenueMinor: 60000 },
      ],
      found: { relays: 0, companies: 0 },
    });
    // The rules are numbers in the projection, and the company is a trait: neither mail nor company is known there.
    const found = (await bytesNaming(made.folder, ["Firma AS", "fjell.no"])).filter(
      (path) => !/stige\.sqlite|control|store|stige\.yaml|orders\.csv/.test(String(path)),
    );
    expect(found).toEqual([]);
  });

  it("say what they would take out", async () => {
    const made = await shopWith('{ emails: ["@fjell.no"] }');
    await made.bring("orders.csv", orders);
    expect((await exclusions(made.shop)).found).toEqual({ relays: 2, companies: 1 });
    expect(await standing(made)).toHaveLength(9);
  });

  it("know of no company where no file tells of any", async () => {
    const made = await shopWith("{ companies: true }");
    await made.bring("orders.csv", orders.replace(",company", ",note"));
    expect(await exclusions(made.shop)).toMatchObject({ people: 0, found: { companies: null } });
  });

  it("take out everyone whom any identity names, also after a merge, at any time", async () => {
    const made = await shopWith('{ emails: ["@fjell.no"] }');
    await made.bring("orders.csv", orders);
    expect(await standing(made)).toEqual(["2", "3", "4", "5", "6", "7", "8", "9", "10"]);
    await merge(made.shop, { kept: "11", gone: "10", reason: null });
    expect(await standing(made)).toEqual(["4", "5", "6", "7", "8", "9", "10"]);
    expect((await exclusions(made.shop)).rules).toEqual([
      { by: "emails", text: "@fjell.no", people: 1, orders: 3, revenueMinor: 50000 },
    ]);
    const before = await ladder(made.shop, { asOf: "2025-03-01" });
    expect(before.beside).toMatchObject({ excluded: 1, orders: 2 });
  });

  it("follow a company told in a list of people, as long as its load stands", async () => {
    const made = await shopWith("{ companies: true }");
    await made.bring("orders.csv", orders.replace(",company", ",note"));
    const { load } = await made.bring(
      "people.csv",
      "Kundenummer;E-post;Fornavn;Bedrift\n11;ola@eksempel.no;Ola;\n15;tester@eksempel.no;Tea;Tea Consult\n",
    );
    expect(await standing(made)).not.toContain("10");
    await unload(made.shop, load as number);
    expect(await standing(made)).toContain("10");
  });
});
