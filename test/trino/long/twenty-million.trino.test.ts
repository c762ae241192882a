import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Workshop } from "../../../src/verbs/shop/workshop.ts";
import { expectEnoughOfEach } from "../../ladder/hold-against-oracle.ts";
import { type Cluster, startCluster } from "../cluster.ts";
import { guarded } from "../guarded.ts";
import { climbAndKill, onceAnswered } from "../killed-worker.ts";
import { climbInTrino, digestInTrino } from "../placed-shop.ts";
import { crowdsInTrino } from "../random-crowds.ts";
import { expectSameByAll } from "../same-by-all.ts";
import { simulatedShop } from "../simulated.ts";

const guard = guarded();
const warehouse = join(guard.folder, "warehouse");
const large = { warehouse, workerHeap: "5G", queryMemory: "3500MB" };
let cluster: Cluster;
let shop: Workshop;

beforeAll(async () => {
  // Made once, it can be kept: it takes as long as the rest.
  const folder = process.env.STIGE_TRINO_SHOP ?? join(guard.folder, "shop");
  mkdirSync(folder, { recursive: true });
  shop = await simulatedShop(folder, { people: 2_000_000, orders: 20_000_000, events: 20_000_000, years: 5 });
  cluster = await startCluster(guard, "large", large);
}, 3_600_000);
afterAll(async () => {
  await shop?.close();
  await guard.end();
});

it("20 million simulated orders: the ladder in SQL, run by Trino, gives the walker's digest", async () => {
  await expectSameByAll(shop, cluster, "large");
});

it("random histories on 200 random ladders, drawn anew", async () => {
  const seed = Math.floor(Math.random() * 2 ** 31);
  console.log(`seed ${seed}`);
  const tally = await crowdsInTrino(cluster, "random", 200, seed);
  expect(tally.differences).toEqual([]);
  expectEnoughOfEach(tally);
});

it("with retry-policy=TASK a climb survives a worker killed in the middle, or is told and done again", async () => {
  await cluster.stop();
  cluster = await startCluster(guard, "surviving", {
    ...large,
    exchange: join(guard.folder, "exchange"),
    also: { "retry-policy": "TASK", "fault-tolerant-execution-task-memory": "1GB" },
  });
  const projection = await shop.projection();
  const before = await digestInTrino(cluster, "large", projection.ladder);
  const outcome = await climbAndKill(cluster, "large", projection, "stays_2", 20_000);
  if (outcome instanceof Error) {
    expect(await onceAnswered(() => digestInTrino(cluster, "large", projection.ladder))).toEqual(before);
    expect(await climbInTrino(cluster, "large", projection, "stays_2")).toEqual(before);
  } else expect(outcome).toEqual(before);
});
