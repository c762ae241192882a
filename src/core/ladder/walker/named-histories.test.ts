import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import type { Brought } from "../brought.ts";
import { dayUs } from "../duration.ts";
import { forever, type Ladder } from "../ladder.ts";
import type { OrderFact, PersonFacts } from "../person-facts.ts";
import { presetLadder } from "../presets.ts";
import { stays } from "./walk-person.ts";

/** The six rungs of design 04: those of the norwegian preset, with the danish `loyal` between repeat and ambassador. */
const ladder: Ladder = {
  ...presetLadder("norwegian"),
  rungs: [
    ...presetLadder("norwegian").rungs.slice(0, 4),
    ...presetLadder("danish").rungs.filter(({ id }) => id === "loyal"),
    ...presetLadder("norwegian").rungs.slice(4),
  ],
};

/** The same, but an ambassador keeps the rung for 30 days. */
const patient: Ladder = {
  ...ladder,
  rungs: ladder.rungs.map((rung) => (rung.id === "ambassador" ? { ...rung, graceUs: 30 * dayUs } : rung)),
};

const brought: Brought = {
  orders: true,
  margin: false,
  eventNames: new Set(["signed up"]),
  answers: true,
  referrals: true,
  consents: false,
};

const zone = "Europe/Oslo";

/** The instant of a wall clock in Oslo. */
const oslo = (text: string) =>
  Temporal.PlainDateTime.from(text).toZonedDateTime(zone).toInstant().epochMilliseconds * 1000;

const localDay = (text: string) =>
  Temporal.PlainDate.from("1970-01-01").until(Temporal.PlainDate.from(text.slice(0, 10))).days;

const order = (text: string, more: Partial<OrderFact> = {}): OrderFact => ({
  orderedUs: oslo(text),
  localDay: localDay(text),
  revenueMinor: 50_000,
  marginMinor: null,
  channel: null,
  lines: [],
  ...more,
});
const answer = (text: string, score: number) => ({ answeredUs: oslo(text), score });
const event = (text: string) => ({ happenedUs: oslo(text), name: "signed up" });

const person = (known: string, facts: Partial<PersonFacts>): PersonFacts => ({
  knownUs: oslo(known),
  excluded: false,
  erasedUs: null,
  orders: [],
  events: [],
  answers: [],
  convertedUs: [],
  consents: [],
  overrides: [],
  ...facts,
});

/** A person's stays as lines: the wall clock in Oslo at which each begins, and the place; a last line if they end. */
function story(facts: PersonFacts, on = ladder): string[] {
  const all = stays(on, brought, facts);
  const clock = (us: number) => {
    const local = Temporal.Instant.fromEpochMilliseconds(Math.floor(us / 1000)).toZonedDateTimeISO(zone);
    const beyondSeconds = us % 1_000_000 === 0 ? "" : `.${String(us % 1_000_000).padStart(6, "0")}`;
    return `${local.toPlainDate()} ${local.toPlainTime().toString().slice(0, 5)}${beyondSeconds}`;
  };
  all.forEach((stay, i) => {
    expect(stay.previous).toBe(all[i - 1]?.place ?? null);
    expect(stay.fromUs).toBe(i === 0 ? facts.knownUs : all[i - 1]?.toUs);
  });
  const end = all.at(-1)?.toUs ?? forever;
  return [
    ...all.map(({ fromUs, place }) => `${clock(fromUs)} ${place}`),
    ...(end === forever ? [] : [`${clock(end)} nowhere`]),
  ];
}

