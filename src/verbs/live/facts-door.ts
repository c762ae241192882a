import { reckonBehindOthers } from "../../io/behind-others.ts";
import type { RunsChange } from "../../io/store/inbox/id-runs.ts";
import { openIntake } from "../../io/store/inbox/intake.ts";
import { openInboxBase } from "../../io/store/open-inbox-base.ts";
import { keptRequests } from "./kept-requests.ts";
import { liveInbox, type PackedInbox } from "./live-inbox.ts";
import { type RowTaken, type TypedFacts, takeTyped } from "./typed-facts.ts";

/** Facts of one kind as they came, of a key that may tell them. */
export interface AdmittedFacts extends Omit<TypedFacts, "receivedUs"> {
  readonly by: string;
}

/** Where facts come in, whatever thread it is in. */
export interface FactsDoor extends PackedInbox {
  takeTyped(facts: AdmittedFacts): Promise<readonly RowTaken[]>;
  follow(change: RunsChange): Promise<void>;
  close(): Promise<void>;
}

/** Where the inbox of a shop lies, for a thread that does not hold the shop. */
export interface InboxPlace {
  readonly dataFolder: string;
  readonly database: string | null;
}

/**
 * Opens the door of a shop that another thread holds; from then on whatever is reckoned in this process stands behind what comes in. `sealed` asks there up to which batch all is sealed; `came` is called after
 * every commit.
 */
export async function openFactsDoor(
  { dataFolder, database }: InboxPlace,
  world: { readonly now: () => number; readonly sealed: () => Promise<number>; readonly came: () => void },
): Promise<FactsDoor> {
  reckonBehindOthers();
  const intake = await openIntake(await openInboxBase(dataFolder, database), world.sealed);
  const inbox = liveInbox(intake, world.came);
  const requests = keptRequests(intake);
  return {
    takeIn: inbox.takeIn,
    takePacked: inbox.takePacked,
    stand: inbox.stand,
    takeTyped(facts) {
      const { by, key, kind, source, text } = facts;
      const sent = { by, key, text: `${kind} ${source} ${text}`, nowUs: world.now() };
      return requests.once(sent, (known, receivedUs) =>
        takeTyped(inbox, { ...facts, receivedUs }, by, known),
      );
    },
    follow: intake.follow,
    close: intake.close,
  };
}
