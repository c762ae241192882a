import { expect, it } from "vitest";
import { publishing } from "../../verbs/live/published.ts";
import type { Workshop } from "../../verbs/shop/workshop.ts";
import { fleetingAnswers } from "./fleeting-answers.ts";

/** What of a shop says whether it is the same, and answers that are counted; each is given when it is let go. */
function world(nowMs?: () => number) {
  const state = { committed: 0, facts: 0, done: 0, sealed: 0, name: "a", nowUs: 1_000_000 };
  const shop = {
    store: { committed: () => state.committed, committedFacts: () => state.facts },
    get settings() {
      return { name: state.name };
    },
    ladders: [{ version: 1 }],
    changes: () => ({ done: state.done, sealed: state.sealed, underWay: false }),
    now: () => state.nowUs,
  } as unknown as Workshop;
  const ladders = publishing();
  const answers = fleetingAnswers(ladders, nowMs);
  const made: (() => void)[] = [];
  const ask = () =>
    answers.of(shop, "ladder", () => {
      const nth = made.length + 1;
      return new Promise<number>((done) => made.push(() => done(nth)));
    });
  const given = async (nth: number) => {
    made[nth - 1]?.();
    await new Promise((done) => setImmediate(done));
  };
  return { state, ladders, answers, ask, made, given };
}

/** A sealing, of facts the first of which was acknowledged so long ago. */
function seals({ state, ladders }: ReturnType<typeof world>, agoMs: number): void {
  for (const what of ["committed", "facts", "done", "sealed"] as const) state[what]++;
  ladders.published(performance.now() - agoMs);
}

it("what facts changed is worked out anew at once, and what stood before them told meanwhile", async () => {
  const here = world();
  const first = here.ask();
  await here.given(1);
  expect(await first).toBe(1);
  expect(await here.ask()).toBe(1);
  seals(here, 0);
  await here.given(0);
  expect(here.made).toHaveLength(2);
  expect(await here.ask()).toBe(1);
  await here.given(2);
  expect(await here.ask()).toBe(2);
  expect(here.made).toHaveLength(2);
});

it("what nobody asked for within two and a half seconds is worked out for whoever asks, not by itself", async () => {
  let later = 0;
  const here = world(() => performance.now() + later);
  void here.ask();
  await here.given(1);
  later = 2600;
  seals(here, 0);
  await here.given(0);
  expect(here.made).toHaveLength(1);
  void here.ask();
  expect(here.made).toHaveLength(2);
});

it("nobody is told what lacks a fact that was acknowledged two seconds ago", async () => {
  const here = world();
  void here.ask();
  await here.given(1);
  seals(here, 1_700);
  expect(await here.ask()).toBe(1);
  await new Promise((done) => setTimeout(done, 320));
  const late = here.ask();
  // Another sealing whose facts the one being worked out lacks too.
  seals(here, 1_990);
  await new Promise((done) => setTimeout(done, 20));
  const later = here.ask();
  await here.given(3);
  expect(await later).toBe(3);
  await here.given(2);
  expect(await late).toBe(2);
  expect(await here.ask()).toBe(3);
});

it("whatever else is changed, or ten seconds, is in the next answer", async () => {
  const here = world();
  let nth = 0;
  const next = async () => {
    const asked = here.ask();
    await here.given(++nth);
    expect(await asked).toBe(nth);
    expect(await here.ask()).toBe(nth);
  };
  await next();
  for (const what of ["committed", "done"] as const) {
    here.state[what]++;
    await next();
  }
  here.state.name = "b";
  await next();
  here.state.nowUs += 10_000_000;
  const asked = here.ask();
  await here.given(++nth);
  expect(await asked).toBe(nth);
});

it("what failed is tried again, and ends nothing that is told meanwhile", async () => {
  const ladders = publishing();
  const { state } = world();
  const shop = {
    ...{ store: { committed: () => 0, committedFacts: () => 0 }, settings: {}, ladders: [] },
    ...{ changes: () => ({ done: 0, sealed: 0, underWay: false }), now: () => state.nowUs },
  } as unknown as Workshop;
  const answers = fleetingAnswers(ladders);
  const fails = () => Promise.reject(new Error("torn"));
  await expect(answers.of(shop, "a", fails)).rejects.toThrow("torn");
  expect(await answers.of(shop, "a", async () => 7)).toBe(7);
  ladders.published(performance.now());
  expect(await answers.of(shop, "a", fails)).toBe(7);
  await answers.close();
});
