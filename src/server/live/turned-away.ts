import { StigeError } from "../../core/words/stige-error.ts";
import type { Door } from "../../verbs/live/keep-refused.ts";
import type { RefusedCall } from "../../verbs/live/read-calls.ts";
import type { RowTaken } from "../../verbs/live/typed-facts.ts";

/** Has the feed tell what is refused before anything of it is read, or answered to the sender alone. */
export interface TurnedAway {
  /** A request that is refused whole, since nobody knows its key or it is not signed. */
  whole<T>(door: Door, taken: Promise<T>): Promise<T>;
  /** Rows of a request of which some are refused. */
  rows(taken: Promise<readonly RowTaken[]>): Promise<readonly RowTaken[]>;
}

/** The same reason is told once within so long: anybody may knock. */
const againMs = 60_000;
/** Of one request so many rows are told. */
const mostRows = 100;

export function turnedAway(
  tell: (door: Door, refused: readonly RefusedCall[]) => void,
  elapsedMs: () => number = () => performance.now(),
): TurnedAway {
  const toldMs = new Map<string, number>();
  const isDue = (name: string) => {
    const last = toldMs.get(name);
    if (last !== undefined && last + againMs > elapsedMs()) return false;
    toldMs.set(name, elapsedMs());
    return true;
  };
  return {
    async whole(door, taken) {
      try {
        return await taken;
      } catch (error) {
        const isTurnedAway =
          error instanceof StigeError && (error.code === "not-signed-in" || error.code === "not-allowed");
        if (isTurnedAway && error.fix && isDue(`${door} ${error.sentence.key}`)) {
          const problems = [{ place: "", sentence: error.sentence, fix: error.fix }];
          tell(door, [{ index: 0, messageId: "", problems }]);
        }
        throw error;
      }
    },
    async rows(taken) {
      const rows = await taken;
      const wrong = rows.filter(({ result }) => result === "rejected").slice(0, mostRows);
      if (wrong.length > 0)
        tell(
          "own",
          wrong.map(({ row, messageId, problems }) => ({ index: row - 1, messageId, problems })),
        );
      return rows;
    },
  };
}
