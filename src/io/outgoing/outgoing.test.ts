import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { outgoing } from "./outgoing.ts";
import { outgoingAddress } from "./outgoing-address.ts";
import { isPublicAddress } from "./public-address.ts";

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections();
});

async function serving(answer: RequestListener, host = "127.0.0.1", port = 0): Promise<number> {
  const server = createServer(answer).listen(port, host);
  servers.push(server);
  await new Promise((done) => server.once("listening", done));
  return (server.address() as AddressInfo).port;
}

/** A name server that answers each question with the next of its answers, and the last for good. */
function names(...answers: readonly (readonly string[])[]) {
  let asked = 0;
  return {
    asked: () => asked,
    resolve: async () => answers[Math.min(asked++, answers.length - 1)] ?? [],
  };
}

describe("which addresses are of the open internet", () => {
  it.each([
    "93.184.216.34",
    "8.8.8.8",
    "172.32.0.1",
    "2606:2800:220:1:248:1893:25c8:1946",
    "2a00:1450:400f:80d::200e",
  ])("%s is", (address) => expect(isPublicAddress(address)).toBe(true));

  it.each([
    ...["0.0.0.0", "10.1.2.3", "100.64.0.1", "127.0.0.1", "127.255.255.254", "169.254.169.254", "172.16.0.1"],
    ...["172.31.255.255", "192.168.1.1", "192.0.0.8", "198.18.0.1", "224.0.0.1", "255.255.255.255"],
    ...["::", "::1", "::ffff:127.0.0.1", "::ffff:93.184.216.34", "::7f00:1", "fe80::1", "fe80::1%eth0"],
    ...["fc00::1", "fd12:3456::1", "fec0::1", "ff02::1", "64:ff9b::7f00:1", "2001:0:1::1", "2002:7f00:1::1"],
    ...["2001:db8::1", "no address", ""],
  ])("%s is not", (address) => expect(isPublicAddress(address)).toBe(false));
});

describe("an address that somebody typed", () => {
  it.each([
    ...[
      "https://127.0.0.1/",
      "https://2130706433/",
      "https://0x7f000001/",
      "https://0177.0.0.1/",
      "https://127.1/",
    ],
    ...[
      "https://0/",
      "https://[::1]/",
      "https://[::ffff:127.0.0.1]/",
      "https://[::ffff:7f00:1]/",
      "https://[fd00::1]/",
    ],
    ...[
      "https://169.254.169.254/latest",
      "https://localhost/",
      "https://a.localhost./",
      "https://erp/",
      "https://x.internal/",
    ],
    "https://１２７.0.0.1/",
  ])("%s is private", (text) => expect(outgoingAddress(text, [])).toBe("private"));

  it.each([
    ["http://hooks.example/", "not-https"],
    ["https://user:password@hooks.example/", "user-info"],
    ["https://hooks.example@127.0.0.1/", "user-info"],
    ["ftp://hooks.example/", "not-an-address"],
    ["file:///etc/passwd", "not-an-address"],
    ["hooks.example", "not-an-address"],
  ])("%s: %s", (text, trouble) => expect(outgoingAddress(text, [])).toBe(trouble));

  it("may be private where the configuration names it, with that port alone where it names one", () => {
    expect(outgoingAddress("http://10.0.0.5:8080/a", ["10.0.0.5:8080"])).toMatchObject({ named: true });
    expect(outgoingAddress("https://10.0.0.5:8081/a", ["10.0.0.5:8080"])).toBe("private");
    expect(outgoingAddress("http://erp:9/", ["erp"])).toMatchObject({ named: true, host: "erp" });
    expect(outgoingAddress("http://[::1]:9/", ["[::1]:9"])).toMatchObject({ named: true, host: "::1" });
    expect(outgoingAddress("http://erp:80/", ["erp:80"])).toMatchObject({ named: true });
    expect(outgoingAddress("https://erp.example/", ["erp"])).toMatchObject({ named: false });
  });
});

