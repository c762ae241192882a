import { afterAll, describe, expect, test } from "vitest";
import { sixRungs } from "../../../test/by-hand/ladders.ts";
import { many } from "../../../test/by-hand/many.ts";
import { at } from "../../../test/by-hand/people.ts";
import { shopByHand } from "../../../test/by-hand/shop.ts";
import { endOfDay, zoneOf } from "../../core/facts/zone.ts";
import { type PeopleByPlace, peopleByPlaceSql } from "../../core/measures/people/people-by-place.sql.ts";
import { history, historyCsv, historyJson } from "./history.ts";
import { moves, movesJson } from "./moves.ts";

const shop = shopByHand({
  nowUs: at("2026-01-01 12:00"),
  knownSinceUs: at("2024-01-01"),
  ladders: [sixRungs],
  people: many(80),
});
afterAll(() => shop.close());
const oslo = zoneOf("Europe/Oslo");

describe("history", () => {
  test("is on every day what the ladder is at its end, clock changes and erased people among them", async () => {
    const answer = await history(shop, { to: "2025-12-31" });
    expect(answer.toDay - answer.fromDay).toBeGreaterThan(700);
    const { engine } = await shop.projection();
    for (let day = answer.fromDay; day <= answer.toDay; day += 1) {
      const us = endOfDay(day, oslo);
      const rows = await engine.rows<PeopleByPlace>(peopleByPlaceSql(us, us));
      const counted = answer.places.map((_, place) => rows.find((row) => row.place === place)?.people ?? 0);
      expect([day, ...answer.people.map((row) => row[day - answer.fromDay])]).toEqual([day, ...counted]);
    }
    const reached = answer.people.map((row) => Math.max(...row));
    expect(Math.min(...reached)).toBeGreaterThan(0);
  });

  test("of a part of the time is that part of the whole", async () => {
    const whole = await history(shop, { to: "2025-12-31" });
    const part = await history(shop, { from: "2025-03-20", to: "2025-04-10" });
    const first = part.fromDay - whole.fromDay;
    expect(part.people[0]?.length).toBe(22);
    expect(part.people.map((row) => [...row])).toEqual(
      whole.people.map((row) => [...row.slice(first, first + 22)]),
    );
  });

  test("ends now: what is scheduled is never drawn as if it had come", async () => {
    const answer = await history(shop, { to: "2027-01-01" });
    expect(answer.toDay).toBe(Math.floor(Date.UTC(2026, 0, 1) / 86_400_000));
    expect(answer.toAhead).toBe(true);
    expect((await history(shop, { to: "2025-12-01" })).toAhead).toBe(false);
  });

  test("as CSV and JSON has a row a day", async () => {
    const answer = await history(shop, { from: "2025-03-29", to: "2025-03-31" });
    const csv = historyCsv(answer).trimEnd().split("\n");
    expect(csv[0]).toBe("day,lead,prospect,customer,repeat,loyal,ambassador,lapsed,silent");
    expect(csv.map((line) => line.slice(0, 10)).slice(1)).toEqual(["2025-03-29", "2025-03-30", "2025-03-31"]);
    const json = historyJson(answer);
    expect(json.days.map((row) => Object.values(row.people).join(","))).toEqual(
      csv.slice(1).map((line) => line.slice(11)),
    );
  });

  test.each([
    [{ from: "2025-04-01", to: "2025-03-01" }, "ask.backwards"],
    [{ from: "2099-01-01", to: "2099-02-01" }, "ask.notCome"],
    [{ from: "2099-01-01" }, "ask.notCome"],
    [{ to: "1990-01-01" }, "ask.beforeData"],
  ])("of %j says why there are no days: %s", async (asked, key) => {
    await expect(history(shop, asked)).rejects.toMatchObject({ code: "asked", sentence: { key } });
  });
});

describe("moves", () => {
  test("conserve people: each side is the ladder at its instant", async () => {
    const answer = await moves(shop, { from: "2024-12-01", to: "2025-11-30" });
    const { engine } = await shop.projection();
    const sums = (side: "was" | "is") =>
      answer.places.map((_, place) =>
        answer.moves.filter((row) => row[side] === place).reduce((sum, row) => sum + row.people, 0),
      );
    const rows = await engine.rows<PeopleByPlace>(peopleByPlaceSql(answer.toUs, answer.fromUs - 1));
    const of = (what: "people" | "before") =>
      answer.places.map((_, place) => rows.find((row) => row.place === place)?.[what] ?? 0);
    expect(sums("was")).toEqual(of("before"));
    expect(sums("is")).toEqual(of("people"));
  });

  test("from the end of a day on are those from the start of the next", async () => {
    const byDay = await moves(shop, { from: "2024-12-01", to: "2025-11-30" });
    expect(await moves(shop, { vs: "2024-11-30", asOf: "2025-11-30" })).toEqual(byDay);
    const one = movesJson(await moves(shop, { from: "2025-11-30", to: "2025-11-30" }));
    expect(one.moves.length).toBeGreaterThan(0);
  });

  test.each([
    [{ from: "2025-04-01", to: "2025-03-01" }, "ask.backwards"],
    [{ vs: "2025-04-01", asOf: "2025-03-01" }, "ask.backwards"],
    [{ vs: "2025-04-01", asOf: "2025-04-01" }, "ask.sameInstant"],
    [{ vs: "2099-04-01" }, "ask.notOver"],
    [{ from: "2025-04-01" }, "ask.periodOrTwo"],
    [{ vs: "2025-04-01", to: "2025-05-01" }, "ask.periodOrTwo"],
    [{}, "ask.periodOrTwo"],
  ])("of %j says why there are none: %s", async (asked, key) => {
    await expect(moves(shop, asked)).rejects.toMatchObject({ code: "asked", sentence: { key } });
  });

  test("name those not known yet `new`, and the erased", async () => {
    const { moves: rows, from, to } = movesJson(await moves(shop, { from: "2024-11-01", to: "2025-11-30" }));
    expect([from, to]).toEqual(["2024-10-31T23:00:00Z", "2025-11-30T22:59:59.999999Z"]);
    const earlier = movesJson(await moves(shop, { from: "2024-06-01", to: "2025-11-30" }));
    expect(earlier.moves.some((row) => row.from === "new" && row.people > 0)).toBe(true);
    expect(rows.some((row) => row.to === "erased" && row.people > 0)).toBe(true);
  });
});
