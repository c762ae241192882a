import type { FirstSettings } from "../../core/facts/first-settings.ts";
import type { ShopSettings } from "../../core/facts/shop-settings.ts";
import type { Message } from "../../core/words/say.ts";
import type { OneAtATime } from "../../io/one-at-a-time.ts";
import type { Outgoing } from "../../io/outgoing/outgoing.ts";
import type { FollowRuns } from "../../io/store/inbox/id-runs.ts";
import type { Inbox } from "../../io/store/inbox/inbox.ts";
import type { Intake } from "../../io/store/inbox/intake.ts";
import type { Store } from "../../io/store/open-store.ts";
import type { Progress } from "../asking/progress.ts";
import type { GoalsSet } from "../goals/kept-goals.ts";
import type { Shop } from "./shop.ts";

/** A shop with its insides, for the verbs that change it. */
export interface Workshop extends Shop {
  readonly store: Store;
  /** Where the shop is asked over from another thread, which has no store: what stands in it of goals. */
  readonly goalsSet?: GoalsSet;
  /** `.stige` of the shop's folder. */
  readonly dataFolder: string;
  readonly progress: Progress;
  /** Asks servers at addresses that people typed. */
  readonly outgoing: Outgoing;
  /** What came over HTTP and is not yet sealed; made where there was none. */
  inbox(): Promise<Inbox>;
  /** Where messages come in, in this thread. A shop that is served has it in another (`inboxFollowed`). */
  intake(): Promise<Intake>;
  /** Whoever takes messages in elsewhere is told from now on what becomes of them. */
  inboxFollowed(by: FollowRuns): void;
  /** Who changes it, as the log names them: `terminal`, `account:ID`. */
  readonly by: string;
  /** Does a change once those that came before it are done: one at a time. Whoever reads goes on meanwhile. Not to be called within itself. */
  readonly writing: OneAtATime;
  /** As `writing`, of what brings nothing but facts that came: it is counted apart too. */
  readonly sealing: OneAtATime;
  /** How many changes were done since it was opened, how many of them were sealings, and whether one is under way. */
  changes(): { readonly done: number; readonly sealed: number; readonly underWay: boolean };
  /** How far whatever takes long has come; null: nothing is done, or it has not told yet. */
  doing(): Doing | null;
  /** Takes `stige.yaml` as it stands now, and publishes its ladder where that is another; throws `file` with every mistake in it. Within `writing`. */
  follow(): Promise<void>;
  /** Throws every projection away; the next question makes its own anew. */
  discardProjections(): void;
  /** Whether there is a `stige.yaml`. */
  readonly begun: boolean;
  /** Writes `stige.yaml` where there is none, as somebody said the shop is. Throws `file` with every mistake. */
  beginAs(settings: ShopSettings, preset: FirstSettings["preset"]): Promise<void>;
  /** The settings that `begin` would write into a new `stige.yaml`, but for the book of orders; null: there is one. */
  wouldBegin(evidence: () => Promise<Evidence>): Promise<ShopSettings | null>;
  /**
   * Writes `stige.yaml` where there is none, and the book of orders where it is not yet named. `ordersFrom`: the source of
   * the orders in the file; null: it has none. `evidence` is asked only for a new `stige.yaml`.
   */
  begin(ordersFrom: string | null, evidence: () => Promise<Evidence>): Promise<Begun>;
}

/** What is being done, and how far it has come; `of` null: nobody knows how far that is. */
export interface Doing {
  readonly what: Message;
  readonly done: number;
  readonly of: number | null;
}

/** The shop, changed by somebody: what they do stands under their name in the log. */
export function changedBy(shop: Workshop, who: string): Workshop {
  // The shop's own getters stay its own.
  return Object.create(shop, { by: { value: who } }) as Workshop;
}

/** What a load wrote into `stige.yaml`. */
export interface Begun {
  /** What a new one was written from; null: there was one. */
  readonly written: FirstSettings | null;
  /** Makes it as it was: the load came to nothing. */
  undo(): void;
}

/** What a first file tells about a shop. */
export interface Evidence {
  /** ISO 4217, the most frequent of the orders; null: no order names one. */
  readonly currency: string | null;
  /** The most frequent Nordic ending of the e-mails: `no`, `dk`, `se`, `fi`, `is`. */
  readonly domain: string | null;
  readonly headers: readonly string[];
}
