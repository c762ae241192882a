import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import type {
  ConflictsAnswer,
  ExclusionsAnswer,
  HistoryAnswer,
  LadderAnswer,
  MovesAnswer,
  PeopleAnswer,
  PersonAnswer,
  RetentionAnswer,
  WindowsAnswer,
} from "../../src/web/api/answers.ts";
import { faults, type Reader, type See } from "./open-page.ts";

/** A shop that is shown, and how it is looked at. */
export interface Shown {
  readonly opened: <T>(path: string, reader: Reader, see: See<T>) => Promise<T>;
  readonly ask: <T>(path: string) => Promise<T>;
  readonly nb: (n: number) => string;
  readonly pictures: string;
}

const digits = (text: string | null) => Number((text ?? "").replaceAll(/\D/g, ""));
/** How many people a list on the page tells of, in its heading. */
const told = async (page: Page) => {
  await page.locator("table.people").waitFor();
  return Number.parseInt(((await page.locator("h1").textContent()) ?? "").replaceAll("\u00a0", ""), 10);
};

/** Tables beside which, within their part of the page, nothing saves them. */
const tablesWithoutFile = (page: Page) =>
  page.evaluate<string[]>(`[...document.querySelectorAll("main table")].filter((table) => {
    let part = table;
    while (part.tagName !== "MAIN" && !part.querySelector("[data-export]")) part = part.parentElement;
    return part.tagName === "MAIN" || part.querySelectorAll("h2").length > 1;
  }).map((table) => table.textContent.slice(0, 80))`);

