import { expect, it } from "vitest";
import { typedRow } from "./typed-row.ts";

it("an empty text is nothing, as null is: two orders with an empty id are not one", () => {
  const order = { order_id: "", person_email: "a@example.com", ordered: "2026-01-05", gross: 1 };
  const told = typedRow("orders", "api", order, Date.UTC(2026, 1, 1) * 1000);
  expect(told).toMatchObject({
    ok: true,
    fact: { rows: [{ order_id: null, person_email: "a@example.com" }] },
  });
});

it("an order of Shopify's bears its number as in files, whatever stands before it; of other sources it is what it says", () => {
  const order = { order_id: "#1001", person_email: "a@example.com", ordered: "2026-01-05", gross: 1 };
  const numberIn = (source: string) => {
    const told = typedRow("orders", source, order, Date.UTC(2026, 1, 1) * 1000);
    return told.ok && told.fact.rows[0]?.order_id;
  };
  expect([numberIn("shopify"), numberIn("own")]).toEqual(["1001", "#1001"]);
});

it("an address that cannot be read is refused where nothing else says who the person is", () => {
  const told = (also: object) =>
    typedRow("orders", "own", { order_id: "1", ordered: "2026-01-05", gross: 1, ...also }, 1.8e15);
  const alone = told({ person_email: "kari" });
  expect(alone.ok).toBe(false);
  expect(!alone.ok && alone.problems.map(({ place, sentence }) => [place, sentence.key])).toEqual([
    ["person_email", "calls.notMail"],
  ]);
  for (const also of [{}, { person_email: "" }, { person_email: "kari", person_number: "7" }])
    expect(told(also).ok, JSON.stringify(also)).toBe(true);
});
