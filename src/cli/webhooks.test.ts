import { rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, it } from "vitest";
import { typed } from "../../test/by-hand/typed.ts";
import { emptyShop } from "../../test/live/open-live.ts";
import { openShop } from "../open.ts";

const nowUs = Date.UTC(2026, 10, 26, 12) * 1000;
let folder: string;
let server: Server;
let signatures: unknown[] = [];
beforeEach(async () => {
  folder = emptyShop();
  signatures = [];
  server = createServer((asked, answer) => {
    signatures.push(asked.headers["webhook-signature"]);
    answer.writeHead(202).end("thanks");
  }).listen(0, "127.0.0.1");
  await new Promise((done) => server.once("listening", done));
});
afterEach(() => {
  server.close().closeAllConnections();
  rmSync(folder, { recursive: true });
});

const type = (...words: string[]) =>
  typed(folder, ["webhooks", ...words, "--language", "en"], nowUs, {
    openShop: (where, { progress }) =>
      openShop(where, {
        ...{ now: () => nowUs, timeZone: "Europe/Oslo", language: "nb", progress },
        privateHosts: ["127.0.0.1"],
      }),
  });

it("has webhooks sent to an address, tells the secret once, tests it, and shows what was sent", async () => {
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
  expect((await type()).out).toBe("  Webhooks are sent nowhere.\n");
  expect(await type("add")).toMatchObject({ code: 2 });
  expect((await type("add", "https://10.0.0.7/")).err).toMatch(/private network/);
  expect((await type("add", url, "--events", "person.flew")).err).toMatch(/no webhook person.flew/);
  const made = await type("add", url, "--events", "person.climbed,goal.in_danger");
  const [, id = ""] = /endpoint (\w+)\./.exec(made.out) ?? [];
  expect(made.out).toMatch(/\n {2}whsec_\S+\n$/);
  expect(await type("test", id)).toMatchObject({ code: 0, out: "  It answered 202: thanks\n" });
  expect(signatures).toEqual([expect.stringMatching(/^v1,/)]);
  expect((await type()).out).toMatch(`${id}  ${url}  person.climbed goal.in_danger  no trouble so far`);
  expect((await type("log", id)).out).toMatch(/1 {2}.*webhook\.test {2}arrived 202 thanks/);
  expect((await type("resend", id, "1")).out).toMatch(/Number 1 is sent again/);
  expect(await type("resend", id, "99")).toMatchObject({ code: 1 });
  const [line] = JSON.parse((await type("log", id, "--json")).out);
  expect(line).toMatchObject({ id: 1, state: "waiting", type: "webhook.test" });
  expect((await type("--json")).out).not.toContain("whsec_");
  expect((await type("remove", id)).code).toBe(0);
  expect(await type("test", id)).toMatchObject({ code: 1 });
});
