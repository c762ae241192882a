import type { PlaceDigest } from "../../src/core/ladder/digest.ts";
import type { StigeError } from "../../src/core/words/stige-error.ts";
import type { QueryProgress } from "../../src/io/engines/trino/query-progress.ts";
import type { Projection } from "../../src/verbs/shop/shop.ts";
import type { Cluster } from "./cluster.ts";
import { climbInTrino } from "./placed-shop.ts";

const seconds = (ms: number) => (ms / 1000).toFixed(1);

/** Climbs in Trino, and kills a worker with -9 while it is at it. Gives the digest, or the error that came instead. */
export async function climbAndKill(
  cluster: Cluster,
  schema: string,
  projection: Projection,
  run: string,
  afterMs: number,
): Promise<readonly PlaceDigest[] | StigeError> {
  let killedAt: QueryProgress | null = null;
  const progress = (now: QueryProgress) => {
    if (killedAt || now.state !== "RUNNING" || now.elapsedMs < afterMs || now.splitsDone === 0) return;
    killedAt = now;
    void cluster.kill("worker-2");
  };
  const began = performance.now();
  const outcome = await climbInTrino(cluster, schema, projection, run, { progress }).catch(
    (error: StigeError) => error,
  );
  if (killedAt === null)
    throw new Error("the climb was over before a worker could be killed", { cause: outcome });
  const { splitsDone, splits, elapsedMs } = killedAt as QueryProgress;
  console.log(
    `a worker was killed at ${seconds(elapsedMs)} s (${splitsDone} of ${splits} splits done); at ${seconds(performance.now() - began)} s`,
    outcome instanceof Error ? outcome.sentence : "the climb was done",
  );
  return outcome;
}

/** Until the coordinator knows that a worker is gone, it still hands work to it: asks until there is an answer, for two minutes. */
export async function onceAnswered<T>(ask: () => Promise<T>): Promise<T> {
  const began = performance.now();
  for (;;) {
    try {
      const answer = await ask();
      console.log(`the rest answered ${seconds(performance.now() - began)} s after the failure`);
      return answer;
    } catch (error) {
      if (performance.now() - began > 120_000) throw error;
    }
  }
}
