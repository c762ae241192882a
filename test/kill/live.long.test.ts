import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Failpoint } from "../house/failpoints.ts";
import { type PostgresServer, startPostgres } from "../postgres/postgres-server.ts";
import { histogram, note } from "./histogram.ts";
import { shopsLieIn } from "./lying.ts";
import { killAfter, killInside, spotsOf, undisturbed, withChildren } from "./rounds.ts";

/** Of each database; without a number a few in PostgreSQL, since `kill.long.test.ts` kills there in SQLite. */
const wanted = Number(process.env.STIGE_KILL_LIVE ?? 0);
/** So many failpoints are passed over at first: a second run of 50 goes on where 25 of the one before were killed in. */
const from = Number(process.env.STIGE_KILL_FROM ?? 0);
/** What comes over HTTP is told, published, and told and sealed. */
const steps = 5;

let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server?.stop());

it.each([
  ["SQLite", wanted],
  ["PostgreSQL", wanted || 6],
])(
  "facts that a program tells, their store in %s, killed %i times while they are kept and sealed: none that was acknowledged is lost or counts twice",
  async (database, kills) => {
    if (kills === 0) return;
    shopsLieIn.server = database === "PostgreSQL" ? server : null;
    const below = mkdtempSync(join(tmpdir(), "stige-kill-live-"));
    try {
      const all = await undisturbed(below, ["live"], steps);
      // Those that a fact comes to on its way first: fewer kills than failpoints do not come to all.
      const onTheWay = (name: string) => Number(!/^(inbox|live)/.test(name));
      const names = [...new Set(all.flatMap(({ passed }) => passed))].sort(
        (a, b) => onTheWay(a) - onTheWay(b),
      );
      const inside = names.map((name) => {
        const [point, moment] = name.split(" ") as [string, Failpoint["moment"]];
        return { point, moment };
      });
      const telling = all.filter(({ what }) => /^tell/.test(what.name));
      const left = new Map<string, string[]>();
      let killed = 0;
      const rounds = Array.from({ length: 2 * kills }, (_, i) => i);
      await withChildren(rounds, async (child, i) => {
        if (killed >= kills) return child.end();
        killed++;
        // One inside a failpoint, one at an instant that nobody chose.
        const nth = from + Math.floor(i / 2);
        const failpoint = i % 2 === 0 ? inside[nth % inside.length] : undefined;
        if (failpoint) {
          const spots = spotsOf(all, failpoint);
          const spot = spots[Math.floor(nth / inside.length) % spots.length];
          if (!spot) throw new Error(`nothing comes to ${failpoint.point}`);
          return void note(
            left,
            `${failpoint.point} ${failpoint.moment}`,
            await killInside(child, spot, failpoint),
          );
        }
        const at = telling[((i - 1) / 2) % telling.length] as (typeof telling)[number];
        const found = await killAfter(child, at, Math.random() * at.ranMs);
        if (!found) killed--;
        note(left, `at random in ${at.what.name}`, found ?? "too late");
      });
      const which = `${from} to ${from + Math.ceil(kills / 2) - 1} of ${inside.length}`;
      console.log(
        `What each kill by SIGKILL, at failpoints ${which}, left in ${database}:\n${histogram(left)}`,
      );
      expect(killed).toBeGreaterThanOrEqual(kills);
    } finally {
      rmSync(below, { recursive: true, force: true });
    }
  },
  60_000 + 200 * Math.max(wanted, 6) * 1000,
);
