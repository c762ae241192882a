import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContext, Dialog, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Serving } from "../../src/server/serve.ts";
import { root } from "../house/source-file.ts";
import { served } from "../server/demo-served.ts";
import { asInvited, asOwner, type Client, password, realShop, removeFolder } from "../server/real-shop.ts";
import { builtWeb } from "./built-web.ts";
import { openBrowser } from "./chromium.ts";
import { faults } from "./open-page.ts";

let folder: string;
let serving: Serving;
let browser: Browser;
let owner: Client;
const pictures = join(root, "tmp/pictures");
mkdirSync(pictures, { recursive: true });

beforeAll(async () => {
  // Two customer numbers of one shop with one address: nobody knows whether they are one.
  folder = await realShop(
    "order_id,customer_id,email,ordered_at,total\n" +
      "c-1,901,felles@tun.example,2024-03-05T10:00:00Z,10.00\nc-2,902,felles@tun.example,2024-04-05T10:00:00Z,10.00\n",
  );
  const webFolder = await builtWeb();
  [serving, browser] = await Promise.all([served(folder, { webFolder }), openBrowser()]);
  owner = await asOwner(serving);
  await asInvited(serving, owner, { role: "marketer" });
  await asInvited(serving, owner, { role: "analyst", seesPeople: true });
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await serving?.stop("asked");
  removeFolder(folder);
});

interface As {
  readonly look?: "light" | "dark";
  readonly width?: number;
  readonly language?: "nb" | "da" | "en";
}

/** Somebody signed in, at a page. */
async function as(
  who: "olga" | "marketer" | "analyst",
  path: string,
  see: (page: Page) => Promise<void>,
  { look = "light", width = 1280, language = "nb" }: As = {},
): Promise<void> {
  const context: BrowserContext = await browser.newContext({
    ...{ baseURL: serving.address, viewport: { width, height: 900 }, colorScheme: look },
    reducedMotion: "reduce",
  });
  try {
    await context.addInitScript(`localStorage.setItem("stige", '{"language":"${language}"}')`);
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    const { status } = await page.request
      .post("/api/v1/session", {
        headers: { Origin: new URL(serving.address).origin },
        data: { email: `${who}@shop.example`, password },
      })
      .then(async (answer) => ({ status: answer.status() }));
    expect(status).toBe(200);
    await page.goto(path);
    await see(page);
  } finally {
    await context.close();
  }
}

/** Has the page's clock in hand: passes the ten seconds after which a page asks what is new. */
async function tenSecondsOf(page: Page): Promise<() => Promise<void>> {
  await page.clock.install();
  await page.reload();
  return () => page.clock.fastForward(10_000);
}

/** A goal's history that was unfolded is so after a reload, and what is half written is not left unasked. */
async function holdsHistory(page: Page): Promise<void> {
  const goal = page.locator("[data-goal]");
  await goal.getByRole("button", { name: "Historie" }).click();
  await goal.locator(".goal-history li").first().waitFor();
  await page.reload();
  await goal.locator(".goal-history li").first().waitFor();
  const asked: string[] = [];
  let leave = false;
  const answer = (dialog: Dialog) => {
    asked.push(dialog.type());
    return leave ? dialog.accept() : dialog.dismiss();
  };
  page.on("dialog", answer);
  const flow = page.getByRole("navigation").getByRole("link", { name: "Flyt" }).first();
  const back = page.getByRole("navigation").getByRole("link", { name: "Mål" }).first();
  await goal.getByRole("button", { name: "Endre" }).click();
  // Nothing was typed: nobody is asked.
  await flow.click();
  await page.waitForURL("**/flow");
  await back.click();
  await goal.getByRole("button", { name: "Endre" }).click();
  const target = goal.locator("form [name=target]");
  await target.fill("77");
  expect(asked).toEqual([]);
  await flow.click();
  await expect.poll(() => asked).toEqual(["confirm"]);
  expect(await target.inputValue()).toBe("77");
  leave = true;
  await page.reload();
  expect(asked).toEqual(["confirm", "beforeunload"]);
  await goal.getByRole("button", { name: "Endre" }).click();
  await target.fill("78");
  await flow.click();
  await page.waitForURL("**/flow");
  expect(asked).toEqual(["confirm", "beforeunload", "confirm"]);
  await asksOnBack(page, asked, (may) => {
    leave = may;
  });
  page.off("dialog", answer);
}

/** The browser's back asks as a link does, from a form of the goals to the flow before them; ends on the goals. */
async function asksOnBack(page: Page, asked: string[], allow: (may: boolean) => void): Promise<void> {
  const goal = page.locator("[data-goal]");
  const goals = page.getByRole("navigation").getByRole("link", { name: "Mål" }).first();
  await goals.click();
  await goal.getByRole("button", { name: "Endre" }).click();
  // Nothing was typed: nobody is asked.
  asked.length = 0;
  await page.goBack();
  await page.waitForURL("**/flow");
  await page.goForward();
  await goal.getByRole("button", { name: "Endre" }).click();
  const target = goal.locator("form [name=target]");
  await target.fill("79");
  allow(false);
  for (const times of [1, 2]) {
    await page.goBack();
    await expect.poll(() => asked).toHaveLength(times);
    await page.waitForURL("**/goals");
    expect(await target.inputValue()).toBe("79");
  }
  allow(true);
  await page.goBack();
  await page.waitForURL("**/flow");
  await expect.poll(() => asked).toEqual(["confirm", "confirm", "confirm"]);
  await goals.click();
  await goal.waitFor();
}

