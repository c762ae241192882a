import { afterAll, beforeAll, expect, it } from "vitest";
import { openShop } from "../../src/open.ts";
import { type Asked, answer } from "../../src/server/answers/answer.ts";
import { fleetingAnswers } from "../../src/server/answers/fleeting-answers.ts";
import { alikeInAll } from "../../src/server/answers/in-each-language.ts";
import { keptAnswers } from "../../src/server/answers/kept-answers.ts";
import { type Reckoning, reckoningThread } from "../../src/server/holding/reckoning.ts";
import { readers } from "../../src/server/reading/reader.ts";
import type { Route } from "../../src/server/route.ts";
import { routes } from "../../src/server/routes.ts";
import { letGoOfFacts, shareFacts } from "../../src/verbs/asking/once-in-reading.ts";
import { neverPublished } from "../../src/verbs/live/published.ts";
import { retention } from "../../src/verbs/measures/retention.ts";
import { people } from "../../src/verbs/people/people.ts";
import type { Workshop } from "../../src/verbs/shop/workshop.ts";
import { remove, smallDemo } from "./demo-served.ts";
import { notingColumns } from "./noting-columns.ts";

/** A little after what it loads. */
const nowUs = (Date.now() + 60_000) * 1000;
let folder: string;
let shop: Workshop;

beforeAll(async () => {
  folder = await smallDemo();
  shop = await openShop(folder, { now: () => nowUs, timeZone: "Europe/Oslo", language: "nb" });
});
afterAll(async () => {
  await shop?.close();
  remove(folder);
});

const states = ["active", "slipping", "lapsed", "once"] as const;
const days = ["2026-05-12", "2026-06-30", undefined];
const list = (of: Workshop, wish: object) =>
  of.reading((held) => people(held, { spanDays: 28, after: null, limit: 20, ...wish }));

it("once retention was told of a day, who is in which state by rhythm is known, and nobody's orders are read for it", async () => {
  const here = await Promise.all(
    days.flatMap((asOf) => states.map((rhythm) => list(shop, { asOf, rhythm }))),
  );
  expect(here.filter((one) => one.people > 0).length).toBeGreaterThan(5);
  const endSharing = shareFacts();
  try {
    const read: string[] = [];
    const noted = notingColumns(shop, read);
    for (const asOf of days) await noted.reading((held) => retention(held, { asOf }));
    letGoOfFacts();
    expect(read.length).toBeGreaterThan(0);
    read.length = 0;
    for (const [i, one] of here.entries())
      expect(await list(noted, { asOf: days[Math.floor(i / 4)], rhythm: states[i % 4] })).toEqual(one);
    expect(read).toEqual([]);
    const asked = { asOf: "2026-02-28", rhythm: "slipping" };
    const first = await list(noted, asked);
    expect(read.length).toBeGreaterThan(0);
    letGoOfFacts();
    read.length = 0;
    expect(await list(noted, asked)).toEqual(first);
    expect(read).toEqual([]);
  } finally {
    endSharing();
  }
});

it("where they are reckoned the list is as it is here, also of those who are searched", async () => {
  const reckoning = reckoningThread((inside) => expect.unreachable(JSON.stringify(inside)));
  const route = routes.find(({ name }) => name === "people") as Route;
  try {
    const some = await list(shop, { rhythm: "once" });
    const find = some.list[0]?.person?.key as string;
    for (const asked of [
      { rhythm: "once", limit: 20 },
      { rhythm: "once", limit: 20, "stige-find": find },
    ]) {
      const { answer, noted } = (await shop.reading((held) => reckoning.replies(route, held, asked))).alike;
      const { list: lines, people } = answer as { list: { personId: number }[]; people: number };
      expect(noted).toEqual({ people: lines.length });
      if ("stige-find" in asked)
        expect(lines.map(({ personId }) => personId)).toContain(some.list[0]?.personId);
      else expect(people).toBe(some.people);
    }
  } finally {
    await reckoning.close();
  }
});

it("only a list that takes everyone is asked for there, and the log is told of it", async () => {
  const there: string[] = [];
  const reckoning: Reckoning = {
    inTurn: () => Promise.reject(new Error("it waits for what takes seconds")),
    soonInTurn: (work) => work(),
    close: async () => {},
    async replies(_, __, asked) {
      there.push(Object.keys(asked).join());
      const reply = { answer: { list: [], next: null }, cookies: [], noted: { people: 0 } };
      return alikeInAll(reply);
    },
  };
  const none = {
    shop,
    accounts: null,
    uploads: null as never,
    live: null,
    version: "",
    kept: keptAnswers(),
    keptReckoned: keptAnswers(),
  };
  const held = { ...none, fleeting: fleetingAnswers(neverPublished), reckoning, sampling: null };
  const byName = new Map(routes.map((one) => [one.name, one]));
  const ask = (asked: Record<string, unknown>, of: Asked = held) =>
    answer(
      of,
      byName,
      {
        ...{ route: "people", asked, language: "nb", form: "json", prefersTold: false },
        ...{ who: { kind: "demo" }, credentials: { cookie: "", bearer: null, place: "", browser: null } },
      },
      readers(shop.settings),
    );
  for (const asked of [{ rung: "lead" }, { bought: "ever" }, { rhythm: "once" }, { found: "once" }, {}])
    await ask(asked);
  expect(there).toEqual(["rhythm", "found"]);
  // Of a small shop all is reckoned here.
  await ask({ rhythm: "once" }, { ...held, reckoning: null });
  expect(there).toHaveLength(2);
});
