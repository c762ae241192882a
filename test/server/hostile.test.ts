import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { usualLimits } from "../../src/server/guards/guard.ts";
import type { Serving } from "../../src/server/serve.ts";
import { remove, served, smallDemo } from "./demo-served.ts";
import { holdRequests } from "./hold-requests.ts";

let folder: string;
let web: string;
let serving: Serving;
const logged: string[] = [];
const limits = { ...usualLimits, requestMs: 1200, headersMs: 800 };

beforeAll(async () => {
  folder = await smallDemo(200);
  web = mkdtempSync(join(tmpdir(), "stige-web-"));
  mkdirSync(join(web, "app", "assets"), { recursive: true });
  writeFileSync(join(web, "secret.js"), "outside");
  writeFileSync(join(web, "app", "index.html"), "<!doctype html><html><title>Stige</title></html>");
  writeFileSync(join(web, "app", "assets", "main-a1b2c3d4.js"), `// ${"x".repeat(2000)}`);
  writeFileSync(join(web, "app", "notes.md"), "not of a web app");
  serving = await served(folder, { limits, webFolder: join(web, "app"), logged });
});
afterAll(async () => {
  await serving.stop("asked");
  remove(folder);
  remove(web);
});

/** Sends bytes as they are, and gives what came back until the other end closed. */
function raw(
  text: string,
  pause: { readonly after: string; readonly everyMs: number } | null = null,
): Promise<string> {
  return new Promise((done, fail) => {
    const socket = connect(serving.port, "127.0.0.1");
    let got = "";
    let ticking: NodeJS.Timeout | undefined;
    socket.on("data", (bytes) => {
      got += bytes;
    });
    socket.on("close", () => {
      clearInterval(ticking);
      done(got);
    });
    socket.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "ECONNRESET" && error.code !== "EPIPE") fail(error);
    });
    socket.write(text);
    if (pause) ticking = setInterval(() => socket.write(pause.after), pause.everyMs);
  });
}
const request = (line: string, headers = "") =>
  raw(`${line} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n${headers}\r\n`);
const statusOf = (answer: string) => Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1]);
const bodyOf = (answer: string) => answer.slice(answer.indexOf("\r\n\r\n") + 4);

describe("what is refused", () => {
  it.each([
    ["another name of this address", "GET /api/v1/shop", "Host: evil.example\r\n", 421],
    ["a name that begins as ours", "GET /api/v1/shop", "Host: localhost.evil.example\r\n", 421],
    ["an address of the network", "GET /api/v1/shop", "Host: 192.168.1.10:7844\r\n", 421],
    ["no name at all", "GET /api/v1/shop", "", 400],
    ["a change", "POST /api/v1/people", "Host: localhost\r\nContent-Length: 0\r\n", 405],
    ["a deletion", "DELETE /api/v1/people/1", "Host: localhost\r\n", 405],
    ["an invented method", "STEAL /api/v1/people/1", "Host: localhost\r\n", 400],
    ["a body", "GET /api/v1/shop", "Host: localhost\r\nContent-Length: 5\r\n", 413],
    ["a body of pieces", "GET /api/v1/shop", "Host: localhost\r\nTransfer-Encoding: chunked\r\n", 413],
    ["two lengths", "GET /", "Host: localhost\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n", 400],
    ["a long address", `GET /api/v1/ladder?at=${"2".repeat(3000)}`, "Host: localhost\r\n", 414],
    ["large headers", "GET /", `Host: localhost\r\nX-Large: ${"x".repeat(20_000)}\r\n`, 431],
    ["many headers", "GET /", `Host: localhost\r\n${"X: 1\r\n".repeat(5000)}`, 431],
    ["a header within a header", "GET /", "Host: localhost\r\nX: a\rSet-Cookie: b=c\r\n", 400],
    ["words deep in each other", `GET /api/v1/ladder?${"a[".repeat(500)}=1`, "Host: localhost\r\n", 400],
  ])("%s", async (_, line, headers, status) => {
    const after = headers.includes("Length: 5") ? "xxxxx" : headers.includes("chunked") ? "0\r\n\r\n" : "";
    const answer = await raw(`${line} HTTP/1.1\r\nConnection: close\r\n${headers}\r\n${after}`);
    expect(statusOf(answer), answer).toBe(status);
    // Node itself refuses a request without a name, and says no more than that.
    if (!answer.includes("Content-Type:") && line.startsWith("GET /api") && !headers.includes("Host")) return;
    expect(answer).toContain("application/problem+json");
    const { detail, remedy } = JSON.parse(bodyOf(answer));
    expect(detail).toMatch(/\S/);
    expect(remedy).toMatch(/\S/);
  });

  it.each([
    "/../secret.js",
    "/..%2fsecret.js",
    "/%2e%2e/secret.js",
    "/assets/../../secret.js",
    "/assets/..%5c..%5csecret.js",
    "//etc/passwd",
    "/%00",
    "/notes.md",
    "/index.html/../../secret.js",
    "http://localhost/../secret.js",
    "/.stige/control.db",
    "/stige.yaml",
  ])("the way out of the web app: %s", async (path) => {
    const answer = await request(`GET ${path}`);
    expect(answer).not.toContain("outside");
    expect(answer).not.toMatch(/root:|norwegian|SQLite/);
    expect([200, 400, 404]).toContain(statusOf(answer));
    if (statusOf(answer) === 200) expect(bodyOf(answer)).toContain("<title>Stige</title>");
  });

  it("headers that never end, and requests that come byte by byte", async () => {
    const head = "GET / HTTP/1.1\r\nHost: localhost\r\n";
    const began = performance.now();
    const answers = await Promise.all([
      raw(head),
      raw(head, { after: "X", everyMs: 100 }),
      raw("GET / HT", { after: "T", everyMs: 300 }),
    ]);
    expect(performance.now() - began).toBeLessThan(6000);
    for (const answer of answers) expect([400, 408]).toContain(statusOf(answer));
    expect((await fetch(serving.address)).status).toBe(200);
  });

  it("what is no HTTP", async () => {
    expect(statusOf(await raw("\u0016\u0003\u0001 hello\r\n\r\n"))).toBe(400);
    expect(statusOf(await raw("GET / HTTP/9.9\r\n\r\n"))).toBe(400);
  });
});