/** Takes a picture and asks axe. */
async function looked(page: Page, name: string): Promise<void> {
  // What is asked for anew is pale until it is there.
  await page.locator(".stale").first().waitFor({ state: "detached" });
  await expect
    .poll(() => page.evaluate("document.documentElement.scrollWidth - innerWidth"))
    .toBeLessThanOrEqual(0);
  await page.screenshot({ path: join(pictures, `changes-${name}.png`), fullPage: true });
  expect(await faults(page), name).toEqual([]);
}

const audit = async () => (await owner.ask("get", "/audit?limit=50")).body.list as { action: string }[];

async function draft(page: Page, days: string): Promise<void> {
  await page.getByRole("button", { name: "365 dager, endre (Sovende)" }).first().click();
  await page.keyboard.press("Control+A");
  await page.keyboard.type(days);
  await page.keyboard.press("Enter");
}

describe("an alert on a key figure", () => {
  it("is set by a marketer, is drawn and needs them today, and is taken away and put back", async () => {
    await as("marketer", "/kpis", async (page) => {
      const figure = page.locator("[data-kpi=new-customers]");
      await figure.getByRole("button", { name: "Sett et varsel: Nye kunder" }).click();
      const limit = figure.getByLabel("Varsle under (tidsrom på 28 dager)");
      expect(await page.evaluate("document.activeElement.name")).toBe("below");
      await limit.fill("mange");
      await figure.getByText("Skriv et tall").waitFor();
      await limit.fill("−5");
      await page.keyboard.press("Enter");
      await figure.getByText("Oppgi hele personer").waitFor();
      await limit.fill("1.000");
      await page.keyboard.press("Enter");
      await figure.getByText("under varselgrensen på 1 000 siden").waitFor();
      await figure.locator("[data-limit]").waitFor({ state: "attached" });
      await looked(page, "alert-light");
      // The keyboard goes on from where the form was opened, also by Escape.
      const focused = () => page.evaluate("document.activeElement.textContent");
      expect(await focused()).toBe("Endre varselet");
      await page.keyboard.press("Enter");
      await limit.waitFor();
      await page.keyboard.press("Escape");
      await limit.waitFor({ state: "detached" });
      expect(await focused()).toBe("Endre varselet");
      // One of a span that no picture has, as the file may set it.
      const odd = { figure: "new-customers", days: 14, below: 500 };
      expect((await owner.ask("post", "/alerts", odd)).status).toBe(200);
      await page.reload();
      await page.getByText("på 14 dager, under 500").waitFor();
      await page.getByRole("button", { name: "Fjern: Nye kunder" }).click();
      await page.getByText("på 14 dager, under 500").waitFor({ state: "detached" });
      await page.goto("/ladder");
      await page.getByRole("link", { name: "Se tallet: Nye kunder" }).click();
      await figure.getByRole("button", { name: "Endre varselet: Nye kunder" }).click();
      await figure.getByRole("button", { name: "Fjern" }).click();
      await page.getByRole("status").getByText("Varselet er fjernet.").waitFor();
      await figure.locator("[data-limit]").waitFor({ state: "detached" });
      await page.getByRole("button", { name: "Angre" }).click();
      await figure.locator("[data-limit]").waitFor({ state: "attached" });
    });
    expect((await audit()).filter(({ action }) => action === "changeAlert").length).toBe(5);
    const gone = { figure: "new-customers", days: 28, below: null };
    expect((await owner.ask("post", "/alerts", gone)).status).toBe(200);
  });
});

