import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openShop } from "../../src/open.ts";
import { type Asked, answer } from "../../src/server/answers/answer.ts";
import { fleetingAnswers } from "../../src/server/answers/fleeting-answers.ts";
import { alikeInAll } from "../../src/server/answers/in-each-language.ts";
import { keptAnswers } from "../../src/server/answers/kept-answers.ts";
import { type Reckoning, reckoningThread } from "../../src/server/holding/reckoning.ts";
import { readers } from "../../src/server/reading/reader.ts";
import { routes } from "../../src/server/routes.ts";
import { neverPublished } from "../../src/verbs/live/published.ts";
import { load } from "../../src/verbs/loading/load.ts";
import { publishLadder } from "../../src/verbs/rules/publish-ladder.ts";
import { changeSegment } from "../../src/verbs/segments/change-segment.ts";
import type { Workshop } from "../../src/verbs/shop/workshop.ts";
import { remove, smallDemo } from "./demo-served.ts";

let folder: string;
let shop: Workshop;
let reckoning: Reckoning;
let reckoned = 0;
const clock = { us: (Date.now() + 60_000) * 1000, ms: 0 };
const byName = new Map(routes.map((one) => [one.name, one]));

beforeAll(async () => {
  folder = await smallDemo();
  shop = await openShop(folder, { now: () => clock.us, timeZone: "Europe/Oslo", language: "nb" });
  await changeSegment(shop, "Two", "{ name: Two, when: { orders: { atLeast: 2 } } }");
  const thread = reckoningThread((inside) => expect.unreachable(JSON.stringify(inside)));
  const replies: Reckoning["replies"] = (...asked) => {
    reckoned++;
    return thread.replies(...asked);
  };
  reckoning = { ...thread, replies };
});
afterAll(async () => {
  await reckoning?.close();
  await shop?.close();
  remove(folder);
});

function large(): Asked {
  const none = { accounts: null, uploads: null as never, live: null, version: "", sampling: null };
  const keptReckoned = keptAnswers(() => clock.ms);
  const fleeting = fleetingAnswers(neverPublished);
  return { ...none, shop, kept: keptAnswers(), keptReckoned, fleeting, reckoning };
}

async function ask(of: Asked, route: string, asked: Record<string, unknown>) {
  const as = { language: "nb", form: "json", prefersTold: false, who: { kind: "demo" } } as const;
  const credentials = { cookie: "", bearer: null, place: "", browser: null };
  const { body } = await answer(of, byName, { route, asked, ...as, credentials }, readers(shop.settings));
  return JSON.parse(new TextDecoder().decode(body));
}

const at = "2026-03-31";
const questions = [
  ["ladder", { segment: "Two", at }],
  ["ladder", { segment: "Two", at, win: 365 }],
  ["moves", { segment: "Two", vs: "2025-12-31", at }],
  ["history", { segment: "Two", at, to: at }],
  ["ladder", { found: "", at }],
] as const;

it("what was told of a segment is told again as it was, and anew once facts came, it was changed, or rules were published", async () => {
  const held = large();
  const { found } = await ask(held, "segments", { at });
  const all = questions.map(([route, asked]) =>
    "found" in asked ? ([route, { ...asked, found: found[0].found }] as const) : ([route, asked] as const),
  );
  /** What is told, reckoned anew where that is so, each like one that nobody kept. */
  const told = async (anew: boolean) => {
    const before = reckoned;
    const first: unknown[] = [];
    for (const [route, asked] of all) first.push(await ask(held, route, asked));
    expect(reckoned - before).toBe(anew ? all.length : 0);
    const now = reckoned;
    for (const [i, [route, asked]] of all.entries()) {
      expect(await ask(held, route, asked)).toEqual(first[i]);
      expect(await ask({ ...held, reckoning: null, fleeting: large().fleeting }, route, asked)).toEqual(
        first[i],
      );
    }
    expect(reckoned).toBe(now);
    return first as { people: number; rungs: { people: number }[] }[];
  };
  const [ladder] = await told(true);
  expect(ladder?.people).toBeGreaterThan(0);
  // A day that is over stays as it was, however long nobody asks.
  clock.ms += 3_600_000;
  expect((await told(false))[0]).toEqual(ladder);

  const file = join(folder, "more.csv");
  const rows = ["x1,kx,x@a.no,2026-01-10,100.00", "x2,kx,x@a.no,2026-02-10,100.00"];
  writeFileSync(file, ["order_id,customer_id,email,ordered_at,total", ...rows, ""].join("\n"));
  await load(shop, { file });
  expect((await told(true))[0]?.people).toBe((ladder?.people ?? 0) + 1);

  await changeSegment(shop, "Two", "{ name: Two, when: { orders: { atLeast: 3 } } }");
  const [three] = await told(true);
  expect(three?.people).toBeLessThan(ladder?.people ?? 0);
  expect(three?.people).toBeGreaterThan(0);

  await publishLadder(shop, {
    ladder: "ladder: { preset: norwegian, lapsedAfter: 100d }",
    ...{ from: null, note: null },
  });
  expect((await told(true))[0]?.rungs).not.toEqual(three?.rungs);
});

it("what is told of a segment now is reckoned anew after ten seconds, since time alone moves people", async () => {
  const held = large();
  const before = reckoned;
  const all = [
    ["ladder", { segment: "Two" }],
    ["moves", { segment: "Two", vs: at }],
    ["history", { segment: "Two", at }],
  ] as const;
  const askAll = async () => {
    for (const [route, asked] of all) await ask(held, route, asked);
    return reckoned - before;
  };
  expect(await askAll()).toBe(3);
  clock.ms += 9_999;
  expect(await askAll()).toBe(3);
  clock.ms += 1;
  expect(await askAll()).toBe(6);
});

it("of many days of a segment those are let go of that nobody asked for longest", async () => {
  const held = large();
  const told = { answer: {}, cookies: [], noted: null };
  let asked = 0;
  const counting: Asked = {
    ...held,
    reckoning: {
      ...reckoning,
      replies: async () => {
        asked++;
        return alikeInAll(told);
      },
    },
  };
  const day = (i: number) => new Date(Date.UTC(2025, 0, 1) + i * 86_400_000).toISOString().slice(0, 10);
  for (let i = 0; i < 201; i++) await ask(counting, "ladder", { segment: "Two", at: day(i) });
  await ask(counting, "ladder", { segment: "Two", at: day(200) });
  expect(asked).toBe(201);
  await ask(counting, "ladder", { segment: "Two", at: day(0) });
  expect(asked).toBe(202);
});
