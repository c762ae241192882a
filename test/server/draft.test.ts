import { afterAll, beforeAll, expect, it } from "vitest";
import type { Serving } from "../../src/server/serve.ts";
import { remove, served, smallDemo } from "./demo-served.ts";

let folder: string;
let serving: Serving;
beforeAll(async () => {
  folder = await smallDemo();
  serving = await served(folder, {});
});
afterAll(async () => {
  await serving.stop("asked");
  remove(folder);
});

interface Part {
  readonly text: string;
  readonly value: {
    readonly path: readonly (string | number)[];
    readonly kind: string;
    readonly is: number;
  } | null;
}
interface Draft {
  readonly yaml: string;
  readonly problems: readonly { line: number; sentence: string; fix: string }[];
  readonly rungs: readonly { id: string; parts: Part[] | null; graceDays: number }[];
  readonly off: readonly { id: string; parts: Part[] }[];
  readonly changes: readonly string[];
}
const asked = async (path: string, headers: Record<string, unknown>, language = "nb") => {
  const encoded = Object.entries(headers).map(([name, value]) => [
    name,
    encodeURIComponent(typeof value === "string" ? value : JSON.stringify(value)),
  ]);
  const answer = await fetch(new URL(`api/v1${path}`, serving.address), {
    headers: { "Accept-Language": language, ...Object.fromEntries(encoded) },
  });
  // biome-ignore lint/suspicious/noExplicitAny: what comes over HTTP is looked at as it comes.
  return { status: answer.status, body: (await answer.json()) as any };
};
const draft = async (headers: Record<string, unknown>, language?: string): Promise<Draft> => {
  const { status, body } = await asked("/draft", headers, language);
  expect(status).toBe(200);
  return body;
};
const sentence = (parts: readonly Part[] | null) => parts?.map(({ text }) => text).join("");

it("is the ladder in force as it is written, in sentences whose values are told apart", async () => {
  const { yaml, problems, rungs, off, changes } = await draft({});
  expect(yaml).toMatch(/^ladder:\n {2}preset: norwegian\n/);
  expect(problems).toEqual([]);
  expect(changes).toEqual([]);
  expect(rungs.map(({ id }) => id)).toEqual(["lead", "prospect", "customer", "repeat", "ambassador"]);
  expect(rungs[0]?.parts).toBeNull();
  expect(sentence(rungs[3]?.parts ?? null)).toBe("minst 2 kjøp");
  const lapsed = off.find(({ id }) => id === "lapsed")?.parts ?? [];
  expect(lapsed.filter(({ value }) => value?.kind === "duration").map(({ text }) => text)).toEqual([
    "365 dager",
    "365 dager",
  ]);
  expect(sentence((await draft({}, "en")).rungs[3]?.parts ?? null)).toBe("at least 2 purchases");
});

it("with another value is told anew, kept by nobody, and what it would change is counted", async () => {
  const window = (await draft({})).off
    .find(({ id }) => id === "lapsed")
    ?.parts.find(({ value }) => value?.kind === "duration")?.value;
  const edit = { place: "lapsed", path: window?.path, value: 90 * 86_400_000_000 };
  const edited = await draft({ "Stige-Edit": edit });
  expect(edited.yaml).toContain("lapsedAfter: 90d");
  expect(edited.changes.length).toBeGreaterThan(0);
  expect((await draft({})).yaml).not.toContain("90d");
  const { body } = await asked("/what-if?at=2026-06-30", { "Stige-Draft": edited.yaml });
  const lapsed = (side: number) =>
    body.sides[side].places.find(({ id }: { id: string }) => id === "lapsed").people;
  expect(lapsed(1)).toBeGreaterThan(lapsed(0));
  expect(body.moved.people).toBeGreaterThanOrEqual(lapsed(1) - lapsed(0));
  expect(body.sides[1].ladder).toBe(0);
  const { body: same } = await asked("/what-if?at=2026-06-30", {});
  expect(same.moved.people).toBe(0);
});

it("tells who would move, one by one: as many as are counted, in pages, each where they stand under both", async () => {
  const yaml = "ladder: { preset: norwegian, lapsedAfter: 90d }";
  const { body: counted } = await asked("/what-if?at=2026-06-30", { "Stige-Draft": yaml });
  const moves = counted.moves.filter(({ from, to }: { from: string; to: string }) => from !== to);
  const { body: everyone } = await asked("/what-if/people?at=2026-06-30&limit=1", { "Stige-Draft": yaml });
  expect(everyone.people).toBe(counted.moved.people);
  expect(everyone.sample).toBeNull();
  for (const { from, to, people } of moves) {
    const path = `/what-if/people?at=2026-06-30&movedFrom=${from}&movedTo=${to}&limit=7`;
    const seen = new Set<number>();
    for (let next: string | null = ""; next !== null; ) {
      const { body } = await asked(`${path}${next && `&cursor=${next}`}`, { "Stige-Draft": yaml });
      expect(body.people).toBe(people);
      for (const line of body.list) {
        expect([line.from, line.to]).toEqual([from, to]);
        seen.add(line.personId);
      }
      next = body.next;
    }
    expect(seen.size).toBe(people);
  }
});