describe("goals", () => {
  it("are set by a marketer from the empty page, changed with why, and removed; what they were is kept", async () => {
    const segment = "{ name: Butikk, when: { revenue: { atLeast: 1 } } }";
    expect((await owner.ask("post", "/segments", { name: "Butikk", segment })).status).toBe(200);
    await as("marketer", "/goals", async (page) => {
      await page.getByRole("heading", { name: "Ingen mål er satt ennå." }).waitFor();
      await page.getByRole("button", { name: "Sett det første målet" }).click();
      await page.getByLabel("Steg eller trinn").selectOption("customer-repeat");
      await page.getByLabel("Måltall, personer").fill("5");
      await page.getByLabel("Første dag").fill("2023-06-01");
      await page.getByLabel("Siste dag").fill("2034-12-31");
      await page.getByLabel("Måltall, personer").fill("mange");
      await looked(page, "goals-form-light");
      await page.getByRole("button", { name: "Sett et mål" }).click();
      // Both at once, each beside its field, in words of the page.
      await page.locator(".field .wrong").getByText("mer enn ti år").waitFor();
      expect(await page.locator("form .wrong").allTextContents()).toEqual([
        "Måltallet er et helt antall personer over 0.",
        "Den siste dagen ligger før den første, eller mer enn ti år etter den.",
      ]);
      await page.getByLabel("Måltall, personer").fill("1 000");
      await page.getByLabel("Siste dag").fill("2025-12-31");
      await page.getByRole("button", { name: "Sett et mål" }).click();
      await page
        .getByRole("heading", { name: "Kunde til Gjenkjøper: 1 000 innen 31. desember 2025" })
        .waitFor();
      const focused = () => page.evaluate("document.activeElement.textContent");
      expect(await focused()).toBe("Sett et mål");
      await page.getByRole("button", { name: "Fjern" }).press("Enter");
      await page.locator("form").getByRole("button", { name: "Fjern" }).press("Enter");
      await page.getByRole("heading", { name: "Ingen mål er satt ennå." }).waitFor();
      expect(await page.evaluate("document.activeElement.id")).toBe("content");
      await page.getByRole("button", { name: "Angre" }).click();
      const again = page.locator("[data-goal]");
      await holdsHistory(page);
      await again.getByRole("button", { name: "Endre" }).press("Enter");
      expect(await page.evaluate("document.activeElement.name")).toBe("target");
      await again.getByLabel("Måltall, personer").fill("5");
      await page.keyboard.press("Enter");
      await again.getByRole("heading", { name: "Kunde til Gjenkjøper: 5 innen" }).waitFor();
      expect(await focused()).toBe("Endre");
      await page.getByRole("button", { name: "Angre" }).last().click();
      await again.getByRole("heading", { name: "Kunde til Gjenkjøper: 1 000 innen" }).waitFor();
      await again.getByRole("button", { name: "Fjern" }).press("Enter");
      await page.locator("form").getByRole("button", { name: "Fjern" }).press("Enter");
      await page.getByRole("button", { name: "Sett det første målet" }).click();
      await page.getByLabel("Steg eller trinn").selectOption("customer-repeat");
      await page.getByLabel("Måltall, personer").fill("5");
      await page.getByLabel("Første dag").fill("2023-06-01");
      await page.getByLabel("Siste dag").fill("2025-12-31");
      await page.getByRole("button", { name: "Sett et mål" }).click();
      await page.getByRole("status").getByText("Målet er satt.").waitFor();
      const goal = page.locator("[data-goal]");
      await goal.getByRole("heading", { name: "Kunde til Gjenkjøper: 5 innen 31. desember 2025" }).waitFor();
      await goal.getByRole("button", { name: "Endre" }).click();
      await goal.getByLabel("Måltall, personer").fill("7");
      await goal.getByLabel("For hvem").selectOption("Butikk");
      await goal.getByLabel("Hvorfor").fill("høsten gikk bra");
      const sent: string[] = [];
      page.on("request", (request) => void (request.method() === "PATCH" && sent.push(request.url())));
      await page.evaluate(
        "for (const click of [1, 2]) document.activeElement.form.querySelector('[type=submit]').click()",
      );
      await goal
        .getByRole("heading", { name: "Gjenkjøper: 7 innen 31. desember 2025, for «Butikk»" })
        .waitFor();
      expect(sent, "a change that is asked for twice at once is sent once").toHaveLength(1);
      await goal.getByRole("link", { name: /^Kunde til Gjenkjøper: 7/ }).click();
      await page.waitForURL(/\/goals\/\d+$/);
      await expect.poll(() => page.locator("[data-goal]").count()).toBe(1);
      await looked(page, "goal-light");
      await page.getByRole("link", { name: "Se segmentet «Butikk»" }).click();
      await page.waitForURL(/\/segments\/butikk$/);
      await page.getByRole("heading", { level: 1, name: "Butikk" }).waitFor();
      const stands = page.locator("ol.segment-ladder > li");
      const [shown] = (await owner.ask("get", "/segments")).body.made as {
        people: number;
        standing: { place: string; people: number }[];
      }[];
      expect(shown?.standing.reduce((sum, { people }) => sum + people, 0)).toBe(shown?.people);
      expect(await stands.evaluateAll((all) => all.map((one) => one.getAttribute("data-rung")))).toHaveLength(
        shown?.standing.length ?? 0,
      );
      for (const { place, people } of shown?.standing ?? [])
        await page
          .locator(`ol.segment-ladder > [data-rung="${place}"]`)
          .getByText(`${people} person`)
          .waitFor();
      await looked(page, "segment-light");
      await page.keyboard.press("Control+k");
      const search = page.getByRole("combobox", { name: "Søk etter person eller side" });
      await search.fill("gjenkjøper butikk");
      await page.getByRole("option", { name: /^Kunde til Gjenkjøper: 7/ }).waitFor();
      await looked(page, "palette-goal");
      await page.keyboard.press("Enter");
      await page.waitForURL(/\/goals\/\d+$/);
      await page.keyboard.press("Control+k");
      await search.fill("BUTIKK");
      await page.getByRole("option", { name: /^Butikk/ }).click();
      await page.waitForURL(/\/segments\/butikk$/);
      await page.getByRole("heading", { level: 1, name: "Butikk" }).waitFor();
      await page.getByRole("link", { name: /^Kunde til Gjenkjøper: 7/ }).press("Enter");
      await page.waitForURL(/\/goals\/\d+$/);
      await page.goBack();
      await page.getByRole("heading", { level: 1, name: "Butikk" }).waitFor();
      await page.goBack();
      await page.reload();
      await page.getByRole("link", { name: "Alle mål" }).click();
      await page.waitForURL(/\/goals$/);
      await goal.getByRole("button", { name: "Historie" }).click();
      await goal.getByRole("listitem").filter({ hasText: "Gjenkjøper: 5 innen" }).waitFor();
      await goal.getByRole("listitem").filter({ hasText: "høsten gikk bra" }).waitFor();
      await looked(page, "goals-history-light");
    });
    await as("analyst", "/goals", async (page) => {
      await page.getByText("Butikkens eiere og markedsførere kan endre dette.").waitFor();
      expect(await page.getByRole("button", { name: /^(Endre|Fjern|Sett)/ }).count()).toBe(0);
    });
    const gone = { name: "Butikk", segment: null };
    expect((await owner.ask("post", "/segments", gone)).status).toBe(409);
    const [{ goal = 0 } = {}] = (await owner.ask("get", "/goals")).body.goals as { goal: number }[];
    for (const [name, reader] of [
      ["dark", { look: "dark" }],
      ["390", { width: 390 }],
      ["da-320", { width: 320, language: "da" }],
      ["en", { language: "en" }],
    ] as const)
      for (const [page, path] of [
        ["goal", `/goals/${goal}`],
        ["segment", "/segments/butikk"],
      ] as const)
        await as(
          "analyst",
          path,
          async (shown) => {
            await shown.locator("[data-goal], [data-segment]").waitFor();
            await looked(shown, `${page}-${name}`);
          },
          reader,
        );
    await as("marketer", `/goals/${goal}`, async (page) => {
      await page.getByRole("button", { name: "Fjern" }).click();
      await page.locator("form").getByRole("button", { name: "Fjern" }).click();
      await page.getByRole("heading", { name: "Dette målet er fjernet. Slik var det:" }).waitFor();
      await page.getByRole("listitem").filter({ hasText: "høsten gikk bra" }).waitFor();
      expect(await page.evaluate("document.activeElement.id")).toBe("content");
      await looked(page, "goal-removed");
      await page.getByRole("link", { name: "Alle mål" }).click();
      await page.getByRole("heading", { name: "Ingen mål er satt ennå." }).waitFor();
      await page.goto("/goals/999");
      await page.getByRole("heading", { name: "Det er ikke noe mål 999." }).waitFor();
      await looked(page, "goal-none");
      for (const none of ["/segments/finnes-ikke", "/segments/%C3%A6_2f_"]) {
        await page.goto(none);
        await page
          .getByRole("heading", { name: "Det er ikke noe slikt segment, eller det er fjernet." })
          .waitFor();
      }
      await page.goto("/segments/~never-nowhere");
      await page
        .getByRole("heading", { name: "Ingen slik gruppe er funnet blant folk denne dagen." })
        .waitFor();
      await page.getByRole("link", { name: "Alle segmenter" }).click();
      await page.waitForURL(/\/segments$/);
    });
    expect((await owner.ask("post", "/segments", gone)).status).toBe(200);
    const actions = (await audit()).map(({ action }) => action);
    for (const action of ["setGoal", "changeGoal", "removeGoal"]) expect(actions).toContain(action);
  });
});

