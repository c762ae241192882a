import { basename } from "node:path";
import { globalsUsed } from "./globals-used.ts";
import { mayImport, roomOf } from "./rooms.ts";
import type { Node, SourceFile } from "./source-file.ts";

/** A law of the house: where a file breaks it, as lines. */
export interface Law {
  readonly name: string;
  readonly broken: (file: SourceFile) => readonly Breach[];
}

/** One place that breaks a law, and what stands there. */
export interface Breach {
  readonly line: number;
  readonly what: string;
}

const barrels = ["src/index.ts", "src/core/index.ts"];

/** Packages that only compute: all that core may import. fast-check serves generators of test data; packed.test.ts holds that it is not published. */
const purePackages = ["temporal-polyfill", "yaml", "fast-check"];

const isCore = (file: SourceFile) => file.path.startsWith("src/core/") && !file.isTest;

const importLaw: Law = {
  name: "a room imports only what its law allows (ARCHITECTURE.md, Import law)",
  broken: (file) => {
    if (file.isTest) return [];
    const room = roomOf(file.path);
    if (room === null) return [{ line: 1, what: "stands in no room" }];
    return file.imports
      .filter(({ path }) => path !== null && !mayImport(room, path))
      .map(({ line, path }) => ({ line, what: `${room} imports ${path}` }));
  },
};

const literalImports: Law = {
  name: "an import names its file or package literally",
  broken: (file) =>
    file.imports.flatMap(({ line, wanted }) =>
      wanted === null ? [{ line, what: "a computed import" }] : [],
    ),
};

const testsAreForTests: Law = {
  name: "only tests import tests",
  broken: (file) =>
    file.isTest
      ? []
      : file.imports
          .filter(({ wanted, path }) => wanted === "vitest" || /\.test\.tsx?$/.test(path ?? ""))
          .map(({ line, wanted }) => ({ line, what: `imports ${wanted}` })),
};

const purePackagesOnly: Law = {
  name: `core imports no package but ${purePackages.join(", ")}`,
  broken: (file) =>
    isCore(file)
      ? file.imports
          .filter(
            ({ wanted, path }) =>
              wanted !== null && path === null && !purePackages.includes(packageOf(wanted)),
          )
          .map(({ line, wanted }) => ({ line, what: `imports ${wanted}` }))
      : [],
};

const pureGlobals: Law = {
  name: "core reads no clock, chance, environment, network or terminal",
  broken: (file) => (isCore(file) ? globalsUsed(file) : []),
};

const environment: Law = {
  name: "only src/io/env.ts reads process.env",
  broken: (file) =>
    file.isTest || file.path === "src/io/env.ts"
      ? []
      : file.nodes.filter((node) => readsEnvironment(node)).map((node) => at(file, node, "process.env")),
};

const oneOpener: Law = {
  name: "only src/io/engines/duckdb opens DuckDB: there is one opener",
  broken: (file) =>
    file.isTest || file.path.startsWith("src/io/engines/duckdb/")
      ? []
      : file.nodes
          .filter(({ type, above, imported }) => {
            if (above?.type !== "ImportDeclaration" || !textOf(above.source).startsWith("@duckdb/"))
              return false;
            return type === "ImportNamespaceSpecifier" || nameOf(imported)?.startsWith("DuckDBInstance");
          })
          .map((node) => at(file, node, "imports what opens a database")),
};

const names: Law = {
  name: "a file is named in kebab-case for the one thing it is, a component as it is called",
  broken: ({ path }) => {
    const parts = path.split("/").map((part) => part.replace(/(\.[a-z]+)+$/, ""));
    const component = path.endsWith(".tsx") && /^([A-Z][a-z0-9]*)+$/.test(parts.at(-1) ?? "");
    return (component ? parts.slice(0, -1) : parts)
      .filter(
        (part) =>
          !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(part) ||
          /^(utils?|helpers?|common|types?|misc|shared)$/.test(part),
      )
      .map((part) => ({ line: 1, what: `the name ${part}` }));
  },
};