describe("what is answered", () => {
  it("pages of the web app by their addresses, files with lasting names for long", async () => {
    for (const path of ["", "people/17?at=2026-03-31", "ladder"]) {
      const page = await fetch(serving.address + path);
      expect(await page.text()).toContain("<title>Stige</title>");
      expect(page.headers.get("cache-control")).toBe("no-cache");
    }
    const file = await fetch(`${serving.address}assets/main-a1b2c3d4.js`);
    expect(file.headers.get("cache-control")).toContain("immutable");
    expect(file.headers.get("content-encoding")).toBe("gzip");
    expect(await file.text()).toContain("xxx");
    expect((await fetch(`${serving.address}assets/gone-a1b2c3d4.js`)).status).toBe(404);
    expect((await fetch(`${serving.address}api/v1/gone`)).status).toBe(404);
  });

  it("with what keeps a browser safe, on errors too", async () => {
    for (const path of ["", "api/v1", "api/v1/ladder", "api/v1/gone", "metrics"]) {
      const { headers } = await fetch(serving.address + path);
      const policy = headers.get("content-security-policy") ?? "";
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self';");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("referrer-policy")).toBe("no-referrer");
    }
  });

  it("the same answer only once", async () => {
    const path = `${serving.address}api/v1/ladders`;
    const first = await fetch(path);
    const again = (language: string) =>
      fetch(path, {
        headers: { "If-None-Match": first.headers.get("etag") ?? "", "Accept-Language": language },
      });
    expect((await again("nb")).status).toBe(304);
    const head = await fetch(path, { method: "HEAD" });
    expect([head.status, await head.text()]).toEqual([200, ""]);
  });

  it("every number of the metrics by a route, no address and nobody", async () => {
    await fetch(`${serving.address}api/v1/people/1/why`);
    const text = await (await fetch(`${serving.address}metrics`)).text();
    expect(text).toMatch(
      /stige_http_requests_total\{route="\/api\/v1\/people\/\{id\}\/why",status="200"\} \d+/,
    );
    expect(text).toMatch(/process_resident_memory_bytes \d{7}/);
    for (const line of text.trim().split("\n"))
      expect(line).toMatch(
        /^# (HELP|TYPE) \w+ .+$|^\w+(\{[^}]*(\{id\}|\{load\}|\{ladder\})?[^}]*\})? [\d.e+-]+$/,
      );
    expect(text).not.toMatch(/people\/1|example|evil/);
  });

  it("400 random questions, none with an error of the server's", async () => {
    await holdRequests(serving.address, 400, 1, 1);
    // Neither an address nor a value that somebody sent stands in the log.
    expect(logged.length).toBeGreaterThan(400);
    const lines = logged.map((line) => JSON.parse(line));
    expect(lines.filter(({ level }) => level >= 50)).toEqual([]);
    const keys = new Set(lines.flatMap((line) => Object.keys(line)));
    expect([...keys].sort()).toEqual([
      "host",
      "level",
      "method",
      "ms",
      "msg",
      "port",
      "route",
      "status",
      "time",
      "version",
    ]);
    expect(logged.join("")).not.toMatch(/DROP TABLE|passwd|evil|mail\.example|\?/);
  });
});

describe("stopping", () => {
  it("lets what was asked be answered, and takes nothing more", async () => {
    const { address } = serving;
    const asked = ["ladder", "history", "people?limit=500", "windows"].map(async (path) => {
      const answer = await fetch(`${address}api/v1/${path}`);
      return { status: answer.status, body: await answer.json() };
    });
    await new Promise((done) => setTimeout(done, 30));
    const stopped = serving.stop("asked");
    for (const answer of await Promise.all(asked)) {
      expect(answer).toEqual({ status: 200, body: expect.any(Object) });
    }
    await stopped;
    await expect(fetch(address)).rejects.toThrow();
    serving = await served(folder, { limits, logged });
  });
});
