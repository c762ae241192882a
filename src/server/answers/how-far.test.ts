import { setTimeout as sleep } from "node:timers/promises";
import { expect, it } from "vitest";
import type { Answer } from "./answer.ts";
import { howFar, prefersTold } from "./how-far.ts";

const bodyOf = ({ body }: Answer) => JSON.parse(new TextDecoder().decode(body));
const done: Answer = {
  body: new TextEncoder().encode('{"all":2}'),
  etag: "",
  next: null,
  cookies: [],
  newerInMs: null,
};
const value = { route: "value", asked: { at: "2025-06-30" } };

it("whoever does not wait is told for how long it is reckoned, and once it was, how long that takes", async () => {
  let ms = 0;
  const far = howFar(10, () => ms);
  expect(await far.first(value, Promise.resolve(done))).toEqual(done);
  const slow = Promise.withResolvers<Answer>();
  const first = await far.first(value, slow.promise);
  expect([first.goesOn, bodyOf(first)]).toEqual([true, { seconds: 0, usualSeconds: null }]);
  ms = 2140;
  expect(bodyOf(await far.first(value, slow.promise))).toEqual({ seconds: 2.1, usualSeconds: null });
  ms = 4000;
  slow.resolve(done);
  expect(await far.first(value, slow.promise)).toEqual(done);
  const other = await far.first({ ...value, asked: {} }, new Promise<Answer>(() => {}));
  expect(bodyOf(other)).toEqual({ seconds: 0, usualSeconds: 4 });
});

it("what is refused later is told to whoever asks again, and is no error where nobody does", async () => {
  const far = howFar(10, () => 0);
  const slow = Promise.withResolvers<Answer>();
  await far.first(value, slow.promise);
  slow.reject(new Error("no"));
  await sleep(1);
  await expect(far.first(value, slow.promise)).rejects.toThrow("no");
});

it("respond-async is one of the things that may be preferred", () => {
  expect(["respond-async", "wait=2, Respond-Async", "respond-async; x=1"].map(prefersTold)).toEqual([
    true,
    true,
    true,
  ]);
  expect(["wait=2", "respond-asynchronously", undefined].map(prefersTold)).toEqual([false, false, false]);
});
