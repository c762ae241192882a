import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { Language } from "../../core/words/language.ts";
import type { View } from "../address/address.ts";
import type {
  HistoryAnswer,
  LadderAnswer,
  MovesAnswer,
  PeopleAnswer,
  PersonAnswer,
  ShopAnswer,
  WhyAnswer,
} from "./answers.ts";
import { ask } from "./ask.ts";

type When = Pick<View, "at" | "known" | "ladder">;

/** Asked before the reader's language is known, too. */
export const shopQuery = (language: Language | null) =>
  queryOptions({
    queryKey: ["shop", language],
    queryFn: ({ signal }) => ask<ShopAnswer>("/shop", {}, language, signal),
  });

/** The last known numbers stay while others are fetched. */
export const ladderQuery = ({ at, known, ladder }: When, language: Language) =>
  queryOptions({
    queryKey: ["ladder", at, known, ladder],
    queryFn: ({ signal }) => ask<LadderAnswer>("/ladder", { at, known, ladder }, language, signal),
    placeholderData: keepPreviousData,
  });

export const historyQuery = ({ known, ladder }: When, language: Language) =>
  queryOptions({
    queryKey: ["history", known, ladder],
    queryFn: ({ signal }) => ask<HistoryAnswer>("/history", { known, ladder }, language, signal),
    placeholderData: keepPreviousData,
  });

/** Between the ends of two days. */
export const movesQuery = (
  between: { vs: string; at: string },
  { known, ladder }: When,
  language: Language,
) =>
  queryOptions({
    queryKey: ["moves", between.vs, between.at, known, ladder],
    queryFn: ({ signal }) => ask<MovesAnswer>("/moves", { ...between, known, ladder }, language, signal),
    placeholderData: keepPreviousData,
  });

const pageSize = 50;

export const peopleQuery = (view: View, language: Language) => {
  const { at, known, vs, ladder, rung, came, was, movedFrom, movedTo, win, falls, cursor } = view;
  const query = { at, known, vs, ladder, rung, came, was, movedFrom, movedTo, win, falls, cursor };
  return queryOptions({
    queryKey: ["people", query],
    queryFn: ({ signal }) => ask<PeopleAnswer>("/people", { ...query, limit: pageSize }, language, signal),
    placeholderData: keepPreviousData,
  });
};

/** Said in the reader's language, so that another one is asked for anew. */
export const personQuery = (id: number, { known, ladder }: When, language: Language) =>
  queryOptions({
    queryKey: ["person", id, known, ladder, language],
    queryFn: ({ signal }) => ask<PersonAnswer>(`/people/${id}`, { known, ladder }, language, signal),
  });

export const whyQuery = (id: number, { at, known, ladder }: When, language: Language) =>
  queryOptions({
    queryKey: ["why", id, at, known, ladder, language],
    queryFn: ({ signal }) => ask<WhyAnswer>(`/people/${id}/why`, { at, known, ladder }, language, signal),
    placeholderData: keepPreviousData,
  });
