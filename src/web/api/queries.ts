import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { Language } from "../../core/words/language.ts";
import type { View } from "../address/address.ts";
import type { DraftAnswer, PlaceEdit, RuleEdit, UploadAnswer, UploadLine } from "./answers.ts";
import { ask } from "./ask.ts";
import { askFirst } from "./first-answers.ts";

export type When = Pick<View, "at" | "known" | "ladder">;

/** Asked before the reader's language is known, too. */
export const shopQuery = (language: Language | null) =>
  queryOptions({
    queryKey: ["shop", language],
    queryFn: ({ signal }) => ask("/shop", {}, { language, signal }),
  });

/** So often it is asked whether anything was changed or came in. */
const standsMs = 10_000;

/** How the shop stands, again and again while the page is looked at. */
export const standsQuery = (language: Language) =>
  queryOptions({
    queryKey: ["stands"],
    queryFn: async ({ signal }) => (await ask("/shop", {}, { language, signal })).stands,
    staleTime: standsMs,
    refetchInterval: standsMs,
  });

export const conversionQuery = ({ at, known, ladder }: When, language: Language) =>
  queryOptions({
    queryKey: ["conversion", at, known, ladder],
    queryFn: (asking) => askFirst("/conversion", { at, known, ladder }, language, asking),
    placeholderData: keepPreviousData,
  });

/** Told in the reader's language: what stands beside the numbers is a sentence. */
export const valueQuery = ({ at, known, ladder }: When, language: Language) =>
  queryOptions({
    queryKey: ["value", at, known, ladder, language],
    queryFn: (asking) => askFirst("/value", { at, known, ladder, ...usualAhead }, language, asking),
    placeholderData: keepPreviousData,
  });

export const potentialQuery = ({ at, known, ladder }: When, language: Language) =>
  queryOptions({
    queryKey: ["potential", at, known, ladder, language],
    queryFn: ({ signal }) =>
      ask(
        "/potential",
        { at, known, ladder, ...usualAhead, step: undefined, to: undefined },
        { language, signal },
      ),
    placeholderData: keepPreviousData,
  });

/** Told in the reader's language: what groups are called is a sentence. */
export const segmentsQuery = ({ at, known, ladder }: When, language: Language) =>
  queryOptions({
    queryKey: ["segments", at, known, ladder, language],
    queryFn: (asking) => askFirst("/segments", { at, known, ladder, ...usualAhead }, language, asking),
    placeholderData: keepPreviousData,
  });

export const segmentSizeQuery = ({ at, known, ladder }: When, segment: string | null, language: Language) =>
  queryOptions({
    queryKey: ["segment-size", at, known, ladder, segment, language],
    queryFn: ({ signal }) => ask("/segments/size", { at, known, ladder }, { language, signal }, { segment }),
    placeholderData: keepPreviousData,
    retry: false,
  });

const usualAhead = { horizon: undefined, discount: undefined };

export const abcQuery = ({ at, known, ladder }: When, language: Language) =>
  queryOptions({
    queryKey: ["abc", at, known, ladder],
    queryFn: ({ signal }) => ask("/abc", { at, known, ladder, win: undefined }, { language, signal }),
    placeholderData: keepPreviousData,
  });

export const keyCustomersQuery = ({ at, known, ladder }: When, language: Language, limit: number) =>
  queryOptions({
    queryKey: ["key-customers", at, known, ladder, limit],
    queryFn: ({ signal }) =>
      ask("/key-customers", { at, known, ladder, win: undefined, limit }, { language, signal }),
    placeholderData: keepPreviousData,
    retry: false,
  });

export const measuresQuery = ({ at, known, ladder, win }: When & Pick<View, "win">, language: Language) =>
  queryOptions({
    queryKey: ["measures", at, known, ladder, win],
    queryFn: ({ signal }) => ask("/measures", { at, known, ladder, win: win ?? "28d" }, { language, signal }),
    placeholderData: keepPreviousData,
  });

export const retentionQuery = ({ at, known, ladder }: When, language: Language) =>
  queryOptions({
    queryKey: ["retention", at, known, ladder],
    queryFn: (asking) => askFirst("/retention", { at, known, ladder }, language, asking),
    placeholderData: keepPreviousData,
  });

const pageSize = 50;

/** What a list of people is asked with, but for its page. */
export function peopleWish(view: View) {
  const { at, known, vs, ladder, rung, stands, came, was, went, movedFrom, movedTo, moved, over, win } = view;
  const { falls, climbs, cohort, boughtIn, againBy, rhythm, found, seg: segment } = view;
  const { bought, abc, nps, survey, referral, started, climbed, goal, part, among } = view;
  return {
    // A second day is asked about with where they stood or what became of them; by itself it changes nothing of a list.
    vs: was === undefined && went === undefined ? undefined : vs,
    ...{ at, known, ladder, rung, stands, came, was, went, movedFrom, movedTo, moved, over, win },
    ...{ falls, climbs, cohort, boughtIn, againBy, rhythm, found, segment },
    ...{ bought, abc, nps, survey, referral, started, climbed, goal, part, among },
  };
}

