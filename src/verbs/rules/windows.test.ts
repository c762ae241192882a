import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { fiveRungs } from "../../../test/by-hand/ladders.ts";
import { at, facts } from "../../../test/by-hand/people.ts";
import { shopByHand } from "../../../test/by-hand/shop.ts";
import type { PersonFacts } from "../../core/ladder/person-facts.ts";
import { readStigeYaml } from "../../core/ladder/stige-yaml/read-stige-yaml.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import type { Shop } from "../shop/shop.ts";
import { windowsAnswer, windowsJson, writeWindows } from "./windows.ts";

const folders: string[] = [];
const shops: Shop[] = [];
afterAll(async () => {
  for (const shop of shops) await shop.close();
  for (const folder of folders) rmSync(folder, { recursive: true });
});

function shopOf(people: readonly PersonFacts[]): Shop {
  const shop = shopByHand({
    nowUs: at("2026-06-01 12:00"),
    ladders: [fiveRungs],
    people: people.map((facts) => ({ facts })),
  });
  shops.push(shop);
  return shop;
}

const times = <T>(count: number, make: (i: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i));

/** 120 people who bought in January 2023; 20 of them again on 1 January 2024, the others a second time on that very day. */
const people = [
  ...times(20, () => facts({ known: "2023-01-10", orders: ["2023-01-10 09:00", "2024-01-01 10:00"] })),
  ...times(100, () => facts({ known: "2023-01-10", orders: ["2023-01-10 09:00", "2023-01-10 23:00"] })),
  // The last fact of all is no order.
  facts({ known: "2025-12-31", events: [["2025-12-31 15:00", "Signed Up"]] }),
];

const shop = shopOf(people);

describe("windowsAnswer", () => {
  test("counts from the first order to the end of the last day of data", async () => {
    const answer = await windowsAnswer(shop);
    expect(answer.firstUs).toBe(at("2023-01-10 09:00"));
    expect(answer.endUs).toBe(at("2026-01-01") - 1);
    // 356 days passed until the second purchase: until 330 days they are 20 of 140, which is not fewer than a tenth.
    expect(answer.lapsedAfter).toMatchObject({
      kind: "proposed",
      found: { days: 360, silences: 120, ended: 0 },
    });
    expect(answer.lapsedAfter.tried.find(({ days }) => days === 330)).toMatchObject({
      silences: 120 + 20,
      ended: 20,
    });
  });

  test("two orders of one day are one purchase, excluded people count for nothing", async () => {
    const others = times(100, () =>
      facts({
        known: "2025-02-01",
        orders: ["2025-02-01 10:00", "2025-02-01 11:00", "2025-03-01", "2025-04-01"],
      }),
    );
    const often = (i: number) => times(9, (n) => `2025-0${1 + n}-1${i % 9}`);
    const excluded = times(50, (i) => facts({ known: "2025-02-01", orders: often(i), excluded: true }));
    const { loyal } = await windowsAnswer(shopOf([...people, ...others, ...excluded]));
    expect(loyal).toMatchObject({
      kind: "proposed",
      found: { orders: 4, withinDays: 365, people: 100, reaching: 0 },
      tried: [{ orders: 3, reaching: 100 }, { orders: 4 }],
    });
  });

  test("too few to know", async () => {
    const answer = await windowsAnswer(shopOf([...people.slice(0, 20), ...people.slice(-1)]), {
      asOf: "2024-12-30",
    });
    expect(answer.lapsedAfter).toMatchObject({ kind: "too-few", needed: 100 });
    expect(answer.loyal).toMatchObject({ kind: "too-few", people: 20 });
    expect(answer.changes).toEqual([]);
  });

  test("as of an earlier day, only what lay before it", async () => {
    const { endUs, lapsedAfter, loyal } = await windowsAnswer(shop, { asOf: "2024-01-09" });
    expect(endUs).toBe(at("2024-01-10") - 1);
    expect(lapsedAfter).toMatchObject({ kind: "too-short", later: { days: 330, silences: 120, ended: 20 } });
    // 10 January 2023 to 9 January 2024 are 365 days; everybody bought in them, 20 twice.
    expect(loyal).toMatchObject({ kind: "proposed", found: { orders: 3, people: 120, reaching: 0 } });
    expect((await windowsAnswer(shop, { asOf: "2024-01-08" })).loyal).toEqual({
      kind: "too-short",
      days: 364,
    });
  });

  test("as of a day after the data, they end where they end", async () => {
    expect((await windowsAnswer(shop, { asOf: "2026-05-01" })).endUs).toBe(at("2026-01-01") - 1);
  });

  test("without orders there is nothing to count", async () => {
    expect((await windowsAnswer(shop, { asOf: "2022-12-31" })).firstUs).toBeNull();
    const { firstUs, lapsedAfter, loyal } = await windowsAnswer(shopOf(people.slice(-1)));
    expect([firstUs, lapsedAfter.kind, loyal]).toEqual([null, "too-few", { kind: "too-short", days: 0 }]);
  });

  test("as JSON", async () => {
    const json = windowsJson(await windowsAnswer(shop), false);
    expect(json).toMatchObject({
      from: "2023-01-10T08:00:00Z",
      lapsedAfter: { proposal: "proposed", days: 360, evidence: { silences: 120, ended: 0, share: 0 } },
      inForce: { preset: null, lapsedAfter: "365d", loyalOrders: null, loyalWithin: null },
      changes: [{ key: "lapsedAfter", from: "365d", to: "360d" }],
      written: false,
    });
    expect(json.lapsedAfter.tried.length).toBe(34);
  });
});

