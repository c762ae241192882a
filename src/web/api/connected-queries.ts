import { queryOptions } from "@tanstack/react-query";
import type { Language } from "../../core/words/language.ts";
import type { Answered } from "./answers.ts";
import { ask } from "./ask.ts";
import { feedMs } from "./queries.ts";

/** Of now; asked again while one of them is read. */
export const connectionsQuery = (language: Language) =>
  queryOptions({
    queryKey: ["connections", language],
    queryFn: ({ signal }) => ask("/connections", {}, { language, signal }),
    staleTime: 0,
    refetchInterval: ({ state: { data } }) => (data?.list.some(isRead) ? feedMs : false),
  });

/** Where one is signed in, each time it is gone to. */
export const sessionsQuery = (language: Language) =>
  queryOptions({
    queryKey: ["sessions", language],
    queryFn: ({ signal }) => ask("/me/sessions", {}, { language, signal }),
    staleTime: 0,
  });

/** Whether a connection is read now, or is about to be. */
function isRead({ last, next }: Answered<"/connections">["list"][number]): boolean {
  return last?.ended === null || (next !== null && Date.parse(next) <= Date.now());
}

/** Whom a service refused the last time. */
export const refusedQuery = (id: number, language: Language) =>
  queryOptions({
    queryKey: ["connections", "refused", id, language],
    queryFn: ({ signal }) =>
      ask("/connections/{id}/refused", { after: undefined, limit: 50 }, { language, signal }, { id }),
    staleTime: 0,
  });

/** Of now, each time it is gone to. */
export const endpointsQuery = (language: Language) =>
  queryOptions({
    queryKey: ["endpoints", language],
    queryFn: ({ signal }) => ask("/endpoints", {}, { language, signal }),
    staleTime: 0,
  });

/** What was sent to an endpoint last; asked again while something of it waits. */
export const deliveriesQuery = (id: string, language: Language) =>
  queryOptions({
    queryKey: ["deliveries", id, language],
    queryFn: ({ signal }) =>
      ask("/endpoints/{id}/deliveries", { cursor: undefined, limit: 50 }, { language, signal }, { id }),
    staleTime: 0,
    refetchInterval: ({ state: { data } }) =>
      data?.list.some(({ state }) => state === "waiting") ? feedMs : false,
  });
