import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ComparedAnswer } from "../../src/web/api/answers.ts";
import { root } from "../house/source-file.ts";
import { openBrowser } from "./chromium.ts";
import { faults, openPage, type Reader } from "./open-page.ts";
import { type ShownShop, showShop } from "./shown-shop.ts";

let shown: ShownShop;
let browser: Browser;
const pictures = join(root, "tmp/pictures");
mkdirSync(pictures, { recursive: true });
beforeAll(async () => {
  [shown, browser] = await Promise.all([showShop(), openBrowser()]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await shown?.serving.stop("asked");
  shown?.remove();
});

const nb = (n: number) => new Intl.NumberFormat("nb-NO").format(n);
const draft = (yaml: string) => ({ headers: { "Stige-Draft": encodeURIComponent(yaml) } });
const whatIf = async (yaml: string): Promise<ComparedAnswer> =>
  (await fetch(new URL("/api/v1/what-if", shown.serving.address), draft(yaml))).json() as never;

const opened = (reader: Reader, see: (page: Page) => Promise<void>): Promise<void> =>
  openPage(browser, shown.serving.address, "/rules", reader, async (page, complaints) => {
    await page.getByRole("heading", { level: 1 }).waitFor();
    await see(page);
    expect(complaints).toEqual([]);
  });

async function looked(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(pictures, `rules-${name}.png`), fullPage: true });
  await page.locator(".stale").waitFor({ state: "detached" });
  // Drawings follow their container a moment later.
  await page.waitForFunction("document.documentElement.scrollWidth <= innerWidth");
  expect(await faults(page)).toEqual([]);
}

const called = (sides: ComparedAnswer["sides"], id: string | undefined) =>
  sides.flatMap(({ places }) => places).find((place) => place.id === id)?.name.nb ?? "";
const token = (page: Page, place: string, text: string) =>
  page.getByRole("button", { name: `${text}, endre (${place})` }).first();

