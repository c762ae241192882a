import { copyFileSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { expect, it } from "vitest";
import { openShop } from "../../src/open.ts";
import type { Serving } from "../../src/server/serve.ts";
import { load } from "../../src/verbs/loading/load.ts";
import { xlsxBytes } from "../files/xlsx-bytes.ts";
import { zipBytes } from "../files/zip-bytes.ts";
import { root } from "../house/source-file.ts";
import { served } from "../server/demo-served.ts";
import { asInvited, asOwner, type Client, realShop, removeFolder } from "../server/real-shop.ts";
import { cutOnPhone, faults } from "./open-page.ts";

const effects = { now: () => Date.now() * 1000, timeZone: "Europe/Oslo", language: "nb" } as const;

interface Shown {
  readonly browser: () => Browser;
  readonly webFolder: () => string;
  readonly pictures: string;
}

/** That files are dropped, corrected, loaded and undone in the browser, with counts that were made by hand. */
export function holdData({ browser, webFolder, pictures }: Shown): void {
  const opened = async (serving: Serving, who: Client, path: string, language = "nb") => {
    const context = await browser().newContext({
      baseURL: serving.address,
      viewport: { width: 1280, height: 900 },
      reducedMotion: "reduce",
      acceptDownloads: true,
    });
    const cookies = who.cookies().split("; ");
    await context.addCookies(
      cookies.map((one) => {
        const [name = "", ...value] = one.split("=");
        return { name, value: value.join("="), url: serving.address };
      }),
    );
    await context.addInitScript(`localStorage.setItem("stige", '{"language":"${language}"}')`);
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    await page.goto(path);
    return page;
  };
  const looked = async (page: Page, name: string, widths = [1280, 390, 320]) => {
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      await page.screenshot({ path: join(pictures, `data-${name}-${width}.png`), fullPage: true });
      const wider = await page.evaluate("document.documentElement.scrollWidth - innerWidth");
      expect(wider, `${name} at ${width}`).toBeLessThanOrEqual(0);
      if (width === 390) expect(await cutOnPhone(page), name).toEqual([]);
    }
    expect(await faults(page), name).toEqual([]);
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await faults(page, "dark"), name).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.screenshot({ path: join(pictures, `data-${name}-dark.png`), fullPage: true });
    await page.emulateMedia({ colorScheme: "light" });
  };
  /** As a hand lets go of a file above the page. */
  const drop = async (page: Page, name: string, bytes: Buffer) => {
    const given = JSON.stringify([name, bytes.toString("base64")]);
    await page.evaluate(`{
      const [name, text] = ${given};
      const carried = new DataTransfer();
      carried.items.add(new File([Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0))], name));
      document.dispatchEvent(new DragEvent("drop", { dataTransfer: carried, bubbles: true, cancelable: true }));
    }`);
  };
  const fixture = (name: string) => readFileSync(join(root, "test/formats/fixtures", name));

  it("sheets of a workbook are chosen and seen, and each is loaded", async () => {
    const folder = await realShop();
    const serving = await served(folder, { webFolder: webFolder() });
    try {
      const owner = await asOwner(serving);
      const page = await opened(serving, owner, "/data");
      const orders = (n: number) => [
        ["Ordrenr", "Kundenr", "Dato", "Beløp"],
        ...[1, 2].map((i) => [`ark-${n}${i}`, `${n}${i}`, `1${i}.0${n}.2024`, 100 * i]),
      ];
      const bytes = xlsxBytes([
        { name: "Vinter & vår", rows: orders(1) },
        { name: "Høst", rows: orders(9).slice(0, 2) },
        {
          name: "Notater",
          rows: [
            ["Hva", "Hvem"],
            ["x", "y"],
          ],
        },
      ]);
      await page.getByText("more.csv").or(page.getByText("ordrer.csv")).first().waitFor();
      await drop(page, "bok.xlsx", Buffer.from(bytes));
      await page.waitForURL(/data.map/);
      await page.getByRole("heading", { name: "Alle 2 rader kan legges inn." }).waitFor();
      const sheet = page.getByLabel("Ark", { exact: true });
      expect(await sheet.locator("option").allTextContents()).toEqual(["Vinter & vår", "Høst", "Notater"]);
      // One that holds nothing of the kind says so, and the way back is the choice itself.
      await sheet.selectOption("Notater");
      await page
        .getByRole("heading", { name: "Filen må sies å være noe før den kan leses." })
        .or(page.locator(".map-problems"))
        .first()
        .waitFor();
      expect(await sheet.inputValue()).toBe("Notater");
      await sheet.selectOption("Høst");
      await page.getByText("ark-91").first().waitFor();
      await looked(page, "sheet");
      await page.getByRole("button", { name: /^Legg inn (1|én|en) rad$/ }).click();
      await page.getByRole("heading", { name: "Arbeidsboken har flere ark med data" }).waitFor();
      await looked(page, "sheet-loaded");
      await page.getByRole("button", { name: "Se på «Vinter & vår»" }).press("Enter");
      await page.getByText("ark-11").first().waitFor();
      expect(await sheet.inputValue()).toBe("Vinter & vår");
      await page.getByRole("button", { name: "Legg inn 2 rader" }).click();
      await page.getByRole("heading", { name: "2 rader er lagt inn, som innlesing 4." }).waitFor();
      // The same sheet again is the same file.
      await page.getByRole("button", { name: "Se på «Høst»" }).click();
      await page
        .getByText(/er allerede innlesing 3|allerede lagt inn|innlesing 3/)
        .first()
        .waitFor();
      expect(
        (await owner.ask("get", "/loads")).body.list.filter(
          ({ file }: { file: string }) => file === "bok.xlsx",
        ),
      ).toHaveLength(2);
    } finally {
      await serving.stop("asked");
      removeFolder(folder);
    }
  });

  it("the first file is dropped, its columns corrected, loaded, counted by hand, taken back and put back", async () => {
    const folder = mkdtempSync(join(tmpdir(), "stige-drop-"));
    const other = await realShop();
    copyFileSync(join(other, "stige.yaml"), join(folder, "stige.yaml"));
    removeFolder(other);
    const serving = await served(folder, { webFolder: webFolder() });
    try {
      const owner = await asOwner(serving);
      const page = await opened(serving, owner, "/ladder");
      await page.getByRole("link", { name: "Legg inn den første filen" }).click();
      await page.getByRole("heading", { name: "Slipp ordrefilen din her" }).waitFor();
      await looked(page, "first");
      await drop(page, "ordrer.csv", fixture("ordrer.csv"));
      await page.getByRole("heading", { name: "Alle 13 rader kan legges inn." }).waitFor();
      const what = (header: string) => page.getByRole("combobox", { name: `Hva ${header} er`, exact: true });
      expect(await what("Totalt").inputValue()).toBe("gross");
      expect(await what("E-post").inputValue()).toBe("person_email");
      await page.getByText("kari@example.no · OLA@Example.no").waitFor();
      // The coupon is no coupon but where it was sold, and what the file calls a total is not what was paid.
      await what("Rabattkode").selectOption({ label: "kanal" });
      await page.locator(".columns.stale").waitFor();
      await page.locator(".columns:not(.stale)").waitFor();
      expect(await what("Rabattkode").inputValue()).toBe("channel");
      await looked(page, "map");
      await page.getByRole("button", { name: "Legg inn 13 rader" }).click();
      await page.getByRole("heading", { name: "13 rader er lagt inn, som innlesing 1." }).waitFor();
      await page.getByText("13 nye, 0 endret, 0 like").waitFor();
      await page.getByText("1 ordre mangler kurs").waitFor();
      // Only Kari came back: of her three orders one was cancelled. Two orders that are not paid for make no customers.
      for (const [rung, people] of [
        ["Gjenkjøper", "1"],
        ["Kunde", "7"],
        ["Lead", "2"],
      ] as const)
        await page
          .locator(".ladder-now li", { hasText: rung })
          .getByRole("link", { name: people, exact: true })
          .waitFor();
      await looked(page, "loaded", [1280, 390]);
      await page.getByRole("link", { name: "Se stigen" }).click();
      // Ten people bought: three orders are Kari's, and one is nobody's.
      await page.getByText("10 personer · ").waitFor();
      await page.goto("/data");
      await page.getByRole("heading", { name: "Én innlesing teller, med 13 rader." }).waitFor();
      await page.getByRole("button", { name: "Ta tilbake innlesing 1, ordrer.csv" }).click();
      await page.getByText("Innlesing 1 er tatt tilbake: 13 rader teller ikke lenger.").waitFor();
      await page.getByRole("heading", { name: "0 innlesinger teller" }).waitFor();
      expect((await owner.ask("get", "/ladder")).body.people).toBe(0);
      await page.getByRole("button", { name: "Legg tilbake innlesing 1, ordrer.csv" }).click();
      await page.getByText("13 rader teller igjen, som innlesing 2.").waitFor();
      expect((await owner.ask("get", "/ladder")).body.people).toBe(10);
      await page.context().close();
    } finally {
      await serving.stop("asked");
      removeFolder(folder);
    }
  }, 120_000);

  it("the ladder says that orders of another source do not count, and leads to what was loaded", async () => {
    const folder = await realShop();
    const till = join(folder, "files", "till.csv");
    writeFileSync(
      till,
      "order_id,email,ordered_at,total\nT-1,kari@till.example,2025-01-05T10:00:00Z,10.00\n",
    );
    const shop = await openShop(folder, effects);
    await load(shop, { file: till, source: "till" });
    await shop.close();
    const serving = await served(folder, { webFolder: webFolder() });
    try {
      const page = await opened(serving, await asOwner(serving), "/ladder");
      await page.getByRole("link", { name: "1 ordre fra en annen kilde teller ikke" }).click();
      await page.getByText("beholdt, teller ikke: ordrene kommer fra own").waitFor();
      await page.context().close();
    } finally {
      await serving.stop("asked");
      removeFolder(folder);
    }
  });

  it("a file with mistakes says how many, where and what to do, and needs a word before it counts; a cell is no formula", async () => {
    const folder = await realShop();
    const serving = await served(folder, { webFolder: webFolder() });
    try {
      const owner = await asOwner(serving);
      const page = await opened(serving, owner, "/data");
      await page.getByRole("heading", { name: "2 innlesinger teller" }).waitFor();
      await page.getByText("personer er holdt utenfor").waitFor();
      await looked(page, "shop");
      const row = (id: string, date: string, sum: string) => `${id};${date};kari@ny.example;${sum}\n`;
      const file = `Ordrenr;Dato;E-post;Beløp\n${row("A-1", "01.05.2024", "100,00")}${row("A-2", "31.02.2024", "100,00")}${row("A-3", "01.05.2024", "=SUM(A1)")}`;
      await page.locator("input[type=file]").setInputFiles({
        name: "med feil.csv",
        mimeType: "text/csv",
        buffer: Buffer.from(file),
      });
      await page.getByRole("heading", { name: "1 av 3 rader kan legges inn." }).waitFor();
      await page.getByText("2 rader må ses på.").waitFor();
      await page
        .getByRole("row", { name: /31\.02\.2024 1$/ })
        .getByText("Rett datoen")
        .waitFor();
      const letters = page.getByLabel("Tegnsett");
      await letters.getByText("funnet: UTF-8").waitFor({ state: "attached" });
      const between = page.getByLabel("Mellom celler");
      await between.getByText("funnet: semikolon").waitFor({ state: "attached" });
      await between.selectOption("pipe");
      await page.getByText("Ordrenr;Dato;E-post;Beløp").first().waitFor();
      await between.selectOption("");
      await page.getByRole("heading", { name: "1 av 3 rader kan legges inn." }).waitFor();
      const button = page.getByRole("button", { name: "Legg inn 1 rad" });
      expect(await button.isDisabled()).toBe(true);
      await page.getByRole("checkbox", { name: "Legg likevel inn den gode raden" }).check();
      await looked(page, "mistakes");
      // Gone away from and come back to, it is found again.
      await page.getByRole("link", { name: "Alle filer" }).click();
      await page.getByText("klar til å legges inn").waitFor();
      await page.getByRole("link", { name: "Se på med feil.csv" }).click();
      await page.getByRole("checkbox").check();
      await button.click();
      await page.getByRole("link", { name: "Se innlesingen" }).click();
      await page.getByRole("heading", { name: "1 av 3 rader ble lagt inn." }).waitFor();
      await looked(page, "load");
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name: "CSV", exact: true }).click(),
      ]);
      const text = readFileSync(await download.path(), "utf8");
      expect(text.split("\r\n").length).toBe(4);
      expect(text).toContain(",'=SUM(A1),");
      await page.goto("/data");
      const orders = (id: string, day: string) =>
        `Ordrenr;Dato;E-post;Beløp\n${row(id, day, "100,00")}${row(`${id}b`, day, "50,00")}`;
      const months = zipBytes([
        { name: "juni.csv", bytes: orders("B-1", "01.06.2025") },
        { name: "juli.csv", bytes: orders("B-2", "01.07.2025") },
      ]);
      await page.locator("input[type=file]").setInputFiles([
        { name: "måneder.zip", mimeType: "application/zip", buffer: months },
        { name: "feil.csv", mimeType: "text/csv", buffer: Buffer.from(orders("B-3", "x")) },
      ]);
      const both = page.getByRole("button", { name: "Legg inn 2 filer, 4 rader" });
      await both.waitFor();
      await page.getByText("Én fil trenger et valg først.").waitFor();
      await page
        .getByRole("row", { name: /juni\.csv/ })
        .getByText(/E-post: e-post/)
        .waitFor();
      await looked(page, "many", [1280, 390]);
      await both.click();
      await page.getByRole("heading", { name: "5 innlesinger teller" }).waitFor();
      await page.getByRole("button", { name: "Legg bort feil.csv" }).click();
      const who = page.getByLabel("Hold utenfor den som har");
      await who.fill("@");
      await page.getByRole("button", { name: "Hold utenfor", exact: true }).click();
      await page.getByText("Ingen kan holdes utenfor med det.").waitFor();
      expect(await who.inputValue()).toBe("@");
      await who.fill("@ny.example");
      await page.getByRole("button", { name: "Hold utenfor", exact: true }).click();
      await page.getByText("1 person er nå holdt utenfor.").waitFor();
      await page.getByRole("button", { name: "Ta med igjen: e-post @ny.example" }).waitFor();
      expect(readFileSync(join(folder, "stige.yaml"), "utf8")).toContain(
        'exclude: { emails: [ "@ny.example" ] }',
      );
      await looked(page, "excluded", [1280, 390]);
      await page.getByRole("button", { name: "Angre" }).click();
      await page.getByText("0 personer er nå holdt utenfor.").waitFor();
      await page.context().close();
      const danish = await opened(serving, owner, "/data", "da");
      await danish.getByRole("heading", { name: "5 indlæsninger tæller" }).waitFor();
      await looked(danish, "danish", [320]);
      await danish.context().close();
      for (const role of ["analyst", "developer"]) {
        const other = await opened(serving, await asInvited(serving, owner, { role }), "/data");
        await other.getByText("Kontoen din leser bare").waitFor();
        expect(await other.getByRole("button", { name: /Ta tilbake|Velg filer/ }).count()).toBe(0);
        expect(await other.locator("main").textContent()).not.toMatch(/@|undefined|null/);
        await looked(other, role, [1280]);
        if (role === "developer") {
          await other.goto("/people");
          await other
            .getByRole("alert")
            .filter({ hasText: "Rollen utvikler har ikke rett til dette." })
            .waitFor();
          expect(await other.locator("main").getByRole("textbox").count()).toBe(0);
          // No number leads there, and each stands as it does for others.
          for (const page of ["/ladder", "/flow", "/rules", "/value"]) {
            await other.goto(page);
            await other.locator("main .number").first().waitFor();
            await other.waitForLoadState("networkidle");
            expect(await other.locator('main a[href^="/people"]').count(), page).toBe(0);
          }
          await other.goto("/ladder");
          await other.locator("li[data-rung=lead] span.rung").waitFor();
        }
        await other.context().close();
      }
    } finally {
      await serving.stop("asked");
      removeFolder(folder);
    }
  }, 120_000);
}
