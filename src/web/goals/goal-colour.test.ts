import { expect, it } from "vitest";
import { goalColour } from "./goal-colour.ts";

const choices = [
  { about: "lead-customer", name: "", step: true },
  { about: "customer-repeat", name: "", step: true },
  { about: "lead", name: "", step: false },
  { about: "customer", name: "", step: false },
  { about: "repeat", name: "", step: false },
];

it("a step has the colour of the rung it leads up to, a rung its own, what is gone that of none", () => {
  const colour = (about: string) => goalColour({ about }, { choices, firstBought: 1 });
  expect(["lead-customer", "customer", "customer-repeat", "repeat", "lead", "vip"].map(colour)).toEqual([
    ...["customer", "customer", "repeat", "repeat", "lead", "off"],
  ]);
});
