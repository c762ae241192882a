import { expect, test } from "vitest";
import { emptyForm, ruleText, unreadable } from "./rule-text.ts";

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
  expect(told({ category: " Sko ", recency: "4+", money: "2-", worth: "12,5" })).toEqual({
    name: "-",
    when: { orders: { atLeast: 1, where: { category: "Sko" } } },
    rfm: { recency: { atLeast: 4 }, money: { atMost: 2 } },
    value: { atLeast: 12.5 },
  });
  expect(told({ worth: "1.000" })).toEqual({ name: "-", value: { atLeast: 1000 } });
});

test("whole numbers are read as the language writes them; what is none is told, and no segment is made without it", () => {
  expect(told({ orders: "1.000", within: "1 000" })).toEqual({
    name: "-",
    when: { orders: { atLeast: 1000, within: "1000d" } },
  });
  const wrong = (form: Partial<typeof emptyForm>) => unreadable({ ...emptyForm, ...form }, "da");
  expect(wrong({ orders: " 2 ", within: "", worth: "1.000,5" })).toEqual({});
  expect(wrong({ orders: "x", within: "1,5", silent: "0", worth: "dyr", name: "x" })).toEqual({
    orders: "whole",
    within: "whole",
    silent: "whole",
    worth: "number",
  });
  expect(wrong({ silent: "1000000" })).toEqual({ silent: "whole" });
  expect(told({ orders: "x", place: "lead" })).toBe(null);
});
