import { join } from "node:path";
import { applySql } from "../../core/facts/stepping/deltas.sql.ts";
import {
  applyFirstOrdersSql,
  applyOrderSumsSql,
  orderSumsRoomSql,
} from "../../core/facts/stepping/order-steps.sql.ts";
import { type StepPlan, stepPlan } from "../../core/facts/stepping/step-plan.ts";
import { columnsOfTable, inRoom } from "../../core/facts/stepping/stepped-tables.ts";
import { inOneCommit } from "../../io/engines/duckdb/commit.ts";
import { type DuckDb, duckDbEngine } from "../../io/engines/duckdb/open-duckdb.ts";
import { exactPattern } from "../../io/files/exact-path.ts";
import { erasedIdentities } from "../../io/store/erased.ts";
import { loads, segmentsKnownAt } from "../../io/store/loads.ts";
import {
  addPartsSql,
  insertMadeSql,
  joinedPartsSql,
  type MadeFrom,
  partsMade,
  type StaysMade,
  staysMade,
} from "./made-from.ts";
import { insertRows, segmentsOf } from "./project-facts.ts";
import type { ProjectionsInput } from "./projection-files.ts";
import { stepFacts } from "./step-facts.ts";
import { stepPeople } from "./step-people.ts";
import { replaceStaysSql, staysToStep, stepBrought, stepStays } from "./step-stays.ts";
import { stepWho, type WhoStep } from "./step-who.ts";
import { type StepWork, withRooms } from "./step-work.ts";

/**
 * Brings an open projection to what is known now, by projecting and walking anew whom the loads touch that came since; all in
 * one commit of its file. Null: that cannot be done, and nothing was changed; it is to be made anew.
 */
export async function stepProjection(
  input: ProjectionsInput,
  db: DuckDb,
  made: MadeFrom,
  key: string,
): Promise<MadeFrom | null> {
  const connection = await db.connect();
  try {
    const engine = duckDbEngine(connection);
    const before = await partsMade(engine);
    const stays = await staysMade(engine);
    const after = await segmentsKnownAt(input.store, Number.MAX_SAFE_INTEGER);
    const plan = stepPlan(before, after, await loads(input.store));
    if (!plan) return null;
    const path = (file: string) => exactPattern(join(input.dataFolder, file));
    const of = (parts: Parameters<typeof segmentsOf>[0]) => segmentsOf(parts, path, Number.MAX_SAFE_INTEGER);
    const { store } = input;
    return await withRooms(
      db,
      {
        store,
        settings: input.settings(),
        erased: await erasedIdentities(store),
        plan,
        path,
        before: of(plan.before),
        added: of(plan.added),
        after: of(after),
      },
      (work) =>
        plan.added.length === 0 && plan.joined.length > 0
          ? renamed(work, plan, { ...made, key })
          : stepped(work, plan, stays, { ...made, key }),
    );
  } finally {
    await db.disconnect(connection);
  }
}

async function stepped(
  work: StepWork,
  plan: StepPlan,
  all: readonly StaysMade[],
  made: MadeFrom,
): Promise<MadeFrom | null> {
  const who = await stepWho(work);
  if (!who) return null;
  const changes = await stepFacts(work, who);
  const bought = changes.came.has("orders");
  if (bought) await work.run(orderSumsRoomSql(work.home, changes.gone.has("orders")));
  const referred = await stepPeople(work, who, changes);
  const brought = await stepBrought(work, made.brought, changes, referred);
  const stays = staysToStep(all, made.brought, brought);
  await stepStays(work, changes, stays, brought, referred);
  const way = changes.gone.size > 0 || who.moved ? "replaced" : "appended";
  const now: MadeFrom = { ...made, brought, way };
  await work.within();
  await inOneCommit("projection.step", work.connection(), async () => {
    await work.run(...whoSql(work, who));
    await sayConflicts(work, who);
    for (const table of changes.came) await work.run(...applySql(table, work.home, changes.gone.has(table)));
    if (bought)
      await work.run(
        ...applyOrderSumsSql(work.home),
        ...applyFirstOrdersSql(work.home, changes.gone.has("orders")),
      );
    await work.run(...peopleSql(work.home, referred));
    for (const one of stays) await work.run(...replaceStaysSql(work.home, one));
    for (const { name } of all.filter((one) => !stays.includes(one)))
      await work.run(
        `DROP TABLE ${work.home}.${name}`,
        `DELETE FROM ${work.home}.made_stays WHERE name = '${name}'`,
      );
    await work.run(
      `DELETE FROM ${work.home}.made_from`,
      insertMadeSql(`${work.home}.made_from`, now),
      ...joinedPartsSql(`${work.home}.made_of`, plan.joined),
      ...addPartsSql(`${work.home}.made_of`, plan.added),
    );
  });
  return now;
}

/** No row came: those that are known stand in other files. */
async function renamed(work: StepWork, { joined }: StepPlan, now: MadeFrom): Promise<MadeFrom> {
  await inOneCommit("projection.joined", work.connection(), () =>
    work.run(
      `DELETE FROM ${work.home}.made_from`,
      insertMadeSql(`${work.home}.made_from`, now),
      ...joinedPartsSql(`${work.home}.made_of`, joined),
    ),
  );
  return now;
}

function whoSql({ home }: StepWork, { reached, reachedKnown, merges, excluded }: WhoStep): readonly string[] {
  const who = (table: string) => inRoom("who", table);
  const standing = (table: string) =>
    `DELETE FROM ${home}.${table} WHERE identity_id IN (SELECT identity_id FROM ${who("closure")})`;
  if (!reached && !excluded) return [];
  return [
    ...(reachedKnown ? [standing("identities"), standing("identity_person")] : []),
    `INSERT INTO ${home}.identities FROM ${who("identities")}`,
    `INSERT INTO ${home}.identity_person FROM ${who("identity_person")}`,
    `INSERT INTO ${home}.links FROM ${who("new_links")}`,
    `INSERT INTO ${home}.excluded_identities FROM ${who("new_excluded")}`,
    ...(merges ? [`DELETE FROM ${home}.merges`, `INSERT INTO ${home}.merges FROM ${who("all_merges")}`] : []),
  ];
}

async function sayConflicts({ engine, home }: StepWork, { conflicts }: WhoStep): Promise<void> {
  if (!conflicts) return;
  await engine.run(`DELETE FROM ${home}.conflicts`);
  await insertRows(
    engine,
    `${home}.conflicts`,
    conflicts.flatMap(({ numbers, emails }, i) => [
      ...numbers.map((id) => `(${i + 1},${id},true)`),
      ...emails.map((id) => `(${i + 1},${id},false)`),
    ]),
  );
}

function peopleSql(home: string, referred: boolean): readonly string[] {
  const delta = (table: string) => inRoom("delta", table);
  return [
    `DELETE FROM ${home}.people WHERE person_id IN (SELECT person_id FROM ${delta("touched")})`,
    `INSERT INTO ${home}.people (${columnsOfTable("people")}) FROM ${delta("people")}`,
    ...(referred
      ? [
          `DELETE FROM ${home}.referrals WHERE rowid IN (SELECT rid FROM ${delta("gone_referrals")})`,
          `INSERT INTO ${home}.referrals (${columnsOfTable("referrals")}) FROM ${delta("add_referrals")}`,
        ]
      : []),
  ];
}
