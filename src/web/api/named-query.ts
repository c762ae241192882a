import { queryOptions } from "@tanstack/react-query";
import type { Language } from "../../core/words/language.ts";
import { ask } from "./ask.ts";

/** What goals and segments made are called, in the reader's language. */
export const namedQuery = (language: Language) =>
  queryOptions({
    queryKey: ["named", language],
    queryFn: ({ signal }) => ask("/named", {}, { language, signal }),
  });
