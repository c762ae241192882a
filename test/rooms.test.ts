import { readdirSync } from "node:fs";
import { join, sep } from "node:path";
import { describe, expect, it } from "vitest";
import { failpointLaws, failpointsOf, flips, takersOfPoints } from "./house/failpoints.ts";
import { type Law, laws as roomLaws } from "./house/laws.ts";
import { pathsBelow, readSource, root, type SourceFile, sourceFile } from "./house/source-file.ts";

const files = pathsBelow("src").map(readSource);
const laws = [...roomLaws, ...failpointLaws];

describe("the house", () => {
  it("was seen: files, rooms and imports", () => {
    expect(files.length).toBeGreaterThan(20);
    expect(files.flatMap(({ imports }) => imports).length).toBeGreaterThan(20);
    const seen = new Set(files.map(({ path }) => path.split("/").slice(0, 2).join("/")));
    expect([...seen]).toEqual(expect.arrayContaining(["src/core", "src/verbs"]));
  });

  it("is TypeScript all through but for the web app, so that the build copies nothing", () => {
    const below = readdirSync(join(root, "src"), { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    const web = join(root, "src/web");
    const inside = below.filter(({ parentPath }) => parentPath === web || parentPath.startsWith(web + sep));
    expect(inside.length).toBeGreaterThan(20);
    const strange = below.filter((entry) => !inside.includes(entry) && !entry.name.endsWith(".ts"));
    expect(strange.map(({ name }) => name)).toEqual([]);
  });

  it("has failpoints, each with a name of its own, and what takes one is known to the laws", () => {
    expect(failpointsOf(files).length).toBeGreaterThan(40);
    expect([...takersOfPoints(files)].sort()).toEqual([...flips].sort());
  });

  it.each(laws.map((law) => [law.name, law] as const))("%s", (_, law) => {
    expect(files.flatMap((file) => told(law, file))).toEqual([]);
  });
});

/** Texts that break a law, by the start of its name, and the file they would stand in. */
const planted: readonly (readonly [law: string, path: string, text: string])[] = [
  ["a room imports", "src/core/words/a.ts", 'import { b } from "../facts/b.ts";'],
  ["a room imports", "src/core/stats/a.ts", 'import { b } from "../sql/b.ts";'],
  ["a room imports", "src/core/ladder/a.ts", 'import type { B } from "../../io/b.ts";'],
  ["a room imports", "src/core/ladder/a.ts", 'type B = import("../plays/b.ts").B;'],
  ["a room imports", "src/core/measures/a.ts", 'const b = await import("../programme/b.ts");'],
  ["a room imports", "src/io/files/a.ts", 'import { b } from "../../verbs/b.ts";'],
  ["a room imports", "src/demo/a.ts", 'import { b } from "../verbs/b.ts";'],
  ["a room imports", "src/verbs/a.ts", 'import { b } from "../open.ts";'],
  ["a room imports", "src/cli/a.ts", '\n\nimport { b } from "../core/ladder/b.ts";'],
  ["a room imports", "src/cli/a.ts", 'import { b } from "../io/b.ts";'],
  ["a room imports", "src/cli/a.ts", 'import { b } from "../server/app.ts";'],
  ["a room imports", "src/server/a.ts", 'import { b } from "../io/store/b.ts";'],
  ["a room imports", "src/server/a.ts", 'import { b } from "../core/ladder/b.ts";'],
  ["a room imports", "src/verbs/a.ts", 'import { b } from "../server/b.ts";'],
  ["a room imports", "src/web/a.tsx", 'import type { B } from "../core/facts/b.ts";'],
  ["a room imports", "src/web/a.ts", 'import { b } from "../verbs/b.ts";'],
  ["a room imports", "src/cli/a.ts", 'import { b } from "../web/b.ts";'],
  ["a room imports", "src/attic/a.ts", "const a = 1;"],
  ["an import names", "src/cli/a.ts", "const b = await import(where);"],
  ["only tests import tests", "src/verbs/a.ts", 'import { b } from "./b.test.ts";'],
  ["only tests import tests", "src/verbs/a.ts", 'import { it } from "vitest";'],
  ["core imports no package", "src/core/facts/a.ts", 'import { readFileSync } from "node:fs";'],
  ["core imports no package", "src/core/facts/a.ts", 'import { DuckDBInstance } from "@duckdb/node-api";'],
  ["core reads no clock", "src/core/facts/a.ts", "const a = Date.now();"],
  ["core reads no clock", "src/core/facts/a.ts", "const a = new Date();"],
  ["core reads no clock", "src/core/facts/a.ts", "const a = Date();"],
  ["core reads no clock", "src/core/facts/a.ts", "const a = Math.random();"],
  ["core reads no clock", "src/core/facts/a.ts", "const a = process.argv;"],
  ["core reads no clock", "src/core/facts/a.ts", "const { argv } = process;"],
  ["core reads no clock", "src/core/facts/a.ts", "const a = { process };"],
  ["core reads no clock", "src/core/facts/a.ts", 'const a = await fetch("b");'],
  ["core reads no clock", "src/core/facts/a.ts", 'const a = new Intl.DateTimeFormat("nb");'],
  ["only src/io/env.ts", "src/verbs/a.ts", "const a = process.env.HOME;"],
  ["only src/io/env.ts", "src/verbs/a.ts", "const { env } = process;"],
  ["only src/io/env.ts", "src/verbs/a.ts", 'import { env } from "node:process";'],
  ["only src/io/engines/duckdb", "src/verbs/a.ts", 'import { DuckDBInstance } from "@duckdb/node-api";'],
  ["only src/io/engines/duckdb", "src/demo/a.ts", 'import * as duckdb from "@duckdb/node-api";'],
  ["a file is named", "src/io/utils.ts", "const a = 1;"],
  ["a file is named", "src/core/helpers/a.ts", "const a = 1;"],
  ["a file is named", "src/core/facts/orderKey.ts", "const a = 1;"],
  ["a file is named", "src/core/facts/OrderKey.ts", "const a = 1;"],
  ["a file is named", "src/web/ladder/ladderPage.tsx", "const a = 1;"],
  ["a file has at most 400", "src/verbs/a.ts", `${"const a = 1;\n".repeat(401)}`],
  ["a function has at most 70", "src/verbs/a.ts", `const a = () => {${"\n".repeat(70)}};`],
  ["exports have names", "src/verbs/a.ts", "export default 1;"],
  ["only src/index.ts and", "src/verbs/a.ts", 'export { b } from "./b.ts";'],
  ["only src/index.ts and", "src/verbs/a.ts", 'export type * from "./b.ts";'],
  ["only src/index.ts and", "src/verbs/a.ts", 'import { b } from "./b.ts";\nexport { b };'],
  ["only src/index.ts and", "src/verbs/index.ts", "const a = 1;"],
  ["nothing inside imports a barrel", "src/verbs/a.ts", 'import { say } from "../core/index.ts";'],
  ["a file named by URL", "src/io/a.ts", 'const a = new Worker(new URL("./b.worker.ts", import.meta.url));'],
  ["a file is renamed", "src/io/files/a.ts", 'import { renameSync } from "node:fs";'],
  ["a file is renamed", "src/verbs/a.ts", 'import { rename as move } from "node:fs/promises";'],
  ["a file is renamed", "src/verbs/a.ts", 'import * as fs from "node:fs";'],
  ["a file is renamed", "src/open.ts", 'import fs from "fs";'],
  ["what is committed", "src/verbs/a.ts", 'await connection.run("COMMIT");'],
  ["what is committed", "src/io/store/a.ts", 'raw.exec("begin; delete from load; commit");'],
  ["what is committed", "src/verbs/a.ts", 'await main.run("BEGIN; ALTER TABLE a RENAME TO b");'],
  ["what is committed", "src/verbs/a.ts", 'await connection.run("CHECKPOINT");'],
  ["what is committed", "src/verbs/a.ts", 'await main.run("ALTER TABLE a RENAME TO b");'],
  ["a failpoint is named", "src/verbs/a.ts", "renameFile(name, a, b);"],
  ["a failpoint is named", "src/verbs/a.ts", "await store.transaction(async () => {});"],
  ["nothing but a test", "src/verbs/a.ts", 'import { armFailpoints } from "../io/failpoint.ts";'],
  ["nothing but a test", "src/io/a.ts", "io.armFailpoints(() => {});"],
];

const lawful: readonly (readonly [path: string, text: string])[] = [
  ["src/core/plays/a.ts", 'import { b } from "../measures/b.ts";'],
  ["src/verbs/a.ts", 'import { b } from "../demo/b.ts";\nimport { c } from "../core/facts/c.ts";'],
  [
    "src/cli/commands/a.ts",
    'import { say } from "../../core/words/say.ts";\nconst b = await import("./b.ts");',
  ],
  [
    "src/server/routes/a.ts",
    'import { b } from "../../verbs/b.ts";\nimport { clock } from "../../io/env.ts";',
  ],
  ["src/core/facts/a.sql.ts", "export const a = (at: number) => new Date(at).getTime();"],
  ["src/core/facts/a.ts", "const a = { process: 1 };\nconst b = a.process;\ninterface C { fetch: string }"],
  ["src/core/facts/a.ts", 'const a = new Intl.DateTimeFormat("nb", { timeZone: "UTC" });'],
  ["src/io/files/a.ts", 'import type { DuckDBConnection } from "@duckdb/node-api";'],
  ["src/cli/main.ts", 'import { clock } from "../io/env.ts";\nconst { stdout } = process;'],
  ["src/io/env.ts", "export const home = process.env.HOME;"],
  ["src/core/index.ts", 'export { say } from "./words/say.ts";'],
  ["src/web/ladder/LadderPage.tsx", 'import { b } from "../../core/words/b.ts";\nconst a = <p>{b}</p>;'],
  ["src/verbs/a.ts", 'await inOneCommit("a", main, () => main.run("ALTER TABLE a RENAME TO b"));'],
  [
    "src/verbs/a.ts",
    'import { existsSync } from "node:fs";\nawait store.transaction("a", async () => renameFile("b", c, d));',
  ],
  ["src/io/a.ts", 'function a(point: string) { failpoint(point, "before"); }'],
  ["src/io/a.ts", 'const a = new URL("./b.worker" + extname(import.meta.url), import.meta.url);'],
];

describe("each law", () => {
  it.each(planted)("%s … is broken by a planted %s: %s", (name, path, text) => {
    const law = lawCalled(name);
    expect(told(law, sourceFile(path, text))[0]).toContain(`${path}:`);
  });

  it.each(lawful)("lets %s stand: %s", (path, text) => {
    expect(laws.flatMap((law) => told(law, sourceFile(path, text)))).toEqual([]);
  });

  it("is broken by something planted", () => {
    const tried = new Set(planted.map(([name]) => lawCalled(name)));
    expect(laws.filter((law) => !tried.has(law)).map(({ name }) => name)).toEqual([]);
  });

  it("refuses one name for two failpoints", () => {
    const text = 'renameFile("a", b, c);\nfailpoint("d", "after");\nfailpoint("d", "before");';
    expect(failpointsOf([sourceFile("src/io/a.ts", text)])).toHaveLength(4);
    expect(() => failpointsOf([sourceFile("src/io/a.ts", `${text}\nfailpoint("a", "after");`)])).toThrow(
      "the failpoint a after stands at src/io/a.ts:1 and at src/io/a.ts:4",
    );
  });

  it("tells file, line and law", () => {
    const file = sourceFile("src/cli/a.ts", '\n\nimport { b } from "../io/b.ts";');
    expect(laws.flatMap((law) => told(law, file))).toEqual([
      "src/cli/a.ts:3: src/cli imports src/io/b.ts. The law: a room imports only what its law allows (ARCHITECTURE.md, Import law)",
    ]);
  });
});

function told(law: Law, file: SourceFile): string[] {
  return law.broken(file).map(({ line, what }) => `${file.path}:${line}: ${what}. The law: ${law.name}`);
}

function lawCalled(start: string): Law {
  const law = laws.find(({ name }) => name.startsWith(start));
  if (!law) throw new Error(`no law is called ${start}`);
  return law;
}
