import { afterAll, beforeAll, expect, it } from "vitest";
import type { Serving } from "../../src/server/serve.ts";
import { served } from "./demo-served.ts";
import { asOwner, type Client, client, realShop, removeFolder } from "./real-shop.ts";

let folder: string;
let serving: Serving;
let owner: Client;

beforeAll(async () => {
  folder = await realShop();
  serving = await served(folder);
  owner = await asOwner(serving);
});
afterAll(async () => {
  await serving.stop("asked");
  removeFolder(folder);
});

interface Entry {
  readonly at: string;
  readonly kind: string;
  readonly said: string;
}

it("names the file, the program or the hand from which each fact of somebody came", async () => {
  const { body } = await owner.ask("get", "/people", undefined, { "Stige-Find": "101" });
  const { personId: id } = body.list[0];
  const [email] = (await owner.ask("get", `/people/${id}`)).body.emails;
  const hand = { rung: "ambassador", until: "2099-12-31", reason: "driver fanklubben" };
  expect((await owner.ask("post", `/people/${id}/override`, hand)).status).toBe(200);
  const { body: made } = await owner.ask("post", "/keys", { name: "till", scope: "write", days: 1 });
  const event = { event_id: "e-1", person_email: email, happened: "2026-01-02T10:00:00Z", name: "Viewed" };
  expect((await client(serving, made.key).ask("post", "/facts/events", event)).status).toBeLessThan(300);
  const seen = async () => (await owner.ask("get", `/people/${id}`)).body.entries as readonly Entry[];
  await expect
    .poll(async () => (await seen()).some(({ kind }) => kind === "events"), { timeout: 20_000 })
    .toBe(true);

  const { facts, loads } = (await owner.ask("get", `/people/${id}/sources`)).body;
  const from = ({ at, kind }: Entry) => {
    const fact = facts.find((one: Entry) => one.at === at && one.kind === kind);
    const load = loads.find((one: { load: number }) => one.load === fact?.load);
    return load && [load.way, load.way === "file" ? load.file : load.source];
  };
  const entries = (await seen()).filter(({ kind }) => kind !== "move");
  const by = (kind: string) => entries.filter((one) => one.kind === kind).map(from);
  expect(by("orders").length).toBeGreaterThan(0);
  expect(new Set(by("orders").map(String))).toEqual(new Set(["file,ordrer.csv"]));
  expect(by("people")).toEqual([["file", "ordrer.csv"]]);
  expect(by("events")).toEqual([["live", "own"]]);
  expect(by("overrides").map((one) => one?.[0])).toEqual(["typed"]);
});

it("names nothing that was taken back", async () => {
  const { body } = await owner.ask("get", "/people", undefined, { "Stige-Find": "102" });
  const { personId: id } = body.list[0];
  const before = (await owner.ask("get", `/people/${id}/sources`)).body;
  expect(before.loads.map(({ file }: { file: string }) => file)).toEqual(["ordrer.csv"]);
  const [{ load }] = before.loads;
  expect((await owner.ask("delete", `/loads/${load}`)).status).toBe(200);
  const after = await owner.ask("get", `/people/${id}/sources`);
  expect(after.status === 404 || after.body.loads.length === 0).toBe(true);
});
