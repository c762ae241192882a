import { expect, it } from "vitest";
import type { Shown } from "./hold-numbers.ts";

/** That whose numbers are looked at, and on which day, is chosen anywhere, and follows wherever the reader goes. */
export function holdWhose({ opened }: Pick<Shown, "opened">): void {
  it("is chosen by the keys, which go on where they were, and kept by whoever searches for a page", async () => {
    await opened("/ladder", {}, async (page) => {
      const chip = page.locator(".whose-chip");
      await chip.focus();
      await page.keyboard.press("Enter");
      await page.getByRole("menuitem", { name: /Skifolk/ }).press("Enter");
      await page.waitForURL("**/ladder?seg=Skifolk");
      await page.getByText(/^Du ser bare «Skifolk»/).waitFor();
      await page.locator(".whose-chip:focus").waitFor();
      const day = page.locator(".top").getByRole("button", { name: /^Per nå/ });
      await day.press("Enter");
      await page.getByLabel("Dag", { exact: true }).fill("2025-06-30");
      await page.keyboard.press("Enter");
      await page.waitForURL("**/ladder?at=2025-06-30&seg=Skifolk");
      await page.locator(".top .chip:focus", { hasText: "Per 30. juni 2025" }).waitFor();
      await page.keyboard.press("Control+k");
      await page.getByRole("combobox").fill("flyt");
      await page.getByRole("option", { name: "Flyt" }).waitFor();
      await page.keyboard.press("Enter");
      await page.waitForURL("**/flow?at=2025-06-30&seg=Skifolk");
    });
  });

  it("on another day, or beside one, a list of people begins anew", async () => {
    await opened("/people?rung=lead", {}, async (page) => {
      for (const key of ["[", "c", "n"]) {
        await page.getByRole("button", { name: "De neste 50" }).click();
        await page.waitForURL(/cursor=/);
        await page.keyboard.press(key);
        await page.waitForURL((url) => !url.search.includes("cursor="));
        await page.getByRole("heading", { level: 1, name: /på trinnet lead\.$/ }).waitFor();
      }
    });
  });

  it("what stands below a rung's number is not laid under the rung", async () => {
    await opened("/ladder?at=2026-02-28&vs=2025-09-28", { width: 1000 }, async (page) => {
      await page.locator(".rung-notes span").first().waitFor();
      // Rungs are nine pixels thick.
      const under = await page.evaluate<string[]>(`(() => {
        const boxes = (all) => [...document.querySelectorAll(all)].map((one) => [one, one.getBoundingClientRect()]);
        const left = Math.min(...boxes(".ladder-marks rect[height='9']").map(([, { left }]) => left));
        const text = (one) => { const range = document.createRange(); range.selectNodeContents(one); return range.getBoundingClientRect().right; };
        return boxes(".rung-notes span").filter(([one]) => text(one) > left - 4).map(([one]) => one.textContent);
      })()`);
      expect(under).toEqual([]);
    });
  });
}
