import { expect, test } from "vitest";
import { stepScale } from "./step-scale.ts";
import type { StepWorth } from "./use-worth.ts";

const step = (low: number, value: number, high: number, goal: number | null): StepWorth => ({
  id: "repeat",
  days: 365,
  started: 100,
  share: { value, low, high },
  goal: goal === null ? null : { number: 1, share: goal },
  likely: null,
  why: null,
  perPoint: null,
});

test("goals lie on one line in the middle, and shares as far from it as from their goal", () => {
  const under = step(0.2, 0.22, 0.24, 0.25);
  const over = step(0.1, 0.11, 0.12, 0.1);
  const { aroundGoals, place } = stepScale([under, over, step(0.5, 0.6, 0.7, null)]);
  expect(aroundGoals).toBe(true);
  // The furthest is a fifth from its goal, and a tenth of that stays free at the ends.
  expect(place(under, 0.25)).toBe(0.5);
  expect(place(over, 0.12)).toBeCloseTo(0.5 + 0.2 / 0.44);
  expect(place(under, 0.2)).toBeCloseTo(0.5 - 0.2 / 0.44);
  expect(place(step(0.5, 0.6, 0.7, null), 0.6)).toBeNull();
});

test("what is further from its goal than twice the goal lies at the end", () => {
  const far = step(0.5, 0.6, 0.7, 0.1);
  expect(stepScale([far]).place(far, 0.6)).toBe(1);
  expect(stepScale([far]).place(far, 0.15)).toBeCloseTo(0.75);
});

test("without any goal, shares lie between nobody and everybody", () => {
  const { aroundGoals, place } = stepScale([step(0.2, 0.3, 0.4, null)]);
  expect(aroundGoals).toBe(false);
  expect(place(step(0.2, 0.3, 0.4, null), 0.3)).toBe(0.3);
});
