import { exclusionRules } from "../../core/facts/persons/exclusions.ts";
import { byNumbers, type Conflict } from "../../core/facts/persons/identity.ts";
import { identityTablesSql } from "../../core/facts/persons/who.sql.ts";
import { inRoom } from "../../core/facts/stepping/stepped-tables.ts";
import {
  beginReachSql,
  frontierSql,
  movesSql,
  nobodySql,
  reachedTablesSql,
  reachSql,
} from "../../core/facts/stepping/who-steps.sql.ts";
import { zoneOf } from "../../core/facts/zone.ts";
import { excludedAmong } from "../../io/store/people.ts";
import { insertRows, resolveWho, standApart } from "./project-facts.ts";
import type { StepWork } from "./step-work.ts";

/** What new facts say of who is who. */
export interface WhoStep {
  /** The person of some identity is another than before. */
  readonly moved: boolean;
  /** Some facts must be read again to know whose they are now. */
  readonly nomads: boolean;
  /** Somebody was reached at all, and somebody known before. */
  readonly reached: boolean;
  readonly reachedKnown: boolean;
  /** Somebody is excluded anew. */
  readonly excluded: boolean;
  readonly merges: boolean;
  /** Every conflict there is now, where that is not what it was; else null. */
  readonly conflicts: readonly Conflict[] | null;
}

/** More people than this are not looked at one by one. */
const mostReached = 200_000;

/** Says in the room `who` who is who among everyone whom the added loads join or part; null: too many. */
export async function stepWho(work: StepWork): Promise<WhoStep | null> {
  const { engine, home, added, after, settings, erased } = work;
  const merges = added.files.merges !== undefined;
  await work.within("who");
  await tellWho(work, merges);
  await work.run(...beginReachSql(home, merges));
  let reachedKnown = false;
  let reached = 0;
  for (;;) {
    const { n, known } = await work.one<{ n: number; known: number }>(frontierSql());
    if (n === 0) break;
    reached += n;
    if (reached > mostReached) return null;
    if (known > 0) reachedKnown = true;
    await work.run(...reachSql(home, known > 0));
  }
  const nobody = { moved: false, nomads: false, reachedKnown: false, conflicts: null };
  if (reached === 0) {
    await work.run(...nobodySql);
    await standApart(engine, erased, after.knownAtUs);
    return { ...nobody, reached: false, excluded: await sayExcluded(work, settings.exclude), merges };
  }
  await work.run(...reachedTablesSql(home, reachedKnown));
  await resolveWho(engine, after);
  await standApart(engine, erased, after.knownAtUs);
  await work.run(...movesSql(home));
  const count = (table: string) => `(SELECT count(*) FROM ${inRoom("who", table)})`;
  const { moves, nomads } = await work.one<{ moves: number; nomads: number }>(
    `SELECT ${count("moves")} AS moves, ${count("nomads")} AS nomads`,
  );
  return {
    moved: moves > 0,
    nomads: nomads > 0,
    reached: true,
    reachedKnown,
    excluded: await sayExcluded(work, settings.exclude),
    merges,
    conflicts: await conflictsNow(work),
  };
}

/** What the added loads tell of who is who, by the statements that tell it of all. */
async function tellWho(work: StepWork, merges: boolean): Promise<void> {
  const zone = zoneOf(work.settings.timeZone);
  const [identities, links, ,] = identityTablesSql(work.added, zone) as [string, string, string, string];
  const [, , allMerges] = identityTablesSql(work.after, zone) as [string, string, string];
  // Of what came the order says nothing.
  const as = (sql: string, table: string) =>
    sql
      .replace(/^CREATE TABLE \w+/, `CREATE TABLE ${inRoom("who", table)}`)
      .replace(/\s+ORDER BY [\w\s,]+$/, "");
  await work.run(
    as(identities, "told_identities"),
    as(links, "told_links"),
    merges
      ? as(allMerges, "all_merges")
      : `CREATE VIEW ${inRoom("who", "all_merges")} AS FROM ${work.home}.merges`,
  );
}

/** `new_excluded(identity_id, rule)`: who is excluded by what came. */
async function sayExcluded(work: StepWork, exclude: StepWork["settings"]["exclude"]): Promise<boolean> {
  await work.run(`CREATE TABLE ${inRoom("who", "new_excluded")} (identity_id INTEGER, rule INTEGER)`);
  const rules = exclusionRules(exclude);
  if (rules.length === 0) return false;
  const fresh = await work.engine.rows<{ identity_id: number }>(`FROM ${inRoom("who", "told_identities")}`);
  const loads = new Set(work.plan.added.map(({ load }) => load));
  const found = await excludedAmong(
    work.store,
    rules,
    fresh.map(({ identity_id }) => identity_id),
    loads,
  );
  const told = inRoom("who", "new_excluded");
  await insertRows(
    work.engine,
    told,
    found.map(({ id, rule }) => `(${id},${rule})`),
  );
  await work.run(`DELETE FROM ${told} AS n WHERE EXISTS (SELECT 1 FROM ${work.home}.excluded_identities AS e
    WHERE e.identity_id = n.identity_id AND e.rule = n.rule)`);
  const { n } = await work.one<{ n: number }>(`SELECT count(*) AS n FROM ${told}`);
  return n > 0;
}

/** Conflicts number themselves in the order of the customers they are about: one more can number all anew. */
async function conflictsNow({ engine, home }: StepWork): Promise<readonly Conflict[] | null> {
  const of = async (from: string) => {
    const rows = await engine.rows<{
      conflict: number;
      identity_id: number;
      is_number: boolean;
      reached: boolean;
    }>(
      `SELECT conflict, identity_id, is_number, identity_id IN (SELECT identity_id FROM ${inRoom("who", "closure")}) AS reached
        FROM ${from} ORDER BY conflict, identity_id`,
    );
    return [...Map.groupBy(rows, ({ conflict }) => conflict).values()].map((members) => ({
      numbers: members.filter((m) => m.is_number).map((m) => m.identity_id),
      emails: members.filter((m) => !m.is_number).map((m) => m.identity_id),
      reached: members.some((m) => m.reached),
    }));
  };
  const now = await of(inRoom("who", "conflicts"));
  const before = await of(`${home}.conflicts`);
  if (now.length === 0 && !before.some(({ reached }) => reached)) return null;
  return [...before.filter(({ reached }) => !reached), ...now].sort(byNumbers);
}
