import { rmSync } from "node:fs";
import { expect, it } from "vitest";
import { StigeError } from "../../src/core/words/stige-error.ts";
import { openShop } from "../../src/open.ts";
import { killRounds, loadChild } from "./kill-rounds.ts";
import { smallShop } from "./small-shop.ts";

it("a load killed at any moment is wholly there or wholly not", async () => {
  const seen = await killRounds(6, Math.random);
  expect(seen.before + seen.after).toBeGreaterThan(0);
}, 120_000);

it("a second process is refused with the holder's process id, and let in when it is gone, killed too", async () => {
  const folder = await smallShop();
  const child = loadChild([folder, "none.csv", "hold"]);
  await new Promise((done) => child.once("message", done));
  const open = () => openShop(folder, { now: () => 1, timeZone: "Europe/Oslo", language: "en" });
  const refused = await open().catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(StigeError);
  expect((refused as StigeError).code).toBe("locked");
  expect((refused as StigeError).sentence).toEqual({ key: "store.locked", params: { pid: child.pid } });
  const gone = new Promise((done) => child.once("exit", done));
  child.kill("SIGKILL");
  await gone;
  await (await open()).close();
  rmSync(folder, { recursive: true, force: true });
});
