import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Serving } from "../../src/server/serve.ts";
import { served } from "./demo-served.ts";
import { asOwner, type Client, client, realShop, removeFolder } from "./real-shop.ts";

let folder: string;
let serving: Serving;
let owner: Client;
let hook: Server;
const arrived: string[] = [];

beforeAll(async () => {
  hook = createServer(async (asked, answer) => {
    let body = "";
    for await (const part of asked) body += part;
    arrived.push(body);
    answer.end();
  }).listen(0, "127.0.0.1");
  folder = await realShop();
  serving = await served(folder, { privateHosts: ["127.0.0.1"] });
  owner = await asOwner(serving);
});
afterAll(async () => {
  await serving.stop("asked");
  hook.close();
  removeFolder(folder);
});

const soon = async (what: () => boolean | Promise<boolean>) => {
  for (const endMs = Date.now() + 20_000; Date.now() < endMs; ) {
    if (await what()) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error("it did not come");
};

it("sends a webhook when an order that is told moves somebody, and tells the change of where they stand", async () => {
  const url = `http://127.0.0.1:${(hook.address() as AddressInfo).port}/`;
  const made = await owner.ask("post", "/endpoints", { url, events: ["person.arrived", "person.climbed"] });
  expect(made).toMatchObject({ status: 200, body: { secret: expect.stringMatching(/^whsec_/) } });
  // From the first question on changes are followed.
  const before = (await owner.ask("get", "/membership?limit=500")).body;
  expect(before).toMatchObject({ complete: true, next: null });
  const { body: key } = await owner.ask("post", "/keys", {
    name: "till",
    scope: "write",
    people: false,
    days: 1,
  });
  await client(serving, key.key).ask("post", "/facts/orders", {
    ...{ order_id: "n-1", person_email: "new@example.com", ordered: new Date().toISOString(), gross: 10 },
  });
  await soon(() => arrived.length > 0);
  const told = JSON.parse(arrived[0] ?? "");
  expect(told).toMatchObject({ type: "person.arrived", data: { from: null } });
  await soon(async () => {
    const { body } = await owner.ask("get", `/membership?since=${before.until}`);
    return (
      body.complete === false &&
      body.list.some(({ person }: { person: number }) => person === told.data.person)
    );
  });
  const { body: log } = await owner.ask("get", `/endpoints/${made.body.id}/deliveries`);
  expect(log.list).toMatchObject([{ type: "person.arrived", state: "delivered", status: 200, tries: 1 }]);
  expect(
    (await owner.ask("post", "/endpoints", { url: "https://127.0.0.2/", events: ["person.fell"] })).status,
  ).toBe(400);
});
