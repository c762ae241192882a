import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { onceLacking } from "../api/lacking.ts";
import { standsQuery } from "../api/queries.ts";
import { isEditing, onceEdited } from "../changing/editing.ts";
import { useWords } from "../words/use-words.ts";
import { type Follower, follower } from "./follower.ts";

/** Told at once, however large the shop, and of nobody by name: it moves while it is looked at. */
const moving: ReadonlySet<unknown> = new Set(["ladder", "history", "moves", "loads"]);
/** Of nobody by name, but in a large shop it takes seconds: it follows with rests between, and never while something is being written. */
const slow: ReadonlySet<unknown> = new Set([
  ...["kpis", "kpi-history", "clv", "clv-history", "alerts", "measures", "conversion", "retention"],
  ...["value", "potential", "abc", "segments", "segment", "goals", "goal"],
  ...["ladder-of", "history-of", "moves-of"],
]);
/** Asked for anew when it is gone to: a list does not move under the hand, and the log tells of nobody who was not looked at. */
const still: ReadonlySet<unknown> = new Set([
  ...["people", "person", "person-value", "why", "key-customers", "measured", "conflicts", "exclusions"],
]);

/** An open page follows the shop: where something was changed elsewhere or came in, what it shows stays until the new is there. */
export function useFollows(): void {
  const { f } = useWords();
  const client = useQueryClient();
  const { data: stands } = useQuery(standsQuery(f.language));
  const seen = useRef(stands);
  const slowly = useRef<Follower>(null);
  useEffect(() => {
    // What lacked something is stale, too.
    const ask = () => client.invalidateQueries({ predicate: isOf(slow) });
    const own = follower(ask, isEditing);
    slowly.current = own;
    const leave = [onceEdited(own.released), onceLacking((seconds) => own.lacks(1000 * seconds))];
    return () => {
      for (const one of leave) one();
      own.end();
    };
  }, [client]);
  useEffect(() => {
    const before = seen.current;
    seen.current = stands;
    if (before === undefined || stands === undefined || before === stands) return;
    void client.invalidateQueries({ predicate: isOf(moving) });
    for (const those of [slow, still])
      void client.invalidateQueries({ predicate: isOf(those), refetchType: "none" });
    slowly.current?.changed();
  }, [client, stands]);
}

const isOf =
  (those: ReadonlySet<unknown>) =>
  ({ queryKey }: { readonly queryKey: readonly unknown[] }) =>
    those.has(queryKey[0]);
