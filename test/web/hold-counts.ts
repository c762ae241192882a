import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import type { AbcAnswer, ConversionAnswer, KpisAnswer, ValueAnswer } from "../../src/web/api/answers.ts";
import type { Shown } from "./hold-numbers.ts";
import { faults } from "./open-page.ts";

/** That what is counted of people by what they bought, brought and climbed leads to as many people, told as who they are. */
export function holdCounts({ opened, ask, nb, pictures }: Shown): void {
  const told = (page: Page, said: string | RegExp) =>
    page.getByRole("heading", { level: 1 }).getByText(said).waitFor();

  it("of who bought and who climbed leads to them", async () => {
    const { kpis, places } = await ask<KpisAnswer>("/kpis?win=90d");
    const { steps } = await ask<ConversionAnswer>("/conversion");
    const fresh = nb(kpis.find(({ id }) => id === "new-customers")?.now.value ?? -1);
    const buyers = nb(places.find(({ id }) => id === "repeat")?.figures?.buyers ?? -1);
    const climbed = nb(steps.find(({ to }) => to.id === "repeat")?.conversion?.climbed ?? -1);
    await opened("/kpis?win=90d", {}, async (page) => {
      await page.locator("[data-kpi=new-customers]").getByRole("link", { name: fresh }).click();
      await told(page, `${fresh} handlet for første gang siste 90 dager.`);
      expect(await faults(page)).toEqual([]);
      await page.screenshot({ path: join(pictures, "people-bought.png"), fullPage: true });
      await page.goto("/kpis?win=90d");
      await page.locator("a[href='/people?rung=repeat&win=90d&bought=any']").click();
      await told(page, new RegExp(`^${buyers} på trinnet .* handlet siste 90 dager\\.$`));
      await page.goto("/kpis?win=90d");
      const step = page.locator("[data-step=customer-repeat]");
      await step.getByRole("link", { name: `${climbed} klatret` }).click();
      await told(page, new RegExp(`^${climbed} har en gang klatret steget til `));
      await page.getByRole("button", { name: "Bare: dette steget" }).click();
      await page.waitForURL((url) => !url.search.includes("climbed"));
    });
  });

  it("of who brought most and who has bought leads to them", async () => {
    const { abc, customers } = await ask<AbcAnswer>("/abc");
    const { rungs } = await ask<ValueAnswer>("/value");
    const lapsed = rungs.find(({ rung }) => rung === "lapsed");
    await opened("/value", {}, async (page) => {
      const part = page.locator("[data-part=abc]");
      await part.getByRole("link", { name: nb(customers), exact: true }).waitFor();
      await part.getByRole("link", { name: /^B: / }).click();
      await told(page, `${nb(abc?.b ?? -1)} er i klasse B etter hva de ga siste 365 dager.`);
      expect(await faults(page)).toEqual([]);
      await page.goto("/value?tables=spread");
      await page.locator("td a[href='/people?rung=lapsed&bought=ever']").click();
      await told(page, new RegExp(`^${nb(lapsed?.bought ?? -1)} på trinnet .* har handlet en gang\\.$`));
    });
  });
}
