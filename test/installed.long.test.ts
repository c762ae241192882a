import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { olderNode } from "./house/older-node.ts";
import { mustRun, run } from "./house/run.ts";
import { root, sourceFile } from "./house/source-file.ts";

const home = mkdtempSync(join(tmpdir(), "stige-packed-"));
const installed = join(home, "node_modules", "stige");
const bin = join(installed, "bin", "stige.js");
const about = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const packed: string[] = [];

beforeAll(() => {
  const [pack] = JSON.parse(
    mustRun("npm", ["pack", "--json", "--pack-destination", home], root).stdout.replace(/^[^[]*/, ""),
  );
  packed.push(...pack.files.map(({ path }: { path: string }) => path));
  writeFileSync(join(home, "package.json"), '{ "private": true }');
  mustRun("npm", ["install", "--omit=dev", "--prefer-offline", join(home, pack.filename)], home);
}, 300_000);
afterAll(() => rmSync(home, { recursive: true, force: true }));

describe("the package", () => {
  it("holds JavaScript and its types, and nothing of the workshop", () => {
    const strange = packed.filter(
      (path) =>
        !/^(bin\/stige\.js|dist\/.*(\.js|\.d\.ts)|dist\/web\/.*|LICENSE|README\.md|CHANGELOG\.md|package\.json)$/.test(
          path,
        ),
    );
    expect(strange).toEqual([]);
    expect(packed).toEqual(
      expect.arrayContaining([
        "dist/cli/main.js",
        "dist/index.d.ts",
        "dist/web/index.html",
        "LICENSE",
        "README.md",
      ]),
    );
    expect(packed.filter((path) => path.includes(".test."))).toEqual([]);
  });

  it("imports only what is installed with it", () => {
    // The web app brings all that it is made of.
    const code = packed.filter((path) => path.endsWith(".js") && !path.startsWith("dist/web/"));
    const strange = code.flatMap((path) =>
      sourceFile(path, readFileSync(join(installed, path), "utf8"))
        .imports.filter(({ wanted, path: file }) => file === null && !isOurs(wanted ?? "?"))
        .map(({ wanted, line }) => `${path}:${line} imports ${wanted}`),
    );
    expect(strange).toEqual([]);
  });

  it("brings no tool of the workshop along", () => {
    const brought = readdirSync(join(home, "node_modules"));
    expect(brought).toContain("yaml");
    expect(brought.filter((name) => name in about.devDependencies)).toEqual([]);
  });
});

describe("installed in an empty folder", () => {
  it("says its version", () => {
    expect(run(process.execPath, [bin, "--version"], home)).toEqual({
      status: 0,
      stdout: `${about.version}\n`,
      stderr: "",
    });
  });

  it("says what it can do, also by the name npm links", () => {
    const { status, stdout } = run("npm", ["exec", "--", "stige", "--help"], home);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^ +ladder {2,}/m);
  });

  it("takes in a file, draws the ladder and says why", () => {
    const stige = (...words: string[]) =>
      mustRun(process.execPath, [bin, ...words, "--language", "en"], home).stdout;
    stige("load", join(root, "examples/fjellbutikken/ordrer.csv"));
    expect(stige("ladder")).toMatch(/Repeat customer +5 +41\.7%/);
    expect(stige("why", "108")).toMatch(/15.March.2024/);
  });

  it("makes the demo and shows it where there is no shop", () => {
    const empty = join(home, "empty");
    mkdirSync(empty);
    mustRun(process.execPath, [bin, "demo", "--people", "300", "--years", "2"], empty);
    expect(mustRun(process.execPath, [bin, "--language", "en"], empty).stdout).toMatch(/Ambassador +\d/);
  });

  it("can be imported, whole and core alone", () => {
    const text =
      'console.log(Object.keys({ ...(await import("stige")), ...(await import("stige/core")) }).join(" "))';
    const { stdout } = mustRun(process.execPath, ["--input-type=module", "-e", text], home);
    expect(stdout.split(/\s/)).toEqual(expect.arrayContaining(["say", "placeId", "StigeError"]));
  });

  it("has types that a strict compiler takes as they are", () => {
    writeFileSync(
      join(home, "own.ts"),
      'import type { Shop } from "stige";\nimport { type Ladder, placeId } from "stige/core";\n' +
        "export const lowest = (ladder: Ladder): string => placeId(ladder, 0);\n" +
        "export const folder = (shop: Shop): string => shop.folder;\n" +
        "export const wrong = (shop: Shop): number => shop.folder;\n",
    );
    const tsc = join(root, "node_modules", "typescript", "bin", "tsc");
    const settings = "--noEmit --strict --module nodenext --target es2024 --types node --typeRoots";
    const args = [tsc, ...settings.split(" "), join(root, "node_modules", "@types"), "own.ts"];
    const { stdout } = run(process.execPath, args, home);
    expect(stdout.trim()).toBe(
      "own.ts(5,46): error TS2322: Type 'string' is not assignable to type 'number'.",
    );
  });
});

describe("under an older Node", () => {
  const old = olderNode();

  it.skipIf(old === null)(
    `names the one command that works (${old?.version ?? "skipped: no Node below 24 here"})`,
    () => {
      const { status, stdout, stderr } = run(old?.path ?? "", [bin], home);
      expect(status).toBe(1);
      expect(stdout).toBe("");
      expect(stderr).toMatch(/^Stige needs Node\.js 24 or newer.*npx -p node@24 -p stige stige\n$/);
    },
  );
});

function isOurs(wanted: string): boolean {
  const name = wanted.split("/", wanted.startsWith("@") ? 2 : 1).join("/");
  return isBuiltin(wanted) || name in about.dependencies;
}
