import { expect, it } from "vitest";
import type { GoalLine } from "../api/answers.ts";
import { stepGoals } from "./step-goals.ts";

const choices = [
  { about: "lead-key-customer", name: "", step: true },
  { about: "key-customer-fan", name: "", step: true },
  { about: "lead", name: "", step: false },
  { about: "key-customer", name: "", step: false },
  { about: "fan", name: "", step: false },
];
const goal = (goal: number, about: string, by: string, chance: number | null) =>
  ({ goal, about, by, chance }) as GoalLine;

it("a step has the goal for the nearest day that is told with a chance; rungs have none of a step", () => {
  const found = stepGoals({
    choices,
    goals: [
      goal(1, "lead-key-customer", "2027-06-30", 0.2),
      goal(2, "lead-key-customer", "2027-03-31", 0.4),
      goal(3, "lead-key-customer", "2027-01-31", null),
      goal(4, "fan", "2027-01-31", 0.9),
      goal(5, "gone-fan", "2027-01-31", 0.9),
    ],
  });
  expect([...found].map(([rung, { goal }]) => [rung, goal])).toEqual([["key-customer", 2]]);
});
