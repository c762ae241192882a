import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useView } from "../address/use-view.ts";
import { personStandsQuery } from "../api/person-stands-query.ts";
import { isEditing } from "../changing/editing.ts";
import { useWords } from "../words/use-words.ts";

/**
 * An open page of somebody follows what comes of them, within some two seconds, and never while something is being written. `shown`: how
 * they stood when they were asked for. The log tells of each time that they are shown anew, and of nothing else.
 */
export function usePersonFollows(id: number, shown: string | undefined): void {
  const { view } = useView();
  const { f } = useWords();
  const client = useQueryClient();
  const { data: stands, dataUpdatedAt } = useQuery(personStandsQuery(id, view, f.language));
  // Asked again and again what is the same: what was held back by writing comes once that is over.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above.
  useEffect(() => {
    if (stands === undefined || shown === undefined || stands === shown || isEditing()) return;
    for (const name of ["person", "why"]) void client.invalidateQueries({ queryKey: [name, id] });
    void client.invalidateQueries({ queryKey: ["person-value", id], refetchType: "none" });
  }, [client, id, stands, dataUpdatedAt]);
}
