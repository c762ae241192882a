import type { Client } from "../test/server/real-shop.ts";
import { openBrowser } from "../test/web/chromium.ts";

/** How the ladder's page is met by a browser on this machine: first paint, its numbers, and pictures a second while the slider is drawn. */
export async function measureBrowser(address: string, owner: Client): Promise<void> {
  const browser = await openBrowser();
  try {
    const paints: number[] = [];
    const numbers: number[] = [];
    for (let i = 0; i < 5; i++) {
      const context = await browser.newContext({ baseURL: address, viewport: { width: 1440, height: 900 } });
      await context.addCookies(
        owner
          .cookies()
          .split("; ")
          .map((one) => {
            const at = one.indexOf("=");
            return { name: one.slice(0, at), value: one.slice(at + 1), url: address };
          }),
      );
      const page = await context.newPage();
      await page.goto("/ladder");
      await page.locator("figure.ladder").waitFor();
      numbers.push((await page.evaluate("performance.now()")) as number);
      paints.push(
        (await page.evaluate(
          "performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN",
        )) as number,
      );
      if (i === 4) {
        await page.locator(".time input[type=range]").first().waitFor();
        for (const slowed of [1, 4]) {
          const session = await context.newCDPSession(page);
          await session.send("Emulation.setCPUThrottlingRate", { rate: slowed });
          const { pictures, seconds } = (await page.evaluate(slide)) as { pictures: number; seconds: number };
          console.log(
            `slider, processor slowed ${slowed} times: ${(pictures / seconds).toFixed(1)} pictures a second`,
          );
        }
      }
      await context.close();
    }
    const median = (of: number[]) => of.sort((a, b) => a - b)[Math.floor(of.length / 2)] ?? Number.NaN;
    const most = (of: number[]) => Math.max(...of);
    console.log(
      `first paint: ${median(paints).toFixed(0)} ms (longest of five ${most(paints).toFixed(0)} ms)`,
    );
    console.log(
      `the ladder stands: ${median(numbers).toFixed(0)} ms (longest ${most(numbers).toFixed(0)} ms)`,
    );
  } finally {
    await browser.close();
  }
}

/** Moves the hand by a few days in each frame for four seconds, and counts the frames in which the ladder was drawn anew. */
const slide = `(async () => {
  const input = document.querySelector(".time input[type=range]");
  const ladder = document.querySelector("figure.ladder");
  const write = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set;
  let pictures = 0, drawn = false;
  const watcher = new MutationObserver(() => { drawn = true; });
  watcher.observe(ladder, { subtree: true, childList: true, characterData: true, attributes: true });
  const began = performance.now();
  let value = Number(input.max), step = -3;
  while (performance.now() - began < 4000) {
    if (drawn) pictures++;
    drawn = false;
    value += step;
    if (value < 400 || value > Number(input.max)) { step = -step; value += 2 * step; }
    write.call(input, String(value));
    input.dispatchEvent(new Event("input", { bubbles: true }));
    await new Promise((done) => requestAnimationFrame(done));
  }
  watcher.disconnect();
  return { pictures, seconds: (performance.now() - began) / 1000 };
})()`;
