import type { FollowRuns } from "../../io/store/inbox/id-runs.ts";
import { type Inbox, openInbox } from "../../io/store/inbox/inbox.ts";
import { type Intake, openIntake } from "../../io/store/inbox/intake.ts";
import { inboxSealed } from "../../io/store/loads.ts";
import type { Store } from "../../io/store/open-store.ts";
import type { Workshop } from "../shop/workshop.ts";

/** The inbox, opened when it is first asked for. */
export function inboxOfShop(
  store: Store,
  now: () => number,
): Pick<Workshop, "inbox" | "intake" | "inboxFollowed"> & { close(): Promise<void> } {
  let inbox: Promise<Inbox> | null = null;
  let intake: Promise<Intake> | null = null;
  const followers: FollowRuns[] = [];
  const follow: FollowRuns = async (change) => {
    for (const one of followers) await one(change);
  };
  return {
    inbox() {
      inbox ??= store
        .inbox("seals")
        .then((base) => openInbox(base, now(), follow, { tidies: store.followed === null }));
      return inbox;
    },
    intake() {
      if (intake) return intake;
      const opened = store.inbox("takes").then((base) => openIntake(base, () => inboxSealed(store)));
      intake = opened;
      followers.push(async (change) => (await opened).follow(change));
      return opened;
    },
    inboxFollowed: (by) => void followers.push(by),
    async close() {
      await (await inbox)?.close();
      await (await intake)?.close();
    },
  };
}
