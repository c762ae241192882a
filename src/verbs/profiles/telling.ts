import type { Asking } from "../connections/ask-shop.ts";
import type { OpenConnection } from "../connections/connections.ts";
import type { Workshop } from "../shop/workshop.ts";
import type { AskService } from "./ask-service.ts";
import type { ProfileService } from "./profile-service.ts";

/** Of people, once each but for `blanked`, which counts profiles there. */
export interface TellCounts extends Readonly<Record<string, number>> {
  /** Their fields are another, or stand there for the first time. */
  readonly told: number;
  /** What stands there holds. */
  readonly same: number;
  /** The service knows no such address: nobody is made there. */
  readonly notThere: number;
  /** Not to be told of: no consent that stands, an objection, or no address. */
  readonly withheld: number;
  readonly refused: number;
  readonly blanked: number;
}

/** The counts of a run under way. */
export type Counts = { -readonly [K in keyof TellCounts]: number };

/** A run of telling under way. */
export interface Telling {
  readonly shop: Workshop;
  readonly connection: OpenConnection;
  readonly service: ProfileService;
  readonly ask: AskService;
  readonly asking: Asking;
  readonly counts: Counts;
  readonly run: number;
  readonly told: (counts: TellCounts) => void;
}

/** What telling writes down. */
export const kept = <T>(store: Workshop["store"], work: () => Promise<T>) => store.aside("profiles", work);