describe("asking somebody's server", () => {
  it("says what it answered", async () => {
    const port = await serving((asked, answer) => {
      answer.writeHead(202, { "x-said": `${asked.method} ${asked.headers.host} ${asked.headers["x-a"]}` });
      asked.pipe(answer);
    });
    const { ask } = outgoing({ privateHosts: ["hooks.example"], resolve: names(["127.0.0.1"]).resolve });
    const url = `http://hooks.example:${port}/a?b=1`;
    expect(await ask({ method: "POST", url, headers: { "x-a": "1" }, body: "blåbær" })).toMatchObject({
      ...{ answered: true, status: 202, text: "blåbær" },
      headers: { "x-said": `POST hooks.example:${port} 1` },
    });
  });

  it("speaks to nobody where a name leads to a private address, or to one beside a public one", async () => {
    for (const found of [["127.0.0.1"], ["93.184.216.34", "10.0.0.1"], ["::ffff:10.0.0.1"], ["fe80::1"]]) {
      const { ask } = outgoing({ privateHosts: [], resolve: names(found).resolve });
      expect(await ask({ method: "GET", url: "https://hooks.example/" })).toEqual({
        answered: false,
        why: "private",
      });
    }
  });

  it("speaks to the address that was checked, though the name leads elsewhere a moment later", async () => {
    const seen: string[] = [];
    const port = await serving((_, answer) => answer.end(seen.push("checked") && "checked"));
    await serving((_, answer) => answer.end(seen.push("other") && "other"), "127.0.0.2", port);
    const name = names(["127.0.0.1"], ["127.0.0.2"]);
    const { ask } = outgoing({ privateHosts: ["hooks.example"], resolve: name.resolve });
    const url = `http://hooks.example:${port}/`;
    expect(await ask({ method: "GET", url })).toMatchObject({ text: "checked" });
    expect([name.asked(), seen]).toEqual([1, ["checked"]]);
    // Asked again it is looked up again, and no socket is left of the first.
    expect(await ask({ method: "GET", url })).toMatchObject({ text: "other" });
  });

  it("follows no redirect unless asked to, and none to a private address, nor with what lets it in elsewhere", async () => {
    let inside = 0;
    const secret = await serving((_, answer) => answer.end(String(++inside)));
    const told: (string | undefined)[] = [];
    const friend = await serving((asked, answer) =>
      answer.end(told.push(asked.headers.authorization) && "friend"),
    );
    const port = await serving((asked, answer) => {
      const to = {
        "/in": `http://127.0.0.1:${secret}/`,
        "/out": `http://friend.example:${friend}/`,
        "/round": "/round",
      };
      answer.writeHead(302, { location: to[asked.url as keyof typeof to] }).end();
    });
    const { ask } = outgoing({
      privateHosts: ["hooks.example", "friend.example"],
      resolve: names(["127.0.0.1"]).resolve,
    });
    const at = (path: string, redirects: number) =>
      ask({
        ...{ method: "GET", url: `http://hooks.example:${port}${path}`, redirects },
        headers: { authorization: "Bearer secret" },
      });
    expect(await at("/in", 0)).toMatchObject({ answered: true, status: 302 });
    expect(await at("/in", 3)).toEqual({ answered: false, why: "not-https" });
    expect(inside).toBe(0);
    expect(await at("/out", 3)).toMatchObject({ text: "friend" });
    expect(told).toEqual([undefined]);
    expect(await at("/round", 3)).toEqual({ answered: false, why: "redirected-too-often" });
  });

  it("waits no longer than it may, however slowly an answer drips, and reads no more", async () => {
    const port = await serving((asked, answer) => {
      if (asked.url === "/large") return void answer.end("x".repeat(5000));
      answer.write("a");
      const drip = setInterval(() => answer.write("a"), 20);
      answer.on("close", () => clearInterval(drip));
    });
    const { ask } = outgoing({ privateHosts: [`127.0.0.1:${port}`] });
    const url = `http://127.0.0.1:${port}`;
    expect(await ask({ method: "GET", url, timeoutMs: 150 })).toEqual({ answered: false, why: "too-slow" });
    const large = { method: "GET", url: `${url}/large`, mostBytes: 100 } as const;
    expect(await ask(large)).toEqual({ answered: false, why: "too-large" });
    expect(await ask({ ...large, cut: true })).toMatchObject({ status: 200, text: "x".repeat(100) });
  });

  it("goes on to the next address where nobody listens at the first, and says where nobody does", async () => {
    const port = await serving((_, answer) => answer.end("here"));
    const url = `http://hooks.example:${port}/`;
    const asked = (found: readonly string[]) =>
      outgoing({ privateHosts: ["hooks.example"], resolve: names(found).resolve }).ask({
        method: "GET",
        url,
      });
    expect(await asked(["127.0.0.3", "127.0.0.1"])).toMatchObject({ text: "here" });
    expect(await asked(["127.0.0.3"])).toEqual({ answered: false, why: "unreachable" });
    expect(await asked([])).toEqual({ answered: false, why: "unknown-host" });
  });

  it("ends where a server answers that it speaks something else from now on", async () => {
    const port = await serving(() => {});
    servers
      .at(-1)
      ?.on("connection", (socket) =>
        socket.once("data", () =>
          socket.write("HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n"),
        ),
      );
    const { ask } = outgoing({ privateHosts: ["127.0.0.1"] });
    const asked = { method: "POST", url: `http://127.0.0.1:${port}/`, body: "x", timeoutMs: 1000 } as const;
    expect(await ask(asked)).toMatchObject({ answered: true, status: 101 });
  });

  it("waits no longer than it may for a name server", async () => {
    const { ask } = outgoing({ privateHosts: [], resolve: () => new Promise(() => {}) });
    const asked = { method: "GET", url: "https://hooks.example/", timeoutMs: 50 } as const;
    expect(await ask(asked)).toEqual({ answered: false, why: "too-slow" });
  });
});
