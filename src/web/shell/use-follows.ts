import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { standsQuery } from "../api/queries.ts";
import { useWords } from "../words/use-words.ts";

/** Told at once, however large the shop, and of nobody by name: it moves while it is looked at. */
const moving: ReadonlySet<unknown> = new Set(["ladder", "history", "moves", "loads"]);
/** Asked for anew when it is gone to: a list does not move under the hand, and the log tells of nobody who was not looked at. */
const still: ReadonlySet<unknown> = new Set([
  ...["people", "person", "why", "kpis", "kpi-history", "alerts", "measured", "conflicts", "exclusions"],
]);

/** An open page follows the shop: where something was changed elsewhere or came in, what it shows stays until the new is there. */
export function useFollows(): void {
  const { f } = useWords();
  const client = useQueryClient();
  const { data: stands } = useQuery(standsQuery(f.language));
  const seen = useRef(stands);
  useEffect(() => {
    const before = seen.current;
    seen.current = stands;
    if (before === undefined || stands === undefined || before === stands) return;
    void client.invalidateQueries({ predicate: ({ queryKey }) => moving.has(queryKey[0]) });
    void client.invalidateQueries({
      predicate: ({ queryKey }) => still.has(queryKey[0]),
      refetchType: "none",
    });
  }, [client, stands]);
}