describe("histories worked by hand", () => {
  it("the exact end of a window: an order 365 days after the last is in time, a microsecond later is not", () => {
    const inTime = person("2023-02-01T12:00", {
      orders: [order("2023-02-01T12:00"), order("2024-02-01T12:00")],
    });
    expect(story(inTime)).toEqual([
      "2023-02-01 12:00 customer",
      "2024-02-01 12:00 repeat",
      "2025-01-31 12:00 lapsed",
    ]);
    const late = order("2024-02-01T12:00", { orderedUs: oslo("2024-02-01T12:00") + 1 });
    expect(story({ ...inTime, orders: [order("2023-02-01T12:00"), late] })).toEqual([
      "2023-02-01 12:00 customer",
      "2024-02-01 12:00 lapsed",
      "2024-02-01 12:00.000001 repeat",
      "2025-01-31 12:00.000001 lapsed",
    ]);
  });

  it("two orders around midnight are two purchases, two on one day are one", () => {
    const night = [order("2024-05-10T23:50"), order("2024-05-11T00:10")];
    expect(story(person("2024-05-10T23:50", { orders: night }))).toEqual([
      "2024-05-10 23:50 customer",
      "2024-05-11 00:10 repeat",
      "2025-05-11 00:10 lapsed",
    ]);
    const day = [order("2024-05-10T00:10"), order("2024-05-10T23:50")];
    // One purchase, at the earliest order: it lapses a year after that one.
    expect(story(person("2024-05-10T00:10", { orders: day }))).toEqual([
      "2024-05-10 00:10 customer",
      "2025-05-10 00:10 lapsed",
    ]);
  });

  it("a clock change: 365 days end at 01:00 or at 23:00 the day before", () => {
    const spring = person("2024-03-31T00:00", { orders: [order("2024-03-31T00:00")] });
    expect(story(spring)).toEqual(["2024-03-31 00:00 customer", "2025-03-31 01:00 lapsed"]);
    const autumn = person("2024-10-27T00:00", { orders: [order("2024-10-27T00:00")] });
    expect(story(autumn)).toEqual(["2024-10-27 00:00 customer", "2025-10-26 23:00 lapsed"]);
  });

  it("grace runs under a higher rung, and what is left of it counts when that rung is lost", () => {
    const orders = ["01", "02", "03", "04"].map((month) => order(`2024-${month}-01T12:00`));
    const facts = person("2023-12-10T12:00", { orders, answers: [answer("2023-12-10T12:00", 9)] });
    expect(story(facts)).toEqual([
      "2023-12-10 12:00 lead",
      "2024-01-01 12:00 customer",
      "2024-02-01 12:00 ambassador",
      // The score is 400 days old. Four orders within 365 days ran out on 2024-12-31: 30 days more.
      "2025-01-13 12:00 loyal",
      "2025-01-30 12:00 repeat",
      // 365 days after the last order, in summer time as that was.
      "2025-04-01 12:00 lapsed",
    ]);
  });

  it("lapsed and back: the next order leads to where the orders of a lifetime belong", () => {
    const orders = [order("2023-01-02T10:00"), order("2024-02-01T09:00")];
    expect(story(person("2022-12-24T18:00", { orders, events: [event("2022-12-24T18:00")] }))).toEqual([
      "2022-12-24 18:00 prospect",
      "2023-01-02 10:00 customer",
      "2024-01-02 10:00 lapsed",
      "2024-02-01 09:00 repeat",
      "2025-01-31 09:00 lapsed",
    ]);
  });

  it("an answer overtaken by a worse one no longer counts, though it lies in the window", () => {
    const orders = [order("2024-01-05T12:00"), order("2024-02-05T12:00")];
    const answers = [
      answer("2024-02-10T08:00", 10),
      answer("2024-03-01T08:00", 8),
      answer("2024-03-15T08:00", 9),
    ];
    expect(story(person("2024-01-05T12:00", { orders, answers }))).toEqual([
      "2024-01-05 12:00 customer",
      "2024-02-05 12:00 repeat",
      "2024-02-10 08:00 ambassador",
      "2024-03-01 08:00 repeat",
      "2024-03-15 08:00 ambassador",
      "2025-02-04 12:00 lapsed",
    ]);
  });

  it("of two answers at one instant the lower counts", () => {
    const orders = [order("2024-01-05T12:00"), order("2024-02-05T12:00")];
    const answers = [answer("2024-02-10T08:00", 8), answer("2024-02-10T08:00", 10)];
    expect(story(person("2024-01-05T12:00", { orders, answers }))).not.toContain(
      "2024-02-10 08:00 ambassador",
    );
  });

  it("a referral of oneself makes no ambassador: the projection of facts counts none, so none arrives here", () => {
    const orders = [order("2024-01-05T12:00"), order("2024-02-05T12:00")];
    const alone = person("2024-01-05T12:00", { orders, convertedUs: [] });
    expect(story(alone)).toEqual([
      "2024-01-05 12:00 customer",
      "2024-02-05 12:00 repeat",
      "2025-02-04 12:00 lapsed",
    ]);
    // A friend who bought on 1 June makes an ambassador for two years, and keeps off the lapsed for one.
    expect(story({ ...alone, convertedUs: [oslo("2024-06-01T12:00")] })).toEqual([
      "2024-01-05 12:00 customer",
      "2024-02-05 12:00 repeat",
      "2024-06-01 12:00 ambassador",
      "2025-06-01 12:00 lapsed",
    ]);
  });

  it("an order before the sign-up: known since the order, as the facts say, and never a lead", () => {
    const facts = person("2024-01-05T12:00", {
      orders: [order("2024-01-05T12:00")],
      events: [event("2024-01-20T12:00")],
    });
    expect(story(facts)).toEqual(["2024-01-05 12:00 customer", "2025-01-04 12:00 lapsed"]);
    // The walker does not guess: a fact before the person was known is a mistake of whoever feeds it.
    expect(() => story({ ...facts, knownUs: oslo("2024-01-20T12:00") })).toThrow(RangeError);
  });

  it("an order that was refunded whole is not among the facts: known from it on, but a lead", () => {
    expect(story(person("2024-01-05T12:00", { orders: [] }))).toEqual([
      "2024-01-05 12:00 lead",
      "2026-01-04 12:00 silent",
    ]);
  });

  it("an order for 0 is an order", () => {
    const free = order("2024-01-05T12:00", { revenueMinor: 0, marginMinor: 0 });
    expect(story(person("2024-01-05T12:00", { orders: [free] }))).toEqual([
      "2024-01-05 12:00 customer",
      "2025-01-04 12:00 lapsed",
    ]);
  });

  it("a bad answer ends a running grace at once, and at the end of the rule leaves none", () => {
    const orders = ["2024-01-05", "2024-02-05", "2025-01-01"].map((day) => order(`${day}T12:00`));
    const good = answer("2024-02-10T12:00", 9);
    const facts = (...answers: PersonFacts["answers"]) => person("2024-01-05T12:00", { orders, answers });
    // 400 days after the answer is 2025-03-16; the grace would run until 2025-04-15.
    expect(story(facts(good), patient).slice(2)).toEqual([
      "2024-02-10 12:00 ambassador",
      "2025-04-15 13:00 repeat",
      "2026-01-01 12:00 lapsed",
    ]);
    expect(story(facts(good, answer("2025-03-26T12:00", 6)), patient).slice(2)).toEqual([
      "2024-02-10 12:00 ambassador",
      "2025-03-26 12:00 repeat",
      "2026-01-01 12:00 lapsed",
    ]);
    expect(story(facts(good, answer("2024-12-01T12:00", 6)), patient).slice(2)).toEqual([
      "2024-02-10 12:00 ambassador",
      "2024-12-01 12:00 repeat",
      "2026-01-01 12:00 lapsed",
    ]);
  });

  it("all facts of one instant take effect together: one move, no stay of no length", () => {
    const noon = "2024-02-05T12:00";
    const facts = person("2024-01-05T12:00", {
      orders: [order("2024-01-05T12:00"), order(noon)],
      answers: [answer(noon, 10)],
      convertedUs: [oslo(noon)],
    });
    expect(story(facts)).toEqual([
      "2024-01-05 12:00 customer",
      "2024-02-05 12:00 ambassador",
      "2025-02-04 12:00 lapsed",
    ]);
  });

  it("an override keeps a lapsed person on a rung until it ends or is revoked; the last recorded wins", () => {
    const override = (rung: string, recorded: string, until: string, revoked: string | null = null) => ({
      rung,
      recordedUs: oslo(recorded),
      untilUs: oslo(until),
      revokedUs: revoked === null ? null : oslo(revoked),
    });
    const facts = person("2023-01-02T12:00", {
      orders: [order("2023-01-02T12:00")],
      overrides: [
        override("loyal", "2023-12-01T12:00", "2024-06-01T12:00"),
        override("platinum", "2023-12-24T12:00", "2025-01-01T12:00"),
        override("ambassador", "2024-02-01T12:00", "2025-01-01T12:00", "2024-03-01T12:00"),
      ],
    });
    expect(story(facts)).toEqual([
      "2023-01-02 12:00 customer",
      "2023-12-01 12:00 loyal",
      "2024-02-01 12:00 ambassador",
      "2024-03-01 12:00 loyal",
      "2024-06-01 12:00 lapsed",
    ]);
    expect(story({ ...facts, excluded: true })).toEqual([]);
  });

  it("who is erased stands until then, and nowhere after", () => {
    const facts = person("2024-01-05T12:00", { orders: [order("2024-01-05T12:00")] });
    expect(story({ ...facts, erasedUs: oslo("2024-06-01T12:00") })).toEqual([
      "2024-01-05 12:00 customer",
      "2024-06-01 12:00 nowhere",
    ]);
  });

  it("interest fades after 180 days, and who never stirs again is silent after 730", () => {
    expect(story(person("2024-01-01T12:00", { events: [event("2024-01-01T12:00")] }))).toEqual([
      "2024-01-01 12:00 prospect",
      "2024-06-29 13:00 lead",
      "2025-12-31 12:00 silent",
    ]);
  });
});
