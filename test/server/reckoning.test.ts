import { afterAll, beforeAll, expect, it } from "vitest";
import { openShop } from "../../src/open.ts";
import { answer } from "../../src/server/answers/answer.ts";
import { askBeforehand, isLarge } from "../../src/server/answers/ask-beforehand.ts";
import { fleetingAnswers } from "../../src/server/answers/fleeting-answers.ts";
import { alikeInAll, inEachLanguage } from "../../src/server/answers/in-each-language.ts";
import { keptAnswers } from "../../src/server/answers/kept-answers.ts";
import { type Reckoning, reckoningThread } from "../../src/server/holding/reckoning.ts";
import { readers } from "../../src/server/reading/reader.ts";
import type { Asker, Route } from "../../src/server/route.ts";
import { routes } from "../../src/server/routes.ts";
import { setGoal } from "../../src/verbs/goals/change-goals.ts";
import { neverPublished } from "../../src/verbs/live/published.ts";
import type { Workshop } from "../../src/verbs/shop/workshop.ts";
import { openUploads } from "../../src/verbs/uploads/uploads.ts";
import { notingColumns } from "./noting-columns.ts";
import { realShop, removeFolder } from "./real-shop.ts";

/** A little after what it loads. */
const nowUs = (Date.now() + 60_000) * 1000;
const effects = { now: () => nowUs, timeZone: "Europe/Oslo", language: "nb" } as const;
let folder: string;
let shop: Workshop;
let asker: Asker;

beforeAll(async () => {
  folder = await realShop();
  shop = await openShop(folder, effects);
  const wish = {
    about: "customer-repeat",
    target: 0.3,
    withinDays: 60,
    from: "2025-01-01",
    by: "2027-12-31",
  };
  await setGoal(shop, { ...wish, note: null });
  asker = {
    ...{
      who: { kind: "nobody" },
      namesHidden: false,
      accounts: null,
      live: null,
      version: "",
      once: (work) => work(),
    },
    credentials: { cookie: "", bearer: null, place: "", browser: null },
    uploads: openUploads(
      shop,
      (thrown) => thrown as never,
      () => Promise.reject(new Error("no trial")),
    ),
  };
});
afterAll(async () => {
  await shop.close();
  removeFolder(folder);
});

const routeOf = (name: string) => routes.find((route) => route.name === name) as Route;

it("another thread reckons to the digit what this one does, in every language, of one reading", async () => {
  const reckoning = reckoningThread((inside) => expect.unreachable(JSON.stringify(inside)));
  try {
    const long = routes.filter(({ lasting }) => lasting?.long);
    expect(long.map(({ name }) => name)).toEqual([
      ...[
        "clv",
        "clvHistory",
        "conversion",
        "retention",
        "value",
        "potential",
        "segments",
        "goals",
        "personValue",
        "windows",
      ],
    ]);
    for (const route of long)
      for (const words of [{}, { at: "2025-06-30", horizon: 90 }]) {
        const asked = route.personal ? { id: 1, ...words } : words;
        const there = await shop.reading((held) => reckoning.replies(route, held, asked));
        const here = await shop.reading((held) =>
          inEachLanguage(route, held, asked, asker, readers(shop.settings)),
        );
        expect(there).toEqual(here);
        if (route.lasting?.told) expect(there.nb).not.toEqual(there.en);
        if (route.name === "goals") expect(JSON.stringify(there.nb)).toContain('"customer"');
      }
  } finally {
    await reckoning.close();
  }
});

it("what one answer reads of everyone there it reads once, however often it asks", async () => {
  const reckoning = reckoningThread(() => {});
  const read: string[] = [];
  try {
    const noted = notingColumns(shop, read);
    await noted.reading((held) => reckoning.replies(routeOf("clv"), held, {}));
    expect(read.length).toBeGreaterThan(0);
    expect(read.filter((sql, i) => read.indexOf(sql) !== i)).toEqual([]);
  } finally {
    await reckoning.close();
  }
});

it("what is refused there is refused as it is here, and what is ended is told to whoever waits", async () => {
  const reckoning = reckoningThread(() => {});
  const replies = (asked: Record<string, unknown>) =>
    shop.reading((held) => reckoning.replies(routeOf("value"), held, asked));
  await expect(replies({ ladder: 99 })).rejects.toMatchObject({ code: "not-found" });
  const waiting = expect(replies({})).rejects.toThrow("has ended");
  await reckoning.close();
  await waiting;
  // Else a new thread begins that nobody ends, and a server that was asked to stop never does.
  await expect(replies({})).rejects.toThrow("has ended");
});