describe.concurrent("the rules", () => {
  it("are sentences, with the people of each rung", async () => {
    const { sides } = await whatIf("ladder: { preset: norwegian }");
    const repeat = sides[0]?.places.find(({ id }) => id === "repeat")?.people ?? -1;
    await opened({}, async (page) => {
      await page.getByRole("heading", { name: "Dette er reglene som gjelder." }).waitFor();
      await page.locator(".rule-list li", { hasText: "Gjenkjøper er den som har minst 2 kjøp." }).waitFor();
      const row = page.getByRole("row", { name: /^Gjenkjøper/ });
      await row.locator("td.number").nth(0).getByText(nb(repeat), { exact: true }).waitFor();
      await page.getByText("Versjon 1").waitFor();
      const { rungs } = (await (await fetch(new URL("/api/v1/ladder", shown.serving.address))).json()) as {
        rungs: { id: string; falling: { people: number }[] | null }[];
      };
      const own = page.locator(".rule-list li", { hasText: "Gjenkjøper er" });
      await own.getByRole("link", { name: `${nb(repeat)} personer står her nå` }).waitFor();
      const falls = (rungs.find(({ id }) => id === "repeat")?.falling ?? []).reduce(
        (n, one) => n + one.people,
        0,
      );
      expect(await own.getByText("går herfra innen 28 dager").count()).toBe(falls > 0 ? 1 : 0);
      await page
        .locator(".rule-list li", { hasText: "Sovende er" })
        .getByText(/^Deres egen rytme: /)
        .waitFor();
      await looked(page, "1440-light");
    });
  });

  it("are changed in their sentences by the keys, and what that changes is told at once; undone, nothing is left", async () => {
    const { moved, moves, sides } = await whatIf("ladder: { preset: norwegian, lapsedAfter: 120d }");
    expect(moved.people).toBeGreaterThan(5);
    const [left, wouldLeave] = sides.map((side) => side.left?.people ?? -1);
    const lapsed = sides[1]?.places.find(({ id }) => id === "lapsed")?.people ?? -1;
    await opened({}, async (page) => {
      await token(page, "Sovende", "365 dager").focus();
      await page.keyboard.press("Enter");
      await page.keyboard.type("999");
      await page.keyboard.press("Escape");
      await token(page, "Sovende", "365 dager").waitFor();
      await page.keyboard.press("Enter");
      await page.keyboard.press("Control+A");
      await page.keyboard.type("120");
      await page.keyboard.press("Enter");
      await page
        .getByRole("heading", {
          name: `Med utkastet ville ${nb(moved.people)} personer stått et annet sted.`,
        })
        .waitFor();
      const row = page.getByRole("row", { name: /^Sovende/ });
      await row.locator("td.number").nth(1).getByText(nb(lapsed), { exact: true }).waitFor();
      await page.getByRole("heading", { name: "Hva følger av det" }).waitFor();
      await page.getByText(/\d+ færre står på stigen\./).waitFor();
      await page
        .getByText(`Siste 12 måneder gikk ${nb(wouldLeave ?? -1)} av stigen i stedet for ${nb(left ?? -1)}.`)
        .waitFor();
      const changed = page.locator(".rule-list li", { hasText: "Sovende er" }).locator("s");
      expect(new Set(await changed.allTextContents())).toEqual(new Set(["365 dager"]));
      await looked(page, "draft-1440-light");
      await row.getByRole("link", { name: nb(lapsed), exact: true }).click();
      const standing = page.getByRole("dialog");
      await standing.getByText(`${nb(lapsed)} personer ville stått på Sovende`).waitFor();
      expect(await standing.locator("tbody tr").count()).toBe(Math.min(50, lapsed));
      await page.keyboard.press("Escape");
      await standing.waitFor({ state: "detached" });
      await row.getByRole("link", { name: /ville kommet til Sovende$/ }).waitFor();
      const [first] = moves.filter(({ from, to }) => from !== to).toSorted((a, b) => b.people - a.people);
      const names = [first?.from, first?.to].map((id) => called(sides, id));
      await page
        .getByRole("link", { name: `Se de ${nb(first?.people ?? 0)}, fra ${names.join(" til ")}` })
        .click();
      const above = page.getByRole("dialog");
      await above.getByText(`ville flyttet seg fra ${names.join(" til ")}`).waitFor();
      expect(await above.locator("tbody tr").count()).toBe(Math.min(50, first?.people ?? -1));
      expect(await above.locator("tbody tr").first().locator("td").allTextContents()).toEqual(names);
      await looked(page, "movers-1440-light");
      await page.keyboard.press("Escape");
      await above.waitFor({ state: "detached" });
      await page.reload();
      await token(page, "Sovende", "120 dager").waitFor();
      await page.getByRole("button", { name: "Angre" }).click();
      await page.getByRole("heading", { name: "Dette er reglene som gjelder." }).waitFor();
      await token(page, "Sovende", "365 dager").waitFor();
    });
  });

  it("are made, renamed, moved and removed as sentences, by the keys and told to a screen reader", async () => {
    await opened({ width: 390 }, async (page) => {
      const first = () => page.locator(".rule-list li").nth(1);
      await page.getByRole("button", { name: "Nytt trinn" }).click();
      await page.keyboard.type("kunde");
      await page.getByText("Et trinn heter det allerede.").waitFor();
      await page.keyboard.press("Control+A");
      await page.keyboard.type("Gullkunde");
      await looked(page, "new-390-light");
      await page.keyboard.press("Enter");
      await first().getByText("Gullkunde er den som har minst 3 kjøp siste 365 dager.").waitFor();
      await page.getByText("Gullkunde er lagt til i utkastet.").waitFor();
      await page.locator('[data-more="gullkunde"]:focus').waitFor();
      await page.keyboard.press("Enter");
      await page.getByRole("menuitem", { name: "Gi nytt navn" }).click();
      await page.getByLabel("Nytt navn på Gullkunde").fill("Gull");
      await page.keyboard.press("Enter");
      await first().getByText("Gull er den som har").waitFor();
      await page.getByRole("button", { name: "Mer om Gull", exact: true }).click();
      await page.getByRole("menuitem", { name: "Flytt ned" }).click();
      await page.getByText("Gull er flyttet ned.").waitFor();
      await page.locator(".rule-list li").nth(2).getByText("Gull er den som har").waitFor();
      await looked(page, "moved-390-light");
      await page.getByRole("button", { name: "Mer om Gull", exact: true }).click();
      await page.getByRole("menuitem", { name: "Fjern" }).click();
      await page.getByText("Gull er fjernet fra utkastet.").waitFor();
      await page.getByRole("button", { name: "Angre" }).click();
      await page.locator(".rule-list li").nth(2).getByText("Gull er den som har").waitFor();
      await page.getByRole("button", { name: "Mer om Gull", exact: true }).focus();
      await page.keyboard.press("Enter");
      await page.getByRole("menuitem", { name: "Ett krav til" }).press("Enter");
      await page.locator(".new-rung-form select:focus").waitFor();
      await page.getByLabel("Hvordan henger det sammen med resten?").selectOption("any");
      await page.getByLabel("Hva skal til?").selectOption("revenue");
      await page.getByText(/^Ingen kan noen gang komme til Gull: .* regelen for Gjenkjøper/).waitFor();
      await looked(page, "condition-390-light");
      await page.getByRole("button", { name: "Legg til kravet" }).press("Enter");
      const either =
        /Gull er den som har minst 3 kjøp siste 365 dager eller minst 1.000\skr i omsetning siste 365 dager\./;
      await page.locator(".rule-list li").nth(2).getByText(either).waitFor();
      await page.getByText("Gull har fått et krav til i utkastet.").waitFor();
      await page.locator('[data-more="gullkunde"]:focus').waitFor();
      await page.keyboard.press("Enter");
      await page.getByRole("menuitem", { name: "Ta ut: minst 3 kjøp siste 365 dager" }).press("Enter");
      await page
        .locator(".rule-list li")
        .nth(2)
        .getByText(/Gull er den som har minst 1.000\skr i omsetning/)
        .waitFor();
      await page.getByRole("button", { name: "Mer om Lead" }).click();
      await page.getByRole("menuitem", { name: "Gi nytt navn" }).waitFor();
      expect(await page.getByRole("menuitem").count()).toBe(1);
    });
  });

  it("take numbers as people write them, and say what is none", async () => {
    await opened({}, async (page) => {
      await token(page, "Sovende", "365 dager").press("Enter");
      const field = page.getByRole("textbox", { name: "365 dager, endre (Sovende)" });
      await field.fill("et år");
      await page.keyboard.press("Enter");
      await page.getByText("Skriv et helt tall fra 1 til 36 500.").waitFor();
      expect(await field.getAttribute("aria-invalid")).toBe("true");
      await field.fill("1,5");
      await page.getByText("Skriv et helt tall fra 1 til 36 500.").waitFor({ state: "detached" });
      await page.keyboard.press("Enter");
      await page.getByText("Skriv et helt tall fra 1 til 36 500.").waitFor();
      await looked(page, "number-1440-light");
      await field.fill("1.000");
      await page.keyboard.press("Enter");
      await token(page, "Sovende", "1 000 dager").waitFor();
      await page.getByRole("button", { name: "YAML" }).click();
      const text = page.getByRole("textbox", { name: "Stigen som YAML" });
      expect(await text.inputValue()).toContain("lapsedAfter: 1000d");
    });
  });

  it("are YAML one click away, read while it is written: every mistake beside its line", async () => {
    await opened({ language: "nb" }, async (page) => {
      await page.getByRole("button", { name: "YAML" }).click();
      const text = page.getByRole("textbox", { name: "Stigen som YAML" });
      expect(await text.inputValue()).toMatch(/^ladder:\n {2}preset: norwegian\n {2}lapsedAfter: 365d\n/);
      await text.fill("ladder:\n  preset: norwegian\n  lapsedAfter: snart\n");
      await page.getByText("Linje 3:").waitFor();
      await page.getByRole("heading", { name: "Utkastet er ingen stige ennå." }).waitFor();
      await looked(page, "mistake-1440-light");
      // The address tells the form, too.
      await page.reload();
      await page.getByText("Linje 3:").waitFor();
      expect(new URL(page.url()).search).toBe("?form=yaml");
      await text.press("End");
      await text.fill("ladder:\n  preset: danish\n");
      await page.getByRole("heading", { name: /^Med utkastet ville / }).waitFor();
      expect(await page.evaluate("document.activeElement.tagName")).toBe("TEXTAREA");
      await page.getByRole("button", { name: "Setninger" }).click();
      await page.locator(".rule-list li", { hasText: "Lojal kunde er den som har" }).waitFor();
      await page.getByRole("button", { name: "Forkast" }).click();
      await page.getByRole("heading", { name: "Dette er reglene som gjelder." }).waitFor();
    });
  });

  it.each([
    ["390-light", { width: 390 }],
    ["1440-dark", { look: "dark" as const }],
    ["320-da", { width: 320, language: "da" as const }],
  ])("read at %s", async (name, reader) => {
    await opened(reader, async (page) => {
      await page.locator(".what-if-chart svg").waitFor();
      await looked(page, name);
    });
  });
});
