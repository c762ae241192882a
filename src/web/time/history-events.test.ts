import { expect, test } from "vitest";
import type { Answered, HistoryAnswer } from "../api/answers.ts";
import { eventsOf } from "./history-events.ts";

const history = { from: "2024-01-01", to: "2024-12-31" } as HistoryAnswer;
const ladders = (...recorded: readonly string[]) =>
  ({ list: recorded.map((at, i) => ({ ladder: i + 1, recorded: at })) }) as unknown as Answered<"/ladders">;
const measured = (first: Partial<Answered<"/measured">["first"]>) =>
  ({
    first: { orders: null, events: null, answers: null, referrals: null, ...first },
  }) as unknown as Answered<"/measured">;

test("versions after the first and kinds that began later are told on their local day", () => {
  const events = eventsOf(
    history,
    ladders("2024-02-01T12:00:00Z", "2024-03-01T23:30:00Z"),
    measured({ orders: "2024-01-01T08:00:00Z", answers: "2024-02-15T08:00:00Z" }),
    "Europe/Oslo",
  );
  expect(events).toEqual([
    { day: 45, what: { begins: "answers" } },
    { day: 61, what: { version: 2 } },
  ]);
});

test("what lies outside of the history, or began within its first weeks, is none", () => {
  const events = eventsOf(
    history,
    ladders("2023-01-01T00:00:00Z", "2023-06-01T00:00:00Z", "2025-01-02T00:00:00Z"),
    measured({ referrals: "2024-01-20T08:00:00Z", events: "2023-05-01T08:00:00Z" }),
    "Europe/Oslo",
  );
  expect(events).toEqual([]);
});
