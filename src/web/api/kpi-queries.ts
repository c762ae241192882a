import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { Language } from "../../core/words/language.ts";
import type { View } from "../address/address.ts";
import { ask } from "./ask.ts";
import { askFirst } from "./first-answers.ts";

type When = Pick<View, "at" | "known" | "ladder">;

/** A span of 28 days where the address says nothing, as everywhere in the app. */
export const kpisQuery = ({ at, known, ladder, win }: When & Pick<View, "win">, language: Language) =>
  queryOptions({
    queryKey: ["kpis", at, known, ladder, win],
    queryFn: ({ signal }) => ask("/kpis", { at, known, ladder, win: win ?? "28d" }, { language, signal }),
    placeholderData: keepPreviousData,
  });

/** Always up to now: the day that a page is about is marked in it, as in the history of the ladder. */
export const kpiHistoryQuery = (
  { known, ladder, win }: Omit<When, "at"> & Pick<View, "win">,
  language: Language,
) =>
  queryOptions({
    queryKey: ["kpi-history", known, ladder, win],
    queryFn: ({ signal }) => ask("/kpis/history", { known, ladder, win: win ?? "28d" }, { language, signal }),
    placeholderData: keepPreviousData,
  });

/** Up to now, as the other key figures through time. */
export const clvHistoryQuery = (
  { known, ladder, win }: Omit<When, "at"> & Pick<View, "win">,
  language: Language,
) =>
  queryOptions({
    queryKey: ["clv-history", known, ladder, win],
    queryFn: ({ signal }) => ask("/clv/history", { known, ladder, win: win ?? "28d" }, { language, signal }),
    placeholderData: keepPreviousData,
  });

/** Always as of now, as what is followed through time. */
export const alertsQuery = ({ known, ladder }: Omit<When, "at">, language: Language) =>
  queryOptions({
    queryKey: ["alerts", known, ladder],
    queryFn: ({ signal }) => ask("/alerts", { known, ladder }, { language, signal }),
    placeholderData: keepPreviousData,
  });

/** Told in the reader's language: what stands beside it is a sentence. */
export const clvQuery = ({ at, known, ladder, win }: When & Pick<View, "win">, language: Language) =>
  queryOptions({
    queryKey: ["clv", at, known, ladder, win, language],
    queryFn: (asking) => askFirst("/clv", { at, known, ladder, win: win ?? "28d" }, language, asking),
    placeholderData: keepPreviousData,
  });
