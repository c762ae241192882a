import { queryOptions } from "@tanstack/react-query";
import type { Language } from "../../core/words/language.ts";
import { ask } from "./ask.ts";
import type { When } from "./queries.ts";

/** So often it is asked whether anything came of somebody whose page is looked at. */
const personStandsMs = 2_000;

/** Whether anything came of somebody since they were asked for; what is known at an instant stays. */
export const personStandsQuery = (id: number, { known, ladder }: When, language: Language) =>
  queryOptions({
    queryKey: ["person-stands", id, known, ladder],
    queryFn: async ({ signal }) =>
      (await ask("/people/{id}/stands", { known, ladder }, { language, signal }, { id })).stands,
    enabled: known === undefined,
    refetchInterval: personStandsMs,
  });
