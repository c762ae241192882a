import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { useView } from "../address/use-view.ts";
import { historyQuery } from "../api/ladder-queries.ts";
import { useWords } from "../words/use-words.ts";
import { notBefore } from "./days-of-data.ts";

/** The first day of the data; null: not known, or not asked for, since the page stands at now. */
export function useFirstDay(): string | null {
  const { view } = useView();
  const { f } = useWords();
  const enabled = view.at !== undefined || view.vs !== undefined;
  return useQuery({ ...historyQuery(view, f.language), enabled }).data?.from ?? null;
}

/** An address that names a day before the data is made to name their first, on every page. */
export function useNotBeforeData(firstDay: string | null): void {
  const { view, look } = useView();
  const { at, vs } = view;
  useEffect(() => {
    const own = { at: at && notBefore(firstDay, at), vs: vs && notBefore(firstDay, vs) };
    if (own.at !== at || own.vs !== vs) look(own, { replace: true });
  });
}
