import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, type Scalar } from "yaml";
import type { Shape } from "../../words/ladder-file-values.ts";
import { nearestWord, slips } from "../../words/nearest-word.ts";
import { type Message, message } from "../../words/say.ts";

/** A place in the file and what stands there; `node` is null where a key has nothing after it. Offsets in characters. */
export interface Spot {
  readonly path: string;
  readonly node: Node | null;
  readonly from: number;
  readonly to: number;
}

/** A mistake not yet given its line and column; `from` and `to` hold what it rests on. */
export interface Finding {
  readonly path: string;
  readonly from: number;
  readonly to: number;
  /** Something is not there: cannot be said of a file that is broken as YAML. */
  readonly absent: boolean;
  readonly sentence: Message;
  readonly fix: Message;
}

/** What is collected while a file is read. */
export interface Reading {
  readonly findings: Finding[];
  /** Where each rung, exit and rule stands, by path. */
  readonly places: Map<string, number>;
}

/** A key of a group and what it holds. */
export interface Field {
  readonly key: Spot;
  readonly value: Spot;
}

export type Fields = ReadonlyMap<string, Field>;

/** Notes a mistake at a place. */
export function report(reading: Reading, spot: Spot, sentence: Message, fix: Message): null {
  reading.findings.push({ path: spot.path, from: spot.from, to: spot.to, absent: false, sentence, fix });
  return null;
}

/** Notes that something is not there, at the place where it should be. */
export function reportAbsent(reading: Reading, spot: Spot, sentence: Message, fix: Message): null {
  reading.findings.push({ path: spot.path, from: spot.from, to: spot.to, absent: true, sentence, fix });
  return null;
}

/** What kind of thing stands at a place, as it is told to a person. */
export function shapeOf({ node }: Spot): Shape {
  if (isMap(node)) return "map";
  if (isSeq(node)) return "list";
  if (!isScalar(node) || node.value === null) return "nothing";
  if (typeof node.value === "string") return "text";
  if (typeof node.value === "number" || typeof node.value === "bigint") return "number";
  return typeof node.value === "boolean" ? "truth" : "other";
}

/** Notes that something else stands here than should; a reference is told of as such. */
export function wrongShape(reading: Reading, spot: Spot, expected: Shape, fix: Message): null {
  if (isAlias(spot.node))
    return report(reading, spot, message("ladderFile.alias"), message("ladderFile.alias.fix"));
  return report(reading, spot, message("ladderFile.shape", { expected, found: shapeOf(spot) }), fix);
}

/** What the groups of a group hold, by their keys: a key of theirs may have been written a step too far out. */
type Inside = Readonly<Record<string, readonly string[]>>;

/** The key of an inner group that was meant, as it would be written; null: a key of this group is as near, or none is. */
function meantInside(key: string, open: readonly string[], inside: Inside): string | null {
  const own = nearestWord(key, open);
  for (const [group, keys] of Object.entries(inside)) {
    const meant = nearestWord(key, keys);
    if (meant !== null && (own === null || slips(key, meant) < slips(key, own)))
      return `${group}: { ${meant}: … }`;
  }
  return null;
}

/**
 * The keys of a group. Unknown ones are noted; one that was probably meant as a known key is then read as that key, so
 * that its content is checked too. Null: no group stands here.
 */
export function fieldsOf(
  reading: Reading,
  spot: Spot,
  known: readonly string[],
  fix: Message,
  inside: Inside = {},
): Fields | null {
  if (!isMap(spot.node)) return wrongShape(reading, spot, "map", fix);
  const fields = new Map<string, Field>();
  const strange: Field[] = [];
  for (const pair of spot.node.items) {
    if (!isScalar(pair.key)) continue;
    const field = fieldOf(spot, pair as Pair<Scalar, Node | null>);
    const name = nameOf(field.key);
    if (!known.includes(name)) strange.push(field);
    else if (!fields.has(name)) fields.set(name, field);
  }
  for (const field of strange) {
    const key = nameOf(field.key);
    const open = known.filter((name) => !fields.has(name));
    const within = meantInside(key, open, inside);
    const meant = within ? null : nearestWord(key, open);
    const sentence = message("ladderFile.unknownKey", { key, group: spot.path.split(".").at(-1) ?? "" });
    if (meant) fields.set(meant, { ...field, value: { ...field.value, path: pathOf(spot, meant) } });
    report(
      reading,
      field.key,
      sentence,
      (within ?? meant)
        ? message("ladderFile.fix.meant", { text: within ?? meant ?? "" })
        : message("ladderFile.fix.choose", { texts: known }),
    );
  }
  return fields;
}

const pathOf = ({ path }: Spot, key: string) => (path === "" ? key : `${path}.${key}`);

function fieldOf(of: Spot, { key, value }: Pair<Scalar, Node | null>): Field {
  const [from = of.from, to = from] = key.range ?? [];
  const path = pathOf(of, String(key.value));
  const keySpot = { path, node: key, from, to };
  if (!value?.range || (isScalar(value) && value.value === null))
    return { key: keySpot, value: { ...keySpot, node: null } };
  return { key: keySpot, value: { path, node: value, from: value.range[0], to: value.range[1] } };
}

const nameOf = ({ node }: Spot) => (isScalar(node) ? String(node.value) : "");

/** The last name in a path, without the number in a list: `orders` of `ladder.rungs[2].when.orders`. */
export function lastName(path: string): string {
  return (path.split(".").at(-1) ?? "").replace(/\[\d+\]$/, "");
}

/** The items of a list. Null: no list stands here. */
export function itemsOf(reading: Reading, spot: Spot, fix: Message): readonly Spot[] | null {
  if (!isSeq(spot.node)) return wrongShape(reading, spot, "list", fix);
  return spot.node.items.map((item, i) => {
    const node = item as Node | null;
    const [from = spot.from, to = from] = node?.range ?? [];
    return { path: `${spot.path}[${i}]`, node, from, to };
  });
}

/** The items of a list, or what stands there alone: `rung: [customer, repeat]` and `rung: customer`. Null: no list stands here. */
export function oneOrMoreAt(reading: Reading, spot: Spot, fix: Message): readonly Spot[] | null {
  return shapeOf(spot) === "list" ? itemsOf(reading, spot, fix) : [spot];
}

/** Notes a key that is missing from a group, at the group. */
export function missing(reading: Reading, spot: Spot, key: string, example: string): null {
  return reportAbsent(
    reading,
    { ...spot, path: pathOf(spot, key) },
    message("ladderFile.missing", { key }),
    message("ladderFile.fix.write", { example }),
  );
}