/** `find` is a text that names, numbers or mails hold. */
export const peopleQuery = (
  view: View,
  language: Language,
  find: string | undefined = undefined,
  limit = pageSize,
) => {
  const query = { ...peopleWish(view), cursor: view.cursor };
  return queryOptions({
    queryKey: ["people", query, find, limit],
    queryFn: ({ signal }) => ask("/people", { ...query, limit }, { language, signal }, { find }),
    placeholderData: keepPreviousData,
  });
};

/** Said in the reader's language, so that another one is asked for anew. */
export const personQuery = (id: number, { known, ladder }: When, language: Language) =>
  queryOptions({
    queryKey: ["person", id, known, ladder, language],
    queryFn: ({ signal }) => ask("/people/{id}", { known, ladder }, { language, signal }, { id }),
  });

export const whyQuery = (id: number, { at, known, ladder }: When, language: Language) =>
  queryOptions({
    queryKey: ["why", id, at, known, ladder, language],
    queryFn: ({ signal }) => ask("/people/{id}/why", { at, known, ladder }, { language, signal }, { id }),
    placeholderData: keepPreviousData,
  });

/** Asked for anew with the person. */
export const personSourcesQuery = (id: number, language: Language) =>
  queryOptions({
    queryKey: ["person", id, "sources", language],
    queryFn: ({ signal }) => ask("/people/{id}/sources", {}, { language, signal }, { id }),
  });

/** Told in the reader's language; of somebody else nothing is shown meanwhile. */
export const personValueQuery = (id: number, { at, known, ladder }: When, language: Language) =>
  queryOptions({
    queryKey: ["person-value", id, at, known, ladder, language],
    queryFn: ({ signal }) => ask("/people/{id}/value", { at, known, ladder }, { language, signal }, { id }),
  });

/** What erasing somebody would take out: asked each time it is looked at. */
export const erasureQuery = (id: number, language: Language) =>
  queryOptions({
    queryKey: ["erasure", id, language],
    queryFn: ({ signal }) => ask("/people/{id}/erasure", {}, { language, signal }, { id }),
    staleTime: 0,
  });

/** Who is signed in, and whether the shop needs an owner. */
export const sessionQuery = (language: Language) =>
  queryOptions({
    queryKey: ["session"],
    queryFn: ({ signal }) => ask("/session", {}, { language, signal }),
  });

export const accountsQuery = (language: Language) =>
  queryOptions({
    queryKey: ["accounts"],
    queryFn: ({ signal }) => ask("/accounts", {}, { language, signal }),
  });

export const keysQuery = (language: Language) =>
  queryOptions({ queryKey: ["keys"], queryFn: ({ signal }) => ask("/keys", {}, { language, signal }) });

export const webhooksQuery = (language: Language) =>
  queryOptions({
    queryKey: ["webhooks"],
    queryFn: ({ signal }) => ask("/webhooks", {}, { language, signal }),
  });

/** So often what is under way is asked for again. */
export const feedMs = 2000;

/** What comes in, again and again while it `flows`. */
export const arrivalsQuery = (language: Language, flows: boolean) =>
  queryOptions({
    queryKey: ["arrivals", language],
    queryFn: ({ signal }) => ask("/arrivals", { limit: 50 }, { language, signal }),
    staleTime: 0,
    refetchInterval: flows && feedMs,
  });

/** Of now, each time it is gone to. */
export const backupsQuery = (language: Language) =>
  queryOptions({
    queryKey: ["backups"],
    queryFn: ({ signal }) => ask("/backups", {}, { language, signal }),
    staleTime: 0,
  });

/** Of now, each time it is gone to. */
export const auditQuery = (cursor: string | undefined, language: Language) =>
  queryOptions({
    queryKey: ["audit", cursor],
    queryFn: ({ signal }) => ask("/audit", { cursor, limit: undefined }, { language, signal }),
    staleTime: 0,
  });

