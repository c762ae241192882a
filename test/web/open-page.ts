import AxeBuilder from "@axe-core/playwright";
import type { Browser, BrowserContext, Page } from "playwright-core";

export interface Reader {
  readonly width?: number;
  readonly look?: "light" | "dark";
  readonly language?: "nb" | "da" | "en";
}

export type See<T> = (page: Page, complaints: string[]) => Promise<T>;

/** Opens a page as a reader; every word on the browser's console is a complaint. */
export async function openPage<T>(
  browser: Browser,
  baseURL: string,
  path: string,
  { width = 1440, look = "light", language = "nb" }: Reader,
  see: See<T>,
): Promise<T> {
  const context: BrowserContext = await browser.newContext({
    baseURL,
    viewport: { width, height: 900 },
    colorScheme: look,
    reducedMotion: "reduce",
  });
  await context.addInitScript(`localStorage.setItem("stige", '{"language":"${language}"}')`);
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const complaints: string[] = [];
  page.on("console", (said) => complaints.push(said.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  try {
    await page.goto(path);
    return await see(page, complaints);
  } finally {
    await context.close();
  }
}

/** What axe finds wrong with a page; in the dark only colours are another matter. */
export async function faults(page: Page, look: Reader["look"] = "light"): Promise<string[]> {
  // Without frames of other sites there is nothing to ask elsewhere: otherwise a page is opened to put the findings together in.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ["violations"] }).setLegacyMode(true);
  const { violations } = await (look === "dark"
    ? axe.withRules(["color-contrast", "link-in-text-block"])
    : axe
  ).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

/** What of a phone's page is out of sight to the side, and numbers of tables that stand there under no heading. */
export function cutOnPhone(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(`[
    ...[...document.querySelectorAll("main .scroll")].filter((one) => one.scrollWidth > one.clientWidth + 1),
    ...[...document.querySelectorAll("main .stacks td.number")].filter(
      (one) => getComputedStyle(one, "::before").content === "none",
    ),
  ].map((one) => one.textContent.slice(0, 80))`);
}
