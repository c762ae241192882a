import { expect, test } from "vitest";
import { emptyForm, ruleText } from "./rule-text.ts";

const told = (form: Partial<typeof emptyForm>) =>
  JSON.parse(ruleText({ ...emptyForm, ...form }, "da") ?? "null");

test("a form as one of segments: what is left open is not said", () => {
  expect(told({})).toBe(null);
  expect(told({ name: "A", place: "lead" })).toEqual({ name: "A", rung: "lead" });
  expect(told({ orders: "2", within: "90", silent: "30" })).toEqual({
    name: "-",
    when: {
      all: [
        { orders: { atLeast: 2, within: "90d" } },
        { orders: { atLeast: 1 } },
        { orders: { none: true, within: "30d" } },
      ],
    },
  });
  expect(told({ country: "Norge" })).toEqual({ name: "-", country: "Norge" });
  expect(told({ country: " NO, se ," })).toEqual({ name: "-", country: ["NO", "se"] });
  expect(told({ company: "no", place: "lead" })).toEqual({ name: "-", rung: "lead", company: false });
  expect(told({ category: " Sko ", recency: "4+", money: "2-", worth: "12,5", orders: "x" })).toEqual({
    name: "-",
    when: { orders: { atLeast: 1, where: { category: "Sko" } } },
    rfm: { recency: { atLeast: 4 }, money: { atMost: 2 } },
    value: { atLeast: 12.5 },
  });
  expect(told({ worth: "1.000" })).toEqual({ name: "-", value: { atLeast: 1000 } });
});
