import { message } from "../../core/words/say.ts";
import {
  keepRefusedProfiles,
  keepTold,
  leaveTold,
  type ToldRow,
  toldByJob,
} from "../../io/store/told-profiles.ts";
import { Unanswered } from "./ask-service.ts";
import type { ProfileEnds } from "./profile-service.ts";
import { kept, type Telling } from "./telling.ts";

/** A job there is asked for after so long, then after longer. */
const firstLookMs = 2000;
const longestLookMs = 30_000;
/** And given up for this run after so many: the next one asks again. */
const mostLooks = 60;
/** So many in a row and nobody taken: it is not they who are wrong. */
const allRefused = 20;

/** Waits for a job to end, and keeps what came of it. */
export async function settle(telling: Telling, job: string): Promise<void> {
  const { shop, connection, service, ask, asking } = telling;
  const { store } = shop;
  const rows = await toldByJob(store, connection.id, job);
  const theres = rows.map(({ there }) => there);
  for (let look = 0; ; look++) {
    const ends = await service.ended(ask, job, theres);
    if (ends) {
      await keepEnds(telling, ends, rows);
      return;
    }
    if (look === mostLooks || asking.stop.aborted)
      throw new Unanswered(message("profiles.slow"), message("connections.stopped.fix"));
    await asking.pause(Math.min(longestLookMs, firstLookMs * 1.5 ** look));
  }
}

/** Keeps what came of telling some. Of whom it is not known what came of it, that stays to be told again. */
export async function keepEnds(
  { shop, connection, counts }: Telling,
  ends: ProfileEnds,
  rows: readonly Omit<ToldRow, "connection">[],
): Promise<void> {
  const { store } = shop;
  const of = (row: { readonly there: string }) => ends.get(row.there);
  const told = rows.filter((row) => of(row) === "told");
  const gone = rows.filter((row) => of(row) === "gone");
  const unheard = rows.filter((row) => of(row) === undefined && row.job !== null);
  const refused = rows.flatMap((row) => {
    const end = of(row);
    return typeof end === "object" ? [{ ...row, why: end.refused }] : [];
  });
  await kept(store, async () => {
    await keepTold(store, connection.id, [
      ...told.map((row) => ({ ...columnsOf(row), said: row.sent, sent: null, job: null })),
      // What stood there before stands there.
      ...refused.map((row) => ({ ...columnsOf(row), sent: null, job: null })),
      ...unheard.map((row) => ({ ...columnsOf(row), job: null })),
    ]);
    await leaveTold(store, connection.id, gone, { blank: false });
    await keepRefusedProfiles(
      store,
      refused.map(({ person_id, why }) => ({
        ...{ connection: connection.id, person_id, at_us: shop.now(), said: why },
      })),
    );
  });
  counts.told += told.length;
  counts.notThere += gone.length;
  counts.refused += refused.length;
  if (refused.length >= allRefused && refused.length === rows.length)
    throw new Unanswered(
      message("profiles.refusesAll", { why: refused[0]?.why ?? "" }),
      message("profiles.refusesAll.fix"),
    );
}

const columnsOf = ({ person_id, there, address, said, sent, job }: Omit<ToldRow, "connection">) => ({
  ...{ person_id, there, address, said, sent, job },
});
