import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Ladder } from "../../src/core/ladder/ladder.ts";
import { presetLadder } from "../../src/core/ladder/presets.ts";
import { readStigeYaml } from "../../src/core/ladder/stige-yaml/read-stige-yaml.ts";
import type { QueryProgress } from "../../src/io/engines/trino/query-progress.ts";
import { digestOf } from "../../src/verbs/ladder/digest.ts";
import type { Workshop } from "../../src/verbs/shop/workshop.ts";
import { lacksReference, referenceFile } from "../house/reference-data.ts";
import { expectEnoughOfEach } from "../ladder/hold-against-oracle.ts";
import { ladderOfEverything } from "../ladder/ladder-of-everything.ts";
import { type Cluster, startCluster } from "./cluster.ts";
import { guarded } from "./guarded.ts";
import { climbAndKill, onceAnswered } from "./killed-worker.ts";
import { climbInTrino, digestInTrino, placeTables } from "./placed-shop.ts";
import { crowdsInTrino } from "./random-crowds.ts";
import { expectSameByAll } from "./same-by-all.ts";
import { shopOfFile, simulatedShop } from "./simulated.ts";

const guard = guarded();
const warehouse = join(guard.folder, "warehouse");
let cluster: Cluster;
let big: Workshop;

beforeAll(async () => {
  cluster = await startCluster(guard, "plain", { warehouse, also: { "exchange.max-error-duration": "10s" } });
  console.log(`Trino's three processes were ready after ${seconds(cluster.startedMs)} s`);
});
afterAll(async () => {
  await big?.close();
  await guard.end();
});

const seconds = (ms: number) => (ms / 1000).toFixed(1);
const folderFor = (name: string) => {
  const folder = join(guard.folder, name);
  mkdirSync(folder);
  return folder;
};

/** Places a shop's facts, and expects of every ladder the stays in Trino to be the walker's. */
async function expectSame(shop: Workshop, schema: string, ladders: readonly Ladder[]) {
  await placeTables((await shop.projection()).engine, cluster, schema);
  for (const [i, draft] of ladders.entries()) {
    const projection = await shop.projection({ draft });
    const { places } = await digestOf(projection);
    expect(places.filter(({ stays }) => stays > 0).length).toBeGreaterThan(2);
    expect(await climbInTrino(cluster, schema, projection, `stays_${i}`)).toEqual(places);
  }
}

describe("the client", () => {
  it("reads what Trino really sends: whole numbers to 64 bits, fractions, texts, instants", async () => {
    const rows = await cluster.engine().rows(
      `select 9223372036854775807 as most, -9007199254740993 as less, 9007199254740991 as safe, nan() as nan, -infinity() as least,
        'NaN' as word, '-- '' " æøå \\ 😀' as text, timestamp '2020-02-29 00:00:00.123456' as at, 1e20 as large, null as nothing, true as yes,
        cast(7 as tinyint) as small, decimal '0.10' as exact`,
    );
    expect(rows).toEqual([
      {
        most: 9223372036854775807n,
        less: -9007199254740993n,
        safe: 9007199254740991,
        nan: Number.NaN,
        least: Number.NEGATIVE_INFINITY,
        word: "NaN",
        text: "-- ' \" æøå \\ 😀",
        at: "2020-02-29 00:00:00.123456",
        large: 1e20,
        nothing: null,
        yes: true,
        small: 7,
        exact: "0.10",
      },
    ]);
  });

  it("reads answers of many pages whole", async () => {
    const rows = await cluster
      .engine()
      .rows<{ n: number }>(
        "select a * 1000 + b as n from unnest(sequence(0, 199)) as t(a) cross join unnest(sequence(0, 999)) as u(b)",
      );
    expect(rows.length).toBe(200_000);
    expect(new Set(rows.map(({ n }) => n)).size).toBe(200_000);
  });

  it("tells what Trino says of a query that fails, also one that fails while it runs", async () => {
    const divided = cluster.engine().rows("select 1 / (a - 9999) from unnest(sequence(0, 9999)) as t(a)");
    await expect(divided).rejects.toMatchObject({
      code: "io",
      sentence: { key: "trino.failed", params: { name: "DIVISION_BY_ZERO" } },
    });
    await expect(cluster.engine().run("selec 1")).rejects.toMatchObject({
      sentence: { params: { name: "SYNTAX_ERROR" } },
    });
  });

  it("cancels a query in Trino, by a signal and at a limit", async () => {
    const endless = (n: number) =>
      `select count(*) as endless_${n} from unnest(sequence(1, 10000)) as a(x) cross join unnest(sequence(1, 10000)) as b(y) cross join unnest(sequence(1, 10000)) as c(z) where x * y - z = 7`;
    const stop = new AbortController();
    const progress = ({ state }: QueryProgress) => {
      if (state === "RUNNING") stop.abort(new Error("enough"));
    };
    await expect(cluster.engine({ signal: stop.signal, progress }).run(endless(1))).rejects.toThrow("enough");
    await expect(cluster.engine({ limitMs: 3_000 }).run(endless(2))).rejects.toMatchObject({
      sentence: { key: "trino.tooLong" },
    });
    const ended = await cluster
      .engine()
      .rows<{ state: string; error_code: string }>(
        "select state, error_code from system.runtime.queries where query like 'select count(*) as endless%'",
      );
    expect(ended).toEqual([
      { state: "FAILED", error_code: "USER_CANCELED" },
      { state: "FAILED", error_code: "USER_CANCELED" },
    ]);
  });
});

