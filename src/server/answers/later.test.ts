import { expect, it } from "vitest";
import { message } from "../../core/words/say.ts";
import { readers } from "../reading/reader.ts";
import type { Answer } from "./answer.ts";
import { later } from "./later.ts";

const reader = readers({ timeZone: "Europe/Oslo", currency: "NOK" })("nb");
const bodyOf = ({ body }: Answer) => JSON.parse(new TextDecoder().decode(body));
const done: Answer = {
  body: new TextEncoder().encode('{"ladder":2}'),
  etag: "",
  next: null,
  cookies: [],
  newerInMs: null,
};

it("what is done soon is answered at once; what is not is asked for again, by whoever asked for it", async () => {
  const changes = later(() => ({ what: message("load.climbing"), done: 3, of: 9 }), 20);
  expect(await changes.first("account:a", reader, Promise.resolve(done))).toEqual(done);
  const slow = Promise.withResolvers<Answer>();
  const first = await changes.first("account:a", reader, slow.promise);
  expect(first.goesOn).toBe(true);
  const { change, what, ...far } = bodyOf(first);
  expect(far).toEqual({ done: 3, of: 9 });
  expect(what).toMatch(/\S/);
  expect((await changes.again("account:a", reader, change)).goesOn).toBe(true);
  expect(() => changes.again("account:b", reader, change)).toThrow("server.noChange");
  slow.resolve(done);
  expect(await changes.again("account:a", reader, change)).toEqual(done);
  expect(await changes.again("account:a", reader, change)).toEqual(done);
});

it("what is refused later is told to whoever asks, and to nobody else", async () => {
  const changes = later(() => null, 10);
  const slow = Promise.withResolvers<Answer>();
  const { change } = bodyOf(await changes.first("account:a", reader, slow.promise));
  slow.reject(new Error("no"));
  await expect(changes.again("account:a", reader, change)).rejects.toThrow("no");
});
