import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "vitest";
import { bytesNaming } from "../flow/bytes-naming.ts";
import type { Failpoint } from "../house/failpoints.ts";
import { type Ended, type Job, type Waiting, waitingChild } from "./killed.ts";
import { beginAt, copyShop, dropShop } from "./lying.ts";
import { restoredOrNot } from "./restored-or-not.ts";
import { instantOf, type Step, stories } from "./stories.ts";
import { leftOver, published, told, yamlIn } from "./told.ts";

/** One step of one story as it goes undisturbed. */
export interface Undisturbed {
  readonly story: string;
  readonly step: number;
  readonly what: Step;
  /** The folder before it. */
  readonly folder: string;
  readonly before: string;
  readonly after: string;
  readonly yaml: string;
  /** What is published before it, after it, and once it was asked; null: no projection. */
  readonly publishedBefore: readonly string[] | null;
  readonly publications: ReadonlySet<string>;
  readonly passed: readonly string[];
  readonly ranMs: number;
}

/** Where a kill can be: the nth time that a step comes to a failpoint. */
export interface Spot {
  readonly at: Undisturbed;
  readonly time: number;
}

/** What a kill left: the folder as before the step, as after it, or, of a step in parts, half. */
export type Left = "before" | "after" | "half";

/** A shop is named for its folder: a copy is to bear the same name. */
const shopName = "Butikken";

/** Runs stories undisturbed, in processes of their own, and keeps the folder before each step. `most`: so many steps of each. */
export async function undisturbed(
  below: string,
  names = Object.keys(stories),
  most = Number.POSITIVE_INFINITY,
): Promise<Undisturbed[]> {
  const found: Undisturbed[] = [];
  for (const story of names) {
    const { begin, steps } = stories[story] as (typeof stories)[string];
    const now = join(below, story, shopName);
    mkdirSync(now, { recursive: true });
    begin(now);
    await beginAt(now);
    let before = await toldOfCopy(now, 0);
    for (const [step, what] of steps.slice(0, most).entries()) {
      const folder = join(below, `${story}-${step}`, shopName);
      mkdirSync(folder, { recursive: true });
      await copyShop(now, folder);
      const publishedBefore = await published({ folder });
      const { passed, ranMs, done } = await (await waitingChild()).run({
        folder: now,
        story,
        step,
        stop: null,
      });
      expect(done, `${story}: ${what.name}`).toBe(true);
      const after = await toldOfCopy(now, step);
      found.push({
        ...{ story, step, what, folder, before, after, publishedBefore, passed, ranMs },
        yaml: yamlIn({ folder: now }),
        publications: new Set([
          ...(publishedBefore ?? []),
          ...((await published({ folder: now })) ?? []),
          ...(await publishedByAsking(now, step)),
          ...(await publishedByAsking(folder, step)),
        ]),
      });
      before = after;
    }
  }
  return found;
}

/** What a folder says, asked of a copy: asking changes what there is to do. */
async function toldOfCopy(folder: string, step: number): Promise<string> {
  return inCopy(folder, (copy) => told({ folder: copy, nowUs: instantOf(step) }));
}

async function publishedByAsking(folder: string, step: number): Promise<readonly string[]> {
  return inCopy(folder, async (copy) => {
    await told({ folder: copy, nowUs: instantOf(step) });
    return (await published({ folder: copy })) ?? [];
  });
}

async function inCopy<T>(folder: string, work: (copy: string) => Promise<T>): Promise<T> {
  const away = mkdtempSync(join(tmpdir(), "stige-copy-"));
  const copy = join(away, shopName);
  try {
    await copyShop(folder, copy);
    return await work(copy);
  } finally {
    await dropShop(copy);
    rmSync(away, { recursive: true, force: true });
  }
}

/** Where steps pass a failpoint: first each step's first time there, then their second, and so on. */
export function spotsOf(all: readonly Undisturbed[], { point, moment }: Failpoint): Spot[] {
  const spots = all.flatMap((at) =>
    at.passed.filter((name) => name === `${point} ${moment}`).map((_, i) => ({ at, time: i + 1 })),
  );
  return spots.sort((a, b) => a.time - b.time);
}

/** Kills a step inside a failpoint and holds what must hold then. */
export async function killInside(child: Waiting, { at, time }: Spot, failpoint: Failpoint): Promise<Left> {
  return inCopy(at.folder, async (folder) => {
    const ended = await child.run(jobOf(at, folder, { ...failpoint, time }));
    return holds(at, folder, ended);
  });
}

/** Kills a step so many milliseconds after it began. Null: it came to its end before. */
export async function killAfter(child: Waiting, at: Undisturbed, afterMs: number): Promise<Left | null> {
  return inCopy(at.folder, async (folder) => {
    const ended = await child.run(jobOf(at, folder, null), afterMs);
    const left = await holds(at, folder, ended);
    return ended.killed ? left : null;
  });
}

function jobOf({ story, step }: Undisturbed, folder: string, stop: Job["stop"]): Job {
  return { folder, story, step, stop };
}

/**
 * After a kill: what was published can be read and is no mixture; the folder opens and says what it said before the step or
 * after it, after it where the step was told to be done; done again, it says what the undisturbed one says. Nothing is left over.
 */
async function holds(at: Undisturbed, folder: string, { done }: Ended): Promise<Left> {
  const { what, before, after, step } = at;
  const place = { folder, nowUs: instantOf(step) };
  const readable = await published(place);
  for (const digest of readable ?? []) expect(at.publications, what.name).toContain(digest);
  if (at.publishedBefore && !what.discards) expect(readable, what.name).not.toBeNull();

  const now = await told(place);
  if (done) expect(now, `${what.name}, which was told to be done`).toBe(after);
  else if (!what.inParts) expect([before, after], what.name).toContain(now);
  if (what.restores) await restoredOrNot(place);

  if (!done && (now !== after || before === after || what.inParts)) await what.work(place, () => {});
  expect(await told(place), `${what.name}, done again`).toBe(after);
  if (what.restores) await restoredOrNot(place);
  const yaml = what.namesBook ? yamlIn(place).replace("orders: { from: own }\n", "") : yamlIn(place);
  expect(yaml).toBe(at.yaml);
  expect(leftOver(place)).toEqual([]);
  if (what.gone) expect(await bytesNaming(folder, what.gone)).toEqual([]);
  return now === before ? "before" : now === after ? "after" : "half";
}

/** Does work for each item, two at a time, each with a child that waits already. */
export async function withChildren<T>(
  items: readonly T[],
  work: (child: Waiting, item: T) => Promise<void>,
): Promise<void> {
  let next = 0;
  const failed: unknown[] = [];
  const lane = async () => {
    let child = waitingChild();
    try {
      while (next < items.length) {
        const item = items[next++] as T;
        const mine = await child;
        child = waitingChild();
        await work(mine, item).catch((error) => failed.push(error));
      }
    } finally {
      await (await child).end();
    }
  };
  await Promise.all([lane(), lane()]);
  if (failed.length > 0) throw new AggregateError(failed, failed.map(String).join("\n\n"));
}
