import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseSync } from "oxc-parser";

/** The root of the repository. */
export const root = fileURLToPath(new URL("../..", import.meta.url));

/** A source file, parsed. */
export interface SourceFile {
  /** From the root, with forward slashes: `src/core/words/say.ts`. */
  readonly path: string;
  readonly text: string;
  readonly isTest: boolean;
  readonly imports: readonly Import[];
  /** Every node of the syntax tree, outermost first. */
  readonly nodes: readonly Node[];
  /** 1-based line of a position in the text. */
  readonly lineAt: (position: number) => number;
}

/** An `import`, `export … from`, `import()` or `import("…").Type`. */
export interface Import {
  /** As written: `./say.ts`, `node:fs`, `zod`; null: not a literal. */
  readonly wanted: string | null;
  /** The file it names, from the root; null: a package, or not a literal. */
  readonly path: string | null;
  readonly typeOnly: boolean;
  readonly line: number;
}

/** A node of the syntax tree with the one above it. */
export interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly above: Node | null;
  readonly [field: string]: unknown;
}

/** The TypeScript files below a folder of the repository, as paths from the root. */
export function pathsBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length).replaceAll("\\", "/"))
    .sort();
}

/** Reads and parses a file of the repository. */
export function readSource(path: string): SourceFile {
  return sourceFile(path, readFileSync(join(root, path), "utf8"));
}

/** Parses a text as if it stood in the file `path`. */
export function sourceFile(path: string, text: string): SourceFile {
  const parsed = parseSync(path, text);
  if (parsed.errors.length > 0) throw new SyntaxError(`${path}: ${parsed.errors[0]?.message}`);
  const starts = [0, ...[...text.matchAll(/\n/g)].map((found) => found.index + 1)];
  const lineAt = (position: number) => starts.findLastIndex((start) => start <= position) + 1;
  const nodes = nodesOf(parsed.program);
  const imports = nodes.flatMap((node) => importOf(path, node, lineAt) ?? []);
  return { path, text, isTest: /\.test\.tsx?$/.test(path), imports, nodes, lineAt };
}

function importOf(from: string, node: Node, lineAt: (position: number) => number): Import | null {
  const source = node.source as Node | null | undefined;
  if (!source) return null;
  const line = lineAt(node.start);
  const typeOnly = node.type === "TSImportType" || (node.importKind ?? node.exportKind) === "type";
  const wanted = source.type === "Literal" && typeof source.value === "string" ? source.value : null;
  const path = wanted?.startsWith(".") ? new URL(wanted, `file:///${from}`).pathname.slice(1) : null;
  return { wanted, path, typeOnly, line };
}

function nodesOf(program: unknown): Node[] {
  const found: Node[] = [];
  const visit = (value: unknown, above: Node | null): void => {
    if (Array.isArray(value)) {
      for (const one of value) visit(one, above);
      return;
    }
    if (value === null || typeof value !== "object" || !("type" in value)) return;
    const node = { ...value, above } as Node;
    found.push(node);
    for (const inner of Object.values(value)) visit(inner, node);
  };
  visit(program, null);
  return found;
}
