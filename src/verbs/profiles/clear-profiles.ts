import { keepBlanked, toBlank, toldThere } from "../../io/store/told-profiles.ts";
import type { ProfileEnds } from "./profile-service.ts";
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