describe("the rules", () => {
  it("are published with a note by a marketer, told at once, and taken back from the notice", async () => {
    const before = readFileSync(join(folder, "stige.yaml"), "utf8");
    await as("marketer", "/rules", async (page) => {
      await draft(page, "120");
      await page.getByLabel("Merknad (hvorfor)").fill("Blåbærsesongen er kort, så vi prøver 120 dager");
      await looked(page, "rules-draft-light");
      await page.getByRole("button", { name: "Publiser som versjon 2" }).click();
      await page.getByRole("status").getByText("Versjon 2 av stigen gjelder.").waitFor();
      await page.getByRole("heading", { name: "Dette er reglene som gjelder." }).waitFor();
      await page.getByRole("listitem").filter({ hasText: "Versjon 2" }).getByText("Blåbærsesongen").waitFor();
      await page.getByText("av Some marketer").waitFor();
      await looked(page, "rules-published-light");
      expect(readFileSync(join(folder, "stige.yaml"), "utf8")).toContain("lapsedAfter: 120d");
      await page.getByRole("button", { name: "Angre" }).click();
      await page.getByText("Versjon 3 av stigen gjelder.").waitFor();
      expect(readFileSync(join(folder, "stige.yaml"), "utf8")).toBe(before);
    });
    expect((await audit()).filter(({ action }) => action === "publishLadder")).toHaveLength(3);
  });

  it("a draft that somebody overtook is refused until its writer has seen what is in force", async () => {
    await as("olga", "/rules", async (page) => {
      await draft(page, "200");
      await page.getByRole("button", { name: "Publiser som versjon 4" }).waitFor();
      const { status } = await owner.ask("post", "/ladders", {
        ...{ ladder: "ladder: { preset: norwegian, lapsedAfter: 90d }", from: 3, note: null },
      });
      expect(status).toBe(200);
      await page.getByRole("button", { name: "Publiser som versjon 4" }).click();
      await page.getByText("versjon 4 gjelder nå").waitFor();
      await looked(page, "rules-overtaken-light");
      await page.getByRole("button", { name: "Gå videre fra versjon 4" }).click();
      await page.getByRole("button", { name: "Publiser som versjon 5" }).click();
      await page.getByText("Versjon 5 av stigen gjelder.").waitFor();
      await page.getByRole("button", { name: "Tilbake til versjon 1" }).click();
      await page.getByText("Versjon 6 av stigen gjelder.").waitFor();
      await looked(page, "rules-versions-light");
    });
  });

  it.each([
    ["rules-draft-dark", { look: "dark" }],
    ["rules-draft-390", { width: 390 }],
  ] as const)("are read at %s", async (name, reader) => {
    await as(
      "olga",
      "/rules",
      async (page) => {
        await draft(page, "150");
        await page.getByRole("button", { name: /^Publiser/ }).waitFor();
        await looked(page, name);
      },
      reader,
    );
  });

  it("may be drafted by an analyst, who is told who can publish", async () => {
    await as("analyst", "/rules", async (page) => {
      await draft(page, "150");
      await page.getByText("Butikkens eiere og markedsførere kan endre dette.").waitFor();
      expect(await page.getByRole("button", { name: /^(Publiser|Tilbake til)/ }).count()).toBe(0);
      await looked(page, "rules-analyst-light");
    });
  });
});

