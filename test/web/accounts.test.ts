import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Serving } from "../../src/server/serve.ts";
import { root } from "../house/source-file.ts";
import { served } from "../server/demo-served.ts";
import { password, realShop, removeFolder } from "../server/real-shop.ts";
import { totp } from "../server/totp.ts";
import { builtWeb } from "./built-web.ts";
import { openBrowser } from "./chromium.ts";
import { cutOnPhone, faults } from "./open-page.ts";

let folder: string;
let serving: Serving;
let browser: Browser;
let owner: Page;
const contexts: BrowserContext[] = [];
const pictures = join(root, "tmp/pictures");
mkdirSync(pictures, { recursive: true });

beforeAll(async () => {
  folder = await realShop();
  const webFolder = await builtWeb();
  [serving, browser] = await Promise.all([served(folder, { webFolder }), openBrowser()]);
  owner = await opened();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await serving?.stop("asked");
  removeFolder(folder);
});

/** A browser of somebody's own, in Norwegian. */
async function opened(width = 1280): Promise<Page> {
  const context = await browser.newContext({
    ...{ baseURL: serving.address, viewport: { width, height: 900 }, reducedMotion: "reduce" },
  });
  contexts.push(context);
  await context.addInitScript(`localStorage.setItem("stige", '{"language":"nb"}')`);
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  return page;
}

/** Takes a picture, wide and narrow, and asks axe. */
async function looked(page: Page, name: string): Promise<void> {
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 900 });
    await expect
      .poll(() => page.evaluate("document.documentElement.scrollWidth - innerWidth"), { message: name })
      .toBeLessThanOrEqual(0);
    await page.screenshot({ path: join(pictures, `${name}-${width}.png`), fullPage: true });
    // What axe looks at is the same, wide or narrow.
    if (width !== 390) continue;
    expect(await cutOnPhone(page), name).toEqual([]);
    expect(await faults(page), name).toEqual([]);
  }
  await page.setViewportSize({ width: 1280, height: 900 });
}

const signIn = async (page: Page, email: string, word = password) => {
  await page.getByLabel("E-post").fill(email);
  await page.getByLabel("Passord").fill(word);
  await page.getByRole("button", { name: "Logg inn" }).click();
};

