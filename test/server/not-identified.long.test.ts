import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openShop } from "../../src/open.ts";
import { routes } from "../../src/server/routes.ts";
import { load } from "../../src/verbs/loading/load.ts";
import { ordersCsv, unknowableShops } from "../flow/unknowable-shops.ts";
import { served } from "./demo-served.ts";
import { asOwner, type Client, removeFolder } from "./real-shop.ts";

const effects = { now: () => Date.now() * 1000, timeZone: "Europe/Oslo", language: "en" } as const;
const at = "at=2026-06-01";
const asked: Readonly<Record<string, readonly string[]>> = {
  ladder: [`/ladder?${at}`],
  history: ["/history"],
  kpis: [`/kpis?${at}`, `/kpis?${at}&win=28d`],
  clv: [`/clv?${at}`],
  kpiHistory: [`/kpis/history?${at}&win=28d`],
  clvHistory: [`/clv/history?${at}&win=28d`],
  measures: [`/measures?${at}`],
  value: [`/value?${at}`, `/value?${at}&horizon=90d&discount=0`],
  abc: [`/abc?${at}`],
  keyCustomers: [`/key-customers?${at}`],
  segments: [`/segments?${at}`],
  segmentSize: ["/segments/size"],
  potential: [`/potential?${at}`, `/potential?${at}&step=customer-repeat&to=60`],
  conversion: [`/conversion?${at}`],
  retention: [`/retention?${at}`],
  balance: [`/balance?${at}`],
  goals: ["/goals", `/goals?${at}`],
  goal: ["/goals/1"],
  windows: [`/windows?${at}`],
  personValue: [`/people/1/value?${at}`],
};

const span = { from: "2026-06-01", by: "2027-08-31", note: null };
const wishes = [
  { ...span, about: "customer-repeat", target: 40, withinDays: null },
  { ...span, about: "customer-repeat", target: 0.3, withinDays: 90 },
  { ...span, about: "repeat", target: 50, withinDays: null },
];

/** Those asked by default, and what each says of its value, in English. */
const shown: Readonly<Record<string, RegExp>> = {
  "everyone bought twice": /Customers do not tell their chances to leave apart/,
  "one day of data": /a value takes four weeks/,
  "dead for three years": /The data end on 28 May 2023, 1,100 days before/,
};
/** `STIGE_UNKNOWABLE=all` asks all of them; the terminal is asked of each in `test/flow/not-identified.long.test.ts`. */
const asksAll = process.env.STIGE_UNKNOWABLE === "all";

describe("over HTTP too, what cannot be known is said, and never told as a number that is none", () => {
  const shops = Object.entries(unknowableShops).filter(([name]) => asksAll || name in shown);
  it.each(shops)("%s", async (name, { orders }) => {
    const folder = mkdtempSync(join(tmpdir(), "stige-unknown-"));
    writeFileSync(join(folder, "orders.csv"), ordersCsv(orders));
    const shop = await openShop(folder, effects, { mayBegin: true });
    await load(shop, { file: join(folder, "orders.csv") });
    await shop.close();
    const serving = await served(folder);
    try {
      const owner = await asOwner(serving);
      for (const wish of wishes) expect((await owner.ask("post", "/goals", wish)).status).toBe(200);
      for (const [question, paths] of Object.entries(asked))
        for (const path of paths) await holdAnswer(owner, question, path);
      await holdSentences(owner, shown[name] ?? /./);
    } finally {
      await serving.stop("asked");
      removeFolder(folder);
    }
  });
});

/** NaN and Infinity come as null in JSON: where a number is promised the shape of the answer refuses it. */
async function holdAnswer(owner: Client, question: string, path: string): Promise<void> {
  const { status, body } = await owner.ask("get", path);
  expect(status, `${path}: ${JSON.stringify(body)}`).toBe(200);
  const route = routes.find((one) => one.name === question);
  if (!route) throw new Error(`no route ${question}`);
  expect(route.answer.parse(body), path).toEqual(body);
  expect(JSON.stringify(body)).not.toMatch(/NaN|Infinity|undefined|\[object/);
  for (const { at, value, low, high } of estimatesIn(body)) {
    expect(low, `${path} ${at}`).toBeLessThanOrEqual(value);
    expect(high, `${path} ${at}`).toBeGreaterThanOrEqual(value);
  }
}

/** Everything in an answer that has an interval. */
function estimatesIn(
  body: unknown,
  at = "",
): { readonly at: string; readonly value: number; readonly low: number; readonly high: number }[] {
  if (typeof body !== "object" || body === null) return [];
  const { interval: ends = body, value, share = value } = body as Record<string, unknown>;
  const [low, high] = Array.isArray(ends) ? ends : [Object(ends).low, Object(ends).high];
  const isOne = typeof share === "number" && typeof low === "number" && typeof high === "number";
  return [
    ...(isOne ? [{ at, value: share, low, high }] : []),
    ...Object.entries(body).flatMap(([key, part]) => estimatesIn(part, `${at}.${key}`)),
  ];
}

async function holdSentences(owner: Client, says: RegExp): Promise<void> {
  const told: string[][] = [];
  for (const language of ["en", "nb", "da"]) {
    const { body } = await owner.ask("get", `/value?${at}`, undefined, { "Accept-Language": language });
    const texts: string[] = body.notes.map(({ text }: { readonly text: string }) => text);
    expect(texts.length).toBeGreaterThan(0);
    expect(new Set(texts).size).toBe(texts.length);
    for (const text of texts) expect(text).toMatch(/\S.*[.]$/);
    // Nothing is so sure that it has no width.
    for (const { mean } of body.rungs)
      if (mean) expect(mean.interval[1], language).toBeGreaterThan(mean.interval[0]);
    told.push(texts);
  }
  expect(told[0]?.join("\n")).toMatch(says);
  expect(new Set(told.map((texts) => texts.join("\n"))).size).toBe(3);
}
