import { type LineCounter, type Node, parseDocument, type YAMLError } from "yaml";
import { type Break, breakOf } from "./yaml-break.ts";
import type { Spot } from "./yaml-spot.ts";

/** The root of the file as far as it could be read, and what is wrong with it as YAML. Never throws. */
export function parseYaml(text: string, lines: LineCounter): { root: Spot; broken: readonly Break[] } {
  const parsed = parse(text, lines);
  const broken = breaksOf(parsed, text);
  const tabs = broken.filter(({ tab }) => tab);
  if (tabs.length === 0) return { root: parsed.root, broken };
  // With a blank in place of each tab the rest of the file can be checked too, and nothing moves.
  const mended = parse(text.replace(/^[ \t]+/gm, (indent) => indent.replaceAll("\t", " ")));
  return { root: mended.root, broken: [...tabs.map(harmless), ...breaksOf(mended, text)] };
}

const harmless = (tab: Break): Break => ({ ...tab, path: "", damage: null });

interface Parsed {
  readonly root: Spot;
  readonly errors: readonly YAMLError[];
}

function parse(text: string, lines?: LineCounter): Parsed {
  const document = parseDocument(text, {
    ...(lines ? { lineCounter: lines } : {}),
    prettyErrors: false,
    stringKeys: true,
    logLevel: "error",
  });
  const node = document.contents as Node | null;
  const [from = 0, to = text.length] = node?.range ?? [];
  return { root: { path: "", node, from, to }, errors: [...document.errors, ...document.warnings] };
}

/** Once a line has broken nothing more of it, and nothing of what the parser says once it has lost the thread. */
function breaksOf({ root, errors }: Parsed, text: string): readonly Break[] {
  // Where the parser gave up, nothing else it says is of use.
  const gaveUp = errors.find(({ code }) => code === "RESOURCE_EXHAUSTION");
  if (gaveUp) return [breakOf(gaveUp, text, root.node)];
  const told: Break[] = [];
  const breaks = errors.map((one) => breakOf(one, text, root.node)).sort((a, b) => a.from - b.from);
  for (const error of breaks) {
    const sameLine = told.filter(({ lineFrom }) => lineFrom === error.lineFrom);
    if (sameLine.some(({ damage, sentence }) => damage || sentence.key === error.sentence.key)) continue;
    if (error.lost && told.some(({ damage }) => damage !== null)) continue;
    if (!error.tab && told.some(({ damage }) => damage?.to === Number.POSITIVE_INFINITY)) continue;
    told.push(error);
  }
  return told;
}
