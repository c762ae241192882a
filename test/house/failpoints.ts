import type { Breach, Law } from "./laws.ts";
import type { Node, SourceFile } from "./source-file.ts";

/** What makes something new count, or hands a point on to it: its first argument names the point. */
export const flips = [
  "failpoint",
  "renameFile",
  "inOneCommit",
  "checkpoint",
  "transaction",
  "aside",
  "apart",
  "writeWhole",
  "putInPlace",
  "keepSaid",
];

/** The only files that may rename or commit, each through a failpoint of its own. */
const mayFlip = [
  "src/io/files/rename-file.ts",
  "src/io/engines/duckdb/commit.ts",
  "src/io/store/sqlite/commit.ts",
  "src/io/store/sqlite/dialect.ts",
  "src/io/store/sqlite/lock.ts",
  "src/io/store/postgres/commit.ts",
  "src/io/store/postgres/dialect.ts",
  "src/io/store/postgres/health.ts",
  "src/io/store/postgres/copy.ts",
  "src/io/store/erased.ts",
];

const renames = /^(rename|link|symlink|copyFile|cp)(Sync)?$/;
const commits = /\b(COMMIT|VACUUM|CHECKPOINT|commit|vacuum|wal_checkpoint)\b/;
const tableRenames = /\bRENAME\s+TO\b/i;
/** Renames tables of a scratch file, which nothing outlives. */
const scratchOnly = "src/verbs/forgetting/forget-rows.ts";

/** An instant at which a test may kill the process. */
export interface Failpoint {
  readonly point: string;
  readonly moment: "before" | "after";
}

const isOutside = ({ path, isTest }: SourceFile) => isTest || !/^src\/(io|verbs|open\.ts)/.test(path);

/** Every rename, commit and flip stands behind a failpoint with a name of its own, and nothing arms one. */
export const failpointLaws: readonly Law[] = [
  {
    name: "a file is renamed by renameFile, which has a failpoint",
    broken: (file) =>
      isOutside(file) || mayFlip.includes(file.path)
        ? []
        : file.nodes
            .filter(({ type, above, imported }) => {
              const from = String((above?.source as { value?: unknown } | null)?.value);
              if (!/^(node:)?fs(\/promises)?$/.test(from)) return false;
              return type !== "ImportSpecifier"
                ? type.startsWith("Import")
                : renames.test((imported as { name?: string }).name ?? "");
            })
            .map((node) => at(file, node, file.text.slice(node.start, node.end))),
  },
  {
    name: "what is committed is committed by transaction, inOneCommit or checkpoint, which have a failpoint",
    broken: (file) =>
      isOutside(file) || mayFlip.includes(file.path)
        ? []
        : file.nodes
            .filter(
              (node) =>
                (commits.test(saidBy(node)) && !isImportPath(node) && !isPoint(node)) ||
                (tableRenames.test(saidBy(node)) && file.path !== scratchOnly && !isWithinCommit(node)),
            )
            .map((node) => at(file, node, saidBy(node).trim())),
  },
  {
    name: "a failpoint is named by a literal",
    broken: (file) =>
      isOutside(file)
        ? []
        : file.nodes
            .filter((node) => flips.includes(calledIn(node)))
            .filter((node) => pointOf(node) === null && (argumentsOf(node)[0] as Node)?.name !== "point")
            .map((node) => at(file, node, `${calledIn(node)} without a name`)),
  },
  {
    name: "nothing but a test arms failpoints",
    broken: (file) =>
      file.isTest || file.path === "src/io/failpoint.ts"
        ? []
        : file.nodes
            .filter(({ type, name }) => type === "Identifier" && name === "armFailpoints")
            .map((node) => at(file, node, "armFailpoints")),
  },
];

/** Every failpoint of some files. Throws where a name stands for two places. */
export function failpointsOf(files: readonly SourceFile[]): readonly Failpoint[] {
  const found = new Map<string, string>();
  for (const file of files)
    for (const node of file.nodes) {
      const point = pointOf(node);
      if (point === null) continue;
      const moment = calledIn(node) === "failpoint" ? textOf(argumentsOf(node)[1]) : null;
      for (const each of moment ? [moment] : ["before", "after"]) {
        const where = `${file.path}:${file.lineAt(node.start)}`;
        const other = found.get(`${point} ${each}`);
        if (other) throw new Error(`the failpoint ${point} ${each} stands at ${other} and at ${where}`);
        found.set(`${point} ${each}`, where);
      }
    }
  return [...found.keys()].map((key) => {
    const [point, moment] = key.split(" ") as [string, Failpoint["moment"]];
    return { point, moment };
  });
}

/** The functions of some files whose first parameter is a point: what `flips` must name. */
export function takersOfPoints(files: readonly SourceFile[]): ReadonlySet<string> {
  const named = files.flatMap(({ nodes }) =>
    nodes.flatMap((node) => {
      const [first] = (node.params ?? []) as readonly Node[];
      const own = node.id as Node | null | undefined;
      const key = node.key as Node | null | undefined;
      return first?.name === "point" ? [String((own ?? key)?.name ?? "")] : [];
    }),
  );
  return new Set(named.filter((name) => name !== ""));
}

function pointOf(node: Node): string | null {
  return flips.includes(calledIn(node)) ? textOf(argumentsOf(node)[0]) : null;
}

function argumentsOf(node: Node): readonly unknown[] {
  return (node.arguments ?? []) as readonly unknown[];
}

/** The name of what a node calls; empty: it calls nothing. */
function calledIn(node: Node): string {
  if (node.type !== "CallExpression") return "";
  const callee = node.callee as Node;
  const named = callee.type === "MemberExpression" ? (callee.property as Node) : callee;
  return typeof named.name === "string" ? named.name : "";
}

function textOf(node: unknown): string | null {
  const value = (node as { value?: unknown } | null | undefined)?.value;
  return typeof value === "string" ? value : null;
}

/** The text of a literal or of a piece of a template; empty: it is neither. */
function saidBy(node: Node): string {
  if (node.type === "TemplateElement") return String((node.value as { raw: string }).raw);
  return node.type === "Literal" ? (textOf(node) ?? "") : "";
}

function isImportPath({ above, start }: Node): boolean {
  const source = above?.source as Node | null | undefined;
  return source?.start === start;
}

function isPoint(node: Node): boolean {
  return node.above !== null && flips.includes(calledIn(node.above)) && textOf(node) !== null;
}

function isWithinCommit(node: Node | null): boolean {
  return node !== null && (calledIn(node) === "inOneCommit" || isWithinCommit(node.above));
}

function at(file: SourceFile, node: Node, what: string): Breach {
  return { line: file.lineAt(node.start), what };
}
