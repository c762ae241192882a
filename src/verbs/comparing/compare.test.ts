import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { fiveRungs, sixRungs } from "../../../test/by-hand/ladders.ts";
import { many } from "../../../test/by-hand/many.ts";
import { at } from "../../../test/by-hand/people.ts";
import { shopByHand } from "../../../test/by-hand/shop.ts";
import { dayUs } from "../../core/words/iso-instant.ts";
import { digest } from "../ladder/digest.ts";
import { history } from "../ladder/history.ts";
import { ladder } from "../ladder/ladder.ts";
import { compare } from "./compare.ts";
import { compareJson } from "./compare-json.ts";

const folder = mkdtempSync(join(tmpdir(), "stige-compare-"));
const shop = shopByHand({
  nowUs: at("2026-01-01 12:00"),
  knownSinceUs: at("2024-01-01"),
  ladders: [fiveRungs, sixRungs],
  people: many(80),
});
afterAll(async () => {
  await shop.close();
  rmSync(folder, { recursive: true });
});

test("two versions: each side is its own ladder, and only loyal customers would move", async () => {
  const answer = await compare(shop, { ladders: { versions: [1, 2] }, asOf: "2025-06-30" });
  for (const [side, version] of [
    [answer.a, 1],
    [answer.b, 2],
  ] as const) {
    const { rungs, off } = await ladder(shop, { asOf: "2025-06-30", version });
    // Not measured is not zero there; here it is only counted.
    expect(side.places.map(({ people }) => people)).toEqual([...rungs, ...off].map((p) => p.people ?? 0));
  }
  const moved = answer.moves.filter(({ from, to }) => from !== to);
  expect(moved.length).toBeGreaterThan(0);
  expect(new Set(moved.map(({ to }) => to))).toEqual(new Set(["loyal"]));
});

test("who left the ladder in the year before, each person once", async () => {
  const { a, asOfUs } = await compare(shop, { ladders: { versions: [1, 2] }, asOf: "2025-06-30" });
  const { engine, ladder: own } = await shop.projection({ version: 1 });
  const stays = await engine.rows<{ person_id: number; place: number; previous: number; from_us: number }>(
    "select person_id, place, previous, from_us from stays",
  );
  const off = own.rungs.length;
  const left = stays.filter(
    ({ place, previous, from_us }) =>
      place >= off && previous >= 0 && previous < off && from_us > asOfUs - 365 * dayUs && from_us <= asOfUs,
  );
  expect(left.length).toBeGreaterThan(0);
  expect(a.left).toEqual({ people: new Set(left.map(({ person_id }) => person_id)).size, interval: null });
});

test("through time it is the history of each", async () => {
  const { days } = compareJson(await compare(shop, { ladders: { versions: [1, 2] }, asOf: "2025-06-30" }));
  const own = await history(shop, { to: "2025-06-30", version: 2 });
  expect(days.length).toBe(own.toDay - own.fromDay + 1);
  expect(days.map(({ people }) => people[1]?.loyal)).toEqual([...(own.people[4] ?? [])]);
});

test("a draft against the ladder in force", async () => {
  const path = join(folder, "draft.yaml");
  writeFileSync(
    path,
    `shop: { name: x, timeZone: Europe/Oslo, currency: NOK, country: "NO" }
ladder:
  rungs: [{ id: lead }, { id: customer, when: { orders: { atLeast: 1 } } }]
`,
  );
  const answer = await compare(shop, { ladders: { draft: path }, asOf: "2025-06-30" });
  expect(compareJson(answer).ladders).toEqual([2, "draft"]);
  const sum = (people: readonly { people: number | null }[]) =>
    people.reduce((n, p) => n + (p.people ?? 0), 0);
  expect(sum(answer.a.places)).toBe(sum(answer.b.places));
  expect(answer.b.places.map(({ id }) => id)).toEqual(["lead", "customer"]);
});

test("a draft with mistakes is told with all of them", async () => {
  const path = join(folder, "wrong.yaml");
  writeFileSync(
    path,
    "ladder: { rungs: [{ id: lead }, { id: b, when: { orders: { atLaest: 1 } } }], grace: 1 }\n",
  );
  const failed = await compare(shop, { ladders: { draft: path } }).catch((error: unknown) => error);
  expect(failed).toMatchObject({ code: "file" });
  expect((failed as { problems: unknown[] }).problems.length).toBeGreaterThan(1);
});

test("a version that is not there is not found", async () => {
  await expect(compare(shop, { ladders: { versions: [1, 3] } })).rejects.toMatchObject({
    code: "not-found",
    sentence: { key: "ask.noVersion" },
  });
});

test("the digest counts every stay and person once", async () => {
  const { places } = await digest(shop, {});
  const { engine } = await shop.projection();
  const [all] = await engine.rows<{ n: number }>("select count(*) as n from stays");
  expect(places.reduce((sum, place) => sum + place.stays, 0)).toBe(all?.n);
  expect(places.map(({ place }) => place)).toEqual(
    [...sixRungs.rungs, ...sixRungs.offLadder].map(({ id }) => id),
  );
  const people = await engine.rows<{ rung: string; n: number }>(
    "select rung, count(distinct person_id) as n from stays group by rung",
  );
  for (const { rung, n } of people) expect(places.find(({ place }) => place === rung)?.people).toBe(n);
  const [sums] = await engine.rows<{ f: number }>(
    "select cast(sum(from_us % 1000003) as bigint) as f from stays",
  );
  expect(places.reduce((sum, place) => sum + place.fromSum, 0)).toBe(sums?.f);
});
