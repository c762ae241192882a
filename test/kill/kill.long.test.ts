import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { failpointsOf } from "../house/failpoints.ts";
import { pathsBelow, readSource } from "../house/source-file.ts";
import { histogram, note } from "./histogram.ts";
import { killAfter, killInside, spotsOf, type Undisturbed, undisturbed, withChildren } from "./rounds.ts";

const each = Number(process.env.STIGE_KILL_EACH ?? 5);
const atRandom = Number(process.env.STIGE_KILL_AT_RANDOM ?? 100);
// Those of a store in PostgreSQL no story here comes to: test/postgres loses the connection there.
const inPostgres = "src/io/store/postgres/";
const failpoints = failpointsOf(
  pathsBelow("src")
    .filter((path) => !path.startsWith(inPostgres))
    .map(readSource),
);

let below: string;
let all: readonly Undisturbed[];
beforeAll(async () => {
  below = mkdtempSync(join(tmpdir(), "stige-kill-"));
  all = await undisturbed(below);
}, 900_000);
afterAll(() => rmSync(below, { recursive: true, force: true }));

it(`killed ${each} times inside every failpoint, nothing acknowledged is lost and the digest is the undisturbed one`, async () => {
  const unreached = failpoints.filter((failpoint) => spotsOf(all, failpoint).length === 0);
  expect(unreached, "failpoints that no story comes to").toEqual([]);
  const kills = failpoints.flatMap((failpoint) => {
    const spots = spotsOf(all, failpoint);
    return Array.from({ length: each }, (_, i) => ({ failpoint, spot: spots[i % spots.length] }));
  });
  const left = new Map<string, string[]>();
  await withChildren(kills, async (child, { failpoint, spot }) => {
    if (!spot) return;
    const name = `${failpoint.point} ${failpoint.moment}`;
    note(left, name, await killInside(child, spot, failpoint));
  });
  console.log(`What each kill by SIGKILL left, by the failpoint it was inside:\n${histogram(left)}`);
  expect(left.size).toBe(failpoints.length);
  for (const [name, found] of left) expect(found.length, name).toBeGreaterThanOrEqual(each);
}, 3_000_000);

it(`killed ${atRandom} times at random while it loads, rebuilds and publishes, and while it forgets`, async () => {
  const work = all.filter(({ what }) => !/^(take the files|object|withdraw|save|write)/.test(what.name));
  const left = new Map<string, string[]>();
  let killed = 0;
  const rounds = Array.from({ length: 3 * atRandom }, (_, i) => work[i % work.length] as Undisturbed);
  await withChildren(rounds, async (child, at) => {
    if (killed >= atRandom) return child.end();
    const found = await killAfter(child, at, Math.random() * at.ranMs);
    if (found) killed++;
    note(left, at.what.name, found ?? "too late");
  });
  console.log(
    `What each kill by SIGKILL at a random moment left, by the step it was in:\n${histogram(left)}`,
  );
  expect(killed).toBeGreaterThanOrEqual(atRandom);
}, 3_000_000);
