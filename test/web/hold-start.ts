import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { expect, it } from "vitest";
import { served } from "../server/demo-served.ts";
import { password, removeFolder } from "../server/real-shop.ts";
import { faults } from "./open-page.ts";

interface Shown {
  readonly browser: () => Browser;
  readonly webFolder: () => string;
  readonly pictures: string;
}

const head = "Ordrenummer;Ordredato;Kundenummer;E-post;Beløp;Valuta\n";
const orders = `${head}1;14.02.2026;1;a@example.com;100,00;NOK
2;15.02.2026;1;a@example.com;100,00;NOK
3;16.02.2026;2;b@example.com;100,00;NOK
4;31.02.2026;3;c@example.com;100,00;NOK
5;17.02.2026;4;d@example.com;gratis;NOK
6;18.02.2026;5;e@example.com;50,00;NOK
7;18.02.2026;6;f@example.com;50,00;NOK
8;18.02.2026;7;g@example.com;50,00;NOK
9;18.02.2026;8;h@example.com;50,00;NOK
10;18.02.2026;9;i@example.com;50,00;NOK
11;18.02.2026;9;i@example.com;50,00;NOK
`;

// Of the ten orders two cannot be read; a comes back on another day, i buys twice on one.

/** That a shop begins in a browser: its owner by the code of the terminal, an empty ladder, a file, the ladder to come, the ladder. */
export function holdStart({ browser, webFolder, pictures }: Shown): void {
  const looked = async (page: Page, name: string) => {
    for (const [width, look] of [
      [1440, "light"],
      [390, "light"],
      [320, "light"],
      [1440, "dark"],
    ] as const) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme: look });
      await page.screenshot({ path: join(pictures, `start-${name}-${width}-${look}.png`), fullPage: true });
      const wider = await page.evaluate("document.documentElement.scrollWidth - innerWidth");
      expect(wider, `${name} at ${width}`).toBeLessThanOrEqual(0);
      if (width === 1440) expect(await faults(page, look), `${name} ${look}`).toEqual([]);
    }
    await page.emulateMedia({ colorScheme: "light" });
  };

  it("a shop begins in an empty folder: its owner, its first file, the ladder that will come, and the ladder", async () => {
    const folder = mkdtempSync(join(tmpdir(), "stige-start-"));
    const serving = await served(folder, { webFolder: webFolder() });
    const context = await browser().newContext({ baseURL: serving.address, reducedMotion: "reduce" });
    try {
      await context.addInitScript(`localStorage.setItem("stige", '{"language":"nb"}')`);
      const page = await context.newPage();
      page.setDefaultTimeout(20_000);
      await page.goto("/");
      await page.getByLabel("Kode").fill(serving.shop.ownerCode?.code ?? "");
      await page.getByLabel("Navn").fill("Olga Owner");
      await page.getByLabel("E-post").fill("olga@shop.example");
      await page.getByLabel(/^Passord/).fill(password);
      await page.getByRole("button", { name: /eier/i }).click();
      await page.getByRole("heading", { name: "Slipp ordrefilen din her" }).waitFor();
      expect(new URL(page.url()).pathname).toBe("/start");
      await page.getByRole("listitem").filter({ hasText: "Ambassadør anbefaler dere til andre" }).waitFor();
      await looked(page, "empty");
      await page.getByLabel("Velg filer").setInputFiles({
        ...{ name: "ordrer.csv", mimeType: "text/csv", buffer: Buffer.from(orders) },
      });
      await page.getByRole("heading", { name: "9 av 11 rader kan legges inn. 2 rader må ses på." }).waitFor();
      await page.getByText("Hver prikk er").waitFor();
      await looked(page, "come");
      const come = page.getByRole("region", { name: "Slik blir stigen" });
      await come.getByRole("listitem").filter({ hasText: "Gjenkjøper1" }).waitFor();
      await come.getByRole("listitem").filter({ hasText: "Kunde6" }).waitFor();
      await come.getByRole("listitem").filter({ hasText: "Ambassadør–" }).getByText("ikke målt").waitFor();
      await come.getByText("To trinn").or(come.getByText("2 trinn er ikke målt")).waitFor();
      await page.getByRole("button", { name: "Se på de 2 radene" }).click();
      await page.getByRole("cell", { name: "31.02.2026" }).last().waitFor();
      await looked(page, "rows");
      await page.getByRole("button", { name: "Legg inn 9 rader" }).click();
      await page.getByRole("heading", { name: "9 rader er lagt inn, som innlesing 1." }).waitFor();
      await page.getByRole("link", { name: "Se stigen" }).click();
      await page.getByText("7 personer · ").waitFor();
    } finally {
      await context.close();
      await serving.stop("asked");
      removeFolder(folder);
    }
  });

  it("somebody says what shop it is before there is any file, and goes on to Data", async () => {
    const folder = mkdtempSync(join(tmpdir(), "stige-start-"));
    const serving = await served(folder, { webFolder: webFolder() });
    const context = await browser().newContext({ baseURL: serving.address, reducedMotion: "reduce" });
    try {
      await context.addInitScript(`localStorage.setItem("stige", '{"language":"da"}')`);
      const page = await context.newPage();
      page.setDefaultTimeout(20_000);
      const code = serving.shop.ownerCode?.code ?? "";
      const owner = { code, name: "Olga", email: "olga@shop.example", password };
      await page.request.post("/api/v1/owner", {
        headers: { Origin: new URL(serving.address).origin },
        data: owner,
      });
      await page.goto("/ladder");
      await page.getByLabel("Navn").fill("Kaffe & Co: nr. 1");
      await page.getByLabel("Land").selectOption("DK");
      expect(await page.getByLabel("Valuta").inputValue()).toBe("DKK");
      expect(await page.getByLabel("Tidszone").inputValue()).toBe("Europe/Copenhagen");
      await looked(page, "shop-da");
      await page.getByRole("button", { name: "Gem dette, og gå til Data" }).click();
      await page.getByText("Kaffe & Co: nr. 1 · Danmark · DKK · Europe/Copenhagen").waitFor();
      expect(new URL(page.url()).pathname).toBe("/data");
      await page.getByRole("link", { name: "Stigen", exact: true }).first().click();
      await page.getByRole("heading", { name: "Intet er indlæst endnu" }).waitFor();
    } finally {
      await context.close();
      await serving.stop("asked");
      removeFolder(folder);
    }
  });
}
