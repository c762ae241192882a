import { fork } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { StigeError } from "../../src/core/words/stige-error.ts";
import { openShop } from "../../src/open.ts";
import { smallShop } from "./small-shop.ts";

it("a second process is refused with the holder's process id, and let in when it is gone, killed too", async () => {
  const folder = await smallShop();
  const child = fork(join(import.meta.dirname, "hold-child.ts"), [folder], {
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
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