describe("a shop of somebody's own, in the browser", () => {
  it("asks for the code of the terminal first, says what is wrong, and lets the owner in", async () => {
    await owner.goto("/people");
    await owner.getByRole("heading", { name: "Ingen eier denne butikken ennå" }).waitFor();
    await looked(owner, "owner");
    await owner.getByLabel("Kode").fill(serving.shop.ownerCode?.code ?? "");
    await owner.getByLabel("Navnet ditt").fill("Olga Eier");
    await owner.getByLabel("E-post").fill("olga@shop.example");
    await owner.getByLabel(/^Passord, minst 12 tegn/).fill("kort");
    await owner.getByRole("button", { name: "Bli eier" }).click();
    await owner.getByText("Passordet har færre enn 12 tegn.").waitFor();
    await looked(owner, "owner-wrong");
    await owner.getByLabel(/^Passord, minst 12 tegn/).fill(password);
    await owner.getByRole("button", { name: "Bli eier" }).click();
    // Where they wanted to go.
    await owner.getByText("kari@example.com").or(owner.getByText("101")).first().waitFor();
    expect(new URL(owner.url()).pathname).toBe("/people");
  });

  it("shows the owner who may sign in, and makes a link that lets an analyst in, who sees nobody's name", async () => {
    await owner.goto("/settings/accounts");
    await owner.getByRole("rowheader", { name: /Olga Eier/ }).waitFor();
    await owner.getByLabel("E-post").fill("anna@shop.example");
    await owner.locator("form").getByLabel("Rolle").selectOption({ label: "analytiker" });
    await owner.getByRole("button", { name: "Lag en lenke" }).click();
    const link = (await owner.locator(".told-once code").textContent()) ?? "";
    expect(link).toMatch(new RegExp(`^${serving.address}accept#[\\w-]{43}$`));
    await owner.getByText(/anna@shop\.example, analytiker, til/).waitFor();
    await looked(owner, "settings-accounts");
    const anna = await opened();
    await anna.goto(link);
    await anna.getByText("Som anna@shop.example, med rollen analytiker.").waitFor();
    expect(anna.url()).not.toContain("#");
    await looked(anna, "accept");
    await anna.getByLabel("Navnet ditt").fill("Anna Analytiker");
    await anna.getByLabel(/^Passord, minst 12 tegn/).fill(password);
    await anna.getByRole("button", { name: "Kom inn" }).click();
    await anna.waitForURL("/");
    await anna.goto("/people");
    await anna.getByRole("main").getByRole("link").first().waitFor();
    expect(await anna.locator("main").textContent()).not.toContain("@");
    await anna.goto("/settings/audit");
    await anna.getByText("Rollen analytiker har ikke rett til dette.").waitFor();
    // The link is used up.
    const again = await opened();
    await again.goto(link);
    await again.getByText("Denne lenken gjelder ikke").waitFor();
  });

  it("lists where one is signed in, by which browser, and ends all but this one", async () => {
    const elsewhere = await opened();
    await elsewhere.goto("/settings");
    await signIn(elsewhere, "olga@shop.example");
    await elsewhere.getByRole("heading", { name: "Innstillinger" }).waitFor();
    await owner.goto("/settings");
    const sessions = owner.getByRole("region", { name: "Her er du logget inn" });
    const own = sessions.getByRole("row").filter({ hasText: "denne" });
    await own.getByRole("rowheader", { name: "Chrome, Linux" }).waitFor();
    expect(await own.count()).toBe(1);
    await looked(owner, "sessions");
    await owner.getByRole("button", { name: "Avslutt alle andre" }).click();
    await expect.poll(() => sessions.getByRole("row").count()).toBe(2);
    await elsewhere.goto("/ladder");
    await elsewhere.getByRole("button", { name: "Logg inn" }).waitFor();
  });

  it("switches one-time passwords on, and asks for one at the next sign-in", async () => {
    await owner.goto("/settings");
    await owner.getByText("Logget inn som olga@shop.example, eier.").waitFor();
    await owner.getByLabel("Passordet nå").last().fill(password);
    await owner.getByRole("button", { name: "Slå på" }).click();
    await owner.getByRole("img", { name: "QR-kode til appen" }).waitFor();
    await looked(owner, "settings-me");
    const secret = ((await owner.locator(".form code").first().textContent()) ?? "").replaceAll(" ", "");
    const recovery = (await owner.locator(".codes code").first().textContent()) ?? "";
    await owner.getByLabel("De seks sifrene appen viser nå").fill(totp(secret));
    await owner.getByRole("button", { name: "Bekreft og slå på" }).click();
    await owner.getByText("På: hver innlogging ber om koden fra appen din.").waitFor();
    await owner.getByRole("button", { name: "Logg ut" }).click();
    await owner.getByRole("heading", { name: "Logg inn" }).waitFor();
    await looked(owner, "sign-in");
    await signIn(owner, "olga@shop.example", "not the password");
    await owner.getByText("E-postadressen eller passordet er feil.").waitFor();
    await signIn(owner, "olga@shop.example");
    await owner.getByRole("heading", { name: "Engangskode" }).waitFor();
    await looked(owner, "sign-in-code");
    await owner.getByLabel("De seks sifrene appen din viser").fill("000000");
    await owner.getByRole("button", { name: "Logg inn" }).click();
    await owner.getByText("Koden er feil.").waitFor();
    await owner.getByRole("button", { name: "Appen er borte: bruk en reservekode" }).click();
    await owner.getByLabel("Reservekode").fill(recovery);
    await owner.getByRole("button", { name: "Logg inn" }).click();
    await owner.getByRole("navigation", { name: "Hovedmeny" }).first().waitFor();
  });

  it("makes a key that a program reads with, shows it once, and revokes it", async () => {
    await owner.goto("/settings/keys");
    await owner.getByLabel("Hva den er til").fill("Kasse");
    const days = owner.getByLabel(/^Dager den gjelder/);
    for (const none of ["et år", "1,5", "0"]) {
      await days.fill(none);
      await owner.getByText("Skriv et helt antall dager fra 1").waitFor();
      expect(await owner.getByRole("button", { name: "Lag en nøkkel" }).isDisabled()).toBe(true);
    }
    await days.fill("1.000");
    await owner.getByRole("button", { name: "Lag en nøkkel" }).click();
    const until = new Date(Date.now() + 1000 * 86_400_000).getFullYear();
    await owner.getByRole("row", { name: /Kasse/ }).getByText(`${until}`).waitFor();
    const key = (await owner.locator(".told-once code").textContent()) ?? "";
    const read = (path: string) =>
      fetch(`${serving.address}api/v1${path}`, { headers: { Authorization: `Bearer ${key}` } });
    expect([(await read("/ladder")).status, (await read("/people")).status]).toEqual([200, 403]);
    await looked(owner, "settings-keys");
    await owner.getByRole("button", { name: "Trekk tilbake Kasse" }).click();
    await owner.getByText(/trukket tilbake/).waitFor();
    expect((await read("/ladder")).status).toBe(401);
  });

  it("makes a key that tells facts and reads nothing, and one for the browsers of named pages", async () => {
    await owner.goto("/settings/keys");
    const made = async () => (await owner.locator(".told-once code").textContent()) ?? "";
    await owner.getByLabel("Hva den er til").fill("Nettbutikk");
    await owner.getByLabel(/^Melde fakta/).check();
    await owner.getByRole("button", { name: "Lag en nøkkel" }).click();
    await owner.getByRole("cell", { name: "melder fakta" }).waitFor();
    const key = await made();
    const asked = (path: string, init?: RequestInit) =>
      fetch(`${serving.address}${path}`, {
        ...init,
        headers: { Authorization: `Bearer ${key}`, ...init?.headers },
      });
    expect((await asked("api/v1/ladder")).status).toBe(403);
    const body = JSON.stringify({
      event_id: "e-1",
      person_number: "K-1",
      happened: "2025-03-01",
      name: "Cart Viewed",
    });
    const told = await asked("api/v1/facts/events", {
      ...{ method: "POST", body, headers: { "Content-Type": "application/json" } },
    });
    expect(told.status).toBe(200);
    // A page of somebody that is open follows what comes of them.
    await owner.goto("/people/1");
    await owner.locator(".person-head").waitFor();
    const first = (await owner.evaluate("fetch('/api/v1/people/1').then((told) => told.json())")) as {
      numbers: { number: string }[];
    };
    const bought = { person_number: first.numbers[0]?.number, ordered: new Date().toISOString() };
    const headers = { "Content-Type": "application/json" };
    const order = JSON.stringify({ order_id: "LIVE-1", ...bought, gross: 777 });
    expect((await asked("api/v1/facts/orders", { method: "POST", body: order, headers })).status).toBe(200);
    await owner
      .locator("main")
      .getByText(/777\s*kr/)
      .first()
      .waitFor();
    await owner.goto("/settings/connect");
    const feed = owner.getByRole("region", { name: "Det som kommer inn" });
    await feed.getByRole("cell", { name: "Cart Viewed hendelser" }).waitFor();
    await owner.getByLabel("Et eget program").check();
    await owner.getByText(`curl ${serving.address}api/v1/facts/orders`).waitFor();
    await asked("v1/batch", {
      ...{
        method: "POST",
        body: JSON.stringify({ batch: [{ type: "track", messageId: "m-1", userId: "K-1" }] }),
      },
    });
    await feed.getByRole("cell", { name: /^Avvist\. / }).waitFor();
    await owner.getByRole("button", { name: "Pause" }).click();
    await looked(owner, "settings-connect");
    await owner.setViewportSize({ width: 390, height: 900 });
    const { x, width } = (await feed.getByRole("cell", { name: /^Avvist\. / }).boundingBox()) ?? {};
    expect(Number(x) + Number(width), "what became of a fact is in sight on a phone").toBeLessThanOrEqual(
      390,
    );
    await owner.setViewportSize({ width: 1280, height: 900 });
    await owner.getByLabel("WooCommerce").check();
    await owner.getByLabel("Hemmelighet").fill("kort");
    await owner.getByRole("button", { name: "Ta vare på hemmeligheten" }).click();
    await owner.locator(".wrong").waitFor();
    await owner.getByLabel("Hemmelighet").fill("en lang hemmelighet");
    await owner.getByRole("button", { name: "Ta vare på hemmeligheten" }).click();
    await owner.getByText(/^En hemmelighet er satt siden/).waitFor();
    const connect = owner.getByRole("button", { name: "Koble til en butikk" });
    await owner.getByLabel(/^Adresse: /).fill("fjellbutikken");
    await owner.getByLabel(/^Tilgangsnøkkel/).fill("kort");
    await connect.click();
    await owner.locator("form", { has: connect }).locator(".wrong").nth(1).waitFor();
    await owner.getByLabel(/^Adresse: /).fill("https://10.0.0.7");
    await owner.getByLabel(/^Tilgangsnøkkel/).fill("shpat_not-a-real-one");
    await connect.click();
    const shops = owner.getByRole("region", { name: "Butikker som Stige leser" });
    // It is none of the open internet, and is not asked.
    await shops.locator(".wrong").waitFor();
    await looked(owner, "settings-connect-woo");
    await shops.getByRole("button", { name: /^Fjern Shopify/ }).click();
    await shops.waitFor({ state: "detached" });
    await owner.getByRole("link", { name: "Fortell videre" }).click();
    const telling = owner.getByRole("button", { name: "Koble til en tjeneste" });
    await owner.getByLabel("Tjeneste", { exact: true }).selectOption("Mailchimp");
    await owner.getByLabel("API-nøkkel").fill("no-key-of-theirs");
    await owner.getByLabel("Publikummets id").fill("A");
    await telling.click();
    await owner.locator("form", { has: telling }).locator(".wrong").nth(1).waitFor();
    await owner.getByLabel("Tjeneste", { exact: true }).selectOption("Klaviyo");
    await owner.getByLabel(/^Privat API-nøkkel/).fill("pk_not-a-real-one");
    await owner.getByLabel("Hvor ofte").selectOption("never");
    await telling.click();
    const services = owner.getByRole("region", { name: "Tjenester som får vite hvor folk står" });
    await services.getByRole("cell", { name: "ikke ennå" }).waitFor();
    await owner.getByLabel(/^Adresse: /).fill("http://10.0.0.7/hooks");
    await owner.getByRole("button", { name: "Send webhooks til en adresse" }).click();
    await owner.locator("form", { hasText: "Send webhooks" }).getByRole("alert").waitFor();
    await owner.getByLabel(/^Adresse: /).fill("https://hooks.invalid/stige");
    await owner.getByLabel("et mål kommer i fare").check();
    await owner.keyboard.press("Enter");
    await owner.locator(".told-once code", { hasText: "whsec_" }).waitFor();
    const hook = owner.getByRole("region", { name: "https://hooks.invalid/stige" });
    await hook.getByRole("button", { name: "Send en prøve" }).click();
    await hook.getByRole("status").filter({ hasText: "Ikke noe svar" }).waitFor();
    await hook.getByText("Hva som er sendt").click();
    await hook.getByRole("cell", { name: /^kom ikke fram/ }).waitFor();
    await looked(owner, "settings-out");
    await hook.getByRole("button", { name: "Send igjen: nummer 1" }).click();
    await hook.getByRole("cell", { name: /^venter/ }).waitFor();
    await hook.getByRole("button", { name: "Fjern" }).click();
    await hook.waitFor({ state: "detached" });
    await services.getByRole("button", { name: /^Fjern Klaviyo/ }).click();
    await services.waitFor({ state: "detached" });
    await owner.goto("/settings/connect");
    await owner.getByRole("radio", { name: "Nettsider (analytics.js)" }).check();
    await owner.getByRole("link", { name: "Lag en nøkkel" }).click();
    await owner.getByLabel("Hva den er til").fill("Sider");
    expect(new URL(owner.url()).searchParams.get("scope")).toBe("browser");
    expect(await owner.getByLabel(/^Melde hendelser og personer/).isChecked()).toBe(true);
    await owner.getByLabel(/^Sidene den kan brukes fra/).fill("fjellbutikken");
    await owner.getByRole("button", { name: "Lag en nøkkel" }).click();
    // Told beside its field.
    await owner.locator(".field .wrong").waitFor();
    await looked(owner, "settings-keys-pages");
    await owner.getByLabel(/^Sidene den kan brukes fra/).fill("https://fjellbutikken.example");
    await owner.getByRole("button", { name: "Lag en nøkkel" }).click();
    await owner.getByRole("cell", { name: "fra sider: https://fjellbutikken.example" }).waitFor();
  });

  it("takes a backup, tells where it lies and when it was, and tells what shop this is", async () => {
    await owner.goto("/ladder");
    await owner.getByRole("link", { name: "Innstillinger" }).click();
    await owner.getByRole("link", { name: "Sikkerhetskopi" }).click();
    await owner.getByText("Ingen sikkerhetskopi er tatt ennå.").waitFor();
    await owner.getByRole("button", { name: "Ta en sikkerhetskopi nå" }).click();
    const lies = (await owner.locator(".told-once code").textContent()) ?? "";
    expect(lies.startsWith(join(folder, "backups"))).toBe(true);
    expect(JSON.parse(readFileSync(join(lies, "backup.json"), "utf8")).files.length).toBeGreaterThan(3);
    await owner.locator(".told-lines li", { hasText: "Olga Eier" }).waitFor();
    await looked(owner, "settings-backup");
    await owner.getByRole("link", { name: "Butikken" }).click();
    expect(await owner.getByLabel(/^Tidssone/).inputValue()).toBe("Europe/Oslo");
    await owner.getByLabel("Navn", { exact: true }).fill("Sjøbutikken");
    await looked(owner, "settings-shop");
    const yaml = () => readFileSync(join(folder, "stige.yaml"), "utf8");
    const before = yaml();
    await owner.getByRole("button", { name: "Lagre" }).click();
    await owner.getByText("Butikken er endret.").waitFor();
    expect(yaml()).toContain("Sjøbutikken");
    await owner.getByRole("button", { name: "Angre" }).click();
    await owner.getByText("Butikken er som før.").waitFor();
    expect(yaml()).toBe(before);
  });

  it("tells the owner who saw and changed what, and signs out whoever is removed at once", async () => {
    const [anna] = contexts[1]?.pages() ?? [];
    await owner.goto("/settings/accounts");
    const row = owner.getByRole("row", { name: /Anna Analytiker/ });
    await row.getByRole("button", { name: "Fjern" }).click();
    await row.getByRole("button", { name: /^Fjern Anna Analytiker: / }).click();
    await row.waitFor({ state: "detached" });
    await anna?.goto("/people");
    await anna?.getByRole("heading", { name: "Logg inn" }).waitFor();
    await owner.goto("/settings/audit");
    await owner.getByRole("cell", { name: "fjernet en konto" }).waitFor();
    await owner.getByRole("cell", { name: "fjernet konto" }).first().waitFor();
    await owner.getByRole("cell", { name: "logget inn med reservekode" }).waitFor();
    await looked(owner, "settings-audit");
    // More than a page of it.
    for (let i = 0; i < 51; i++) await owner.request.get("/api/v1/people?limit=1");
    const [download] = await Promise.all([
      owner.waitForEvent("download"),
      owner.getByRole("button", { name: "CSV" }).click(),
    ]);
    const lines = readFileSync(await download.path(), "utf8")
      .trimEnd()
      .split("\r\n");
    expect(lines[0]).toContain("at,who,name,action,person_id,people,object,object_name");
    const whole = await owner.request.get("/api/v1/audit?limit=500");
    expect(lines.length - 1).toBe((await whole.json()).list.length);
    await owner.reload();
    await owner.getByRole("button", { name: "Eldre" }).click();
    await owner.waitForURL(/cursor=/);
    await owner.getByRole("button", { name: "Nyeste" }).waitFor();
    const rows = owner.locator("main tbody tr");
    const oldest = await rows.last().textContent();
    await owner.reload();
    await rows.first().waitFor();
    expect(await rows.last().textContent()).toBe(oldest);
    for (const part of ["accounts", "keys"]) {
      await owner.goto(`/settings/${part}`);
      await owner.getByRole("button", { name: "CSV" }).waitFor();
    }
  });
});