it("a first answer is by some of the people until that of everyone is there, and a file never is", async () => {
  const told: string[] = [];
  const by = (who: string): Reckoning => ({
    inTurn: (work) => work(),
    soonInTurn: (work) => work(),
    close: async () => {},
    async replies(_, __, asked) {
      told.push(`${who} ${JSON.stringify(asked)}`);
      const reply = { answer: { steps: [], who }, cookies: [], noted: null };
      return alikeInAll(reply);
    },
  });
  const held = {
    ...{
      shop,
      accounts: null,
      uploads: asker.uploads,
      live: null,
      version: "",
      kept: keptAnswers(),
      keptReckoned: keptAnswers(),
    },
    fleeting: fleetingAnswers(neverPublished),
    ...{ reckoning: by("everyone"), sampling: by("some") },
  };
  const routesByName = new Map(routes.map((route) => [route.name, route]));
  const ask = async (sample: string | undefined, form: "json" | "csv" = "json") => {
    const asked = { at: "2025-05-31", ...(sample ? { sample } : {}) };
    const question = { route: "conversion", asked, language: "nb", form, prefersTold: false } as const;
    const { who, credentials } = asker;
    const given = await answer(held, routesByName, { ...question, who, credentials }, readers(shop.settings));
    return form === "csv" ? told.at(-1)?.split(" ")[0] : JSON.parse(new TextDecoder().decode(given.body)).who;
  };
  expect(await ask("true")).toBe("some");
  expect(await ask("true", "csv")).toBe("everyone");
  expect(await ask("true")).toBe("everyone");
  expect(await ask(undefined)).toBe("everyone");
  expect(await ask("false")).toBe("everyone");
  expect(told).toEqual(['some {"at":"2025-05-31","sample":"true"}', 'everyone {"at":"2025-05-31"}']);
});

it("what lacked facts when it was asked beforehand is asked for again, once a newer may be worked out", async () => {
  let times = 0;
  const kpis = routes.filter(({ name }) => name === "kpis");
  const before = askBeforehand(shop, kpis, async () => (++times === 1 ? 20 : null), { everyMs: 5, from: 2 });
  await expect.poll(() => times).toBe(2);
  await new Promise((done) => setTimeout(done, 60));
  expect(times).toBe(2);
  await before.close();
});

it("the work of an answer is done once for all languages", async () => {
  let worked = 0;
  const route = {
    ...routeOf("value"),
    ask: async (_: unknown, __: never, { language }: { language: string }, { once }: Asker) => ({
      ...{ answer: [await once(async () => ++worked), language], cookies: [], noted: null },
    }),
  } as Route;
  const { nb, da, en } = await inEachLanguage(route, shop, {}, asker, readers(shop.settings));
  expect([nb.answer, da.answer, en.answer]).toEqual([
    [1, "nb"],
    [1, "da"],
    [1, "en"],
  ]);
});

it("what the pages ask of a large shop is asked beforehand, and again when the shop is another", async () => {
  const asked: string[] = [];
  const ask = async ({ name }: Route, words: object) => {
    asked.push(`${name} ${JSON.stringify(words)}`);
    return null;
  };
  const sampled = routes.filter(({ lasting }) => lasting?.sampled).length;
  const all = routes.flatMap(({ lasting }) => lasting?.beforehand ?? []).length + sampled;
  expect(all).toBeGreaterThan(10);
  const small = askBeforehand(shop, routes, ask, { everyMs: 5, from: 1000 });
  await new Promise((done) => setTimeout(done, 60));
  await small.close();
  expect([asked.length, small.isLarge()]).toEqual([0, false]);
  // A large shop is large before it was looked: who asks at once has everyone reckoned elsewhere, too.
  expect([await isLarge(shop, 2), await isLarge(shop, 1000)]).toEqual([true, false]);
  const before = askBeforehand(shop, routes, ask, { everyMs: 5, from: 2, beginsLarge: true });
  expect(before.isLarge()).toBe(true);
  await expect.poll(() => asked.length).toBe(all);
  expect(asked).toContain('kpis {"win":28}');
  await new Promise((done) => setTimeout(done, 40));
  expect(asked.length).toBe(all);
  await shop.writing(async () => {});
  await expect.poll(() => asked.length).toBe(2 * all);
  await before.close();
  expect(before.isLarge()).toBe(true);
});
