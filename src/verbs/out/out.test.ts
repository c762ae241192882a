import { createHmac } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { emptyShop, openLive, order, told } from "../../../test/live/open-live.ts";
import { armFailpoints } from "../../io/failpoint.ts";
import { outgoing } from "../../io/outgoing/outgoing.ts";
import { standingLog } from "../../io/store/standing.ts";
import { openAccounts } from "../accounts/accounts.ts";
import { erase } from "../forgetting/erase.ts";
import { erasePlan } from "../forgetting/erase-plan.ts";
import { sealInbox } from "../live/seal-inbox.ts";
import type { Workshop } from "../shop/workshop.ts";
import {
  changeEndpointTo,
  deliveryLines,
  endpointLines,
  makeEndpoint,
  resendDelivery,
  rotateEndpoint,
  sentEvents,
  testEndpoint,
} from "./endpoints.ts";
import { standingFollower } from "./follow-standing.ts";
import { membership } from "./membership.ts";
import { sendDue } from "./send-webhooks.ts";

const startUs = Date.UTC(2026, 0, 2) * 1000;
const dayUs = 86_400_000_000;
const servers: Server[] = [];
const shops: Workshop[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) server.close().closeAllConnections();
  for (const shop of shops.splice(0)) await shop.close();
});

interface Arrived {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Somebody's server, which answers as it is told. */
async function receiver() {
  const arrived: Arrived[] = [];
  const says = { status: 200, headers: {} as Record<string, string> };
  const server = createServer((asked, answer) => {
    let body = "";
    asked.on("data", (part) => {
      body += part;
    });
    asked.on("end", () => {
      arrived.push({ headers: asked.headers, body });
      answer.writeHead(says.status, says.headers).end("said");
    });
  }).listen(0, "127.0.0.1");
  servers.push(server);
  await new Promise((done) => server.once("listening", done));
  return { arrived, says, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook` };
}

const owner = "account:a";

async function opened(folder = emptyShop()) {
  const { shop: bare, live, setNow: setClock } = await openLive(folder, { nowUs: startUs });
  shops.push(bare);
  const out = outgoing({ privateHosts: ["127.0.0.1"] });
  const shop = Object.create(bare, { outgoing: { value: out } }) as Workshop;
  const accounts = await openAccounts(shop, false);
  let clockUs = startUs;
  const setNow = (us: number) => {
    clockUs = us;
    setClock(us);
  };
  const tell = async (id: string, rows: Parameters<typeof order>[1] = {}) => {
    setNow(clockUs + 1_000_000);
    await live.takeIn([told(id, "orders", order(id, rows))]);
    await shop.writing(() => sealInbox(shop));
  };
  return { folder, shop, accounts, setNow, tell };
}

describe("webhooks", () => {
  it("tell each move once, signed, by the number of a person alone", async () => {
    const { shop, accounts, tell, setNow } = await opened();
    const hook = await receiver();
    await tell("kari-1");
    const follower = standingFollower(shop);
    expect(await follower.follow(false)).toBe(0);
    const { id, secret } = await makeEndpoint(accounts, owner, {
      ...{ url: hook.url, events: ["person.climbed", "person.arrived"] },
    });
    await follower.follow(true);
    await sendDue(shop, id);
    // Who stands where they stood when it began is told nobody.
    expect(hook.arrived).toEqual([]);
    setNow(startUs + dayUs);
    await tell("kari-2", { ordered: "2026-01-01T10:00:00Z" });
    await tell("ola-1");
    // Looked at by another process too, and again.
    await follower.follow(true);
    expect(await standingFollower(shop).follow(true)).toBe(0);
    await sendDue(shop, id);
    const [climbed, came] = hook.arrived.map(({ body }) => JSON.parse(body));
    expect(hook.arrived).toHaveLength(2);
    expect(climbed).toEqual({
      ...{ type: "person.climbed", timestamp: "2026-01-03T00:00:02Z" },
      data: { person: expect.any(Number), rung: "repeat", from: "customer", since: "2026-01-01T10:00:00Z" },
    });
    expect(came).toMatchObject({ type: "person.arrived", data: { rung: "customer", from: null } });
    expect(JSON.stringify(hook.arrived)).not.toMatch(/kari|ola/);
    const [{ headers, body }] = hook.arrived as [Arrived];
    const signed = `${headers["webhook-id"]}.${headers["webhook-timestamp"]}.${body}`;
    const key = Buffer.from(secret.slice(6), "base64");
    expect(headers["webhook-signature"]).toBe(
      `v1,${createHmac("sha256", key).update(signed).digest("base64")}`,
    );
    expect(await sendDue(shop, id)).toBe(false);
    expect(hook.arrived).toHaveLength(2);
    expect(
      (await deliveryLines(accounts, id, { before: null, limit: 9 })).map((d) => [d.state, d.status]),
    ).toEqual([
      ["delivered", 200],
      ["delivered", 200],
    ]);
  });

  it.each(["before", "after"] as const)(
    "tell a move once where the process dies just %s it is kept",
    async (when) => {
      const { shop, accounts, tell } = await opened();
      await tell("kari-1");
      const { id } = await makeEndpoint(accounts, owner, {
        url: "http://127.0.0.1:9/",
        events: ["person.climbed"],
      });
      await standingFollower(shop).follow(true);
      await tell("kari-2", { ordered: "2026-01-01T10:00:00Z" });
      armFailpoints((point, moment) => {
        if (point === "standing" && moment === when) throw new Error("dies");
      });
      await expect(standingFollower(shop).follow(true)).rejects.toThrow("dies");
      armFailpoints(() => {});
      const laid = () => deliveryLines(accounts, id, { before: null, limit: 9 });
      expect(await laid()).toHaveLength(when === "before" ? 0 : 1);
      await standingFollower(shop).follow(true);
      expect(await laid()).toMatchObject([{ type: "person.climbed", state: "waiting" }]);
    },
  );

  it("tell nothing of somebody who is erased, whose place is then told to be none", async () => {
    const { shop, accounts, tell } = await opened();
    await tell("kari-1");
    const { id } = await makeEndpoint(accounts, owner, {
      url: "http://127.0.0.1:9/",
      events: [...sentEvents],
    });
    await standingFollower(shop).follow(true);
    await tell("kari-2", { ordered: "2026-01-01T10:00:00Z" });
    await standingFollower(shop).follow(true);
    const laid = () => deliveryLines(accounts, id, { before: null, limit: 9 });
    expect(await laid()).toHaveLength(1);
    const { untilUs: sinceUs } = await membership(shop, {
      sinceUs: null,
      after: null,
      limit: 9,
      mayFollow: false,
    });
    await erase(shop, await erasePlan(shop, "kari@example.com"));
    await standingFollower(shop).follow(true);
    expect(await laid()).toEqual([]);
    expect(await membership(shop, { sinceUs, after: null, limit: 9, mayFollow: false })).toMatchObject({
      ...{ complete: false, list: [{ rung: null, sinceUs: null, was: null }] },
    });
  });

  it("are tried again, later each time, with the same id; an endpoint at which nothing arrives for days is switched off", async () => {
    const { shop, accounts, tell, setNow } = await opened();
    const hook = await receiver();
    await tell("kari-1");
    const { id } = await makeEndpoint(accounts, owner, { url: hook.url, events: ["person.climbed"] });
    await standingFollower(shop).follow(true);
    await tell("kari-2", { ordered: "2026-01-01T10:00:00Z" });
    await standingFollower(shop).follow(true);
    Object.assign(hook.says, { status: 503, headers: { "retry-after": "90" } });
    await sendDue(shop, id);
    const [first] = await deliveryLines(accounts, id, { before: null, limit: 9 });
    expect(first).toMatchObject({ state: "waiting", tries: 1, status: 503, said: "said" });
    expect((first?.dueUs ?? 0) - (first?.triedUs ?? 0)).toBe(90_000_000);
    await sendDue(shop, id);
    expect(hook.arrived).toHaveLength(1);
    setNow(startUs + 6 * dayUs);
    await sendDue(shop, id);
    expect(new Set(hook.arrived.map(({ headers }) => headers["webhook-id"])).size).toBe(1);
    expect(hook.arrived).toHaveLength(2);
    expect(await endpointLines(accounts)).toMatchObject([
      { off: { why: "failing", sinceUs: startUs + 6 * dayUs } },
    ]);
    setNow(startUs + 20 * dayUs);
    await sendDue(shop, id);
    expect(hook.arrived).toHaveLength(2);
    // On again, what waited is sent.
    hook.says.status = 204;
    await changeEndpointTo(accounts, owner, id, { on: true });
    await sendDue(shop, id);
    expect(await endpointLines(accounts)).toMatchObject([{ off: null, failingUs: null }]);
    const [last] = await deliveryLines(accounts, id, { before: null, limit: 9 });
    expect(last).toMatchObject({ state: "delivered", tries: 3, status: 204 });
    await resendDelivery(accounts, owner, { id, delivery: last?.id ?? 0 });
    await sendDue(shop, id);
    expect(new Set(hook.arrived.map(({ headers }) => headers["webhook-id"])).size).toBe(1);
    expect(hook.arrived).toHaveLength(4);
  });

  it("end where the receiver says that it is gone, and follow no redirect", async () => {
    const { shop, accounts, tell } = await opened();
    const [hook, other] = [await receiver(), await receiver()];
    await tell("kari-1");
    const { id } = await makeEndpoint(accounts, owner, { url: hook.url, events: ["person.climbed"] });
    Object.assign(hook.says, { status: 307, headers: { location: other.url } });
    expect(await testEndpoint(accounts, owner, id)).toMatchObject({ status: 307, said: "said" });
    expect(other.arrived).toEqual([]);
    await standingFollower(shop).follow(true);
    await tell("kari-2", { ordered: "2026-01-01T10:00:00Z" });
    await standingFollower(shop).follow(true);
    hook.says.status = 410;
    await sendDue(shop, id);
    expect(await endpointLines(accounts)).toMatchObject([{ off: { why: "gone" } }]);
    expect(await deliveryLines(accounts, id, { before: null, limit: 9 })).toMatchObject([
      { type: "person.climbed", state: "failed", status: 410 },
      { type: "webhook.test", state: "failed", status: 307 },
    ]);
  });

  it("are signed by both secrets for a day after one took the other's place, and sent to no private address", async () => {
    const { accounts, setNow } = await opened();
    const hook = await receiver();
    const { id } = await makeEndpoint(accounts, owner, { url: hook.url, events: ["person.fell"] });
    await rotateEndpoint(accounts, owner, id);
    const signatures = () => hook.arrived.at(-1)?.headers["webhook-signature"]?.toString().split(" ").length;
    await testEndpoint(accounts, owner, id);
    expect(signatures()).toBe(2);
    setNow(startUs + dayUs + 1);
    await testEndpoint(accounts, owner, id);
    expect(signatures()).toBe(1);
    for (const url of ["https://localhost/", "https://10.0.0.1/", "http://hooks.example/", "x"])
      await expect(makeEndpoint(accounts, owner, { url, events: ["person.fell"] })).rejects.toMatchObject({
        code: "asked",
        sentence: { key: "webhooks.wrongAddress" },
      });
  });

  it("tell nothing where another ladder moves people, and nothing anew after a start", async () => {
    const { folder, shop, accounts, tell } = await opened();
    await tell("kari-1");
    const { id } = await makeEndpoint(accounts, owner, {
      url: "http://127.0.0.1:9/",
      events: ["person.climbed"],
    });
    await standingFollower(shop).follow(true);
    const { until_us } = (await standingLog(shop.store)) ?? { until_us: 0 };
    await shop.close();
    shops.length = 0;
    const again = await opened(folder);
    again.setNow(startUs + dayUs);
    expect(await standingFollower(again.shop).follow(true)).toBe(0);
    expect((await standingLog(again.shop.store))?.until_us).toBe(until_us);
    await again.shop.close();
    shops.length = 0;
    const path = join(folder, "stige.yaml");
    const fan = "ladder: { rungs: [{ id: lead }, { id: fan, when: { orders: { atLeast: 1 } } }] }";
    writeFileSync(path, readFileSync(path, "utf8").replace(/^ladder:.*$/m, fan));
    const other = await opened(folder);
    other.setNow(startUs + 2 * dayUs);
    const follower = standingFollower(other.shop);
    expect(await follower.follow(true)).toBe(1);
    expect(await follower.follow(true)).toBe(0);
    expect(await deliveryLines(other.accounts, id, { before: null, limit: 9 })).toEqual([]);
  });
});
