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
