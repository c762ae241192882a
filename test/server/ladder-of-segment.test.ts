import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Serving } from "../../src/server/serve.ts";
import { makeSegments, remove, served, smallDemo, told } from "./demo-served.ts";

const segments = `  - { name: Bought twice, when: { orders: { atLeast: 2 } } }
  - { name: Danes, country: DK }
  - { name: Abroad off the ladder, country: [SE, DK, DE], rung: lapsed }
  - { name: Looked lately, when: { event: interest, within: 60d }, rung: [lead, prospect, customer] }
  - { name: No company, company: false, when: { orders: { atLeast: 1, within: 365d } } }
  - { name: Danes who buy often, country: DK, rfm: { frequency: { atLeast: 4 } } }
`;
let folder: string;
let serving: Serving;
const get = (path: string) => told(serving, path);

beforeAll(async () => {
  folder = await smallDemo(1000);
  makeSegments(folder, segments);
  serving = await served(folder, {});
});
afterAll(async () => {
  await serving?.stop("asked");
  remove(folder);
});

const days = ["", "&at=2025-06-30"];
const listed = async (wish: string): Promise<number> => {
  const { people, status, detail } = await get(`/people?${wish}&limit=1`);
  expect(people, `${wish} ${status} ${detail}`).toBeTypeOf("number");
  return people;
};

/** The segments made and the groups found of a day, as they are asked for. */
async function wishes(at: string): Promise<readonly { of: string; people: number; standing: Standing }[]> {
  const { made, found } = await get(`/segments?${at.slice(1)}`);
  return [
    // biome-ignore lint/suspicious/noExplicitAny: as it comes.
    ...made.map((one: any) => ({ ...one, of: `segment=${encodeURIComponent(one.name)}` })),
    // biome-ignore lint/suspicious/noExplicitAny: as it comes.
    ...found.map((one: any) => ({ ...one, of: `found=${encodeURIComponent(one.found)}` })),
  ];
}
type Standing = readonly { place: string; people: number }[];

describe("the ladder of a segment", () => {
  it.each(days)("has as many people in each place as the segment, and as are listed%s", async (at) => {
    const all = await wishes(at);
    expect(all.length).toBeGreaterThan(7);
    let some = 0;
    for (const { of, people, standing } of all) {
      const ladder = await get(`/ladder?${of}${at}`);
      expect(ladder.people, of).toBe(people);
      some += people > 0 ? 1 : 0;
      for (const { id, people: there } of [...ladder.rungs, ...ladder.off]) {
        if (there === null) continue;
        expect(standing.find(({ place }) => place === id)?.people ?? 0, `${of} ${id}`).toBe(there);
        expect(await listed(`${of}&rung=${id}${at}`), `${of} ${id}`).toBe(there);
      }
    }
    expect(some).toBeGreaterThan(4);
  });

  it.each(days)("tells who moved, newly stands and is to fall as they are listed%s", async (at) => {
    const some = { climbed: 0, fell: 0, left: 0, up: 0, newly: 0, falling: 0 };
    for (const { of } of (await wishes(at)).slice(0, 5))
      for (const win of at === "" ? ["28d", "365d"] : ["365d"]) {
        const about = `${of}&win=${win}${at}`;
        const { crossed, rungs } = await get(`/ladder?${about}`);
        for (const [did, way] of [
          ["arrived", "arrival"],
          ["climbed", "climb"],
          ["returned", "return"],
          ["fell", "fall"],
          ["left", "leave"],
        ] as const)
          expect(await listed(`moved=${way}&${about}`), `${way} ${about}`).toBe(crossed[did]);
        for (const { id, up, out } of crossed.rungs) {
          expect(await listed(`moved=climb&over=${id}&${about}`), `${id} ${about}`).toBe(up);
          expect(await listed(`moved=leave&movedFrom=${id}&${about}`), `${id} ${about}`).toBe(out);
          some.up += up;
        }
        for (const { id, newly, falling } of rungs) {
          if (newly === null) continue;
          expect(await listed(`came=up&rung=${id}&${about}`), `${id} ${about}`).toBe(newly.up);
          expect(await listed(`came=down&rung=${id}&${about}`), `${id} ${about}`).toBe(newly.fell);
          some.newly += newly.up;
          if (falling === null) continue;
          const fall = falling.reduce((sum: number, one: { people: number }) => sum + one.people, 0);
          expect(await listed(`falls=28d&rung=${id}&${about}`), `${id} ${about}`).toBe(fall);
          some.falling += fall;
        }
        some.climbed += crossed.climbed;
        some.fell += crossed.fell;
        some.left += crossed.left;
      }
    expect(Math.min(some.climbed, some.fell, some.up, some.newly), JSON.stringify(some)).toBeGreaterThan(0);
    // Of days of the past nothing is to come for certain, and on the earliest nobody had left yet.
    if (at === "") expect(Math.min(some.left, some.falling), JSON.stringify(some)).toBeGreaterThan(0);
  });

  it.each(days)(
    "tells where they stood on other days, as they are listed, and flow adds up to them%s",
    async (at) => {
      let some = 0;
      for (const { of, people } of (await wishes(at)).slice(0, 5)) {
        const then = "2025-03-31";
        const { moves } = await get(`/moves?vs=${then}&${of}${at}`);
        const sum = moves.reduce((all: number, one: { people: number }) => all + one.people, 0);
        expect(sum, of).toBe(people);
        const stood = new Map<string, number>();
        for (const { from, to, people: n } of moves) {
          expect(await listed(`was=${from}&rung=${to}&vs=${then}&${of}${at}`), `${of} ${from} ${to}`).toBe(n);
          stood.set(from, (stood.get(from) ?? 0) + n);
          some += n;
        }
        const { from, places } = await get(`/history?${of}${at}`);
        const day = Math.round((Date.parse(then) - Date.parse(from)) / 86_400_000);
        for (const { id, people: daily } of places)
          if (daily !== null) expect(daily[day] ?? 0, `${of} ${id}`).toBe(stood.get(id) ?? 0);
      }
      expect(some).toBeGreaterThan(100);
    },
  );

  it("says to whom it belongs, and refuses what is no segment of the shop", async () => {
    expect((await get("/ladder")).of).toBeNull();
    expect((await get("/ladder?segment=bought%20twice")).of).toEqual({
      segment: "Bought twice",
      found: null,
    });
    for (const path of ["/ladder?", "/history?", "/moves?vs=2026-01-31&"]) {
      const refused = await get(`${path}segment=Nobody`);
      expect([refused.status, refused.detail], path).toEqual([400, expect.stringContaining("«Nobody»")]);
      expect((await get(`${path}found=nobody`)).status, path).toBe(404);
    }
  });
});
