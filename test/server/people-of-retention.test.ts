import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Serving } from "../../src/server/serve.ts";
import { remove, served, smallDemo } from "./demo-served.ts";

let folder: string;
let serving: Serving;
// biome-ignore lint/suspicious/noExplicitAny: answers are looked into as JSON
type Json = any;

beforeAll(async () => {
  folder = await smallDemo();
  serving = await served(folder);
});
afterAll(async () => {
  await serving.stop("asked");
  remove(folder);
});

const ask = async (question: string): Promise<Json> => {
  const answer = await fetch(new URL(`/api/v1${question}`, serving.address));
  expect(answer.status, question).toBe(200);
  return answer.json();
};
/** So many months on from one as `2026-03`. */
const monthsAfter = (month: string, months: number) => {
  const then = new Date(`${month}-01T00:00:00Z`);
  then.setUTCMonth(then.getUTCMonth() + months);
  return then.toISOString().slice(0, 7);
};
const listed = async (wish: string) => (await ask(`/people?${wish}&limit=1`)).people as number;

describe.each(["2026-06-30", "2026-05-12"])("every number of retention on %s leads to its people", (at) => {
  it("who came in a month, who of them bought in another, and who had come back by then", async () => {
    const { cohorts } = await ask(`/retention?at=${at}`);
    let some = 0;
    for (const { month, people, cells } of cohorts) {
      expect(await listed(`at=${at}&cohort=${month}`), month).toBe(people);
      for (const { after, bought, again } of cells) {
        const then = monthsAfter(month, after);
        some += again > 0 && bought > 0 && after > 0 ? 1 : 0;
        expect(await listed(`at=${at}&cohort=${month}&boughtIn=${then}`), `${month} ${then}`).toBe(bought);
        expect(await listed(`at=${at}&cohort=${month}&againBy=${then}`), `${month} ${then}`).toBe(again);
      }
    }
    expect(some).toBeGreaterThan(20);
  });

  it("who is in which state by their own rhythm, on each rung and in all", async () => {
    const { rhythm } = await ask(`/retention?at=${at}`);
    const states = ["active", "slipping", "lapsed", "once"];
    let some = 0;
    for (const state of states) {
      expect(await listed(`at=${at}&rhythm=${state}`), state).toBe(rhythm.all[state]);
      for (const { id, people } of rhythm.places) {
        some += people[state] > 0 ? 1 : 0;
        expect(await listed(`at=${at}&rung=${id}&rhythm=${state}`), `${id} ${state}`).toBe(people[state]);
      }
    }
    expect(some).toBeGreaterThan(5);
    expect(await listed(`at=${at}&rhythm=back`)).toBe(rhythm.peopleWhoCameBack);
    let then = 0;
    for (const state of states) {
      const held = rhythm.held?.[state];
      if (!held) continue;
      then += held.people;
      expect(await listed(`at=${rhythm.before}&rhythm=${state}`), `${state} then`).toBe(held.people);
    }
    expect(then).toBeGreaterThan(20);
  });
});

it("lists them page by page, each once, and all of them with the months alone", async () => {
  const { cohorts } = await ask("/retention?at=2026-06-30");
  const { month } = cohorts[0];
  const bought = await ask(`/people?at=2026-06-30&boughtIn=${month}&limit=500`);
  expect(bought.people).toBe(cohorts[0].people);
  const wish = "at=2026-06-30&rhythm=lapsed&limit=7";
  const all: number[] = [];
  for (let next: string | null = ""; next !== null; ) {
    const page: Json = await ask(`/people?${wish}${next === "" ? "" : `&cursor=${next}`}`);
    all.push(...page.list.map(({ personId }: Json) => personId));
    next = page.next;
  }
  expect(new Set(all).size).toBe(all.length);
  expect(all.length).toBe(await listed(wish.replace("&limit=7", "")));
});