const fileLength: Law = {
  name: "a file has at most 400 lines, tests and what is written from elsewhere excepted",
  broken: (file) => {
    const lines = file.lineAt(file.text.trimEnd().length);
    const isWritten = file.text.startsWith("// Written by build/");
    return file.isTest || isWritten || lines <= 400 ? [] : [{ line: 400, what: `${lines} lines` }];
  },
};

const functionLength: Law = {
  name: "a function has at most 70 lines, tests excepted",
  broken: (file) =>
    file.isTest
      ? []
      : file.nodes
          .filter(({ type }) =>
            /^(FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/.test(type),
          )
          .map((node) => ({ node, lines: file.lineAt(node.end) - file.lineAt(node.start) + 1 }))
          .filter(({ lines }) => lines > 70)
          .map(({ node, lines }) => at(file, node, `a function of ${lines} lines`)),
};

const namedExports: Law = {
  name: "exports have names",
  broken: (file) =>
    ofType(file, "ExportDefaultDeclaration").map((node) => at(file, node, "a default export")),
};

const twoBarrels: Law = {
  name: `only ${barrels.join(" and ")} hand on what others export`,
  broken: (file) => {
    if (barrels.includes(file.path)) return [];
    const named = basename(file.path) === "index.ts" ? [{ line: 1, what: "a file called index.ts" }] : [];
    const imported = new Set(
      file.nodes
        .filter(({ type, above }) => type.startsWith("Import") && above?.type === "ImportDeclaration")
        .map((node) => (node.local as Node).name),
    );
    const handsOn = (node: Node) =>
      node.type === "ExportAllDeclaration" ||
      (node.type === "ExportNamedDeclaration" && node.source) ||
      (node.type === "ExportSpecifier" && imported.has((node.local as Node).name));
    return [...named, ...file.nodes.filter(handsOn).map((node) => at(file, node, "exports what it imports"))];
  },
};

const barrelsAreForOutside: Law = {
  name: "nothing inside imports a barrel",
  broken: (file) =>
    file.imports
      .filter(({ path }) => path !== null && barrels.includes(path) && file.path !== "src/index.ts")
      .map(({ line, path }) => ({ line, what: `imports ${path}` })),
};

const bothAsTsAndJs: Law = {
  name: "a file named by URL is found as .ts and as .js: its ending is extname(import.meta.url)",
  broken: (file) =>
    ofType(file, "NewExpression")
      .filter(
        (node) => nameOf(node.callee) === "URL" && /\.ts["'`]/.test(file.text.slice(node.start, node.end)),
      )
      .map((node) => at(file, node, file.text.slice(node.start, node.end))),
};

/** Every law that the files of src keep. */
export const laws: readonly Law[] = [
  importLaw,
  literalImports,
  testsAreForTests,
  purePackagesOnly,
  pureGlobals,
  environment,
  oneOpener,
  names,
  fileLength,
  functionLength,
  namedExports,
  twoBarrels,
  barrelsAreForOutside,
  bothAsTsAndJs,
];

function packageOf(wanted: string): string {
  return wanted.split("/", wanted.startsWith("@") ? 2 : 1).join("/");
}

function readsEnvironment({ type, above, ...node }: Node): boolean {
  if (type === "MemberExpression")
    return nameOf(node.object) === "process" && nameOf(node.property) === "env";
  if (type === "ImportSpecifier")
    return nameOf(node.imported) === "env" && /^(node:)?process$/.test(textOf(above?.source));
  if (type !== "Property" || nameOf(node.key) !== "env" || above?.type !== "ObjectPattern") return false;
  return nameOf(above.above?.init) === "process";
}

function textOf(literal: unknown): string {
  return String((literal as { value?: unknown } | null | undefined)?.value);
}

function nameOf(node: unknown): string | null {
  const named = node as { name?: unknown } | null | undefined;
  return typeof named?.name === "string" ? named.name : null;
}

function ofType(file: SourceFile, type: string): readonly Node[] {
  return file.nodes.filter((node) => node.type === type);
}

function at(file: SourceFile, node: Node, what: string): Breach {
  return { line: file.lineAt(node.start), what };
}
