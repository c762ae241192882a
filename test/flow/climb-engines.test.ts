import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openShop } from "../../src/open.ts";
import type { ClimbEngine } from "../../src/verbs/shop/shop.ts";
import { typed } from "../by-hand/typed.ts";
import { ladderOfEverything } from "../ladder/ladder-of-everything.ts";

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
  writeFileSync(
    join(folder, "stige.yaml"),
    yaml.replace(/^ladder:[\s\S]*?(?=^\S|$(?![\s\S]))/m, ladderOfEverything),
  );
  await expectSameByBoth();
  const places: { place: string; people: number }[] = (await json("digest")).places;
  expect(places.filter(({ people }) => people === 0)).toEqual([]);
});

test("an engine that there is not is refused with those there are", async () => {
  const { code, err } = await typed(folder, ["climb", "--engine", "spark"], nowUs);
  expect(code).not.toBe(0);
  expect(err).toContain("walker, sql");
});
