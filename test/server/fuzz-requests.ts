import { expect } from "vitest";
import type { Chance } from "../fuzz/chance.ts";

interface Parameter {
  readonly name: string;
  readonly in: "query" | "path" | "header";
  readonly required?: boolean;
  readonly schema: {
    readonly type?: string;
    readonly enum?: readonly string[];
    readonly minimum?: number;
    readonly maximum?: number;
    readonly pattern?: string;
  };
}

export interface Operation {
  readonly operationId: string;
  readonly path: string;
  readonly parameters: readonly Parameter[];
}

/** Every question in an OpenAPI file that a demo answers: it has no accounts, and nobody changes it or sends it a file. */
export function operationsIn(document: {
  readonly paths: Readonly<
    Record<string, { readonly get?: Omit<Operation, "path"> & { readonly tags?: readonly string[] } }>
  >;
}): Operation[] {
  return Object.entries(document.paths).flatMap(([path, { get }]) =>
    get && !get.tags?.includes("accounts") && !/^(upload(Seen|Ladder|Rejects)|change)$/.test(get.operationId)
      ? [{ operationId: get.operationId, path, parameters: get.parameters ?? [] }]
      : [],
  );
}

const words = [
  ...["", " ", "0", "-1", "1", "1e309", "NaN", "null", "undefined", "true", "999999999999999999999"],
  ...["'", "'; DROP TABLE stays; --", '"', "\\", "`", "{{7*7}}", "<script>alert(1)</script>"],
  ...["../../etc/passwd", "..%2f..%2fetc%2fpasswd", "/etc/passwd", "file:///etc/passwd", "C:\\Windows"],
  ...["\u0000", "a\u0000b", "\r\nSet-Cookie: a=b", "\u202e", "\ud83d\ude00", "\ufeff", "æøå", "ﷺ"],
  ...["[]", "{}", "[[[[[[]]]]]]", "a".repeat(300), "constructor", "__proto__", "toString", "hasOwnProperty"],
  ...["2026-02-30", "2026-13-01", "0000-00-00", "9999-12-31", "2026-03-31T25:00", "2026-03-31T12:05+99:99"],
  ...["=1+1", "@SUM(A1)", "%", "%%", "%zz", "&", "#", "?", ";", ","],
] as const;
const names = [
  "at",
  "known",
  "ladder",
  "limit",
  "x",
  "__proto__",
  "constructor",
  "at[gt]",
  "a[b][c][d]",
  "$where",
  "",
];
const dates = [
  "2024-12-31",
  "2025-06-30",
  "2026-03-31",
  "31.3.2026",
  "2026-03-31T14:05",
  "2026-05-01T12:05:00Z",
];
const places = ["lead", "prospect", "customer", "repeat", "ambassador", "lapsed", "silent", "new"];

/** A question at random: mostly as the file says it may be, in places as nobody would write it. */
export function randomRequest(operation: Operation, chance: Chance): string {
  const wild = chance.below(100) < 45;
  const query: string[] = [];
  const way = chance.of(oneWay(operation.parameters) ? ways : [null]);
  const optional = operation.parameters.filter((one) => one.in === "query" && !one.required).length;
  let { path } = operation;
  for (const parameter of operation.parameters) {
    if (parameter.in === "header") continue;
    const strange = wild && chance.below(10) < 4;
    const text = strange ? chance.of(words) : usual(parameter, chance);
    if (parameter.in === "path")
      path = path.replace(`{${parameter.name}}`, encoded(text, wild, chance) || "1");
    else if (chance.below(100) < likely(parameter, wild ? null : way, optional)) {
      query.push(`${parameter.name}=${encoded(text, wild, chance)}`);
      if (wild && chance.oneIn(10)) query.push(`${parameter.name}=${encoded(text, wild, chance)}`);
    }
  }
  if (wild && chance.below(10) < 3)
    query.push(`${encodeURIComponent(chance.of(names))}=${encodeURIComponent(chance.of(words))}`);
  if (wild && chance.oneIn(20)) path += chance.of(["/", "/..", "//", "/%2e%2e", "/.", "/%00"]);
  return query.length > 0 ? `${path}?${query.join("&")}` : path;
}

/** Two ways to ask one question: a time, or two days side by side. */
const ways: readonly (readonly string[] | null)[] = [
  ["from", "to"],
  ["vs", "at"],
];

function oneWay(parameters: readonly Parameter[]): boolean {
  return ways.flat().every((word) => parameters.some(({ name }) => name === word));
}

/** In how many of a hundred questions a word stands: of many that may be left out some three together, since few go with any other. */
function likely({ name, required }: Parameter, way: readonly string[] | null, optional: number): number {
  if (way === null || !ways.flat().includes(name)) return required ? 95 : Math.min(35, 300 / optional);
  return way.includes(name) ? 95 : 0;
}

function usual({ name, schema, in: where }: Parameter, chance: Chance): string {
  if (schema.enum) return chance.of(schema.enum);
  if (name === "ladder" || name === "with" || name === "load") return String(chance.of([1, 1, 1, 2]));
  if (name === "goal") return String(chance.between(0, 6));
  if (where === "path") return String(chance.between(0, 260));
  if (schema.type === "integer")
    return String(chance.between(schema.minimum ?? 0, Math.min(schema.maximum ?? 1000, 1000)));
  if (schema.pattern?.includes("}-")) return `202${chance.between(4, 6)}-${chance.of(["01", "03", "11"])}`;
  if (schema.pattern) return `${chance.between(1, 800)}d`;
  if (name === "cursor") return chance.of(["MA", "Mg", "MTc5NTY4MDQzODAwMDAwMCw2MDI"]);
  if (name === "known") return chance.of(["2090-01-01", "2099-12-31", "2026-03-31"]);
  if (["rung", "was", "movedFrom", "movedTo"].includes(name)) return chance.of(places);
  return chance.of(dates);
}

/** Mostly encoded as it should be; some of it raw, as far as it can stand in a line of a request. */
function encoded(text: string, wild: boolean, chance: Chance): string {
  const whole = encodeURIComponent(text.toWellFormed());
  if (!wild || !chance.oneIn(5)) return whole;
  return /^[!-~]*$/.test(text) ? text.replaceAll(/[#?]/g, "") : whole;
}

/** Asks one question and holds what no question may break; gives the status. */
export async function holdRequest(address: string, path: string): Promise<number> {
  const answer = await fetch(new URL(path, address), { redirect: "manual" });
  const text = await answer.text();
  expect(answer.status, `${path}\n${text.slice(0, 500)}`).toBeLessThan(500);
  const type = answer.headers.get("content-type") ?? "";
  if (answer.status >= 400) {
    expect(type, path).toBe("application/problem+json");
    expect(JSON.parse(text).detail, path).toMatch(/\S/);
    expect(text, path).not.toMatch(/node_modules|\.ts:\d|Binder Error|Parser Error|SQLITE/i);
  } else if (/^application\/json/.test(type)) JSON.parse(text);
  expect(answer.headers.get("set-cookie"), path).toBeNull();
  expect(answer.headers.get("x-content-type-options"), path).toBe("nosniff");
  return answer.status;
}
