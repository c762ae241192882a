import { afterAll, describe, expect, test } from "vitest";
import { fiveRungs } from "../../../test/by-hand/ladders.ts";
import { at, facts } from "../../../test/by-hand/people.ts";
import { shopByHand } from "../../../test/by-hand/shop.ts";
import { type KpiId, kpis, kpisJson } from "./kpis.ts";

const times = <T>(n: number, one: (i: number) => T) => Array.from({ length: n }, (_, i) => one(i));
const scores = [9, 10, 9, 9, 9, 9, 7, 8, 3, 0];

const shop = shopByHand({
  nowUs: at("2026-01-05"),
  ladders: [fiveRungs],
  ownerless: [[at("2025-12-01"), 99_900]],
  people: [
    // The data begin a year before.
    { facts: facts({ known: "2024-12-01", orders: ["2024-12-01"] }) },
    // 20 new on 1 October; 5 of them again a month later, for 1,000 kr. Ten answered in December.
    ...times(20, (i) => ({
      facts: facts({
        known: "2025-10-01",
        orders: i < 5 ? ["2025-10-01", ["2025-11-01", 1000]] : ["2025-10-01"],
        answers: scores[i] === undefined ? [] : [["2025-12-10", scores[i]]],
      }),
    })),
    // 12 new on 1 December for 200 kr.
    ...times(12, () => ({ facts: facts({ known: "2025-12-01", orders: [["2025-12-01", 200]] }) })),
    {
      facts: facts({
        known: "2025-12-01",
        orders: ["2025-12-01"],
        answers: [["2025-12-02", 0]],
        excluded: true,
      }),
    },
  ],
});
afterAll(() => shop.close());

