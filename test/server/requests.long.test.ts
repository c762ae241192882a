import { afterAll, beforeAll, expect, it } from "vitest";
import type { Serving } from "../../src/server/serve.ts";
import { remove, served, smallDemo } from "./demo-served.ts";
import { holdRequests } from "./hold-requests.ts";

let folder: string;
let serving: Serving;

beforeAll(async () => {
  folder = await smallDemo(500);
  serving = await served(folder);
});
afterAll(async () => {
  await serving.stop("asked");
  remove(folder);
});

it("10,000 random questions: each route answers and refuses at least 20, none with an error of the server's", async () => {
  const seed = Number(process.env.STIGE_SEED ?? Date.now() % 1e6);
  await holdRequests(serving.address, 1000, 0, seed + 1);
  const warmedMb = process.memoryUsage().rss / 1e6;
  await holdRequests(serving.address, 10_000, 20, seed);
  // Each question once left a connection open; the rest is what garbage collection lets stand.
  expect(process.memoryUsage().rss / 1e6 - warmedMb, `seed ${seed}`).toBeLessThan(400);
});