describe("a person", () => {
  const idOf = async (find: string) => {
    const { body } = await owner.ask("get", "/people", undefined, { "Stige-Find": encodeURIComponent(find) });
    return body.list[0].personId as number;
  };

  it("is put on a rung by hand until a day, with a reason, and taken back, by the keys", async () => {
    const id = await idOf("101");
    await as("marketer", `/people/${id}`, async (page) => {
      await page.getByRole("button", { name: "Sett trinn for hånd" }).press("Enter");
      await page.getByLabel("Trinn", { exact: true }).selectOption("ambassador");
      await page.getByLabel("Siste dag").fill("2099-12-31");
      await page.getByRole("button", { name: "Sett trinnet" }).press("Enter");
      await page.getByText("Grunnen mangler.").waitFor();
      await page.getByLabel("Grunn", { exact: true }).fill("Driver fanklubben på Værøy");
      await looked(page, "person-override-light");
      await page.getByRole("button", { name: "Sett trinnet" }).press("Enter");
      await page.getByRole("status").getByText("Står på Ambassadør til 31. desember 2099.").waitFor();
      await page.getByText(/Satt for hånd på Ambassadør fra .* til 31. desember 2099/).waitFor();
      await looked(page, "person-overridden-light");
      await page.getByRole("button", { name: "La reglene bestemme igjen" }).click();
      await page.getByRole("status").getByText("Reglene bestemmer igjen.").waitFor();
      await page.getByText("Satt for hånd på").waitFor({ state: "detached" });
    });
    // Beside what the open page goes on reading.
    const changed = (await audit()).map(({ action }) => action).filter((action) => /override/i.test(action));
    expect(changed.slice(0, 2)).toEqual(["revokeOverride", "override"]);
  });

  it("who is put on a rung by somebody else stands there for every reader of the ladder, who goes on with what they do", async () => {
    const id = await idOf("103");
    const hand = { rung: "lead", until: "2099-12-31", reason: "test" };
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
    await as("analyst", `/ladder?at=${tomorrow}`, async (page) => {
      const untilAskedAgain = await tenSecondsOf(page);
      const rung = page.locator("[data-rung=lead]").first();
      await rung.waitFor();
      const before = await rung.textContent();
      const slider = page.getByRole("slider").first();
      await slider.focus();
      expect((await owner.ask("post", `/people/${id}/override`, hand)).status).toBe(200);
      await untilAskedAgain();
      await expect.poll(() => rung.textContent(), { timeout: 20_000 }).not.toBe(before);
      expect(await page.evaluate("document.activeElement.type")).toBe("range");
      expect((await owner.ask("delete", `/people/${id}/override`)).status).toBe(200);
      await untilAskedAgain();
      await expect.poll(() => rung.textContent(), { timeout: 20_000 }).toBe(before);
    });
  });

  it("a page whose server no longer answers says since when what it shows may be old, until it answers again", async () => {
    await as("analyst", "/people", async (page) => {
      const untilAskedAgain = await tenSecondsOf(page);
      const said = page.getByText("Serveren svarte ikke.");
      await page.getByRole("table").first().waitFor();
      expect(await said.count()).toBe(0);
      await page.context().setOffline(true);
      await untilAskedAgain();
      await said.waitFor();
      await page.getByText(/Det som vises, er slik det var .*\d{2}:\d{2}\.$/).waitFor();
      expect(await faults(page)).toEqual([]);
      await page.context().setOffline(false);
      await untilAskedAgain();
      await said.waitFor({ state: "detached" });
    });
  });

  it("is merged with another who is found by number, and parted again", async () => {
    const id = await idOf("101");
    const other = await idOf("102");
    await as("olga", `/people/${id}`, async (page) => {
      await page.getByRole("button", { name: "Slå sammen med noen" }).click();
      await page.getByLabel("Grunn (kan stå tom)").fill("samme husstand, Bjørnøya");
      await page.getByLabel("Navn, nummer eller e-post til den andre").fill("102");
      await page.getByRole("button", { name: /102.* er samme person/ }).waitFor();
      await looked(page, "person-merge-light");
      await page.getByRole("button", { name: /102.* er samme person/ }).click();
      await page.getByRole("status").getByText("er nå en del av denne personen.").waitFor();
      await page.getByText("samme husstand, Bjørnøya").waitFor();
      await looked(page, "person-merged-light");
      expect((await owner.ask("get", `/people/${other}`)).status).toBe(404);
      await page.getByRole("button", { name: "Skill 102 fra 101" }).click();
      await page.getByRole("status").getByText("De er to personer igjen.").waitFor();
      expect((await owner.ask("get", `/people/${other}`)).status).toBe(200);
    });
  });

  it("that may be one with another is merged where it says so, and parted again", async () => {
    await as(
      "marketer",
      "/ladder?open=conflicts",
      async (page) => {
        const dialog = page.getByRole("dialog");
        await dialog.getByText("felles@tun.example").waitFor();
        expect(await dialog.locator("code").count(), "no page sends its reader to a terminal for it").toBe(0);
        await looked(page, "conflict-told");
        await dialog.getByRole("link", { name: "901", exact: true }).click();
        await page.getByText("Kan være én og samme som").waitFor();
        await looked(page, "conflict-person");
        await page.getByRole("button", { name: "902 er samme person" }).click();
        await page.getByRole("status").getByText("902 er nå en del av denne personen.").waitFor();
        await page.getByText("Kan være én og samme som").waitFor({ state: "detached" });
        expect((await owner.ask("get", "/conflicts")).body.conflicts).toBe(0);
        await page.getByRole("button", { name: "Angre" }).click();
        await page.getByRole("status").getByText("De er to personer igjen.").waitFor();
        await page.getByText("Kan være én og samme som").waitFor();
        expect((await owner.ask("get", "/conflicts")).body.conflicts).toBe(1);
      },
      { width: 390 },
    );
  });

  it("is told all that is held, and erased once it is said what goes", async () => {
    const id = await idOf("105");
    const mail = (await owner.ask("get", `/people/${id}`)).body.emails[0] as string;
    await as("marketer", `/people/${id}`, async (page) => {
      const downloads = page.waitForEvent("download");
      await page.getByRole("button", { name: "Last ned alt vi har" }).click();
      const file = await (await downloads).path();
      expect(readFileSync(file, "utf8")).toContain(mail);
      await page.getByRole("button", { name: "Slett …" }).click();
      await page.getByText("En sletting kan ikke angres.").waitFor();
      await looked(page, "person-erase-light");
      await page.keyboard.press("Escape");
      await page.getByText("En sletting kan ikke angres.").waitFor({ state: "detached" });
      await page.getByRole("button", { name: "Slett …" }).click();
      await page.getByRole("button", { name: "Slett for godt" }).click();
      await page.getByRole("status").getByText("Personen er slettet.").waitFor();
      expect(page.url()).toMatch(/\/people$/);
    });
    expect((await owner.ask("get", `/people/${id}`)).status).toBe(404);
    const log = await audit();
    expect(log.map(({ action }) => action)).toEqual(expect.arrayContaining(["held", "erasure", "erase"]));
    expect(JSON.stringify(log)).not.toContain(mail);
  });

  it.each([
    ["person-dark", { look: "dark" }],
    ["person-390", { width: 390 }],
    ["person-da-320", { width: 320, language: "da" }],
  ] as const)("is read at %s", async (name, reader) => {
    await as(
      "olga",
      `/people/${await idOf("101")}`,
      async (page) => {
        await page.getByRole("button", { name: /^(Sett trinn|Sæt trin) / }).click();
        await page.getByLabel(/^(Siste|Sidste) dag$/).waitFor();
        await looked(page, name);
      },
      reader,
    );
  });

  it("is not changed by an analyst, who is told who can", async () => {
    await as("analyst", `/people/${await idOf("101")}`, async (page) => {
      await page.getByText("Butikkens eiere og markedsførere kan endre dette.").waitFor();
      expect(await page.getByRole("button", { name: /^(Sett|Slett|Slå|Last ned)/ }).count()).toBe(0);
      await looked(page, "person-analyst-light");
    });
  });
});

