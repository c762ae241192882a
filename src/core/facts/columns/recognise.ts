import { nearestWord } from "../../words/nearest-word.ts";
import type { Problem } from "../../words/problem.ts";
import { type Message, message } from "../../words/say.ts";
import type { Format } from "../formats/format.ts";
import type { PlacedPart } from "../formats/place-format.ts";
import { type RecognisedFormat, recogniseFormat } from "../formats/recognise-format.ts";
import { type KindName, kinds } from "../kinds.ts";
import { type Assigned, assignColumns } from "./assign-columns.ts";
import { foldHeader } from "./fold-header.ts";
import { kindShown } from "./kind-signs.ts";
import { personFields, personParts, type Target, targetsOf } from "./targets.ts";
import type { WrittenMap } from "./written-map.ts";

/** What the columns of a file are, as far as their headers and a map tell. */
export interface Recognised extends PlacedPart {
  /** The known export that it is; null: none. */
  readonly format: Format | null;
  /** Further kinds that its rows make. */
  readonly parts: readonly PlacedPart[];
  /** A column called only `Id` in an order file, of which the values must tell what it is. */
  readonly bareId: number | null;
  /** Targets whose column's name says nothing else, or that the map gave. */
  readonly own: ReadonlySet<string>;
  readonly assumptions: readonly Message[];
}

export type Recognition =
  | { readonly ok: true; readonly value: Recognised }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Headers as they are shown: a file without header has numbered columns. */
export function shownHeaders(headers: readonly (string | null)[]): readonly string[] {
  return headers.map((header, i) => (header === null || header === "" ? `#${i + 1}` : header));
}

/** What is asked of a file beside its headers; `received` is when it came, as an ISO instant. */
export interface RecogniseWish {
  readonly kind: KindName | null;
  readonly map: WrittenMap | null;
  readonly place: string;
  readonly received: string;
}

/**
 * Finds out what a file's columns are. A map's columns win; what it leaves open is found from the known export that the
 * headers show, else by usual names. The kind is the asked one, else the map's, else the export's, else the one whose
 * signs the headers show.
 */
export function recognise(headers: readonly (string | null)[], wish: RecogniseWish): Recognition {
  const names = shownHeaders(headers);
  const { fixed, problems } = fixedColumns(headers, wish);
  if (problems.length > 0) return { ok: false, problems };
  const meant = new Map([...fixed].filter(([target]) => anyTarget.has(target)));
  const asked = wish.kind ?? wish.map?.kind ?? null;
  const known = recogniseFormat(headers, { ...wish, kind: asked, fixed });
  const kind = asked ?? known?.main.kind ?? kindShown(names, meant);
  if (!kind) return { ok: false, problems: [unknownKind(names, wish.place)] };
  const targets = new Map(targetsOf(kind).map((target) => [target.name, target]));
  const strange = [...fixed.keys(), ...Object.keys(wish.map?.values ?? {})].filter(
    (name) => !targets.has(name),
  );
  if (strange.length > 0)
    return {
      ok: false,
      problems: strange.map((name) => unknownTarget(name, kind, [...targets.keys()], wish.place)),
    };
  return known ? asKnown(known, names, wish.place) : byNames(kind, names, fixed, wish);
}

function asKnown(
  { format, main, parts }: RecognisedFormat,
  names: readonly string[],
  place: string,
): Recognition {
  const { kind, columns, computed, values } = main;
  const filled = new Map([...columns, ...[...computed.keys()].map((target) => [target, 0] as const)]);
  const missing = missingTargets(kind, filled, values, null);
  if (missing.length > 0)
    return { ok: false, problems: missing.map((target) => missingTarget(target, kind, names, place)) };
  return {
    ok: true,
    value: {
      ...main,
      format,
      parts,
      bareId: null,
      own: new Set([...filled.keys(), ...values.keys()]),
      assumptions: [message("files.assume.format", { format: format.name })],
    },
  };
}

function byNames(
  kind: KindName,
  names: readonly string[],
  fixed: ReadonlyMap<string, number | null>,
  wish: RecogniseWish,
): Recognition {
  const values = new Map(Object.entries(wish.map?.values ?? {}));
  const assigned = withoutLooseLines(
    assignColumns(
      kind,
      names,
      new Map([...fixed, ...[...values.keys()].map((name) => [name, null] as const)]),
    ),
  );
  const bareId = kind === "orders" ? bareIdOf(names, assigned) : null;
  const missing = missingTargets(kind, assigned.columns, values, bareId);
  if (missing.length > 0)
    return { ok: false, problems: missing.map((target) => missingTarget(target, kind, names, wish.place)) };
  const net = netAlone(assigned);
  return {
    ok: true,
    value: {
      kind,
      columns: net === null ? assigned.columns : new Map([...assigned.columns, ["revenue", net]]),
      values,
      computed: new Map(),
      where: null,
      format: null,
      parts: [],
      bareId,
      own: assigned.own,
      assumptions: [
        ...severalFit(assigned, names),
        ...(net === null ? [] : [message("files.assume.netAlone", { column: names[net] ?? "" })]),
      ],
    },
  };
}

const anyTarget = new Set(
  (Object.keys(kinds) as KindName[]).flatMap((kind) => targetsOf(kind).map(({ name }) => name)),
);

