import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openShop } from "../../src/open.ts";
import type { Serving } from "../../src/server/serve.ts";
import { load } from "../../src/verbs/loading/load.ts";
import { root } from "../house/source-file.ts";
import { served } from "../server/demo-served.ts";
import { asInvited, asOwner, type Client } from "../server/real-shop.ts";
import { builtWeb } from "./built-web.ts";
import { openBrowser } from "./chromium.ts";

/**
 * Whoever may not see people is told of fewer than five of them, wherever 1 to 4 are counted. No page is asked which of its
 * numbers are people: each 1, 2, 3 and 4 that it writes must be known for something else, else it is a number of people that
 * was forgotten. That the same eyes see such numbers where they stand is held by an owner, to whom they are told.
 */
const few = /fewer than 5/gi;
const month = "(?:January|February|March|April|May|June|July|August|September|October|November|December|Nov)";

/** What a 1 to 4 is beside people, on any page. */
const others: readonly RegExp[] = [
  new RegExp(`\\b\\d{1,2} ${month}(?: \\d{4})?`, "g"),
  /\brung \d of \d\b/g,
  /\b(?:ladder )?version \d+/gi,
  /\b\d of 5 and (?:up|down)\b|, 1 to 5: the fifth/g,
  /\b\d+ purchases\b|\bpurchases of \d+/g,
  /\b\d+ loads? counts?\b/g,
  /1 dot = 1 person/g,
  /\b\d of \d within\b/g,
  /\bmonths after → \d+/g,
  /\bnumber \d of \d made\b/g,
  /^\d+ (?:Bought lately|Came back)/g,
  /Looked back from \d+ earlier days|\bheld \d of \d times\b/g,
  /as ten dots: here 3 of 10/g,
  /\b\d+ years?\b/g,
  /\bin \d+ spans of time\b/g,
  /^Load \d+/g,
];
/** Where a number that stands by itself is none of people: levels of an axis, the ladder's version, months, a load, purchases of one person. */
const numbered =
  ".axis, .basis .as-one, thead th, [data-part=key] td, .col-load, .segment-number, .segment-label, a[href^='/people/']";

let folder: string;
let serving: Serving;
let browser: Browser;
let owner: Client;
/** Whoever is asked for again, since a test is run again, is somebody else. */
let invited = 0;
const pictures = join(root, "tmp/pictures");
const pages = [
  ...[
    "/ladder",
    "/ladder?vs=2026-03-31",
    "/flow",
    "/flow?vs=2026-03-31",
    "/people",
    "/people?rung=ambassador",
  ],
  ...["/people?moved=leave", "/people?seg=Bought%20lately", "/goals", "/goals/1", "/segments"],
  ...["/segments/bought-lately", "/value", "/kpis", "/kpis?win=365d", "/kpis/retention", "/kpis/measures"],
  ...["/rules", "/data", "/data/loads/1", "/settings", "/help/marks"],
];

const dayMs = 86_400_000;
const end = Date.UTC(2026, 4, 31, 10);
const day = (ago: number) => new Date(end - ago * dayMs).toISOString().slice(0, 10);

/** Some two hundred customers of two years, most once; of what happens lately only a few at a time. */
function orders(): string {
  const rows = Array.from({ length: 210 }, (_, i) => i).flatMap((i) =>
    Array.from({ length: 1 + (i % 3 === 0 ? 1 : 0) + (i % 11 === 0 ? 3 : 0) }, (_, k) => {
      const ago = Math.max(1, 3 + Math.round(3.4 * i) - 47 * k);
      return `c${i},o${i}-${k},${day(ago)},${180 + ((i * 37 + k * 11) % 400)}`;
    }),
  );
  return `customer_id,order_id,order_date,total\n${rows.join("\n")}\n`;
}

function answers(): string {
  const scores = [9, 10, 8, 3, 10, 2, 7, 9].map((score, i) => `c${i * 2},${day(4 + i)},${score},nps`);
  return `customer_id,answered_at,score,survey\n${scores.join("\n")}\n`;
}

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true });
  folder = mkdtempSync(join(tmpdir(), "stige-few-"));
  writeFileSync(join(folder, "orders.csv"), orders());
  writeFileSync(join(folder, "answers.csv"), answers());
  const effects = { now: () => Date.now() * 1000, timeZone: "Europe/Oslo", language: "en" } as const;
  const shop = await openShop(folder, effects, { mayBegin: true });
  try {
    for (const file of ["orders.csv", "answers.csv"])
      await load(shop, { file: join(folder, file), acceptRejects: true });
  } finally {
    await shop.close();
  }
  const webFolder = await builtWeb();
  [serving, browser] = await Promise.all([served(folder, { webFolder }), openBrowser()]);
  owner = await asOwner(serving);
  const segment = { name: "Bought lately", when: { orders: { atLeast: 1, within: "7d" } } };
  const wishes: readonly (readonly [string, object])[] = [
    ["/segments", { name: segment.name, segment: JSON.stringify(segment) }],
    [
      "/goals",
      {
        ...{ about: "customer-repeat", target: 40, withinDays: null },
        from: "2026-03-01",
        by: "2027-06-30",
        note: "x",
      },
    ],
  ];
  for (const [path, wish] of wishes) {
    const { status, body } = await owner.ask("post", path, wish);
    if (status !== 200) throw new Error(JSON.stringify(body));
  }
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await serving?.stop("asked");
  rmSync(folder, { recursive: true, force: true });
});