describe("the keyboard", () => {
  const on = (page: Page) => page.evaluate("document.activeElement.textContent.trim()");
  const isLost = (page: Page) => page.evaluate("document.activeElement === document.body");

  it("goes on in the row of a load that was taken back, and from a notice where it was before", async () => {
    await as("olga", "/data", async (page) => {
      const row = page.getByRole("row").filter({ hasText: "more.csv" });
      await row.getByRole("button", { name: /^Ta tilbake/ }).press("Enter");
      await page.getByRole("status").getByText("er tatt tilbake").waitFor();
      await row.getByRole("button", { name: /^Legg tilbake/ }).waitFor();
      await expect.poll(() => isLost(page)).toBe(false);
      expect(await page.evaluate("document.activeElement.closest('tr')?.textContent")).toContain("more.csv");
      await page.getByRole("button", { name: "Angre" }).press("Enter");
      await page.getByRole("status").getByText("teller igjen").waitFor();
      await expect.poll(() => isLost(page)).toBe(false);
    });
  });

  it("goes on from what a person's forms were opened with, also by Escape and undone", async () => {
    const { body } = await owner.ask("get", "/people", undefined, { "Stige-Find": "104" });
    await as("marketer", `/people/${body.list[0].personId}`, async (page) => {
      await page.getByRole("button", { name: "Slå sammen med noen" }).press("Enter");
      expect(await page.evaluate("document.activeElement.name")).toBe("find");
      await page.keyboard.press("Escape");
      expect(await on(page)).toBe("Slå sammen med noen");
      await page.getByRole("button", { name: "Sett trinn for hånd" }).press("Enter");
      await page.keyboard.press("Escape");
      expect(await on(page)).toBe("Sett trinn for hånd");
      await page.keyboard.press("Enter");
      await page.getByLabel("Siste dag").fill("2020-01-01");
      await page.getByRole("button", { name: "Sett trinnet" }).press("Enter");
      await page.getByText("Grunnen mangler.").waitFor();
      expect(await page.locator(".field .wrong").count()).toBe(2);
      await page.getByLabel("Siste dag").fill("2099-01-01");
      await page.getByLabel("Grunn", { exact: true }).fill("prøve");
      await page.keyboard.press("Enter");
      await page.getByRole("button", { name: "Angre" }).press("Enter");
      await page.getByRole("status").getByText("Reglene bestemmer igjen.").waitFor();
      expect(await on(page)).toBe("Sett trinn for hånd");
    });
  });
});

