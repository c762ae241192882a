import { message } from "../../core/words/say.ts";
import {
  keepBlanked,
  leaveAllTold,
  profilesThere,
  toBlank,
  toldThere,
  waitingJobs,
} from "../../io/store/told-profiles.ts";
import { letGoWithin } from "../connections/connections.ts";
import { Unanswered } from "./ask-service.ts";
import type { ProfileEnds } from "./profile-service.ts";
import { settle } from "./settle-told.ts";
import { kept, type Telling } from "./telling.ts";

const blankedAtOnce = 100;

/** Clears the fields of those of whom nothing is to stand there any more, once. */
export async function blankDue({ shop, connection, service, ask, counts }: Telling): Promise<void> {
  const { store } = shop;
  let stuck = 0;
  for (;;) {
    const some = (await toBlank(store, connection.id, blankedAtOnce + stuck)).slice(stuck);
    if (some.length === 0) return;
    const theres = some.map(({ there }) => there);
    const others = await toldThere(store, connection.id, theres);
    const own = theres.filter((there) => !others.has(there));
    const ends: ProfileEnds = own.length > 0 ? await service.blank(ask, own) : new Map();
    const done = theres.filter(
      (there) => others.has(there) || ends.get(there) === "told" || ends.get(there) === "gone",
    );
    await kept(store, () => keepBlanked(store, connection.id, done));
    counts.blanked += own.filter((there) => ends.get(there) === "told").length;
    // Refused, it is tried again the next time.
    stuck += theres.length - done.length;
  }
}

/** Clears whatever was told, then lets go of the connection. What the service refuses to clear keeps it. */
export async function clearAndLeave(telling: Telling): Promise<void> {
  const { store } = telling.shop;
  const { id } = telling.connection;
  // Else what is under way there would come after it was cleared.
  for (const job of await waitingJobs(store, id)) await settle(telling, job);
  await kept(store, () => leaveAllTold(store, id));
  await blankDue(telling);
  const profiles = await profilesThere(store, id);
  if (profiles > 0)
    throw new Unanswered(
      message("profiles.notCleared", { profiles }),
      message("profiles.notCleared.fix", { id }),
    );
  await kept(store, () => letGoWithin(store, id));
}
