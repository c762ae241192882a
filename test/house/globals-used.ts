import type { Breach } from "./laws.ts";
import type { Node, SourceFile } from "./source-file.ts";

/** Globals that reach the world outside the program. */
const worldly = new Set([
  "process",
  "console",
  "fetch",
  "performance",
  "crypto",
  "navigator",
  "localStorage",
  "setTimeout",
  "setInterval",
  "setImmediate",
  "queueMicrotask",
  "globalThis",
  "require",
  "Worker",
]);

/** Where a file reads the clock, chance or the world: `Date.now()`, `new Date()`, `Math.random()`, `process`, … */
export function globalsUsed(file: SourceFile): Breach[] {
  return file.nodes.flatMap((node) => {
    const what = worldlyUse(node);
    return what === null ? [] : [{ line: file.lineAt(node.start), what }];
  });
}

function worldlyUse(node: Node): string | null {
  if (node.type === "Identifier" && worldly.has(String(node.name)) && isReference(node))
    return String(node.name);
  if (node.type === "MemberExpression") {
    const path = `${name(node.object)}.${name(node.property)}`;
    return ["Date.now", "Math.random", "Temporal.Now"].includes(path) ? path : null;
  }
  if (node.type === "CallExpression" && name(node.callee) === "Date") return "Date()";
  if (node.type !== "NewExpression" && node.type !== "CallExpression") return null;
  const given = (node.arguments as readonly unknown[]).length;
  if (name(node.callee) === "Date" && given === 0) return "new Date()";
  const callee = node.callee as Node;
  const path = callee.type === "MemberExpression" ? `${name(callee.object)}.${name(callee.property)}` : "";
  // Without options it takes the machine's time zone.
  return path === "Intl.DateTimeFormat" && given < 2 ? "Intl.DateTimeFormat without a time zone" : null;
}

/** Whether an identifier stands for a value: not the name of a member, a property or a declaration. */
function isReference(node: Node): boolean {
  const above = node.above;
  if (!above) return true;
  const isNode = (other: unknown) => (other as Node | null)?.start === node.start && !above.computed;
  if (above.type === "MemberExpression") return !isNode(above.property);
  if (
    /^(Property|PropertyDefinition|MethodDefinition|TSPropertySignature|TSMethodSignature)$/.test(above.type)
  )
    return !isNode(above.key) || above.shorthand === true;
  return true;
}

function name(node: unknown): string {
  return String((node as { name?: unknown } | null)?.name ?? "");
}