/** That numbers lead to their people, and say what they rest on; on the pages of a shown shop. */
export function holdNumbers({ opened, ask, nb, pictures }: Shown): void {
  it("of a gap of the ladder leads to as many people", async () => {
    const { crossed } = await ask<LadderAnswer>("/ladder?win=365d");
    await opened("/ladder?win=365d", {}, async (page) => {
      await page.getByText("klatret og").first().waitFor();
      const links = await page.locator("a.gap-text").all();
      const shown = await Promise.all(
        links.map(
          async (link) =>
            [digits(await link.locator("b").textContent()), await link.getAttribute("href")] as const,
        ),
      );
      const numbers = crossed.rungs.flatMap(({ up, down, out }, k) => (k === 0 ? [out] : [up, down, out]));
      const expected = [...numbers, crossed.arrived, crossed.returned].filter((n) => n > 0);
      expect(shown.map(([n]) => n).sort((a, b) => a - b)).toEqual(expected.sort((a, b) => a - b));
      expect(expected.length).toBeGreaterThan(8);
      for (const [n, href] of shown) expect((await ask<PeopleAnswer>(`${href}`)).people, `${href}`).toBe(n);
      await page.locator("a.gap-text", { hasText: "klatret" }).first().click();
      await page.waitForURL(/moved=climb&over=ambassador&win=365d/);
      expect(await told(page)).toBe(crossed.rungs.at(-1)?.up);
      await page
        .getByRole("heading", { name: "klatret til ambassadør eller lenger siste 365 dager." })
        .waitFor();
      expect(await faults(page)).toEqual([]);
    });
  });

  it("is not told as if a word of the address held that says nothing there", async () => {
    await opened("/kpis/retention?cohort=2199-01&win=90d", {}, async (page) => {
      const line = page.getByText("«cohort=2199-01» i adressen ble ikke forstått.");
      await line.waitFor();
      await page.locator("h1").waitFor();
      expect(await faults(page)).toEqual([]);
      await page.screenshot({ path: join(pictures, "unread.png") });
      await page.getByRole("button", { name: "Ta det ut av adressen" }).click();
      await page.waitForURL(/\/kpis\/retention\?win=90d$/);
      expect(await line.count()).toBe(0);
    });
    await opened("/ladder?at=tull&rung=customer", { width: 390 }, async (page) => {
      await page.getByText("«at=tull» i adressen ble ikke forstått.").waitFor();
      await page.getByText("«rung=customer» i adressen gjelder bare lister over personer").waitFor();
      await page.screenshot({ path: join(pictures, "unread-390.png") });
    });
  });

  it("in the ladder's sentence leads to as many people, within the span that was chosen", async () => {
    const { crossed } = await ask<LadderAnswer>("/ladder?win=90d");
    await opened("/ladder", {}, async (page) => {
      await page.getByRole("button", { name: "90 dager" }).click();
      await page.waitForURL(/win=90d/);
      const said = `${crossed.climbed} klatret og ${crossed.fell} falt siste 90 dager.`;
      await page.getByRole("heading", { level: 1 }).getByText(said).waitFor();
      expect(await faults(page)).toEqual([]);
      await page.screenshot({ path: join(pictures, "ladder-90d.png"), fullPage: true });
      await page.locator("h1 a").last().click();
      await page.waitForURL(/moved=leave&win=90d/);
      expect(await told(page)).toBe(crossed.left);
    });
  });

  it("of a band and of a day of the flow leads to as many people", async () => {
    const { moves } = await ask<MovesAnswer>("/moves?vs=2025-03-30");
    const row = moves.find(({ from, to }) => from === "customer" && to === "lapsed");
    const history = await ask<HistoryAnswer>("/history");
    await opened("/flow", {}, async (page) => {
      const band = page.locator('[data-band="customer lapsed"]');
      await band.waitFor({ state: "attached" });
      await page.screenshot({ path: join(pictures, "flow-told.png"), fullPage: true });
      // Its middle lies on its outline's box, not always on itself.
      await band.dispatchEvent("click");
      await page.waitForURL(/was=customer/);
      expect(await told(page)).toBe(row?.people);
      await page.goBack();
      const day = page.locator(".days-told li", { hasText: "30. mars 2025" });
      await day.getByRole("link").last().click();
      await page.waitForURL(/at=2025-03-30/);
      const at = (Date.parse("2025-03-30") - Date.parse(history.from)) / 86_400_000;
      expect(await told(page)).toBe(history.places[0]?.people?.[at]);
    });
  });

  it("of the flow's sums, of its sentence and of what became of a place leads to as many people", async () => {
    await opened("/flow", {}, async (page) => {
      await page.locator(".flow-sums").waitFor();
      const links = await page.locator(".flow-sums a, h1 a, .flow-labels.left p a").all();
      const shown = await Promise.all(
        links.map(
          async (link) => [digits(await link.textContent()), await link.getAttribute("href")] as const,
        ),
      );
      expect(shown.length).toBeGreaterThan(12);
      for (const [n, href] of shown) expect((await ask<PeopleAnswer>(`${href}`)).people, `${href}`).toBe(n);
      const sums = page.locator(".flow-sums li");
      for (const kind of ["Klatret", "Falt", "Av stigen", "Kom tilbake", "Står der de sto", "Nye"])
        expect(await sums.filter({ hasText: kind }).getByRole("link").count(), kind).toBe(1);
      await sums.filter({ hasText: "Klatret" }).getByRole("link").click();
      await page.waitForURL(/went=climb/);
      await page.getByRole("heading", { name: "står høyere enn 30. mars 2025." }).waitFor();
      await page.getByRole("button", { name: "Bare: hvor de sto da" }).click();
      await page.waitForURL((url) => !url.search.includes("went="));
    });
  });

  it("of retention, by cohort and by rhythm, leads to as many people", async () => {
    const { cohorts, rhythm } = await ask<RetentionAnswer>("/retention");
    await opened("/kpis/retention", {}, async (page) => {
      await page.locator("table.cohorts tbody tr").first().waitFor();
      const [first] = cohorts;
      const sizes = page.locator("table.cohorts tbody td:nth-of-type(1) a");
      expect(await sizes.count()).toBe(cohorts.filter(({ people }) => people > 0).length);
      const back = cohorts.flatMap(({ cells }) => cells.slice(1, 25)).filter(({ bought }) => bought > 0);
      expect(await page.locator("table.cohorts a[href*=boughtIn]").count()).toBe(back.length);
      const states = rhythm?.places.flatMap(({ people }) => Object.values(people)) ?? [];
      const rhythms = page.locator("a[href*=rhythm]");
      const links = await rhythms.all();
      // In the words above them who came back, and below whom it was tried by.
      const beside = [
        rhythm?.peopleWhoCameBack ?? 0,
        ...Object.values(rhythm?.held ?? {}).map((own) => own?.people ?? 0),
      ];
      const people = [...states, ...Object.values(rhythm?.all ?? {}), ...beside];
      expect(links.length).toBe(people.filter((n) => n > 0).length);
      for (const link of links) {
        const href = `${await link.getAttribute("href")}`;
        expect((await ask<PeopleAnswer>(href)).people, href).toBe(digits(await link.textContent()));
      }
      // The newest month stands first, and the oldest last.
      await page.locator("table.cohorts tbody tr").last().getByRole("link").first().click();
      await page.waitForURL(new RegExp(`cohort=${first?.month}`));
      await page.getByRole("heading", { level: 1, name: "kjøpte for første gang i" }).waitFor();
      expect(await told(page)).toBe(first?.people);
      await page.getByRole("button", { name: "Bare: når de kjøpte" }).click();
      await page.waitForURL((url) => !url.search.includes("cohort="));
    });
  });

  it("of every table can be saved as a file", async () => {
    const pages = ["/ladder", "/flow", "/people", "/people/1", "/goals", "/segments", "/value", "/kpis"];
    await opened("/ladder", {}, async (page) => {
      for (const path of [...pages, "/kpis/retention", "/kpis/measures", "/data", "/rules"]) {
        await page.goto(path);
        await page.locator("main h1").waitFor();
        await page.locator("main").filter({ hasNotText: "Regner …" }).waitFor();
        await page.locator("main [data-export]").or(page.locator("main dl")).first().waitFor();
        const asTable = page.getByRole("button", { name: "Vis som tabell" });
        while ((await asTable.count()) > 0) await asTable.first().click();
        expect(await tablesWithoutFile(page), path).toEqual([]);
      }
      await page.goto("/kpis");
      const part = page.locator(".kpis-part", { hasText: "Etter trinn, der folk" });
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        part.getByRole("button", { name: "CSV" }).click(),
      ]);
      const lines = readFileSync(await download.path(), "utf8").split("\r\n");
      const { rungs } = await ask<LadderAnswer>("/ladder");
      const customers = rungs.find(({ id }) => id === "customer")?.people;
      expect(lines.find((line) => line.startsWith("Kunde,"))).toMatch(new RegExp(`^Kunde,${customers},`));
    });
  });

  it("says what it rests on, by the key i and by hand", async () => {
    const ladder = await ask<LadderAnswer>("/ladder");
    const customer = ladder.rungs.find(({ id }) => id === "customer");
    await opened("/ladder", {}, async (page) => {
      const rung = page.locator("li[data-rung=customer] a.rung");
      await rung.focus();
      await page.keyboard.press("i");
      const told = page.getByRole("dialog", { name: `Kunde: ${nb(customer?.people ?? -1)} personer` });
      await told
        .getByText(`${nb(ladder.people)} personer, alle talt; ${ladder.excluded} holdt utenfor`)
        .waitFor();
      await told.getByText("ingen: alle er talt, ingenting er anslått").waitFor();
      await told.getByText("30. mars 2026 kl. 23:59").or(told.getByText("30. mars 2026 kl. 23.59")).waitFor();
      await told.getByText("stigeversjon 1").waitFor();
      expect(await faults(page)).toEqual([]);
      await page.screenshot({ path: join(pictures, "rests.png") });
      await page.keyboard.press("Escape");
      await told.waitFor({ state: "detached" });
      await page.getByRole("button", { name: /^Hva det hviler på: \d+ klatret/ }).click();
      await page.getByRole("dialog").getByText("hver person én gang").waitFor();
      await page
        .getByRole("dialog")
        .getByRole("link", { name: `Se de ${ladder.crossed.climbed} som kom opp` })
        .click();
      await page.waitForURL(/moved=climb/);
      await page.locator("table.people").waitFor();
      await page.keyboard.press("i");
      await page.getByRole("dialog").getByText("stigeversjon 1").waitFor();
    });
  });

  it("people are found from everywhere and in the list, and no name stands in an address", async () => {
    const [first] = (await ask<PeopleAnswer>("/people?rung=ambassador")).list;
    const person = await ask<PersonAnswer>(`/people/${first?.personId}`);
    const asked: string[] = [];
    await opened("/ladder", {}, async (page) => {
      page.on("request", (request) => asked.push(request.url()));
      await page.locator("ol.rungs").waitFor();
      await page.keyboard.press("Control+k");
      const field = page.getByRole("combobox", { name: "Søk etter person eller side" });
      await field.fill(person.emails[0] ?? person.person);
      await page.getByRole("option", { name: person.name ?? person.person }).waitFor();
      expect(await faults(page)).toEqual([]);
      await page.screenshot({ path: join(pictures, "palette.png") });
      await page.keyboard.press("Enter");
      await page.waitForURL(new RegExp(`/people/${person.personId}`));
      await page.keyboard.press("Control+k");
      await field.fill("perso");
      await page.getByRole("option", { name: "Personer", exact: true }).waitFor();
      await page.keyboard.press("Enter");
      await page.waitForURL(/\/people$/);
      await page.locator("table.people").waitFor();
      await page.keyboard.press("/");
      await page.keyboard.type(person.name ?? "");
      await page.getByRole("heading", { name: `går under «${person.name}».` }).waitFor();
      expect(await page.locator("table.people tbody tr", { hasText: person.name ?? "" }).count()).toBe(
        await told(page),
      );
      await page.getByRole("button", { name: "Ambassadør" }).click();
      await page
        .getByRole("heading", { name: `på trinnet ambassadør går under «${person.name}».` })
        .waitFor();
      await page.reload();
      await page.getByRole("heading", { name: `går under «${person.name}».` }).waitFor();
      const words = [...person.emails, ...(person.name ?? "").split(" ")].map((word) =>
        encodeURIComponent(word),
      );
      expect(asked.filter((url) => words.some((word) => url.includes(word)))).toEqual([]);
      await page.getByRole("searchbox").fill("ingen heter slik");
      await page.getByText("Ingen er slik.").waitFor();
      await page.getByRole("link", { name: "Vis alle" }).click();
      await page.locator("table.people").waitFor();
    });
  });

  it("rows are walked, and the list is saved whole", async () => {
    const people = await ask<PeopleAnswer>("/people?rung=lead");
    expect(people.people).toBeGreaterThan(60);
    await opened("/people?rung=lead", {}, async (page) => {
      await page.locator("table.people").waitFor();
      const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("e")]);
      const lines = readFileSync(await download.path(), "utf8").split("\r\n");
      expect(lines.length).toBe(people.people + 2);
      for (const key of ["j", "j", "j", "k"]) await page.keyboard.press(key);
      await page.keyboard.press("Enter");
      await page.waitForURL(new RegExp(`/people/${people.list[1]?.personId}`));
    });
  });

  it("what the day needs is told, and each line leads on", async () => {
    const { conflicts } = await ask<ConflictsAnswer>("/conflicts");
    const { changes } = await ask<WindowsAnswer>("/windows");
    const { people, found } = await ask<ExclusionsAnswer>("/exclusions");
    const { rungs } = await ask<LadderAnswer>("/ladder");
    expect(people).toBeGreaterThan(0);
    await opened("/ladder", {}, async (page) => {
      await page.locator("ol.rungs").waitFor();
      const lines = [
        Math.min(3, rungs.filter(({ falling }) => (falling ?? []).length > 0).length),
        conflicts > 0 ? 1 : 0,
        changes.length > 0 ? 1 : 0,
        found.relays + (found.companies ?? 0) > 0 ? 1 : 0,
      ];
      // Goals in danger and limits stand there too; of all of them the five most important are seen at first.
      const told = lines.reduce((all, n) => all + n, 0);
      expect(told).toBeGreaterThan(2);
      await page.locator(`.today li:nth-child(${told})`).waitFor();
      expect(await page.locator(".today li").count()).toBe(told);
      // Windows are whole words: "690 dager", never "690d" as a file writes them.
      expect(await page.locator(".today").innerText()).not.toMatch(/\d+d\b/);
      await page.getByRole("link", { name: `${people} holdt utenfor` }).click();
      await page.waitForURL(/open=exclusions/);
      const dialog = page.getByRole("dialog", { name: "Hvem som ikke står noe sted" });
      await dialog.getByText(`${people} personer er holdt utenfor.`).waitFor();
      expect(await faults(page)).toEqual([]);
      await page.screenshot({ path: join(pictures, "exclusions.png") });
      await page.keyboard.press("Escape");
      await page.waitForURL((url) => !url.search.includes("open="));
      for (const [open, name] of [
        ["conflicts", "Uavklarte personer"],
        ["windows", "Butikkens egen rytme"],
        ["measured", "Hva som er målt"],
        ["rates", "Ordrer uten kurs"],
      ]) {
        await page.goto(`/ladder?open=${open}`);
        const one = page.getByRole("dialog", { name: name ?? "" });
        await one.locator(".told-lines, dl, table").or(one.getByRole("paragraph")).first().waitFor();
        await one.screenshot({ path: join(pictures, `${open}.png`) });
        expect(await faults(page)).toEqual([]);
      }
    });
  });

  it("an answer that takes its time says so", async () => {
    await opened("/flow", {}, async (page) => {
      await page.locator(".flow-sums").waitFor();
      await page.route("**/api/v1/people*", async (route) => {
        await new Promise((done) => setTimeout(done, 1800));
        await route.continue().catch(() => {});
      });
      await page.keyboard.press("g");
      await page.keyboard.press("p");
      await page.getByText("Regner fortsatt, 1 s").waitFor();
      await page.locator("table.people").waitFor();
      await page.getByText("Regner fortsatt").waitFor({ state: "detached" });
    });
  });

  it("two days of one's own stand side by side", async () => {
    const then = await ask<LadderAnswer>("/ladder?at=2024-12-31");
    await opened("/ladder", {}, async (page) => {
      await page.getByRole("button", { name: /^Per nå/ }).click();
      await page.getByLabel("Dag", { exact: true }).fill("2025-12-31");
      await page.getByLabel("Sammenlign med").fill("2024-12-31");
      await page.getByRole("button", { name: "Vis", exact: true }).click();
      await page.waitForURL(/at=2025-12-31&vs=2024-12-31/);
      for (const { id, people } of then.rungs)
        await page
          .locator(`li[data-rung=${id}]`)
          .getByText(`${nb(people ?? -1)} per 31. desember 2024`)
          .waitFor();
    });
  });
}