describe("the ladder in SQL, run by Trino on two workers, gives the walker's digest", () => {
  it("for the demo shop, on both presets and on a ladder that asks for everything", async () => {
    const shop = await simulatedShop(folderFor("demo"), {});
    const everything = readStigeYaml(
      `shop: { name: x, timeZone: Europe/Oslo, currency: NOK, country: "NO" }\n${ladderOfEverything}`,
    );
    if (!everything.ok) throw new Error("no ladder of everything");
    const ladders = [presetLadder("norwegian"), presetLadder("danish"), everything.value.ladder];
    try {
      await expectSame(shop, "demo", ladders);
    } finally {
      await shop.close();
    }
  });

  const cdnow = "cdnow_sample.txt";
  it.skipIf(lacksReference(cdnow))("for the CDNOW sample", async () => {
    const shop = await shopOfFile(folderFor("cdnow"), referenceFile(cdnow));
    try {
      await expectSame(shop, "cdnow", [presetLadder("norwegian"), presetLadder("danish")]);
    } finally {
      await shop.close();
    }
  });

  it("for 2 million simulated orders", async () => {
    big = await simulatedShop(folderFor("big"), {
      people: 200_000,
      orders: 2_000_000,
      events: 2_000_000,
      years: 5,
    });
    await expectSameByAll(big, cluster, "big");
  });
});

it("the ladder in SQL, run by Trino, puts random histories on random ladders as the oracle does", async () => {
  const tally = await crowdsInTrino(cluster, "random", 40, 20_240_229);
  expect(tally.differences).toEqual([]);
  expect(tally.pairs).toBeGreaterThan(500);
  expectEnoughOfEach(tally);
});

describe("a worker killed in the middle of a climb", () => {
  it("makes it fail in words, leaves the stays published before, and a rerun on those that are left succeeds", async () => {
    const projection = await big.projection();
    const before = await digestInTrino(cluster, "big", projection.ladder);
    expect(await climbAndKill(cluster, "big", projection, "stays_2", 4_000)).toMatchObject({
      code: "io",
      sentence: { key: "trino.failed" },
      fix: { key: "trino.lostWorker.fix" },
    });
    expect(await onceAnswered(() => digestInTrino(cluster, "big", projection.ladder))).toEqual(before);
    expect(await climbInTrino(cluster, "big", projection, "stays_2")).toEqual(before);
  });

  // Where the worker dies just as it ends a task, Trino fails the query all the same (docs/trino.md).
  it("is survived with retry-policy=TASK, or else told in words; the stays are the same", async () => {
    await cluster.stop();
    cluster = await startCluster(guard, "surviving", {
      warehouse,
      exchange: join(guard.folder, "exchange"),
      also: {
        "retry-policy": "TASK",
        "fault-tolerant-execution-task-memory": "700MB",
        "exchange.max-error-duration": "10s",
      },
    });
    const projection = await big.projection();
    const before = await digestInTrino(cluster, "big", projection.ladder);
    const outcome = await climbAndKill(cluster, "big", projection, "stays_3", 8_000);
    if (outcome instanceof Error) {
      expect(outcome).toMatchObject({ code: "io", fix: { key: "trino.lostWorker.fix" } });
      expect(await onceAnswered(() => digestInTrino(cluster, "big", projection.ladder))).toEqual(before);
      expect(await climbInTrino(cluster, "big", projection, "stays_3")).toEqual(before);
    } else expect(outcome).toEqual(before);
  });
});
