import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { addressOf, makeRoomFor } from "./address.ts";

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "stige-held-"));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

it.skipIf(process.platform === "win32")(
  "a socket among temporary files stands in a folder of this user alone",
  () => {
    const deep = join(home, "a".repeat(90), "b".repeat(90));
    mkdirSync(deep, { recursive: true });
    const address = addressOf(deep);
    expect(address.startsWith(tmpdir())).toBe(true);
    expect(Buffer.byteLength(address)).toBeLessThan(104);
    const room = join(home, "room");
    makeRoomFor(join(room, "socket"));
    expect(statSync(room).mode & 0o777).toBe(0o700);
    makeRoomFor(join(room, "socket"));
    chmodSync(room, 0o755);
    expect(() => makeRoomFor(join(room, "socket"))).toThrow(/held\.notOwn|room/);
  },
);
