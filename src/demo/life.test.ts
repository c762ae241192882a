import { describe, expect, it } from "vitest";
import { openBooks } from "./books.ts";
import { calendarOf, secondsPerDay } from "./calendar.ts";
import { kinds, type Life, live, newLife } from "./life.ts";
import { busier, usualModel } from "./model.ts";
import { countingWithin, origins } from "./order-list.ts";
import { type Play, plays } from "./plays.ts";
import { countingTables } from "./raw-tables.ts";
import { liveWithPlays } from "./simulate.ts";
import type { World } from "./world.ts";

const people = 12_000;
const calendar = calendarOf(Date.UTC(2026, 2, 31, 21, 59, 59) * 1000, 3, "Europe/Oslo");
const world: World = { seed: 77, people, calendar, model: usualModel, twins: null };

const snapshot = (life: Life) => ({
  ...life,
  random: 0,
  orders: [
    ...life.orders.sec.subarray(0, life.orders.count),
    ...life.orders.fate.subarray(0, life.orders.count),
  ],
});

/** |share - expected| within four standard errors. */
function near(hits: number, of: number, expected: number) {
  expect(Math.abs(hits / of - expected)).toBeLessThan(4 * Math.sqrt((expected * (1 - expected)) / of));
}

describe("a life", () => {
  it("is the same whenever it is asked for, and in time order within the shop's time", () => {
    const [one, other] = [newLife(), newLife()];
    for (let index = people - 1; index >= 0; index -= 7) {
      live(world, index, one);
      live(world, (index * 31) % people, other);
      live(world, index, other);
      expect(snapshot(other)).toEqual(snapshot(one));
      const secs = [...one.orders.sec.subarray(0, one.orders.count)];
      expect(secs).toEqual(secs.toSorted((a, b) => a - b));
      for (const sec of secs) {
        expect(sec).toBeGreaterThanOrEqual(one.knownSec);
        expect(sec).toBeLessThan(calendar.endSec);
      }
    }
  });

  it("follows the parameters that the truth names", () => {
    const life = newLife();
    const seen = { registered: 0, guests: 0, buyers: 0, leftAtOnce: 0, rates: 0, purchases: 0, sameDay: 0 };
    for (let index = 0; index < people; index++) {
      live(world, index, life);
      if (life.kind === kinds.guest) seen.guests++;
      const { count, origin } = life.orders;
      if (count === 0) continue;
      const own = origin.subarray(0, count).filter((o) => o === origins.own).length;
      seen.buyers++;
      seen.purchases += own;
      seen.sameDay += count - own;
      seen.rates += life.rate;
      if (life.left && own === 1) seen.leftAtOnce++;
    }
    near(seen.guests, people, usualModel.guestShare);
    near(seen.leftAtOnce, seen.buyers, usualModel.dropout.a / (usualModel.dropout.a + usualModel.dropout.b));
    near(seen.sameDay, seen.purchases, usualModel.sameDayShare);
    const { shape, meanPerDay } = usualModel.rate;
    const mean = meanPerDay * (1 + usualModel.keen.share * (usualModel.keen.rateFactor - 1));
    const sd = meanPerDay * Math.sqrt(1 / shape + 0.6); // 0.6: what the keen add
    expect(Math.abs(seen.rates / seen.buyers - mean)).toBeLessThan((4 * sd) / Math.sqrt(seen.buyers));
  });

  it("has more orders in a busier shop, from people who stay as long", () => {
    const model = busier(usualModel, 8);
    expect(model.rate.meanPerDay / usualModel.rate.meanPerDay).toBeCloseTo(8);
    expect(model.dropout.a / (model.dropout.a + model.dropout.b)).toBeCloseTo(0.3 / 8);
    expect(model.wouldBuyShare).toBe(usualModel.wouldBuyShare);
    expect(busier(usualModel, 0.1).wouldBuyShare).toBeCloseTo(usualModel.wouldBuyShare / 3);
    expect(busier(usualModel, 1)).toEqual({ ...usualModel, dropout: { a: 0.9, b: expect.closeTo(2.1, 12) } });
  });
});

describe("a play", () => {
  it("notes for each person both outcomes, one of which is what then happens", () => {
    const books = openBooks(world, countingTables());
    const { life, touches, tally } = books;
    const checked = { treated: 0, heldOut: 0, caused: 0, spared: 0 };
    for (let index = 0; index < people; index++) {
      const before = structuredClone(tally.plays);
      liveWithPlays(world, books, index);
      for (let i = 0; i < touches.count; i++) {
        const number = touches.about[i] as number;
        const play = plays[number] as Play;
        const [was, is] = [before[number], tally.plays[number]];
        if (!was || !is || play.id === "takk") continue;
        const mature = is.matureTreated + is.matureHeldOut - was.matureTreated - was.matureHeldOut;
        const sec = touches.sec[i] as number;
        expect(mature).toBe(sec + play.windowDays * secondsPerDay < calendar.endSec ? 1 : 0);
        if (mature === 0) continue;
        const happened = countingWithin(life.orders, sec, play.windowDays, calendar.endSec);
        const treated = is.purchasesTreated - was.purchasesTreated;
        const untreated = is.purchasesUntreated - was.purchasesUntreated;
        expect(happened).toBe(touches.heldOut[i] === 1 ? untreated : treated);
        checked[touches.heldOut[i] === 1 ? "heldOut" : "treated"]++;
        if (treated > untreated) checked[touches.heldOut[i] === 1 ? "spared" : "caused"]++;
      }
    }
    expect(checked.treated).toBeGreaterThan(3_000);
    expect(checked.heldOut).toBeGreaterThan(900);
    expect(checked.caused).toBeGreaterThan(100);
    expect(checked.spared).toBeGreaterThan(30);
  });
});