interface Fixed {
  readonly fixed: ReadonlyMap<string, number | null>;
  readonly problems: readonly Problem[];
}

function fixedColumns(
  headers: readonly (string | null)[],
  wish: { map: WrittenMap | null; place: string },
): Fixed {
  const fixed = new Map<string, number | null>();
  const problems: Problem[] = [];
  for (const [target, written] of Object.entries(wish.map?.columns ?? {})) {
    const column = written === null ? null : columnOf(written, headers);
    if (column === undefined) problems.push(noColumn(String(written), target, headers, wish.place));
    else fixed.set(target, column);
  }
  return { fixed, problems };
}

/** The column that a map means: by its header, as written or as compared, else by its 1-based number. */
function columnOf(written: string | number, headers: readonly (string | null)[]): number | undefined {
  const byName = (same: (header: string) => boolean) =>
    headers.findIndex((header) => header !== null && same(header));
  const exact = byName((header) => header === String(written));
  if (exact >= 0) return exact;
  const number = typeof written === "number" ? written : /^[1-9]\d*$/.test(written) ? Number(written) : null;
  if (number !== null)
    return Number.isInteger(number) && number >= 1 && number <= headers.length ? number - 1 : undefined;
  const folded = foldHeader(String(written));
  const alike = folded === "" ? -1 : byName((header) => foldHeader(header) === folded);
  return alike >= 0 ? alike : undefined;
}

/** A description alone does not make a file of orders a file of lines. */
function withoutLooseLines(assigned: Assigned): Assigned {
  const lines = [...assigned.columns.keys()].filter((target) => target.startsWith("lines."));
  const isFileOfLines = lines.some((target) => assigned.own.has(target)) && assigned.columns.has("order_id");
  if (lines.length === 0 || isFileOfLines) return assigned;
  return {
    ...assigned,
    columns: new Map([...assigned.columns].filter(([target]) => !lines.includes(target))),
  };
}

/** A column called `Id` may be the order's or the customer's number where one of the two is still without column. */
function bareIdOf(names: readonly string[], { columns }: Assigned): number | null {
  const used = new Set(columns.values());
  const id = names.findIndex((name, i) => foldHeader(name) === "id" && !used.has(i));
  const isOpen = !columns.has("order_id") || !(columns.has("person_number") || columns.has("person_email"));
  return id >= 0 && isOpen ? id : null;
}

function missingTargets(
  kind: KindName,
  columns: ReadonlyMap<string, number>,
  values: ReadonlyMap<string, string>,
  bareId: number | null,
): string[] {
  const has = (target: string) => columns.has(target) || values.has(target);
  const linesGive = kind === "orders" && (has("lines.revenue") || has("lines.price"));
  const fields = targetsOf(kind)
    .filter(({ name, required }: Target) => required && !has(name) && !(name === "gross" && linesGive))
    .map(({ name }) => name);
  const persons = personFields(kind)
    .filter((field) => field.required && !personParts.some((part) => has(`${field.name}_${part}`)))
    .filter(() => bareId === null)
    .map((field) => `${field.name}_number`);
  return [...persons, ...fields];
}

/** The only amount, where its name says that no tax is in it: taken as what was paid, it is revenue all the same, of which no tax goes off. */
const netAlone = ({ columns, gaveUp }: Assigned): number | null =>
  gaveUp.has("revenue") ? (columns.get("gross") ?? null) : null;

function severalFit({ columns, alsoFit }: Assigned, names: readonly string[]): Message[] {
  return [...alsoFit].map(([target, others]) =>
    message("files.assume.several", {
      target,
      used: names[columns.get(target) ?? 0] ?? "",
      others: others.map((column) => names[column] ?? ""),
    }),
  );
}

function unknownKind(columns: readonly string[], place: string): Problem {
  return {
    place,
    sentence: message("files.problem.unknownKind", { columns: [...columns] }),
    fix: message("files.problem.unknownKind.fix", { kinds: Object.keys(kinds) }),
  };
}

function missingTarget(target: string, kind: KindName, columns: readonly string[], place: string): Problem {
  return {
    place,
    sentence: message("files.problem.missingTarget", { kind, target, columns: [...columns] }),
    fix: message("files.problem.missingTarget.fix", { target, example: columns.at(-1) ?? "" }),
  };
}

function noColumn(
  written: string,
  target: string,
  headers: readonly (string | null)[],
  place: string,
): Problem {
  const names = headers.filter((header): header is string => header !== null);
  const meant = nearestWord(written, names);
  return {
    place,
    sentence: message("files.map.noColumn", { target, written, columns: headers.length }),
    fix: meant
      ? message("files.map.meant", { text: meant })
      : message("files.map.noColumn.fix", {
          columns: names.length > 0 ? names : headers.map((_, i) => String(i + 1)),
        }),
  };
}

function unknownTarget(name: string, kind: KindName, targets: readonly string[], place: string): Problem {
  const meant = nearestWord(name, targets);
  return {
    place,
    sentence: message("files.map.unknownTarget", { name, kind }),
    fix: meant
      ? message("files.map.meant", { text: meant })
      : message("files.map.unknownTarget.fix", { targets: [...targets] }),
  };
}