it("tells who would stand on each rung, who would come there and who would leave it: as many as are counted", async () => {
  const yaml = "ladder: { preset: norwegian, lapsedAfter: 90d }";
  const { body: counted } = await asked("/what-if?at=2026-06-30", { "Stige-Draft": yaml });
  type Move = { from: string; to: string; people: number };
  const moved = (end: "from" | "to", id: string) =>
    (counted.moves as Move[])
      .filter((move) => move.from !== move.to && move[end] === id)
      .reduce((sum, { people }) => sum + people, 0);
  const listed = async (wish: string) =>
    (await asked(`/what-if/people?at=2026-06-30&limit=1&${wish}`, { "Stige-Draft": yaml })).body.people;
  const measured = counted.sides[1].places.filter(({ people }: { people: number | null }) => people !== null);
  for (const { id, people } of measured) {
    expect(await listed(`movedTo=${id}&stayers=true`), id).toBe(people);
    expect(await listed(`movedTo=${id}`), id).toBe(moved("to", id));
    expect(await listed(`movedFrom=${id}`), id).toBe(moved("from", id));
  }
  expect(
    measured.filter(({ id }: { id: string }) => moved("to", id) + moved("from", id) > 0).length,
  ).toBeGreaterThan(1);
});

it("tells all that is wrong in it, each with its line", async () => {
  const wrong =
    "ladder:\n  rungs:\n    - { id: a }\n    - { id: b, when: { orders: { atLaest: 1 } } }\n  grace: 1\n";
  const { problems, rungs } = await draft({ "Stige-Draft": wrong });
  expect(problems.map(({ line }) => line)).toEqual([4, 5]);
  for (const { sentence, fix } of problems) expect(`${sentence} ${fix}`).toMatch(/\S+ \S+/);
  expect(rungs).toEqual([]);
  const { status, body } = await asked("/what-if", { "Stige-Draft": wrong });
  expect(status).toBe(400);
  expect(body.problems.length).toBe(2);
});

it("has another rung, which is told as a sentence in the reader's language; the lowest stays", async () => {
  const edit = { do: "add", place: "repeat", name: " Gull ", asks: "orders" };
  const { yaml, rungs, changes } = await draft({ "Stige-Edit": edit });
  expect(rungs.map(({ id }) => id).slice(3)).toEqual(["repeat", "gull", "ambassador"]);
  expect(sentence(rungs[4]?.parts ?? null)).toBe("minst 3 kjøp siste 365 dager");
  expect(yaml).toContain("nb: Gull");
  expect(changes.length).toBe(1);
  const removed = await draft({ "Stige-Draft": yaml, "Stige-Edit": { do: "remove", place: "gull" } });
  expect(removed.changes).toEqual([]);
  const { status, body } = await asked("/draft", { "Stige-Edit": { do: "remove", place: "lead" } });
  expect(status).toBe(400);
  expect(body.detail).toBe("Trinnene i utkastet kan ikke endres slik.");
});

it.each([
  { do: "add", place: "repeat", name: " ", asks: "orders" },
  { place: "lapsed", path: ["when", "of", 99], value: 1 },
  { place: "lapsed", path: ["id"], value: 1 },
  { place: "nobody", path: ["graceUs"], value: 1 },
  "{",
  [1],
])("refuses the edit %j of a value that is not there", async (edit) => {
  const { status, body } = await asked("/draft", { "Stige-Edit": edit });
  expect(status).toBe(400);
  expect(body.detail).toBe("Det står ingen slik verdi i utkastet.");
});

it("an edit to what a rule cannot have is a draft with a mistake", async () => {
  const edited = await draft({ "Stige-Edit": { place: "ambassador", path: ["graceUs"], value: -5 } });
  expect(edited.problems.length).toBeGreaterThan(0);
});

it("a draft that is too long for a header is refused", async () => {
  const { status } = await asked("/draft", { "Stige-Draft": `ladder: {}${" ".repeat(4500)}` });
  expect(status).toBe(400);
});