/** What may need somebody, whatever day is shown: asked once, when the page stands. */
export const windowsQuery = (language: Language) =>
  queryOptions({
    queryKey: ["windows"],
    queryFn: ({ signal }) => ask("/windows", { at: undefined }, { language, signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });

export const conflictsQuery = (language: Language, limit = pageSize) =>
  queryOptions({
    queryKey: ["conflicts", limit],
    queryFn: ({ signal }) => ask("/conflicts", { cursor: undefined, limit }, { language, signal }),
  });

export const exclusionsQuery = (language: Language) =>
  queryOptions({
    queryKey: ["exclusions"],
    queryFn: ({ signal }) => ask("/exclusions", {}, { language, signal }),
  });

export const measuredQuery = ({ known, ladder }: When, language: Language) =>
  queryOptions({
    queryKey: ["measured", known, ladder],
    queryFn: ({ signal }) => ask("/measured", { known, ladder }, { language, signal }),
  });

export const ratesQuery = (language: Language) =>
  queryOptions({
    queryKey: ["rates"],
    queryFn: ({ signal }) => ask("/rates", {}, { language, signal }),
  });

export const laddersQuery = (language: Language) =>
  queryOptions({
    queryKey: ["ladders"],
    queryFn: ({ signal }) => ask("/ladders", {}, { language, signal }),
  });

/** Said in the reader's language. `yaml` null: the ladder in force. */
export const draftQuery = (yaml: string | null, language: Language) =>
  queryOptions({
    queryKey: ["draft", yaml, language],
    queryFn: ({ signal }) => ask("/draft", {}, { language, signal }, { draft: yaml }),
    placeholderData: keepPreviousData,
  });

/** The draft with another value in a rule, or other places. */
export function editDraft(
  yaml: string | null,
  edit: RuleEdit | PlaceEdit,
  language: Language,
): Promise<DraftAnswer> {
  return ask("/draft", {}, { language, signal: AbortSignal.timeout(30_000) }, { draft: yaml, edit });
}

export const whatIfQuery = (draft: string, all: boolean, { at, known }: When, language: Language) =>
  queryOptions({
    queryKey: ["what-if", draft, all, at, known, language],
    queryFn: ({ signal }) =>
      ask("/what-if", { all: all ? "true" : undefined, at, known }, { language, signal }, { draft }),
    placeholderData: keepPreviousData,
  });

export const loadsQuery = (language: Language) =>
  queryOptions({ queryKey: ["loads"], queryFn: ({ signal }) => ask("/loads", {}, { language, signal }) });

/** Said in the reader's language. */
export const rejectKindsQuery = (load: number, language: Language) =>
  queryOptions({
    queryKey: ["reject-kinds", load, language],
    queryFn: ({ signal }) => ask("/loads/{load}/rejects/kinds", {}, { language, signal }, { id: load }),
  });

const askAgainMs = 500;
const rests: readonly UploadLine["state"][] = ["seen", "unreadable", "loaded"];

/** The files that were sent; asked again as long as something is done with one of them. */
export const uploadsQuery = (language: Language) =>
  queryOptions({
    queryKey: ["uploads", language],
    queryFn: ({ signal }) => ask("/uploads", {}, { language, signal }),
    staleTime: 0,
    refetchInterval: ({ state: { data } }) =>
      data?.list.some(({ state }) => !rests.includes(state)) ? askAgainMs : false,
  });

/** The ladder as it would stand with a file that was sent; asked again until it is worked out. */
export const uploadLadderQuery = (
  { id, readings }: Pick<UploadLine, "id" | "readings">,
  language: Language,
) =>
  queryOptions({
    queryKey: ["upload-ladder", id, readings, language],
    queryFn: ({ signal }) => ask("/uploads/{id}/ladder", {}, { language, signal }, { id }),
    refetchInterval: ({ state: { data } }) => (data?.state === "working" ? askAgainMs : false),
  });

/** The rows of a file that was sent which would be rejected, a page after the other. */
export const uploadRejectsQuery = (
  { id, readings }: Pick<UploadAnswer, "id" | "readings">,
  language: Language,
) =>
  infiniteQueryOptions({
    queryKey: ["upload-rejects", id, readings, language],
    queryFn: ({ signal, pageParam }) =>
      ask("/uploads/{id}/rejects", { cursor: pageParam, limit: 100 }, { language, signal }, { id }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  });

/** How a file that was sent is read; anew with each reading, and when it was loaded. */
export const uploadQuery = (
  { id, readings, state }: Pick<UploadLine, "id" | "readings" | "state">,
  language: Language,
) =>
  queryOptions({
    queryKey: ["upload", id, language, readings, state === "loaded", state === "seen"],
    queryFn: ({ signal }) => ask("/uploads/{id}", {}, { language, signal }, { id }),
    placeholderData: keepPreviousData,
  });

/** Said in the reader's language. */
export const goalsQuery = (
  { at, known, ladder }: When & { readonly ladder?: number | undefined },
  language: Language,
) =>
  queryOptions({
    queryKey: ["goals", at, known, ladder, language],
    queryFn: ({ signal }) => ask("/goals", { at, known, ladder }, { language, signal }),
    placeholderData: keepPreviousData,
  });

/** All that a goal ever was. */
export const goalQuery = (goal: number, language: Language) =>
  queryOptions({
    queryKey: ["goal", goal, language],
    queryFn: ({ signal }) => ask("/goals/{goal}", {}, { language, signal }, { id: goal }),
  });
