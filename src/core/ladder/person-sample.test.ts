import { expect, test } from "vitest";
import { engineInMemory } from "../../../test/ladder/sql-case.ts";
import { inSampleSql } from "./person-sample.sql.ts";

test("one person in 64, whatever step their numbers come in", async () => {
  const { db, engine } = await engineInMemory();
  const [all] = await engine.rows<{ least: number; greatest: number }>(
    `select min(sampled) as least, max(sampled) as greatest from (
      select step, count(*) filter (where ${inSampleSql("(1 + i * step)::integer")}) as sampled
        from range(1, 301) steps(step), range(6400) of_step(i) group by step)`,
  );
  expect(all?.least).toBeGreaterThan(50);
  expect(all?.greatest).toBeLessThan(150);
  db.close();
});