async function opened(who: Client): Promise<Page> {
  const context = await browser.newContext({
    ...{ baseURL: serving.address, viewport: { width: 1440, height: 900 }, reducedMotion: "reduce" },
  });
  const cookies = who.cookies().split("; ");
  await context.addCookies(
    cookies.map((one) => {
      const at = one.indexOf("=");
      return { name: one.slice(0, at), value: one.slice(at + 1), url: serving.address };
    }),
  );
  await context.addInitScript(`localStorage.setItem("stige", '{"language":"en"}')`);
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  return page;
}

/** Goes to a page, waits until it is counted, and shows its pictures as tables too. */
async function shown(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.locator("main h1").first().waitFor();
  await page.waitForLoadState("networkidle");
  await expect.poll(() => page.locator("main .ghost, main [aria-busy=true]").count()).toBe(0);
  for (const button of await page.getByRole("button", { name: "Show as table" }).all()) await button.click();
  await page.waitForLoadState("networkidle");
}

interface Told {
  readonly text: string;
  /** It stands where numbers are none of people. */
  readonly numbered: boolean;
}

/** Every text of a page, each by itself, also what is read aloud and what a pointer is told. */
function textsOf(page: Page): Promise<readonly Told[]> {
  return page.evaluate(`(() => {
    const told = [];
    const add = (text, one) => {
      if (text && /[1-5]/.test(text))
        told.push({ text: text.replace(/\\s+/g, " ").trim(), numbered: one.closest(${JSON.stringify(numbered)}) !== null });
    };
    for (const one of document.querySelectorAll("body *")) {
      for (const name of ["aria-label", "title", "aria-valuetext", "aria-description"]) add(one.getAttribute(name), one);
      if ([...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== "")) add(one.textContent, one);
    }
    return told;
  })()`);
}

/** The texts in which a 1 to 4 is known for nothing else. Shares and money are no number of people. */
function counted(texts: readonly Told[]): string[] {
  const found = texts.filter(({ text, numbered }) => {
    if (numbered && /^[\d\s]+$/.test(text)) return false;
    const rest = [few, ...others].reduce((left, one) => left.replaceAll(one, ""), text);
    return /(?<![\d.,:/–\w-])(?<!NOK )[1-4](?![\d,:/%\w]|\.\d|–\d| ?%)/.test(rest);
  });
  return [...new Set(found.map(({ text }) => text))];
}

/** What a page tells, and what each of its numbers says that it rests on. */
async function toldOn(page: Page): Promise<readonly Told[]> {
  const buttons = await page.locator("main button.rests:visible").all();
  for (const button of buttons) await button.dispatchEvent("click");
  if (buttons.length > 0) await page.locator(".rests-told").first().waitFor({ state: "attached" });
  return textsOf(page);
}

describe("few people", () => {
  it("are told to an owner as they are", async () => {
    const page = await opened(owner);
    await shown(page, "/ladder");
    const { body } = await owner.ask("get", "/ladder");
    // biome-ignore lint/suspicious/noExplicitAny: what comes over HTTP is looked at as it comes.
    const fewOnes = body.rungs.filter(({ people }: any) => people > 0 && people < 5);
    expect(fewOnes.length).toBeGreaterThan(0);
    for (const { name, people } of fewOnes)
      await page.getByText(new RegExp(`^${name.en}, rung \\d of 5, ${people} (person|people)`)).waitFor();
    expect(await page.locator("[data-few]").count()).toBe(0);
    expect(counted(await textsOf(page)).length).toBeGreaterThan(5);
    for (const path of ["/flow", "/kpis", "/kpis/retention", "/rules", "/segments/bought-lately"]) {
      await shown(page, path);
      const texts = await textsOf(page);
      expect(counted(texts), path).not.toEqual([]);
      expect(
        texts.filter(({ text }) => text.match(few)),
        path,
      ).toEqual([]);
    }
  }, 120_000);

  it.each(["analyst", "developer"])(
    "are hidden from one %s, on every page",
    async (role) => {
      const page = await opened(
        await asInvited(serving, owner, { role, email: `${role}-${++invited}@shop.example` }),
      );
      const [hiding, told]: [string[], string[]] = [[], []];
      for (const path of pages) {
        await shown(page, path);
        const texts = await toldOn(page);
        told.push(...counted(texts).map((text) => `${path}: ${text}`));
        if (texts.some(({ text }) => text.match(few))) hiding.push(path);
        if (path === "/ladder") expect(await page.locator("[data-few]").count()).toBeGreaterThan(0);
      }
      expect(told).toEqual([]);
      expect(hiding).toEqual(
        expect.arrayContaining(["/ladder", "/flow", "/value", "/kpis", "/kpis/retention", "/rules"]),
      );
    },
    175_000,
  );

  it("are hidden in sentences and files, and not in JSON", async () => {
    const analyst = await asInvited(serving, owner, { role: "analyst", email: "second@shop.example" });
    const english = { "Accept-Language": "en" };
    const [exact, hidden] = await Promise.all(
      [owner, analyst].map(async (who) => (await who.ask("get", "/value", undefined, english)).body),
    );
    expect(JSON.stringify(exact.notes)).toMatch(/Only 1 person was seen/);
    expect(JSON.stringify(hidden.notes)).toMatch(/Only fewer than 5 people were seen/);
    expect({ ...hidden, notes: [] }).toEqual({ ...exact, notes: [] });
    const page = await opened(analyst);
    await shown(page, "/kpis");
    const files: string[] = [];
    for (const button of await page.getByRole("button", { name: "CSV" }).all()) {
      const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
      files.push(readFileSync(await download.path(), "utf8"));
    }
    expect(files.filter((file) => /fewer than 5/.test(file)).length).toBeGreaterThan(1);
  }, 60_000);
});
