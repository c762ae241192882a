import { afterAll, describe, expect, test } from "vitest";
import { fiveRungs } from "../../../test/by-hand/ladders.ts";
import { at, facts } from "../../../test/by-hand/people.ts";
import { shopByHand } from "../../../test/by-hand/shop.ts";
import { StigeError } from "../../core/words/stige-error.ts";
import { ladder, ladderJson } from "./ladder.ts";

/** 31 March 2026, a quarter past eight in Oslo. The orders begin on 1 February 2025. */
const nowUs = at("2026-03-31 08:15");
const shop = shopByHand({
  nowUs,
  knownSinceUs: at("2026-01-01"),
  ladders: [fiveRungs],
  ownerless: [[at("2025-06-01"), 20_000]],
  people: [
    // 1 Lead since March.
    { facts: facts({ known: "2026-03-20" }) },
    // 2 Lead, prospect on 10 March, falls to lead on 6 September (180 days).
    { facts: facts({ known: "2026-03-10", events: [["2026-03-10", "Signed Up"]] }) },
    // 3 Customer on 15 March: climbed from prospect.
    { facts: facts({ known: "2026-03-01", events: [["2026-03-01", "Signed Up"]], orders: ["2026-03-15"] }) },
    // 4 Customer since 20 April 2025: goes off on 20 April 2026 (365 days) if nothing happens; may have bought before.
    { facts: facts({ known: "2025-04-20", orders: ["2025-04-20"] }) },
    // 5 Repeat customer in June 2025.
    { facts: facts({ known: "2025-05-01", orders: ["2025-05-01", "2025-06-10"] }) },
    // 6 Bought twice in February 2025, lapsed in February 2026, back on 25 March.
    { facts: facts({ known: "2025-02-01", orders: ["2025-02-01", "2025-02-10", "2026-03-25"] }) },
    // 7 Lapsed on 5 March 2026.
    { facts: facts({ known: "2025-03-05", orders: ["2025-03-05"] }) },
    // 8 Ambassador by a 9; a 6 on 20 March made them fall to repeat.
    {
      facts: facts({
        known: "2025-09-01",
        orders: ["2025-09-01", "2025-10-01"],
        answers: [
          ["2025-10-15", 9],
          ["2026-03-20", 6],
        ],
      }),
    },
    // 9 Ambassador since October; the answer runs out on 18 November 2026.
    {
      facts: facts({
        known: "2025-09-01",
        orders: ["2025-09-01", "2025-10-01"],
        answers: [["2025-10-15", 9]],
      }),
    },
    // 10 Staff.
    { facts: facts({ known: "2025-09-01", orders: ["2025-09-01"], excluded: true }) },
  ],
});
afterAll(() => shop.close());

const people = (places: readonly { id: string; people: number | null }[]) =>
  Object.fromEntries(places.map((place) => [place.id, place.people]));