describe("writeWindows", () => {
  const head = 'shop: { name: x, timeZone: Europe/Oslo, currency: NOK, country: "NO" } # mine\n';
  /** A shop whose folder holds a stige.yaml, and what stands there below its head. */
  function written(yaml: string) {
    const folder = mkdtempSync(join(tmpdir(), "stige-windows-"));
    folders.push(folder);
    const path = join(folder, "stige.yaml");
    writeFileSync(path, head + yaml);
    const read = readStigeYaml(head + yaml);
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    const { ladder } = read.value;
    const projection: Shop["projection"] = async (of) => ({ ...(await shop.projection(of)), ladder });
    return {
      shop: { ...shop, folder, projection },
      text: () => readFileSync(path, "utf8").slice(head.length),
    };
  }
  const asked = { asOf: "2024-01-09" };

  test("changes what is proposed and nothing else, and then nothing more", async () => {
    const { shop, text } = written("ladder:\n  preset: danish\n  lapsedAfter: 300d  # long\n  # the end\n");
    const answer = await windowsAnswer(shop, asked);
    expect(answer.changes).toEqual([
      { key: "lapsedAfter", from: "300d", to: "365d" },
      { key: "loyalOrders", from: "4", to: "3" },
    ]);
    writeWindows(shop, answer);
    const then = "ladder:\n  preset: danish\n  loyalOrders: 3\n  lapsedAfter: 365d  # long\n  # the end\n";
    expect(text()).toBe(then);
    const again = await windowsAnswer(shop, asked);
    expect(again.changes).toEqual([]);
    writeWindows(shop, again);
    expect(text()).toBe(then);
  });

  test("the norwegian preset takes lapsedAfter only", async () => {
    const { shop, text } = written("ladder: { preset: norwegian } # all\n");
    writeWindows(shop, await windowsAnswer(shop));
    expect(text()).toBe("ladder: { preset: norwegian, lapsedAfter: 360d } # all\n");
  });

  test.each([
    [
      "own rungs",
      "ladder: { rungs: [{ id: lead }], offLadder: [{ id: lapsed, when: { orders: { none: true, within: 300d } } }] }\n",
      "windows.ownRungs",
      [{ key: "lapsedAfter", from: "300d", to: "360d" }],
    ],
    [
      "a key that takes its own line",
      "ladder:\n  ? preset\n  : danish\n",
      "windows.notMine",
      [{ key: "lapsedAfter", from: "365d", to: "360d" }],
    ],
  ])("refuses %s, says what to write, and leaves the file alone", async (_, yaml, key, changes) => {
    const { shop, text } = written(yaml);
    const answer = await windowsAnswer(shop);
    let refused: unknown = null;
    try {
      writeWindows(shop, answer);
    } catch (error) {
      refused = error;
    }
    expect(refused).toBeInstanceOf(StigeError);
    expect(refused).toMatchObject({
      code: "refused",
      sentence: { key },
      fix: { key: "windows.byHand", params: { changes } },
    });
    expect(text()).toBe(yaml);
  });
});