describe("segments", () => {
  it("are made from a rule whose size is told at once, and taken away with a way back", async () => {
    await as("marketer", "/segments", async (page) => {
      await page.getByText("Ingen segmenter er laget ennå.").waitFor();
      await page.getByLabel("Navn", { exact: true }).fill("Kjøpte to ganger");
      await page.getByLabel("Kjøp, minst").fill("2");
      await page.getByText("minst 2 kjøp").waitFor();
      await page.getByRole("button", { name: /^Lag et segment av \d/ }).click();
      await page.getByRole("status").getByText("Kjøpte to ganger er laget.").waitFor();
      const made = page.locator("[data-part=made] [data-segment=made-1]");
      await made.getByText("Kjøpte to ganger").waitFor();
      expect(readFileSync(join(folder, "stige.yaml"), "utf8")).toContain("name: Kjøpte to ganger");
      await looked(page, "segments-made-light");
      // One of that name, however it is written, is not lost in silence.
      await page.getByLabel("Navn", { exact: true }).fill("kjøpte to GANGER");
      await page.getByLabel("Kjøp, minst").fill("3");
      await page.getByText("minst 3 kjøp").waitFor();
      await page.getByRole("button", { name: "Erstatt «Kjøpte to ganger» med denne regelen" }).click();
      await page.getByRole("status").getByText("kjøpte to GANGER har en annen regel nå.").waitFor();
      await made.getByText("minst 3 kjøp").waitFor();
      await page.getByRole("button", { name: "Angre" }).click();
      await made.getByText("minst 2 kjøp").waitFor();
      await made.getByRole("heading", { name: "Kjøpte to ganger" }).waitFor();
      await page.getByRole("button", { name: "Fjern Kjøpte to ganger" }).click();
      await page.getByText("Kjøpte to ganger er fjernet.").waitFor();
      expect(readFileSync(join(folder, "stige.yaml"), "utf8")).not.toContain("Kjøpte to ganger");
      await page.getByRole("button", { name: "Angre" }).click();
      await made.getByText("Kjøpte to ganger").waitFor();
      // How many they are leads to them.
      const many = made.getByRole("link", { name: "Se personene i Kjøpte to ganger" });
      const people = Number.parseInt((await many.textContent()) ?? "", 10);
      await many.click();
      await page.waitForURL(/seg=Kj/);
      await page
        .getByRole("heading", { name: `${people} hører til segmentet «Kjøpte to ganger».` })
        .waitFor();
      expect(people).toBeGreaterThan(1);
      expect(await page.locator("table.people tbody tr").count()).toBe(people);
      await page.getByRole("button", { name: "Sovende", exact: true }).click();
      await page
        .getByRole("heading", { name: "på trinnet sovende hører til segmentet «Kjøpte to ganger»." })
        .waitFor();
      await page.getByRole("button", { name: "Faller snart" }).click();
      await page.getByRole("heading", { name: "Bare segmentet «Kjøpte to ganger»." }).waitFor();
      const segment = page.getByRole("combobox", { name: "Segment" });
      expect(await segment.inputValue()).toBe("Kjøpte to ganger");
      await segment.selectOption("Alle segmenter");
      await page.waitForURL((url) => !url.search.includes("seg="));
      await segment.selectOption("Kjøpte to ganger");
      await page.waitForURL(/seg=Kj/);
      expect(await faults(page)).toEqual([]);
    });
  });
});

