import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { Language } from "../../core/words/language.ts";
import type { View } from "../address/address.ts";
import { ask } from "./ask.ts";

const pageSize = 50;

/** Who would stand elsewhere under a draft, or, where `open` says so, who would stand somewhere at all; `movedFrom` and `movedTo` left out: whoever moves. */
export const moversQuery = (
  draft: string,
  all: boolean,
  { at, known, movedFrom, movedTo, open, cursor }: View,
  language: Language,
) =>
  queryOptions({
    queryKey: ["movers", draft, all, at, known, movedFrom, movedTo, open, cursor],
    queryFn: ({ signal }) =>
      ask(
        "/what-if/people",
        {
          ...{ all: all ? "true" : undefined, at, known, movedFrom, movedTo },
          ...{ stayers: open === "standing" ? "true" : undefined, cursor, limit: pageSize },
        },
        { language, signal },
        { draft },
      ),
    placeholderData: keepPreviousData,
  });
