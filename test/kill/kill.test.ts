import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import type { Failpoint } from "../house/failpoints.ts";
import { killAfter, killInside, spotsOf, undisturbed, withChildren } from "./rounds.ts";

// A few of them, so that the proof itself is known to work; all of them are `npm run test:kill`.
const few = ["segment after", "load before", "load after", "projection before", "stays after"].map((name) => {
  const [point, moment] = name.split(" ") as [string, Failpoint["moment"]];
  return { point, moment };
});

it("a load and its publication, killed where something new begins to count, are done or not done, and the digest is the undisturbed one", async () => {
  const below = mkdtempSync(join(tmpdir(), "stige-kill-"));
  try {
    const all = await undisturbed(below, ["first"], 2);
    const left: string[] = [];
    await withChildren(few, async (child, failpoint) => {
      const [spot] = spotsOf(all, failpoint);
      if (!spot) throw new Error(`nothing comes to ${failpoint.point}`);
      left.push(`${failpoint.point} ${failpoint.moment}: ${await killInside(child, spot, failpoint)}`);
    });
    expect(left).toContain("load before: before");
    expect(left).toContain("load after: after");
    expect(left).toHaveLength(few.length);
  } finally {
    rmSync(below, { recursive: true, force: true });
  }
}, 120_000);

it("a restore, killed where something new begins to count and in between, leaves no shop or the one that the backup holds", async () => {
  const below = mkdtempSync(join(tmpdir(), "stige-kill-"));
  try {
    const at = (await undisturbed(below, ["restored"], 7)).find(({ what }) => what.name === "restore");
    if (!at) throw new Error("nothing is restored");
    const points = ["restore", "restore.yaml"].flatMap((point) =>
      (["after"] as const).map((moment) => ({ point, moment })),
    );
    let held = 0;
    await withChildren(points, async (child, failpoint) => {
      const [spot] = spotsOf([at], failpoint);
      if (!spot) throw new Error(`nothing comes to ${failpoint.point}`);
      await killInside(child, spot, failpoint);
      held++;
    });
    await withChildren([0.6], async (child, share) => {
      await killAfter(child, at, share * at.ranMs);
      held++;
    });
    expect(held).toBe(3);
  } finally {
    rmSync(below, { recursive: true, force: true });
  }
}, 120_000);

// Every point that a fact comes to on its way, in the order in which it does.
const ofLive = [
  "inbox before",
  "inbox after",
  "live.seal before",
  "live.seal after",
  "inbox.run before",
  "inbox.shortened before",
].map((name) => {
  const [point, moment] = name.split(" ") as [string, Failpoint["moment"]];
  return { point, moment };
});

it("facts that a program tells, killed while they are kept and sealed: none that was acknowledged is lost or counts twice", async () => {
  const below = mkdtempSync(join(tmpdir(), "stige-kill-"));
  try {
    const all = await undisturbed(below, ["live"], 2);
    const left: string[] = [];
    await withChildren(ofLive, async (child, failpoint) => {
      const [spot] = spotsOf(all, failpoint);
      if (!spot) throw new Error(`nothing comes to ${failpoint.point}`);
      left.push(`${failpoint.point} ${failpoint.moment}: ${await killInside(child, spot, failpoint)}`);
    });
    expect(left).toContain("inbox before: before");
    expect(left).toContain("inbox after: after");
    expect(left).toHaveLength(ofLive.length);
  } finally {
    rmSync(below, { recursive: true, force: true });
  }
}, 120_000);