describe("an open page", () => {
  const tally = (page: Page, path: string) => {
    const asked: string[] = [];
    page.on("request", (request) => {
      if (new URL(request.url()).pathname === `/api/v1${path}`) asked.push(request.url());
    });
    return asked;
  };

  it("of what people are worth follows what others change, but not under whoever writes on it", async () => {
    const goal = { about: "customer-repeat", target: 9, withinDays: null, segment: null, note: null };
    const segment = "{ name: Fulgt, when: { orders: { atLeast: 2 } } }";
    await as("marketer", "/goals", async (page) => {
      const untilAskedAgain = await tenSecondsOf(page);
      await page.getByRole("heading", { name: "Ingen mål er satt ennå." }).waitFor();
      const set = await owner.ask("post", "/goals", { ...goal, from: "2023-06-01", by: "2025-12-31" });
      expect(set.status).toBe(200);
      const own = page.locator("[data-goal]");
      // Nobody loads the page anew.
      await untilAskedAgain();
      await own.getByRole("heading", { name: "Kunde til Gjenkjøper: 9 innen" }).waitFor();
      await own.getByRole("button", { name: "Endre" }).click();
      await own.getByLabel("Måltall, personer").fill("1");
      const asked = tally(page, "/goals");
      const wish = {
        target: 11,
        from: "2023-06-01",
        by: "2025-12-31",
        segment: null,
        note: null,
        seen: null,
      };
      expect((await owner.ask("patch", `/goals/${set.body.goal}`, wish)).status).toBe(200);
      for (let ticks = 0; ticks < 2; ticks++) {
        const told = page.waitForResponse((answer) => new URL(answer.url()).pathname === "/api/v1/shop");
        await untilAskedAgain();
        await told;
      }
      expect(asked).toEqual([]);
      expect(await own.getByLabel("Måltall, personer").inputValue()).toBe("1");
      expect(await page.evaluate("document.activeElement.name")).toBe("target");
      await page.keyboard.press("Escape");
      await untilAskedAgain();
      await own.getByRole("heading", { name: "Kunde til Gjenkjøper: 11 innen" }).waitFor();
      expect(
        (await owner.ask("post", `/goals/${set.body.goal}/remove`, { note: null, seen: null })).status,
      ).toBe(200);
    });
    await as("analyst", "/segments", async (page) => {
      const untilAskedAgain = await tenSecondsOf(page);
      await page.locator("[data-part=made]").waitFor();
      expect((await owner.ask("post", "/segments", { name: "Fulgt", segment })).status).toBe(200);
      await untilAskedAgain();
      await page.locator("[data-part=made]").getByText("Fulgt").waitFor();
      expect((await owner.ask("post", "/segments", { name: "Fulgt", segment: null })).status).toBe(200);
    });
  });

  it("of value, key figures and retention is told anew when facts come", async () => {
    const key = { name: "kasse", scope: "write", days: 1, people: false, origins: [] };
    const made = await owner.ask("post", "/keys", key);
    const questions = ["/value", "/kpis", "/retention"];
    await as("analyst", "/value", async (page) => {
      const others = [await page.context().newPage(), await page.context().newPage()];
      const pages = [page, ...others];
      for (const [i, path] of ["/kpis", "/kpis/retention"].entries()) await others[i]?.goto(path);
      for (const one of pages) await one.waitForLoadState("networkidle");
      const asked = pages.map((one, i) => tally(one, questions[i] ?? ""));
      const order = {
        order_id: "f-1",
        person_number: "101",
        ordered: "2024-05-05T10:00:00Z",
        gross: 10,
        currency: "NOK",
      };
      const told = await fetch(new URL("/api/v1/facts/orders", serving.address), {
        ...{ method: "POST", body: JSON.stringify(order) },
        headers: { "Content-Type": "application/json", Authorization: `Bearer ${made.body.key}` },
      });
      expect(await told.json()).toMatchObject({ accepted: 1 });
      await expect.poll(() => asked.filter(({ length }) => length > 0).length, { timeout: 30_000 }).toBe(3);
    });
  });
});
