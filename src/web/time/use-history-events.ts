import { useQuery } from "@tanstack/react-query";
import { useView } from "../address/use-view.ts";
import type { HistoryAnswer } from "../api/answers.ts";
import { laddersQuery, measuredQuery } from "../api/queries.ts";
import { useLater } from "../shell/use-later.ts";
import { useWords } from "../words/use-words.ts";
import { eventsOf, type HistoryEvent } from "./history-events.ts";

/** What is told beside a strip waits for the page. */
const afterMs = 600;

/** What changed on the days of a history, once the page stands. */
export function useHistoryEvents(history: HistoryAnswer): readonly HistoryEvent[] {
  const { view } = useView();
  const { f } = useWords();
  const enabled = useLater(afterMs);
  const ladders = useQuery({ ...laddersQuery(f.language), enabled }).data;
  const measured = useQuery({ ...measuredQuery(view, f.language), enabled }).data;
  return ladders && measured ? eventsOf(history, ladders, measured, f.timeZone) : [];
}
