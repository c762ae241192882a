import { copyFileSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { expect, it } from "vitest";
import type { Serving } from "../../src/server/serve.ts";
import { served } from "../server/demo-served.ts";
import { asInvited, asOwner, type Client, realShop, removeFolder } from "../server/real-shop.ts";
import { faults } from "./open-page.ts";

interface Shown {
  readonly browser: () => Browser;
  readonly webFolder: () => string;
  readonly pictures: string;
}

/** That the pages of a shop with accounts are fit for whoever may not see who people are, and where nothing is loaded yet. */
export function holdOthers({ browser, webFolder, pictures }: Shown): void {
  const opened = async (serving: Serving, who: Client, path: string) => {
    const context = await browser().newContext({
      baseURL: serving.address,
      viewport: { width: 1280, height: 900 },
      reducedMotion: "reduce",
    });
    await context.addCookies(
      who
        .cookies()
        .split("; ")
        .map((one) => {
          const at = one.indexOf("=");
          return { name: one.slice(0, at), value: one.slice(at + 1), url: serving.address };
        }),
    );
    await context.addInitScript(`localStorage.setItem("stige", '{"language":"nb"}')`);
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    await page.goto(path);
    return page;
  };

  it("an analyst who may not see people counts them, and walks among numbers", async () => {
    const folder = await realShop();
    const serving = await served(folder, { webFolder: webFolder() });
    try {
      const analyst = await asInvited(serving, await asOwner(serving), { role: "analyst" });
      const { body } = await analyst.ask("get", "/people");
      const { body: ladder } = await analyst.ask("get", "/ladder");
      const page = await opened(serving, analyst, "/ladder");
      await page.getByText(`${ladder.people} personer · `).waitFor();
      await page.screenshot({ path: join(pictures, "analyst-ladder.png"), fullPage: true });
      await page.goto("/people");
      await page.getByRole("heading", { name: `${body.people} personer` }).waitFor();
      await page.getByText("Kontoen din ser folk som nummer.").waitFor();
      expect(await page.getByRole("searchbox").count()).toBe(0);
      const [first] = body.list;
      await page.getByRole("link", { name: String(first.personId), exact: true }).click();
      await page.getByText("Kontoen din ser folk som nummer.").waitFor();
      expect(await page.locator("main").textContent()).not.toMatch(/@|undefined|null/);
      expect(await faults(page)).toEqual([]);
      await page.screenshot({ path: join(pictures, "analyst-person.png"), fullPage: true });
      await page.goto("/value");
      await page.getByRole("heading", { name: "Nøkkelkunder" }).waitFor();
      await page.locator("[data-part=key]").getByText("Kontoen din ser folk som nummer.").waitFor();
      expect(await page.locator("main").textContent()).not.toMatch(/@|undefined|null|NaN/);
      await page.screenshot({ path: join(pictures, "analyst-value.png"), fullPage: true });
      const worth = ["/segments", "/goals", "/kpis", "/kpis/retention", "/kpis/measures"];
      for (const path of ["/flow", ...worth, "/data", "/rules", "/settings"]) {
        await page.goto(path);
        await page.locator("main h1").waitFor();
        // Not by `expect.poll`: beside other tests it does not know which one it belongs to.
        await page.locator("main").filter({ hasNotText: "Regner …" }).waitFor();
        const text = (await page.locator("main").textContent()) ?? "";
        expect(text, path).not.toMatch(/undefined|null|NaN/);
        // What an analyst sees otherwise than everybody.
        if (path === "/data" || path === "/rules") expect(await faults(page), path).toEqual([]);
        if (path !== "/settings") expect(text, path).not.toMatch(/@/);
        await page.screenshot({
          path: join(pictures, `analyst${path.replaceAll("/", "-")}.png`),
          fullPage: true,
        });
      }
    } finally {
      await serving.stop("asked");
      removeFolder(folder);
    }
  });

  it("a shop into which nothing was loaded says what comes next", async () => {
    const folder = mkdtempSync(join(tmpdir(), "stige-none-"));
    const other = await realShop();
    copyFileSync(join(other, "stige.yaml"), join(folder, "stige.yaml"));
    removeFolder(other);
    const serving = await served(folder, { webFolder: webFolder() });
    try {
      const owner = await asOwner(serving);
      const page = await opened(serving, owner, "/ladder");
      const worth = ["/value", "/segments", "/segments/1", "/goals", "/kpis", "/kpis/retention"];
      const paths = ["/ladder", "/flow", "/people", "/people/1", ...worth, "/kpis/measures", "/rules"];
      for (const path of paths) {
        await page.goto(path);
        await page.getByRole("heading", { name: "Ingenting er lest inn ennå" }).waitFor();
        await page.getByText("stige load").waitFor();
      }
      expect(await faults(page)).toEqual([]);
      await page.screenshot({ path: join(pictures, "no-data.png"), fullPage: true });
      await page.goto("/data");
      await page.getByRole("heading", { name: /^Slipp ordrefilen din her/ }).waitFor();
      await page.goto("/settings");
      await page.getByText("Logget inn som olga@").waitFor();
      expect(await page.locator("main").textContent()).not.toMatch(/undefined|null|NaN/);
      await page.context().close();
    } finally {
      await serving.stop("asked");
      removeFolder(folder);
    }
  });
}
