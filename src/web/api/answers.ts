import type * as api from "./openapi.ts";

/** What the API answers, which nobody changes; its shapes are written from the server's OpenAPI document (openapi.ts). */
type Unchanging<T> = T extends object ? { readonly [K in keyof T]: Unchanging<T[K]> } : T;

export type ShopAnswer = Unchanging<api.Shop>;
export type NamedAnswer = Unchanging<api.Named>;
export type LadderAnswer = Unchanging<api.Ladder>;
export type PlaceAnswer = Unchanging<api.Place>;
export type HistoryAnswer = Unchanging<api.History>;
export type MovesAnswer = Unchanging<api.Moves>;
export type SegmentsAnswer = Unchanging<api.Segments>;
export type SegmentLine = SegmentsAnswer["made"][number];
export type KpisAnswer = Unchanging<api.Kpis>;
export type KpiLine = KpisAnswer["kpis"][number];
export type KpiHistoryAnswer = Unchanging<api.KpiHistory>;
export type FollowedKpi = KpiHistoryAnswer["kpis"][number];
export type AlertLine = Unchanging<api.Alerts>["alerts"][number];
export type Figure = Unchanging<api.Figure>;
export type MeasuresAnswer = Unchanging<api.Measures>;
export type MeasureLine = MeasuresAnswer["measures"][number];
export type ClvHistoryAnswer = Unchanging<api.ClvHistory>;
export type ClvAnswer = Unchanging<api.Clv>;
export type ConversionAnswer = Unchanging<api.Conversion>;
export type ValueAnswer = Unchanging<api.Value>;
export type PotentialAnswer = Unchanging<api.Potential>;
export type AbcAnswer = Unchanging<api.Abc>;
export type KeyCustomersAnswer = Unchanging<api.KeyCustomers>;
export type GoalsAnswer = Unchanging<api.Goals>;
export type GoalLine = Unchanging<api.Goal>;
export type RetentionAnswer = Unchanging<api.Retention>;
export type PeopleAnswer = Unchanging<api.People>;
export type PersonLine = Unchanging<api.PersonLine>;
export type PersonAnswer = Unchanging<api.Person>;
export type PersonEntry = PersonAnswer["entries"][number];
export type Stay = PersonAnswer["stays"][number];
export type DraftAnswer = Unchanging<api.Draft>;
export type DraftRule = Unchanging<api.DraftRule>;
export type ComparedAnswer = Unchanging<api.Compare>;
export type MoversAnswer = Unchanging<api.Movers>;
export type PersonValueAnswer = Unchanging<api.PersonValue>;
export type WhyAnswer = Unchanging<api.Why>;
export type WindowsAnswer = Unchanging<api.Windows>;
export type ConflictsAnswer = Unchanging<api.Conflicts>;
export type LoadLine = Unchanging<api.Loads>["list"][number];
export type UploadLine = Unchanging<api.UploadLine>;
export type UploadAnswer = Unchanging<api.Upload>;
export type UploadColumn = UploadAnswer["columns"][number];
export type RejectKind = Unchanging<api.RejectKind>;
export type ExclusionsAnswer = Unchanging<api.Exclusions>;

/** A value of a draft's rule that is to be another: what the header `Stige-Edit` holds. */
export interface RuleEdit {
  readonly place: string;
  readonly path: readonly (string | number)[];
  readonly value: number;
}

/** A rung that is to be made above another, a place to be removed, renamed or moved, or a condition of its rule more or less: the same header. */
export type PlaceEdit =
  | { readonly do: "add"; readonly place: string; readonly name: string; readonly asks: RuleWish }
  | { readonly do: "rename"; readonly place: string; readonly name: string }
  | { readonly do: "remove" | "up" | "down"; readonly place: string }
  | {
      readonly do: "add-condition";
      readonly place: string;
      readonly joined: "all" | "any";
      readonly asks: RuleWish;
    }
  | {
      readonly do: "remove-condition";
      readonly place: string;
      readonly path: readonly (string | number)[];
    };
export const ruleWishes = ["orders", "noOrders", "revenue", "interest", "nps", "referrals"] as const;
export type RuleWish = (typeof ruleWishes)[number];

/** A question of the API by its path, what it is asked with, and what it answers. */
export type Question = keyof api.Api;
export type Asked<Q extends Question> = {
  readonly [W in keyof api.Api[Q]["query"]]: api.Api[Q]["query"][W] | undefined;
};
export type Answered<Q extends Question> = Unchanging<api.Api[Q]["answer"]>;
