import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readdirSync, renameSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { run } from "../house/run.ts";
import { root } from "../house/source-file.ts";
import { remove, smallDemo } from "./demo-served.ts";

let home: string;
const main = join(root, "src/cli/main.ts");

beforeAll(async () => {
  const demo = await smallDemo(200);
  home = `${demo}-home`;
  mkdirSync(home);
  renameSync(demo, join(home, "stige-demo"));
});
afterAll(() => remove(home));

/** Stige as a process that goes on, and what it has printed. */
function stige(words: readonly string[], env: Record<string, string>, cwd = home) {
  const child: ChildProcess = spawn(process.execPath, [main, ...words], {
    cwd,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const printed = { out: "", err: "" };
  child.stdout?.on("data", (text) => {
    printed.out += text;
  });
  child.stderr?.on("data", (text) => {
    printed.err += text;
  });
  const ended = once(child, "exit") as Promise<[number | null, string | null]>;
  return { child, printed, ended };
}

async function addressIn(printed: { readonly out: string }): Promise<string> {
  for (;;) {
    const [found] = /http:\/\/127\.0\.0\.1:\d+\//.exec(printed.out) ?? [];
    if (found) return found;
    await new Promise((done) => setTimeout(done, 20));
  }
}

describe("stige start", () => {
  it("serves the demo in the folder that it is given, and makes none elsewhere", async () => {
    const elsewhere = join(home, "elsewhere");
    mkdirSync(elsewhere);
    const { child, printed, ended } = stige(
      ["start", "--language", "en", "--shop", "../stige-demo"],
      { STIGE_PORT: "0" },
      elsewhere,
    );
    const address = await addressIn(printed);
    expect((await fetch(new URL("health/ready", address))).status).toBe(200);
    expect(readdirSync(elsewhere)).toEqual([]);
    // While it serves, what is asked in the terminal is done by that process, and no second one serves.
    const held = run(process.execPath, [main, "ladder", "--shop", "stige-demo", "--language", "en"], home);
    expect(held).toMatchObject({ status: 0, stderr: "", stdout: expect.stringContaining("Ambassador") });
    const second = run(process.execPath, [main, "serve", "--shop", "stige-demo"], home);
    expect(second).toMatchObject({ status: 1, stderr: expect.stringContaining(`(${child.pid})`) });
    child.kill("SIGTERM");
    expect(await ended).toEqual([0, null]);
    expect(readdirSync(elsewhere)).toEqual([]);
  });

  it.each(["SIGTERM", "SIGINT"] as const)(
    "serves the demo beside a port that is taken, and ends by %s with nothing left open",
    async (signal) => {
      const other = createServer();
      await new Promise<void>((done) => other.listen(0, "127.0.0.1", done));
      const { port } = other.address() as AddressInfo;
      const { child, printed, ended } = stige(["start", "--language", "en"], { STIGE_PORT: String(port) });
      const address = await addressIn(printed);
      expect(address).not.toContain(`:${port}/`);
      expect(printed.out).toContain(`Port ${port} is taken`);
      expect(printed.out).toContain("Demo shop: invented people.");
      expect(printed.out).toContain("load orders.csv --dry-run");
      const ladder = (await (await fetch(`${address}api/v1/ladder`)).json()) as { people: number };
      expect(ladder.people).toBeGreaterThan(150);
      child.kill(signal);
      expect(await ended).toEqual([0, null]);
      expect(printed.out).toContain("Stopped.");
      expect(printed.err).toBe("");
      await new Promise((done) => other.close(done));
      // By its own process, once the one that served has ended.
      const free = run(process.execPath, [main, "ladder", "--shop", "stige-demo", "--json"], home);
      expect(free.status).toBe(0);
    },
  );
});

describe("stige serve", () => {
  it("names every mistake of its settings at once, and starts nothing", () => {
    const shop = join(home, "wrong");
    mkdirSync(shop);
    writeFileSync(
      join(shop, "stige.yaml"),
      "shop: { name: X, timeZone: Oslo }\nladder: { preset: norwegian }\n",
    );
    const { status, stderr } = run(
      "env",
      [
        ...["STIGE_PORT=http", "STIGE_HOST=0.0.0.0", "STIGE_LOG=loud"],
        ...[process.execPath, main, "serve", "--shop", "wrong", "--language", "en"],
      ],
      home,
    );
    expect(status).toBe(2);
    for (const told of [
      "STIGE_PORT",
      "STIGE_HOST",
      "0.0.0.0",
      "STIGE_LOG",
      "silent, error",
      "Oslo",
      "currency",
    ])
      expect(stderr).toContain(told);
    expect(stderr).not.toMatch(/\bat .*\.ts:/);
  });

  it("says what is wrong with a store that it cannot open, and not that Stige went wrong", () => {
    const shop = join(home, "torn");
    mkdirSync(join(shop, ".stige"), { recursive: true });
    writeFileSync(
      join(shop, "stige.yaml"),
      "shop: { name: X, timeZone: Europe/Oslo, currency: NOK, country: NO }\nladder: { preset: norwegian }\n",
    );
    writeFileSync(join(shop, ".stige", "control.db"), "no database");
    const words = ["serve", "--shop", "torn", "--language", "en"];
    const { status, stderr } = run(process.execPath, [main, ...words], home);
    expect(status).toBe(1);
    expect(stderr).toContain("The control store is damaged.");
    expect(stderr).toContain("Restore the newest backup");
    expect(stderr).not.toContain("inside Stige");
  });

  it("says which port is taken, and what to do", async () => {
    const other = createServer();
    await new Promise<void>((done) => other.listen(0, "127.0.0.1", done));
    const { port } = other.address() as AddressInfo;
    const words = ["serve", "--shop", "stige-demo", "--port", String(port), "--language", "en"];
    const { printed, ended } = stige(words, {});
    expect(await ended).toEqual([1, null]);
    expect(printed.err).toContain(`Port ${port} is taken by another process.`);
    expect(printed.err).toContain("STIGE_PORT");
    await new Promise((done) => other.close(done));
  });

  it("prints a code for the first owner of a real shop, one that works, and another at the next start", async () => {
    const file = join(root, "examples/fjellbutikken/ordrer.csv");
    expect(run(process.execPath, [main, "load", file, "--shop", "own"], home).status).toBe(0);
    const words = ["serve", "--shop", "own", "--port", "0", "--language", "en"];
    const codes: string[] = [];
    for (const start of [1, 2]) {
      const { child, printed, ended } = stige(words, { STIGE_LOG: "silent" });
      const address = await addressIn(printed);
      expect(printed.out).toContain(`Nobody owns this shop yet. Open ${address}owner and give this code`);
      expect(printed.out).not.toContain("Demo shop");
      const [code = ""] = /(\w{4}-){3}\w{4}/.exec(printed.out) ?? [];
      codes.push(code);
      if (start === 2) {
        const answers = [];
        for (const given of [codes[0], code, code])
          answers.push(
            await fetch(`${address}api/v1/owner`, {
              method: "POST",
              headers: { "Content-Type": "application/json" },
              body: JSON.stringify({
                ...{ code: given?.toLowerCase(), name: "Olga", email: "olga@shop.example" },
                password: "fire ord uten mening",
              }),
            }),
          );
        expect(answers.map(({ status }) => status)).toEqual([404, 200, 404]);
      }
      child.kill("SIGTERM");
      expect(await ended).toEqual([0, null]);
    }
    expect(codes[0]).not.toBe(codes[1]);
    const log = run(process.execPath, [main, "audit", "--shop", "own", "--language", "en"], home);
    expect(log.stdout).toMatch(/one-time code +became owner +Olga/);
    expect(log.stdout).not.toContain("@");
  });
});
