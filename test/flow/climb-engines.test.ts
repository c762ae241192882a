import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openShop } from "../../src/open.ts";
import type { ClimbEngine } from "../../src/verbs/shop.ts";
import { typed } from "../by-hand/typed.ts";

const folder = mkdtempSync(join(tmpdir(), "stige-engines-"));
const nowUs = Date.UTC(2026, 2, 31, 10) * 1000;
const stige = async (...words: string[]) => {
  const { out, err, code } = await typed(folder, words, nowUs);
  if (code !== 0) throw new Error(err);
  return out;
};
const json = async (...words: string[]) => JSON.parse(await stige(...words, "--json"));

beforeAll(async () => {
  await stige("demo", "--shop", folder, "--people", "1500", "--years", "3", "--until", "2026-03-30");
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Every stay of everyone, and whether people were counted while they were placed, as the walker does. */
async function staysBy(engine: ClimbEngine) {
  let counted = false;
  const shop = await openShop(folder, {
    now: () => nowUs,
    timeZone: "Europe/Oslo",
    language: "en",
    progress: (what, done) => {
      if (what.key === "load.climbing" && done > 0) counted = true;
    },
  });
  try {
    const projection = await shop.projection({ engine });
    const stays = await projection.engine.rows("SELECT * FROM stays ORDER BY person_id, from_us");
    return { stays, counted };
  } finally {
    await shop.close();
  }
}

async function expectSameByBoth() {
  const walked = await staysBy("walker");
  const inSql = await staysBy("sql");
  expect([walked.counted, inSql.counted]).toEqual([true, false]);
  expect(walked.stays.length).toBeGreaterThan(1500);
  expect(inSql.stays).toEqual(walked.stays);
  const { places } = await json("climb", "--engine", "walker");
  expect(await json("climb", "--engine", "sql")).toMatchObject({ engine: "sql", places });
  expect((await json("digest")).places).toEqual(places);
}

test("walker and SQL put the demo shop on its own ladder alike", async () => {
  await expectSameByBoth();
});

test("and on a ladder that asks for everything", async () => {
  const yaml = readFileSync(join(folder, "stige.yaml"), "utf8");
  writeFileSync(join(folder, "stige.yaml"), yaml.replace(/^ladder:[\s\S]*?(?=^\S|$(?![\s\S]))/m, everything));
  await expectSameByBoth();
  const places: { place: string; people: number }[] = (await json("digest")).places;
  expect(places.filter(({ people }) => people === 0)).toEqual([]);
});

test("an engine that there is not is refused with those there are", async () => {
  const { code, err } = await typed(folder, ["climb", "--engine", "spark"], nowUs);
  expect(code).not.toBe(0);
  expect(err).toContain("walker, sql");
});

const everything = `ladder:
  rungs:
    - { id: lead }
    - { id: reached, when: { consent: { channel: email, purpose: marketing } } }
    - { id: curious, when: { event: interest, atLeast: 3, within: 60d }, grace: 10d }
    - { id: customer, when: { orders: { atLeast: 1, distinct: order, where: { minRevenue: 100 } } } }
    - { id: spender, when: { any: [ { revenue: { atLeast: 3000, within: 365d } }, { margin: { atLeast: 1500 } } ] }, grace: 30d }
    - { id: loyal, when: { all: [ { orders: { atLeast: 2, within: 365d } }, { not: { nps: { atLeast: 10, within: 365d, which: any } } } ] } }
    - { id: ambassador, when: { any: [ { nps: { atLeast: 9, within: 400d } }, { referrals: { atLeast: 1, within: 730d } } ] }, grace: 90d }
  offLadder:
    - { id: lapsed, when: { all: [ { orders: { atLeast: 1 } }, { orders: { none: true, within: 365d } } ] } }
    - { id: silent, when: { all: [ { orders: { none: true } }, { known: { for: 365d } }, { event: interest, none: true, within: 365d } ] } }
`;
