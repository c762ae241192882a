import { isMap, isScalar, isSeq, type Node, type YAMLError } from "yaml";
import { type Message, message } from "../../words/say.ts";
import type { Finding } from "./yaml-spot.ts";

/** A mistake in the YAML itself. */
export interface Break extends Finding {
  /** What was read in [from, to) cannot be trusted; null: only this one thing is wrong. */
  readonly damage: { readonly from: number; readonly to: number } | null;
  /** It is a tab, which can be read over. */
  readonly tab: boolean;
  /** The parser lost the thread: said once is enough. */
  readonly lost: boolean;
  /** Where its line begins. */
  readonly lineFrom: number;
}

type Words = { readonly sentence: Message; readonly fix: Message };
/** How much of what was read an error spoils: nothing else, the value it stands in, or all from its line on. */
type Spoils = "nothing" | "value" | "rest";

/** The codes of the parser that are told in words of the product; any other is told in the parser's own, and spoils the rest. */
const told: { readonly [code: string]: readonly [Spoils, (key: string) => Words] } = {
  TAB_AS_INDENT: ["rest", () => words("tab")],
  RESOURCE_EXHAUSTION: ["rest", () => words("deep")],
  BAD_INDENT: ["rest", () => words("indent")],
  UNCLOSED: ["nothing", () => words("open")],
  SURPLUS: ["rest", () => words("surplus")],
  QUOTE_OPEN: ["value", () => words("unquoted")],
  MISSING_CHAR: ["value", () => words("character")],
  BLOCK_IN_FLOW: ["value", () => words("character")],
  MULTILINE_IMPLICIT_KEY: ["value", () => words("colon")],
  BLOCK_AS_IMPLICIT_KEY: ["rest", () => words("nested")],
  NON_STRING_KEY: ["nothing", () => words("key")],
  MULTIPLE_DOCS: ["nothing", () => words("documents")],
  BAD_SCALAR_START: ["nothing", () => words("quote")],
  BAD_DQ_ESCAPE: ["nothing", () => words("escape")],
  TAG_RESOLVE_FAILED: ["nothing", () => words("tag")],
  BAD_ALIAS: ["nothing", () => words("alias")],
  DUPLICATE_KEY: [
    "nothing",
    (key) => ({
      sentence: message("ladderFile.twice", { key }),
      fix: message("ladderFile.twice.fix", { key }),
    }),
  ],
};

type Topic =
  | "tab"
  | "deep"
  | "indent"
  | "open"
  | "surplus"
  | "key"
  | "unquoted"
  | "character"
  | "colon"
  | "nested"
  | "documents"
  | "quote"
  | "escape"
  | "tag"
  | "alias";

function words(topic: Topic): Words {
  return { sentence: message(`ladderFile.${topic}`), fix: message(`ladderFile.${topic}.fix`) };
}

/** An error of the parser as a mistake in the product's words. `root` is what the parser made of the file all the same. */
export function breakOf({ code, message: detail, pos }: YAMLError, text: string, root: Node | null): Break {
  const [from, to] = pos;
  const inner = innermost(root, from);
  const kind = finer(code, detail);
  const [spoils, said] = told[kind] ?? ["rest", null];
  const lineFrom = text.lastIndexOf("\n", from - 1) + 1;
  const lineTo = (text.indexOf("\n", to) + text.length + 1) % (text.length + 1);
  const damages = {
    nothing: null,
    value: { from: Math.min(from, inner.from), to: Math.max(lineTo, inner.to) },
    rest: { from, to: Number.POSITIVE_INFINITY },
  };
  const own = {
    sentence: message("ladderFile.yaml", { detail }),
    fix: message("ladderFile.yaml.fix"),
  };
  return {
    ...(said ? said(inner.path.split(".").at(-1) ?? "") : own),
    path: kind === "MULTIPLE_DOCS" ? "" : inner.path,
    from: kind === "QUOTE_OPEN" ? inner.from : from,
    to,
    absent: false,
    damage: damages[spoils],
    tab: code === "TAB_AS_INDENT",
    lost: code === "UNEXPECTED_TOKEN",
    lineFrom,
  };
}

/** Some codes of the parser mean two things that a person must be told apart. */
function finer(code: string, detail: string): string {
  if (code === "BAD_INDENT" && detail.startsWith("Flow ")) return "UNCLOSED";
  if (code === "MISSING_CHAR" && /^Missing closing ["']quote/.test(detail)) return "QUOTE_OPEN";
  return /^Unexpected flow-(map|seq)-end/.test(detail) ? "SURPLUS" : code;
}

/** Nobody means deeper than this. A file can open thousands of brackets, and each is a mistake that is looked for from the root. */
const deepest = 100;

/** The innermost key or item at an offset, with its path (`shop.name`) and where its value, if it is no group, stands. */
function innermost(root: Node | null, offset: number): { path: string; from: number; to: number } {
  let path = "";
  let here: unknown = root;
  let last: unknown = null;
  for (let depth = 0; here && depth < deepest; depth++) {
    const next = childAt(here, offset);
    if (next) path += next.name;
    last = here;
    here = next?.value;
  }
  const [from = offset, to = offset] = (isScalar(last) && last.range) || [];
  return { path: path.replace(/^\./, ""), from, to };
}

function childAt(node: unknown, offset: number): { name: string; value: unknown } | null {
  const holds = (child: unknown) => {
    const [from = 0, , to = -1] = (child as Node | null)?.range ?? [];
    return from <= offset && offset <= to;
  };
  if (isMap(node)) {
    const pair = node.items.findLast(({ key, value }) => holds(key) || holds(value));
    return pair && isScalar(pair.key) ? { name: `.${pair.key.value}`, value: pair.value } : null;
  }
  if (!isSeq(node)) return null;
  const index = node.items.findLastIndex(holds);
  return index < 0 ? null : { name: `[${index}]`, value: node.items[index] };
}