const asked = { asOf: "2025-12-31", days: 90 };
const kpi = async (id: KpiId, of: Parameters<typeof kpis>[1] = asked) => {
  const found = (await kpis(shop, of)).kpis.find((each) => each.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
};

test("how old answers are: half of twelve latest ones are at most so many days old, and eight are of the last year", async () => {
  const aged = shopByHand({
    nowUs: at("2026-01-05"),
    ladders: [fiveRungs],
    people: times(13, (i) => {
      const latest = i < 8 ? `2025-12-${String(10 + i)}` : "2024-06-01";
      const answers = [["2023-01-01", 3] as const, [latest, 9] as const];
      return { facts: facts({ known: "2023-01-01", orders: ["2023-01-01"], answers, excluded: i === 12 }) };
    }),
  });
  const { kpis: told } = await kpis(aged, asked);
  await aged.close();
  const now = (id: KpiId) => told.find((one) => one.id === id)?.now;
  // As of the end of 31 December: those of 10 to 17 December first, the median between those of 12 and 11 December.
  expect(now("answer-age")).toEqual({ value: 20, interval: null, restsOn: 12 });
  expect(now("fresh-answers")).toEqual({ value: 8 / 12, interval: null, restsOn: 12 });
});

test("of 12 people who were sent a survey 30 days before, 5 answered in time: 41.7 %; without surveys sent it says what to bring", async () => {
  expect((await kpi("response-rate")).now).toEqual({ bring: "surveys" });
  const sent = (person: number, day: string, kind: string, arm: string) =>
    `('t${person}${day}', ${person}, ${at(day)}, 'email', null, '${arm}', '${kind}', null, null)`;
  const surveyed = shopByHand({
    nowUs: at("2026-01-05"),
    ladders: [fiveRungs],
    // The first answers the day that is known of the sending, one a day too late, the last before any was sent.
    people: times(15, (i) => {
      const days = ["2025-11-10", "2025-11-12", "2025-11-20", "2025-12-01", "2025-12-09", "2025-12-11"];
      const answered = i === 14 ? "2025-10-02" : days[i];
      const answers = answered === undefined ? [] : [[answered, 9] as const];
      return { facts: facts({ known: "2025-01-01", orders: ["2025-01-01"], answers }) };
    }),
    also: [
      `insert into touches values ${[
        ...times(12, (i) => sent(i + 1, "2025-11-10", "survey", "treated")),
        // Too late to have had 30 days, held out, and no survey.
        sent(13, "2025-12-20", "survey", "treated"),
        sent(14, "2025-11-10", "survey", "held_out"),
        sent(15, "2025-11-10", "sales", "treated"),
      ].join(", ")}`,
    ],
  });
  const found = (await kpis(surveyed, asked)).kpis.find(({ id }) => id === "response-rate");
  await surveyed.close();
  expect(found?.now).toMatchObject({ value: 5 / 12, restsOn: 12 });
});

describe("key figures by hand", () => {
  test("new customers and buyers, without the excluded", async () => {
    expect(await kpi("new-customers")).toMatchObject({
      now: { value: 12 },
      before: { value: 20 },
      moved: null,
    });
    expect(await kpi("buyers")).toMatchObject({ now: { value: 17 }, before: { value: 20 } });
  });

  test("of 20 new ones of the span before, 5 bought again within 90 days: 25 %, Wilson 12.7 to 43.2", async () => {
    const { now, before } = await kpi("repurchase-rate");
    // 1.6449² = 2.7055: middle (0.25 + 0.0676) / 1.1353 = 0.2798, half 1.4488 · √(0.009375 + 0.001691) = 0.1524.
    expect(now).toMatchObject({
      value: 0.25,
      restsOn: 20,
      interval: { low: expect.closeTo(0.1274, 3), high: expect.closeTo(0.4322, 3) },
    });
    expect(before).toEqual({ tooFew: 0 });
  });

  test("revenue is that of known people; what came back is 5,000 of 7,400 kr", async () => {
    expect((await kpi("revenue")).now).toEqual({ value: 740_000, interval: null, restsOn: 17 });
    expect((await kpi("returning-revenue")).now).toMatchObject({ value: 5000 / 7400, restsOn: 17 });
    expect((await kpi("average-order")).now).toMatchObject({
      value: expect.closeTo(740_000 / 17, 6),
      restsOn: 17,
    });
    expect((await kpi("margin")).now).toEqual({ bring: "margin" });
  });

  test("NPS of ten answers, six promoters and two detractors: 40", async () => {
    expect((await kpi("nps")).now).toMatchObject({ value: 40, restsOn: 10 });
    expect((await kpi("referrals")).now).toEqual({ bring: "referrals" });
    expect((await kpi("referred-revenue")).now).toEqual({ bring: "referrals" });
  });

  test("a span that reaches back before the data is not told", async () => {
    const year = { asOf: "2025-12-31", days: 365 };
    expect(await kpi("new-customers", year)).toMatchObject({
      now: { value: 32 },
      before: { tooShort: true },
      change: null,
    });
    expect((await kpi("repurchase-rate", year)).now).toEqual({ tooShort: true });
  });

  test("by rung: everybody who stands there, and what they spent in the span", async () => {
    const { places } = await kpis(shop, asked);
    const told = Object.fromEntries(places.map(({ id, figures }) => [id, figures]));
    // Five came back, of whom five gave a 9 or 10.
    expect(told.ambassador).toMatchObject({ people: 5, buyers: 5, revenueMinor: 500_000, promoters: 5 });
    expect(told.repeat).toMatchObject({ people: 0, buyers: 0, revenueMinor: 0 });
    expect(told.customer).toMatchObject({ people: 27, buyers: 12, revenueMinor: 240_000 });
    expect(told.lapsed).toMatchObject({ people: 1, buyers: 0 });
  });

  test("an order of the last microsecond of the span before is not counted twice", async () => {
    const one = await kpi("buyers", { asOf: "2025-12-01T00:00:00", days: 61 });
    // From 1 October 00:00 (its own orders out) to 1 December 00:00 (its orders in).
    expect(one.now).toMatchObject({ value: 17 });
    expect(one.before).toMatchObject({ value: 20 });
  });

  test("too long a span is refused; JSON holds no NaN and gives reasons", async () => {
    await expect(kpis(shop, { asOf: "2025-12-31", days: 3661 })).rejects.toMatchObject({ code: "asked" });
    const json = kpisJson(await kpis(shop, asked));
    expect(json.kpis.find(({ id }) => id === "margin")?.now).toEqual({
      value: null,
      interval: null,
      restsOn: 0,
      why: "not-measured",
      bring: "margin",
    });
    expect(JSON.stringify(json)).not.toMatch(/NaN|Infinity/);
  });
});

test("revenue from referred friends is what those bought in the span who were referred by its end", async () => {
  const recommended = shopByHand({
    nowUs: at("2026-01-05"),
    ladders: [fiveRungs],
    people: [
      // Referred person 2, and two whom nobody knows.
      {
        facts: facts({
          known: "2024-12-01",
          orders: ["2024-12-01"],
          converted: ["2025-09-01", "2025-12-01"],
        }),
      },
      {
        facts: facts({
          known: "2025-12-01",
          orders: [
            ["2025-12-01", 200],
            ["2025-12-20", 300],
          ],
        }),
      },
      // Bought, and came by no recommendation.
      { facts: facts({ known: "2025-12-01", orders: [["2025-12-01", 999]] }) },
      // Is referred only after the span.
      { facts: facts({ known: "2025-12-01", orders: [["2025-12-02", 777]] }) },
    ],
    also: [
      `insert into referrals values (1, 2, ${at("2025-11-20")}, ${at("2025-12-01")}), (1, 4, ${at("2026-01-02")}, ${at("2026-01-03")})`,
    ],
  });
  try {
    const { kpis: told } = await kpis(recommended, asked);
    const now = (id: KpiId) => told.find((each) => each.id === id)?.now;
    expect(now("referred-revenue")).toEqual({ value: 50_000, interval: null, restsOn: 2 });
    expect(now("referrals")).toMatchObject({ value: 2 });
  } finally {
    await recommended.close();
  }
});
