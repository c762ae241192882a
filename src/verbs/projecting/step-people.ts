import { firstFactsSql, peopleSql, referralsSql } from "../../core/facts/projecting/project-people.sql.ts";
import { rowsSql, type Segments } from "../../core/facts/sealing/versions.sql.ts";
import { type Changes, inRoom } from "../../core/facts/stepping/stepped-tables.ts";
import {
  firstFactsRoomSql,
  firstFactTables,
  knownRoomSql,
  peopleNowSql,
  referralChangesSql,
  referredRoomSql,
  type Touching,
  touchedSql,
} from "../../core/facts/stepping/touched-people.sql.ts";
import { orderTies } from "./project-facts.ts";
import type { WhoStep } from "./step-who.ts";
import { inputOf, type StepWork } from "./step-work.ts";

/** Says in the room `delta` who is touched and how they stand in `people`, and what becomes of referrals; gives whether there are any. */
export async function stepPeople(work: StepWork, who: WhoStep, changes: Changes): Promise<boolean> {
  const { home, added } = work;
  const touching: Touching = { ...who, toldPeople: added.files.people !== undefined };
  if (touching.toldPeople)
    await work.run(
      `CREATE TABLE ${inRoom("known", "told_people")} AS SELECT DISTINCT p.identity_id, p.person_id FROM ${rowsSql(added, "people")} AS r
        JOIN ${inRoom("now", "identity_person")} AS p ON p.identity_id = r.person_id WHERE p.person_id IS NOT NULL`,
    );
  await work.run(...touchedSql(home, changes, touching));
  const { full, old } = await work.one<{ full: number; old: number }>(
    `SELECT count(*) AS full, count(*) FILTER (p.person_id IS NOT NULL OR w.person_id IS NULL) AS old FROM ${inRoom("delta", "full_people")} AS f
      LEFT JOIN ${home}.people AS p USING (person_id)
      LEFT JOIN (SELECT DISTINCT person_id FROM ${inRoom("who", "identity_person")}) AS w USING (person_id)`,
  );
  // Who was nobody may have been told of too.
  const isOld = old > 0 || who.nomads;
  await work.run(...firstFactsRoomSql(home, changes, isOld), ...knownRoomSql(home, touching, isOld));
  await work.within("known", "who");
  const input = await inputOf(work, toldPeople(work, isOld));
  const among = firstFactTables(changes, isOld);
  await work.run(
    `CREATE TABLE firsts AS ${firstFactsSql(input, among)}`,
    ...(full > 0 ? [`CREATE TABLE people AS ${peopleSql(input, among)}`] : []),
    peopleNowSql(home, touching, full > 0),
  );
  return stepReferrals(work, changes);
}

/** What customer lists tell of those who are looked at. */
function toldPeople({ before, added, after }: StepWork, old: boolean): Segments {
  const came = rowsSql(added, "people");
  const all = `(SELECT r.* FROM ${rowsSql(before, "people")} AS r
    SEMI JOIN ${inRoom("known", "identity_person")} AS p ON p.identity_id = r.person_id UNION ALL BY NAME FROM ${came})`;
  const { people } = old ? after.files : added.files;
  const files = people ? { people } : {};
  return { ...after, files, rows: { people: old && before.files.people ? all : came } };
}

async function stepReferrals(work: StepWork, changes: Changes): Promise<boolean> {
  const { home } = work;
  if (!changes.came.has("referral_rows")) {
    const { some } = await work.one<{ some: boolean }>(`SELECT EXISTS (FROM ${home}.referral_rows) AS some`);
    if (!some) return false;
  }
  await work.run(...referredRoomSql(home, changes));
  await work.within("referred");
  await orderTies(work.engine, work.store);
  await work.run(`CREATE TABLE referrals AS ${referralsSql()}`, ...referralChangesSql(home));
  return true;
}
