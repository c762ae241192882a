import { existsSync, mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Serving } from "../../src/server/serve.ts";
import { root } from "../house/source-file.ts";
import { remove, served } from "./demo-served.ts";
import { asInvited, asOwner, type Client } from "./real-shop.ts";
import { restedFile, sendFile } from "./send-file.ts";

let folder: string;
let serving: Serving;
let owner: Client;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "stige-begin-"));
  serving = await served(folder);
  owner = await asOwner(serving);
});
afterEach(async () => {
  await serving.stop("asked");
  remove(folder);
});

const send = async (name: string, text: string) =>
  (await sendFile(serving, owner, name, text)).body.ids[0] ?? "";

async function until<T>(ask: () => Promise<T>, is: (got: T) => boolean): Promise<T> {
  for (let i = 0; i < 800; i++) {
    const got = await ask();
    if (is(got)) return got;
    await new Promise((done) => setTimeout(done, 25));
  }
  throw new Error("it never came");
}
const line = async (id: string) =>
  (await owner.ask("get", "/uploads")).body.list.find((one: { id: string }) => one.id === id);
const rested = (id: string) => restedFile(owner, id);
const toCome = async (id: string) => (await owner.ask("get", `/uploads/${id}/ladder`)).body;
const take = (id: string) =>
  owner.ask("post", `/uploads/${id}/load`, { acceptRejects: false, replaces: null, adds: false });
const orders = readFileSync(join(root, "examples/fjellbutikken/ordrer.csv"), "utf8");
const places = ({ rungs, off }: { rungs: { id: string; people: number | null }[]; off: typeof rungs }) =>
  [...rungs, ...off].map(({ id, people }) => [id, people]);

describe("an empty folder that is served", () => {
  it("becomes the shop that its first file tells of, on the ladder that was told beforehand", async () => {
    expect((await owner.ask("get", "/shop")).body).toMatchObject({ begun: false, knownSince: null });
    const id = await send(
      "ordrer.csv",
      `${orders.trimEnd()}\nX-1;31.02.2024;900;nobody@example.com;gratis;NOK\n`,
    );
    await rested(id);
    const told = await until(
      () => toCome(id),
      ({ state }) => state !== "working",
    );
    expect(told).toMatchObject({
      state: "there",
      begins: { name: basename(folder), currency: "NOK", timeZone: "Europe/Oslo" },
    });
    expect(places(told.ladder)).toEqual(
      expect.arrayContaining([
        ["ambassador", null],
        ["prospect", null],
      ]),
    );
    // Nothing was kept for it.
    expect(existsSync(join(folder, "stige.yaml"))).toBe(false);
    expect(readdirSync(join(folder, ".stige/tmp")).filter((name) => name.startsWith("trial"))).toEqual([]);
    expect((await owner.ask("get", "/loads")).body.list).toEqual([]);
    const rejects = (await owner.ask("get", `/uploads/${id}/rejects`)).body;
    expect(rejects.list).toMatchObject([{ line: 27, cell: "31.02.2024" }]);
    expect((await take(id)).status).toBe(200);
    expect(
      await until(
        () => line(id),
        ({ state }) => state === "loaded",
      ),
    ).toMatchObject({ load: 1 });
    const ladder = (await owner.ask("get", "/ladder")).body;
    expect(places(told.ladder)).toEqual(places(ladder));
    expect(told.ladder.people).toBe(ladder.people);
    expect((await owner.ask("get", "/shop")).body).toMatchObject({
      begun: true,
      currency: "NOK",
      language: "nb",
    });
  });

  it("becomes the shop that somebody says it is; its money is written so at once", async () => {
    const said = { name: "Bamse & Søn: kaffe", country: "DK", currency: "DKK", language: "da" };
    const wrong = await owner.ask("post", "/shop", { ...said, timeZone: "Europe/Olso" });
    expect([wrong.status, wrong.body.problems[0].remedy]).toEqual([
      400,
      expect.stringContaining("Europe/Oslo"),
    ]);
    expect(existsSync(join(folder, "stige.yaml"))).toBe(false);
    const analyst = await asInvited(serving, owner, { role: "analyst" });
    const right = { ...said, timeZone: "Europe/Copenhagen" };
    expect((await analyst.ask("post", "/shop", right)).status).toBe(403);
    expect((await owner.ask("post", "/shop", right)).status).toBe(200);
    expect((await owner.ask("post", "/shop", right)).status).toBe(409);
    expect((await owner.ask("get", "/shop")).body).toMatchObject({ ...right, begun: true, knownSince: null });
    expect(readFileSync(join(folder, "stige.yaml"), "utf8")).toContain("preset: danish");
    expect(serving.shop).toMatchObject({ currency: "DKK", language: "da" });
    const { list } = (await owner.ask("get", "/audit?limit=5")).body;
    expect(list.map(({ action }: { action: string }) => action)).toContain("beginShop");
  });

  it("keeps its owner, and is left as it was where there is none", async () => {
    await serving.stop("asked");
    serving = await served(folder);
    expect(serving.shop.ownerCode).toBeNull();
    const other = mkdtempSync(join(tmpdir(), "stige-begin-"));
    await (await served(other)).stop("asked");
    expect(readdirSync(other)).toEqual([]);
    remove(other);
  });
});

describe("a load", () => {
  it("is stopped while it is done: nothing of it counts, and it may be loaded again", async () => {
    const many = Array.from(
      { length: 60_000 },
      (_, i) => `${i};02.03.2024 10:00;${i % 20_000};p${i % 20_000}@example.com;${i % 900},00;NOK`,
    );
    const id = await send("mange.csv", `${orders.split("\n")[0]}\n${many.join("\n")}\n`);
    await rested(id);
    expect((await owner.ask("delete", `/uploads/${id}/load`)).status).toBe(409);
    await take(id);
    expect((await owner.ask("delete", `/uploads/${id}/load`)).status).toBe(200);
    expect(await rested(id)).toMatchObject({ state: "seen", load: null });
    expect((await owner.ask("get", `/uploads/${id}`)).body.problems[0].detail).toMatch(/stopped|stoppet/);
    expect((await owner.ask("get", "/loads")).body.list).toEqual([]);
    expect(existsSync(join(folder, "stige.yaml"))).toBe(false);
    await take(id);
    expect(await rested(id)).toMatchObject({ state: "loaded", load: 1 });
    expect((await owner.ask("get", "/ladder")).body.people).toBe(20_000);
  });
});