describe("the ladder of ten people", () => {
  test("counts everyone once, the excluded beside it", async () => {
    const answer = await ladder(shop, {});
    expect(people(answer.rungs)).toEqual({ lead: 1, prospect: 1, customer: 2, repeat: 3, ambassador: 1 });
    expect(people(answer.off)).toEqual({ lapsed: 1, silent: 0 });
    expect(answer.people).toBe(9);
    expect(answer.beside).toEqual({
      excluded: 1,
      orders: 14,
      revenueMinor: 13 * 50_000 + 20_000,
      ownerless: 1,
      ownerlessRevenueMinor: 20_000,
      withoutRate: 0,
      unmatchedRefunds: 0,
      unmatchedRefundsMinor: 0,
      elsewhere: 0,
      elsewhereSources: null,
      lostOverrides: 0,
      lostRungs: null,
    });
  });

  test("says who came how within 28 days, and change = came less left", async () => {
    const { rungs, off } = await ladder(shop, {});
    const came = Object.fromEntries([...rungs, ...off].map((p) => [p.id, p.came]));
    expect(came).toEqual({
      lead: { arrived: 1, climbed: 0, fell: 0, returned: 0, lapsed: 0 },
      prospect: { arrived: 1, climbed: 0, fell: 0, returned: 0, lapsed: 0 },
      customer: { arrived: 0, climbed: 1, fell: 0, returned: 0, lapsed: 0 },
      repeat: { arrived: 0, climbed: 0, fell: 1, returned: 1, lapsed: 0 },
      ambassador: { arrived: 0, climbed: 0, fell: 0, returned: 0, lapsed: 0 },
      lapsed: { arrived: 0, climbed: 0, fell: 0, returned: 0, lapsed: 1 },
      silent: { arrived: 0, climbed: 0, fell: 0, returned: 0, lapsed: 0 },
    });
    const change = Object.fromEntries([...rungs, ...off].map((p) => [p.id, [p.change, p.left]]));
    expect(change).toEqual({
      lead: [1, 0],
      prospect: [0, 1],
      customer: [0, 1],
      repeat: [2, 0],
      ambassador: [-1, 1],
      lapsed: [0, 1],
      silent: [0, 0],
    });
  });

  test("says of the people there who came within 28 days, and every move by its pair of places", async () => {
    const answer = await ladder(shop, {});
    expect(Object.fromEntries([...answer.rungs, ...answer.off].map((p) => [p.id, p.newly]))).toEqual({
      lead: { up: 1, fell: 0 },
      prospect: { up: 1, fell: 0 },
      customer: { up: 1, fell: 0 },
      repeat: { up: 1, fell: 1 },
      ambassador: { up: 0, fell: 0 },
      lapsed: { up: 0, fell: 1 },
      silent: { up: 0, fell: 0 },
    });
    expect(ladderJson(answer).moves).toEqual([
      { from: "new", to: "lead", moves: 1 },
      { from: "new", to: "prospect", moves: 1 },
      { from: "prospect", to: "customer", moves: 1 },
      { from: "customer", to: "lapsed", moves: 1 },
      { from: "ambassador", to: "repeat", moves: 1 },
      { from: "lapsed", to: "repeat", moves: 1 },
    ]);
  });

  test("names the falls that are certain within 28 days", async () => {
    const { rungs } = await ladder(shop, {});
    expect(
      rungs.flatMap(({ id, falling }) => (falling ?? []).map((fall) => [id, fall.to, fall.people])),
    ).toEqual([["customer", "lapsed", 1]]);
  });

  test("as of a past day, later facts make nothing certain", async () => {
    const { rungs, asOfUs, people: all } = await ladder(shop, { asOf: "2026-03-14" });
    expect(asOfUs).toBe(at("2026-03-15") - 1);
    expect(rungs.every((rung) => rung.falling === null)).toBe(true);
    expect(people(rungs)).toEqual({ lead: 0, prospect: 2, customer: 1, repeat: 1, ambassador: 2 });
    expect(all).toBe(8);
  });

  test("ahead of now, it shows what stands if nothing happens", async () => {
    const { off, ahead } = await ladder(shop, { asOf: "2026-04-30" });
    expect(ahead).toBe(true);
    expect(people(off)).toEqual({ lapsed: 2, silent: 0 });
  });

  test("counts beside customer who may have bought before the data", async () => {
    const { rungs } = await ladder(shop, {});
    expect(rungs.map((rung) => rung.maybeBoughtBefore)).toEqual([null, null, 1, null, null]);
  });

  test("as JSON it has the documented keys first", async () => {
    const json = ladderJson(await ladder(shop, { asOf: "2026-03-31" }));
    expect(Object.keys(json).slice(0, 7)).toEqual([
      "asOf",
      "knownAt",
      "ladder",
      "people",
      "rungs",
      "off",
      "excluded",
    ]);
    expect(json.asOf).toBe("2026-03-31T21:59:59.999999Z");
    expect(Object.keys(json.rungs[0] ?? {}).slice(0, 3)).toEqual(["id", "people", "measured"]);
    expect(json.people).toBe(
      [...json.rungs, ...json.off].reduce((sum, place) => sum + (place.people ?? 0), 0),
    );
  });

  test("knows nothing before the shop was known, and says since when it is", async () => {
    const refused = await ladder(shop, { knownAt: "2025-12-31T12:00" }).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(StigeError);
    expect(refused).toMatchObject({
      code: "asked",
      sentence: { key: "ask.knownSince", params: { sinceUs: at("2026-01-01") } },
    });
  });
});

test("old data are shown as they stood at the end of their last day", async () => {
  const old = shopByHand({
    nowUs: at("2026-03-31"),
    ladders: [fiveRungs],
    people: [{ facts: facts({ known: "1998-06-30", orders: ["1998-06-30"] }) }],
  });
  const answer = await ladder(old, {});
  expect(answer.endOfData).toBe(true);
  expect(answer.asOfUs).toBe(at("1998-07-01") - 1);
  expect(people(answer.rungs)).toMatchObject({ customer: 1 });
  await old.close();
});
